"""The record's story: find a change, go to its claim, take one of one's own back."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.review.change import Change

Entries = list[tuple[Change, str]]


class HistoryDialog(QDialog):
    """Newest first; a line leads to its claim. `undo_requested` asks to take back one's own change, by identifier."""

    undo_requested = Signal(str)

    def __init__(
        self, story: Entries, names: dict[str, str], parent: QWidget, me: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.chosen: Change | None = None
        self._me = me
        self._names = names
        self._story = story[::-1]
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Words, a name, a day"))
        self.words.setAccessibleName(self.tr("Filter the history"))
        self.own = QCheckBox(self.tr("Only what I did"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Changes, newest first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.back = QPushButton(self.tr("Take this back"))
        self.back.setToolTip(self.tr("As a new change; nothing is ever deleted from the history"))
        self.back.clicked.connect(self._take_back)
        self.words.textChanged.connect(lambda _: self._fill())
        self.own.toggled.connect(lambda _: self._fill())
        self.list.itemActivated.connect(lambda _: self._choose())
        self.list.currentRowChanged.connect(lambda _: self._enable())
        hint = QLabel(
            self.tr("Enter goes to the claim.") if story else self.tr("Nothing was decided yet.")
        )
        hint.setObjectName("muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        top = QHBoxLayout()
        top.addWidget(self.words, 1)
        top.addWidget(self.own)
        layout = QVBoxLayout(self)
        layout.addLayout(top)
        for widget in (self.list, hint, buttons):
            layout.addWidget(widget)
        self.resize(860, 560)
        self._fill()

    def show_entries(self, story: Entries) -> None:
        """Show the story as it is now."""
        row = self.list.currentRow()
        self._story = story[::-1]
        self._fill()
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))

    def _fill(self) -> None:
        self.list.clear()
        wanted = self.words.text().casefold().split()
        for change, words in self._story:
            if self.own.isChecked() and change.reviewer != self._me:
                continue
            moment = datetime.fromisoformat(change.time).astimezone()
            line = f"{moment:%Y-%m-%d %H:%M}    {self._names.get(change.reviewer, '')}    {words}"
            if all(word in line.casefold() for word in wanted):
                item = QListWidgetItem(line)
                item.setData(Qt.ItemDataRole.UserRole, change.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._enable()

    def _current(self) -> Change | None:
        item = self.list.currentItem()
        wanted = item.data(Qt.ItemDataRole.UserRole) if item else ""
        return next((change for change, _ in self._story if change.id == wanted), None)

    def _enable(self) -> None:
        change = self._current()
        self.back.setEnabled(
            change is not None and self._me in {change.reviewer, change.brought_by} - {""}
        )

    def _take_back(self) -> None:
        change = self._current()
        if change:
            self.undo_requested.emit(change.id)

    def _choose(self) -> None:
        self.chosen = self._current()
        if self.chosen:
            self.accept()
