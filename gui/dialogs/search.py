"""Dialog for full-text search over all articles, notes and evidence."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
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

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.review.filters import Hit, HitKind
from claimdesk.gui.lists.article_model import named
from claimdesk.gui.model.session import Session

TYPING_MS = 180
"""Pause in typing after which the search begins."""


class SearchDialog(QDialog):
    """Searches while words are typed. `chosen` is None until a hit is opened with Enter."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search articles, notes and evidence"))
        self.chosen: Hit | None = None
        self._session = session
        self._hits: list[Hit] = []
        self._titles: dict[str, str] = {}
        if session.project:
            self._titles = {view.id: named(view) for view in session.project.read.articles()}

        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Words; “in quotation marks” for a phrase"))
        self.words.setAccessibleName(self.tr("Words to search for"))
        self.words.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setWordWrap(True)
        self.list.setUniformItemSizes(False)
        self.count = QLabel()
        self.count.setObjectName("muted")
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)

        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self._typing.timeout.connect(self.search)
        self.words.textChanged.connect(lambda _: self._typing.start())
        self.words.returnPressed.connect(self._choose)
        # the arrow keys walk through the hits while the keyboard stays in the field
        self.words.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self._choose())

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (self.words, self.list, self.count, buttons):
            layout.addWidget(widget)
        self.resize(760, 560)

    def search(self) -> None:
        """Search for the words typed."""
        self._typing.stop()
        try:
            self._hits = self._found()
        except ClaimdeskError as error:
            self.count.setText(str(error))
            return

        self.list.clear()
        for hit in self._hits:
            self._add(hit)
        self.list.setCurrentRow(0)
        if self._hits:
            self.count.setText(self.tr("{count} results").format(count=len(self._hits)))
        elif self.words.text().strip():
            self.count.setText(self.tr("No results for these words."))
        else:
            self.count.clear()

    def _found(self) -> list[Hit]:
        project = self._session.project
        if project is None:
            return []
        # a phrase may be pasted with the quotation marks of print
        return project.read.search(self.words.text().replace("“", '"').replace("”", '"'))

    def _add(self, hit: Hit) -> None:
        title = self._titles.get(hit.article, "")
        # a screen reader speaks the article and the words as one sentence
        item = QListWidgetItem(f"{self._kind(hit.kind)}{title}\n{hit.words}")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{title}: {hit.words}")
        self.list.addItem(item)

    def _kind(self, kind: HitKind) -> str:
        return {
            HitKind.TEXT: "",
            HitKind.NOTE: self.tr("Note · "),
            HitKind.CORRECTION: self.tr("Correction · "),
            HitKind.EVIDENCE: self.tr("Evidence · "),
        }[kind]

    def _choose(self) -> None:
        # Enter right after the last letter means the words as they are now
        if self._typing.isActive():
            self.search()
        row = self.list.currentRow()
        if 0 <= row < len(self._hits):
            self.chosen = self._hits[row]
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field, Up and Down walk through the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and self.list.count():
                row, last = self.list.currentRow() + step, self.list.count() - 1
                self.list.setCurrentRow(min(max(row, 0), last))
                return True
        return super().eventFilter(watched, event)
