"""What the surroundings do to a project: disks that are full or gone, clocks that jump, two programs at once."""

import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from claimdesk.annotate.base.errors import ExportError, ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.project.doctor import look_after
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store import sqlite
from tests.support.making import ME, claims_of, many_articles, reading, with_article
from tests.support.needs import pdf


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        article = with_article(project)
        project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.VERIFIED)
    return path


@contextmanager
def full_disk(project: Project) -> Iterator[None]:
    """The project's file cannot grow."""
    connection = project._ledger.connection
    with connection.begin():
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    yield
    with connection.begin():
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 100_000}")


@contextmanager
def drive_away(project: Project) -> Iterator[None]:
    """Every statement fails as it does when a network drive has gone."""

    def gone(*_: Any) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    engine = project._ledger.connection.engine
    event.listen(engine, "before_cursor_execute", gone)
    yield
    event.remove(engine, "before_cursor_execute", gone)


def import_much(project: Project, folder: Path) -> None:
    project.intake.add(
        reading(" ".join(f"Boat {number} came back." for number in range(40_000)), "long.txt")
    )


def capture(project: Project, folder: Path) -> None:
    file = folder / "letter.bin"
    file.write_bytes(os.urandom(600_000))
    project.captures.add_file(claims_of(project, project.read.articles()[0].id)[1].claim.id, file)


def new_version(project: Project, folder: Path) -> None:
    article = project.read.articles()[0].id
    longer = project.read.article(article).text + " And one word more." * 20_000
    project.versions.take(article, reading(longer))


def decide(project: Project, folder: Path) -> None:
    claim = claims_of(project, project.read.articles()[0].id)[1].claim.id
    project.act.write_note(claim, "a long note " * 40_000)


JOBS = (import_much, capture, new_version, decide)


def record_of(project: Project) -> tuple[object, ...]:
    """All that a reviewer would miss."""
    articles = [view.id for view in project.read.articles()]
    return (
        articles,
        [claims_of(project, article) for article in articles],
        project.history.entries(),
    )


@pytest.mark.parametrize("trouble", [full_disk, drive_away])
@pytest.mark.parametrize("job", JOBS)
def test_what_cannot_be_written_is_refused_and_nothing_half_written(
    path: Path,
    tmp_path: Path,
    job: Callable[[Project, Path], None],
    trouble: Callable[[Project], Any],
) -> None:
    with Project.open(path, ME) as project:
        before = record_of(project)
        with trouble(project), pytest.raises(ProjectError) as refused:
            job(project, tmp_path)
        assert refused.value.code == ("disk-full" if trouble is full_disk else "drive-lost")
        assert record_of(project) == before
        job(project, tmp_path)  # the same again, now that there is room
        after = record_of(project)
        assert after != before
    with Project.open(path, ME) as project:
        assert record_of(project) == after
    assert look_after(path, mend=False).well


@pytest.mark.parametrize("ending", ["xlsx", "csv", "jsonl", "html", pdf])
def test_an_export_to_a_full_disk_leaves_the_one_before(
    path: Path, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"out.{ending}"
    with Project.open(path, ME) as project:
        run_to_end(project.export(target))
        before = target.read_bytes()

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(ExportError) as refused:
            run_to_end(project.export(target))
    assert "\n" not in str(refused.value)
    assert target.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir() if one.name.startswith("out")] == [target.name]


def test_a_clock_that_jumps_changes_no_order(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter(
        ["2031-01-01T00:00:00+00:00", "1999-01-01T00:00:00+00:00", "2026-05-05T05:00:00+00:00"] * 30
    )
    for module in ("actions", "ledger"):
        monkeypatch.setattr(f"claimdesk.annotate.ledger.{module}.now", lambda: next(times))
    with Project.open(path, ME) as project:
        article = project.read.articles()[0].id
        claims = [view.claim.id for view in claims_of(project, article)]
        for verdict in (Verdict.DISPUTED, Verdict.UNVERIFIABLE, Verdict.VERIFIED):
            project.act.set_verdict(claims[1], verdict)
        story = [words for _, words in project.history.entries(claims[1])]
        assert [words.partition(":")[0] for words in story] == [
            "disputed",
            "unverifiable",
            "verified",
        ]
        assert claims_of(project, article)[1].verdict is Verdict.VERIFIED
        project.history.undo()
        assert claims_of(project, article)[1].verdict is Verdict.UNVERIFIABLE
        project.history.undo()
        assert claims_of(project, article)[1].verdict is Verdict.DISPUTED
        project.history.redo()
        assert claims_of(project, article)[1].verdict is Verdict.UNVERIFIABLE
        assert project.history.sitting().seconds >= 0


def test_a_backup_from_the_future_holds_up_none_of_today(tmp_path: Path) -> None:
    path = tmp_path / "p.claimdesk"
    many_articles(path, sqlite.WORTH_KEEPING, 1)
    ahead = time.time() + 400 * 86_400
    (first,) = sqlite.backups_of(path)
    first = first.rename(first.with_name("p before.claimdesk"))
    os.utime(first, (ahead, ahead))
    with Project.open(path, ME) as project:
        with_article(project)
    assert len(sqlite.backups_of(path)) == 2
    with Project.open(path, ME) as project:
        for number in range(sqlite.BACKUPS_KEPT + 2):
            made = project.back_up(f"number {number}")
            assert made.exists()
            os.utime(made, (ahead + number, ahead + number))
        newest = project.back_up("by hand")
    assert newest in sqlite.backups_of(path)


def test_a_writer_that_is_slow_is_waited_for(path: Path) -> None:
    """As on a slow drive, or while a backup program reads the file."""
    code = (
        "import sqlite3, sys, time\n"
        "c = sqlite3.connect(sys.argv[1]); c.isolation_level = None; c.execute('BEGIN IMMEDIATE')\n"
        "print('held', flush=True); time.sleep(1.0); c.execute('ROLLBACK')"
    )
    with Project.open(path, ME) as project:
        claim = claims_of(project, project.read.articles()[0].id)[1].claim.id
        with subprocess.Popen(
            [sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, text=True
        ) as other:
            assert other.stdout is not None
            assert other.stdout.readline() == "held\n"
            project.act.set_verdict(claim, Verdict.DISPUTED)
        assert claims_of(project, project.read.articles()[0].id)[1].verdict is Verdict.DISPUTED
