"""Commands: names, menus and keys, and that each of them can be given in every state."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from claimdesk.gui.model.command_registry import COMMANDS, MENUS, Command, check_commands
from claimdesk.gui.window.window import Window
from tests.support.window import open_texts


def test_every_command_has_a_name_and_a_menu(window: Window) -> None:
    for command, action in window.commands.all():
        assert action.text().strip(), command.id
        assert command.menu in MENUS, command.id


def test_every_command_stands_in_a_menu(window: Window) -> None:
    in_menus: set[QAction] = set()
    for menu in window.menuBar().findChildren(QMenu):
        in_menus.update(menu.actions())

    assert {action for _, action in window.commands.all()} <= in_menus


def test_no_two_commands_share_a_key() -> None:
    # Qt calls neither of two actions that share a key
    keys = [key for command in COMMANDS for key in command.keys]

    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("commands", "words"),
    [
        ((Command("a", "A", "&File", ("V",)), Command("b", "B", "&File", ("V",))), "key V"),
        # one key, written in two ways
        (
            (
                Command("a", "A", "&File", ("Ctrl+Shift+Z",)),
                Command("b", "B", "&File", ("Shift+Ctrl+Z",)),
            ),
            r"key Shift\+Ctrl\+Z",
        ),
        ((Command("a", "A", "&File", ("nonsense",)),), "key nonsense"),
        ((Command("c", "C", "&File"),), "handler"),
    ],
    ids=["shared", "written otherwise", "no key", "no handler"],
)
def test_clashing_keys_and_missing_handlers_are_errors(
    commands: tuple[Command, ...], words: str
) -> None:
    def handler() -> None:
        raise AssertionError("a check calls no handler")

    with pytest.raises(ValueError, match=words):
        check_commands(commands, {"a": handler, "b": handler})


def test_commands_are_enabled_by_what_is_open(empty_window: Window) -> None:
    enabled = {command.id for command, action in empty_window.commands.all() if action.isEnabled()}

    assert "sample" in enabled
    assert enabled.isdisjoint({"verified", "export"})


LEFT_OUT = frozenset({"quit", "close-project", "sample", "remove-article", "tour", "mark"})
"""Commands that would end what is tested, or wait for a menu to be answered."""


@pytest.fixture
def unanswered(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Cancel every question that a command asks, as Escape does."""

    def choose_nothing(*_: object, **__: object) -> tuple[str, str]:
        return "", ""

    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, choose_nothing)
    # nothing is written into the folder of the person who runs the tests
    monkeypatch.setattr("platformdirs.user_documents_dir", lambda: str(tmp_path))
    QGuiApplication.clipboard().clear()

    cancelling = QTimer()
    cancelling.timeout.connect(_cancel_what_waits)
    # a modal dialog runs a loop of its own: only a timer gets through
    cancelling.start(30)
    yield
    cancelling.stop()


def _cancel_what_waits() -> None:
    popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    if popup:
        popup.close()
    elif isinstance(dialog, QDialog):
        dialog.reject()


def give_every_command(window: Window) -> list[str]:
    """Give every command that is enabled; return them."""
    given = []
    for command, action in window.commands.all():
        if command.id not in LEFT_OUT and action.isEnabled():
            action.trigger()
            QApplication.processEvents()
            given.append(command.id)
    return given


@pytest.mark.usefixtures("unanswered")
@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_every_command_can_be_given_without_a_project(empty_window: Window) -> None:
    given = give_every_command(empty_window)

    assert "new" in given
    assert "add" in given


@pytest.mark.usefixtures("unanswered")
@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_every_command_can_be_given_without_an_article(
    empty_window: Window, tmp_path: Path
) -> None:
    window = open_texts(empty_window, tmp_path)

    assert "export" in give_every_command(window)


@pytest.mark.usefixtures("unanswered")
@pytest.mark.qt_log_ignore("does not support", extend=True)
@pytest.mark.parametrize(
    "text",
    ["🙂🙃👨‍👩‍👧‍👦 🇺🇦", "One thing happened on Monday. " * 34_000],
    ids=["emoji alone", "one megabyte"],
)
def test_every_command_can_be_given_on_an_odd_article(
    empty_window: Window, tmp_path: Path, text: str
) -> None:
    window = open_texts(empty_window, tmp_path, text)

    assert "make-claim" in give_every_command(window)
    assert window.view.isVisible()
