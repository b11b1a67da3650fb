"""Layout of the window: every command in its menu, columns that cannot be dragged shut."""

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from claimdesk.gui.model.command_registry import COMMANDS, MENUS, CommandRegistry
from claimdesk.gui.window.layout import below, columns_of, fill_menus


def do_nothing(*_: object) -> None:
    """Stand in for the handler of any command."""


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def commands(window: QMainWindow) -> CommandRegistry:
    names = [command.id for command in COMMANDS]
    return CommandRegistry(dict.fromkeys(names, do_nothing), window)


def test_the_menus_stand_in_their_order(window: QMainWindow, commands: CommandRegistry) -> None:
    fill_menus(window, commands)

    assert [menu.text() for menu in window.menuBar().actions()] == list(MENUS)


def test_every_command_is_one_of_the_window(window: QMainWindow, commands: CommandRegistry) -> None:
    fill_menus(window, commands)

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
