"""A process that is killed at every write leaves a whole project with every confirmed step."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.project.doctor import look_after
from tests.conftest import DEEP
from tests.support.killed_worker import JOBS
from tests.support.projects import ME, claims_of

RELEASED = Path(__file__).parents[1] / "data" / "released"
NEWEST = "0005.claimdesk"
OLDER = {"migrate": "0002.claimdesk"}
FIRST_KILL = 3
KILLS, STEP = 7, 31
"""How many runs are killed, and after how many more statements each."""
if DEEP:
    KILLS, STEP = 200, 1


@pytest.mark.parametrize("job", JOBS)
def test_the_project_is_whole_behind_every_kill(job: str, tmp_path: Path) -> None:
    start = RELEASED / OLDER.get(job, NEWEST)
    path = tmp_path / "p.claimdesk"
    killed = 0

    for deadline in range(FIRST_KILL, FIRST_KILL + KILLS * STEP, STEP):
        put_back(start, path)
        code, confirmed = run_until(job, path, deadline)
        check_files(path)
        check_record(path, confirmed)
        # it came to its end: later kills would never happen
        if code == 0:
            break
        killed += 1

    assert killed, "it was never killed"


def put_back(start: Path, path: Path) -> None:
    shutil.copyfile(start, path)
    # a journal of the run before would be played back into the new file
    for left in path.parent.glob("p.claimdesk-*"):
        left.unlink()


def run_until(job: str, path: Path, deadline: int) -> tuple[int, list[list[str]]]:
    """Run a job until it is killed or ends; return its exit code and the steps it confirmed."""
    command = [sys.executable, "-m", "tests.support.killed_worker", job, str(path), str(deadline)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode in {0, -signal.SIGKILL}, done.stderr
    return done.returncode, [line.split() for line in done.stdout.splitlines()]


def check_files(path: Path) -> None:
    out = path.parent / "out.xlsx"
    # whole or not at all
    if out.exists():
        assert out.read_bytes()[:2] == b"PK"
    assert look_after(path).found == ()
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def check_record(path: Path, confirmed: list[list[str]]) -> None:
    with Project.open(path, ME) as project:
        there = things_in(project)
    # an export is in no record, and "end" is the last word
    steps = [words for words in confirmed if words[0] in there]
    assert [step for step in steps if step[1] not in there[step[0]]] == []


def things_in(project: Project) -> dict[str, set[str]]:
    """Return articles, captured files and settled claims of a project, by the words for them."""
    articles = articles_in(project)
    views = [view for article in articles for view in claims_of(project, article)]
    links = {evidence.link for view in views for evidence in view.evidence}
    settled = {view.claim.id for view in views if view.verdict is not None}
    return {"article": articles, "version": articles, "file": links, "verdict": settled}


def articles_in(project: Project) -> set[str]:
    """Return all articles of a project, those that a newer version replaced too."""
    found: set[str] = set()
    for view in project.read.articles():
        found.update(one for one, _ in project.versions.of(view.id))
    return found
