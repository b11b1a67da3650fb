"""Projects on a PostgreSQL server, which many reviewers have open at once.

The address goes to libpq as it was given, so that password files, service files, environment
variables and TLS settings work as in other programs. A password in it is used and never kept or
shown.
"""

import logging
import select
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import NullPool

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.database import REVISIONS, Result, known_revision, upgrade
from claimdesk.annotate.store.place import without_password
from claimdesk.annotate.store.server_faults import is_gone, translating_server_errors

log = logging.getLogger("claimdesk.server")
CHANNEL = "claimdesk"
"""The channel for messages between the users of a record (LISTEN, NOTIFY)."""
PATIENCE = 8.0
"""Seconds that a broken connection is tried again; the window does not answer meanwhile."""
WAIT = 0.2
"""Seconds between two tries."""
FRESH = 5.0
"""Seconds without use after which a connection is tested before it is trusted."""
CONNECT_SECONDS = 10
_LOCK = 1129270596
"""The advisory lock of records, an arbitrary number; the schema's name tells records apart."""


class ProjectServer:
    """`annotate.store.database.Database` on a server.

    Every writer takes the record's one advisory lock first. So changes become durable in the order
    of their sequence: a program that has read up to change 41 has missed none before it. Without
    the lock, 41 could become durable before 40, and 40 would never be read.
    """

    def __init__(self, conninfo: str, *, read_only: bool) -> None:
        self._conninfo = conninfo
        parts = conninfo_to_dict(conninfo)
        self.read_only = read_only
        self.connection = _connection(conninfo)
        self._parts = {key: str(value) for key, value in parts.items() if value is not None}
        self._used = time.monotonic()
        self._listener: _Listener | None = None
        self._login = ""
        self._name = self._parts.get("dbname", "")

    @classmethod
    def open(cls, address: str, *, create: bool = False, read_only: bool = False) -> Self:
        """Connect; with `create`, make the tables where there are none.

        Raises:
            ProjectError: the server does not answer or refuses, or the database holds no project.
        """
        try:
            server = cls(address, read_only=read_only)
        except psycopg.ProgrammingError as error:
            raise ProjectError(
                "address",
                f"This is not the address of a server: {error}.",
                "It looks like postgresql://host/database.",
            ) from error
        # A connection that is left open takes one of the server's places, of which there are few.
        try:
            server._prepare(create=create)
        except BaseException:
            server.close()
            raise
        return server

    def _prepare(self, *, create: bool) -> None:
        """Read names and rights, and bring the tables to this program's revision."""
        with self.translating_errors(), self.connection.begin():
            self._login = str(self._asked("SELECT current_user"))
            self._name = str(self._asked("SELECT current_database()"))
            if not self._has_tables():
                self._make_tables(create=create)
                return
            if known_revision(self.connection, self.title) != REVISIONS[-1]:
                # Two programs that start at once would both migrate: the lock lets one go first.
                self.before_writing()
                upgrade(self.connection)
            # A reader's role may not add changes: better refused now than at the first verdict.
            may_write = self._asked("SELECT has_table_privilege('changes', 'INSERT')")
            self.read_only = self.read_only or not may_write

    def _make_tables(self, *, create: bool) -> None:
        if not create:
            raise ProjectError(
                "missing",
                f"{self.title} holds no project.",
                "Copy a project to it with claimdesk copy.",
            )
        self.before_writing()
        if not self._has_tables():  # another program may have made them while this one waited
            upgrade(self.connection)

    def _has_tables(self) -> bool:
        return bool(self._asked("SELECT to_regclass('alembic_version') IS NOT NULL"))

    def _asked(self, sql: str) -> Any:
        """Return the one value that a query yields."""
        return self.connection.execute(text(sql)).scalar_one()

    @property
    def name(self) -> str:
        """The database's name."""
        return self._name

    @property
    def title(self) -> str:
        """The database's name, with its server's: "boats on db.example.org"."""
        host = self._parts.get("host", "")
        is_local = not host or host.startswith("/")  # a path is a socket's on this machine
        return self.name if is_local else f"{self.name} on {host}"

    @property
    def address(self) -> str:
        """The address without its password."""
        return without_password(self._conninfo)

    @property
    def is_shared(self) -> bool:
        """True: many reviewers have it open."""
        return True

    @property
    def login(self) -> str:
        """The login that the server knows the reviewer by."""
        return self._login

    @property
    def folder(self) -> Path:
        """The home folder, since a server has none that a reviewer could reach."""
        return Path.home()

    @contextmanager
    def translating_errors(self) -> Iterator[None]:
        """Turn errors of the server or the connection into a ProjectError."""
        with translating_server_errors(self.title):
            yield
        self._used = time.monotonic()

    def before_reading(self) -> None:
        """Test a connection that was quiet for a while, and make a new one if it is dead.

        A transaction that has begun cannot be moved to a new connection, and the reviewer would see
        an error; before it begins, a new connection costs only a moment.
        """
        is_stale = time.monotonic() - self._used >= FRESH
        if is_stale or self.connection.invalidated or self._was_notified():
            self.repeated(lambda _: self._ask())

    def _was_notified(self) -> bool:
        """Return True if the server sent something unasked.

        That is mostly its last message before it closes the connection, such as "terminating
        connection due to administrator command".
        """
        raw = self.connection.connection.driver_connection
        if not isinstance(raw, psycopg.Connection) or raw.closed:
            return True
        readable, _, _ = select.select([raw.fileno()], [], [], 0)
        return bool(readable)

    def _ask(self) -> None:
        with self.connection.begin():
            self.connection.execute(text("SELECT 1"))

    def before_writing(self) -> None:
        """Wait for the record's lock; it ends with the transaction, however that ends."""
        self.connection.execute(
            text(f"SELECT pg_advisory_xact_lock(hashtext(current_schema()), {_LOCK})")
        )

    def roll_back(self) -> None:
        """End a transaction that a failure left open, undoing it."""
        if self.connection.in_transaction():
            self.connection.rollback()

    def repeated(self, work: Callable[[bool], Result]) -> Result:
        """Do the work, again on a new connection where the old one broke.

        A server that is restarted, or a network that changes, takes a few seconds. For at most
        `PATIENCE` seconds the reviewer notices nothing of it.

        Raises:
            ProjectError: the server does not answer in this time, or it refuses the work.
        """
        started = time.monotonic()
        again = False
        while True:
            try:
                with translating_server_errors(self.title, gone=False):
                    result = work(again)
                self._used = time.monotonic()
            except (DBAPIError, psycopg.OperationalError) as error:
                out_of_patience = time.monotonic() - started > PATIENCE
                if out_of_patience or not is_gone(error):
                    with self.translating_errors():
                        raise
                log.info("The connection to %s broke; trying again.", self.title)
                self._abandon()
                time.sleep(WAIT)
                again = True
            else:
                return result

    def _abandon(self) -> None:
        """Drop a broken connection; the next use makes a new one."""
        if not self.connection.invalidated:
            self.connection.invalidate()
        # SQLAlchemy still counts the transaction as open and would refuse the next one.
        if self.connection.in_transaction():
            self.connection.rollback()

    def notify(self, message: str) -> None:
        """Send the other users a message; PostgreSQL delivers it when the transaction commits."""
        self.connection.execute(
            text("SELECT pg_notify(:channel, :message)"), {"channel": CHANNEL, "message": message}
        )

    def hear(self, heard: Callable[[str], None], joined: Callable[[], None]) -> None:
        """Receive other users' messages in a separate thread, until the project is closed."""
        self._listener = _Listener(self._conninfo, heard, joined)
        self._listener.start()

    def back_up(self, reason: str) -> Path:
        """Copy the server's record into a project file in a backups folder of the home folder.

        The server has backups of all its databases; this one is the reviewer's, and can be opened
        without a server.
        """
        from claimdesk.annotate.store.copying import copy_record
        from claimdesk.annotate.store.place import ENDING
        from claimdesk.annotate.store.sqlite import ProjectFile

        folder = Path.home() / f"{self.name} backups"
        folder.mkdir(exist_ok=True)
        target = folder / f"{self.name} {datetime.now():%Y-%m-%d %H%M%S} {reason}{ENDING}"
        # `copy_record` counts what arrived, so that the backup is known to be whole.
        file = ProjectFile.open(target, create=True)
        try:
            copy_record(self.connection, file.connection)
        finally:
            file.close()
        return target

    def close(self) -> None:
        """Stop listening and close the connection."""
        if self._listener:
            self._listener.stop()
        engine = self.connection.engine
        # A connection that broke has to leave its transaction before it can be closed.
        if self.connection.invalidated:
            self.connection.rollback()
        self.connection.close()
        engine.dispose()


