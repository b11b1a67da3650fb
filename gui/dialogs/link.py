"""Chooses a claim that says the same as the one in hand."""

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

MOST = 60


class LinkDialog(QDialog):
    """The claims most like the one in hand, or those that hold what is typed. `chosen` is "" for no link."""

    def __init__(self, session: Session, view: ClaimView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Link to a claim that says the same"))
        self.chosen = ""
        self._session = session
        self._view = view
        lead = QLabel(" ".join(view.claim.quote.split())[:300])
        lead.setWordWrap(True)
        lead.setTextFormat(Qt.TextFormat.PlainText)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Words of the other claim"))
        self.words.setAccessibleName(self.tr("Words of the other claim"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Claims"))
        self.list.setWordWrap(True)
        hint = QLabel(
            self.tr(
                "Each stays settled in its own article; the link shows what was said of the other."
            )
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Link"))
        if view.claim.same_as:
            off = buttons.addButton(
                self.tr("Take the link off"), QDialogButtonBox.ButtonRole.ActionRole
            )
            off.clicked.connect(self.accept)
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)
        self.list.itemActivated.connect(lambda _: self._choose())
        self.words.returnPressed.connect(self._choose)
        self.words.textChanged.connect(lambda _: self._fill())
        layout = QVBoxLayout(self)
        for widget in (lead, self.words, self.list, hint, buttons):
            layout.addWidget(widget)
        self.resize(640, 480)
        self._fill()

    def _fill(self) -> None:
        """List what may be meant: claims that hold the words typed; without any, settled claims that are alike."""
        self.list.clear()
        project = self._session.project
        if project is None:
            return
        words = self.words.text().strip()
        if words:
            found = [
                one
                for one in project.read.filter(Filter(words=words))
                if one != self._view.claim.id
            ][:MOST]
        else:
            found = [one.settled.claim for one in project.similar_claims.like(self._view)]
        titles = {
            article.id: article.title or article.source for article in project.read.articles()
        }
        for identifier, line in project.read.lines(found).items():
            item = QListWidgetItem(
                f"{' '.join(line.quote.split())}\n{titles.get(line.article, '')}"
            )
            item.setData(Qt.ItemDataRole.UserRole, identifier)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen = str(item.data(Qt.ItemDataRole.UserRole))
            self.accept()
