"""Undo, redo and history of changes."""

import msgspec

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.describe import Say, as_it_is, describe
from claimdesk.annotate.ledger.events import Announcement
from claimdesk.annotate.ledger.ledger import Ledger, is_secret
from claimdesk.annotate.review.change import Change, Draft, Edit, Operation
from claimdesk.annotate.review.sessions import Sitting, latest_sitting
from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.review.undo import UndoStacks
from claimdesk.annotate.store import history
from claimdesk.annotate.store.claims import read_quotes
from claimdesk.annotate.store.record import SqlRecord

SITTING_CHANGES = 5_000
"""More changes than one sitting holds."""
OVERTAKEN = "undo-overtaken"
_KEPT = frozenset({Operation.ADD_ARTICLE})
"""Operations that undo leaves: one Ctrl+Z too many must not remove an article."""


class History:
    """The changes of a record.

    Undo takes back the reviewer's last change and never a colleague's: Ann's Ctrl+Z leaves a
    verdict that Bo gave after hers.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._stacks: UndoStacks | None = None
        self._latest: Change | None = None
        ledger.listen(self._take_in)

    def _take_in(self, announcement: Announcement) -> None:
        change = announcement.change
        if change is None:
            return
        self._latest = change

        if self._stacks and self._is_undoable(change):
            self._stacks.append(change.id, change.undoes)

    def _is_undoable(self, change: Change) -> bool:
        """Return False for a colleague's change, and for an article that was added."""
        return self._is_mine(change) and change.operation not in _KEPT

    def _is_mine(self, change: Change) -> bool:
        """Return True if the reviewer made a change, or imported it for another editor."""
        return self._ledger.reviewer.id in {change.reviewer, change.brought_by}

    def _stack(self) -> UndoStacks:
        if self._stacks is None:
            with self._ledger.reading() as connection:
                kept = set(history.ids_of(connection, [operation.value for operation in _KEPT]))
                own = history.changes_of(connection, self._ledger.reviewer.id)
                self._stacks = UndoStacks((one, undoes) for one, undoes in own if one not in kept)
        return self._stacks

    def to_undo(self) -> Change | None:
        """Return the change that `undo` would take back, if any."""
        return self._change(self._stack().to_undo)

    def to_redo(self) -> Change | None:
        """Return the change that `redo` would make again, if any."""
        undo = self._change(self._stack().to_redo)
        if undo is None:
            return None
        return self._change(undo.undoes)

    def undo(self) -> Change | None:
        """Take back the reviewer's last change; return None if there is none."""
        return self._reverse(self._stack().to_undo, Operation.UNDO)

    def redo(self) -> Change | None:
        """Make again what was last undone; return None if there is nothing."""
        return self._reverse(self._stack().to_redo, Operation.REDO)

    def undo_one(self, change: str) -> Change | None:
        """Take back any one change of the reviewer.

        Raises:
            ProjectError: it is another reviewer's, or what it changed was changed again since.
        """
        # any change in the list, not only the last: a later change of the same verdict makes it
        # fail, a later one of another claim does not
        chosen = self._change(change)
        if chosen is None or not self._is_mine(chosen):
            raise ProjectError(
                "not-yours",
                "You can undo only your own changes.",
                "Set the verdict again instead.",
            )
        return self._reverse(change, Operation.UNDO)

    def changes(self, claim: str = "", newest: int = 0) -> list[Change]:
        """Return the changes, oldest first: of one claim or all, the `newest` so many or all."""
        with self._ledger.reading() as connection:
            found = history.read_changes(connection, claim, newest)
        if not self._ledger.blind:
            return found
        me = self._ledger.reviewer.id
        return [change for change in found if change.reviewer == me or not is_secret(change)]

    def entries(
        self, claim: str = "", newest: int = 0, say: Say = as_it_is
    ) -> list[tuple[Change, str]]:
        """Return the changes with their descriptions, which `say` may translate; oldest first."""
        changes = self.changes(claim, newest)
        about = sorted({change.claim for change in changes if change.claim})
        with self._ledger.reading() as connection:
            quotes = read_quotes(connection, about)
        return [(change, describe(change, quotes.get(change.claim, ""), say)) for change in changes]

    def sitting(self, since: str = "") -> Sitting:
        """Return the figures of the reviewer's latest sitting, or of all since a time (UTC)."""
        with self._ledger.reading() as connection:
            own = history.own_changes(connection, self._ledger.reviewer.id, SITTING_CHANGES)
        return latest_sitting(own, since)

    def _change(self, identifier: str) -> Change | None:
        if not identifier:
            return None
        # the latest change is known without asking the database
        if self._latest and self._latest.id == identifier:
            return self._latest
        return self._ledger.asked(
            lambda connection: history.read_one_change(connection, identifier)
        )

    def _reverse(self, identifier: str, operation: Operation) -> Change | None:
        found = self._change(identifier)
        if found is None:
            return None
        change = found  # a name that type checkers know is not None below

        # the last edit first: a split made the second part after it shortened the first
        def decide(record: SqlRecord) -> Draft:
            edits = tuple(_reversed(record, edit, change) for edit in reversed(change.edits))
            return Draft(operation, change.article, change.claim, edits, undoes=change.id)

        try:
            return self._ledger.commit(decide)
        except ProjectError as error:
            # else the next undo would fail on the same change again and never reach the one before
            if error.code == OVERTAKEN and self._stack().to_undo == identifier:
                self._stack().skip()
            raise


def _reversed(record: SqlRecord, edit: Edit, change: Change) -> Edit:
    """Return the edit that reverses `edit`.

    Raises:
        ProjectError: what it changed was changed again since, by detection or a colleague.
    """
    subject = edit.subject
    now = record.get(type(subject), subject.key)

    # a colleague took it back by hand: it is as it was already
    if now is not None and now == edit.before:
        return Edit(now, now)

    # Ann moved the claim from 10 to 12, Bo from 12 to 15: Ann's undo would lose Bo's work
    if now != edit.after:
        raise ProjectError(
            OVERTAKEN,
            f"“{describe(change)}” cannot be undone: it was changed again later.",
            "Nothing was changed. The next undo takes the change before it.",
        )

    # others may have worked on a claim that was made: it is withdrawn, never deleted
    if isinstance(edit.after, Claim) and edit.before is None:
        return Edit(edit.after, msgspec.structs.replace(edit.after, withdrawn=True))
    return edit.opposite
