"""Column of an article: rows, folds, and places by offset and by height."""

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.column import FOLD_HEIGHT, Column, Fold
from tests.support.columns import column_of

MENU, SIGN_IN = ("Menu", Role.FURNITURE), ("Sign in", Role.FURNITURE)
FIRST, SECOND = ("One thing happened.", Role.BODY), ("12 boats came.", Role.BODY)
FOOTER = ("Copyright", Role.FURNITURE)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    """Return two lines of furniture, two paragraphs, and furniture again."""
    return column_of(MENU, SIGN_IN, FIRST, SECOND, FOOTER)


def test_a_run_of_furniture_is_one_fold(column: Column) -> None:
    folds = [row for row in column.rows if isinstance(row, Fold)]

    # the last one ends with the article: no block behind it ends the run
    assert [(fold.span, fold.lines) for fold in folds] == [(Span(0, 12), 2), (Span(48, 57), 1)]
    assert len(column.rows) == 4


def test_unfolded_furniture_has_rows_of_its_own() -> None:
    column = column_of(MENU, SIGN_IN, FIRST, folded=False)

    assert [row.span for row in column.rows] == [Span(0, 4), Span(5, 12), Span(13, 32)]


@pytest.mark.parametrize(
    ("offset", "row"),
    # a line break belongs to the row before it
    [(0, 0), (12, 0), (13, 1), (32, 1), (33, 2), (48, 3), (1000, 3)],
)
def test_every_offset_is_in_a_row(column: Column, offset: int, row: int) -> None:
    assert column.of(offset) == row


def test_heights_add_up(column: Column) -> None:
    for index in range(len(column.rows)):
        column.ready(index)

    assert column.top(1) == FOLD_HEIGHT
    assert column.height == sum(row.height for row in column.rows)


def test_every_height_is_in_a_row(column: Column) -> None:
    assert column.at(FOLD_HEIGHT - 1) == 0
    assert column.at(FOLD_HEIGHT + 1) == 1
    # beyond the ends it is the nearest one
    assert column.at(-50) == 0
    assert column.at(column.height + 50) == 3


def test_a_row_with_more_lines_than_guessed_moves_those_below() -> None:
    # wide letters take more lines than the average of prose
    column = column_of(("W" * 300, Role.BODY), SECOND)
    guessed = column.top(1)

    column.ready(0)

    # otherwise two paragraphs would be painted over each other
    assert column.top(1) > guessed


def test_the_same_width_keeps_what_is_laid_out(column: Column) -> None:
    row = column.ready(1)
    height = row.height

    column.set_width(column.width)
    # a repaint asks again and again for the same width
    assert column.ready(1) is row
    assert column.rows[1].height == height
