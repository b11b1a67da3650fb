"""Project files (SQLite): opening, checking, migrating, closing."""

import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.pool import StaticPool

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.database import REVISIONS, Result, known_revision, upgrade
from claimdesk.annotate.store.faults import translating_errors
from claimdesk.annotate.store.file_backups import BACKUPS_KEPT as BACKUPS_KEPT
from claimdesk.annotate.store.file_backups import WORTH_KEEPING, is_daily_backup_due
from claimdesk.annotate.store.file_backups import back_up as back_up
from claimdesk.annotate.store.file_backups import backups_of as backups_of
from claimdesk.annotate.store.lock import WriterLock
from claimdesk.annotate.store.place import ENDING

log = logging.getLogger("claimdesk.store")
APPLICATION_ID = 0x436C6D44
"""SQLite's application_id of project files: "ClmD"."""
_READS = "reads"
"""Key of a connection's info: True if the next transaction only reads."""


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
        """Open the file; with `create`, make it where it is missing.

        An older project is migrated, unless it is only read.

        Raises:
            ProjectError: it is missing, no project, damaged, of a newer version, in use, or cannot
                be written.
        """
        exists = _has_content(path)
        if not exists:
            _require_makeable(path, create=create)
        if read_only:
            connection = _opened_for_reading(path, exists=exists)
            return cls(path, connection, None, read_only=True)

        # Before the file is touched: two processes that migrate or write at once damage it.
        lock = WriterLock(path)
        lock.acquire()
        try:
            connection = _opened_for_writing(path, exists=exists)
        except BaseException:
            lock.release()
            raise
        return cls(path, connection, lock, read_only=False)

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.stem

    @property
    def title(self) -> str:
        """The file's name."""
        return self.path.name

    @property
    def address(self) -> str:
        """The file's path."""
        return str(self.path)

    @property
    def folder(self) -> Path:
        """The folder that the file is in."""
        return self.path.parent

    @property
    def is_shared(self) -> bool:
        """False: a file has one writer."""
        return False

    @property
    def login(self) -> str:
        """Always empty: a file knows no logins."""
        return ""

    def translating_errors(self) -> AbstractContextManager[None]:
        """Turn SQLite's errors about the file or its drive into a ProjectError."""
        return translating_errors(self.title)

    def before_reading(self) -> None:
        """Let the next transaction only read, so that it needs no lock for writing."""
        self.connection.info[_READS] = True

    def before_writing(self) -> None:
        """Do nothing: BEGIN IMMEDIATE has made writers wait for each other already."""

    def roll_back(self) -> None:
        """Undo a COMMIT that failed, which SQLite leaves open.

        That happens while another program reads the file. SQLAlchemy takes the transaction for
        ended; without this step the edits of the failed change would be written with the next one.
        """
        raw = self.connection.connection.driver_connection
        if raw is not None and getattr(raw, "in_transaction", False):
            raw.rollback()

    def repeated(self, work: Callable[[bool], Result]) -> Result:
        """Do the work once: the connection to a file does not break."""
        return work(False)  # noqa: FBT003  (it is no repetition)

    def notify(self, message: str) -> None:
        """Do nothing: no other process writes the file."""

    def hear(self, heard: Callable[[str], None], joined: Callable[[], None]) -> None:
        """Do nothing: no other process writes the file."""

    def back_up(self, reason: str) -> Path:
        """Copy the project into its backups folder, verified."""
        return back_up(self.connection, self.path, reason)

    def close(self) -> None:
        """Make the daily backup if it is due, close the file, and give the lock back last."""
        if self.connection.closed:
            return
        if not self.read_only:
            self._back_up_daily()
            _tidy(self.connection)
        _close(self.connection)
        if self._lock:
            self._lock.release()

    def _back_up_daily(self) -> None:
        """Copy each day's work; closing never fails for want of a copy."""
        if not is_daily_backup_due(self.path) or not self._has_enough_changes():
            return
        try:
            self.back_up("daily")
        except ProjectError as error:
            log.warning("No daily backup of %s: %s", self.path.name, error)

    def _has_enough_changes(self) -> bool:
        with self.translating_errors():
            found = self.connection.execute(text("SELECT count(*) FROM changes")).scalar_one()
            self.connection.rollback()  # a backup inside a transaction would wait for itself
        return bool(found >= WORTH_KEEPING)


def _has_content(path: Path) -> bool:
    """Return True if there is a file to open.

    An empty one with the ending of projects counts as missing: SQLite makes the file before its
    first transaction, and Claimdesk was killed in between.
    """
    if not path.exists():
        return False
    return path.stat().st_size > 0 or path.suffix != ENDING


def _require_makeable(path: Path, *, create: bool) -> None:
    if not create:
        raise ProjectError("missing", f"There is no project at {path}.", "Check the name.")
    if not path.parent.is_dir():
        raise ProjectError(
            "missing", f"The folder {path.parent} does not exist.", "Create it first."
        )


def _opened_for_writing(path: Path, *, exists: bool) -> Connection:
    """Open a file that this process holds the lock of, checked and migrated."""
    if exists and not _is_writable(path):
        raise ProjectError(
            "read-only",
            f"{path.name} is read-only.",
            "Copy it to a folder where you can write, and open the copy.",
        )
    connection = connect(path)
    try:
        revision = check(connection, path) if exists else ""
        migrate(connection, path, revision)
    except BaseException:
        _close(connection)
        raise
    return connection


