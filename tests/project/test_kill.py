"""A process that settles claims is killed at random moments; every acknowledged verdict must be there."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from tests.conftest import DEEP
from tests.making import ME, many_articles

SETTLER = """
import sys
from pathlib import Path
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.review.filters import Filter
from tests.making import ME

with Project.open(Path(sys.argv[1]), ME) as project:
    for claim in project.read.filter(Filter()):
        for verdict in (Verdict.VERIFIED, Verdict.DISPUTED):
            project.act.set_verdict(claim, verdict)
            print(claim, verdict.value, flush=True)
"""


@pytest.mark.parametrize("seed", range(50 if DEEP else 5))
def test_every_acknowledged_verdict_survives_a_kill(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "p.claimdesk"
    many_articles(path, 5, 100)
    process = subprocess.Popen(
        [sys.executable, "-c", SETTLER, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(random.Random(seed).uniform(0.0, 0.4))
    os.kill(process.pid, signal.SIGKILL)
    rest = process.stdout.read()
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL, "it finished before it was killed: give it more to do"
    lines = (first + rest).splitlines(keepends=True)
    whole = [line.rstrip("\n").split(" ", 1) for line in lines if line.endswith("\n")]
    acknowledged = dict(whole)
    with Project.open(path, ME) as project:
        lines_on_record = project.read.lines(list(acknowledged))
        for claim, verdict in list(acknowledged.items())[:-1]:
            assert lines_on_record[claim].verdict == verdict
        last_claim, last = list(acknowledged.items())[-1]
        assert lines_on_record[last_claim].verdict in {last, "disputed"}, (
            "at most the action in flight is newer"
        )
        settles = [change for change in project.history.changes() if change.operation == "settle"]
        assert len(whole) <= len(settles) <= len(whole) + 1
