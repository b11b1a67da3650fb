"""Handlers for new versions of an article, and for the report on their claims."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QWidget,
)

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.gui.base.errors import sentence_for
from claimdesk.gui.dialogs.version import VersionDialog, summary_of
from claimdesk.gui.model.jobs import Jobs
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project
    from claimdesk.annotate.versions.rules import VersionReport


class VersionCommands(QObject):
    """Handlers of the commands for new versions."""

    message = Signal(str)  # a sentence that goes away by itself
    notice = Signal(str)  # a sentence that stays
    working = Signal(str, object)  # label ("" for nothing) and Progress, or None before the first

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._window = parent

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return the handlers by command."""
        return {
            "read-again": self.read_again,
            "new-version": self.from_file,
            "paste-version": self.from_clipboard,
            "versions": self.show_report,
        }

    def read_again(self, source: str = "") -> None:
        """Read the open article again from its source, or from `source`."""
        project, opened = self._session.project, self._session.open
        if project is None or opened is None:
            return

        label = self.tr("Reloading the article")
        self.working.emit(label, None)
        self._jobs.start(
            label,
            lambda: project.versions.read_again(opened.id, source),
            done=lambda report: self._taken(project, report),
            failed=self._failed,
        )

    def from_file(self) -> None:
        """Take a file as the new version of the open article."""
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("New version of the article"))
        if name:
            self.read_again(name)

    def from_clipboard(self) -> None:
        """Take the clipboard's text as the new version of the open article."""
        project, opened = self._session.project, self._session.open
        text = QGuiApplication.clipboard().text()
        if project is None or opened is None or not text.strip():
            self.message.emit(self.tr("The clipboard holds no text."))
            return

        try:
            self._taken(project, project.versions.take_text(opened.id, text))
        except ClaimdeskError as error:
            self.notice.emit(str(error))

    def _taken(self, project: "Project", report: "VersionReport | None") -> None:
        """Show the new version and its report; None for a text without a change."""
        self.working.emit("", None)
        # another project may have been opened while a page was fetched
        if self._session.project is not project:
            return
        if report is None:
            self.message.emit(self.tr("The article has not changed."))
            return

        self._session.articles_changed.emit()
        self._session.open_article(report.article)
        self.notice.emit(summary_of(report))
        # claims with the same words need no look
        if report.changed or report.lost:
            self.show_report()

    def _failed(self, error: Exception) -> None:
        self.working.emit("", None)
        self.notice.emit(sentence_for(error))

    def show_report(self) -> None:
        """Show the claims of the version before that changed or are gone."""
        project, opened = self._session.project, self._session.open
        if project is None or opened is None:
            return

        report = project.versions.report(opened.id)
        if report is None:
            self.message.emit(self.tr("This is the first version of the article."))
            return

        dialog = VersionDialog(report, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            self._session.show_claim(opened.id, dialog.chosen)
