"""Learns the project's settled claims in the background, so that they are found again."""

from PySide6.QtCore import QObject, QTimer, Signal

from claimdesk.gui.model.jobs import Jobs, RunningJob
from claimdesk.gui.model.session import Session

REST_MS = 2_500
"""After opening a project or settling a claim: detection and the reviewer come first."""


class BackgroundSimilarity(QObject):
    """Begins once a project has settled claims; what is settled later is learned as it happens."""

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
        session.recorded.connect(lambda _: self._begin())

    def _begin(self) -> None:
        project = self._session.project
        if project is not None and not project.similar_claims.is_ready and self._running is None:
            self._soon.start()

    def _learn(self) -> None:
        project = self._session.project
        if project is None or project.similar_claims.is_ready or self._running is not None:
            return
        if not any(progress.settled for progress in project.read.progress().values()):
            return
        self._running = self._jobs.start(
            "Remembering", project.similar_claims.learn, done=lambda _: self.learned.emit()
        )
        self._running.finished.connect(self._over)

    def _over(self) -> None:
        self._running = None

    def stop(self) -> None:
        """Before the project is put away."""
        self._soon.stop()
        if self._running is not None:
            self._running.cancel()
