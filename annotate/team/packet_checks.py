"""Checks of foreign changes: which may be taken in, and why the others stay outside.

A file that comes back is never trusted to be what was sent. A packet speaks for one reviewer, who
may decide on the claims, make and move claims, and add articles. Everything that holds for the
whole team (settlements, pages of the project, articles taken away) comes from a trusted copy only.
"""

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
"""The most characters of a note, a quote, a link."""
ID_LENGTH = 36
"""The most characters of an identifier; also of one that a sentence quotes."""


class Fault(StrEnum):
    """The kind of reason why a change stays outside."""

    REFUSED = "refused"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Allowed:
    """The limits of a file: its reviewers, its greatest clock, known articles and claims.

    With `packet`, only the reviewer's own work counts.
    """

    reviewers: Container[str]
    clock: int
    packet: bool
    text_of: Callable[[str], str | None]
    """Gives the text of an article, None if there is none."""
    article_of: Callable[[str], str | None]
    """Gives the article of a claim, None if there is no such claim."""


@dataclass(frozen=True, slots=True)
class Objection:
    """A reason why a change stays outside, as a kind and as a sentence for the report."""

    fault: Fault
    sentence: str


def objection(change: Change, allowed: Allowed) -> Objection | None:
    """Return why a change may not be taken in; None if it may."""
    found = _author_objection(change, allowed) or _form_objection(change, allowed)
    if found:
        return found

    # one edit that may not be made keeps the whole change out: half a merge of two claims is none
    for edit in change.edits:
        found = _edit_objection(edit, change, allowed)
        if found:
            return found

    return None


def _author_objection(change: Change, allowed: Allowed) -> Objection | None:
    # the packet was made for Bo, and the change says that Ann made it
    if change.reviewer not in allowed.reviewers:
        who = repr(change.reviewer[:ID_LENGTH])
        return _refused(
            f"a change in the name of {who}, but the packet was made for another reviewer"
        )

    # Bo's change says that Ann brought a sheet of his back
    if change.brought_by and change.brought_by not in allowed.reviewers:
        who = repr(change.brought_by[:ID_LENGTH])
        return _refused(f"a change by {who}, but the packet was made for another reviewer")

    return None


def _form_objection(change: Change, allowed: Allowed) -> Objection | None:
    # the packet went out at clock 40 and holds 5 changes: clock 1000 is forged, to win over all
    # later changes
    if not 0 < change.clock <= allowed.clock:
        return _refused(f"a change numbered {change.clock}, which is impossible")

    # no identifier, no edits, or "yesterday" for a time
    if not _is_complete(change):
        return _unreadable(f"a change without its parts ({change.operation.value})")

    return None


def _is_complete(change: Change) -> bool:
    has_identity = 0 < len(change.id) <= ID_LENGTH
    return has_identity and bool(change.edits) and _is_time(change.time)


def _refused(sentence: str) -> Objection:
    return Objection(Fault.REFUSED, sentence)


def _unknown(sentence: str) -> Objection:
    return Objection(Fault.UNKNOWN, sentence)


def _unreadable(sentence: str) -> Objection:
    return Objection(Fault.UNREADABLE, sentence)


def _is_time(text: str) -> bool:
    """Return True for an ISO time with its zone: "2026-03-01T10:00:00+00:00", not "2026-03-01"."""
    try:
        return datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _edit_objection(edit: Edit, change: Change, allowed: Allowed) -> Objection | None:
    states = [state for state in (edit.before, edit.after) if state is not None]
    if not states:
        return _unreadable("an edit of nothing")

    found = _pair_objection(edit, allowed)
    if found:
        return found
    for state in states:
        found = _state_objection(state, change, allowed)
        if found:
            return found

    # Claimdesk withdraws a claim and keeps it; an edit that deletes it was not made by Claimdesk
    if isinstance(edit.subject, Claim | BlockRole | Shelf) and edit.after is None:
        return _refused("a deletion of something that can only be withdrawn")

    return None


def _pair_objection(edit: Edit, allowed: Allowed) -> Objection | None:
    # before: the claim c1, after: the claim c2 or a tick
    before, after = edit.before, edit.after
    if before and after and (type(before), before.key) != (type(after), after.key):
        return _refused("an edit that turns one thing into another")

    # a claim moved that this project never had
    if isinstance(before, Claim) and allowed.article_of(before.id) is None:
        claim = repr(before.id[:ID_LENGTH])
        return _unknown(f"a change of the claim {claim}, which is not in this project")

    return None


