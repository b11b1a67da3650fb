"""Whether a change that comes from elsewhere may be taken in. What comes back is never trusted to be what was sent."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

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

MOST_CHARACTERS = 1_000_000
"""Of a note, a quote, a link."""
ID_LENGTH = 36


class Fault(StrEnum):
    """Why a change stays outside."""

    REFUSED = "refused"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may come in: from whom, up to which clock, and whether as a packet, where only its own work counts."""

    reviewers: Container[str]
    clock: int
    packet: bool
    text_of: Callable[[str], str | None]
    """The text of an article, None where there is none."""
    article_of: Callable[[str], str | None]
    """The article of a claim, None where there is no such claim."""


@dataclass(frozen=True, slots=True)
class Objection:
    fault: Fault
    sentence: str


def objection(change: Change, allowed: Allowed) -> Objection | None:
    """Why a change may not be taken in; None where it may."""
    if change.reviewer not in allowed.reviewers:
        return _refused(
            f"a change in the name of {change.reviewer[:ID_LENGTH]!r}, for whom it was not made"
        )
    if change.brought_by and change.brought_by not in allowed.reviewers:
        return _refused(
            f"a change brought by {change.brought_by[:ID_LENGTH]!r}, for whom it was not made"
        )
    if not 0 < change.clock <= allowed.clock:
        return _refused(f"a change numbered {change.clock}, which none made there can be")
    if not (0 < len(change.id) <= ID_LENGTH) or not change.edits or not _is_time(change.time):
        return Objection(Fault.UNREADABLE, f"a change without its parts ({change.operation.value})")
    for edit in change.edits:
        found = _edit_objection(edit, change, allowed)
        if found:
            return found
    return None


def _refused(sentence: str) -> Objection:
    return Objection(Fault.REFUSED, sentence)


def _is_time(text: str) -> bool:
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _edit_objection(edit: Edit, change: Change, allowed: Allowed) -> Objection | None:
    if edit.before is None and edit.after is None:
        return Objection(Fault.UNREADABLE, "an edit of nothing")
    states = [state for state in (edit.before, edit.after) if state is not None]
    if len({(type(state), state.key) for state in states}) > 1:
        return _refused("an edit that turns one thing into another")
    if isinstance(edit.before, Claim) and allowed.article_of(edit.before.id) is None:
        return Objection(
            Fault.UNKNOWN,
            f"a change of the claim {edit.before.id[:ID_LENGTH]!r}, which is not here",
        )
    for state in states:
        found = (
            _not_theirs(state, change, allowed) or _out_of_shape(state) or _not_here(state, allowed)
        )
        if found:
            return found
    if isinstance(edit.subject, Claim | BlockRole | Shelf) and edit.after is None:
        return _refused("a deletion of what is only ever put aside")
    return None


def _not_theirs(state: State, change: Change, allowed: Allowed) -> Objection | None:
    if isinstance(state, Adjudication):
        return _refused("a settlement, which is not a packet's to make") if allowed.packet else None
    if (
        isinstance(state, Shelf)
        and allowed.packet
        and change.operation is not Operation.ADD_ARTICLE
    ):
        return _refused("an article taken off the desk, which is not a packet's to do")
    if isinstance(state, Page) and allowed.packet:
        return _refused("a page of the project, which is not a packet's to write")
    if isinstance(state, Review | Tick | NothingToCheck) and state.reviewer != change.reviewer:
        if _carries_over(change, allowed) and state.reviewer in allowed.reviewers:
            return None
        return _refused("a decision in somebody else's name")
    if isinstance(state, Evidence) and allowed.packet and state.reviewer != change.reviewer:
        return _refused("evidence in somebody else's name")
    return None


def _carries_over(change: Change, allowed: Allowed) -> bool:
    """Whether a change takes everybody's decisions to a new version of an article, or back."""
    carries = any(isinstance(edit.subject, Shelf) for edit in change.edits)
    return carries and not allowed.packet and change.operation is not Operation.ADD_ARTICLE


def _out_of_shape(state: State) -> Objection | None:
    for name in state.__struct_fields__:
        value = getattr(state, name)
        if isinstance(value, str) and len(value) > MOST_CHARACTERS:
            return _refused(f"a {name} of {len(value):,} characters")
        if isinstance(value, str) and "\0" in value:
            return Objection(Fault.UNREADABLE, f"a {name} with characters that no record can hold")
    return None


def _not_here(state: State, allowed: Allowed) -> Objection | None:
    if isinstance(state, Claim):
        return _claim_objection(state, allowed)
    if isinstance(state, Review | Evidence | Adjudication):
        if allowed.article_of(state.claim) is None:
            return Objection(
                Fault.UNKNOWN,
                f"a decision on the claim {state.claim[:ID_LENGTH]!r}, which is not here",
            )
        return None
    if isinstance(state, Page):
        return None
    article = state.id if isinstance(state, Shelf) else state.article
    text = allowed.text_of(article)
    if text is None:
        return Objection(
            Fault.UNKNOWN, f"something of the article {article[:ID_LENGTH]!r}, which is not here"
        )
    if isinstance(state, Tick | Correction) and not 0 <= state.start < state.end <= len(text):
        return _refused("a mark outside its article")
    return None


def _claim_objection(state: Claim, allowed: Allowed) -> Objection | None:
    text = allowed.text_of(state.article)
    if text is None:
        return Objection(
            Fault.UNKNOWN,
            f"a claim of the article {state.article[:ID_LENGTH]!r}, which is not here",
        )
    if (
        not 0 <= state.start < state.end <= len(text)
        or text[state.start : state.end] != state.quote
    ):
        return _refused("a claim whose words do not stand where it says")
    here = allowed.article_of(state.id)
    if here is not None and here != state.article:
        return _refused("a claim moved to another article")
    return None
