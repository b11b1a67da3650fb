"""A project file as a database: opening, checking, migrating, backing up."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import StaticPool

from annotate.errors import ProjectError
from annotate.store.faults import told

APPLICATION_ID = 0x436C6D44
"""SQLite's application_id of project files: "ClmD"."""
REVISIONS = ("0001", "0002", "0003")
"""The schema's revisions, oldest first; the last one is this program's."""
BACKUPS_KEPT = 5
READS = "reads"
"""Key of a connection's info: whether the next transaction only reads."""


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Open the file with the settings every project needs. One connection serves one project.

    A rollback journal and full synchronisation: a project is one file, safe on network drives, and a commit
    is on disk when it returns.
    """
    mode = "ro" if read_only else "rwc"
    address = f"file:{_quoted(path)}?mode={mode}"

    def open_file() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None, timeout=5)

    engine = create_engine("sqlite://", creator=open_file, poolclass=StaticPool)
    _prepare(engine, read_only=read_only)
    with told(path):
        return engine.connect()


def _quoted(path: Path) -> str:
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _prepare(engine: Engine, *, read_only: bool) -> None:
    @event.listens_for(engine, "connect")
    def settings(raw: sqlite3.Connection, _: object) -> None:
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA cache_size = -32000")
        if not read_only:
            raw.execute("PRAGMA journal_mode = TRUNCATE")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reads = read_only or connection.info.get(READS, False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def recover(path: Path) -> None:
    """Roll back what a killed program left half done: a reader alone may not."""
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and journal.stat().st_size and os.access(path, os.W_OK):
        with told(path), sqlite3.connect(path) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.close()


def tidy(connection: Connection) -> None:
    """Leave one file behind: a truncated journal is kept between commits for speed, and not needed after the last."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    raw.execute("PRAGMA journal_mode = DELETE")


def check(connection: Connection, path: Path) -> str:
    """The revision of an existing file.

    Raises:
        ProjectError: it is no project, is damaged, or comes from a newer Claimdesk.
    """
    with told(path):
        identifier = connection.execute(text("PRAGMA application_id")).scalar_one()
        if identifier != APPLICATION_ID:
            raise ProjectError("not-a-project", f"{path.name} is not a Claimdesk project.", "Open another file.")
        problem = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
        if problem != "ok":
            raise ProjectError(
                "corrupt",
                f"{path.name} is damaged ({problem}).",
                "Open the newest copy in its backups folder.",
            )
        known = text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")
        if not connection.execute(known).scalar_one():
            raise ProjectError("not-a-project", f"{path.name} is a project that was never finished.", "Make a new one.")
        revision = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
        connection.rollback()
    if revision not in REVISIONS:
        raise ProjectError(
            "newer",
            f"{path.name} was made by a newer Claimdesk (format {revision}, this program knows {REVISIONS[-1]}).",
            "Update Claimdesk to open it; nothing was changed.",
        )
    return revision


def migrate(connection: Connection, path: Path, revision: str) -> None:
    """Bring the schema to this program's revision; an existing project is backed up and the backup verified first."""
    if revision == REVISIONS[-1]:
        return
    if revision:
        back_up(connection, path, f"before format {REVISIONS[-1]}")
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "annotate:store/migrations")
    config.attributes["connection"] = connection
    with told(path), connection.begin():
        command.upgrade(config, REVISIONS[-1])
        # cannot be a bound parameter: PRAGMA takes literals only; the value is our own constant
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def back_up(connection: Connection, path: Path, reason: str) -> Path:
    """Copy the open project into its backups folder, check the copy, keep the newest few.

    The caller holds no transaction: SQLite would wait for it without end.

    Raises:
        ProjectError: the copy cannot be made or read; the project is untouched.
    """
    folder = path.with_name(f"{path.stem} backups")
    target = folder / f"{path.stem} {datetime.now():%Y-%m-%d %H%M%S} {reason}{path.suffix}"
    source = connection.connection.driver_connection
    assert isinstance(source, sqlite3.Connection)
    assert not source.in_transaction, "a backup inside a transaction waits for itself"
    try:
        folder.mkdir(exist_ok=True)
        copy = sqlite3.connect(target)
        try:
            source.backup(copy)
            sound = copy.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
        finally:
            copy.close()
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(
            "no-backup",
            f"No backup of {path.name} could be made ({error}).",
            "The project was left as it is.",
        ) from error
    if not sound:
        target.unlink()
        raise ProjectError("no-backup", f"The backup of {path.name} is not sound.", "The project was left as it is.")
    for old in sorted(folder.glob(f"*{path.suffix}"), key=lambda p: p.stat().st_mtime)[:-BACKUPS_KEPT]:
        old.unlink()
    return target
