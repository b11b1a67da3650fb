"""Dialog that finds a command by its words."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from claimdesk.gui.model.command_registry import CommandRegistry, translated


class PaletteDialog(QDialog):
    """List of the commands that can be run now; typing narrows it."""

    def __init__(self, actions: CommandRegistry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find command"))
        self.chosen: QAction | None = None
        self._actions = {
            action: translated(command.text)
            for command, action in actions.all()
            if command.id != "palette" and action.isEnabled()
        }

        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What do you want to do?"))
        self.words.setAccessibleName(self.tr("Search commands"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        # the keyboard stays in the field; its arrow keys walk through the list
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self.words.textChanged.connect(self._filter)
        self.words.returnPressed.connect(self._choose)
        self.words.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self._choose())
        self.list.itemClicked.connect(lambda _: self._choose())

        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.list)
        self.resize(480, 420)
        self._filter("")

    def _filter(self, words: str) -> None:
        self.list.clear()
        wanted = words.lower().split()
        for action, text in self._actions.items():
            # the words may come in any order: "claim next" finds "Next claim"
            if all(word in text.lower() for word in wanted):
                self._add(action, text)
        self.list.setCurrentRow(0)

    def _add(self, action: QAction, text: str) -> None:
        item = QListWidgetItem(text)
        keys = _keys(action)
        if keys:
            item.setText(f"{text}    {keys}")
        item.setData(Qt.ItemDataRole.UserRole, action.objectName())
        self.list.addItem(item)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item:
            name = item.data(Qt.ItemDataRole.UserRole)
            self.chosen = next(action for action in self._actions if action.objectName() == name)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the field, Up and Down walk through the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                row, last = self.list.currentRow() + step, self.list.count() - 1
                self.list.setCurrentRow(min(max(row, 0), last))
                return True
        return super().eventFilter(watched, event)


def _keys(action: QAction) -> str:
    return "   ".join(
        key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
    )
