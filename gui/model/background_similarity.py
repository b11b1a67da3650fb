"""Learning of the project's reviewed claims in the background, so that they are found again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from claimdesk.gui.model.jobs import Jobs, RunningJob
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project

REST_MS = 2_500
"""After opening a project or setting a verdict: detection and the reviewer come first."""


class BackgroundSimilarity(QObject):
    """Job that begins once a project has reviewed claims; later ones are learned as they come."""

    learned = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._running: RunningJob | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST_MS)
        self._soon.timeout.connect(self._learn)
        session.project_changed.connect(self._begin)
        session.recorded.connect(self._begin)

    def _begin(self) -> None:
        if self._unlearned_project() is not None:
            self._soon.start()

    def _unlearned_project(self) -> "Project | None":
        """Return the open project; None where its claims are learned, or being learned."""
        project = self._session.project
        if project is None or self._running is not None:
            return None
        if project.similar_claims.is_ready:
            return None
        return project

    def _learn(self) -> None:
        project = self._unlearned_project()
        if project is None:
            return

        # the embeddings take a second to load, which a project without verdicts need not pay
        if not any(progress.settled for progress in project.read.progress().values()):
            return

        # the name of the job is for the log, not for the window
        self._running = self._jobs.start(
            "Remembering", project.similar_claims.learn, done=lambda _: self.learned.emit()
        )
        self._running.finished.connect(self._over)

    def _over(self) -> None:
        self._running = None

    def stop(self) -> None:
        """Stop, before the project is closed."""
        self._soon.stop()
        if self._running is not None:
            self._running.cancel()
