"""The window in German: no English word is left in it, nor on Qt's own buttons."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.base.languages import translate, worded
from claimdesk.gui.dialogs.keys import KeysDialog
from claimdesk.gui.dialogs.pages import PagesDialog
from claimdesk.gui.dialogs.palette import PaletteDialog
from claimdesk.gui.dialogs.preferences import PreferencesDialog
from claimdesk.gui.dialogs.search import SearchDialog
from claimdesk.gui.window.window import Window
from tests.gui.translation.__main__ import FOLDER
from tests.support.projects import THREE
from tests.support.window import open_texts, window_with

SAME = frozenset({"Text", "Team", "Name", "Link", "CSV", "F1", "Label Studio", "ClaimReview"})
"""Words that are German too, where the translation of another place differs."""


@pytest.fixture
def german(qapp: QApplication) -> Iterator[str]:
    """Have the application speak German, until the test ends."""
    before = set(qapp.findChildren(QTranslator))
    assert translate(qapp, "de") == "de"
    yield "de"
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, german: str, own_home: Path, tmp_path: Path) -> Window:
    """Return a German window at a disputed claim."""
    assert german == "de"
    made = window_with(qtbot)
    made.show()
    open_texts(made, tmp_path, THREE)
    made.session.set_verdict(Verdict.DISPUTED, stay=True)
    return made


@pytest.fixture
def dialogs(window: Window) -> Iterator[list[QDialog]]:
    """Return dialogs of the window, whose words are among its own."""
    made: list[QDialog] = [
        KeysDialog(window.commands, window),
        PaletteDialog(window.commands, window),
        PagesDialog(window.session, window),
        PreferencesDialog(window.settings, "Ann", "", window),
        SearchDialog(window.session, window),
    ]
    yield made
    for dialog in made:
        dialog.deleteLater()


def words_in(root: QWidget) -> set[str]:
    """Return every text, tool tip and accessible name of a widget and of those in it."""
    found = {action.text() for action in root.findChildren(QAction)}
    for widget in [root, *root.findChildren(QWidget)]:
        found |= _words_of(widget)
    return found - {""}


def _words_of(widget: QWidget) -> set[str]:
    found = {widget.toolTip(), widget.accessibleName()}
    if isinstance(widget, QLabel | QAbstractButton):
        found.add(widget.text())
    # the text of a field is the reviewer's
    if isinstance(widget, QLineEdit):
        found.add(widget.placeholderText())
    return found


def english_words() -> set[str]:
    """Return the strings of the window that are others in German."""
    found = set()
    for message in ET.parse(FOLDER / "claimdesk_de.ts").getroot().iter("message"):
        source = message.findtext("source") or ""
        if source != message.findtext("translation"):
            found.add(source)
    return found - SAME


def test_no_english_word_is_left(window: Window, dialogs: list[QDialog]) -> None:
    words = words_in(window)

    # a word that is missing in the file is shown in English
    assert words & english_words() == set()


def test_verdicts_and_reasons_are_german(window: Window) -> None:
    words = words_in(window)

    assert "Bestritten" in " ".join(words)
    assert "falsche Zahl" in words


@pytest.mark.usefixtures("german")
def test_the_buttons_of_qt_are_german() -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"


def test_an_unknown_language_leaves_english(qapp: QApplication) -> None:
    assert translate(qapp, "tlh") == "en"
    assert worded("wrong number") == "wrong number"
