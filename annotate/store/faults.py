"""Storage errors told by blame: what the surroundings did becomes a sentence, our own faults stay loud."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, OperationalError

from claimdesk.annotate.base.errors import ProjectError

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
        "Copy it to where you may write, and open the copy.",
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
    """Turn what the surroundings did wrong to the file `title` into a ProjectError; our own faults pass as they are."""
    try:
        yield
    except (OperationalError, DatabaseError) as error:
        reason = str(error.orig).lower().replace("read-only", "readonly")
        for part, code, message, hint in _SENTENCES:
            if part in reason:
                raise ProjectError(code, f"{title} {message}", hint) from error
        raise
