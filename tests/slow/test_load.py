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
from tests.support.projects import ME, many_articles
from tests.support.server import Server

REVIEWERS, EACH = 4, 25
if DEEP:
    REVIEWERS, EACH = 20, 200
ARTICLES = 2 * REVIEWERS
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Confirmed:
    """A verdict that was confirmed to a reviewer's process."""

    change: str
    claim: str
    verdict: str


@dataclass(frozen=True)
class Afternoon:
    """The project on the server when all reviewers have gone, and the verdicts confirmed."""

    address: str
    confirmed: list[Confirmed]


@pytest.fixture(scope="module")
def address(server: Server, module_home: Path) -> str:
    """Make a project with as many claims as all of them settle, and a login for each."""
    made = server.new_database()
    many_articles(made, ARTICLES, REVIEWERS * EACH // ARTICLES + 1)
    with Project.open(made, ME) as project:
        project.team.set_rights()
    for number in range(REVIEWERS):
        make_login(server, f"load{number}")
    return made


def make_login(server: Server, name: str) -> None:
    # logins belong to the server, which other tests use too
    if not server.run(f"SELECT FROM pg_roles WHERE rolname = '{name}'"):
        server.run(f"CREATE ROLE {name} LOGIN")
    server.run(f"GRANT claimdesk_reviewer TO {name}")


@pytest.fixture(scope="module")
def afternoon(server: Server, address: str, module_home: Path) -> Afternoon:
    """Let all reviewers settle claims while the server fails."""
    started = time.perf_counter()
    people = [reviewer_at(address, number, module_home) for number in range(REVIEWERS)]
    faults = fail_while_they_work(server, people)
    seconds = time.perf_counter() - started
    check_ended(people)

    confirmed = confirmed_in(module_home)
    counts = f"{len(confirmed)} verdicts of {REVIEWERS} reviewers, {faults} faults"
    sys.stdout.write(f"{counts}, {seconds:.1f} s\n")
    return Afternoon(address, confirmed)


def check_ended(people: "list[subprocess.Popen[bytes]]") -> None:
    assert [person.returncode for person in people] == [0] * REVIEWERS


def confirmed_in(folder: Path) -> list[Confirmed]:
    printed = "".join(path.read_text() for path in folder.glob("*.tsv"))
    return [Confirmed(*line.split("\t")) for line in printed.splitlines()]


def fail_while_they_work(server: Server, people: "list[subprocess.Popen[bytes]]") -> int:
    """Fail now and then until everybody has gone; return the number of faults."""
    faults = 0
    while None in [person.poll() for person in people]:
        time.sleep(0.7)
        # every fifth is a crash, which takes longer to come back from
        if faults % 5 == 3:
            server.restart()
        else:
            server.cut_connections()
        faults += 1
    return faults


def reviewer_at(address: str, number: int, folder: Path) -> "subprocess.Popen[bytes]":
    """Start the process of a reviewer, who has a login and a wrong clock."""
    place = address.replace("postgres@", f"load{number}@")
    # minutes before and behind: the order of changes must not depend on clocks
    skew = (number % 7 - 3) * 137
    arguments = [place, f"Reviewer {number}", str(folder / f"{number}.tsv"), str(EACH), str(skew)]
    command = [sys.executable, "-m", "tests.support.load", *arguments]
    # a home of its own, as on a machine of its own
    return subprocess.Popen(command, cwd=ROOT, env=os.environ | {HOME: str(folder)})


def test_nothing_is_lost_and_no_claim_is_handed_out_twice(afternoon: Afternoon) -> None:
    settled = [one.claim for one in afternoon.confirmed]
    assert len(settled) == REVIEWERS * EACH
    assert len(settled) == len(set(settled))


def test_every_change_has_a_number_of_its_own(afternoon: Afternoon) -> None:
    with Project.open(afternoon.address, ME) as project:
        numbers = [change.sequence for change in project.history.changes()]
    assert len(numbers) == len(set(numbers))


def test_every_confirmed_verdict_is_on_record(afternoon: Afternoon) -> None:
    with Project.open(afternoon.address, ME) as project:
        changes = {change.id: change for change in project.history.changes()}

    recorded = [verdict_of(changes[one.change]) for one in afternoon.confirmed]

    assert recorded == [(one.claim, one.verdict) for one in afternoon.confirmed]


def test_every_confirmed_verdict_is_shown_as_its_reviewers(afternoon: Afternoon) -> None:
    with Project.open(afternoon.address, ME) as project:
        reviewers = {change.id: change.reviewer for change in project.history.changes()}
        reviews = reviews_in(project)

    shown = [reviews[one.claim, reviewers[one.change]] for one in afternoon.confirmed]

    assert shown == [one.verdict for one in afternoon.confirmed]


def verdict_of(change: Change) -> tuple[str, str | None]:
    """Return the claim and the verdict of a change that settled a claim."""
    after = change.edits[0].after
    assert isinstance(after, Review)
    return change.claim, after.verdict


def reviews_in(project: Project) -> dict[tuple[str, str], str | None]:
    """Return each reviewer's verdict on each claim."""
    verdicts: dict[tuple[str, str], str | None] = {}
    for article in project.read.articles():
        for view in project.read.claims_of_all(article.id):
            of_claim = {(view.claim.id, one.reviewer): one.verdict for one in view.everybody}
            verdicts.update(of_claim)
    return verdicts
