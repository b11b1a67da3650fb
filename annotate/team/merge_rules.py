"""Merge rules: the changes of records that were apart, put together.

A record is the set of its changes. The state of each thing follows from that set alone: its last
change, in an order that every copy agrees on (`Change.order`). So it does not matter which record
is merged into which, in what order, or how often. A claim is made of parts (its edges, its
presence, its parking, its links), so that two people who changed different parts both keep their
work.

Examples:
    - Ann moves the claim's start, Bo parks it: different parts, both are kept.
    - Ann moves the claim's start, Bo its end: both are the edges, which go together, so the later
      change holds and the other is reported as a conflict.
    - Ann verifies the claim, Bo disputes it: each has a review of their own, both are kept.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from claimdesk.annotate.review.change import Change, Edit, Key, key_of
from claimdesk.annotate.review.state import Claim, Review, State

Order = tuple[int, str, str]
"""The place of a change among all changes of all copies: clock, reviewer, identifier."""

Lookup = Callable[[Key], State | None]
"""Gives the record's current state of a key."""


class Part(StrEnum):
    """A part of a state that changes apart from the others."""

    WHOLE = "whole"
    EDGES = "edges"
    PRESENCE = "presence"
    PARKING = "parking"
    LINKS = "links"


_FIELDS: dict[Part, tuple[str, ...]] = {
    # the quote belongs to the edges: half of one move and half of another would quote neither
    Part.EDGES: ("start", "end", "quote", "prefix", "suffix"),
    # Ann removes the claim while Bo moves it: it is removed, and has Bo's edges
    Part.PRESENCE: ("withdrawn",),
    # "for the ministry's answer" and "until Friday" belong together
    Part.PARKING: ("parked", "parked_for", "parked_until"),
    Part.LINKS: ("same_as", "follows"),
}
"""The fields of a claim that make each part."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two changes of the same part of the same thing, made without knowing each other.

    `kept` holds now, `lost` does not.
    """

    kept: State | None
    lost: State | None
    subject: State
    part: Part


@dataclass
class Merged:
    """The outcome of a merge: the edits to apply to the record, and the conflicts."""

    edits: list[Edit] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Latest:
    """The last known change of one part: its place in the order, and the state that it made.

    `fresh` is True if it comes with the merge, False if the record had it already.
    """

    order: Order
    state: State | None
    fresh: bool


def shared(state: State | None) -> State | None:
    """Return a state without what its reviewer keeps private; None if nothing else is in it.

    A review "verified" with a private note goes out as "verified" without the note. A review that
    is a private note only does not go out at all.
    """
    if not isinstance(state, Review) or not state.private:
        return state
    open_part = msgspec.structs.replace(state, note="", private=False)
    if open_part.is_blank:
        return None
    return open_part


def shared_change(change: Change) -> Change | None:
    """Return a change without private notes, None if nothing else is in it. Its identity stays."""
    if not _has_private_part(change):
        return change

    # an edit of a private note alone is nothing to others, and is left out
    edits: list[Edit] = []
    for edit in change.edits:
        stripped = Edit(shared(edit.before), shared(edit.after))
        if not _is_empty(stripped):
            edits.append(stripped)
    if not edits:
        return None
    return msgspec.structs.replace(change, edits=tuple(edits))


def _has_private_part(change: Change) -> bool:
    for edit in change.edits:
        for state in (edit.before, edit.after):
            if isinstance(state, Review) and state.private:
                return True
    return False


def _is_empty(edit: Edit) -> bool:
    """Return True for an edit from nothing to nothing, as is left of a private note."""
    return edit.before is None and edit.after is None


def parts_of(edit: Edit) -> list[Part]:
    """Return the parts that an edit changes.

    A claim that is moved and parked in one edit changes its edges and its parking; one that is made
    changes all parts. Everything but a claim changes as a whole.
    """
    before, after = edit.before, edit.after
    if isinstance(edit.subject, Claim):
        return [part for part in _FIELDS if _value(before, part) != _value(after, part)]
    if before == after:
        return []
    return [Part.WHOLE]


def _value(state: State | None, part: Part) -> object:
    if state is None or part is Part.WHOLE:
        return state
    return tuple(getattr(state, name) for name in _FIELDS[part])


