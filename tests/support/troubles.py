"""Troubles of the surroundings, for as long as a block lasts: a full disk, a drive that is gone."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event

_BEFORE = "before_cursor_execute"
_PLENTY = 1 << 30


@contextmanager
def full_disk() -> Iterator[None]:
    """No project file can grow."""
    limited: set[sqlite3.Connection] = set()

    def limit(_: Any, cursor: sqlite3.Cursor, *__: Any) -> None:
        # fewer pages than there are: SQLite takes that for as many as there are
        cursor.connection.execute("PRAGMA max_page_count = 1")
        limited.add(cursor.connection)

    with _before_each_statement(limit):
        yield
    # the limit stays with a connection until it is lifted
    for connection in limited:
        connection.execute(f"PRAGMA max_page_count = {_PLENTY}")


@contextmanager
def drive_away() -> Iterator[None]:
    """Every statement fails as it does when a network drive is gone."""

    def fail(*_: Any) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with _before_each_statement(fail):
        yield


@contextmanager
def _before_each_statement(action: Any) -> Iterator[None]:
    event.listen(Engine, _BEFORE, action)
    try:
        yield
    finally:
        event.remove(Engine, _BEFORE, action)
