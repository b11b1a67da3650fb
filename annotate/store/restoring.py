"""A damaged project file put together again: the newest sound backup, and what can still be read of the rest."""

import shutil
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Connection, Table, insert, select

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.state import Shelf
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.history import last_sequence
from claimdesk.annotate.store.lock import WriterLock
from claimdesk.annotate.store.record import SqlRecord, read_change
from claimdesk.annotate.store.search import index_article
from claimdesk.annotate.store.soundness import is_sound
from claimdesk.annotate.store.sqlite import ProjectFile, backups_of
from claimdesk.annotate.text.article import Article

_READ_ERRORS = (sqlite3.Error, ValueError, TypeError, KeyError, OverflowError)


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it: the backup used, changes that were read from the damaged file and made again, and those that
    are lost."""

    backup: Path
    made: datetime
    """When the backup was made, local time."""
    kept_aside: Path
    again: int
    lost: int

    @property
    def sentence(self) -> str:
        made = f"{self.made:%Y-%m-%d %H:%M}"
        kept = self.kept_aside.name
        sentences = [f"The backup of {made} is in place; the damaged file is kept as {kept}."]
        if self.again:
            sentences.append(f"{counted(self.again, 'later change')} could be read and made again.")
        else:
            sentences.append("No later change could be read.")
        if self.lost:
            lost = counted(self.lost, "change")
            sentences.append(f"{lost} after that could not be read and are lost.")
        return " ".join(sentences)


def restore(path: Path) -> Restored:
    """Put the newest sound backup in a damaged project's place, and make again what the damaged file still tells.

    The damaged file is kept beside it. If anything fails before the end, the damaged file is where it was.

    Raises:
        ProjectError: no backup is sound, or the project is in use.
    """
    backup = next((one for one in reversed(backups_of(path)) if is_sound(one)), None)
    if backup is None:
        raise ProjectError(
            "no-backup",
            f"{path.name} is damaged, and there is no sound backup of it.",
            "Nothing was changed.",
        )
    lock = WriterLock(path)
    lock.acquire()
    try:
        stamp = datetime.now().astimezone()
        aside = path.with_name(f"{path.stem} damaged {stamp:%Y-%m-%d %H%M%S}{path.suffix}")
        fresh = path.with_name(f"{path.stem} restored{path.suffix}")
        shutil.copyfile(backup, fresh)
    finally:
        lock.release()
    again, lost = _replay(path, fresh)
    path.replace(aside)
    fresh.replace(path)
    made = datetime.fromtimestamp(backup.stat().st_mtime).astimezone()
    return Restored(backup, made, aside, again, lost)


def _replay(damaged: Path, fresh: Path) -> tuple[int, int]:
    """Make the later changes again in order; how many were, and how many could not be."""
    file = ProjectFile.open(fresh)
    again = lost = 0
    try:
        connection = file.connection
        with connection.begin():
            since = last_sequence(connection)
        source = sqlite3.connect(f"file:{damaged}?mode=ro&immutable=1", uri=True)
        source.row_factory = sqlite3.Row
        try:
            for number, change in _later(source, since):
                if change is not None and lost == 0 and _made_again(connection, source, change):
                    again += 1
                elif change is not None or number:
                    lost += 1
        finally:
            source.close()
    finally:
        file.close()
    return again, lost


def _later(source: sqlite3.Connection, since: int) -> Iterator[tuple[int, Change | None]]:
    """The changes after a sequence, as far as they can be read; None for one that cannot."""
    try:
        last = source.execute("SELECT max(sequence) FROM changes").fetchone()[0] or 0
    except _READ_ERRORS:
        return
    for sequence in range(since + 1, last + 1):
        try:
            row = source.execute("SELECT * FROM changes WHERE sequence = ?", (sequence,)).fetchone()
            yield sequence, read_change(SimpleNamespace(**dict(row))) if row else None
        except _READ_ERRORS:
            yield sequence, None


def _made_again(connection: Connection, source: sqlite3.Connection, change: Change) -> bool:
    """Apply one change as it was; whether that was possible."""
    record = SqlRecord(connection)
    try:
        with connection.begin():
            _bring(connection, source, "reviewers", change.reviewer)
            for edit in change.edits:
                if isinstance(edit.subject, Shelf):
                    _bring_article(connection, source, edit.subject.id)
                if (
                    edit.before is not None
                    and record.get(type(edit.subject), edit.subject.key) is None
                ):
                    _bring(connection, source, "claims", str(edit.subject.key[0]))
                claim = getattr(edit.subject, "claim", "")
                if claim:
                    _bring(connection, source, "claims", claim)
                record.apply(edit)
            record.append(change)
    except Exception:  # noqa: BLE001  (whatever is wrong with it, it is counted as lost and the rest stays whole)
        return False
    return True


def _bring(connection: Connection, source: sqlite3.Connection, table: str, identifier: str) -> None:
    """A row that the backup does not have yet, as the damaged file has it."""
    there = schema.metadata.tables[table]
    if (
        not identifier
        or connection.execute(select(there.c.id).where(there.c.id == identifier)).first()
    ):
        return
    row: Any = source.execute(f"SELECT * FROM {table} WHERE id = ?", (identifier,)).fetchone()  # noqa: S608  (our own two)
    if row is not None:
        connection.execute(insert(there).values(_columns(row, there)))


def _bring_article(connection: Connection, source: sqlite3.Connection, identifier: str) -> None:
    a, b = schema.articles, schema.blocks
    if connection.execute(select(a.c.id).where(a.c.id == identifier)).first():
        return
    row = source.execute("SELECT * FROM articles WHERE id = ?", (identifier,)).fetchone()
    if row is None or Article(row["text"], "").id != identifier:
        raise ValueError("the article's text cannot be read")
    connection.execute(insert(a).values(_columns(row, a) | {"withdrawn": True}))
    index_article(connection, row["place"], row["title"], row["text"])
    for block in source.execute("SELECT * FROM blocks WHERE article = ?", (identifier,)).fetchall():
        connection.execute(insert(b).values(_columns(block, b) | {"detected": False}))


def _columns(row: sqlite3.Row, table: Table) -> dict[str, Any]:
    """A row of the damaged file, as far as this program's table has its columns."""
    return {name: row[name] for name in row.keys() if name in table.c}  # noqa: SIM118  (iterating a row gives values)
