"""Page with marks: every layer, the current claim, hits and sums are painted."""

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.detection.findings import Check, Entity, Outcome
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Article, Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.marked_page import MarkedPage
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.model.shown import Shown
from tests.support.columns import block_views
from tests.support.parses import number, span_of
from tests.support.views import claim_view

FIRST = "Ana Ruiz said that 61 drones came. Nobody was hurt."
SECOND = "All went home on Monday."
TEXT = f"{FIRST}\n{SECOND}"
DRONES = number(TEXT, "61", 61.0, unit="drone")


def claims() -> list[ClaimView]:
    return [
        claim_view(TEXT, "Ana Ruiz said that 61 drones came.", Verdict.VERIFIED),
        claim_view(TEXT, "Nobody was hurt.", others=(Verdict.VERIFIED, Verdict.DISPUTED)),
        claim_view(TEXT, SECOND, parked=True),
    ]


@pytest.fixture
def page(qtbot: QtBot) -> MarkedPage:
    made = MarkedPage()
    qtbot.addWidget(made)
    made.resize(700, 400)
    _, blocks = block_views((FIRST, Role.BODY), (SECOND, Role.CAPTION))
    findings = Findings(
        (Entity(span_of(TEXT, "Ana Ruiz"), "PERSON"),),
        (DRONES,),
        checks=(Check("share", (DRONES.span,), Outcome.INCONSISTENT, "61 of 60"),),
    )
    made.show_article(Article(TEXT, "x"), blocks, Marks(claims(), findings, {DRONES.span}))
    made.show()
    # only what was painted has places
    made.grab()
    return made


def test_hits_of_an_article_are_forgotten_with_it(page: MarkedPage) -> None:
    page.set_found((Span(0, 3),))
    assert list(page.found) == [Span(0, 3)]

    _, blocks = block_views(("Another.", Role.BODY))
    page.show_article(Article("Another.", "y"), blocks, Marks([], Findings(), set()))
    assert list(page.found) == []


@pytest.mark.parametrize("layer", ["claims", "names", "numbers"])
def test_a_hidden_layer_is_not_painted(page: MarkedPage, layer: str) -> None:
    with_all = page.grab().toImage()

    page.set_shown(Shown(**{layer: False}))

    assert page.grab().toImage() != with_all


def test_the_current_claim_and_a_hit_are_painted(page: MarkedPage) -> None:
    images = [page.grab().toImage()]

    page.set_current(SECOND)
    images.append(page.grab().toImage())
    page.set_found((span_of(TEXT, "hurt"),))
    images.append(page.grab().toImage())

    for before, after in zip(images, images[1:], strict=False):
        assert before != after
