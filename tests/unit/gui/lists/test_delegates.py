"""Painting of the lines: every standing, long words, and marks of what is selected."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from claimdesk.annotate.review.article_views import ArticleView, Progress
from claimdesk.annotate.review.claim_views import ClaimLine
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.lists.article_model import ARTICLE, NOTHING, PROGRESS
from claimdesk.gui.lists.claim_list import LINE
from claimdesk.gui.lists.delegates import ArticleDelegate, ClaimDelegate
from claimdesk.gui.model.shown import Shown
from tests.support.views import claim_line

pytestmark = pytest.mark.usefixtures("qapp")

PLAIN = QStyle.StateFlag.State_None
SELECTED = QStyle.StateFlag.State_Selected
STORM = ArticleView("id", "Storm", "storm.txt", "", "", "", "en", "", 10, 0)


def painted(
    delegate: QStyledItemDelegate, data: dict[int, object], state: QStyle.StateFlag = PLAIN
) -> QImage:
    """Return the picture of a line with this data, 240 pixels wide."""
    item = QStandardItem()
    for role, value in data.items():
        item.setData(value, role)
    model = QStandardItemModel()
    model.appendRow(item)

    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 240, 52)
    option.state = state
    picture = QImage(240, 52, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    with QPainter(picture) as painter:
        delegate.paint(painter, option, model.index(0, 0))
    return picture


def of_claim(line: ClaimLine, delegate: ClaimDelegate | None = None) -> QImage:
    return painted(delegate or ClaimDelegate(), {LINE: line})


def of_article(progress: Progress, *, nothing: bool = False) -> QImage:
    return painted(ArticleDelegate(), {ARTICLE: STORM, PROGRESS: progress, NOTHING: nothing})


def test_an_open_claim_and_each_verdict_look_different() -> None:
    pictures = [of_claim(claim_line("61 came.", verdict)) for verdict in (None, *Verdict)]

    for place, picture in enumerate(pictures):
        assert picture not in pictures[:place]


def test_an_open_claim_below_the_slider_is_dimmed() -> None:
    dimming = ClaimDelegate()
    dimming.shown = Shown(least=0.6)
    low, settled = claim_line("61 came."), claim_line("61 came.", Verdict.VERIFIED)

    assert of_claim(low, dimming) != of_claim(low)
    assert of_claim(settled, dimming) == of_claim(settled)


def test_only_what_two_lines_hold_is_painted() -> None:
    long, longer = "many words " * 30, "many words " * 60

    assert of_claim(claim_line(long)) == of_claim(claim_line(longer))


@pytest.mark.parametrize("words", ["", "w" * 500, "👩‍👩‍👧" * 80], ids=["none", "one", "joined"])
def test_words_without_a_space_can_be_painted(words: str) -> None:
    # a line is cut at a space where there is one
    assert not of_claim(claim_line(words)).isNull()


def test_a_selected_line_is_seen() -> None:
    data: dict[int, object] = {LINE: claim_line("61 came.")}

    assert painted(ClaimDelegate(), data, SELECTED) != painted(ClaimDelegate(), data)


def test_the_ring_of_an_article_fills() -> None:
    untouched, half = of_article(Progress(4)), of_article(Progress(4, settled=2))

    assert untouched != half
    # without a claim there is nothing to fill, nor to count
    assert of_article(Progress()) not in (untouched, half)


def test_an_article_with_nothing_to_check_has_a_sign() -> None:
    assert of_article(Progress(4), nothing=True) != of_article(Progress(4))


def test_a_line_that_is_gone_is_not_painted() -> None:
    blank = QImage(240, 52, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)

    assert painted(ClaimDelegate(), {}) == blank
