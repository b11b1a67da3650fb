"""Search through the whole project: in notes and texts, leading to the claim or the article."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from claimdesk.gui.dialogs.search import SearchDialog
from claimdesk.gui.window.window import Window
from tests.support.projects import THREE
from tests.support.window import article_of, open_texts, project_of, unnamed

BRIDGE = "The bridge is closed. It has 2 lanes."


@pytest.fixture
def noted(empty_window: Window, tmp_path: Path) -> str:
    """Return a claim with a note, in the first of two articles."""
    window = open_texts(empty_window, tmp_path, THREE, BRIDGE)
    claim = article_of(window).claims[1].claim.id
    project_of(window).act.write_note(claim, "asked the lighthouse")
    return claim


@pytest.fixture
def dialog(empty_window: Window, noted: str) -> Iterator[SearchDialog]:
    made = SearchDialog(empty_window.session, empty_window)
    yield made
    made.deleteLater()


def test_every_field_has_a_name_for_a_screen_reader(dialog: SearchDialog) -> None:
    assert unnamed(dialog) == []


def test_the_beginning_of_a_word_finds_a_note(dialog: SearchDialog) -> None:
    dialog.words.setText("light")
    dialog.search()

    assert "Note" in dialog.list.item(0).text()


def test_enter_chooses_the_claim_of_a_note(dialog: SearchDialog, noted: str) -> None:
    dialog.words.setText("light")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)

    assert dialog.chosen is not None
    assert dialog.chosen.claim == noted


def test_words_of_a_text_choose_its_article(dialog: SearchDialog, empty_window: Window) -> None:
    dialog.words.setText("bridge")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)

    assert dialog.chosen is not None
    assert dialog.chosen.article == project_of(empty_window).read.articles()[1].id


def test_words_that_are_nowhere_find_nothing(dialog: SearchDialog) -> None:
    dialog.words.setText("unheard of")
    dialog.search()

    assert dialog.list.count() == 0
    assert dialog.count.text() == "No results for these words."
