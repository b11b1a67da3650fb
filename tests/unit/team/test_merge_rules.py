"""Merging as mathematics: the order, grouping and repetition of merges never matter."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.review.change import Change, Edit, Key, Operation
from claimdesk.annotate.review.state import Review, State, Tick
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.team.merge_rules import Merged, Part, merge, parts_of, shared_change
from tests.support.merging_desks import ACTIONS, CLAIMS, Desk, move, park

Step = tuple[int, int, int, int]
"""A desk, an action, a claim and a value, by their numbers."""
Meeting = tuple[int, int]
"""The desk that takes in another, and the other."""

steps = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 6), st.integers(0, 2), st.integers(0, 5)),
    max_size=25,
)
meetings = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=3)


def take(desks: list[Desk], some: list[Step]) -> None:
    for desk, action, claim, value in some:
        ACTIONS[action](desks[desk], claim, value)


def desks_after(some: list[Step], met: list[Meeting]) -> list[Desk]:
    """Return three desks that each took some steps, and met each other half way."""
    desks = [Desk(name) for name in ("ann", "bo", "cy")]
    half = len(some) // 2
    take(desks, some[:half])
    for one, other in met:
        desks[one].take_in(desks[other])
    take(desks, some[half:])
    return desks


def merged(*desks: Desk) -> Desk:
    """Return a record into which desks were merged one after the other."""
    result = desks[0].copy()
    for other in desks[1:]:
        result.take_in(other)
    return result


def content(desk: Desk) -> tuple[set[str], dict[Key, State]]:
    """Return what has to be the same in two records: their changes and their states."""
    return set(desk.changes), desk.states


@given(steps, meetings)
def test_merging_is_commutative(some: list[Step], met: list[Meeting]) -> None:
    a, b, _ = desks_after(some, met)

    assert content(merged(a, b)) == content(merged(b, a))


@given(steps, meetings)
def test_merging_is_associative(some: list[Step], met: list[Meeting]) -> None:
    a, b, c = desks_after(some, met)

    assert content(merged(merged(a, b), c)) == content(merged(a, merged(b, c)))


@given(steps, meetings)
def test_merging_is_idempotent(some: list[Step], met: list[Meeting]) -> None:
    a, b, c = desks_after(some, met)
    once = merged(a, b, c)

    assert content(merged(once, b, once, a, c, c)) == content(once)


def own_states(desk: Desk) -> dict[Key, State]:
    """Return what only the reviewer of a desk may change."""
    return {
        key: state
        for key, state in desk.states.items()
        if isinstance(state, Review | Tick) and state.reviewer == desk.reviewer
    }


@given(steps, meetings)
def test_ones_own_decisions_are_never_lost(some: list[Step], met: list[Meeting]) -> None:
    desks = desks_after(some, met)

    together = merged(*desks).states.items()

    assert [own_states(desk).items() <= together for desk in desks] == [True] * 3


@pytest.fixture
def apart() -> tuple[Desk, Desk]:
    """Ann and Bo, who know nothing of each other."""
    return Desk("ann"), Desk("bo")


def test_changes_of_different_parts_of_a_claim_are_both_kept(apart: tuple[Desk, Desk]) -> None:
    ann, bo = apart
    move(ann, 0, 3)
    park(bo, 0, 4)

    claim = merged(ann, bo).claim(0)

    assert (claim.start, claim.parked, claim.parked_for) == (3, True, "4")


def taken_in(here: Desk, there: Desk) -> Merged:
    """Merge the changes of one desk into another, without applying the edits."""
    return merge(list(there.changes.values()), list(here.changes.values()), here.states.get)


def test_a_conflict_is_reported_on_either_side(apart: tuple[Desk, Desk]) -> None:
    ann, bo = apart
    move(ann, 0, 3)
    move(bo, 0, 7)

    conflicts = taken_in(ann, bo).conflicts + taken_in(bo, ann).conflicts

    # at the same clock Bo comes after Ann, also where Bo's record takes in Ann's change
    later = bo.claim(0)
    assert [conflict.kept for conflict in conflicts] == [later, later]


def test_the_parts_of_an_edit_are_those_that_it_changes() -> None:
    claim = CLAIMS[0]
    moved_and_parked = msgspec.structs.replace(claim, start=1, parked=True)

    # a quote belongs to the edges: half of one move and half of another would quote neither
    assert parts_of(Edit(claim, moved_and_parked)) == [Part.EDGES, Part.PARKING]
    assert parts_of(Edit(claim, claim)) == []


def test_a_change_goes_out_without_private_notes() -> None:
    private = Review("c", "ann", verdict=Verdict.VERIFIED, note="mine", private=True)
    only_note = Review("d", "ann", note="mine", private=True)
    change = Change(
        "1", 1, "ann", "", Operation.NOTE, "", "", (Edit(None, private), Edit(None, only_note))
    )

    stripped = shared_change(change)

    # the verdict goes out, the edit of a note alone does not
    assert stripped is not None
    assert stripped.edits == (Edit(None, Review("c", "ann", verdict=Verdict.VERIFIED)),)


def test_a_change_of_a_private_note_alone_does_not_go_out() -> None:
    edit = Edit(None, Review("c", "ann", note="mine", private=True))

    assert shared_change(Change("1", 1, "ann", "", Operation.NOTE, "", "", (edit,))) is None
