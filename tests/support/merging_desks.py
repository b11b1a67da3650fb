"""Records in memory that merge with each other, for tests of the merge rules."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import msgspec

from claimdesk.annotate.review.change import Change, Edit, Key, Operation, key_of
from claimdesk.annotate.review.state import Adjudication, Claim, Correction, Review, State, Tick
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.team.merge_rules import merge

CLAIMS = [Claim(f"claim{n}", "article", 10 * n, 10 * n + 5, "words") for n in range(3)]


@dataclass
class Desk:
    """A record: its changes, and the states that follow from them."""

    reviewer: str
    changes: dict[str, Change] = field(default_factory=dict)
    states: dict[Key, State] = field(default_factory=lambda: {(Claim, c.key): c for c in CLAIMS})

    def do(self, *edits: Edit) -> None:
        """Make edits as one change, later than all that are known here."""
        clock = 1 + max((change.clock for change in self.changes.values()), default=0)
        change = Change(
            id=f"{self.reviewer}{len(self.changes)}-{clock}",
            sequence=0,
            reviewer=self.reviewer,
            time="",
            operation=Operation.SETTLE,
            article="",
            claim="",
            edits=edits,
            clock=clock,
        )
        self.changes[change.id] = change
        self._apply(edits)

    def _apply(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            if edit.after is None:
                self.states.pop(key_of(edit), None)
            else:
                self.states[key_of(edit)] = edit.after

    def take_in(self, other: "Desk") -> None:
        """Merge the changes of another record into this one."""
        fresh = {key: change for key, change in other.changes.items() if key not in self.changes}
        if not fresh:
            return

        # those of its own changes that may come after one of the fresh ones
        least = min(change.clock for change in fresh.values())
        rivals = [change for change in self.changes.values() if change.clock >= least]
        merged = merge(list(fresh.values()), rivals, self.states.get)
        self._apply(merged.edits)
        self.changes |= fresh

    def copy(self) -> "Desk":
        """Return a record that goes on apart from this one."""
        return Desk(self.reviewer, dict(self.changes), dict(self.states))

    def claim(self, number: int) -> Claim:
        """Return a claim as it is here."""
        found = self.states[Claim, CLAIMS[number].key]
        assert isinstance(found, Claim)
        return found


def decide(desk: Desk, claim: int, value: int) -> None:
    """Give a verdict, or from value 4 on take it off."""
    identifier = CLAIMS[claim].id
    before = desk.states.get((Review, (identifier, desk.reviewer, "statement")))
    after = None
    if value < 4:
        after = Review(identifier, desk.reviewer, verdict=list(Verdict)[value])
    if before != after:
        desk.do(Edit(before, after))


def move(desk: Desk, claim: int, value: int) -> None:
    """Move a claim to 5 characters from `value` on."""
    now = desk.claim(claim)
    desk.do(Edit(now, msgspec.structs.replace(now, start=value, end=value + 5)))


def park(desk: Desk, claim: int, value: int) -> None:
    """Park a claim if `value` is even, else unpark it."""
    now = desk.claim(claim)
    is_parked = value % 2 == 0
    desk.do(Edit(now, msgspec.structs.replace(now, parked=is_parked, parked_for=str(value))))


def withdraw(desk: Desk, claim: int, value: int) -> None:
    """Remove a claim, or bring it back."""
    now = desk.claim(claim)
    desk.do(Edit(now, msgspec.structs.replace(now, withdrawn=not now.withdrawn)))


def correct(desk: Desk, claim: int, value: int) -> None:
    """Correct a name, or take the correction off."""
    after = Correction("article", claim, 9, "GPE", unit=str(value))
    desk.do(_switched(desk, after))


def adjudicate(desk: Desk, claim: int, value: int) -> None:
    """Settle a claim for all."""
    after = Adjudication(CLAIMS[claim].id, desk.reviewer, verdict=Verdict.DISPUTED, note=str(value))
    desk.do(Edit(desk.states.get((Adjudication, after.key)), after))


def tick(desk: Desk, claim: int, value: int) -> None:
    """Tick a number, or take the tick off."""
    desk.do(_switched(desk, Tick("article", claim, 9, desk.reviewer)))


def _switched(desk: Desk, state: State) -> Edit:
    """Return the edit that puts a state there, or takes away what is there."""
    before = desk.states.get((type(state), state.key))
    return Edit(before, None if before else state)


Action = Callable[[Desk, int, int], None]
ACTIONS: tuple[Action, ...] = (decide, move, park, withdraw, correct, adjudicate, tick)
"""Everything that a reviewer may do, on the claim of a number and with a value from 0 to 5."""
