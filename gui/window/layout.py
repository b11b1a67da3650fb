"""Layout of the main window: its menus, its three columns, and the lines above them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from claimdesk.gui.model.command_registry import MENUS, CommandRegistry, translated

WIDTHS = [264, 676, 340]
"""Pixels of the list, the article and the card, until they are dragged."""


def fill_menus(window: QMainWindow, commands: CommandRegistry) -> None:
    """Put every command into its menu."""
    for name in MENUS:
        menu = window.menuBar().addMenu(translated(name))
        for command, action in commands.all():
            if command.menu != name:
                continue
            if command.separated:
                menu.addSeparator()
            menu.addAction(action)

    # keys work only for actions of a widget that is shown, which a menu is not
    for _, action in commands.all():
        window.addAction(action)


def columns_of(panel: QWidget, article: Sequence[QWidget], card: QWidget) -> QSplitter:
    """Return the list, the article below its strip, and the card, side by side."""
    page = QWidget()
    column = _without_gaps(page)
    for widget in article:
        column.addWidget(widget)

    columns = QSplitter(Qt.Orientation.Horizontal)
    for part in (panel, page, card):
        columns.addWidget(part)
    # the article takes what room there is, and can never be dragged shut
    columns.setStretchFactor(1, 1)
    columns.setSizes(WIDTHS)
    columns.setCollapsible(1, False)  # noqa: FBT003  (Qt's own order of arguments)
    return columns


def below(lines: Sequence[QWidget], main: QWidget) -> QWidget:
    """Return the main widget below lines that are shown now and then."""
    holder = QWidget()
    holder.setObjectName("middle")
    outer = _without_gaps(holder)
    for line in lines:
        outer.addWidget(line)
    outer.addWidget(main, 1)
    return holder


def _without_gaps(holder: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
