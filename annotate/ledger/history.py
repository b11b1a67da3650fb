"""Undo, redo and history: the story of changes, told forwards and taken back."""

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
"""More than anybody does in one sitting."""
OVERTAKEN = "undo-overtaken"
_KEPT = frozenset({Operation.ADD_ARTICLE})
"""Not taken back by undo: an article is removed by its own action, never by one keystroke too many."""


class History:
    """The changes of a record. Undo takes back one's own last change; nobody undoes a colleague unseen."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._stacks: UndoStacks | None = None
        self._latest: Change | None = None
        ledger.listen(self._take_in)

    def _take_in(self, announcement: Announcement) -> None:
        change = announcement.change
        me = self._ledger.reviewer.id
        if (
            self._stacks
            and change
            and me in {change.reviewer, change.brought_by}
            and change.operation not in _KEPT
        ):
            self._stacks.append(change.id, change.undoes)
        if change:
            self._latest = change

    def _stack(self) -> UndoStacks:
        if self._stacks is None:
            with self._ledger.reading() as connection:
                kept = set(history.ids_of(connection, [operation.value for operation in _KEPT]))
                own = history.changes_of(connection, self._ledger.reviewer.id)
                self._stacks = UndoStacks((one, undoes) for one, undoes in own if one not in kept)
        return self._stacks

    def to_undo(self) -> Change | None:
        """The change that `undo` would take back."""
        return self._change(self._stack().to_undo)

    def to_redo(self) -> Change | None:
        """The change that `redo` would make again."""
        undo = self._change(self._stack().to_redo)
        return self._change(undo.undoes) if undo else None

    def undo(self) -> Change | None:
        """Take back one's own last change; None where there is none."""
        return self._reverse(self._stack().to_undo, Operation.UNDO)

    def redo(self) -> Change | None:
        """Make again what was last undone; None where there is nothing."""
        return self._reverse(self._stack().to_redo, Operation.REDO)

    def undo_one(self, change: str) -> Change | None:
        """Take back one of one's own changes, whichever it is; what was built on it since refuses.

        Raises:
            ProjectError: it is somebody else's, or what it changed was changed again since.
        """
        chosen = self._change(change)
        me = self._ledger.reviewer.id
        if chosen is None or me not in {chosen.reviewer, chosen.brought_by}:
            raise ProjectError(
                "not-yours",
                "Only what you did yourself can be taken back.",
                "Settle it anew instead.",
            )
        return self._reverse(change, Operation.UNDO)

    def changes(self, claim: str = "", newest: int = 0) -> list[Change]:
        """The story, oldest first: of one claim or all, the newest so many or all."""
        with self._ledger.reading() as connection:
            found = history.read_changes(connection, claim, newest)
        if self._ledger.blind:
            me = self._ledger.reviewer.id
            return [change for change in found if change.reviewer == me or not is_secret(change)]
        return found

    def entries(
        self, claim: str = "", newest: int = 0, say: Say = as_it_is
    ) -> list[tuple[Change, str]]:
        """The story with each change in plain words, which `say` may translate, and its claim; oldest first."""
        changes = self.changes(claim, newest)
        about = sorted({change.claim for change in changes if change.claim})
        with self._ledger.reading() as connection:
            quotes = read_quotes(connection, about)
        return [(change, describe(change, quotes.get(change.claim, ""), say)) for change in changes]

    def sitting(self, since: str = "") -> Sitting:
        """What the reviewer's latest sitting came to, or all that they did since a time (UTC)."""
        with self._ledger.reading() as connection:
            own = history.own_changes(connection, self._ledger.reviewer.id, SITTING_CHANGES)
        return latest_sitting(own, since)

    def _change(self, identifier: str) -> Change | None:
        if not identifier:
            return None
        if self._latest and self._latest.id == identifier:
            return self._latest
        return self._ledger.asked(
            lambda connection: history.read_one_change(connection, identifier)
        )

    def _reverse(self, identifier: str, operation: Operation) -> Change | None:
        reversed_one = self._change(identifier)
        if reversed_one is None:
            return None
        change = reversed_one

        def decide(record: SqlRecord) -> Draft:
            edits = tuple(_reversed(record, edit, change) for edit in reversed(change.edits))
            return Draft(operation, change.article, change.claim, edits, undoes=change.id)

        try:
            return self._ledger.commit(decide)
        except ProjectError as error:
            if error.code == OVERTAKEN and self._stack().to_undo == identifier:
                self._stack().skip()  # so that the next undo reaches the change before
            raise


def _reversed(record: SqlRecord, edit: Edit, change: Change) -> Edit:
    """The edit that takes `edit` back.

    Raises:
        ProjectError: what it changed was changed again since, by detection or a colleague.
    """
    subject = edit.subject
    now = record.get(type(subject), subject.key)
    if now is not None and now == edit.before:
        return Edit(now, now)  # it is as it was already
    if now != edit.after:
        raise ProjectError(
            OVERTAKEN,
            f"“{describe(change)}” cannot be taken back: it was changed again since.",
            "It was left as it is; undo goes on with what was done before.",
        )
    if isinstance(edit.after, Claim) and edit.before is None:
        # others may have worked on a claim that was made: it is withdrawn, never deleted
        return Edit(edit.after, msgspec.structs.replace(edit.after, withdrawn=True))
    return edit.opposite
