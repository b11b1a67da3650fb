"""Decisions on verdicts, notes, parking, evidence and the parts of a project."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review import decisions
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.state import (
    BlockRole,
    CaptureState,
    Claim,
    Evidence,
    NothingToCheck,
    Page,
    Review,
    Shelf,
    Tick,
)
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.support.memory_record import MemoryRecord

STATEMENT, ATTRIBUTION = Target.STATEMENT, Target.ATTRIBUTION


def settle(
    record: MemoryRecord, verdict: Verdict, target: Target = STATEMENT, reason: str = ""
) -> Draft:
    """Give the claim c1 a verdict of the reviewer "me"."""
    return record.apply(decisions.set_verdict(record, "c1", "me", verdict, target, reason, "t1"))


def review_of(record: MemoryRecord, target: Target = STATEMENT) -> Review | None:
    return record.get(Review, ("c1", "me", target))


def claim_in(record: MemoryRecord) -> Claim:
    return decisions.claim_of(record, "c1")


def test_the_same_verdict_twice_is_one_change(record: MemoryRecord) -> None:
    settle(record, Verdict.VERIFIED)

    # the later time alone must not make a change: the history would fill with nothing
    again = decisions.set_verdict(record, "c1", "me", Verdict.VERIFIED, STATEMENT, "", "t2")

    assert again is None


def test_the_two_questions_are_apart(record: MemoryRecord) -> None:
    settle(record, Verdict.DISPUTED)
    settle(record, Verdict.VERIFIED, ATTRIBUTION)

    assert review_of(record) == Review("c1", "me", STATEMENT, verdict=Verdict.DISPUTED, time="t1")
    assert review_of(record, ATTRIBUTION) == Review(
        "c1", "me", ATTRIBUTION, verdict=Verdict.VERIFIED, time="t1"
    )


def test_settling_unparks_in_the_same_change(record: MemoryRecord) -> None:
    record.apply(decisions.park(record, "c1", "the ministry", "2026-03-13"))

    draft = settle(record, Verdict.VERIFIED)

    # one undo has to take back both
    assert len(draft.edits) == 2
    assert claim_in(record).parked is False


def test_an_answer_on_the_attribution_leaves_a_claim_parked(record: MemoryRecord) -> None:
    record.apply(decisions.park(record, "c1", "the ministry", ""))

    settle(record, Verdict.VERIFIED, ATTRIBUTION)

    assert claim_in(record).parked is True


def test_a_claim_is_parked_for_something_until_a_day(record: MemoryRecord) -> None:
    record.apply(decisions.park(record, "c1", " the ministry ", "2026-03-13"))

    parked = claim_in(record)
    assert (parked.parked_for, parked.parked_until) == ("the ministry", "2026-03-13")
    assert decisions.park(record, "c1", "the ministry", "2026-03-13") is None


def test_unparking_leaves_nothing_of_the_parking(record: MemoryRecord) -> None:
    before = claim_in(record)
    record.apply(decisions.park(record, "c1", "Ann", "2026-03-13"))

    record.apply(decisions.unpark(record, "c1"))

    # the reason and the day go too, or they would come back with the next parking
    assert claim_in(record) == before


def test_a_claim_that_is_not_parked_is_not_unparked(record: MemoryRecord) -> None:
    assert decisions.unpark(record, "c1") is None


def test_taking_a_verdict_off_keeps_the_note_and_drops_the_reason(record: MemoryRecord) -> None:
    record.apply(decisions.write_note(record, "c1", "me", "ask again", "t"))
    settle(record, Verdict.NOT_A_CLAIM, reason="opinion")

    record.apply(decisions.clear_verdict(record, "c1", "me", STATEMENT, "t2"))

    assert review_of(record) == Review("c1", "me", note="ask again", time="t2")
    assert decisions.clear_verdict(record, "c1", "me", STATEMENT, "t3") is None


def test_a_blank_review_leaves_nothing_behind(record: MemoryRecord) -> None:
    settle(record, Verdict.VERIFIED)

    record.apply(decisions.clear_verdict(record, "c1", "me", STATEMENT, "t"))

    assert review_of(record) is None


def test_there_is_no_verdict_to_take_off_before_the_first(record: MemoryRecord) -> None:
    assert decisions.clear_verdict(record, "c1", "me", STATEMENT, "t") is None


def test_a_note_stays_private_as_it_is_changed(record: MemoryRecord) -> None:
    record.apply(decisions.write_note(record, "c1", "me", " ask Bo ", "t", private=True))
    record.apply(decisions.write_note(record, "c1", "me", "ask Cy", "t"))
    assert review_of(record) == Review("c1", "me", note="ask Cy", private=True, time="t")


def test_an_emptied_note_leaves_nothing_private(record: MemoryRecord) -> None:
    record.apply(decisions.write_correction(record, "c1", "me", "eight ships ", "t"))
    record.apply(decisions.write_note(record, "c1", "me", "ask Bo", "t", private=True))

    record.apply(decisions.write_note(record, "c1", "me", "", "t"))

    # a note that is written here later is shared again
    assert review_of(record) == Review("c1", "me", correction="eight ships", time="t")


def test_an_unknown_claim_is_refused_by_its_name(record: MemoryRecord) -> None:
    with pytest.raises(ProjectError) as refused:
        decisions.park(record, "nowhere", "", "")

    assert refused.value.code == "claim-unknown"
    assert "nowhere" in refused.value.message


def test_a_removed_claim_gets_no_verdict(record: MemoryRecord) -> None:
    record.apply(decisions.remove_claim(record, "c1"))
    assert decisions.remove_claim(record, "c1") is None

    with pytest.raises(ProjectError) as refused:
        settle(record, Verdict.VERIFIED)
    assert refused.value.code == "claim-removed"


def test_evidence_is_added_and_edited(record: MemoryRecord) -> None:
    first = Evidence("e1", "c1", "me", link="https://example.org/")
    captured = Evidence("e1", "c1", "me", link=first.link, capture=CaptureState.CAPTURED)

    added = record.apply(decisions.add_evidence(record, first))
    edited = record.apply(decisions.edit_evidence(record, captured, Operation.CAPTURE))

    assert added.edits + edited.edits == (Edit(None, first), Edit(first, captured))


def test_evidence_is_removed(record: MemoryRecord) -> None:
    evidence = Evidence("e1", "c1", "me", note="by telephone")
    record.apply(decisions.add_evidence(record, evidence))

    removed = record.apply(decisions.remove_evidence(record, "e1"))

    assert (removed.claim, removed.edits) == ("c1", (Edit(evidence, None),))


def test_evidence_that_is_gone_or_as_it_was_is_no_change(record: MemoryRecord) -> None:
    evidence = Evidence("e1", "c1", "me", note="by telephone")
    assert decisions.remove_evidence(record, "e1") is None
    assert decisions.edit_evidence(record, evidence, Operation.EDIT_EVIDENCE) is None

    record.apply(decisions.add_evidence(record, evidence))

    assert decisions.edit_evidence(record, evidence, Operation.EDIT_EVIDENCE) is None


def test_a_second_tick_takes_the_first_off(record: MemoryRecord) -> None:
    on = record.apply(decisions.tick(record, "a1", Span(3, 5), "me", "t"))
    off = record.apply(decisions.tick(record, "a1", Span(3, 5), "me", "t2"))

    assert on.edits == (Edit(None, Tick("a1", 3, 5, "me", "t")),)
    assert (on.operation, off.operation) == (Operation.TICK, Operation.UNTICK)
    assert record.get(Tick, ("a1", 3, 5, "me")) is None


def test_a_role_is_set_where_a_paragraph_starts() -> None:
    record = MemoryRecord(BlockRole("a1", 0, Role.BODY))

    changed = record.apply(decisions.set_role(record, "a1", 0, Role.CAPTION))

    assert changed.edits == (Edit(BlockRole("a1", 0, Role.BODY), BlockRole("a1", 0, Role.CAPTION)),)
    assert decisions.set_role(record, "a1", 0, Role.CAPTION) is None


def test_a_role_between_two_paragraphs_is_refused() -> None:
    record = MemoryRecord(BlockRole("a1", 0, Role.BODY))

    with pytest.raises(ProjectError) as refused:
        decisions.set_role(record, "a1", 1, Role.CAPTION)
    assert refused.value.code == "block-unknown"


def test_an_article_is_withdrawn_once() -> None:
    record = MemoryRecord(Shelf("a1"))
    assert decisions.remove_article(record, "a2") is None

    record.apply(decisions.remove_article(record, "a1"))

    assert record.get(Shelf, ("a1",)) == Shelf("a1", withdrawn=True)
    assert decisions.remove_article(record, "a1") is None


def test_nothing_to_check_is_recorded_and_taken_back(record: MemoryRecord) -> None:
    record.apply(decisions.nothing_to_check(record, "a1", "me", "t"))
    found = record.get(NothingToCheck, ("a1", "me"))

    record.apply(decisions.nothing_to_check(record, "a1", "me", "t2"))

    assert found == NothingToCheck("a1", "me", "t")
    assert record.get(NothingToCheck, ("a1", "me")) is None


def test_a_page_is_written_and_an_empty_one_is_removed(record: MemoryRecord) -> None:
    # indented first lines are the writer's, blank last ones are not
    record.apply(decisions.write_page(record, "notes", "  Ask first.\n\n"))
    assert record.get(Page, ("notes",)) == Page("notes", "  Ask first.")
    assert decisions.write_page(record, "notes", "  Ask first.") is None

    record.apply(decisions.write_page(record, "notes", " \n"))
    assert record.get(Page, ("notes",)) is None
