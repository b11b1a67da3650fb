"""Backups of project files."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.file_backups import (
    BACKUPS_KEPT,
    DAY_SECONDS,
    back_up,
    backups_of,
    is_daily_backup_due,
)
from claimdesk.annotate.store.soundness import is_sound
from claimdesk.annotate.store.sqlite import connect
from tests.support.empty_record import empty_file


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return empty_file(tmp_path / "p.claimdesk")


@pytest.fixture
def idle(file: Path) -> Iterator[Connection]:
    """The file, open and outside any transaction."""
    connection = connect(file)
    yield connection
    connection.close()
    connection.engine.dispose()


def saved(file: Path, name: str, age: float) -> Path:
    """Write a backup that was made `age` seconds ago."""
    folder = file.with_name("p backups")
    folder.mkdir(exist_ok=True)
    backup = folder / name
    backup.write_text("x")
    made = time.time() - age
    os.utime(backup, (made, made))
    return backup


def test_a_backup_is_sound_and_the_oldest_go(file: Path, idle: Connection) -> None:
    made = [back_up(idle, file, f"number {number}") for number in range(BACKUPS_KEPT + 2)]

    assert backups_of(file) == made[2:]
    assert is_sound(made[-1])


def test_the_new_backup_stays_even_if_the_clock_was_set_back(file: Path, idle: Connection) -> None:
    # all kept ones look younger than the one that is made now
    older = [saved(file, f"{number}.claimdesk", -3600) for number in range(BACKUPS_KEPT + 1)]

    newest = back_up(idle, file, "by hand")

    assert backups_of(file) == [newest, *older[1:]]


def test_a_backup_that_cannot_be_made_is_refused(file: Path, idle: Connection) -> None:
    file.with_name("p backups").write_text("a file where the folder should be")

    with pytest.raises(ProjectError) as refused:
        back_up(idle, file, "by hand")
    assert refused.value.code == "no-backup"


def test_a_backup_that_is_not_sound_is_deleted(file: Path, idle: Connection) -> None:
    # a row against the rules of its table: SQLite copies it and finds it when it checks the copy
    idle.exec_driver_sql("CREATE TABLE odd (x INTEGER CHECK (x > 0))")
    idle.exec_driver_sql("PRAGMA ignore_check_constraints = ON")
    idle.exec_driver_sql("INSERT INTO odd VALUES (-1)")
    idle.commit()

    with pytest.raises(ProjectError) as refused:
        back_up(idle, file, "by hand")

    assert refused.value.code == "no-backup"
    assert backups_of(file) == []


@pytest.mark.parametrize(
    ("age", "due"),
    [
        (DAY_SECONDS + 60, True),
        (DAY_SECONDS - 60, False),
        # from the future: the clock was wrong, and it is no sign of today's work
        (-24 * 3600, True),
    ],
)
def test_a_project_that_changed_is_backed_up_once_a_day(file: Path, age: int, due: bool) -> None:
    saved(file, "old.claimdesk", age)
    assert is_daily_backup_due(file) is due


def test_a_project_that_was_only_looked_at_makes_no_backup(file: Path) -> None:
    saved(file, "old.claimdesk", 3 * DAY_SECONDS)
    os.utime(file, (0, time.time() - 4 * DAY_SECONDS))

    assert is_daily_backup_due(file) is False
    assert is_daily_backup_due(file.with_name("missing.claimdesk")) is False
