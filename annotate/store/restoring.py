"""Restoring a damaged project file: the newest sound backup, and later changes that can be read.

The history makes it possible: every change holds the states that it replaced and left, so the
changes after the backup can be made again from the damaged file, one by one, until one is missing.
"""

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
from claimdesk.annotate.review.change import Change, Edit
from claimdesk.annotate.review.state import Shelf
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.history import last_sequence
from claimdesk.annotate.store.lock import WriterLock
from claimdesk.annotate.store.record import SqlRecord, read_change
from claimdesk.annotate.store.search import index_article
from claimdesk.annotate.store.soundness import is_sound
from claimdesk.annotate.store.sqlite import ProjectFile, backups_of
from claimdesk.annotate.text.article import Article

# Every way in which a damaged row shows: SQLite's errors, invalid JSON, a text where a number was.
_READ_ERRORS = (sqlite3.Error, ValueError, TypeError, KeyError, OverflowError)


@dataclass(frozen=True, slots=True)
class Restored:
    """Result of restoring: the backup used, and the numbers of changes made again and lost."""

    backup: Path
    made: datetime
    """When the backup was made, local time."""
    kept_aside: Path
    """The damaged file, under another name."""
    again: int
    lost: int

    @property
    def sentence(self) -> str:
        """The result for the reviewer, in two or three sentences."""
        made = f"{self.made:%Y-%m-%d %H:%M}"
        kept = self.kept_aside.name
        sentences = [f"The backup of {made} was restored. The damaged file is kept as {kept}."]
        if self.again:
            sentences.append(f"{counted(self.again, 'later change')} could be read and repeated.")
        else:
            sentences.append("No later change could be read.")
        if self.lost:
            lost = counted(self.lost, "change")
            sentences.append(f"{lost} after that could not be read and are lost.")
        return " ".join(sentences)


def restore(path: Path) -> Restored:
    """Put the newest sound backup in a damaged project's place, and make later changes again.

    The damaged file is kept beside it. If anything fails before the end, the damaged file is where
    it was.

    Raises:
        ProjectError: no backup is sound, or the project is in use.
    """
    backup = _newest_sound_backup(path)
    fresh = path.with_name(f"{path.stem} restored{path.suffix}")

    # Refused while another process writes the project: it would go on writing the damaged file
    # under its new name, and its changes would be in neither.
    lock = WriterLock(path)
    lock.acquire()
    try:
        stamp = datetime.now().astimezone()
        aside = path.with_name(f"{path.stem} damaged {stamp:%Y-%m-%d %H%M%S}{path.suffix}")
        shutil.copyfile(backup, fresh)  # a copy: the backup itself stays as it is
    finally:
        lock.release()

    again, lost = _replay(path, fresh)
    # Only now, when the new file is complete. The damaged one is never deleted: a specialist may
    # read more of it than this program.
    path.replace(aside)
    fresh.replace(path)
    made = datetime.fromtimestamp(backup.stat().st_mtime).astimezone()
    return Restored(backup, made, aside, again, lost)


def _newest_sound_backup(path: Path) -> Path:
    for backup in reversed(backups_of(path)):
        if is_sound(backup):
            return backup
    raise ProjectError(
        "no-backup",
        f"{path.name} is damaged, and there is no sound backup of it.",
        "Nothing was changed.",
    )


def _replay(damaged: Path, fresh: Path) -> tuple[int, int]:
    """Make the changes after the backup again; return the numbers of those made and those lost."""
    file = ProjectFile.open(fresh)
    try:
        with file.connection.begin():
            since = last_sequence(file.connection)
        # immutable: SQLite neither locks the file nor tries to roll back a journal beside it
        source = sqlite3.connect(f"file:{damaged}?mode=ro&immutable=1", uri=True)
        source.row_factory = sqlite3.Row
        try:
            return _replay_since(file.connection, source, since)
        finally:
            source.close()
    finally:
        file.close()


def _replay_since(
    connection: Connection, source: sqlite3.Connection, since: int
) -> tuple[int, int]:
    """Make changes again in order, up to the first that cannot be; all after it count as lost.

    Later ones may rest on it: evidence for a claim that the lost change made, or an undo of it.
    """
    again = lost = 0
    for change in _later_changes(source, since):
        if change is not None and lost == 0 and _made_again(connection, source, change):
            again += 1
        else:
            lost += 1
    return again, lost


