"""Articles that changed: read again, corrected drafts, and what became of the claims."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from annotate.errors import ClaimdeskError
from gui.card.remembered import marked_up
from gui.desk.session import Session
from gui.team.said import verdict_words
from gui.work import Work

if TYPE_CHECKING:
    from annotate.project import Project
    from annotate.review.versions import VersionReport


class VersionCommands(QObject):
    """Handlers of the commands for new versions."""

    said = Signal(str)
    told = Signal(str)
    working = Signal(str, object)

    def __init__(self, session: Session, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._work = work
        self._window = parent

    def handlers(self) -> dict[str, Callable[..., None]]:
        """The commands' handlers by command."""
        return {
            "read-again": self.read_again,
            "new-version": self.from_file,
            "paste-version": self.from_clipboard,
            "versions": self.show_report,
        }

    def read_again(self, source: str = "") -> None:
        """Read the open article anew from where it came, or from `source`."""
        project, desk = self._session.project, self._session.open
        if project is None or desk is None:
            return
        label = self.tr("Reading the article again")
        self.working.emit(label, None)
        self._work.start(
            label,
            lambda: project.versions.read_again(desk.id, source),
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
        project, desk = self._session.project, self._session.open
        text = QGuiApplication.clipboard().text()
        if project is None or desk is None or not text.strip():
            self.said.emit(self.tr("The clipboard holds no text."))
            return
        try:
            self._taken(project, project.versions.take_text(desk.id, text))
        except ClaimdeskError as error:
            self.told.emit(str(error))

    def _taken(self, project: "Project", report: "VersionReport | None") -> None:
        self.working.emit("", None)
        if self._session.project is not project:
            return
        if report is None:
            self.said.emit(self.tr("The article is as it was."))
            return
        self._session.articles_changed.emit()
        self._session.open_article(report.article)
        self.told.emit(summary_of(report))
        if report.changed or report.lost:
            self.show_report()

    def _failed(self, error: Exception) -> None:
        self.working.emit("", None)
        self.told.emit(str(error))

    def show_report(self) -> None:
        """Show what became of the claims of the version before."""
        project, desk = self._session.project, self._session.open
        if project is None or desk is None:
            return
        report = project.versions.report(desk.id)
        if report is None:
            self.said.emit(self.tr("This is the first version of the article."))
            return
        dialog = VersionDialog(report, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            self._session.show_claim(desk.id, dialog.chosen)


def summary_of(report: "VersionReport") -> str:
    """What became of the claims, in a sentence."""
    words = QCoreApplication.translate(
        "Version",
        "Claims with the same words, which kept what was said of them: {unchanged}. Changed: {changed}. Gone: {lost}.",
    )
    return words.format(unchanged=report.unchanged, changed=len(report.changed), lost=len(report.lost))


class VersionDialog(QDialog):
    """The claims whose words changed, with the difference, and those that are gone."""

    def __init__(self, report: "VersionReport", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("What changed in this version"))
        self.chosen = ""
        lead = QLabel(summary_of(report))
        lead.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Changed and lost claims"))
        self.list.setWordWrap(True)
        self.detail = QTextBrowser()
        self.detail.setAccessibleName(self.tr("The difference"))
        self.detail.setMaximumHeight(150)
        self._texts: list[str] = []
        for one in report.changed:
            said = ", ".join(verdict_words(review.verdict) for review in one.reviews if review.verdict)
            words = self.tr("Changed: {words}").format(words=" ".join(one.new.quote.split()))
            self._add(words + (f"   ({said})" if said else ""), one.new.id, marked_up(list(one.pieces)))
        for claim in report.lost:
            words = " ".join(claim.quote.split())
            self._add(
                self.tr("Gone: {words}").format(words=words), "", words.replace("&", "&amp;").replace("<", "&lt;")
            )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _: self._choose())
        layout = QVBoxLayout(self)
        for widget in (lead, self.list, self.detail, buttons):
            layout.addWidget(widget)
        self.resize(760, 520)
        self.list.setCurrentRow(0)

    def _add(self, words: str, claim: str, detail: str) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, claim)
        self.list.addItem(item)
        self._texts.append(detail)

    def _show(self, row: int) -> None:
        self.detail.setHtml(self._texts[row] if 0 <= row < len(self._texts) else "")

    def _choose(self) -> None:
        item = self.list.currentItem()
        self.chosen = str(item.data(Qt.ItemDataRole.UserRole)) if item else ""
        if self.chosen:
            self.accept()
