"""Errors of project files: those of the drive or the file become a sentence with a remedy.

Faults of Claimdesk itself, such as a wrong query, pass unchanged: as a sentence about the drive
they would never be found.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, OperationalError

from claimdesk.annotate.base.errors import ProjectError

# A part of SQLite's message, then code, message and hint of the ProjectError.
_SENTENCES = (
    (
        "full",
        "disk-full",
        "cannot be written: the disk is full.",
        "Free some space and repeat the last action.",
    ),
    (
        "readonly",
        "read-only",
        "cannot be written: it is read-only.",
        "Copy it to a folder where you can write, and open the copy.",
    ),
    ("locked", "locked", "is in use by another program.", "Close it there and try again."),
    (
        "malformed",
        "corrupt",
        "is damaged and cannot be read.",
        "Open the newest copy in its backups folder.",
    ),
    (
        "not a database",
        "not-a-project",
        "is not a Claimdesk project.",
        "Open the article itself, or another file.",
    ),
    (
        "file is encrypted",
        "not-a-project",
        "is not a Claimdesk project.",
        "Open the article itself, or another file.",
    ),
    (
        "unable to open",
        "cannot-open",
        "cannot be opened.",
        "Check that its folder exists and may be written.",
    ),
    (
        "disk i/o error",
        "drive-lost",
        "cannot be reached: its drive does not answer.",
        "Reconnect it and try again.",
    ),
)


@contextmanager
def translating_errors(title: str) -> Iterator[None]:
    """Turn errors of the file `title`, or of its drive, into a ProjectError; others pass."""
    try:
        yield
    except (OperationalError, DatabaseError) as error:
        problem = _problem(title, str(error.orig))
        if problem is None:
            raise
        raise problem from error


def _problem(title: str, reason: str) -> ProjectError | None:
    """Return the error for SQLite's message; None if the message names none of these faults."""
    # SQLite writes "readonly", the operating system "Read-only"
    reason = reason.lower().replace("read-only", "readonly")
    for part, code, message, hint in _SENTENCES:
        if part in reason:
            return ProjectError(code, f"{title} {message}", hint)
    return None