def _later_changes(source: sqlite3.Connection, since: int) -> Iterator[Change | None]:
    """Yield the changes after a sequence, as far as they can be read; None for one that cannot.

    One by one, by number: a query over all of them ends at the first damaged page.
    """
    try:
        last = source.execute("SELECT max(sequence) FROM changes").fetchone()[0] or 0
    except _READ_ERRORS:
        return
    for sequence in range(since + 1, last + 1):
        yield _readable_change(source, sequence)


def _readable_change(source: sqlite3.Connection, sequence: int) -> Change | None:
    try:
        row = source.execute("SELECT * FROM changes WHERE sequence = ?", (sequence,)).fetchone()
        if row is None:
            return None
        return read_change(SimpleNamespace(**dict(row)))
    except _READ_ERRORS:
        return None


def _made_again(connection: Connection, source: sqlite3.Connection, change: Change) -> bool:
    """Apply one change as it was; return True if that was possible."""
    record = SqlRecord(connection)
    try:
        # One transaction a change: it is made whole or counted as lost.
        with connection.begin():
            _bring_row(connection, source, "reviewers", change.reviewer)
            for edit in change.edits:
                _bring_what_it_needs(connection, source, record, edit)
                record.apply(edit)
            record.append(change)
    except Exception:  # noqa: BLE001  (whatever is wrong with it, it is counted as lost and the rest stays whole)
        return False
    return True


def _bring_what_it_needs(
    connection: Connection, source: sqlite3.Connection, record: SqlRecord, edit: Edit
) -> None:
    """Bring the rows that an edit refers to and no change made, where the backup is older.

    That is the text of an added article, and the claims that detection proposed in it.
    """
    subject = edit.subject
    if isinstance(subject, Shelf):
        _bring_article(connection, source, subject.id)
    is_missing = edit.before is not None and record.get(type(subject), subject.key) is None
    if is_missing:
        _bring_row(connection, source, "claims", str(subject.key[0]))
    claim = getattr(subject, "claim", "")
    if claim:
        _bring_row(connection, source, "claims", claim)


def _bring_row(
    connection: Connection, source: sqlite3.Connection, table: str, identifier: str
) -> None:
    """Copy a row from the damaged file, unless the backup has it."""
    if not identifier or _has_row(connection, schema.metadata.tables[table], identifier):
        return
    row: Any = source.execute(f"SELECT * FROM {table} WHERE id = ?", (identifier,)).fetchone()  # noqa: S608  (our own two)
    if row is not None:
        existing = schema.metadata.tables[table]
        connection.execute(insert(existing).values(_columns(row, existing)))


def _bring_article(connection: Connection, source: sqlite3.Connection, identifier: str) -> None:
    """Copy an article and its blocks from the damaged file, unless the backup has it.

    The identifier comes from the text: where they do not fit, the text is damaged, and every span
    in it would point to the wrong words.
    """
    a, b = schema.articles, schema.blocks
    if _has_row(connection, a, identifier):
        return
    row = source.execute("SELECT * FROM articles WHERE id = ?", (identifier,)).fetchone()
    if row is None or Article(row["text"], "").id != identifier:
        raise ValueError("the article's text cannot be read")

    # Withdrawn, since the change that is made again adds it. Not detected, since its findings are
    # not copied: detection makes them anew.
    connection.execute(insert(a).values(_columns(row, a) | {"withdrawn": True}))
    index_article(connection, row["place"], row["title"], row["text"])
    query = source.execute("SELECT * FROM blocks WHERE article = ?", (identifier,))
    for block in query.fetchall():
        connection.execute(insert(b).values(_columns(block, b) | {"detected": False}))


def _has_row(connection: Connection, table: Table, identifier: str) -> bool:
    query = select(table.c.id).where(table.c.id == identifier)
    return connection.execute(query).first() is not None


def _columns(row: sqlite3.Row, table: Table) -> dict[str, Any]:
    """Return a row of the damaged file, without columns that this program's table lacks."""
    return {name: row[name] for name in row.keys() if name in table.c}  # noqa: SIM118  (iterating a row gives values)
