"""Project files: opened, checked, migrated and closed."""

import logging
import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store import sqlite
from claimdesk.annotate.store.articles import list_articles
from claimdesk.annotate.store.claims import read_claims
from claimdesk.annotate.store.database import REVISIONS, known_revision
from claimdesk.annotate.store.file_backups import WORTH_KEEPING
from claimdesk.annotate.store.history import know_reviewer, last_sequence, write_fact
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.sqlite import ProjectFile
from tests.support.empty_record import ANN, change_of, empty_file
from tests.support.projects import ME

RELEASED = Path(__file__).parents[2] / "data" / "released"
SAMPLES = sorted(RELEASED.glob("*.claimdesk"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return empty_file(tmp_path / "p.claimdesk")


@pytest.fixture
def opened(path: Path) -> Iterator[ProjectFile]:
    file = ProjectFile.open(path)
    yield file
    file.close()


def code_of(path: Path, *, create: bool = False, read_only: bool = False) -> str:
    """Return the code of the refusal to open a file."""
    with pytest.raises(ProjectError) as refused:
        ProjectFile.open(path, create=create, read_only=read_only)
    return refused.value.code


def run(path: Path, statement: str) -> None:
    """Run SQL on a file, as another program would."""
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


def test_a_file_is_marked_as_a_project_and_survives_power_cuts(opened: ProjectFile) -> None:
    wanted = {
        "application_id": sqlite.APPLICATION_ID,
        "synchronous": 2,
        "journal_mode": "truncate",
        "foreign_keys": 1,
        "trusted_schema": 0,
    }
    with opened.connection.begin():
        found = {
            name: opened.connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted
        }
    assert found == wanted


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    file = ProjectFile.open(tmp_path / "p.claimdesk", create=True)
    with file.connection.begin():
        write_fact(file.connection, "x", "1")
    file.close()
    file.close()

    assert [path.name for path in tmp_path.iterdir()] == ["p.claimdesk"]


def test_a_name_may_hold_signs_of_addresses(tmp_path: Path) -> None:
    path = tmp_path / "100% sure? #1.claimdesk"
    ProjectFile.open(path, create=True).close()
    assert [one.name for one in tmp_path.iterdir()] == ["100% sure? #1.claimdesk"]


def test_there_is_a_sample_of_every_revision() -> None:
    assert {path.stem for path in SAMPLES} >= set(REVISIONS)


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_projects_of_every_released_version_open(
    sample: Path, tmp_path: Path, read_only: bool
) -> None:
    copy = Path(shutil.copy(sample, tmp_path / sample.name))

    file = ProjectFile.open(copy, read_only=read_only)
    with file.connection.begin():
        (article,) = list_articles(file.connection)
        first, second, third = read_claims(file.connection, article.id, ME.id)
        changes = last_sequence(file.connection)
        revision = known_revision(file.connection, "")
    file.close()

    verdicts = (first.verdict, second.verdict, third.verdict)
    assert verdicts == (Verdict.VERIFIED, Verdict.DISPUTED, None)
    assert (changes >= 4, revision) == (True, REVISIONS[-1])


def test_reading_an_older_project_leaves_it_as_it_is(tmp_path: Path) -> None:
    copy = Path(shutil.copy(SAMPLES[0], tmp_path / "old.claimdesk"))

    ProjectFile.open(copy, read_only=True).close()

    assert copy.read_bytes() == SAMPLES[0].read_bytes()
    assert [one.name for one in tmp_path.iterdir()] == ["old.claimdesk"]


def test_an_older_project_is_backed_up_before_it_is_migrated(tmp_path: Path) -> None:
    copy = Path(shutil.copy(SAMPLES[0], tmp_path / "old.claimdesk"))

    ProjectFile.open(copy).close()

    (backup,) = sqlite.backups_of(copy)
    with sqlite3.connect(backup) as connection:
        (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    connection.close()
    assert revision == REVISIONS[0]


def test_a_missing_file_or_folder_is_refused(tmp_path: Path) -> None:
    assert code_of(tmp_path / "p.claimdesk") == "missing"
    assert code_of(tmp_path / "p.claimdesk", read_only=True) == "missing"
    assert code_of(tmp_path / "folder" / "p.claimdesk", create=True) == "missing"
    assert list(tmp_path.iterdir()) == []


def test_an_empty_file_is_a_project_that_was_never_begun(tmp_path: Path) -> None:
    project, note = tmp_path / "p.claimdesk", tmp_path / "note.txt"
    project.touch()
    note.touch()

    # Claimdesk was killed between making the file and the first transaction
    assert code_of(project) == "missing"
    ProjectFile.open(project, create=True).close()
    # with another ending it is a file of another program
    assert code_of(note, create=True) == "not-a-project"


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("PRAGMA application_id = 7", "not-a-project"),
        ("DROP TABLE alembic_version", "not-a-project"),
        ("UPDATE alembic_version SET version_num = '9999'", "newer"),
    ],
)
def test_a_database_of_another_program_or_version_is_refused(
    path: Path, statement: str, code: str, read_only: bool
) -> None:
    run(path, statement)
    before = path.read_bytes()

    assert code_of(path, read_only=read_only) == code
    assert path.read_bytes() == before


def test_a_damaged_file_is_refused_before_it_is_written(path: Path) -> None:
    damaged = bytearray(path.read_bytes())
    damaged[-4096:] = b"\xa5" * 4096
    path.write_bytes(damaged)

    assert code_of(path) == "corrupt"
    assert path.read_bytes() == bytes(damaged)
    assert [one.name for one in path.parent.iterdir()] == ["p.claimdesk"]


def test_a_file_that_was_made_read_only_is_only_read(path: Path) -> None:
    path.chmod(0o444)

    # root could write it all the same
    assert code_of(path) == "read-only"
    file = ProjectFile.open(path, read_only=True)
    assert file.read_only is True
    file.close()


def test_a_second_writer_is_refused_and_a_reader_is_not(opened: ProjectFile, path: Path) -> None:
    assert code_of(path) == "locked"
    ProjectFile.open(path, read_only=True).close()


def test_a_reader_rolls_back_what_a_killed_process_left(path: Path, tmp_path: Path) -> None:
    killed = tmp_path / "killed.claimdesk"
    run(path, "INSERT INTO pages VALUES ('notes', 'confirmed')")
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA cache_size = 1")  # so that pages reach the file before the commit
    writer.execute("BEGIN")
    writer.execute("UPDATE pages SET text = 'half' || hex(zeroblob(200000))")
    for ending in ("", "-journal"):
        shutil.copy(f"{path}{ending}", f"{killed}{ending}")
    writer.close()

    file = ProjectFile.open(killed, read_only=True)
    with file.connection.begin():
        found = file.connection.execute(text("SELECT text FROM pages")).scalar_one()
    file.close()

    assert found == "confirmed"


def test_a_commit_that_failed_is_undone(opened: ProjectFile, path: Path) -> None:
    opened.connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    opened.connection.rollback()
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM facts").fetchone()

    # a commit waits for readers, and this one does not go
    with pytest.raises(OperationalError), opened.connection.begin():
        write_fact(opened.connection, "x", "1")
    opened.roll_back()
    reader.close()

    # else it would be written with the next change
    with opened.connection.begin():
        found = opened.connection.execute(text("SELECT value FROM facts WHERE name = 'x'"))
        assert found.first() is None


def test_a_days_work_is_backed_up_when_the_file_is_closed(path: Path) -> None:
    _work(path, WORTH_KEEPING - 1)
    assert sqlite.backups_of(path) == []

    _work(path, 1)
    assert len(sqlite.backups_of(path)) == 1


def test_closing_never_fails_for_want_of_a_backup(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path.with_name("p backups").write_text("a file where the folder should be")

    _work(path, WORTH_KEEPING)

    (warning,) = caplog.records
    assert warning.levelno == logging.WARNING
    caplog.clear()


def test_a_file_has_one_user_and_needs_no_messages(opened: ProjectFile, path: Path) -> None:
    opened.notify("x change")
    opened.hear(lambda _: None, lambda: None)

    assert opened.repeated(lambda again: again) is False
    assert (opened.is_shared, opened.login) == (False, "")
    assert (opened.name, opened.title, opened.address) == ("p", "p.claimdesk", str(path))
    assert opened.folder == path.parent


def _work(path: Path, changes: int) -> None:
    """Make so many changes and close the file."""
    file = ProjectFile.open(path)
    with file.connection.begin():
        know_reviewer(file.connection, ANN.id, ANN.name)
        last = last_sequence(file.connection)
        made = [change_of(last + number + 1) for number in range(changes)]
        SqlRecord(file.connection).append_many(made)
    file.close()
    # the clock of a drive may be coarse: the file is newer than a backup that was made before
    os.utime(path)
