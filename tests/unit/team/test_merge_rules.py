"""Merging as mathematics: the order, grouping and repetition of merges never matter."""

from dataclasses import dataclass, field

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.review.change import Change, Edit, Key, Operation, key_of
from claimdesk.annotate.review.state import Adjudication, Claim, Correction, Review, State, Tick
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.team.merge_rules import merge

CLAIMS = [Claim(f"claim{n}", "article", 10 * n, 10 * n + 5, "words") for n in range(3)]


@dataclass
class Desk:
    """A record in memory: its changes, and the states that follow from them."""

    reviewer: str
    changes: dict[str, Change] = field(default_factory=dict)
    states: dict[Key, State] = field(default_factory=lambda: {(Claim, c.key): c for c in CLAIMS})

    def do(self, *edits: Edit) -> None:
        clock = max((change.clock for change in self.changes.values()), default=0) + 1
        change = Change(f"{self.reviewer}{len(self.changes)}-{clock}", 0, self.reviewer, "", Operation.SETTLE, "", "",
                        edits, clock=clock)  # fmt: skip
        self.changes[change.id] = change
        for edit in edits:
            self.put(edit)

    def put(self, edit: Edit) -> None:
        if edit.after is None:
            self.states.pop(key_of(edit), None)
        else:
            self.states[key_of(edit)] = edit.after

    def take_in(self, other: "Desk") -> None:
        fresh = [
            change for identifier, change in other.changes.items() if identifier not in self.changes
        ]
        if not fresh:
            return
        least = min(change.clock for change in fresh)
        rivals = [change for change in self.changes.values() if change.clock >= least]
        for edit in merge(fresh, rivals, self.states.get).edits:
            self.put(edit)
        self.changes |= {change.id: change for change in fresh}

    def copy(self) -> "Desk":
        return Desk(self.reviewer, dict(self.changes), dict(self.states))


def act(desk: Desk, what: int, claim: int, value: int) -> None:
    """Something a reviewer may do, told by numbers."""
    now = desk.states[Claim, CLAIMS[claim].key]
    assert isinstance(now, Claim)
    if what == 0:
        key = (now.id, desk.reviewer, "statement")
        before = desk.states.get((Review, key))
        after = Review(now.id, desk.reviewer, verdict=list(Verdict)[value]) if value < 4 else None
        if before != after:
            desk.do(Edit(before, after))
    elif what == 1:
        desk.do(Edit(now, msgspec.structs.replace(now, start=value, end=value + 5)))
    elif what == 2:
        desk.do(
            Edit(now, msgspec.structs.replace(now, parked=value % 2 == 0, parked_for=str(value)))
        )
    elif what == 3:
        desk.do(Edit(now, msgspec.structs.replace(now, withdrawn=not now.withdrawn)))
    elif what == 4:
        before = desk.states.get((Correction, ("article", claim, 9)))
        desk.do(
            Edit(
                before, None if before else Correction("article", claim, 9, "GPE", unit=str(value))
            )
        )
    elif what == 5:
        before = desk.states.get((Adjudication, (now.id, "statement")))
        desk.do(
            Edit(
                before,
                Adjudication(now.id, desk.reviewer, verdict=Verdict.DISPUTED, note=str(value)),
            )
        )
    else:
        before = desk.states.get((Tick, ("article", claim, 9, desk.reviewer)))
        desk.do(Edit(before, None if before else Tick("article", claim, 9, desk.reviewer)))


actions = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 6), st.integers(0, 2), st.integers(0, 5)), max_size=25
)  # fmt: skip


def desks_after(told: list[tuple[int, int, int, int]], met: list[tuple[int, int]]) -> list[Desk]:
    """Three desks that each did some of it, some of which met each other half way."""
    desks = [Desk(name) for name in ("ann", "bo", "cy")]
    half = len(told) // 2
    for who, what, claim, value in told[:half]:
        act(desks[who], what, claim, value)
    for one, other in met:
        desks[one].take_in(desks[other])
    for who, what, claim, value in told[half:]:
        act(desks[who], what, claim, value)
    return desks


meetings = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=3)


def shown(desk: Desk) -> tuple[set[str], dict[Key, State]]:
    return set(desk.changes), desk.states


def merged(*desks: Desk) -> Desk:
    result = desks[0].copy()
    for other in desks[1:]:
        result.take_in(other)
    return result


@given(actions, meetings)
def test_merging_is_commutative(
    told: list[tuple[int, int, int, int]], met: list[tuple[int, int]]
) -> None:
    a, b, _ = desks_after(told, met)
    assert shown(merged(a, b)) == shown(merged(b, a))


@given(actions, meetings)
def test_merging_is_associative(
    told: list[tuple[int, int, int, int]], met: list[tuple[int, int]]
) -> None:
    a, b, c = desks_after(told, met)
    assert shown(merged(merged(a, b), c)) == shown(merged(a, merged(b, c)))


@given(actions, meetings)
def test_merging_is_idempotent(
    told: list[tuple[int, int, int, int]], met: list[tuple[int, int]]
) -> None:
    a, b, c = desks_after(told, met)
    once = merged(a, b, c)
    assert shown(merged(once, b, once, a, c, c)) == shown(once)


@given(actions, meetings)
def test_nobodys_own_decisions_are_lost(
    told: list[tuple[int, int, int, int]], met: list[tuple[int, int]]
) -> None:
    desks = desks_after(told, met)
    together = merged(*desks)
    for desk in desks:
        own = {
            k: s
            for k, s in desk.states.items()
            if isinstance(s, Review | Tick) and s.reviewer == desk.reviewer
        }
        assert own.items() <= together.states.items()


def test_two_who_changed_different_parts_of_a_claim_both_keep_their_work() -> None:
    a, b = Desk("ann"), Desk("bo")
    act(a, 1, 0, 3)
    act(b, 2, 0, 4)
    claim = merged(a, b).states[Claim, ("claim0",)]
    assert isinstance(claim, Claim)
    assert (claim.start, claim.parked, claim.parked_for) == (3, True, "4")


def test_a_conflict_is_told_whoever_wins() -> None:
    a, b = Desk("ann"), Desk("bo")
    act(a, 1, 0, 3)
    act(b, 1, 0, 7)
    for here, there in ((a, b), (b, a)):
        found = merge(list(there.changes.values()), list(here.changes.values()), here.states.get)
        assert len(found.conflicts) == 1
        kept = found.conflicts[0].kept
        assert isinstance(kept, Claim)
        assert kept.start == 7, "bo comes after ann at the same clock"
