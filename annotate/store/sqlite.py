"""A project file: opening, checking, migrating, backing up."""

import logging
import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import StaticPool

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.database import REVISIONS, Result, known_revision, upgrade
from claimdesk.annotate.store.faults import translating_errors
from claimdesk.annotate.store.lock import WriterLock
from claimdesk.annotate.store.place import ENDING

log = logging.getLogger("claimdesk.store")
APPLICATION_ID = 0x436C6D44
"""SQLite's application_id of project files: "ClmD"."""
BACKUPS_KEPT = 5
WORTH_KEEPING = 25
"""Changes from which on a project is backed up by itself."""
DAY_SECONDS = 20 * 3600
"""A little less than a day, so that closing at the same hour each evening makes one."""
CLOCK_SECONDS = 60
"""The clocks of a machine and of its drive may differ by this much."""
_READS = "reads"
"""Key of a connection's info: whether the next transaction only reads."""


class ProjectFile:
    """`annotate.store.database.Database` in a file. One process writes it at a time."""

    def __init__(
        self, path: Path, connection: Connection, lock: WriterLock | None, *, read_only: bool
    ) -> None:
        self.path = path
        self.connection = connection
        self.read_only = read_only
        self._lock = lock

    @classmethod
    def open(cls, path: Path, *, create: bool = False, read_only: bool = False) -> Self:
        """Open the file; with `create`, make it where it is missing. It is migrated unless it is only read.

        Raises:
            ProjectError: it is missing, no project, damaged, of a newer version, in use, or cannot be written.
        """
        # an empty file with our ending is a project whose making was cut short
        exists = path.exists() and (path.stat().st_size > 0 or path.suffix != ENDING)
        if not exists and not create:
            raise ProjectError("missing", f"There is no project at {path}.", "Check the name.")
        if not exists and not path.parent.is_dir():
            raise ProjectError(
                "missing", f"The folder {path.parent} does not exist.", "Make it first."
            )
        lock = None if read_only else WriterLock(path)
        if lock:
            lock.acquire()
        try:
            connection = _opened(path, exists=exists, read_only=read_only)
        except BaseException:
            if lock:
                lock.release()
            raise
        return cls(path, connection, lock, read_only=read_only)

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def title(self) -> str:
        return self.path.name

    @property
    def address(self) -> str:
        return str(self.path)

    @property
    def folder(self) -> Path:
        return self.path.parent

    @property
    def is_shared(self) -> bool:
        return False

    @property
    def login(self) -> str:
        return ""

    def translating_errors(self) -> AbstractContextManager[None]:
        return translating_errors(self.title)

    def before_reading(self) -> None:
        self.connection.info[_READS] = True

    def before_writing(self) -> None:
        """BEGIN IMMEDIATE has made writers wait for each other already."""

    def roll_back(self) -> None:
        """A COMMIT that failed for want of a lock stays open in SQLite."""
        raw = self.connection.connection.driver_connection
        if raw is not None and getattr(raw, "in_transaction", False):
            raw.rollback()

    def repeated(self, work: Callable[[bool], Result]) -> Result:
        return work(False)

    def notify(self, message: str) -> None:
        """Nobody else has the file open."""

    def hear(self, heard: Callable[[str], None], joined: Callable[[], None]) -> None:
        """Nobody else has the file open."""

    def back_up(self, reason: str) -> Path:
        return back_up(self.connection, self.path, reason)

    def _back_up_daily(self) -> None:
        """A copy of each day's work, made when the project is put away; closing never fails for want of one."""
        now = time.time()
        # a backup from the future was made while the clock was wrong, and says nothing of today
        past = [
            made
            for one in backups_of(self.path)
            if (made := one.stat().st_mtime) <= now + CLOCK_SECONDS
        ]
        newest = max(past, default=0.0)
        changed = self.path.stat().st_mtime if self.path.exists() else 0.0
        if changed <= newest or now - newest < DAY_SECONDS or not self._has_changes():
            return
        try:
            self.back_up("daily")
        except ProjectError as error:
            log.warning("No daily backup of %s: %s", self.path.name, error)

    def _has_changes(self) -> bool:
        with self.translating_errors():
            found = self.connection.execute(text("SELECT count(*) FROM changes")).scalar_one()
            self.connection.rollback()
        return bool(found >= WORTH_KEEPING)

    def close(self) -> None:
        if self.connection.closed:
            return
        if not self.read_only:
            self._back_up_daily()
            _tidy(self.connection)
        _close(self.connection)
        if self._lock:
            self._lock.release()


