"""Approved proposals as one change, on a record in memory."""

import msgspec
import pytest

from claimdesk.annotate.proposals.apply import apply_proposals
from claimdesk.annotate.proposals.proposals import Field, Proposal
from claimdesk.annotate.review.change import Edit, Operation
from claimdesk.annotate.review.state import Claim, Evidence, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.memory_record import MemoryRecord

CLAIM = Claim("c1", "a1", 0, 9, "61 drones", parked=True, parked_for="the ministry")
OTHER = Claim("c2", "a2", 0, 4, "rain")
ANNS = Review("c1", "ann", verdict=Verdict.DISPUTED, reason="outdated", note="mine", private=True)


def proposal(field: Field, new: str, *, claim: str = "c1", shown: Review | None = None) -> Proposal:
    return Proposal("Claims!D2", claim, Target.STATEMENT, field, "", new, shown=shown)


@pytest.fixture
def record() -> MemoryRecord:
    return MemoryRecord(CLAIM, OTHER)


def test_a_verdict_settles_the_claim_and_ends_its_parking(record: MemoryRecord) -> None:
    draft = record.apply(apply_proposals(record, [proposal(Field.VERDICT, "verified")], "bo", "t1"))

    assert (draft.operation, draft.article, draft.claim) == (Operation.BRING_BACK, "a1", "c1")
    assert record.all(Review) == [Review("c1", "bo", verdict=Verdict.VERIFIED, time="t1")]
    claim = record.get(Claim, ("c1",))
    assert claim is not None
    assert (claim.parked, claim.parked_for) == (False, "")


def test_a_note_does_not_end_parking(record: MemoryRecord) -> None:
    record.apply(apply_proposals(record, [proposal(Field.NOTE, "seen")], "bo", "t1"))

    assert record.get(Claim, ("c1",)) == CLAIM


def test_an_editor_gets_a_copy_of_the_review_that_the_sheet_showed(record: MemoryRecord) -> None:
    # a correction without the verdict that it belongs to would say nothing
    edit = proposal(Field.CORRECTION, "16 drones", shown=ANNS)

    record.apply(apply_proposals(record, [edit], "bo", "t1"))

    # without Ann's private note, which was not in the sheet
    copy = Review("c1", "bo", verdict=Verdict.DISPUTED, reason="outdated")
    assert record.all(Review) == [msgspec.structs.replace(copy, correction="16 drones", time="t1")]


def test_a_verdict_that_is_taken_off_loses_its_reason(record: MemoryRecord) -> None:
    edits = [proposal(Field.VERDICT, "", shown=ANNS), proposal(Field.NOTE, "unsure", shown=ANNS)]

    record.apply(apply_proposals(record, edits, "bo", "t1"))

    assert record.all(Review) == [Review("c1", "bo", note="unsure", time="t1")]


def test_the_same_answer_an_hour_later_is_no_change(record: MemoryRecord) -> None:
    edits = [proposal(Field.VERDICT, "verified")]
    record.apply(apply_proposals(record, edits, "bo", "t1"))

    assert apply_proposals(record, edits, "bo", "t2") is None


def test_a_change_of_two_claims_names_none(record: MemoryRecord) -> None:
    edits = [proposal(Field.VERDICT, "verified"), proposal(Field.NOTE, "wet", claim="c2")]

    draft = apply_proposals(record, edits, "bo", "t1")

    # it stands in the history of the project, of neither claim alone
    assert draft is not None
    assert (draft.article, draft.claim) == ("", "")


def test_new_evidence_is_the_editors_at_the_time_of_the_change(record: MemoryRecord) -> None:
    found = Evidence("e1", "c1", "", link="https://example.org")
    added = Proposal(
        "Claims!H2", "c1", Target.STATEMENT, Field.EVIDENCE, "", "https://example.org", after=found
    )

    draft = apply_proposals(record, [added], "bo", "t1")

    expected = Evidence("e1", "c1", "bo", link="https://example.org", accessed="t1")
    assert draft is not None
    assert draft.edits == (Edit(None, expected),)
