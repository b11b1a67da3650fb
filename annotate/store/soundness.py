"""Whether a project file is whole: SQLite's own check, and that the record says what its story says."""

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Connection, select

from claimdesk.annotate.review.change import Key, key_of
from claimdesk.annotate.review.state import BlockRole, Claim, Shelf, State
from claimdesk.annotate.store.record import SqlRecord, read_change
from claimdesk.annotate.store.schema import articles, captures, changes, claims

MOST_TOLD = 20


def is_sound(path: Path) -> bool:
    """Whether SQLite can read every page of a file."""
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()
        connection.close()
    except sqlite3.Error:
        return False
    return bool(found == ("ok",))


def faults_of(connection: Connection) -> list[str]:
    """What in a readable record does not fit together, in sentences; at most `MOST_TOLD`."""
    found = []
    for fault in (
        *_texts(connection),
        *_quotes(connection),
        *_copies(connection),
        *_states(connection),
    ):
        found.append(fault)
        if len(found) == MOST_TOLD:
            found.append("There is more; the first faults are shown.")
            break
    return found


def _texts(connection: Connection) -> Iterator[str]:
    for row in connection.execute(
        select(articles.c.id, articles.c.title, articles.c.text, articles.c.sha256)
    ):
        if hashlib.sha256(row.text.encode()).hexdigest() != row.sha256:
            yield f"The text of “{row.title or row.id}” is not the one that was taken in."


def _quotes(connection: Connection) -> Iterator[str]:
    c = claims.c
    for row in connection.execute(select(articles.c.id, articles.c.title, articles.c.text)).all():
        for claim in connection.execute(
            select(c.id, c.start, c.stop, c.quote).where(c.article == row.id)
        ):
            if row.text[claim.start : claim.stop] != claim.quote:
                yield f"The claim {claim.id} in “{row.title or row.id}” does not say what the article says there."


def _copies(connection: Connection) -> Iterator[str]:
    for row in connection.execute(select(captures.c.sha256, captures.c.url, captures.c.raw)):
        if hashlib.sha256(row.raw).hexdigest() != row.sha256:
            yield f"The copy of {row.url or row.sha256[:16]} is not the one that was captured."


def _states(connection: Connection) -> Iterator[str]:
    """Of each thing the last change has to be what holds; findings are proposals and have no story."""
    for (kind, key), (wanted, _) in last_states(connection).items():
        now = SqlRecord(connection).get(kind, key)
        if now != wanted and not _may_differ(now, wanted):
            yield f"The {kind.__struct_config__.tag} {' '.join(map(str, key))[:60]} is not what its last change says."


def last_states(connection: Connection) -> dict[Key, tuple[State | None, str]]:
    """What the story says of each thing, by its last change, and which change that is."""
    last: dict[Key, tuple[State | None, str]] = {}
    for row in connection.execute(select(changes).order_by(changes.c.sequence)):
        change = read_change(row)
        for edit in change.edits:
            last[key_of(edit)] = (edit.after, change.id)
    return last


def _may_differ(now: State | None, wanted: State | None) -> bool:
    """What other writers than changes may touch: detection gives paragraphs roles, a merge joins parts of claims."""
    return isinstance(now or wanted, Claim | BlockRole | Shelf)
