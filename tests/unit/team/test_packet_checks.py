"""Checks of foreign changes, one edit at a time."""

import msgspec
import pytest

from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.state import (
    Adjudication,
    BlockRole,
    Claim,
    Correction,
    Evidence,
    NothingToCheck,
    Page,
    Review,
    Shelf,
    State,
    Tick,
)
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.team.packet_checks import (
    MOST_CHARACTERS,
    Allowed,
    Fault,
    objection,
)
from claimdesk.annotate.text.article import Role

TEXT = "61 drones were shot down."
CLAIM = Claim("c1", "a1", 0, 9, "61 drones")
BOS = Review("c1", "bo", verdict=Verdict.VERIFIED)
TEXTS = {"a1": TEXT, "a2": TEXT}
PACKET = Allowed({"bo"}, 45, packet=True, text_of=TEXTS.get, article_of={"c1": "a1"}.get)
COPY = Allowed({"ann", "bo"}, 45, packet=False, text_of=TEXTS.get, article_of={"c1": "a1"}.get)
TIME = "2026-03-01T10:00:00+00:00"


def change(*edits: Edit, operation: Operation = Operation.SETTLE) -> Change:
    return Change("1", 1, "bo", TIME, operation, "a1", "c1", edits, clock=41)


def fault_of(state: State, allowed: Allowed = PACKET, before: State | None = None) -> Fault | None:
    """Return the fault of a change that makes one state."""
    found = objection(change(Edit(before, state)), allowed)
    return found.fault if found else None


@pytest.mark.parametrize(
    "state",
    [
        BOS,
        CLAIM,
        Tick("a1", 0, 2, "bo"),
        Tick("a1", 20, len(TEXT), "bo"),
        Correction("a1", 0, 2, "number"),
        Evidence("e", "c1", "bo"),
        NothingToCheck("a2", "bo"),
        BlockRole("a1", 0, Role.CAPTION),
    ],
)
def test_a_packet_may_hold_its_reviewers_own_work(state: State) -> None:
    assert fault_of(state) is None


@pytest.mark.parametrize(
    ("state", "fault"),
    [
        # of others
        (Review("c1", "ann", verdict=Verdict.VERIFIED), Fault.REFUSED),
        (Tick("a1", 0, 2, "ann"), Fault.REFUSED),
        (Evidence("e", "c1", "ann"), Fault.REFUSED),
        # for the whole team
        (Adjudication("c1", "bo"), Fault.REFUSED),
        (Page("guidelines", "So."), Fault.REFUSED),
        (Shelf("a1", withdrawn=True), Fault.REFUSED),
        # not here
        (Review("c9", "bo", verdict=Verdict.VERIFIED), Fault.UNKNOWN),
        (Tick("a9", 0, 2, "bo"), Fault.UNKNOWN),
        (Claim("c2", "a9", 0, 9, "61 drones"), Fault.UNKNOWN),
        # out of place
        (Tick("a1", 20, len(TEXT) + 1, "bo"), Fault.REFUSED),
        (Correction("a1", 2, 2, "number"), Fault.REFUSED),
        (Claim("c2", "a1", 0, 9, "16 drones"), Fault.REFUSED),
        (Claim("c2", "a1", -16, 9, "61 drones"), Fault.REFUSED),
        (Claim("c1", "a2", 0, 9, "61 drones"), Fault.REFUSED),
        # no field looks like this
        (msgspec.structs.replace(BOS, note="x" * (MOST_CHARACTERS + 1)), Fault.REFUSED),
        (msgspec.structs.replace(BOS, note="a\0b"), Fault.UNREADABLE),
    ],
)
def test_a_packet_may_hold_nothing_else(state: State, fault: Fault) -> None:
    assert fault_of(state) is fault


def test_a_copy_may_hold_what_is_for_the_whole_team() -> None:
    assert fault_of(Page("guidelines", "So."), COPY) is None
    assert fault_of(Adjudication("c1", "ann"), COPY) is None


def test_a_copy_does_not_hold_bos_change_of_anns_verdict() -> None:
    assert fault_of(Review("c1", "ann"), COPY) is Fault.REFUSED


def test_a_new_version_takes_everybodys_decisions_along() -> None:
    # Bo took the version in, and Ann's verdict moved along
    carried = change(
        Edit(Shelf("a1"), Shelf("a1", withdrawn=True)),
        Edit(None, Review("c1", "ann", verdict=Verdict.VERIFIED)),
        operation=Operation.NEW_VERSION,
    )

    assert objection(carried, COPY) is None


def test_an_edit_does_not_turn_one_thing_into_another() -> None:
    assert fault_of(BOS, before=Tick("a1", 0, 2, "bo")) is Fault.REFUSED


def test_a_claim_is_withdrawn_and_never_deleted() -> None:
    found = objection(change(Edit(CLAIM, None)), PACKET)

    assert found is not None
    assert found.fault is Fault.REFUSED


def test_one_edit_that_may_not_be_made_keeps_the_whole_change_out() -> None:
    found = objection(change(Edit(None, BOS), Edit(None, Page("notes"))), PACKET)

    assert found is not None
    assert found.fault is Fault.REFUSED


@pytest.mark.parametrize(
    ("values", "fault"),
    [
        ({"clock": 45}, None),
        # the packet went out at clock 40 and holds 5 changes
        ({"clock": 46}, Fault.REFUSED),
        ({"clock": 0}, Fault.REFUSED),
        ({"reviewer": "ann"}, Fault.REFUSED),
        ({"brought_by": "ann"}, Fault.REFUSED),
        ({"id": ""}, Fault.UNREADABLE),
        ({"edits": ()}, Fault.UNREADABLE),
        ({"edits": (Edit(None, None),)}, Fault.UNREADABLE),
        ({"time": "yesterday"}, Fault.UNREADABLE),
        # without its zone, it could not be compared with others
        ({"time": "2026-03-01T10:00:00"}, Fault.UNREADABLE),
    ],
)
def test_the_author_the_clock_and_the_form_of_a_change(
    values: dict[str, object], fault: Fault | None
) -> None:
    forged = msgspec.structs.replace(change(Edit(None, BOS)), **values)

    found = objection(forged, PACKET)

    assert (found.fault if found else None) is fault
