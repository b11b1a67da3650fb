"""Detection in the background: the open article from what is visible on, then the others."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from claimdesk.annotate.base.progress import Progress
from claimdesk.annotate.project import DetectorProcess
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.state import BlockRole, Shelf
from claimdesk.gui.model.jobs import Jobs, RunningJob
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project

STOP_MS = 3_000
"""How long a batch that is being written is waited for."""


class DetectionQueue(QObject):
    """Queue that detects one article at a time, and resumes what was not finished before."""

    progressed = Signal(str, object)  # label, Progress; an empty label when all is done
    failed = Signal(object)

    def __init__(
        self, session: Session, jobs: Jobs, detector: DetectorProcess, visible: Callable[[], int]
    ) -> None:
        super().__init__(session)
        self._session = session
        self._jobs = jobs
        self._detector = detector
        self._visible = visible
        self._running: RunningJob | None = None
        self._article = ""
        self._stopped = False
        session.article_opened.connect(self._turn_to_open_article)
        session.recorded.connect(self._after)

    @property
    def is_running(self) -> bool:
        """True if an article is being detected."""
        return self._running is not None

    def _after(self, change: Change) -> None:
        """Detect what a change calls for: a new article, or a paragraph with another role."""
        if any(isinstance(edit.subject, Shelf | BlockRole) for edit in change.edits):
            self.resume()

    def resume(self) -> None:
        """Detect what is not detected yet, if nothing is running."""
        project = self._session.project
        if self._running is not None or project is None or self._stopped:
            return

        # nothing is left: the progress bar goes
        waiting = project.intake.undetected()
        if not waiting:
            self.progressed.emit("", None)
            return

        # what the reviewer looks at comes first
        article = self._open_article()
        if article not in waiting:
            article = waiting[0]
        self._start(project, article)

    def _open_article(self) -> str:
        """Return the identifier of the open article; "" where none is open."""
        if self._session.open is None:
            return ""
        return self._session.open.id

    def _start(self, project: "Project", article: str) -> None:
        # an article in the background is detected from its top
        first = self._visible() if article == self._open_article() else 0
        self._article = article
        label = self.tr("Finding claims")
        self.progressed.emit(label, Progress(0, 0))

        running = self._jobs.prepare(
            label, lambda: project.intake.detect(article, self._detector, first)
        )
        running.progressed.connect(lambda step: self._progress(running, label, step))
        running.failed.connect(lambda error: self._fail(running, error))
        running.finished.connect(lambda: self._go_on_after(running))
        self._running = running
        running.start()

    def _progress(self, running: RunningJob, label: str, step: Progress) -> None:
        # a job of a project that was closed may still report
        if running is self._running:
            self.progressed.emit(label, step)

    def _go_on_after(self, running: RunningJob) -> None:
        """Go on with the next article."""
        if running is self._running:
            self._running = None
            self.resume()

    def _fail(self, running: RunningJob, error: Exception) -> None:
        """Report an error, and stop: the next article would fail alike."""
        if running is not self._running:
            return
        self._stopped = True
        self.failed.emit(error)
        self.progressed.emit("", None)

    def _turn_to_open_article(self) -> None:
        """Detect the article that was opened now; what ran goes on afterwards."""
        self._stopped = False
        if self._running and self._article != self._open_article():
            # the next one starts when this one has ended
            self._running.cancel()
        elif not self._running:
            self.resume()

    def cancel(self) -> None:
        """Stop until an article is opened again; what was found is kept."""
        self._stopped = True
        if self._running:
            self._running.cancel()
        self.progressed.emit("", None)

    def stop(self) -> None:
        """Stop and wait, before the project is closed."""
        running, self._running = self._running, None
        if running:
            running.cancel()
            running.wait(STOP_MS)

        self._stopped = False
        self.progressed.emit("", None)
