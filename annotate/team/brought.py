"""Packets and copies that come back: project files, opened for reading and not trusted."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import msgspec
from sqlalchemy import ColumnElement, Table, func, select, text
from sqlalchemy.exc import DBAPIError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.history import PACKET, project_id, read_fact
from claimdesk.annotate.store.record import read_change
from claimdesk.annotate.store.sqlite import ProjectFile

LARGEST = 1 << 30
"""The most bytes of a returned file."""
# the tables of SQLite's full-text index
_SEARCH = frozenset({"search", "search_data", "search_idx", "search_docsize", "search_config"})
_LONGEST_EDITS = 20_000_000  # characters of JSON in one change


class Brought:
    """A file that came back, open for reading and not trusted. Use it as a context manager."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if path.is_file() and path.stat().st_size > LARGEST:
            raise ProjectError(
                "too-large",
                f"{path.name} is larger than a packet can be.",
                "Ask the sender for it again.",
            )

        self._file = ProjectFile.open(path, read_only=True)
        self.connection = self._file.connection
        raw = self.connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.text_factory = _forgiving
        try:
            with self._reading():
                self.connection.begin()  # one state of the file for as long as it is open
                self._check_shape()
                self.project = project_id(self.connection)
                self.packet = read_fact(self.connection, PACKET)
        except BaseException:
            self.close()
            raise

    def _check_shape(self) -> None:
        """Refuse a file that is not made of a project's tables.

        Raises:
            ProjectError: a view or trigger stands in their place, or a table or column is missing.
        """
        there = self._tables()
        lacking = set(schema.metadata.tables) - there
        for table in schema.metadata.tables.values():
            if table.name in there:
                lacking |= self._missing_columns(table)
        if lacking:
            raise ProjectError(
                "corrupt",
                f"{self.path.name} lacks a part of a project ({min(lacking)}).",
                "Ask the sender for it again.",
            )

    def _tables(self) -> set[str]:
        """Return the names of the file's tables.

        Raises:
            ProjectError: the file holds something that no project has.
        """
        known = {*schema.metadata.tables, "alembic_version"}
        query = text(
            "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        )

        found: set[str] = set()
        for kind, name, table in self.connection.execute(query):
            if kind == "table":
                found.add(name)
            if table in _SEARCH:  # the index of words, which is never read from a foreign file
                continue
            # a view called "claims" could run any query; a trigger could change what is read
            if kind not in {"table", "index"} or table not in known:
                raise ProjectError(
                    "not-a-project",
                    f"{self.path.name} has a {kind} called {name[:40]!r}, which no packet has.",
                    "It was not read.",
                )
        return found

    def _missing_columns(self, table: Table) -> set[str]:
        """Return the columns that a table of the file lacks, as "claims.quote"."""
        there = self._columns(table.name)
        return {
            f"{table.name}.{column.name}" for column in table.columns if column.name not in there
        }

    def _columns(self, table: str) -> set[str]:
        """Return the columns of one of a project's tables, as the file has them."""
        return {row[1] for row in self.connection.exec_driver_sql(f"PRAGMA table_info({table})")}

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Blame the file for what cannot be read: it comes from elsewhere."""
        try:
            with self._file.translating_errors():
                yield
        except DBAPIError as error:
            raise ProjectError(
                "corrupt",
                f"{self.path.name} cannot be read ({_short(error.orig or error)}).",
                "Ask the sender for it again. Nothing was merged.",
            ) from error

    def reviewers(self) -> dict[str, str]:
        """Return names by identifier, as the file gives them; cut to a sensible length."""
        c = schema.reviewers.c
        rows = self.rows(select(c.id, c.name))
        return {str(row.id)[:36]: " ".join(str(row.name).split())[:80] for row in rows}

    def rows(self, query: Any) -> list[Any]:
        """Return all rows of a query.

        Raises:
            ProjectError: the file cannot be read.
        """
        with self._reading():
            return list(self.connection.execute(query))

    def count_changes(self) -> int:
        """Return the number of changes in the file."""
        return int(self.rows(select(func.count()).select_from(schema.changes))[0][0])

    def changes(self) -> Iterator[Change | str]:
        """Yield the file's changes in order; for one that cannot be read, the reason."""
        c = schema.changes.c
        bounded: ColumnElement[bool] = func.length(c.edits) <= _LONGEST_EDITS
        too_long = select(func.count()).select_from(schema.changes).where(~bounded)
        readable = select(schema.changes).where(bounded).order_by(c.sequence)
        with self._reading():
            for _ in range(self.connection.execute(too_long).scalar_one()):
                yield "a change that is too large"
            for row in self.connection.execute(readable).all():
                try:
                    yield read_change(row)
                except (msgspec.MsgspecError, ValueError, TypeError, RecursionError) as error:
                    yield f"change {str(row.sequence)[:20]}: {_short(error)}"

    def close(self) -> None:
        """Close the file, which was only read."""
        if self.connection.in_transaction():
            self.connection.rollback()
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _forgiving(held: bytes) -> str:
    """Return bytes as text, also where they are not UTF-8, as in a damaged file."""
    return held.decode("utf-8", "replace")


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:120]
