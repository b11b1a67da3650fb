"""Handlers for training the claim model in the background, and for going back to an earlier one."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.project import DetectorProcess
from claimdesk.gui.base.errors import sentence_for
from claimdesk.gui.model.jobs import Jobs, RunningJob
from claimdesk.gui.model.session import Session
from claimdesk.gui.theme.colours import Colours

if TYPE_CHECKING:
    from claimdesk.annotate.claim_model.service import Trained
    from claimdesk.annotate.project import Project
    from claimdesk.gui.dialogs.claim_model import TrainingDialog


class TrainingCommands(QObject):
    """Handlers for the claim model. The detector scores with the one that the open project uses."""

    notice = Signal(str)  # a sentence that stays

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        detector: DetectorProcess,
        colours: Callable[[], Colours],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._detector = detector
        self._colours = colours
        self._window = parent
        self._running: RunningJob | None = None
        self.dialog: TrainingDialog | None = None
        session.project_changed.connect(self._use_claim_model)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return the handlers by command."""
        return {"train": self.show_training}

    def _use_claim_model(self) -> None:
        project = self._session.project
        if project is None:
            return

        # a model whose file cannot be read is no reason not to open the project
        try:
            self._detector.use_claim_model(project.claim_models.file())
        except ClaimdeskError as error:
            self.notice.emit(str(error))

    def show_training(self) -> None:
        """Show the claim models of the project, and offer to train another."""
        project = self._session.project
        if project is None:
            return

        from claimdesk.gui.dialogs.claim_model import TrainingDialog

        dialog = self.dialog = TrainingDialog(self._colours(), self._window)
        dialog.train_requested.connect(lambda: self._train(project))
        dialog.cancel_requested.connect(self.cancel)
        dialog.use_requested.connect(lambda number: self._use(project, number))
        dialog.finished.connect(lambda _: self._closed())
        self._refresh(project)
        dialog.open()

    def _refresh(self, project: "Project") -> None:
        if self.dialog:
            self.dialog.show_models(project.claim_models.all(), project.read.reviewers())

    def _train(self, project: "Project") -> None:
        self._run(project, lambda: project.claim_models.train(self._detector))

    def _run(self, project: "Project", job: Callable[[], Job[Any]]) -> None:
        """Run a job of the dialog, unless one runs already."""
        if self._running or self.dialog is None:
            return

        self.dialog.show_working(Progress(0, 0, self.tr("Reading decisions")))
        running = self._jobs.prepare("Training", job)
        running.progressed.connect(self._progress)
        running.returned.connect(lambda result: self._done(project, result))
        running.failed.connect(self._failed)
        running.finished.connect(lambda: self._ended(project))
        self._running = running
        running.start()

    def _use(self, project: "Project", number: int) -> None:
        """Use another claim model (0: the shipped one), and score all claims again."""
        try:
            project.claim_models.use(number)
        except ClaimdeskError as error:
            self._failed(error)
            return

        self._use_claim_model()
        self._run(project, lambda: project.claim_models.score_again(self._detector))

    def _progress(self, step: Progress) -> None:
        if self.dialog:
            self.dialog.show_working(step)

    def _done(self, project: "Project", result: "Trained | int") -> None:
        if self._session.project is not project:
            return
        self._use_claim_model()
        self._refresh(project)

    def _failed(self, error: Exception) -> None:
        words = sentence_for(error)
        if self.dialog:
            self.dialog.show_idle(words)
        else:
            self.notice.emit(words)

    def _ended(self, project: "Project") -> None:
        self._running = None
        if self.dialog:
            self.dialog.show_idle()
        if self._session.project is project:
            # the scores are new, so the lists are in another order now
            self._session.findings_changed.emit()

    def cancel(self) -> None:
        """Stop the running job. A training that was stopped leaves nothing behind."""
        if self._running:
            self._running.cancel()

    def _closed(self) -> None:
        # no training goes on unseen
        self.cancel()
        dialog, self.dialog = self.dialog, None
        if dialog:
            dialog.deleteLater()
