"""Dialog with every key, in a column for each menu."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from claimdesk.gui.model.command_registry import CommandRegistry, translated

COLUMNS = (("&Claim",), ("&Go", "&View"), ("&File", "&Edit", "&Help"))
"""Menus by column, so that the columns are about as long."""


class KeysDialog(QDialog):
    """List of every key, by menu."""

    def __init__(self, actions: CommandRegistry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        scroll = QScrollArea()
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(_columns(actions))
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))

        extra = QLabel(
            self.tr(
                "The arrow keys also move between claims. In a text field, Ctrl+Enter saves "
                "and Escape returns to the article."
            )
        )
        extra.setObjectName("muted")
        extra.setWordWrap(True)

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(extra)
        layout.addWidget(buttons)
        self.resize(1120, 700)


def _columns(actions: CommandRegistry) -> QWidget:
    columns = QHBoxLayout()
    columns.setSpacing(36)
    for menus in COLUMNS:
        column = QVBoxLayout()
        for menu in menus:
            column.addWidget(_table(menu, actions))
        column.addStretch()
        columns.addLayout(column)
    holder = QWidget()
    holder.setLayout(columns)
    return holder


def _keys(action: QAction) -> str:
    return "   ".join(
        key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
    )


def _table(menu: str, actions: CommandRegistry) -> QWidget:
    """Return a menu's commands with their keys; those without a key are left out."""
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 12)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)

    # "&Claim" is "Claim" with the letter that opens the menu
    heading = QLabel(translated(menu).replace("&", ""))
    heading.setObjectName("heading")
    grid.addWidget(heading, 0, 0, 1, 2)

    listed = [(c, a) for c, a in actions.all() if c.menu == menu and c.keys]
    for row, (command, action) in enumerate(listed, 1):
        key = QLabel(_keys(action))
        key.setObjectName("key")
        grid.addWidget(QLabel(translated(command.text)), row, 0)
        grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)
    return holder
