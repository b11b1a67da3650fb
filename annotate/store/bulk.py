"""Bulk inserts: many rows into a table by the shortest way the driver offers."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert


def insert_many(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all have the same columns; nothing happens for no rows."""
    if not rows:
        return
    takes_question_marks = connection.dialect.paramstyle == "qmark"
    if not takes_question_marks:
        connection.execute(insert(table), list(rows))
        return

    # SQLite takes tuples as they are. SQLAlchemy would prepare each row by itself first, and for
    # the hundred thousand rows of a merge that takes longer than writing them.
    compiled = insert(table).compile(connection, column_keys=list(rows[0]))
    names = list(compiled.positiontup or ())
    # the statement's order of columns is SQLAlchemy's, not the dictionaries'
    values = [tuple(row[name] for name in names) for row in rows]
    connection.exec_driver_sql(str(compiled), values)
