"""Place of the reader: scrolled by pixels, kept inside the article, jumping far away."""

import pytest

from claimdesk.annotate.text.article import Role
from claimdesk.gui.article.column import Column
from claimdesk.gui.article.scrolling import BOTTOM, TOP, Anchor
from tests.support.columns import column_of

pytestmark = pytest.mark.usefixtures("qapp")

HEIGHT = 300.0
"""Pixels of the text that are seen."""


@pytest.fixture
def column() -> Column:
    return column_of(*[(f"Paragraph {number} has words.", Role.BODY) for number in range(200)])


def test_an_article_begins_below_some_space(column: Column) -> None:
    anchor = Anchor()

    assert anchor.value(column) == 0
    assert anchor.hidden == -TOP


@pytest.mark.parametrize("value", [1.0, 28.0, 200.0, 850.0])
def test_a_near_place_is_reached_to_the_pixel(column: Column, value: float) -> None:
    anchor = Anchor()

    anchor.move_to(column, value, HEIGHT)

    assert anchor.value(column) == pytest.approx(value)


def test_back_at_the_top_the_space_above_the_first_row_is_there_again(column: Column) -> None:
    anchor = Anchor()
    anchor.move_to(column, 850, HEIGHT)

    anchor.move_to(column, 0, HEIGHT)

    assert anchor.row == 0
    assert anchor.hidden == pytest.approx(-TOP)


def test_a_far_place_is_jumped_to(column: Column) -> None:
    anchor = Anchor()

    anchor.move_to(column, 4000, HEIGHT)

    assert anchor.value(column) == pytest.approx(4000)
    # the rows on the way need not be laid out
    assert 0 <= anchor.hidden <= column.rows[anchor.row].height


def test_scrolling_up_stops_at_the_top(column: Column) -> None:
    anchor = Anchor()

    anchor.move_to(column, -500, HEIGHT)

    assert anchor.value(column) == 0


def test_the_end_does_not_scroll_past_the_last_paragraph(column: Column) -> None:
    anchor = Anchor()
    anchor.jump(column, column.height * 2)

    value, most = anchor.place(column, HEIGHT)

    assert value == pytest.approx(most)
    assert most == pytest.approx(TOP + column.height + BOTTOM - HEIGHT)


def test_a_short_article_does_not_scroll() -> None:
    short = column_of(("One line.", Role.BODY))

    # the space below it is no reason to scroll
    assert Anchor().place(short, 2000) == (0, 0)
