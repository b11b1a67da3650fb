"""Painting of a paragraph and of a fold: what is seen, and what is left out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.column import Fold
from claimdesk.gui.article.margin import paint_claim_marks
from claimdesk.gui.article.painter import paint_fold, paint_paragraph
from claimdesk.gui.article.paragraph import Paragraph
from claimdesk.gui.article.scene import GUTTER, Scene
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.theme.colours import LIGHT
from tests.support.columns import column_of
from tests.support.views import claim_view

pytestmark = pytest.mark.usefixtures("qapp")

TEXT = "12 boats came back. Nobody was hurt."
BOATS, HURT = "12 boats came back.", "Nobody was hurt."
ALL = Span(0, len(TEXT))


@pytest.fixture
def paragraph() -> Paragraph:
    row = column_of((TEXT, Role.BODY)).ready(0)
    assert isinstance(row, Paragraph)
    return row


def scene(
    *claims: ClaimView, current: str = "", caret: int | None = None, claims_shown: bool = True
) -> Scene:
    marks = Marks(list(claims), Findings(), set())
    return Scene(marks, LIGHT, Shown(claims=claims_shown), current, None, caret)


def blank() -> QImage:
    picture = QImage(520, 80, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    return picture


def painted(paragraph: Paragraph, looks: Scene, top: float = 0, bottom: float = 80) -> QImage:
    picture = blank()
    with QPainter(picture) as painter:
        painter.translate(GUTTER, 0)
        paint_paragraph(painter, paragraph, looks, top, bottom)
    return picture


def marked(paragraph: Paragraph, seen: Span, *claims: ClaimView) -> QImage:
    """Return a picture of the marks of claims alone."""
    picture = blank()
    boxed = [(claim, paragraph.boxes(claim.claim.span)) for claim in claims]
    with QPainter(picture) as painter:
        painter.translate(GUTTER, 0)
        paint_claim_marks(painter, seen, boxed, scene(*claims))
    return picture


def test_every_verdict_has_its_own_underline_and_mark(paragraph: Paragraph) -> None:
    pictures = [
        painted(paragraph, scene(claim_view(TEXT, BOATS, verdict))) for verdict in (None, *Verdict)
    ]

    for place, picture in enumerate(pictures):
        assert picture not in pictures[:place]


def test_hidden_claims_leave_the_words_alone(paragraph: Paragraph) -> None:
    claim = claim_view(TEXT, BOATS, Verdict.DISPUTED)

    hidden = painted(paragraph, scene(claim, claims_shown=False))

    assert hidden == painted(paragraph, scene())
    assert hidden != blank()


def test_a_paragraph_out_of_sight_is_not_painted(paragraph: Paragraph) -> None:
    assert painted(paragraph, scene(claim_view(TEXT, BOATS)), top=500, bottom=900) == blank()


def test_the_current_claim_and_the_caret_are_seen(paragraph: Paragraph) -> None:
    claim = claim_view(TEXT, BOATS)
    plain = painted(paragraph, scene(claim))

    assert painted(paragraph, scene(claim, current=claim.claim.id)) != plain
    # behind the last letter there is a place for the caret too
    assert painted(paragraph, scene(claim, caret=len(TEXT))) != plain
    assert painted(paragraph, scene(claim, caret=len(TEXT) + 1)) == plain


def test_two_claims_on_a_line_have_two_marks(paragraph: Paragraph) -> None:
    boats, hurt = claim_view(TEXT, BOATS), claim_view(TEXT, HURT)

    assert marked(paragraph, ALL, boats, hurt) != marked(paragraph, ALL, boats)


def test_a_claim_that_begins_above_has_its_mark_there(paragraph: Paragraph) -> None:
    boats = claim_view(TEXT, BOATS)

    # what is seen begins inside the claim
    assert marked(paragraph, Span(5, len(TEXT)), boats) == blank()


def test_an_open_claim_that_others_settled_does_not_look_untouched(paragraph: Paragraph) -> None:
    untouched = marked(paragraph, ALL, claim_view(TEXT, BOATS))

    agreed = marked(paragraph, ALL, claim_view(TEXT, BOATS, others=(Verdict.VERIFIED,)))
    both = (Verdict.VERIFIED, Verdict.DISPUTED)
    differing = marked(paragraph, ALL, claim_view(TEXT, BOATS, others=both))

    assert untouched not in (agreed, differing)
    assert agreed != differing


def fold_of(lines: int) -> QImage:
    picture = blank()
    with QPainter(picture) as painter:
        paint_fold(painter, Fold(Span(0, 4), lines), 400, LIGHT)
    return picture


def test_a_fold_says_how_many_lines_it_hides() -> None:
    # one line has words of its own
    assert fold_of(1) != fold_of(2)
    assert fold_of(2) != fold_of(3)