def _connection(conninfo: str) -> Connection:
    given = conninfo_to_dict(conninfo)
    settings = make_conninfo(
        conninfo,
        connect_timeout=given.get("connect_timeout", CONNECT_SECONDS),
        application_name="claimdesk",
    )
    # libpq gets the address itself: SQLAlchemy would take it apart and lose some settings.
    # hide_parameters keeps notes and texts of articles out of error messages and logs.
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: psycopg.connect(settings),
        poolclass=NullPool,
        hide_parameters=True,
    )
    with translating_server_errors(shown_title(conninfo)):
        return engine.connect()


def shown_title(conninfo: str) -> str:
    """Return the name of a project before its server was reached: "boats on db.example.org"."""
    parts = conninfo_to_dict(conninfo)
    return f"{parts.get('dbname') or 'the project'} on {parts.get('host') or 'this machine'}"


class _Listener(threading.Thread):
    """Thread that receives other users' messages on a second connection.

    The record's connection cannot listen: it is in use by queries. Where the listening one breaks,
    it is made again, and `joined` lets the program read what it missed.
    """

    def __init__(
        self, conninfo: str, heard: Callable[[str], None], joined: Callable[[], None]
    ) -> None:
        super().__init__(name="claimdesk listener", daemon=True)
        self._conninfo = conninfo
        self._heard = heard
        self._joined = joined
        self._stopping = threading.Event()

    def run(self) -> None:
        """Listen until `stop`; an error does not end it, since a dead thread goes unnoticed."""
        while not self._stopping.is_set():
            try:
                self._listen()
            except psycopg.OperationalError as error:
                log.info("Listening was interrupted and continues: %s", type(error).__name__)
                self._stopping.wait(WAIT * 5)
            except ProjectError as error:
                # `joined` or `heard` met a broken connection: joining again reads everything anew
                log.info("Changes of others could not be read yet: %s", error)
                self._stopping.wait(WAIT * 5)

    def _listen(self) -> None:
        with psycopg.connect(
            self._conninfo, autocommit=True, connect_timeout=CONNECT_SECONDS
        ) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            # After LISTEN and not before: a change made between reading and listening would be
            # missed by both.
            self._joined()
            while not self._stopping.is_set():
                # the timeout lets `stop` end the thread soon
                for note in connection.notifies(timeout=WAIT, stop_after=1):
                    self._heard(note.payload)

    def stop(self) -> None:
        """End the thread, and wait for it unless it is the one that calls."""
        self._stopping.set()
        if threading.current_thread() is not self:
            self.join(timeout=CONNECT_SECONDS)
