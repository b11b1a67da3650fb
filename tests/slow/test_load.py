"""Many reviewers at once, on a server that fails: every confirmed verdict is there, once."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimdesk.annotate.base.paths import HOME
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.state import Review
from tests.conftest import DEEP
from tests.support.making import ME, many_articles
from tests.support.server import Server

REVIEWERS, EACH = 4, 25
if DEEP:
    REVIEWERS, EACH = 20, 200
ARTICLES = 2 * REVIEWERS
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Confirmed:
    """A verdict that a reviewer's process was told is on record."""

    change: str
    claim: str
    verdict: str


@pytest.fixture
def address(server: Server) -> str:
    """A project with as many claims as all of them settle, and a login for each."""
    made = server.new_database()
    many_articles(made, ARTICLES, REVIEWERS * EACH // ARTICLES + 1)
    with Project.open(made, ME) as project:
        project.team.set_rights()
    for number in range(REVIEWERS):
        server.run(
            f"DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'load{number}') THEN "
            f"CREATE ROLE load{number} LOGIN; END IF; END $$"
        )
        server.run(f"GRANT claimdesk_reviewer TO load{number}")
    return made


@pytest.fixture
def confirmed(server: Server, address: str, tmp_path: Path) -> list[Confirmed]:
    """Let all reviewers settle claims while the server fails; return the verdicts confirmed."""
    started = time.perf_counter()
    people = [reviewer_at(address, number, tmp_path) for number in range(REVIEWERS)]
    faults = 0
    while any(person.poll() is None for person in people):
        time.sleep(0.7)
        # now and then a crash, which takes longer to come back from
        if faults % 5 == 3:
            server.restart()
        else:
            server.cut_connections()
        faults += 1
    took = time.perf_counter() - started
    assert [person.returncode for person in people] == [0] * REVIEWERS

    lines = [
        line for path in sorted(tmp_path.glob("*.tsv")) for line in path.read_text().splitlines()
    ]
    sys.stdout.write(
        f"{len(lines)} verdicts of {REVIEWERS} reviewers, {faults} faults, {took:.1f} s\n"
    )
    return [Confirmed(*line.split("\t")) for line in lines]


def reviewer_at(address: str, number: int, folder: Path) -> "subprocess.Popen[bytes]":
    """Start the process of a reviewer, who has a login and a wrong clock."""
    place = address.replace("postgres@", f"load{number}@")
    # minutes before and behind
    skew = (number % 7 - 3) * 137
    arguments = [place, f"Reviewer {number}", str(folder / f"{number}.tsv"), str(EACH), str(skew)]
    command = [sys.executable, "-m", "tests.support.load", *arguments]
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | {HOME: str(folder)})


def test_every_confirmed_verdict_is_there_once(address: str, confirmed: list[Confirmed]) -> None:
    with Project.open(address, ME) as project:
        changes = project.history.changes()
        reviews = reviews_in(project)

    assert len(confirmed) == REVIEWERS * EACH
    settled = [one.claim for one in confirmed]
    assert len(settled) == len(set(settled)), "a claim was handed out twice"
    sequences = [change.sequence for change in changes]
    assert len(sequences) == len(set(sequences))

    by_id = {change.id: change for change in changes}
    recorded = [verdict_of(by_id[one.change]) for one in confirmed]
    assert recorded == [(one.claim, one.verdict) for one in confirmed]
    shown = [reviews[one.claim, by_id[one.change].reviewer] for one in confirmed]
    assert shown == [one.verdict for one in confirmed]


def verdict_of(change: Change) -> tuple[str, str | None]:
    """Return the claim and the verdict of a change that settled a claim."""
    after = change.edits[0].after
    assert isinstance(after, Review)
    return change.claim, after.verdict


def reviews_in(project: Project) -> dict[tuple[str, str], str | None]:
    """Return each reviewer's verdict on each claim."""
    views = [
        view
        for article in project.read.articles()
        for view in project.read.claims_of_all(article.id)
    ]
    return {
        (view.claim.id, review.reviewer): review.verdict
        for view in views
        for review in view.everybody
    }
