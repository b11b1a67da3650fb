"""Open article in memory: claims keep their order, and findings are replaced by place."""

import msgspec
import pytest

from claimdesk.annotate.detection.findings import Check, Entity, Outcome
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.text.span import Span
from claimdesk.gui.model.open_article import OpenArticle, merged
from tests.support.projects import THREE, with_article

MONDAY, BOATS, HURT = "One thing happened on Monday.", "12 boats came back.", "Nobody was hurt."


@pytest.fixture
def article(project: Project) -> OpenArticle:
    return OpenArticle(project, with_article(project))


def quotes(article: OpenArticle) -> list[str]:
    return [view.claim.quote for view in article.claims]


def with_claim(view: ClaimView, **fields: int | bool) -> ClaimView:
    claim = msgspec.structs.replace(view.claim, **fields)
    return ClaimView(claim, view.score, view.reasons, view.hedges)


def test_an_article_is_read_with_its_claims_in_order(article: OpenArticle) -> None:
    assert article.article.text == THREE
    assert quotes(article) == [MONDAY, BOATS, HURT]
    assert article.index_of(article.claims[2].claim.id) == 2
    assert article.index_of("unknown") == -1


def test_a_claim_that_was_moved_finds_its_new_place(article: OpenArticle) -> None:
    first = article.claims[0]

    # behind the last one
    article.replace(with_claim(first, start=60, end=66))

    assert quotes(article) == [BOATS, HURT, MONDAY]


def test_a_withdrawn_claim_is_dropped(article: OpenArticle) -> None:
    article.replace(with_claim(article.claims[1], withdrawn=True))

    assert quotes(article) == [MONDAY, HURT]


def test_a_claim_that_is_not_there_yet_is_put_in(article: OpenArticle) -> None:
    boats = article.claims[1]
    article.forget(boats.claim.id)

    article.replace(boats)

    assert quotes(article) == [MONDAY, BOATS, HURT]


def test_blocks_that_are_unknown_change_nothing(article: OpenArticle, project: Project) -> None:
    before = list(article.claims)

    article.take_in(project, {999})

    assert article.claims == before


def test_findings_inside_a_span_are_replaced_and_the_others_stay() -> None:
    before, inside, behind = (Entity(Span(start, start + 2), "ORG") for start in (0, 10, 20))
    fresh = Entity(Span(12, 15), "PERSON")

    found = merged(Findings((before, inside, behind)), Findings((fresh,)), Span(10, 20))

    # what begins at the end of the span is outside
    assert found.entities == (before, fresh, behind)


def test_a_sum_is_where_its_first_number_is() -> None:
    reaching_in = Check("share", (Span(0, 2), Span(12, 14)), Outcome.CONSISTENT, "a")
    inside = Check("share", (Span(10, 12), Span(30, 32)), Outcome.CONSISTENT, "b")

    found = merged(Findings(checks=(reaching_in, inside)), Findings(), Span(10, 20))

    # a sum over two blocks is found with the first of them
    assert found.checks == (reaching_in,)