def _opened(path: Path, *, exists: bool, read_only: bool) -> Connection:
    if exists and not read_only and not _is_writable(path):
        raise ProjectError(
            "read-only",
            f"{path.name} is read-only.",
            "Copy it to a folder of yours and open the copy.",
        )
    if read_only:
        _recover(path)
    connection = connect(path, read_only=read_only)
    try:
        revision = check(connection, path) if exists else ""
        if read_only and revision != REVISIONS[-1]:
            older = connection
            connection = _upgraded_in_memory(older, path)
            _close(older)
        elif not read_only:
            migrate(connection, path, revision)
    except BaseException:
        _close(connection)
        raise
    return connection


def _upgraded_in_memory(older: Connection, path: Path) -> Connection:
    """A copy of an older project in this program's format, for reading: the file itself stays as it is."""
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(":memory:", check_same_thread=False,
                           isolation_level=None), poolclass=StaticPool)  # fmt: skip
    _prepare(engine, read_only=False)
    connection = engine.connect()
    source, target = older.connection.driver_connection, connection.connection.driver_connection
    assert isinstance(source, sqlite3.Connection)
    assert isinstance(target, sqlite3.Connection)
    with translating_errors(path.name):
        source.backup(target)
        with connection.begin():
            upgrade(connection)
    return connection


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Open the file with the settings every project needs. One connection serves one project.

    A rollback journal and full synchronisation: a project is one file, safe on network drives, and a commit
    is on disk when it returns.
    """
    mode = "ro" if read_only else "rwc"
    address = f"file:{_quoted(path)}?mode={mode}"

    def open_file() -> sqlite3.Connection:
        return sqlite3.connect(
            address, uri=True, check_same_thread=False, isolation_level=None, timeout=5
        )

    engine = create_engine(
        "sqlite://", creator=open_file, poolclass=StaticPool, hide_parameters=True
    )
    _prepare(engine, read_only=read_only)
    with translating_errors(path.name):
        return engine.connect()


def _quoted(path: Path) -> str:
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _prepare(engine: Engine, *, read_only: bool) -> None:
    @event.listens_for(engine, "connect")
    def settings(raw: sqlite3.Connection, _: object) -> None:
        raw.execute("PRAGMA foreign_keys = ON")
        raw.execute("PRAGMA trusted_schema = OFF")  # a file from elsewhere runs nothing here
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA cache_size = -32000")
        if not read_only:
            raw.execute("PRAGMA journal_mode = TRUNCATE")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reads = read_only or connection.info.pop(_READS, False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _recover(path: Path) -> None:
    """Roll back what a killed program left half done: a reader alone may not."""
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and journal.stat().st_size and os.access(path, os.W_OK):
        with translating_errors(path.name), sqlite3.connect(path) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.close()


def _tidy(connection: Connection) -> None:
    """Leave one file behind: a truncated journal is kept between commits for speed, and not needed after the last."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    raw.execute("PRAGMA journal_mode = DELETE")


def _close(connection: Connection) -> None:
    engine = connection.engine
    connection.close()
    engine.dispose()


def _is_writable(path: Path) -> bool:
    """Whether the file itself may be written; asked of the system, since root may write what others may not."""
    try:
        with path.open("r+b"):
            return bool(path.stat().st_mode & 0o222)
    except OSError:
        return False


def check(connection: Connection, path: Path) -> str:
    """The revision of an existing file.

    Raises:
        ProjectError: it is no project, is damaged, or comes from a newer Claimdesk.
    """
    with translating_errors(path.name):
        identifier = connection.execute(text("PRAGMA application_id")).scalar_one()
        if identifier != APPLICATION_ID:
            raise ProjectError(
                "not-a-project", f"{path.name} is not a Claimdesk project.", "Open another file."
            )
        problem = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
        if problem != "ok":
            raise ProjectError(
                "corrupt",
                f"{path.name} is damaged ({problem}).",
                "Open the newest copy in its backups folder.",
            )
        known = text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")
        if not connection.execute(known).scalar_one():
            raise ProjectError(
                "not-a-project",
                f"{path.name} is a project that was never finished.",
                "Make a new one.",
            )
        revision = known_revision(connection, path.name)
        connection.rollback()
    return revision


def migrate(connection: Connection, path: Path, revision: str) -> None:
    """Bring the schema to this program's revision; an existing project is backed up and the backup verified first."""
    if revision == REVISIONS[-1]:
        return
    if revision:
        back_up(connection, path, f"before format {REVISIONS[-1]}")
    with translating_errors(path.name), connection.begin():
        upgrade(connection)
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
        raise ProjectError(
            "no-backup",
            f"The backup of {path.name} is not sound.",
            "The project was left as it is.",
        )
    for old in backups_of(path)[:-BACKUPS_KEPT]:
        if old != target:  # a clock that was set back makes the newest look oldest
            old.unlink()
    return target


def backups_of(path: Path) -> list[Path]:
    """The backups of a project, oldest first."""
    folder = path.with_name(f"{path.stem} backups")
    return sorted(folder.glob(f"*{path.suffix}"), key=lambda one: (one.stat().st_mtime, one.name))
