"""Copies of records: a project moved between a file and a server, a packet made from one."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, text

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.schema import articles, assignments, changes, metadata
from claimdesk.annotate.store.search import index_all

AT_ONCE = 1000
"""Rows in memory at a time: a record with its articles' texts may be larger than memory."""
Row = dict[str, Any]


def copy_record(source: Connection, target: Connection) -> int:
    """Copy every row of a record into an empty one, in one transaction; return the number of rows.

    One transaction on each side: the source is copied as it was at one moment, and the target gets
    all of it or nothing.

    Raises:
        ProjectError: the target holds something already, or the copy is not whole.
    """
    rows = 0
    with source.begin(), target.begin():
        _require_empty(target)
        _delete_facts(target)
        for table in metadata.sorted_tables:
            # Claims that the server has handed out for half an hour are not part of the record.
            if table is not assignments:
                rows += _copy_table(source, target, table)
        _advance_sequences(target)
        index_all(target)
    return rows


def _delete_facts(target: Connection) -> None:
    """Delete what even a new record holds, such as its identifier: the copy keeps the source's."""
    # Backwards, since the first tables are those that others refer to.
    for table in reversed(metadata.sorted_tables):
        target.execute(delete(table))


def _require_empty(target: Connection) -> None:
    """Refuse a target with articles or changes: they would be deleted."""
    for table in (articles, changes):
        if target.execute(select(table).limit(1)).first() is not None:
            raise ProjectError(
                "not-empty", "The target already holds a project.", "Choose an empty target."
            )


def _copy_table(source: Connection, target: Connection, table: Table) -> int:
    """Copy a table and count its rows at the target.

    The counts are compared because a server's row rules may hide rows without an error: the user
    would delete the source and have lost them.
    """
    copied = copy_rows(source, target, table)
    arrived = target.execute(select(func.count()).select_from(table)).scalar_one()
    if copied != arrived:
        raise ProjectError(
            "copy", f"Only {arrived} of {copied} {table.name} were copied.", "Nothing was copied."
        )
    return copied


def copy_rows(
    source: Connection,
    target: Connection,
    table: Table,
    which: ColumnElement[bool] | None = None,
    altered: Callable[[Row], Row | None] = lambda row: row,
) -> int:
    """Copy the rows of a table that meet `which`, or all; return the number of rows.

    `altered` returns the row to write, or None to leave it out. A private note that must not leave
    the project is removed here and not afterwards: what is overwritten or deleted in a file may
    still be found in its free space.
    """
    query = select(table)
    if which is not None:
        query = query.where(which)
    count = 0
    for rows in _batches(source, query):
        results = [altered(row) for row in rows]
        wanted = [row for row in results if row is not None]
        if wanted:
            target.execute(insert(table), wanted)
        count += len(wanted)
    return count


def _batches(source: Connection, query: Any) -> Iterator[Sequence[Row]]:
    """Yield the rows of a query, `AT_ONCE` at a time; the server keeps the rest meanwhile."""
    # without it the driver would fetch all rows before the first is written
    result = source.execute(query, execution_options={"stream_results": True})
    for part in result.mappings().partitions(AT_ONCE):
        yield [dict(row) for row in part]


def _advance_sequences(target: Connection) -> None:
    """Let a server number new rows after those that were copied.

    PostgreSQL counts by itself and does not look at rows that came with a number: the next
    attribution would get the number 1, which is taken.
    """
    if target.dialect.name != "postgresql":
        return
    for table in ("attributions", "checks"):
        ahead = (
            f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), "  # noqa: S608  (names above)
            f"(SELECT max(id) FROM {table}) + 1, false)"
        )
        target.execute(text(ahead))
