"""Answers of all reviewers, read for agreement."""

import msgspec
import pytest
from sqlalchemy import Connection

from claimdesk.annotate.agreement.disagreement import Answer
from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import Adjudication, Claim, Review, Shelf
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.team.agreement_sql import read_answers
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from tests.support.empty_record import ANN, BO, add_review
from tests.support.open_records import put


@pytest.fixture
def answered(record: Connection, left: Claim, back: Claim) -> Claim:
    """The first claim, on which Ann and Bo differ; Bo wrote a note alone on the second."""
    add_review(record, left.id, ANN, Verdict.VERIFIED)
    add_review(record, left.id, BO, Verdict.DISPUTED)
    put(record, Review(back.id, BO.id, note="unsure"))
    return left


def test_a_review_without_a_verdict_is_no_answer(record: Connection, answered: Claim) -> None:
    found = read_answers(record, Target.STATEMENT)

    assert list(found.answers) == [
        Answer(answered.id, ANN.id, Verdict.VERIFIED),
        Answer(answered.id, BO.id, Verdict.DISPUTED),
    ]


def test_claims_have_their_places(record: Connection, answered: Claim, back: Claim) -> None:
    found = read_answers(record, Target.STATEMENT)

    place = found.places[answered.id]
    assert found.places.keys() == {answered.id, back.id}
    assert (place.span, place.detected, place.quote) == (Span(0, 17), True, "Seven ships left.")
    assert found.text == {answered.article: [Span(0, 32)]}


def test_the_other_question_has_no_answers(record: Connection, answered: Claim) -> None:
    # that it is so and that she said so are measured apart
    assert list(read_answers(record, Target.ATTRIBUTION).answers) == []


def test_an_adjudication_without_a_verdict_waits(
    record: Connection, answered: Claim, back: Claim
) -> None:
    # the one kind is shown at the end of the list, the other no more
    put(record, Adjudication(answered.id, ANN.id, verdict=None, note="ask"))
    put(record, Adjudication(back.id, ANN.id, verdict=Verdict.VERIFIED, reason="wording"))

    found = read_answers(record, Target.STATEMENT)

    assert found.waiting == {answered.id}
    assert found.settled == {back.id}


def test_a_claim_that_gave_way_to_another_still_counts(
    record: Connection, answered: Claim, back: Claim
) -> None:
    # else a settlement would take answers out of the figures
    settled = Adjudication(
        answered.id, ANN.id, verdict=Verdict.VERIFIED, reason="wording", same_as=back.id
    )
    put(record, settled)
    SqlRecord(record).apply(Edit(answered, msgspec.structs.replace(answered, withdrawn=True)))

    assert len(read_answers(record, Target.STATEMENT).answers) == 2


def test_a_claim_that_was_removed_does_not_count(record: Connection, answered: Claim) -> None:
    SqlRecord(record).apply(Edit(answered, msgspec.structs.replace(answered, withdrawn=True)))

    assert list(read_answers(record, Target.STATEMENT).answers) == []


def test_an_article_that_was_removed_does_not_count(
    record: Connection, ships: Article, answered: Claim
) -> None:
    # its claims are not withdrawn themselves
    SqlRecord(record).apply(Edit(Shelf(ships.id), Shelf(ships.id, withdrawn=True)))

    assert list(read_answers(record, Target.STATEMENT).answers) == []
