"""Backups of project files: verified copies in a folder beside the project."""

import sqlite3
import time
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from claimdesk.annotate.base.errors import ProjectError

BACKUPS_KEPT = 5
WORTH_KEEPING = 25
"""Changes from which on a project is backed up daily."""
DAY_SECONDS = 20 * 3600
"""A little less than a day, so that closing at the same hour each evening makes one."""
CLOCK_SECONDS = 60
"""The clocks of a machine and of its drive may differ by this much."""


def back_up(connection: Connection, path: Path, reason: str) -> Path:
    """Copy the open project into its backups folder, check the copy, keep the newest few.

    The caller holds no transaction: SQLite would wait for it without end.

    Raises:
        ProjectError: the copy cannot be made or read; the project is untouched.
    """
    source = connection.connection.driver_connection
    assert isinstance(source, sqlite3.Connection)
    assert not source.in_transaction, "a backup inside a transaction waits for itself"

    folder = _folder_of(path)
    target = folder / f"{path.stem} {datetime.now():%Y-%m-%d %H%M%S} {reason}{path.suffix}"
    # The time is in the name: several backups of one day have one each.
    try:
        folder.mkdir(exist_ok=True)
        is_sound = _copied_soundly(source, target)
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(
            "no-backup",
            f"No backup of {path.name} could be made ({error}).",
            "The project was left as it is.",
        ) from error
    if not is_sound:
        # As the newest backup it would be taken first when the project has to be restored.
        target.unlink()
        raise ProjectError(
            "no-backup",
            f"The backup of {path.name} is not sound.",
            "The project was left as it is.",
        )
    _delete_oldest(path, target)
    return target


def _copied_soundly(source: sqlite3.Connection, target: Path) -> bool:
    """Copy a database page by page; return True if every page of the copy can be read.

    SQLite's own copy and not a copy of the file: another program may be writing the file, and a
    plain copy would hold half of a change. The copy is read at once, since a full or failing drive
    may accept pages that it does not keep, and that would show only when the backup is needed.
    """
    copy = sqlite3.connect(target)
    try:
        source.backup(copy)
        return bool(copy.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    finally:
        copy.close()


def _delete_oldest(path: Path, newest: Path) -> None:
    """Delete all but the newest backups; only now, since the new one is known to be sound."""
    for old in backups_of(path)[:-BACKUPS_KEPT]:
        if old != newest:  # a clock that was set back makes the newest look oldest
            old.unlink()


def backups_of(path: Path) -> list[Path]:
    """Return the backups of a project, oldest first.

    By the time of the file and not by the date in its name: a backup that was copied by hand may
    have any name.
    """
    found = _folder_of(path).glob(f"*{path.suffix}")
    return sorted(found, key=lambda one: (one.stat().st_mtime, one.name))


def is_daily_backup_due(path: Path) -> bool:
    """Return True if the project changed since its newest backup, and that is a day old.

    A project that was only looked at makes none: it would push a useful older one out.
    """
    now = time.time()
    times = [one.stat().st_mtime for one in backups_of(path)]
    # A backup from the future was made while the clock was wrong, and is no sign of today's work:
    # counted, it would stop daily backups until that day comes.
    past = [made for made in times if made <= now + CLOCK_SECONDS]
    newest = max(past, default=0.0)
    if now - newest < DAY_SECONDS:
        return False
    return path.exists() and path.stat().st_mtime > newest


def _folder_of(path: Path) -> Path:
    """Return the backups folder: "boats backups" beside "boats.claimdesk"."""
    return path.with_name(f"{path.stem} backups")
