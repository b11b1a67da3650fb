"""The German translation: whole, with every place in braces, compiled as it is written, and seen in the window."""

import ast
import re
import shutil
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.base.languages import LANGUAGES, translate, worded
from claimdesk.gui.dialogs.keys import KeysDialog
from claimdesk.gui.dialogs.pages import PagesDialog
from claimdesk.gui.dialogs.palette import PaletteDialog
from claimdesk.gui.dialogs.preferences import PreferencesDialog
from claimdesk.gui.dialogs.search import SearchDialog
from claimdesk.gui.model.command_registry import MENUS
from claimdesk.gui.window.window import Window
from tests.gui.conftest import InstantDetector, desk_with
from tests.gui.translation.__main__ import FOLDER, ROOT, gather
from tests.support.making import THREE

GERMAN = FOLDER / "claimdesk_de.ts"
SAME = {"Text", "Team", "Name", "Link", "CSV", "F1", "Label Studio", "ClaimReview"}


def messages(path: Path = GERMAN) -> list[tuple[str, str, str]]:
    """Context, source and translation of every message; "" where it is unfinished."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            done = translation is not None and not translation.get("type")
            found.append(
                (name, message.findtext("source") or "", translation.text or "" if done else "")
            )  # type: ignore[union-attr]
    return found


def test_every_language_offered_is_there() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {
        f"claimdesk_{language}.{ending}"
        for language in LANGUAGES
        if language != "en"
        for ending in ("ts", "qm")
    }


def test_everything_the_window_says_is_translated(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    shutil.copyfile(GERMAN, fresh)
    gather(fresh)
    assert [(name, source) for name, source, german in messages(fresh) if not german] == []
    assert sorted(messages(fresh)) == sorted(messages()), "run make translations"


def test_every_string_of_the_window_is_gathered() -> None:
    """Qt's gatherer passes over strings that stand inside an f-string, and those of a variable."""
    gathered = {source for _, source, _ in messages()}
    missed = [
        (path.name, words) for path in (ROOT / "gui").rglob("*.py") for words in asked_for(path)
    ]
    assert [(name, words) for name, words in missed if words not in gathered] == []


def asked_for(path: Path) -> Iterator[str]:
    """The strings that a file asks a translation for."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        if node.func.attr == "tr" or (node.func.attr == "translate" and named(node)):
            words = node.args[-1]
            yield words.value if isinstance(words, ast.Constant) else ast.unparse(words)


def named(node: ast.Call) -> bool:
    """Whether a text is asked for in a context: a painter is moved otherwise, and tables are gathered by themselves."""
    return len(node.args) == 2 and all(isinstance(argument, ast.Constant) for argument in node.args)


def test_places_in_braces_keys_and_spaces_are_kept() -> None:
    for context, source, german in messages():
        where = f"{context}: {source}"
        assert sorted(re.findall(r"\{\w*\}", source)) == sorted(re.findall(r"\{\w*\}", german)), (
            where
        )
        assert source.count("&") == german.count("&"), where
        assert source.count("\n") == german.count("\n"), where
        assert (
            len(source) - len(source.lstrip()) == len(german) - len(german.lstrip())
            or german[0] == ","
        ), where
        assert re.findall(r"\s(\(?[A-Z]\)?)$", source) == re.findall(r"\s(\(?[A-Z]\)?)$", german), (
            where
        )
        assert re.findall(r"\*\.\w+", source) == re.findall(r"\*\.\w+", german), where


def test_no_two_menus_have_the_same_letter() -> None:
    letters = [
        re.findall("&(.)", german)[0].lower() for _, source, german in messages() if source in MENUS
    ]
    assert len(set(letters)) == len(MENUS)


def test_what_ships_is_what_is_written() -> None:
    translator = QTranslator()
    assert translator.load(str(GERMAN.with_suffix(".qm")))
    for context, source, german in messages():
        assert translator.translate(context, source) == german


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The application speaks German."""
    before = set(qapp.findChildren(QTranslator))
    assert translate(qapp, "de") == "de"
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def shown(root: QWidget) -> Iterator[str]:
    """Every text, tool tip and accessible name of a widget and what is in it."""
    for widget in [root, *root.findChildren(QWidget)]:
        yield from (widget.toolTip(), widget.accessibleName())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
    yield from (action.text() for action in root.findChildren(QAction))


@pytest.mark.usefixtures("german", "own_home")
def test_the_desk_speaks_german(qtbot: QtBot, tmp_path: Path) -> None:
    window = Window(detector=InstantDetector())  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    desk = desk_with(window, tmp_path, THREE)
    project = desk.session.project
    assert project is not None
    desk.session.set_verdict(Verdict.DISPUTED, stay=True)
    dialogs = [
        KeysDialog(desk.commands, desk), PaletteDialog(desk.commands, desk), PagesDialog(desk.session, desk),
        PreferencesDialog(desk.settings, "Ann", "", desk), SearchDialog(desk.session, desk),
    ]  # fmt: skip
    english = {source for _, source, german in messages() if source != german} - SAME
    texts = {text for text in shown(desk) if text}
    assert "Bestritten" in " ".join(texts)
    assert texts & english == set()
    assert worded("wrong number") in texts
    for dialog in dialogs:
        dialog.deleteLater()
    window.close()


@pytest.mark.usefixtures("german")
def test_qts_own_buttons_speak_german_too() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_an_unknown_language_leaves_english(qapp: QApplication) -> None:
    assert translate(qapp, "tlh") == "en"
    assert worded("wrong number") == "wrong number"
