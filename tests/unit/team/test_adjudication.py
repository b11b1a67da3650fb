"""Settlements as drafts, on a record in memory."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.state import Adjudication, Claim
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.team.adjudication import Settlement, adjudicate
from tests.support.memory_record import MemoryRecord

DISPUTED = Settlement(Target.STATEMENT, Verdict.DISPUTED, "wording", "")
WAITING = Settlement(Target.STATEMENT, None, "", "ask the harbour")


@pytest.fixture
def record() -> MemoryRecord:
    """One statement, marked as two claims."""
    return MemoryRecord(
        Claim("ann's", "a", 0, 25, "61 drones were shot down."),
        Claim("bo's", "a", 0, 9, "61 drones"),
    )


def withdrawn(record: MemoryRecord) -> list[str]:
    return [claim.id for claim in record.all(Claim) if claim.withdrawn]


def test_the_first_claim_holds_and_the_others_give_way(record: MemoryRecord) -> None:
    record.apply(adjudicate(record, ["ann's", "bo's"], "lead", DISPUTED, "t"))

    same_as = {one.claim: one.same_as for one in record.all(Adjudication)}
    assert same_as == {"ann's": "", "bo's": "ann's"}
    assert withdrawn(record) == ["bo's"]


def test_while_it_waits_for_evidence_both_claims_stay(record: MemoryRecord) -> None:
    # their edges may matter to whoever looks for it
    record.apply(adjudicate(record, ["ann's", "bo's"], "lead", WAITING, "t"))

    assert withdrawn(record) == []


def test_a_later_time_alone_is_no_change(record: MemoryRecord) -> None:
    record.apply(adjudicate(record, ["ann's"], "lead", DISPUTED, "t1"))

    assert adjudicate(record, ["ann's"], "lead", DISPUTED, "t2") is None


def test_an_unknown_claim_is_refused(record: MemoryRecord) -> None:
    with pytest.raises(ProjectError) as refusal:
        adjudicate(record, ["cy's"], "lead", DISPUTED, "t")

    assert refusal.value.code == "claim-unknown"
