"""The project file as a database: schema, lock, faults, what must open forever."""

import shutil
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.exc import OperationalError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.store import database, sqlite
from claimdesk.annotate.store.faults import translating_errors
from claimdesk.annotate.store.lock import WriterLock
from claimdesk.annotate.store.schema import metadata
from tests.making import ME, claims_of, own_shape, with_article

RELEASED = Path(__file__).parents[1] / "data" / "released"


def test_migrations_make_exactly_the_schema(project: Project) -> None:
    connection = project._ledger.connection
    with connection.begin():
        context = MigrationContext.configure(
            connection, opts={"compare_type": False, "include_object": own_shape}
        )
        assert compare_metadata(context, metadata) == []


def test_file_is_marked_as_a_project_and_survives_power_cuts(project: Project) -> None:
    connection = project._ledger.connection
    with connection.begin():
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("application_id", "synchronous", "journal_mode", "foreign_keys")
        }
    assert asked == {
        "application_id": sqlite.APPLICATION_ID, "synchronous": 2, "journal_mode": "truncate", "foreign_keys": 1
    }  # fmt: skip


def test_closing_leaves_one_file(tmp_path: Path) -> None:
    with Project.open(tmp_path / "p.claimdesk", ME, create=True) as project:
        with_article(project)
    assert [path.name for path in tmp_path.iterdir()] == ["p.claimdesk"]


@pytest.mark.parametrize("sample", sorted(RELEASED.glob("*.claimdesk")), ids=lambda path: path.stem)
def test_projects_of_every_released_version_open(
    sample: Path, tmp_path: Path, reviewer: Reviewer
) -> None:
    copy = tmp_path / sample.name
    shutil.copy(sample, copy)
    with Project.open(copy, reviewer) as project:
        (article,) = project.read.articles()
        verdicts = [view.verdict for view in claims_of(project, article.id)]
        assert [verdict.value if verdict else None for verdict in verdicts] == [
            "verified",
            "disputed",
            None,
        ]
        assert len(project.history.changes()) >= 4


def test_there_is_a_sample_of_every_revision() -> None:
    assert {path.stem for path in RELEASED.glob("*.claimdesk")} >= set(database.REVISIONS)


def test_lock_names_its_holder(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "p.claimdesk")
    lock.acquire()
    try:
        with pytest.raises(
            ProjectError,
            match=r"p\.claimdesk is open already: .+ on .+ since \d\d:\d\d \(process \d+\)",
        ):
            WriterLock(tmp_path / "p.claimdesk").acquire()
    finally:
        lock.release()
    again = WriterLock(tmp_path / "p.claimdesk")
    again.acquire()
    again.release()


def test_lock_with_an_unreadable_name_still_locks(tmp_path: Path) -> None:
    lock = WriterLock(tmp_path / "p.claimdesk")
    lock.acquire()
    (tmp_path / "p.claimdesk.lock-holder").write_text("{")
    try:
        with pytest.raises(ProjectError, match="another program holds it"):
            WriterLock(tmp_path / "p.claimdesk").acquire()
    finally:
        lock.release()


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("database or disk is full", "disk-full"),
        ("attempt to write a readonly database", "read-only"),
        ("database is locked", "locked"),
        ("database disk image is malformed", "corrupt"),
        ("file is not a database", "not-a-project"),
        ("disk I/O error", "drive-lost"),
    ],
)
def test_what_the_surroundings_did_is_told_in_a_sentence(reason: str, code: str) -> None:
    with pytest.raises(ProjectError) as refused, translating_errors(Path("p.claimdesk")):
        raise OperationalError("SELECT", {}, sqlite3.OperationalError(reason))
    assert refused.value.code == code
    assert refused.value.message.startswith("p.claimdesk ")
    assert refused.value.hint


def test_our_own_faults_stay_loud() -> None:
    with pytest.raises(OperationalError), translating_errors(Path("p.claimdesk")):
        raise OperationalError("SELECT", {}, sqlite3.OperationalError("no such column: verdit"))


def test_backup_is_sound_and_the_oldest_go(project: Project) -> None:
    with_article(project)
    targets = [project.back_up(f"number {n}") for n in range(sqlite.BACKUPS_KEPT + 2)]
    kept = sorted(targets[0].parent.iterdir())
    assert len(kept) == sqlite.BACKUPS_KEPT
    with Project.open(targets[-1], ME, read_only=True) as copy:
        assert len(copy.read.articles()) == 1
