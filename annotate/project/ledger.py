"""The open record: one connection, one lock, one way to write, and whoever listens."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock

import msgspec
import uuid_utils
from sqlalchemy import Connection

from annotate.errors import ProjectError
from annotate.project.announcing import Announcement, Listener, Reviewer, now
from annotate.review.change import Change, Draft
from annotate.store.database import READS
from annotate.store.faults import told
from annotate.store.history import know_reviewer
from annotate.store.record import SqlRecord

log = logging.getLogger("claimdesk.project")


class Ledger:
    """An open record. Every method may be called from any thread; writers wait for each other."""

    def __init__(self, connection: Connection, path: Path, reviewer: Reviewer, *, read_only: bool) -> None:
        self.connection = connection
        self.path = path
        self.reviewer = reviewer
        self.read_only = read_only
        self.record = SqlRecord(connection)
        self._lock = RLock()
        self._listeners: list[Listener] = []
        self._reviewer_known = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Hold the connection for reading."""
        with self._lock, told(self.path):
            if self.connection.in_transaction():  # inside a write of the same thread
                yield self.connection
                return
            self.connection.info[READS] = True
            try:
                with self.connection.begin():
                    yield self.connection
            finally:
                self.connection.info[READS] = False

    @contextmanager
    def idle(self) -> Iterator[Connection]:
        """Hold the connection outside any transaction, as a backup needs it."""
        with self._lock, told(self.path):
            yield self.connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Hold the connection for one transaction; on disk when it ends, undone whole if it fails."""
        if self.read_only:
            raise ProjectError("read-only", f"{self.path.name} is open for reading only.", "Open it for writing.")
        with self._lock, told(self.path):
            try:
                with self.connection.begin():
                    yield self.connection
            except BaseException:
                self._roll_back()
                raise

    def _roll_back(self) -> None:
        """Leave no transaction behind: a COMMIT that failed for want of a lock stays open in SQLite."""
        raw = self.connection.connection.driver_connection
        if raw is not None and getattr(raw, "in_transaction", False):
            raw.rollback()

    def commit(self, decide: Callable[[SqlRecord], Draft | None], editor: Reviewer | None = None) -> Change | None:
        """Decide, apply and write down one change, all in one transaction; then announce it.

        With `editor` the change is that person's, brought in by the reviewer at the desk.
        """
        with self.writing():
            if editor and editor.id != self.reviewer.id:
                know_reviewer(self.connection, editor.id, editor.name, editor.colour)
            draft = decide(self.record)
            if draft is None:
                return None
            change = self._write_down(draft, editor or self.reviewer)
        self._reviewer_known = True
        self.announce(_announcement(change))
        return change

    def _write_down(self, draft: Draft, author: Reviewer) -> Change:
        """Apply a draft and append it to the story. The caller holds `writing`."""
        if not self._reviewer_known:
            know_reviewer(self.connection, self.reviewer.id, self.reviewer.name, self.reviewer.colour)
        change = Change(
            id=str(uuid_utils.uuid7()),
            sequence=self.record.last_sequence() + 1,
            reviewer=author.id,
            time=now(),
            operation=draft.operation,
            article=draft.article,
            claim=draft.claim,
            edits=draft.edits,
            undoes=draft.undoes,
            brought_by="" if author.id == self.reviewer.id else self.reviewer.id,
        )
        for edit in draft.edits:
            self.record.apply(edit)
        self.record.append(change)
        return change

    def take_reviewer(self, reviewer: Reviewer) -> None:
        """Go on under the reviewer's new name, from the next change on."""
        self.reviewer = reviewer
        self._reviewer_known = False

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have every announcement, in the thread that made it; returns how to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def announce(self, announcement: Announcement) -> None:
        for listener in list(self._listeners):
            listener(announcement)


def _announcement(change: Change) -> Announcement:
    claims = {change.claim} if change.claim else set()
    for edit in change.edits:
        state = msgspec.structs.asdict(edit.subject)
        if "claim" in state:
            claims.add(state["claim"])
    return Announcement(change.article, tuple(sorted(claims)), change)
