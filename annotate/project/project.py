"""A project: the record of one desk, opened by one writer."""

from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection

from annotate.errors import ProjectError
from annotate.export.cells import Report
from annotate.progress import Job
from annotate.project import ENDING, handing_on
from annotate.project.actions import Actions
from annotate.project.announcing import Listener, Reviewer, now
from annotate.project.finders import Finders
from annotate.project.intake import Intake
from annotate.project.ledger import Ledger
from annotate.project.reads import Reads
from annotate.project.returns import Returns
from annotate.project.story import Story
from annotate.store import database
from annotate.store.history import read_fact, write_fact
from annotate.store.lock import WriterLock


class Project:
    """An open project. `read` answers, `act` decides, `story` undoes and tells, `intake` takes articles in,
    `returns` brings edited sheets back, `finders` trains claim finders.

    Use it as a context manager, or call `close`.
    """

    def __init__(self, ledger: Ledger, lock: WriterLock | None) -> None:
        self._ledger = ledger
        self._lock = lock
        self.read = Reads(ledger)
        self.act = Actions(ledger, self.read.article)
        self.story = Story(ledger)
        self.intake = Intake(ledger)
        self.returns = Returns(ledger, self.read)
        self.finders = Finders(ledger, self.read)

    @classmethod
    def open(cls, path: Path, reviewer: Reviewer, *, create: bool = False, read_only: bool = False) -> Self:
        """Open the project file at `path`; with `create`, make it where it is missing.

        Raises:
            ProjectError: it is missing, no project, damaged, of a newer version, in use, or cannot be written.
        """
        # an empty file with our ending is a project whose making was cut short
        exists = path.exists() and (path.stat().st_size > 0 or path.suffix != ENDING)
        if not exists and not create:
            raise ProjectError("missing", f"There is no project at {path}.", "Check the name.")
        if not exists and not path.parent.is_dir():
            raise ProjectError("missing", f"The folder {path.parent} does not exist.", "Make it first.")
        lock = None if read_only else WriterLock(path)
        if lock:
            lock.acquire()
        try:
            ledger = cls._opened(path, reviewer, exists=exists, read_only=read_only)
        except BaseException:
            if lock:
                lock.release()
            raise
        return cls(ledger, lock)

    @staticmethod
    def _opened(path: Path, reviewer: Reviewer, *, exists: bool, read_only: bool) -> Ledger:
        if exists and not read_only and not _is_writable(path):
            raise ProjectError(
                "read-only", f"{path.name} is read-only.", "Copy it to a folder of yours and open the copy."
            )
        if read_only:
            database.recover(path)
        connection = database.connect(path, read_only=read_only)
        try:
            revision = database.check(connection, path) if exists else ""
            if not read_only:
                database.migrate(connection, path, revision)
            ledger = Ledger(connection, path, reviewer, read_only=read_only)
            if not exists:
                with ledger.writing():
                    write_fact(connection, "created", now())
        except BaseException:
            _close(connection)
            raise
        return ledger

    @property
    def path(self) -> Path:
        return self._ledger.path

    @property
    def reviewer(self) -> Reviewer:
        return self._ledger.reviewer

    def rename_reviewer(self, reviewer: Reviewer) -> None:
        """Go on under another name; what was decided stays the same person's."""
        self._ledger.take_reviewer(reviewer)

    def created(self) -> str:
        """When the project was made, UTC."""
        with self._ledger.reading() as connection:
            return read_fact(connection, "created")

    def listen(self, listener: Listener) -> None:
        """Have every announcement, in the thread that made it."""
        self._ledger.listen(listener)

    def export(self, target: Path, name: str = "") -> Job[Report]:
        """Write the project to a file, in the format called `name` or that of the file's ending; reports losses."""
        return handing_on.export(self._ledger, self.read, target, name)

    def back_up(self, reason: str = "by hand") -> Path:
        """Copy the project into its backups folder, verified."""
        with self._ledger.idle() as connection:
            return database.back_up(connection, self.path, reason)

    def close(self) -> None:
        """Let go of the file. Everything is on disk already."""
        if not self._ledger.read_only:
            database.tidy(self._ledger.connection)
        _close(self._ledger.connection)
        if self._lock:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _is_writable(path: Path) -> bool:
    """Whether the file itself may be written; asked of the system, since root may write what others may not."""
    try:
        with path.open("r+b"):
            return bool(path.stat().st_mode & 0o222)
    except OSError:
        return False


def _close(connection: Connection) -> None:
    engine = connection.engine
    connection.close()
    engine.dispose()
