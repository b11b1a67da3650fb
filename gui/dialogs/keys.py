"""Every key, a menu a column."""

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


class KeysDialog(QDialog):
    """Every key, by menu."""

    def __init__(self, actions: CommandRegistry, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Every key"))
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for menus in (("&Claim",), ("&Go", "&View"), ("&File", "&Edit", "&Help")):
            column = QVBoxLayout()
            for menu in menus:
                lines = [
                    (translated(c.text), _keys(a))
                    for c, a in actions.all()
                    if c.menu == menu and c.keys
                ]
                column.addWidget(_table(translated(menu).replace("&", ""), lines))
            column.addStretch()
            columns.addLayout(column)
        holder = QWidget()
        holder.setLayout(columns)
        scroll = QScrollArea()
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Every key"))
        extra = QLabel(
            self.tr(
                "The arrow keys walk the claims too. In a field, Ctrl+Enter keeps and Escape goes back to the article."
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


def _keys(action: QAction) -> str:
    return "   ".join(
        key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()
    )


def _table(title: str, lines: list[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 12)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    heading = QLabel(title)
    heading.setObjectName("heading")
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, (text, keys) in enumerate(lines, 1):
        key = QLabel(keys)
        key.setObjectName("key")
        grid.addWidget(QLabel(text), row, 0)
        grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)
    return holder
