"""Killed at every write: import, detection, decisions, capture, new version, migration, export. Afterwards the project
opens, is whole, and has everything that was told as done."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.project.doctor import look_after
from tests.conftest import DEEP
from tests.support.making import ME, claims_of

RELEASED = Path(__file__).parents[1] / "data" / "released"
KILLS = 200 if DEEP else 7
STEP = 1 if DEEP else 31
"""At which write the next run is killed, counted over all of them."""
JOBS = ("import", "decide", "capture", "version", "migrate", "export")

WORKER = """
import os, signal, sys
from pathlib import Path
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store import sqlite
from tests.support.making import ME, FullStops, claims_of, reading, with_article

job, path, deadline = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
done = 0


def count(_: str) -> None:
    # every statement that SQLite runs is a place to be killed at
    global done
    done += 1
    if done == deadline:
        os.kill(os.getpid(), signal.SIGKILL)


prepare = sqlite._prepare


def counted(engine, *, read_only):
    from sqlalchemy import event

    event.listens_for(engine, "connect")(lambda raw, _: raw.set_trace_callback(count))
    prepare(engine, read_only=read_only)


sqlite._prepare = counted
say = lambda *words: print(*words, flush=True)
with Project.open(path, ME) as project:
    article = project.read.articles()[0].id
    if job == "import":
        for number in range(6):
            say("article", with_article(project, f"Report {number} says 5 boats. Nobody was hurt then.", f"{number}.txt"))
    elif job == "decide":
        for view in claims_of(project, article):
            project.act.set_verdict(view.claim.id, Verdict.UNVERIFIABLE)
            say("verdict", view.claim.id)
            project.act.add_evidence(view.claim.id, note="seen")
            project.history.undo()
    elif job == "capture":
        for number in range(4):
            file = path.parent / f"letter-{number}.txt"
            file.write_text(f"Letter {number}")
            project.captures.add_file(claims_of(project, article)[0].claim.id, file)
            say("file", file.name)
    elif job == "version":
        text = project.read.article(article).text
        for number in range(3):
            report = project.versions.take(article, reading(f"{text} Update {number}."))
            article = report.article
            say("version", article)
    elif job == "export":
        for number in range(3):
            run_to_end(project.export(path.parent / "out.xlsx"))
            say("export", number)
say("end")
"""


@pytest.fixture
def base(tmp_path: Path) -> Path:
    path = tmp_path / "p.claimdesk"
    shutil.copyfile(RELEASED / "0005.claimdesk", path)
    return path


@pytest.mark.parametrize("job", JOBS)
def test_whenever_it_is_killed_the_project_is_whole(job: str, base: Path, tmp_path: Path) -> None:
    start = RELEASED / ("0002.claimdesk" if job == "migrate" else "0005.claimdesk")
    deadline, killed = 3, 0
    for _ in range(KILLS):
        shutil.copyfile(start, base)
        for left in tmp_path.glob("p.claimdesk-*"):
            left.unlink()
        command = [sys.executable, "-c", WORKER, job, str(base), str(deadline)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ)
        assert done.returncode in {0, -signal.SIGKILL}, done.stderr
        told = [line.split() for line in done.stdout.splitlines()]
        _check(base, told)
        killed += done.returncode != 0
        if done.returncode == 0:
            break
        deadline += STEP
    assert killed, "it was never killed"


def _check(path: Path, told: list[list[str]]) -> None:
    out = path.parent / "out.xlsx"
    if out.exists():  # whole or not at all
        assert out.read_bytes()[:2] == b"PK"
    assert look_after(path).found == ()
    with Project.open(path, ME) as project:
        articles = {view.id for view in project.read.articles()}
        versions = {one for article in articles for one, _ in project.versions.of(article)}
        claims = {
            view.claim.id: view for article in versions for view in claims_of(project, article)
        }
        for what, *words in told:
            if what in {"article", "version"}:
                assert words[0] in versions
            elif what == "verdict":
                assert claims[words[0]].verdict is not None
            elif what == "file":
                assert words[0] in {one.link for view in claims.values() for one in view.evidence}
    with sqlite3.connect(path) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    raw.close()