def _state_objection(state: State, change: Change, allowed: Allowed) -> Objection | None:
    return (
        _ownership_objection(state, change, allowed)
        or _shape_objection(state)
        or _place_objection(state, allowed)
    )


def _ownership_objection(state: State, change: Change, allowed: Allowed) -> Objection | None:
    """Return why the reviewer of a change may not set this state."""
    found = _packet_objection(state, change) if allowed.packet else None
    if found or not isinstance(state, Review | Tick | NothingToCheck):
        return found

    # Bo's packet holds a verdict of Ann's
    is_known = state.reviewer in allowed.reviewers
    carried_over = is_known and _carries_over(change, allowed)
    if state.reviewer != change.reviewer and not carried_over:
        return _refused("a decision in another reviewer's name")

    return None


def _packet_objection(state: State, change: Change) -> Objection | None:
    """Return why a packet may not hold this state, which a trusted copy may."""
    match state:
        # Bo settles a disagreement of Ann and Olena inside his packet
        case Adjudication():
            return _refused("a resolved disagreement, which a packet may not contain")

        # Bo may add an article that he found, and not remove one of the project
        case Shelf() if change.operation is not Operation.ADD_ARTICLE:
            return _refused("a removed article, which a packet may not contain")

        # Bo rewrites the guidelines
        case Page():
            return _refused("a page of the project, which a packet may not change")

        # Bo's change adds a link as Ann's evidence; a copy may edit what another reviewer added
        case Evidence() if state.reviewer != change.reviewer:
            return _refused("evidence in another reviewer's name")

    return None


def _carries_over(change: Change, allowed: Allowed) -> bool:
    """Return True if a change carries all reviewers' decisions to a new version, or back.

    Ann takes in version 2 of an article: Bo's "verified" moves along, in Ann's change.
    """
    if allowed.packet or change.operation is Operation.ADD_ARTICLE:
        return False
    return any(isinstance(edit.subject, Shelf) for edit in change.edits)


def _shape_objection(state: State) -> Objection | None:
    """Return why no field of a real state can look like this."""
    for name in state.__struct_fields__:
        value = getattr(state, name)
        if not isinstance(value, str):
            continue
        # a note of two million characters
        if len(value) > MOST_CHARACTERS:
            return _refused(f"a {name} of {len(value):,} characters")
        # "false\0claim": PostgreSQL cannot keep a null character
        if "\0" in value:
            return _unreadable(f"a {name} with characters that cannot be stored")

    return None


def _place_objection(state: State, allowed: Allowed) -> Objection | None:
    """Return why a state is about something that is not here, or not there in its article."""
    match state:
        case Page():
            return None
        case Claim():
            return _claim_objection(state, allowed)
        case Review() | Evidence() | Adjudication():
            return _decision_objection(state.claim, allowed)
        case Shelf():
            return _article_objection(state.id, allowed)
        case Tick() | Correction():
            return _article_objection(state.article, allowed) or _mark_objection(state, allowed)
        case BlockRole() | NothingToCheck():
            return _article_objection(state.article, allowed)


def _decision_objection(claim: str, allowed: Allowed) -> Objection | None:
    # a verdict on a claim that neither the record nor the file has
    if allowed.article_of(claim) is None:
        which = repr(claim[:ID_LENGTH])
        return _unknown(f"a decision on the claim {which}, which is not in this project")

    return None


def _article_objection(article: str, allowed: Allowed) -> Objection | None:
    # a tick in an article that neither has
    if allowed.text_of(article) is None:
        which = repr(article[:ID_LENGTH])
        return _unknown(f"something of the article {which}, which is not in this project")

    return None


def _mark_objection(mark: Tick | Correction, allowed: Allowed) -> Objection | None:
    # a tick at 950 to 960 in an article of 900 characters
    text = allowed.text_of(mark.article) or ""
    if not 0 <= mark.start < mark.end <= len(text):
        return _refused("a mark outside its article")

    return None


def _claim_objection(state: Claim, allowed: Allowed) -> Objection | None:
    text = allowed.text_of(state.article)
    if text is None:
        article = repr(state.article[:ID_LENGTH])
        return _unknown(f"a claim of the article {article}, which is not in this project")

    # the quote is "61 drones", and at its place stands "16 drones"
    is_inside = 0 <= state.start < state.end <= len(text)
    if not is_inside or text[state.start : state.end] != state.quote:
        return _refused("a claim whose words differ from the article")

    # the claim c1 belongs to article A, the change puts it into B
    here = allowed.article_of(state.id)
    if here is not None and here != state.article:
        return _refused("a claim moved to another article")

    return None
