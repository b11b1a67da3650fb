"""Changes, only ever appended: undo, redo, crash recovery and audit trail in one."""

from enum import StrEnum

import msgspec

from claimdesk.annotate.review.state import State

Key = tuple[type[State], tuple[str | int, ...]]
"""The record's address of a state: its type and its key."""


class Operation(StrEnum):
    """The closed list of operations on a record."""

    ADD_ARTICLE = "add article"
    REMOVE_ARTICLE = "remove article"
    SETTLE = "settle"
    UNSETTLE = "take verdict off"
    PARK = "park"
    UNPARK = "unpark"
    NOTE = "write note"
    CORRECT = "suggest correction"
    ADD_EVIDENCE = "add evidence"
    EDIT_EVIDENCE = "edit evidence"
    REMOVE_EVIDENCE = "remove evidence"
    TICK = "tick"
    UNTICK = "take tick off"
    MAKE_CLAIM = "make claim"
    MOVE_CLAIM = "move claim's edges"
    REMOVE_CLAIM = "remove claim"
    SET_ROLE = "change paragraph's role"
    CORRECT_FINDING = "correct name or number"
    BRING_BACK = "bring a sheet back"  # of several claims: then its change names none
    ADJUDICATE = "adjudicate"
    SPLIT_CLAIM = "split claim"
    MERGE_CLAIMS = "merge claims"
    LINK_CLAIMS = "link claims"
    NEW_VERSION = "new version"
    CAPTURE = "capture evidence"
    NOTHING_TO_CHECK = "nothing to check"
    WRITE_PAGE = "write page"
    # these two reverse a change or an undo, and name it in `Change.undoes`
    UNDO = "undo"
    REDO = "redo"


class Edit(msgspec.Struct, frozen=True, gc=False):
    """One state replaced by another; None stands for "not there"."""

    before: State | None
    after: State | None

    @property
    def opposite(self) -> "Edit":
        """The edit that reverses this one."""
        return Edit(self.after, self.before)

    @property
    def subject(self) -> State:
        """The state that names what the edit is about."""
        state = self.after or self.before
        assert state is not None, "an edit from nothing to nothing"
        return state


class Draft(msgspec.Struct, frozen=True):
    """A change as decided, before the record gives it a number and a time."""

    operation: Operation
    article: str  # "" for a change of several, or of a page
    claim: str  # "" for a change of several, or of the article
    edits: tuple[Edit, ...]
    undoes: str = ""


class Change(msgspec.Struct, frozen=True, gc=False):
    """A change as recorded.

    `sequence` orders the record; `time` is UTC and for people, never for order. `clock` is greater
    than that of every change known when it was made (Lamport, "Time, clocks, and the ordering of
    events in a distributed system", 1978), so that records that were apart order their changes
    alike.
    """

    id: str
    sequence: int
    reviewer: str
    time: str
    operation: Operation
    article: str
    claim: str
    edits: tuple[Edit, ...]
    undoes: str = ""
    brought_by: str = ""
    """The reviewer who imported a spreadsheet edited by `reviewer`, and who may undo it too."""
    clock: int = 0

    @property
    def order(self) -> tuple[int, str, str]:
        """The place among all changes of all copies of the record."""
        # two changes made apart can have one clock: then the identifiers decide, alike everywhere
        return (self.clock, self.reviewer, self.id)


def key_of(edit: Edit) -> Key:
    """Return the address of the state that an edit replaces."""
    return type(edit.subject), edit.subject.key
