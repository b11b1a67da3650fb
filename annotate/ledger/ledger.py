"""The open record: one connection, one lock, one way to write, and its listeners."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from uuid import uuid4

import msgspec
import uuid_utils
from sqlalchemy import Connection

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.events import Announcement, Listener, Reviewer, now
from claimdesk.annotate.review.change import Change, Draft
from claimdesk.annotate.review.state import Claim, Shelf, State
from claimdesk.annotate.store.database import Database, Result
from claimdesk.annotate.store.history import (
    changes_after,
    has_change,
    know_reviewer,
    last_sequence,
    read_fact,
    read_one_change,
    write_fact,
)
from claimdesk.annotate.store.record import SqlRecord

BLIND = "blind"
"""The fact of blind review: "1" while reviewers do not see each other's decisions."""


class Ledger:
    """An open record. Every method may be called from any thread; writers wait for each other."""

    def __init__(self, database: Database, reviewer: Reviewer) -> None:
        self.database = database
        self.connection = database.connection
        self.reviewer = reviewer
        self.record = SqlRecord(self.connection)
        self._lock = RLock()
        self._listeners: list[Listener] = []
        self._reviewer_known = False
        self._sender = uuid4().hex
        self._own: set[str] = set()  # changes made here, announced already
        self._seen = 0  # the sequence of the last change that was announced
        self._blind: bool | None = None  # None until it is read

    @property
    def blind(self) -> bool:
        """True if the reviewer does not see the decisions of others."""
        if self._blind is None:
            with self.reading() as connection:
                self._blind = read_fact(connection, BLIND) == "1"
        return self._blind

    def set_blind(self, *, blind: bool) -> None:
        """Begin or end blind review: work without seeing each other's decisions."""
        with self.writing() as connection:
            write_fact(connection, BLIND, "1" if blind else "")
            self.database.notify(f"{self._sender} blind")
        self._blind = blind

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Hold the connection for reading."""
        with self._lock, self.database.translating_errors():
            if self.connection.in_transaction():  # inside a write of the same thread
                yield self.connection
                return
            self.database.before_reading()
            with self.connection.begin():
                yield self.connection

    def asked(self, question: Callable[[Connection], Result]) -> Result:
        """Return the answer to a question; ask again if the connection breaks meanwhile."""

        def once(_: bool) -> Result:  # noqa: FBT001 - `repeated` hands it on by position
            self.database.before_reading()
            with self.connection.begin():
                return question(self.connection)

        with self._lock, self.database.translating_errors():
            if self.connection.in_transaction():  # inside a write of the same thread
                return question(self.connection)
            return self.database.repeated(once)

    @contextmanager
    def idle(self) -> Iterator[Connection]:
        """Hold the connection outside any transaction, as a backup needs it."""
        with self._lock, self.database.translating_errors():
            yield self.connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Hold the connection for one transaction: durable when it ends, undone if it fails."""
        self._refuse_if_read_only()
        with self._lock, self.database.translating_errors(), self._transaction():
            yield self.connection

    def handed_out(self, take: Callable[[Connection], Result]) -> Result:
        """Return what a server assigns, in a transaction that waits for no other writer."""

        def once(_: bool) -> Result:  # noqa: FBT001 - `repeated` hands it on by position
            try:
                with self.connection.begin():
                    return take(self.connection)
            except BaseException:
                self.database.roll_back()
                raise

        with self._lock, self.database.translating_errors():
            return self.database.repeated(once)

    def _refuse_if_read_only(self) -> None:
        if self.database.read_only:
            title = self.database.title
            raise ProjectError("read-only", f"{title} is open read-only.", "Open it for writing.")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            with self.connection.begin():
                self.database.before_writing()
                yield
        except BaseException:
            self.database.roll_back()
            raise

    def commit(
        self, decide: Callable[[SqlRecord], Draft | None], editor: Reviewer | None = None
    ) -> Change | None:
        """Decide, apply and write down one change, all in one transaction; then announce it.

        With `editor` the change is that person's, brought in by the reviewer of this project. If
        the connection breaks before it is known that the change is durable, it is looked for before
        it is made again: a verdict that reached the server is not given twice.
        """
        self._refuse_if_read_only()
        identifier = str(uuid_utils.uuid7())

        def once(again: bool) -> Change | None:  # noqa: FBT001 - `repeated` hands it on by position
            with self._transaction():
                if again and has_change(self.connection, identifier):
                    return read_one_change(self.connection, identifier)
                return self._decided(decide, identifier, editor)

        with self._lock, self.database.translating_errors():
            change = self.database.repeated(once)
            if change is None:
                return None
            # only now it is sure that the transaction held
            self._own.add(identifier)
            self._reviewer_known = True

        # outside the lock: a listener may ask the record for something
        self.announce(_announcement(change))
        return change

    def _decided(
        self, decide: Callable[[SqlRecord], Draft | None], identifier: str, editor: Reviewer | None
    ) -> Change | None:
        # Bo's edited sheet is brought back by Ann before Bo ever opened the project
        if editor and editor.id != self.reviewer.id:
            know_reviewer(self.connection, editor.id, editor.name, editor.colour)
        draft = decide(self.record)
        if draft is None:
            return None
        return self._write_down(draft, identifier, editor or self.reviewer)

    def _write_down(self, draft: Draft, identifier: str, author: Reviewer) -> Change:
        """Apply a draft and append it to the changes. The caller holds a transaction."""
        self.know_myself()
        sequence, clock = self.record.last_place()
        brought_by = ""
        if author.id != self.reviewer.id:
            brought_by = self.reviewer.id

        change = Change(
            id=identifier,
            sequence=sequence + 1,
            reviewer=author.id,
            time=now(),
            operation=draft.operation,
            article=draft.article,
            claim=draft.claim,
            edits=draft.edits,
            undoes=draft.undoes,
            brought_by=brought_by,
            clock=clock + 1,
        )
        for edit in draft.edits:
            self.record.apply(edit)
        self.record.append(change)
        self.announce_change()
        return change

    def know_myself(self) -> None:
        """Make the reviewer known to the record. The caller holds a transaction."""
        if not self._reviewer_known:
            me = self.reviewer
            know_reviewer(self.connection, me.id, me.name, me.colour, self.database.login)

    def take_reviewer(self, reviewer: Reviewer) -> None:
        """Go on under the reviewer's new name, from the next change on."""
        self.reviewer = reviewer
        self._reviewer_known = False

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with announcements, in the thread that makes them; return how to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, announcement: Announcement) -> None:
        """Call every listener with an announcement."""
        for listener in list(self._listeners):
            listener(announcement)

    def announce_change(self) -> None:
        """Notify other open projects of new changes. The caller holds a transaction."""
        self.database.notify(f"{self._sender} change")

    def announce_findings(self, article: str, blocks: tuple[int, ...]) -> None:
        """Notify other open projects of new findings. The caller holds a transaction."""
        self.database.notify(" ".join([self._sender, "found", article, *map(str, blocks)]))

    def hear_others(self) -> None:
        """Announce the changes of others on the same server, as they happen."""
        with self.reading() as connection:
            self._seen = last_sequence(connection)
        self.database.hear(self._heard, self._catch_up)

    def _heard(self, message: str) -> None:
        """Act on a message of another open project: "<its id> found <article> <block> ..."."""
        # this project's messages come back to it too
        sender, what, *rest = message.split(" ")
        if sender == self._sender:
            return

        # findings name their blocks, so that a window reads no more than these again
        if what == "found":
            self.announce(Announcement(rest[0], blocks=tuple(map(int, rest[1:]))))
        elif what == "blind":
            self._blind = None
            self.announce(Announcement("", everything=True))
        else:
            # "<its id> change": read which, as several changes may have come meanwhile
            self._catch_up()

    def _catch_up(self) -> None:
        """Announce the changes of others since the last one that was seen."""
        with self.reading() as connection:
            fresh = changes_after(connection, self._seen)
        for change in fresh:
            self._seen = max(self._seen, change.sequence)
            self._announce_foreign(change)

    def _announce_foreign(self, change: Change) -> None:
        if change.id in self._own:
            self._own.discard(change.id)  # announced when it was made
            return
        is_hidden = self.blind and is_secret(change)
        if not is_hidden:
            self.announce(_announcement(change))


def is_secret(change: Change) -> bool:
    """Return True if a change shows its reviewer's opinion, so that blind review hides it.

    A verdict, note, evidence, tick or adjudication does; a moved claim or a new article does not.
    """
    subjects = [edit.subject for edit in change.edits]
    if any(isinstance(subject, Shelf) for subject in subjects):
        return False  # an article that was added or removed is for everybody to see
    return any("reviewer" in subject.__struct_fields__ for subject in subjects)


def _announcement(change: Change) -> Announcement:
    """Return the announcement of a change, with all claims that it is about."""
    claims = {change.claim} - {""}
    for edit in change.edits:
        claims |= _claims_of(edit.subject)
    return Announcement(change.article, tuple(sorted(claims)), change)


def _claims_of(state: State) -> set[str]:
    """Return the claim that a state is or is about; empty for a state of an article."""
    if isinstance(state, Claim):
        return {state.id}
    if "claim" in state.__struct_fields__:
        return {str(msgspec.structs.asdict(state)["claim"])}
    return set()
