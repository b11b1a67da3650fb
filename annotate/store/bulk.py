"""Many rows into a table at once, by the shortest way the driver offers."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert


def insert_many(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    """Insert rows that all have the same columns.

    SQLite takes tuples as they are; preparing a hundred thousand one by one would take longer than writing them.
    """
    if not rows:
        return
    if connection.dialect.paramstyle != "qmark":
        connection.execute(insert(table), list(rows))
        return
    compiled = insert(table).compile(connection, column_keys=list(rows[0]))
    names = list(compiled.positiontup or ())
    connection.exec_driver_sql(str(compiled), [tuple(row[name] for name in names) for row in rows])
