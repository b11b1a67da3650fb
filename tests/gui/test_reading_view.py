"""Reading view by itself: folding, scrolling, places and clicks."""

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.text.article import Article, Block, Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.model.marks import Marks

MENU = ["Skip to content", "Sign in"]
BODY = [f"Paragraph {n} {'has many words ' * (n % 40)}" for n in range(300)]
TEXT = "\n".join(MENU + BODY)
SIGN_IN = len(MENU[0]) + 1
"""The offset of the second line of the menu."""


def blocks_of(text: str) -> list[BlockView]:
    """Return a block for each line, those of the menu as furniture."""
    views, start = [], 0
    for line in text.split("\n"):
        role = Role.FURNITURE if line in MENU else Role.BODY
        views.append(BlockView(Block(Span(start, start + len(line)), role), detected=True))
        start += len(line) + 1
    return views


def show(view: ReadingView, text: str) -> None:
    view.show_article(Article(text, "x"), blocks_of(text), Marks([], Findings(), set()))


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    """Return a view of a long article that begins with two lines of a menu."""
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(700, 500)
    show(made, TEXT)
    made.show()
    return made


def test_furniture_is_folded_into_one_line(view: ReadingView) -> None:
    # text that is folded away has no row
    with pytest.raises(LookupError):
        view.row_of(0)
    with pytest.raises(LookupError):
        view.row_of(SIGN_IN)


def test_unfolded_furniture_has_a_row_for_each_line(view: ReadingView) -> None:
    view.set_folded(False)

    assert view.row_of(0).span == Span(0, SIGN_IN - 1)
    assert view.row_of(SIGN_IN).span == Span(SIGN_IN, SIGN_IN + len(MENU[1]))


@pytest.mark.parametrize("step", [37, -23, 120])
def test_scrolling_moves_the_text_by_just_that_much(view: ReadingView, step: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.grab()
    # a paragraph below the first one, so that it is still in sight afterwards
    above = view.row_of(view.first_visible() + 40).span
    start = view.row_of(above.end + 1).span.start
    before = view.box_of(Span(start, start + 5))

    bar.setValue(bar.value() + step)
    view.grab()

    after = view.box_of(Span(start, start + 5))
    assert before is not None
    assert after is not None
    # heights above are guesses: laying them out must not make the text jump
    assert after.y() - before.y() == pytest.approx(-step, abs=1.5)


def test_a_revealed_place_is_in_sight(view: ReadingView) -> None:
    tops = []
    # each is far from the one before; the last one is at the very end
    for number in (270, 30, 150, 0, 299):
        start = TEXT.index(f"Paragraph {number} ")
        view.reveal(Span(start, start + 5))
        view.grab()

        box = view.box_of(Span(start, start + 5))
        assert box is not None
        tops.append(box.y())

    assert min(tops) >= 0
    assert max(tops) <= view.viewport().height()


def test_resizing_keeps_the_first_paragraph(view: ReadingView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    before = view.first_visible()

    view.resize(480, 500)

    # the lines are broken anew, so that the same pixel is another place
    assert view.first_visible() == before


def test_a_click_finds_the_character_below(view: ReadingView) -> None:
    view.grab()

    box = view.box_of(Span(40, 45))
    assert box is not None
    assert view.offset_at(box.center()) in range(40, 46)


@pytest.mark.parametrize(
    "text",
    ["🐟", "👩‍👩‍👧" * 300, "אבג דהו " * 200, "w" * 30_000, "a\u0301" * 500, "1"],
    ids=["beyond 16 bits", "joined", "right to left", "one word", "combining", "one character"],
)
def test_an_article_of_an_odd_kind_can_be_shown(qtbot: QtBot, text: str) -> None:
    view = ReadingView()
    qtbot.addWidget(view)

    show(view, text)
    # only what is painted is laid out
    assert not view.grab().isNull()

    view.show_nothing()
    assert not view.grab().isNull()
