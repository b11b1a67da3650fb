"""Decisions as labels: votes are counted, and a tie is no label."""

from claimdesk.annotate.labels.labels import Decided, decided, majority
from claimdesk.annotate.review.state import Adjudication, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.materials import article_with, claim, review, view

TWO_VERIFIED = (
    review(Verdict.VERIFIED, "a"),
    review(Verdict.VERIFIED, "b"),
    review(Verdict.NOT_A_CLAIM, "c", reason="opinion"),
)


def only(*reviews: Review) -> Decided:
    (found,) = decided(article_with(view(None, *reviews)))
    return found


def test_shares_are_of_all_votes() -> None:
    found = only(*TWO_VERIFIED)
    assert found.votes == 3
    assert round(found.is_claim, 4) == 0.6667
    assert found.soft == {"verified": 0.6667, "not a claim": 0.3333}
    assert found.reasons == ["opinion"]


def test_the_label_is_that_of_most_and_none_for_a_tie() -> None:
    assert majority(view(None, *TWO_VERIFIED)) == "verified"
    assert majority(view(None, *TWO_VERIFIED[1:])) == ""
    assert only(*TWO_VERIFIED[1:]).verdict is None


def test_an_adjudication_holds_against_most() -> None:
    lead = Adjudication("c1", "lead", Target.STATEMENT, Verdict.NOT_A_CLAIM)
    settled = view(None, *TWO_VERIFIED, settled={Target.STATEMENT: lead})

    assert majority(settled) == "not a claim"
    # the votes themselves stay as they were
    assert decided(article_with(settled))[0].votes == 3


def test_only_verdicts_on_the_statement_count() -> None:
    said = review(Verdict.DISPUTED, target=Target.ATTRIBUTION, reason="misquoted")
    noted = review(note="look again")

    assert decided(article_with(view(None, said, noted), view(claim("Nobody", "c2")))) == []
    assert only(said, *TWO_VERIFIED).reasons == ["opinion"]
