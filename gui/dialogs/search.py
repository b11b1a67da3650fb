"""Full-text search over all articles, notes and evidence."""

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


class SearchDialog(QDialog):
    """Finds while it is typed; Enter opens what is chosen. `chosen` is None until then."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Search articles, notes and evidence"))
        self.chosen: Hit | None = None
        self._session = session
        self._hits: list[Hit] = []
        project = session.project
        self._titles = {view.id: named(view) for view in project.read.articles()} if project else {}
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Words; “in quotation marks” for a phrase"))
        self.words.setAccessibleName(self.tr("Words to search for"))
        self.words.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What was found"))
        self.list.setWordWrap(True)
        self.list.setUniformItemSizes(False)
        self.count = QLabel()
        self.count.setObjectName("muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self.search)
        self.words.textChanged.connect(lambda _: self._typing.start())
        self.words.returnPressed.connect(self._choose)
        self.words.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self._choose())
        layout = QVBoxLayout(self)
        for widget in (self.words, self.list, self.count, buttons):
            layout.addWidget(widget)
        self.resize(760, 560)

    def search(self) -> None:
        """Search for what is typed."""
        project = self._session.project
        self._typing.stop()
        try:
            self._hits = (
                project.read.search(self.words.text().replace("“", '"').replace("”", '"'))
                if project
                else []
            )
        except ClaimdeskError as error:
            self.count.setText(str(error))
            return
        self.list.clear()
        for hit in self._hits:
            item = QListWidgetItem(
                f"{self._kind(hit.kind)}{self._titles.get(hit.article, '')}\n{hit.words}"
            )
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                f"{self._titles.get(hit.article, '')}: {hit.words}",
            )
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        nothing = self.tr("Nothing holds all these words.") if self.words.text().strip() else ""
        self.count.setText(
            self.tr("{count} found").format(count=len(self._hits)) if self._hits else nothing
        )

    def _kind(self, kind: HitKind) -> str:
        return {
            HitKind.TEXT: "",
            HitKind.NOTE: self.tr("Note · "),
            HitKind.CORRECTION: self.tr("Correction · "),
            HitKind.EVIDENCE: self.tr("Evidence · "),
        }[kind]

    def _choose(self) -> None:
        if self._typing.isActive():
            self.search()
        row = self.list.currentRow()
        if 0 <= row < len(self._hits):
            self.chosen = self._hits[row]
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step and self.list.count():
                self.list.setCurrentRow(
                    min(max(self.list.currentRow() + step, 0), self.list.count() - 1)
                )
                return True
        return super().eventFilter(watched, event)
