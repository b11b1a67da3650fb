"""Dialog for the history: find a change, go to its claim, take a change back."""

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
    """List of changes, newest first. `me` is the reviewer, whose changes can be taken back."""

    undo_requested = Signal(str)  # identifier of a change

    def __init__(
        self, entries: Entries, names: dict[str, str], parent: QWidget, me: str = ""
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.chosen: Change | None = None
        self._me = me
        self._names = names
        self._entries = entries[::-1]
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Words, name or date"))
        self.words.setAccessibleName(self.tr("Filter the history"))
        self.own = QCheckBox(self.tr("Only my changes"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Changes, newest first"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.back = QPushButton(self.tr("Undo this change"))
        self.back.setToolTip(self.tr("Recorded as a new change; the history keeps everything"))
        self._connect()
        self._lay_out(self._hint())
        self._fill()

    def _connect(self) -> None:
        self.back.clicked.connect(self._take_back)
        # names, words and days alike: "bo verified 2024-05" finds Bo's verdicts of that month
        self.words.textChanged.connect(lambda _: self._fill())
        self.own.toggled.connect(lambda _: self._fill())
        self.list.itemActivated.connect(lambda _: self._choose())
        self.list.currentRowChanged.connect(lambda _: self._enable())

    def _hint(self) -> QLabel:
        hint = QLabel(self.tr("Press Enter to go to the claim."))
        if not self._entries:
            hint.setText(self.tr("No decisions yet."))
        hint.setObjectName("muted")
        return hint

    def _lay_out(self, hint: QLabel) -> None:
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

    def show_entries(self, entries: Entries) -> None:
        """Show the changes as they are now; the same line stays chosen."""
        row = self.list.currentRow()
        self._entries = entries[::-1]
        self._fill()
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))

    def _fill(self) -> None:
        self.list.clear()
        wanted = self.words.text().casefold().split()
        for change, words in self._entries:
            if self.own.isChecked() and change.reviewer != self._me:
                continue
            # the record keeps UTC; people look for the time on their clock
            moment = datetime.fromisoformat(change.time).astimezone()
            name = self._names.get(change.reviewer, "")
            line = f"{moment:%Y-%m-%d %H:%M}    {name}    {words}"
            if all(word in line.casefold() for word in wanted):
                item = QListWidgetItem(line)
                item.setData(Qt.ItemDataRole.UserRole, change.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._enable()

    def _current(self) -> Change | None:
        item = self.list.currentItem()
        if item is None:
            return None
        wanted = item.data(Qt.ItemDataRole.UserRole)
        return next((change for change, _ in self._entries if change.id == wanted), None)

    def _enable(self) -> None:
        change = self._current()
        if change is None:
            self.back.setEnabled(False)
            return
        # an editor's sheet brought back by Bo: both the editor and Bo may take its edits back
        owners = {change.reviewer, change.brought_by} - {""}
        self.back.setEnabled(self._me in owners)

    def _take_back(self) -> None:
        change = self._current()
        if change:
            self.undo_requested.emit(change.id)

    def _choose(self) -> None:
        self.chosen = self._current()
        if self.chosen:
            self.accept()
