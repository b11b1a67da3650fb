"""A process that is killed at a random moment: every acknowledged verdict is there afterwards."""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.change import Operation
from tests.conftest import DEEP
from tests.support.projects import ME, many_articles

SETTLER = """
import sys
from pathlib import Path
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.review.filters import Filter
from tests.support.projects import ME

with Project.open(Path(sys.argv[1]), ME) as project:
    for claim in project.read.filter(Filter()):
        for verdict in (Verdict.VERIFIED, Verdict.DISPUTED):
            project.act.set_verdict(claim, verdict)
            print(claim, verdict.value, flush=True)
"""


SEEDS = range(5)
if DEEP:
    SEEDS = range(50)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_acknowledged_verdict_survives_a_kill(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "p.claimdesk"
    many_articles(path, 5, 100)
    lines = lines_until_killed(path, random.Random(seed).uniform(0.0, 0.4))
    # the last verdict of each claim
    acknowledged = dict(lines)
    last_claim, last = lines[-1]

    recorded, settled = verdicts_in(path, list(acknowledged))

    # at most the action in flight is newer than the last that was acknowledged
    assert len(lines) <= settled <= len(lines) + 1
    assert recorded.pop(last_claim) in {last, "disputed"}
    del acknowledged[last_claim]
    assert recorded == acknowledged


def verdicts_in(path: Path, claims: list[str]) -> tuple[dict[str, str | None], int]:
    """Return the verdicts on claims, and how many changes settled any claim."""
    with Project.open(path, ME) as project:
        lines = project.read.lines(claims)
        operations = Counter(change.operation for change in project.history.changes())
    return {claim: lines[claim].verdict for claim in claims}, operations[Operation.SETTLE]


def lines_until_killed(path: Path, seconds: float) -> list[tuple[str, str]]:
    """Settle claims in a process that is killed; return the whole lines that it printed."""
    command = [sys.executable, "-c", SETTLER, str(path)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    # the first line comes when Python and the project have started
    printed = process.stdout.readline()
    time.sleep(seconds)
    os.kill(process.pid, signal.SIGKILL)
    printed += process.stdout.read()
    process.stdout.close()
    assert process.wait() == -signal.SIGKILL, "it finished before it was killed: give it more to do"

    return [(claim, verdict) for claim, verdict in map(str.split, whole_lines(printed))]


def whole_lines(printed: str) -> list[str]:
    # a line that was cut off acknowledges nothing
    return printed[: printed.rfind("\n") + 1].splitlines()
