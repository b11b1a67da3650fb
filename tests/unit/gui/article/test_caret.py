"""Caret: by characters as a reader sees them, by words, over folds, and what it selects."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.caret import Caret
from claimdesk.gui.article.column import Column
from tests.support.columns import column_of

pytestmark = pytest.mark.usefixtures("qapp")

# the é is a letter and a mark that combines with it
FIRST, MENU, LAST = "Cafe\u0301 and bar.", "Menu", "12 boats came."
LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LAST_START = len(FIRST) + 1 + len(MENU) + 1


@pytest.fixture
def column() -> Column:
    """Return two paragraphs with folded furniture between them."""
    column = column_of((FIRST, Role.BODY), (MENU, Role.FURNITURE), (LAST, Role.BODY))
    for index in range(len(column.rows)):
        column.ready(index)
    return column


def press(
    caret: Caret,
    column: Column,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> bool:
    return caret.press_key(QKeyEvent(QEvent.Type.KeyPress, key, modifiers), column)


def caret_at(offset: int) -> Caret:
    caret = Caret(active=True)
    caret.press(offset, extend=False)
    return caret


def test_a_letter_with_its_mark_is_one_step(column: Column) -> None:
    caret = caret_at(3)

    press(caret, column, RIGHT)
    assert caret.position == 5

    press(caret, column, LEFT)
    assert caret.position == 3


def test_control_goes_by_words(column: Column) -> None:
    caret = caret_at(0)

    press(caret, column, RIGHT, CONTROL)

    assert caret.position == len("Cafe\u0301 ")


def test_the_caret_steps_over_folded_text(column: Column) -> None:
    caret = caret_at(len(FIRST))

    press(caret, column, RIGHT)
    assert caret.position == LAST_START

    press(caret, column, LEFT)
    assert caret.position == len(FIRST)


def test_at_the_ends_of_the_article_the_caret_stays(column: Column) -> None:
    first, last = caret_at(0), caret_at(LAST_START + len(LAST))

    press(first, column, LEFT)
    press(last, column, RIGHT)

    assert first.position == 0
    assert last.position == LAST_START + len(LAST)


def test_home_and_end_go_to_the_ends_of_the_line(column: Column) -> None:
    caret = caret_at(LAST_START + 3)

    # of the line as it is broken, not of the paragraph
    press(caret, column, Qt.Key.Key_End)
    assert caret.position == LAST_START + len(LAST)

    press(caret, column, Qt.Key.Key_Home)
    assert caret.position == LAST_START


def test_shift_selects_in_both_directions(column: Column) -> None:
    caret = caret_at(LAST_START + 2)

    press(caret, column, LEFT, SHIFT)
    press(caret, column, LEFT, SHIFT)

    # a selection drawn backwards begins at its smaller end
    assert caret.selection == Span(LAST_START, LAST_START + 2)


def test_other_keys_are_not_the_carets(column: Column) -> None:
    assert not press(caret_at(0), column, Qt.Key.Key_V)


@pytest.mark.parametrize(
    ("offset", "word"),
    [(6, "1,200"), (5, "1,200"), (10, "1,200"), (1, "some"), (16, "don't")],
)
def test_the_word_around_an_offset_is_selected(offset: int, word: str) -> None:
    text = "some 1,200 but don't"
    caret = Caret()

    caret.select_word(text, offset)

    assert caret.selection is not None
    assert caret.selection.of(text) == word


def test_between_two_spaces_no_word_is_selected() -> None:
    caret = Caret()

    caret.select_word("a  -  b", 3)

    assert caret.selection is None


def test_turning_the_caret_on_keeps_a_selection_and_off_drops_it() -> None:
    caret = Caret()
    caret.press(3, extend=False)
    caret.press(7, extend=True)

    caret.activate(active=True, at=0)
    assert caret.selection == Span(3, 7)

    caret.activate(active=False, at=0)
    assert caret.selection is None
