"""Dialog for a new version of an article: claims that changed or are gone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from claimdesk.gui.card.similar_claims import marked_up
from claimdesk.gui.widgets.answers import verdict_words

if TYPE_CHECKING:
    from claimdesk.annotate.review.state import Claim
    from claimdesk.annotate.versions.rules import Changed, VersionReport


def summary_of(report: "VersionReport") -> str:
    """Return the numbers of claims that are unchanged, changed and gone, in a sentence."""
    words = QCoreApplication.translate(
        "Version",
        "Verdicts kept: {unchanged}. Claims changed: {changed}. Claims removed: {lost}.",
    )
    return words.format(
        unchanged=report.unchanged, changed=len(report.changed), lost=len(report.lost)
    )


class VersionDialog(QDialog):
    """List of the claims whose words changed, with the difference, and of those that are gone."""

    def __init__(self, report: "VersionReport", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Changes in this version"))
        self.chosen = ""
        lead = QLabel(summary_of(report))
        lead.setWordWrap(True)

        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Changed and removed claims"))
        self.list.setWordWrap(True)
        self.detail = QTextBrowser()
        self.detail.setAccessibleName(self.tr("Difference"))
        self.detail.setMaximumHeight(150)
        self._texts: list[str] = []
        """The detail of each row, as HTML."""
        for one in report.changed:
            self._add_changed(one)
        for claim in report.lost:
            self._add_lost(claim)

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self.list.currentRowChanged.connect(self._show)
        self.list.itemActivated.connect(lambda _: self._choose())

        layout = QVBoxLayout(self)
        for widget in (lead, self.list, self.detail, buttons):
            layout.addWidget(widget)
        self.resize(760, 520)
        self.list.setCurrentRow(0)

    def _add_changed(self, one: "Changed") -> None:
        words = self.tr("Changed: {words}").format(words=" ".join(one.new.quote.split()))
        # the verdicts on the old words do not hold for the new ones; they are shown as a reminder
        verdicts = [verdict_words(review.verdict) for review in one.reviews if review.verdict]
        if verdicts:
            words += f"   ({', '.join(verdicts)})"
        self._add(words, one.new.id, marked_up(list(one.pieces)))

    def _add_lost(self, claim: "Claim") -> None:
        # a claim that is gone leads nowhere: its row has no identifier
        words = " ".join(claim.quote.split())
        escaped = words.replace("&", "&amp;").replace("<", "&lt;")
        self._add(self.tr("Removed: {words}").format(words=words), "", escaped)

    def _add(self, words: str, claim: str, detail: str) -> None:
        item = QListWidgetItem(words)
        item.setData(Qt.ItemDataRole.UserRole, claim)
        self.list.addItem(item)
        self._texts.append(detail)

    def _show(self, row: int) -> None:
        if 0 <= row < len(self._texts):
            self.detail.setHtml(self._texts[row])
        else:
            self.detail.clear()

    def _choose(self) -> None:
        item = self.list.currentItem()
        self.chosen = ""
        if item:
            self.chosen = str(item.data(Qt.ItemDataRole.UserRole))
        if self.chosen:
            self.accept()
