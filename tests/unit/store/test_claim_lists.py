"""Lists of claims: filtered, ordered, and the next one that is open."""

from collections.abc import Sequence

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.claim_views import ClaimLine
from claimdesk.annotate.review.filters import Filter, Order, Standing
from claimdesk.annotate.review.state import Evidence, Shelf
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.claim_lists import filter_claims, next_open, read_lines
from claimdesk.annotate.store.claims import write_scores
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.article import Article
from tests.support.empty_record import ANN, BO, add_article, add_claim, add_review, change_state

TEXT = "Seven ships left. 100% of them sank. Two came back. All were old."
SENTENCES = [sentence + "." for sentence in TEXT[:-1].split(". ")]


@pytest.fixture
def article(connection: Connection) -> Article:
    """An article with the claims c0 to c3, of which Ann verified c0 and parked c1."""
    article = add_article(connection, TEXT)
    claims = []
    for number, sentence in enumerate(SENTENCES):
        claims.append(add_claim(connection, article, sentence, f"c{number}"))
    spans = [claim.span for claim in claims]
    # the last has no score, as one that a reviewer made
    scores = {span: (score, ()) for span, score in zip(spans[:3], (0.9, 0.2, 0.5), strict=True)}
    write_scores(connection, article.id, scores)
    add_review(connection, "c0", ANN, Verdict.VERIFIED)
    change_state(connection, claims[1], parked=True)
    return article


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), ["c0", "c1", "c2", "c3"]),
        (Filter(article="nowhere"), []),
        (Filter(standing=Standing.OPEN), ["c2", "c3"]),
        (Filter(standing=Standing.PARKED), ["c1"]),
        (Filter(standing=Standing.VERIFIED), ["c0"]),
        (Filter(standing=Standing.DISPUTED), []),
        (Filter(standing=Standing.UNEVIDENCED), ["c0"]),
        # in any order and inside words
        (Filter(words="LEFT hip"), ["c0"]),
        # a sign of SQL's patterns is a sign like any other
        (Filter(words="%"), ["c1"]),
        (Filter(words="_"), []),
        (Filter(order=Order.WORTH), ["c0", "c2", "c1", "c3"]),
        # settled ones last; .5 is the least certain
        (Filter(order=Order.TEACHING), ["c2", "c1", "c3", "c0"]),
    ],
)
def test_a_filter_lists_claims_in_its_order(
    connection: Connection, article: Article, wanted: Filter, found: Sequence[str]
) -> None:
    assert filter_claims(connection, wanted, ANN.id) == found


def test_claims_that_teach_most_are_those_with_scores_nearest_to_a_half(
    connection: Connection, article: Article
) -> None:
    # Bo has settled none: .5, .2, .9, and the one without a score
    found = filter_claims(connection, Filter(order=Order.TEACHING), BO.id)
    assert found == ["c2", "c1", "c0", "c3"]


def test_evidence_of_others_backs_a_verdict_unless_review_is_blind(
    connection: Connection, article: Article
) -> None:
    wanted = Filter(standing=Standing.UNEVIDENCED)
    evidence = Evidence("e1", "c0", BO.id, link="https://example.org/")
    SqlRecord(connection).apply(Edit(None, evidence))

    assert filter_claims(connection, wanted, ANN.id) == []
    assert filter_claims(connection, wanted, ANN.id, blind=True) == ["c0"]


def test_a_line_shows_the_others_verdicts_unless_review_is_blind(
    connection: Connection, article: Article
) -> None:
    add_review(connection, "c0", BO, Verdict.DISPUTED)
    # a note alone is no verdict
    add_review(connection, "c1", BO, None)

    seeing = read_lines(connection, ["c0", "c1", "nowhere"], ANN.id)
    blind = read_lines(connection, ["c0"], ANN.id, blind=True)

    quote = "Seven ships left."
    mine = (article.id, 0, quote, Verdict.VERIFIED, False, 0.9)
    assert seeing["c0"] == ClaimLine("c0", *mine, (Verdict.DISPUTED,))
    assert (seeing["c1"].verdict, seeing["c1"].parked, seeing["c1"].others) == (None, True, ())
    assert (list(seeing), blind) == (["c0", "c1"], {"c0": ClaimLine("c0", *mine)})


@pytest.fixture
def other(connection: Connection, article: Article) -> Article:
    """A second article, with the claim d0."""
    other = add_article(connection, "Bo left.")
    add_claim(connection, other, "Bo left.", "d0")
    return other


LAST = TEXT.index("All")


@pytest.mark.parametrize(
    ("after", "others", "claim"),
    [
        # c0 is settled and c1 is parked
        (-1, [], "c2"),
        (LAST - 1, [], "c3"),
        # behind the last claim the others are tried, in their order
        (LAST, ["d"], "d0"),
        (LAST, ["nowhere", "c", "d"], "c2"),
        (LAST, [], None),
    ],
)
def test_the_next_open_claim_is_behind_the_place_and_then_in_other_articles(
    connection: Connection,
    article: Article,
    other: Article,
    after: int,
    others: Sequence[str],
    claim: str | None,
) -> None:
    identifiers = {"c": article.id, "d": other.id}
    others = [identifiers.get(name, name) for name in others]
    found = next_open(connection, ANN.id, article.id, after, others)
    assert (found and found[1]) == claim


def test_claims_of_a_withdrawn_article_are_in_no_list(
    connection: Connection, article: Article
) -> None:
    away = Edit(Shelf(article.id), Shelf(article.id, withdrawn=True))
    SqlRecord(connection).apply(away)

    assert filter_claims(connection, Filter(), ANN.id) == []
    assert next_open(connection, ANN.id, article.id, -1, [article.id]) is None
