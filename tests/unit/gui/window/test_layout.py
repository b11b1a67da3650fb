"""Layout of the window: every command in its menu, columns that cannot be dragged shut."""

from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from claimdesk.gui.model.command_registry import COMMANDS, MENUS, CommandRegistry
from claimdesk.gui.window.layout import below, columns_of, fill_menus


def test_every_command_stands_in_its_menu_and_its_key_works(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    handlers = {command.id: lambda *_: None for command in COMMANDS}
    commands = CommandRegistry(handlers, window)

    fill_menus(window, commands)

    menus = window.menuBar().actions()
    assert [menu.text() for menu in menus] == list(MENUS)
    # keys work only for actions of the window itself
    assert {action for _, action in commands.all()} <= set(window.actions())


def test_the_article_cannot_be_dragged_shut(qtbot: QtBot) -> None:
    columns = columns_of(QWidget(), (QLabel("strip"), QLabel("article")), QWidget())
    qtbot.addWidget(columns)

    assert columns.count() == 3
    assert [columns.isCollapsible(place) for place in range(3)] == [True, False, True]


def test_the_main_widget_has_the_room_that_hidden_lines_leave(qtbot: QtBot) -> None:
    line, main = QLabel("a notice"), QWidget()
    holder = below((line,), main)
    qtbot.addWidget(holder)
    holder.resize(300, 200)
    line.hide()

    holder.show()

    # a hidden line must leave no gap
    assert main.geometry() == holder.rect()
