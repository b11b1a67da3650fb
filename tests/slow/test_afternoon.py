"""A scripted afternoon: 50 articles, 500 claims, every kind of decision, undo, two crashes."""

import json
import signal
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.change import Change, Edit
from claimdesk.annotate.review.state import Review
from tests.support.afternoon import (
    ARTICLES,
    CLAIMS,
    CRASHES,
    KINDS,
    STEPS,
    Report,
    answers,
    state,
    texts,
)
from tests.support.projects import ME, claims_of, with_article

SCRIPT = "tests.support.afternoon"
PARTS = (
    (0, CRASHES[0] + 1, -signal.SIGKILL),
    (CRASHES[0] + 1, CRASHES[1] + 1, -signal.SIGKILL),
    (CRASHES[1] + 1, STEPS, 0),
)
"""First step, last step and exit code of each process."""
Reviews = dict[str, list[str | None]]


@dataclass(frozen=True)
class Afternoon:
    """The project at the end of the day, and the reports of all steps."""

    path: Path
    reports: list[Report]


@pytest.fixture(scope="module")
def afternoon(module_home: Path) -> Afternoon:
    """Play the script once for all tests."""
    path = module_home / "afternoon.claimdesk"
    with Project.open(path, ME, create=True) as project:
        for number, text in enumerate(texts()):
            with_article(project, text, f"article-{number}.txt")
    return Afternoon(path, played(path))


def played(path: Path) -> list[Report]:
    """Play all parts, each in a process that may be killed; return the reports of the steps."""
    printed = ""
    for first, last, code in PARTS:
        command = [sys.executable, "-m", SCRIPT, str(path), str(first), str(last)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == code, done.stderr
        printed += done.stdout
    return [json.loads(line) for line in printed.splitlines()]


def test_every_step_and_every_kind_of_decision_was_taken(afternoon: Afternoon) -> None:
    assert len(afternoon.reports) == STEPS
    assert {report["kind"] for report in afternoon.reports} == KINDS


def test_no_article_or_claim_is_lost(afternoon: Afternoon) -> None:
    with Project.open(afternoon.path, ME) as project:
        articles = [view.id for view in project.read.articles()]
        counts = [len(claims_of(project, article)) for article in articles]
    assert counts == [CLAIMS] * ARTICLES


def test_every_review_is_as_its_history_replayed(afternoon: Afternoon) -> None:
    # an undo may reach a claim of an earlier step: reports alone do not say how a claim ends
    with Project.open(afternoon.path, ME) as project:
        replayed = reviews_of(project.history.changes())
        recorded = {claim: state(project, claim)["reviews"] for claim in replayed}
    assert recorded == replayed


def test_claims_that_no_undo_reached_are_as_last_reported(afternoon: Afternoon) -> None:
    reported = {report["claim"]: report["state"] for report in afternoon.reports}
    with Project.open(afternoon.path, ME) as project:
        reached = reached_by_undo(afternoon.reports, project.history.changes())
        recorded = {claim: state(project, claim) for claim in reported.keys() - reached}
    # the script undoes a twelfth of its steps: most claims are left
    assert len(recorded) > ARTICLES
    assert recorded == {claim: reported[claim] for claim in recorded}


def reached_by_undo(reports: list[Report], changes: list[Change]) -> set[str]:
    """Return the claims of changes that undo something or were undone."""
    undone = {report["value"] for report in reports if report["kind"] == "undo"}
    reached = [change for change in changes if change.undoes or change.id in undone]
    return {change.claim for change in reached}


def test_every_claim_quotes_the_words_of_its_article(afternoon: Afternoon) -> None:
    with Project.open(afternoon.path, ME) as project:
        for view in project.read.articles():
            text = project.read.article(view.id).text
            claims = [one.claim for one in claims_of(project, view.id)]
            quotes = [claim.quote for claim in claims]
            assert quotes == [claim.span.of(text) for claim in claims]


def reviews_of(changes: list[Change]) -> dict[str, Reviews]:
    """Return the reviews that changes lead to, by claim and target."""
    found: dict[str, Reviews] = defaultdict(dict)
    for edit in chain.from_iterable(change.edits for change in changes):
        if isinstance(edit.subject, Review):
            replay(edit, found[edit.subject.claim])
    return dict(found)


def replay(edit: Edit, reviews: Reviews) -> None:
    if isinstance(edit.after, Review):
        reviews[edit.after.target.value] = answers(edit.after)
    elif isinstance(edit.before, Review):
        # a verdict that was taken back
        reviews.pop(edit.before.target.value, None)
