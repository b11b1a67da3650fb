"""A project on a PostgreSQL server, which many reviewers have open at once.

The address goes to libpq as it was given, so that its own ways hold: password files, service files, environment
variables, TLS settings. A password in it is used and never kept or shown.
"""

import logging
import select
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Self

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
"""What desks on one record speak on (LISTEN, NOTIFY)."""
PATIENCE = 8.0
"""Seconds that a broken connection is tried again; a window stands still meanwhile."""
WAIT = 0.2
"""Seconds between two tries."""
FRESH = 5.0
"""Seconds after which a connection is asked whether it lives before it is trusted."""
CONNECT_SECONDS = 10


class ProjectServer:
    """`annotate.store.database.Database` on a server. Every writer takes the record's one advisory lock first.

    So changes become durable in the order of their sequence: who has seen one has seen all before it.
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
            raise ProjectError("address", f"This is no address of a server: {error}.",
                               "It looks like postgresql://host/database.") from error  # fmt: skip
        try:
            server._prepare(create=create)
        except BaseException:
            server.close()
            raise
        return server

    def _prepare(self, *, create: bool) -> None:
        with self.translating_errors(), self.connection.begin():
            self._login = str(self.connection.execute(text("SELECT current_user")).scalar_one())
            self._name = str(
                self.connection.execute(text("SELECT current_database()")).scalar_one()
            )
            there = text("SELECT to_regclass('alembic_version') IS NOT NULL")
            if not self.connection.execute(there).scalar_one():
                if not create:
                    raise ProjectError(
                        "missing",
                        f"{self.title} holds no project.",
                        "Copy one there: claimdesk copy.",
                    )
                self.before_writing()
                if not self.connection.execute(there).scalar_one():  # nobody was faster
                    upgrade(self.connection)
                return
            if known_revision(self.connection, self.title) != REVISIONS[-1]:
                self.before_writing()
                upgrade(self.connection)
            may = text("SELECT has_table_privilege('changes', 'INSERT')")
            self.read_only = self.read_only or not self.connection.execute(may).scalar_one()

    @property
    def name(self) -> str:
        return self._name

    @property
    def title(self) -> str:
        host = self._parts.get("host", "")
        return f"{self.name} on {host}" if host and not host.startswith("/") else self.name

    @property
    def address(self) -> str:
        return without_password(self._conninfo)

    @property
    def is_shared(self) -> bool:
        return True

    @property
    def login(self) -> str:
        return self._login

    @property
    def folder(self) -> Path:
        return Path.home()

    @contextmanager
    def translating_errors(self) -> Iterator[None]:
        with translating_server_errors(self.title):
            yield
        self._used = time.monotonic()

    def before_reading(self) -> None:
        """A connection that was quiet for a while may be dead; it is better to know before than in the middle."""
        stale = time.monotonic() - self._used >= FRESH
        if stale or self.connection.invalidated or self._was_notified():
            self.repeated(lambda _: self._ask())

    def _was_notified(self) -> bool:
        """Whether the server said something unasked: its last words, as a rule, before it hung up."""
        raw = self.connection.connection.driver_connection
        if not isinstance(raw, psycopg.Connection) or raw.closed:
            return True
        return bool(select.select([raw.fileno()], [], [], 0)[0])

    def _ask(self) -> None:
        with self.connection.begin():
            self.connection.execute(text("SELECT 1"))

    def before_writing(self) -> None:
        self.connection.execute(
            text("SELECT pg_advisory_xact_lock(hashtext(current_schema()), 1129270596)")
        )

    def roll_back(self) -> None:
        if self.connection.in_transaction():
            self.connection.rollback()

    def repeated(self, work: Callable[[bool], Result]) -> Result:
        """Do the work, again on a new connection where the old one broke, for at most `PATIENCE` seconds."""
        started = time.monotonic()
        again = False
        while True:
            try:
                with translating_server_errors(self.title, gone=False):
                    result = work(again)
                self._used = time.monotonic()
            except (DBAPIError, psycopg.OperationalError) as error:
                if not is_gone(error) or time.monotonic() - started > PATIENCE:
                    with self.translating_errors():
                        raise
                log.info("The connection to %s broke; trying again.", self.title)
                self._abandon()
                time.sleep(WAIT)
                again = True
            else:
                return result

    def _abandon(self) -> None:
        """Let a broken connection go; the next use makes a new one."""
        if not self.connection.invalidated:
            self.connection.invalidate()
        if self.connection.in_transaction():
            self.connection.rollback()

    def notify(self, message: str) -> None:
        self.connection.execute(
            text("SELECT pg_notify(:channel, :message)"), {"channel": CHANNEL, "message": message}
        )

    def hear(self, heard: Callable[[str], None], joined: Callable[[], None]) -> None:
        self._listener = _Listener(self._conninfo, heard, joined)
        self._listener.start()

    def back_up(self, reason: str) -> Path:
        """A server's record is backed up as a project file, in the backups folder of the home folder."""
        from claimdesk.annotate.store.copying import copy_record
        from claimdesk.annotate.store.place import ENDING
        from claimdesk.annotate.store.sqlite import ProjectFile

        folder = Path.home() / f"{self.name} backups"
        folder.mkdir(exist_ok=True)
        target = folder / f"{self.name} {datetime.now():%Y-%m-%d %H%M%S} {reason}{ENDING}"
        file = ProjectFile.open(target, create=True)
        try:
            copy_record(self.connection, file.connection)
        finally:
            file.close()
        return target

    def close(self) -> None:
        if self._listener:
            self._listener.stop()
        engine = self.connection.engine
        if self.connection.invalidated:
            self.connection.rollback()
        self.connection.close()
        engine.dispose()


def _connection(conninfo: str) -> Connection:
    settings = make_conninfo(conninfo, connect_timeout=conninfo_to_dict(conninfo).get("connect_timeout",
                             CONNECT_SECONDS), application_name="claimdesk")  # fmt: skip
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: psycopg.connect(settings),
        poolclass=NullPool,
        hide_parameters=True,
    )
    with translating_server_errors(shown_title(conninfo)):
        return engine.connect()


def shown_title(conninfo: str) -> str:
    """What a server is called before it was reached."""
    parts = conninfo_to_dict(conninfo)
    return f"{parts.get('dbname') or 'the project'} on {parts.get('host') or 'this machine'}"


class _Listener(threading.Thread):
    """Hears what other desks tell, on a connection of its own, and joins again when that breaks."""

    def __init__(
        self, conninfo: str, heard: Callable[[str], None], joined: Callable[[], None]
    ) -> None:
        super().__init__(name="claimdesk listener", daemon=True)
        self._conninfo = conninfo
        self._heard = heard
        self._joined = joined
        self._stopping = threading.Event()

    def run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._listen()
            except psycopg.OperationalError as error:
                log.info("Listening broke off and goes on: %s", type(error).__name__)
                self._stopping.wait(WAIT * 5)
            except ProjectError as error:
                log.info("What others did could not be read yet: %s", error)
                self._stopping.wait(WAIT * 5)

    def _listen(self) -> None:
        with psycopg.connect(
            self._conninfo, autocommit=True, connect_timeout=CONNECT_SECONDS
        ) as connection:
            connection.execute(f"LISTEN {CHANNEL}")
            self._joined()
            while not self._stopping.is_set():
                for note in connection.notifies(timeout=WAIT, stop_after=1):
                    self._heard(note.payload)

    def stop(self) -> None:
        self._stopping.set()
        if threading.current_thread() is not self:
            self.join(timeout=CONNECT_SECONDS)
