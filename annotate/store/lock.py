"""One writer per project file, with a lock that names its holder."""

import getpass
import os
import socket
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from filelock import FileLock, Timeout

from claimdesk.annotate.base.errors import ProjectError


class Holder(msgspec.Struct, frozen=True):
    """Who holds a lock. `since` is UTC."""

    user: str
    host: str
    process: int
    since: str


class WriterLock:
    """The right to write one project file. The system takes it back when the process ends, however it ends."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._names = project.with_name(project.name + ".lock-holder")
        self._lock = FileLock(project.with_name(project.name + ".lock"), timeout=0)

    def acquire(self) -> None:
        """Take the lock and leave the holder's name.

        Raises:
            ProjectError: another process holds it, or the folder may not be written.
        """
        try:
            self._lock.acquire()
            self._names.write_bytes(msgspec.json.encode(_myself()))
        except Timeout as error:
            raise ProjectError(
                "locked",
                f"{self._project.name} is open already: {self._holder()}.",
                "Close it there, or work on a copy.",
            ) from error
        except OSError as error:
            raise ProjectError(
                "read-only",
                f"{self._project.name} cannot be opened for writing: its folder may not be written ({error.strerror}).",
                "Copy it to a folder of yours and open the copy.",
            ) from error

    def release(self) -> None:
        """Give the right back and leave no file behind. A waiting process notices an unlinked lock."""
        self._names.unlink(missing_ok=True)
        if os.name == "posix":
            Path(self._lock.lock_file).unlink(missing_ok=True)
        self._lock.release()

    def _holder(self) -> str:
        try:
            holder = msgspec.json.decode(self._names.read_bytes(), type=Holder)
        except (OSError, msgspec.DecodeError):
            return "another program holds it"
        since = datetime.fromisoformat(holder.since).astimezone()
        return f"{holder.user} on {holder.host} holds it since {since:%H:%M} (process {holder.process})"


def _myself() -> Holder:
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # no login name, as in some containers
        user = f"user {os.getuid()}"
    return Holder(
        user, socket.gethostname(), os.getpid(), datetime.now(UTC).isoformat(timespec="seconds")
    )
