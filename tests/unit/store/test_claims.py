"""Claims with their reviews, evidence and settlements, as a reviewer sees them."""

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import Adjudication, Evidence, Review, Shelf, Tick
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store import claims
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from tests.support.empty_record import ANN, BO, add_article, add_claim, add_review, change_state


@pytest.fixture
def article(connection: Connection) -> Article:
    """An article with the claims c1 and c2; Ann verified c1 and Bo disputed it, with evidence."""
    article = add_article(connection)
    add_claim(connection, article, "Seven ships left.", "c1")
    add_claim(connection, article, "Two came back.", "c2")
    add_review(connection, "c1", ANN, Verdict.VERIFIED, "t1")
    add_review(connection, "c1", BO, Verdict.DISPUTED, "t2")
    SqlRecord(connection).apply(Edit(None, Evidence("e1", "c1", BO.id, note="seen")))
    return article


def test_each_reviewer_has_their_own_verdict(connection: Connection, article: Article) -> None:
    (first, second) = claims.read_claims(connection, article.id, ANN.id)

    assert (first.claim.id, second.claim.id) == ("c1", "c2")
    assert (first.verdict, first.others) == (Verdict.VERIFIED, (Verdict.DISPUTED,))
    assert [one.id for one in first.evidence] == ["e1"]


def test_a_blind_reviewer_sees_nothing_of_others(connection: Connection, article: Article) -> None:
    first, _ = claims.read_claims(connection, article.id, ANN.id, blind=True)

    assert (first.verdict, first.others, first.evidence) == (Verdict.VERIFIED, (), ())
    assert [one.reviewer for one in first.everybody] == [ANN.id]


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (Span(0, 18), ["c1"]),
        (Span(18, 19), ["c2"]),
        # a claim belongs to the span in which it begins
        (Span(1, 18), []),
    ],
)
def test_claims_of_a_span_are_those_that_begin_in_it(
    connection: Connection, article: Article, inside: Span, found: list[str]
) -> None:
    views = claims.read_claims(connection, article.id, ANN.id, inside)
    assert [view.claim.id for view in views] == found


def test_what_was_settled_is_the_answer_of_all(connection: Connection, article: Article) -> None:
    open_one, _ = claims.read_claims_of_all(connection, article.id)
    settled = Adjudication("c1", ANN.id, verdict=Verdict.DISPUTED, time="t3")
    SqlRecord(connection).apply(Edit(None, settled))

    settled_one, _ = claims.read_claims_of_all(connection, article.id)

    # Ann and Bo differ: without a settlement there is no answer
    assert (open_one.verdict, settled_one.verdict) == (None, Verdict.DISPUTED)


def test_alone_there_is_nothing_settled(connection: Connection, article: Article) -> None:
    settled = Adjudication("c1", ANN.id, verdict=Verdict.DISPUTED, time="t3")
    SqlRecord(connection).apply(Edit(None, settled))

    alone, _ = claims.read_claims_of_all(connection, article.id, alone=ANN.id)

    assert (alone.verdict, alone.settled) == (Verdict.VERIFIED, {})


def test_answers_on_a_marking_that_gave_way_count_for_the_one_that_holds(
    connection: Connection, article: Article
) -> None:
    # "Seven ships left." was found to be the same statement as "Two came back."
    settled = Adjudication("c1", ANN.id, verdict=Verdict.VERIFIED, same_as="c2")
    SqlRecord(connection).apply(Edit(None, settled))

    first, second = claims.read_claims_of_all(connection, article.id)

    assert (first.everybody, first.evidence) == ((), ())
    ann, bo = second.everybody
    assert (ann.reviewer, bo.reviewer, len(second.evidence)) == (ANN.id, BO.id, 1)


def test_a_removed_claim_is_read_by_its_identifier_only(
    connection: Connection, article: Article
) -> None:
    first, second = claims.read_claims(connection, article.id, ANN.id)
    change_state(connection, second.claim, withdrawn=True)

    # its history can still be looked at
    assert claims.read_claims(connection, article.id, ANN.id) == [first]
    assert claims.read_claim(connection, "c2", ANN.id) is not None


def test_an_unknown_claim_is_none(connection: Connection) -> None:
    assert claims.read_claim(connection, "nowhere", ANN.id) is None


def test_claims_of_a_withdrawn_article_are_withdrawn(
    connection: Connection, article: Article
) -> None:
    other = add_article(connection, "Bo left.")
    removed = add_claim(connection, other, "Bo left.", "d1")
    change_state(connection, removed, withdrawn=True)

    away = Edit(Shelf(article.id), Shelf(article.id, withdrawn=True))
    SqlRecord(connection).apply(away)
    assert claims.read_withdrawn(connection) == {"c1", "c2", "d1"}


def test_scores_are_written_by_span(connection: Connection, article: Article) -> None:
    scores = {Span(18, 32): (0.75, ("names", "date")), Span(0, 5): (0.1, ())}

    claims.write_scores(connection, article.id, scores)
    claims.write_scores(connection, article.id, {})

    first, second = claims.read_claims(connection, article.id, ANN.id)
    # no claim is on the first five characters alone
    assert (first.score, first.reasons) == (None, ())
    assert (second.score, second.reasons) == (0.75, ("names", "date"))


def test_ticks_are_each_reviewers_own(connection: Connection, article: Article) -> None:
    tick = Tick(article.id, 0, 5, ANN.id, "t")
    SqlRecord(connection).apply(Edit(None, tick))

    assert claims.read_ticks(connection, article.id, ANN.id) == {Span(0, 5)}
    assert claims.read_ticks(connection, article.id, BO.id) == set()


def test_quotes_of_more_claims_than_one_query_takes(
    connection: Connection, article: Article
) -> None:
    identifiers = [f"unknown {number}" for number in range(claims.AT_ONCE)] + ["c2"]

    assert claims.read_quotes(connection, identifiers) == {"c2": "Two came back."}


def test_answers_to_the_other_question_are_no_verdicts_of_others(
    connection: Connection, article: Article
) -> None:
    said = Review("c2", BO.id, Target.ATTRIBUTION, verdict=Verdict.VERIFIED)
    SqlRecord(connection).apply(Edit(None, said))

    _, second = claims.read_claims(connection, article.id, ANN.id)

    assert second.others == ()
