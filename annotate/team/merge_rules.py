"""Records that were apart, put together again.

A record is the set of its changes. What holds of each thing follows from that set alone: the last change of it, in an
order that every copy agrees on (`Change.order`). So it does not matter which record is merged into which, in what
order, or how often. A claim is made of parts (where it is, whether it is there, whether it waits), so that two people
who changed different parts both keep their work.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from claimdesk.annotate.review.change import Change, Edit, Key, key_of
from claimdesk.annotate.review.state import Claim, Review, State


class Part(StrEnum):
    """A part of a state that changes on its own."""

    WHOLE = "whole"
    EDGES = "edges"
    PRESENCE = "presence"
    PARKING = "parking"
    LINKS = "links"


_FIELDS: dict[Part, tuple[str, ...]] = {
    Part.EDGES: ("start", "end", "quote", "prefix", "suffix"),
    Part.PRESENCE: ("withdrawn",),
    Part.PARKING: ("parked", "parked_for", "parked_until"),
    Part.LINKS: ("same_as", "follows"),
}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two changes of the same part of the same thing, made without knowing each other. `kept` holds now."""

    kept: State | None
    lost: State | None
    subject: State
    part: Part


@dataclass
class Merged:
    """What a merge makes of a record: the edits to apply, and where changes met."""

    edits: list[Edit] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Latest:
    order: tuple[int, str, str]
    state: State | None
    fresh: bool


def shared(state: State | None) -> State | None:
    """A state without what its reviewer keeps private; None where nothing else is in it."""
    if not isinstance(state, Review) or not state.private:
        return state
    open_part = msgspec.structs.replace(state, note="", private=False)
    return None if open_part.is_blank else open_part


def shared_change(change: Change) -> Change | None:
    """A change without private notes, or None where it is about nothing else. Its identity stays."""
    if not any(
        isinstance(s, Review) and s.private
        for edit in change.edits
        for s in (edit.before, edit.after)
    ):
        return change
    stripped = [Edit(shared(edit.before), shared(edit.after)) for edit in change.edits]
    edits = tuple(edit for edit in stripped if edit.before or edit.after)
    return msgspec.structs.replace(change, edits=edits) if edits else None


def parts_of(edit: Edit) -> list[Part]:
    """The parts that an edit changes."""
    before, after = edit.before, edit.after
    if not isinstance(edit.subject, Claim):
        return [] if before == after else [Part.WHOLE]
    return [part for part in _FIELDS if _value(before, part) != _value(after, part)]


def _value(state: State | None, part: Part) -> object:
    if state is None or part is Part.WHOLE:
        return state
    return tuple(getattr(state, name) for name in _FIELDS[part])


def merge(
    fresh: Sequence[Change], rivals: Iterable[Change], now: Callable[[Key], State | None]
) -> Merged:
    """What becomes of a record that takes in `fresh` changes.

    `rivals` are the record's own changes that may come after one of them in order: those whose clock is not less than
    the least of theirs. `now` gives the record's states as they are.
    """
    ordered = sorted(fresh, key=lambda change: change.order)
    touched = dict.fromkeys(
        key_of(edit) for change in ordered for edit in change.edits if edit.before or edit.after
    )
    latest = _latest_of(rivals, touched)
    merged = Merged()
    for change in ordered:
        for edit in change.edits:
            if edit.before or edit.after:
                _weigh(edit, change.order, latest, merged, now)
    for key in touched:
        before = now(key)
        after = _applied(key, before, latest)
        if before != after:
            merged.edits.append(Edit(before, after))
    return merged


def _latest_of(
    rivals: Iterable[Change], touched: dict[Key, None]
) -> dict[tuple[Key, Part], _Latest]:
    latest: dict[tuple[Key, Part], _Latest] = {}
    for change in rivals:
        for edit in change.edits:
            if not (edit.before or edit.after) or (key := key_of(edit)) not in touched:
                continue
            for part in parts_of(edit):
                there = latest.get((key, part))
                if there is None or there.order < change.order:
                    latest[key, part] = _Latest(change.order, edit.after, fresh=False)
    return latest


def _weigh(
    edit: Edit,
    order: tuple[int, str, str],
    latest: dict[tuple[Key, Part], _Latest],
    merged: Merged,
    now: Callable[[Key], State | None],
) -> None:
    key = key_of(edit)
    for part in parts_of(edit):
        there = latest.get((key, part))
        if there and there.order > order:
            if not there.fresh and _value(there.state, part) != _value(edit.after, part):
                merged.conflicts.append(Conflict(there.state, edit.after, edit.subject, part))
            continue
        if there is None or not there.fresh:
            held = now(key)
            if _value(held, part) not in {
                _value(shared(edit.before), part),
                _value(edit.after, part),
            }:
                merged.conflicts.append(Conflict(edit.after, held, edit.subject, part))
        latest[key, part] = _Latest(order, edit.after, fresh=True)


def _applied(
    key: Key, state: State | None, latest: dict[tuple[Key, Part], _Latest]
) -> State | None:
    whole = latest.get((key, Part.WHOLE))
    if whole is not None:
        return whole.state if whole.fresh else state
    for part, names in _FIELDS.items():
        one = latest.get((key, part))
        if one is None or not one.fresh or one.state is None:
            continue
        if state is None:
            state = one.state
        state = msgspec.structs.replace(state, **{name: getattr(one.state, name) for name in names})
    return state
