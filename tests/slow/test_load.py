"""Many reviewers at once on one server that is cut off and restarted: what was confirmed is there, once."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from tests.conftest import DEEP
from tests.support.making import ME, many_articles
from tests.support.server import Server

REVIEWERS, EACH = (20, 200) if DEEP else (4, 25)
ARTICLES = 2 * REVIEWERS
ROOT = Path(__file__).parents[2]


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


def test_every_confirmed_verdict_is_there_once(
    server: Server, address: str, tmp_path: Path
) -> None:
    started = time.perf_counter()
    people = []
    for number in range(REVIEWERS):
        place = address.replace("postgres@", f"load{number}@")
        skew = str((number % 7 - 3) * 137)  # minutes before and behind
        command = [sys.executable, "-m", "tests.support.load", place, f"Reviewer {number}", tmp_path / f"{number}.tsv",
                   str(EACH), skew]  # fmt: skip
        people.append(
            subprocess.Popen(command, cwd=ROOT, env=os.environ | {"CLAIMDESK_HOME": str(tmp_path)})
        )
    faults = 0
    while any(person.poll() is None for person in people):
        time.sleep(0.7)
        if faults % 5 == 3:
            server.restart()
        else:
            server.cut_connections()
        faults += 1
    took = time.perf_counter() - started
    assert [person.returncode for person in people] == [0] * REVIEWERS
    confirmed = [
        line.split("\t")
        for number in range(REVIEWERS)
        for line in (tmp_path / f"{number}.tsv").read_text().splitlines()
    ]
    assert len(confirmed) == REVIEWERS * EACH
    with Project.open(address, ME) as project:
        story = {change.id: change for change in project.history.changes() if change.claim}
        sequences = [change.sequence for change in project.history.changes()]
        assert len(sequences) == len(set(sequences))
        for identifier, claim, verdict in confirmed:
            change = story[identifier]
            assert (change.claim, change.edits[0].after.verdict) == (claim, verdict)
        settled = [claim for _, claim, _ in confirmed]
        assert len(settled) == len(set(settled)), "nobody was handed what another did"
        views = {
            view.claim.id: view
            for one in project.read.articles()
            for view in project.read.claims_of_all(one.id)
        }
        for identifier, claim, verdict in confirmed:
            said = {review.reviewer: review.verdict for review in views[claim].everybody}
            assert said[story[identifier].reviewer] == verdict
    sys.stdout.write(
        f"{len(confirmed)} verdicts of {REVIEWERS} reviewers, {faults} faults, {took:.1f} s\n"
    )