def merge(fresh: Sequence[Change], rivals: Iterable[Change], now: Lookup) -> Merged:
    """Return what a record has to do to take in `fresh` changes.

    `rivals` are the record's own changes that may come after one of them in order: those whose
    clock is not less than the least of theirs. `now` gives the record's states as they are.
    """
    # the order of the file does not count: Bo's clock 12 comes before Ann's 15
    ordered = sorted(fresh, key=lambda change: change.order)
    touched = dict.fromkeys(
        key_of(edit) for change in ordered for edit in change.edits if not _is_empty(edit)
    )

    # every edit is weighed first: the state of a key is known only when all of them were seen
    merger = _Merger(now, _latest_of(rivals, touched))
    for change in ordered:
        for edit in change.edits:
            if not _is_empty(edit):
                merger.weigh(edit, change.order)

    merged = Merged(conflicts=merger.conflicts)
    for key in touched:
        before, after = now(key), merger.applied(key)
        if before != after:
            merged.edits.append(Edit(before, after))
    return merged


def _latest_of(
    rivals: Iterable[Change], touched: dict[Key, None]
) -> dict[tuple[Key, Part], _Latest]:
    """Return the record's last change of each part of the things that are touched."""
    latest: dict[tuple[Key, Part], _Latest] = {}
    for change in rivals:
        for edit in change.edits:
            if not _is_empty(edit) and key_of(edit) in touched:
                _remember_rival(edit, change.order, latest)
    return latest


def _remember_rival(edit: Edit, order: Order, latest: dict[tuple[Key, Part], _Latest]) -> None:
    key = key_of(edit)
    for part in parts_of(edit):
        there = latest.get((key, part))
        if there is None or there.order < order:
            latest[key, part] = _Latest(order, edit.after, fresh=False)


class _Merger:
    """One merge: weighs edits in the common order and remembers the last change of each part."""

    def __init__(self, now: Lookup, latest: dict[tuple[Key, Part], _Latest]) -> None:
        self._now = now
        self._latest = latest
        self.conflicts: list[Conflict] = []

    def weigh(self, edit: Edit, order: Order) -> None:
        """Let an edit win or lose against the last change of each part that it changes."""
        key = key_of(edit)
        for part in parts_of(edit):
            there = self._latest.get((key, part))
            if there is not None and there.order > order:
                self._lose(edit, part, there)
            else:
                self._win(edit, part, order, there)

    def _lose(self, edit: Edit, part: Part, there: _Latest) -> None:
        """Leave the part as a later change made it.

        Ann parks the claim "until Monday", the record has parked it "until Friday" since: Friday
        holds, a conflict. If both say Friday there is none.
        """
        same_outcome = _value(there.state, part) == _value(edit.after, part)
        if not there.fresh and not same_outcome:
            self.conflicts.append(Conflict(there.state, edit.after, edit.subject, part))

    def _win(self, edit: Edit, part: Part, order: Order, there: _Latest | None) -> None:
        """Take the part as the edit makes it.

        The record holds the start 10 and the edit moves 10 to 12: no conflict, it knew what it
        replaced. The record holds the start 8, of which the edit did not know: 12 holds, and 8 is
        reported as lost.
        """
        key = key_of(edit)
        follows_fresh = there is not None and there.fresh
        if not follows_fresh:
            # only the first edit from elsewhere can meet the record's state; later ones replace
            # that edit
            held = self._now(key)
            expected = (_value(shared(edit.before), part), _value(edit.after, part))
            if _value(held, part) not in expected:
                self.conflicts.append(Conflict(edit.after, held, edit.subject, part))

        self._latest[key, part] = _Latest(order, edit.after, fresh=True)

    def applied(self, key: Key) -> State | None:
        """Return the state of a key after the merge."""
        state = self._now(key)
        whole = self._latest.get((key, Part.WHOLE))
        # a review, a tick or a role: the later change holds as it is
        if whole is not None:
            return whole.state if whole.fresh else state

        # Ann's later parking and Bo's later edges: each part is laid over the claim from the edit
        # that won it
        for part, names in _FIELDS.items():
            latest = self._latest.get((key, part))
            winner = latest.state if latest is not None and latest.fresh else None
            if winner is not None:
                state = _laid_over(state, winner, names)
        return state


def _laid_over(state: State | None, source: State, names: Sequence[str]) -> State:
    """Return a claim with some fields of another; the other if it was made elsewhere."""
    if state is None:
        return source
    values = {name: getattr(source, name) for name in names}
    return msgspec.structs.replace(state, **values)
