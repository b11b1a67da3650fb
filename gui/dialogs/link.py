"""Dialog that links a claim to another with the same meaning."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.filters import Filter
from claimdesk.gui.model.session import Session

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project

MOST = 60
"""Claims listed."""


class LinkDialog(QDialog):
    """List of similar claims, or of those with the words typed. `chosen` is "" for no link."""

    def __init__(self, session: Session, view: ClaimView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Link to identical claim"))
        self.chosen = ""
        self._session = session
        self._view = view
        # a quote may run over lines in the article, and may hold "<b>", which is no markup here
        lead = QLabel(" ".join(view.claim.quote.split())[:300])
        lead.setWordWrap(True)
        lead.setTextFormat(Qt.TextFormat.PlainText)

        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search the other claim"))
        self.words.setAccessibleName(self.tr("Search the other claim"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Claims"))
        self.list.setWordWrap(True)
        self._connect()

        layout = QVBoxLayout(self)
        for widget in (lead, self.words, self.list, self._hint(), self._buttons()):
            layout.addWidget(widget)
        self.resize(640, 480)
        self._fill()

    def _hint(self) -> QLabel:
        hint = QLabel(
            self.tr("Each claim keeps its own verdict. The link shows the verdict of the other.")
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        return hint

    def _buttons(self) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Link"))
        if self._view.claim.same_as:
            # accepted with nothing chosen, the dialog takes the link off
            off = buttons.addButton(self.tr("Remove link"), QDialogButtonBox.ButtonRole.ActionRole)
            off.clicked.connect(self.accept)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        return buttons

    def _connect(self) -> None:
        self.list.itemActivated.connect(lambda _: self._choose())
        self.words.returnPressed.connect(self._choose)
        self.words.textChanged.connect(lambda _: self._fill())

    def _fill(self) -> None:
        """List the claims with the words typed; without any, reviewed claims that are similar."""
        self.list.clear()
        project = self._session.project
        if project is None:
            return

        titles = {
            article.id: article.title or article.source for article in project.read.articles()
        }
        for identifier, line in project.read.lines(self._found(project)).items():
            quote = " ".join(line.quote.split())
            item = QListWidgetItem(f"{quote}\n{titles.get(line.article, '')}")
            item.setData(Qt.ItemDataRole.UserRole, identifier)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _found(self, project: "Project") -> list[str]:
        """Return the claims to list, by identifier."""
        words = self.words.text().strip()
        if not words:
            return [one.settled.claim for one in project.similar_claims.like(self._view)]
        # a claim is never linked to itself
        found = project.read.filter(Filter(words=words))
        return [claim for claim in found if claim != self._view.claim.id][:MOST]

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen = str(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
