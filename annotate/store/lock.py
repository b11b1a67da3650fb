"""The writer's lock: one process at a time writes a project file.

Two writers would each keep articles and progress in memory that the other one changes. SQLite's own
locks end with each transaction, so they do not prevent that.
"""

import getpass
import os
import socket
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from claimdesk.annotate.base.errors import ProjectError


class Holder(msgspec.Struct, frozen=True):
    """The holder of a lock, named to those who are refused. `since` is UTC."""

    user: str
    host: str
    process: int
    since: str


class WriterLock:
    """The right to write one project file.

    It is a lock of the operating system, which takes it back when the process ends, however it
    ends: after a crash or a power cut the project can be opened at once. A mere marker file would
    stay, and keep the project shut.
    """

    def __init__(self, project: Path) -> None:
        self._project = project
        # Not in the lock file: Windows lets no other process read a file that is locked.
        self._names = project.with_name(project.name + ".lock-holder")
        self._lock = FileLock(project.with_name(project.name + ".lock"), timeout=0)

    def acquire(self) -> None:
        """Take the lock and leave the holder's name.

        Raises:
            ProjectError: another process holds it, or the folder may not be written.
        """
        name = self._project.name
        try:
            self._lock.acquire()
            self._names.write_bytes(msgspec.json.encode(_myself()))
        except Timeout as error:
            raise ProjectError(
                "locked",
                f"{name} is already open: {self._holder()}.",
                "Close it there, or work on a copy.",
            ) from error
        except OSError as error:
            raise ProjectError(
                "read-only",
                f"{name} cannot be opened for writing: "
                f"its folder may not be written ({error.strerror}).",
                "Copy it to a folder where you can write, and open the copy.",
            ) from error

    def release(self) -> None:
        """Give the right back and leave no file behind."""
        # While the lock is still held: afterwards this could delete the next holder's name.
        self._names.unlink(missing_ok=True)
        # The lock file too. A process that took it at this moment notices that its file was
        # deleted, and makes a new one. Windows deletes no file that is open.
        if os.name == "posix":
            Path(self._lock.lock_file).unlink(missing_ok=True)
        self._lock.release()

    def _holder(self) -> str:
        """Return "olena on desk-4 holds it since 09:12 (process 4711)"."""
        try:
            holder = msgspec.json.decode(self._names.read_bytes(), type=Holder)
        except (OSError, msgspec.DecodeError):
            # Not written yet, or cut short. The lock holds all the same.
            return "another program has it open"
        since = datetime.fromisoformat(holder.since).astimezone()
        return (
            f"{holder.user} on {holder.host} has had it open since {since:%H:%M} "
            f"(process {holder.process})"
        )


def _myself() -> Holder:
    """Return this process as the holder of a lock."""
    # The login's name: the reviewer's is known only once the project is open.
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # no login name, as in some containers
        user = f"user {os.getuid()}"
    return Holder(
        user, socket.gethostname(), os.getpid(), datetime.now(UTC).isoformat(timespec="seconds")
    )
