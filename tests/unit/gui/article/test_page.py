"""Page of an article: places of offsets, scrolling to a place, and widths of the text."""

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.text.article import Article, Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.marked_page import MarkedPage
from claimdesk.gui.article.page import CONTEXT_ABOVE, ArticlePage
from claimdesk.gui.article.scene import GUTTER
from claimdesk.gui.model.marks import Marks
from tests.support.columns import block_views

LINES = 100


@pytest.fixture
def page(qtbot: QtBot) -> ArticlePage:
    """Return a page of many short paragraphs, scrolled to the top."""
    made = MarkedPage()
    qtbot.addWidget(made)
    made.resize(600, 600)
    lines = [(f"Paragraph {number:03}.", Role.BODY) for number in range(LINES)]
    text, blocks = block_views(*lines)
    made.show_article(Article(text, "x"), blocks, Marks([], Findings(), set()))
    made.show()
    made.grab()
    return made


def start_of(number: int) -> int:
    # every paragraph is as long: its words, and a line break
    return number * len("Paragraph 000.\n")


def top_of(page: ArticlePage, number: int) -> float:
    box = page.box_of(Span(start_of(number), start_of(number) + 5))
    assert box is not None
    return box.top()


def test_an_article_begins_at_its_first_paragraph(page: ArticlePage) -> None:
    assert page.first_visible() == 0
    assert page.verticalScrollBar().value() == 0


def test_a_place_out_of_sight_is_put_a_third_down(page: ArticlePage) -> None:
    page.reveal(Span(start_of(50), start_of(50) + 5))

    # with the words before it in sight
    third = page.viewport().height() / 3
    assert top_of(page, 50) == pytest.approx(third, abs=20)


def test_a_place_in_sight_does_not_move_the_text(page: ArticlePage) -> None:
    page.reveal(Span(start_of(50), start_of(50) + 5))
    before = page.verticalScrollBar().value()

    page.reveal(Span(start_of(51), start_of(51) + 5))

    assert top_of(page, 51) > CONTEXT_ABOVE
    assert page.verticalScrollBar().value() == before


def test_a_point_beside_a_line_means_its_nearest_end(page: ArticlePage) -> None:
    y = top_of(page, 1) + 5

    assert page.offset_at(QPointF(1, y)) == start_of(1)
    assert page.offset_at(QPointF(599, y)) == start_of(1) + len("Paragraph 001.")


def test_below_the_last_paragraph_there_is_no_text(qtbot: QtBot) -> None:
    page = MarkedPage()
    qtbot.addWidget(page)
    page.resize(600, 300)
    text, blocks = block_views(("One line.", Role.BODY))
    page.show_article(Article(text, "x"), blocks, Marks([], Findings(), set()))

    assert page.offset_at(QPointF(100, 290)) is None


def test_without_an_article_nothing_is_found(page: ArticlePage) -> None:
    assert isinstance(page, MarkedPage)

    page.show_nothing()

    assert page.first_visible() == 0
    # a click, a tool tip or a menu may still ask
    assert page.offset_at(QPointF(100, 50)) is None
    assert page.box_of(Span(0, 5)) is None


def test_a_row_of_no_article_is_an_error(qtbot: QtBot) -> None:
    page = MarkedPage()
    qtbot.addWidget(page)

    with pytest.raises(LookupError):
        page.row_of(0)


def test_the_text_is_as_wide_as_was_asked_where_there_is_room(page: ArticlePage) -> None:
    room = page.viewport().width() - 2 * GUTTER
    page.set_measure(96)
    assert page.row_of(0).width == room

    # 20 characters of nine pixels
    page.set_measure(20)
    assert page.row_of(0).width == 180
