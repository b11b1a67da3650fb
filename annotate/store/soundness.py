"""Soundness of a project: SQLite can read its file, and the record agrees with its history."""

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
"""Faults that are listed; a damaged page can make thousands."""


def is_sound(path: Path) -> bool:
    """Return True if SQLite can read every page of a file.

    The whole check and not the quick one: it also compares indexes with their tables, and a backup
    that only looks sound must not replace the project.
    """
    try:
        with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()
        connection.close()
    except sqlite3.Error:
        return False
    return bool(found == ("ok",))


def faults_of(connection: Connection) -> list[str]:
    """Return the contradictions in a readable record as sentences, at most `MOST_TOLD`.

    SQLite's check finds pages that cannot be read. These find values that can be read and are
    wrong, as after a failing drive or a program that wrote into the file.
    """
    found = [
        *_altered_texts(connection),
        *_wrong_quotes(connection),
        *_altered_captures(connection),
        *_wrong_states(connection),
    ]
    if len(found) < MOST_TOLD:
        return found
    return [*found[:MOST_TOLD], "There are more problems; the first ones are shown."]


def _altered_texts(connection: Connection) -> Iterator[str]:
    """Yield a sentence for every article whose text is not the one that was added.

    All spans count its characters: one that is lost moves every claim behind it.
    """
    for row in connection.execute(
        select(articles.c.id, articles.c.title, articles.c.text, articles.c.sha256)
    ):
        if hashlib.sha256(row.text.encode()).hexdigest() != row.sha256:
            yield f"The text of “{row.title or row.id}” differs from the imported text."


def _wrong_quotes(connection: Connection) -> Iterator[str]:
    """Yield a sentence for every claim whose words differ from those at its span."""
    c = claims.c
    for row in connection.execute(select(articles.c.id, articles.c.title, articles.c.text)).all():
        title = row.title or row.id
        query = select(c.id, c.start, c.stop, c.quote).where(c.article == row.id)
        for claim in connection.execute(query):
            if row.text[claim.start : claim.stop] != claim.quote:
                yield (f"The claim {claim.id} in “{title}” differs from the words of the article.")


def _altered_captures(connection: Connection) -> Iterator[str]:
    """Yield a sentence for every capture whose bytes changed: it is evidence no more."""
    for row in connection.execute(select(captures.c.sha256, captures.c.url, captures.c.raw)):
        if hashlib.sha256(row.raw).hexdigest() != row.sha256:
            yield f"The copy of {row.url or row.sha256[:16]} differs from the captured one."


def _wrong_states(connection: Connection) -> Iterator[str]:
    """Yield a sentence for every state that is not the one that its last change left.

    Findings are not compared: they are proposals of detection, which makes no changes.
    """
    # Only the last change of each: what it replaced is history.
    record = SqlRecord(connection)
    for (kind, key), (wanted, _) in last_states(connection).items():
        now = record.get(kind, key)
        if now != wanted and not _may_differ(now, wanted):
            name = " ".join(map(str, key))[:60]
            yield f"The {kind.__struct_config__.tag} {name} differs from its last change."


def last_states(connection: Connection) -> dict[Key, tuple[State | None, str]]:
    """Return, for each key, the state that its last change left and that change's identifier."""
    last: dict[Key, tuple[State | None, str]] = {}
    for row in connection.execute(select(changes).order_by(changes.c.sequence)):
        change = read_change(row)
        for edit in change.edits:
            last[key_of(edit)] = (edit.after, change.id)
    return last


def _may_differ(now: State | None, wanted: State | None) -> bool:
    """Return True for states that not only changes write.

    Detection gives a block its role and takes a removed claim back; a merge joins the parts of a
    claim that two reviewers moved.
    """
    return isinstance(now or wanted, Claim | BlockRole | Shelf)
