"""Surroundings of a project: full disks, lost drives, clocks that jump, two programs at once."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from itertools import cycle
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ExportError, ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.project.doctor import look_after
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store import sqlite
from claimdesk.annotate.store.file_backups import BACKUPS_KEPT, WORTH_KEEPING
from tests.support.needs import pdf
from tests.support.projects import ME, claims_of, many_articles, reading, with_article
from tests.support.records import claim_ids, first_article, verdicts
from tests.support.troubles import drive_away, full_disk

VERIFIED, DISPUTED, UNVERIFIABLE = Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed project with one verdict."""
    path = tmp_path / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        with_article(project)
        project.act.set_verdict(claim_ids(project)[0], VERIFIED)
    return path


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """The same project, open."""
    with Project.open(path, ME) as opened:
        yield opened


Job = Callable[[Project, Path], object]


def import_much(project: Project, folder: Path) -> None:
    text = " ".join(f"Boat {number} came back." for number in range(40_000))
    project.intake.add(reading(text, "long.txt"))


def capture(project: Project, folder: Path) -> None:
    file = folder / "letter.bin"
    file.write_bytes(os.urandom(600_000))
    project.captures.add_file(claim_ids(project)[1], file)


def new_version(project: Project, folder: Path) -> None:
    article = first_article(project)
    longer = project.read.article(article).text + " And one word more." * 20_000
    project.versions.take(article, reading(longer))


def decide(project: Project, folder: Path) -> None:
    project.act.write_note(claim_ids(project)[1], "a long note " * 40_000)


JOBS = (import_much, capture, new_version, decide)
TROUBLES = [(full_disk, "disk-full"), (drive_away, "drive-lost")]
Trouble = Callable[[], AbstractContextManager[None]]


def record_of(project: Project) -> tuple[object, ...]:
    """Return all that a reviewer would miss."""
    articles = [view.id for view in project.read.articles()]
    claims = [claims_of(project, article) for article in articles]
    return articles, claims, project.history.entries()


def refused(project: Project, folder: Path, job: Job, trouble: Trouble) -> ProjectError:
    """Do a job that the surroundings prevent."""
    with trouble(), pytest.raises(ProjectError) as refusal:
        job(project, folder)
    return refusal.value


@pytest.mark.parametrize(("trouble", "code"), TROUBLES)
@pytest.mark.parametrize("job", JOBS)
def test_work_that_cannot_be_written_is_refused_whole(
    project: Project, tmp_path: Path, job: Job, trouble: Trouble, code: str
) -> None:
    before = record_of(project)

    error = refused(project, tmp_path, job, trouble)

    # nothing half written
    assert error.code == code
    assert record_of(project) == before


@pytest.mark.parametrize(("trouble", "code"), TROUBLES)
@pytest.mark.parametrize("job", JOBS)
def test_work_that_was_refused_is_done_once_the_trouble_is_over(
    path: Path, tmp_path: Path, job: Job, trouble: Trouble, code: str
) -> None:
    with Project.open(path, ME) as project:
        before = record_of(project)
        refused(project, tmp_path, job, trouble)
        job(project, tmp_path)
        after = record_of(project)

    with Project.open(path, ME) as project:
        again = record_of(project)
    # it is on record, and the file is sound
    assert before != after == again
    assert look_after(path, mend=False).well


def fill_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no file be written to its end."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)


@pytest.mark.parametrize("ending", ["xlsx", "csv", "jsonl", "html", pdf])
def test_an_export_to_a_full_disk_leaves_the_one_before(
    project: Project, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"out.{ending}"
    run_to_end(project.export(target))
    before = target.read_bytes()
    fill_disk(monkeypatch)

    with pytest.raises(ExportError) as refusal:
        run_to_end(project.export(target))

    # no half file beside it
    assert "\n" not in str(refusal.value)
    assert [path.read_bytes() for path in tmp_path.glob("out*")] == [before]


@pytest.fixture
def jumping(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    """A claim that got three verdicts while the clock jumped ahead and far back."""
    times = cycle(
        ["2031-01-01T00:00:00+00:00", "1999-01-01T00:00:00+00:00", "2026-05-05T05:00:00+00:00"]
    )
    for module in ("actions", "ledger"):
        monkeypatch.setattr(f"claimdesk.annotate.ledger.{module}.now", lambda: next(times))

    claim = claim_ids(project)[1]
    for verdict in (DISPUTED, UNVERIFIABLE, VERIFIED):
        project.act.set_verdict(claim, verdict)
    return claim


def test_a_clock_that_jumps_changes_no_order(project: Project, jumping: str) -> None:
    described = [words for _, words in project.history.entries(jumping)]

    first_words = [words.partition(":")[0] for words in described]
    assert first_words == ["disputed", "unverifiable", "verified"]
    assert verdicts(project)[1] is VERIFIED


def test_undo_follows_the_order_of_changes_and_not_the_clock(
    project: Project, jumping: str
) -> None:
    seen = []
    for step in (project.history.undo, project.history.undo, project.history.redo):
        step()
        seen.append(verdicts(project)[1])

    assert seen == [UNVERIFIABLE, DISPUTED, UNVERIFIABLE]


def test_a_sitting_is_never_shorter_than_nothing(project: Project, jumping: str) -> None:
    assert project.history.sitting().seconds >= 0


AHEAD = time.time() + 400 * 86_400


def test_a_backup_from_the_future_does_not_stop_todays(tmp_path: Path) -> None:
    path = tmp_path / "p.claimdesk"
    many_articles(path, WORTH_KEEPING, 1)
    (first,) = sqlite.backups_of(path)
    # another name, since the one of today has the time in it
    first = first.rename(first.with_name("p before.claimdesk"))
    os.utime(first, (AHEAD, AHEAD))

    with Project.open(path, ME) as project:
        with_article(project)

    assert len(sqlite.backups_of(path)) == 2


def back_up_ahead(project: Project) -> None:
    """Make more backups than are kept, all with times of next year."""
    for number in range(BACKUPS_KEPT + 2):
        made = project.back_up(f"number {number}")
        os.utime(made, (AHEAD + number, AHEAD + number))


def test_backups_from_the_future_do_not_crowd_out_the_newest(project: Project, path: Path) -> None:
    back_up_ahead(project)

    # the oldest by its time, and the only one that was made now
    newest = project.back_up("by hand")

    assert newest in sqlite.backups_of(path)


@pytest.fixture
def slow_writer(path: Path) -> Iterator[None]:
    """Another process that holds the file for a second, as a backup program may."""
    code = (
        "import sqlite3, sys, time\n"
        "c = sqlite3.connect(sys.argv[1]); c.isolation_level = None; c.execute('BEGIN IMMEDIATE')\n"
        "print('held', flush=True); time.sleep(1.0); c.execute('ROLLBACK')"
    )
    command = [sys.executable, "-c", code, str(path)]

    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield


@pytest.mark.usefixtures("slow_writer")
def test_a_slow_writer_is_waited_for(project: Project) -> None:
    project.act.set_verdict(claim_ids(project)[1], DISPUTED)

    assert verdicts(project)[1] is DISPUTED
