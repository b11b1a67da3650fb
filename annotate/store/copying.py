"""Rows from one record into another: a project moved between a file and a server, a packet made of one."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, select, text, true

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.schema import assignments, metadata
from claimdesk.annotate.store.search import index_all

AT_ONCE = 1000


def copy_record(source: Connection, target: Connection) -> int:
    """Copy every row of a record into an empty one, in one transaction; returns how many. Counts are compared.

    What a server has handed out at the moment is not part of the record.

    Raises:
        ProjectError: the target holds something already, or the copy is not whole.
    """
    from claimdesk.annotate.store.schema import articles, changes

    rows = 0
    with source.begin(), target.begin():
        for table in (articles, changes):
            if target.execute(select(table).limit(1)).first() is not None:
                raise ProjectError(
                    "not-empty", "There is a project at the target already.", "Choose an empty one."
                )
        for table in reversed(metadata.sorted_tables):  # the facts that a new record begins with
            target.execute(delete(table))
        for table in metadata.sorted_tables:
            if table is assignments:
                continue
            copied = copy_rows(source, target, table)
            rows += copied
            there = target.execute(select(func.count()).select_from(table)).scalar_one()
            if copied != there:
                raise ProjectError(
                    "copy", f"Of {copied} {table.name} only {there} arrived.", "Nothing was copied."
                )
        _go_on_counting(target)
        index_all(target)
    return rows


Row = dict[str, Any]


def copy_rows(
    source: Connection,
    target: Connection,
    table: Table,
    which: ColumnElement[bool] | None = None,
    altered: Callable[[Row], Row | None] = lambda row: row,
) -> int:
    """Copy the rows of a table that are `which`, or all, each `altered` on the way or left out; returns how many.

    What must not arrive is altered before it is written: a row that is overwritten may stay in a file's free space.
    """
    query = select(table).where(true() if which is None else which)
    count = 0
    for rows in _batches(source, query):
        wanted = [changed for row in rows if (changed := altered(row)) is not None]
        if wanted:
            target.execute(insert(table), wanted)
        count += len(wanted)
    return count


def _batches(source: Connection, query: Any) -> Iterator[Sequence[Row]]:
    result = source.execute(query, execution_options={"stream_results": True})
    for part in result.mappings().partitions(AT_ONCE):
        yield [dict(row) for row in part]


def _go_on_counting(target: Connection) -> None:
    """A server numbers some rows by itself and has to begin after those that came."""
    if target.dialect.name != "postgresql":
        return
    for table in ("attributions", "checks"):
        ahead = f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}) + 1, false)"  # noqa: S608  (our own two names)
        target.execute(text(ahead))