def _opened_for_reading(path: Path, *, exists: bool) -> Connection:
    """Open a file for reading; an older project is upgraded in memory."""
    # No lock is needed: SQLite lets readers see the record as it was before the current change.
    _recover(path)
    stored = connect(path, read_only=True)
    try:
        revision = check(stored, path) if exists else ""
        if revision == REVISIONS[-1]:
            return stored
        upgraded = _upgraded_in_memory(stored, path)
    except BaseException:
        _close(stored)
        raise
    _close(stored)
    return upgraded


def _upgraded_in_memory(older: Connection, path: Path) -> Connection:
    """Copy an older project into memory and upgrade the copy: the file itself stays as it is."""

    def open_memory() -> sqlite3.Connection:
        return sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)

    engine = create_engine("sqlite://", creator=open_memory, poolclass=StaticPool)
    _prepare(engine, read_only=False)
    connection = engine.connect()
    with translating_errors(path.name):
        _raw(older).backup(_raw(connection))
        with connection.begin():
            upgrade(connection)
    return connection


def connect(path: Path, *, read_only: bool = False) -> Connection:
    """Open the file with the settings every project needs. One connection serves one project."""
    mode = "ro" if read_only else "rwc"
    address = f"file:{_quoted(path)}?mode={mode}"

    def open_file() -> sqlite3.Connection:
        # timeout: another program, such as one that makes backups, may lock the file for seconds.
        # isolation_level None: SQLAlchemy begins transactions (see `_prepare`), not the driver.
        # Threads take turns with the connection, which `annotate.ledger` makes sure of.
        return sqlite3.connect(
            address, uri=True, check_same_thread=False, isolation_level=None, timeout=5
        )

    # hide_parameters keeps notes and texts of articles out of error messages and logs.
    engine = create_engine(
        "sqlite://", creator=open_file, poolclass=StaticPool, hide_parameters=True
    )
    _prepare(engine, read_only=read_only)
    with translating_errors(path.name):
        return engine.connect()


def _quoted(path: Path) -> str:
    """Return the path for a URI: "100% sure?.claimdesk" -> "100%25 sure%3f.claimdesk"."""
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def _prepare(engine: Engine, *, read_only: bool) -> None:
    """Give every connection of an engine the settings of a project."""

    @event.listens_for(engine, "connect")
    def settings(raw: sqlite3.Connection, _: object) -> None:
        # Off by default in SQLite: a review could outlive its claim.
        raw.execute("PRAGMA foreign_keys = ON")
        # A file from elsewhere may hold triggers and views; they call no unsafe function here.
        raw.execute("PRAGMA trusted_schema = OFF")
        # A commit is on disk when it returns: a power cut loses no verdict that was confirmed.
        raw.execute("PRAGMA synchronous = FULL")
        raw.execute("PRAGMA cache_size = -32000")  # 32 MB
        if not read_only:
            # A rollback journal: with a write-ahead log the newest changes lie in a second file,
            # which is lost when the project is copied alone, and which fails on network drives.
            raw.execute("PRAGMA journal_mode = TRUNCATE")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # IMMEDIATE takes the lock for writing before anything is read. A plain BEGIN takes it at
        # the first write, when the decision already rests on values that may have changed since.
        reads = read_only or connection.info.pop(_READS, False)
        connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _recover(path: Path) -> None:
    """Roll back the change that a killed process left half written.

    SQLite does so when it opens the file, but not on a connection that only reads: a reader would
    be refused until the project is opened for writing once.
    """
    journal = path.with_name(path.name + "-journal")
    is_left_over = journal.exists() and journal.stat().st_size > 0
    if is_left_over and os.access(path, os.W_OK):
        with translating_errors(path.name), sqlite3.connect(path) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.close()


def _tidy(connection: Connection) -> None:
    """Delete the journal, so that the project is one file again.

    Between commits an empty journal is kept for speed; after the last it is not needed.
    """
    _raw(connection).execute("PRAGMA journal_mode = DELETE")


def _raw(connection: Connection) -> sqlite3.Connection:
    """Return the driver's connection below SQLAlchemy's."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw


def _close(connection: Connection) -> None:
    engine = connection.engine
    connection.close()
    engine.dispose()


def _is_writable(path: Path) -> bool:
    """Return True if the file itself may be written.

    Its mode counts too: root may open any file for writing, and a project that was made read-only
    on purpose would be changed.
    """
    try:
        with path.open("r+b"):
            return bool(path.stat().st_mode & 0o222)
    except OSError:
        return False


def check(connection: Connection, path: Path) -> str:
    """Return the revision of an existing file.

    Raises:
        ProjectError: it is no project, is damaged, or comes from a newer Claimdesk.
    """
    with translating_errors(path.name):
        identifier = connection.execute(text("PRAGMA application_id")).scalar_one()
        if identifier != APPLICATION_ID:
            raise ProjectError(
                "not-a-project", f"{path.name} is not a Claimdesk project.", "Open another file."
            )

        # Damage has to show before anything is written: writing to a damaged file spreads it.
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
                "Create a new one.",
            )
        revision = known_revision(connection, path.name)
        connection.rollback()
    return revision


def migrate(connection: Connection, path: Path, revision: str) -> None:
    """Bring the schema to this program's revision.

    An existing project is backed up first, and the backup verified: a migration that goes wrong,
    or a return to the older Claimdesk, would otherwise have nothing to go back to.
    """
    if revision == REVISIONS[-1]:
        return
    if revision:
        back_up(connection, path, f"before format {REVISIONS[-1]}")

    # One transaction: a process killed in between leaves the older project, not half of each.
    with translating_errors(path.name), connection.begin():
        upgrade(connection)
        # cannot be a bound parameter: PRAGMA takes literals only; the value is our own constant
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
