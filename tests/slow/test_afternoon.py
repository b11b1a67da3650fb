"""A scripted afternoon: 50 articles, 500 claims, every kind of decision, undo, two crashes."""

import json
import signal
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import pytest

from claimdesk.annotate.base.paths import HOME
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.change import Change
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
from tests.support.making import ME, claims_of, with_article

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
def afternoon(tmp_path_factory: pytest.TempPathFactory) -> Afternoon:
    """Play the script once for all tests."""
    path = tmp_path_factory.mktemp("afternoon") / "afternoon.claimdesk"
    reports: list[Report] = []
    with pytest.MonkeyPatch.context() as patch:
        # `own_home` is set anew for each test, and too late for this
        patch.setenv(HOME, str(path.parent))
        with Project.open(path, ME, create=True) as project:
            for number, text in enumerate(texts()):
                with_article(project, text, f"article-{number}.txt")
        for first, last, code in PARTS:
            command = [sys.executable, "-m", "tests.support.afternoon", str(path)]
            command += [str(first), str(last)]
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            assert done.returncode == code, done.stderr
            reports += [json.loads(line) for line in done.stdout.splitlines()]
    return Afternoon(path, reports)


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
    undone = {one["value"] for one in afternoon.reports if one["kind"] == "undo"}
    reported = {one["claim"]: one["state"] for one in afternoon.reports}
    with Project.open(afternoon.path, ME) as project:
        changes = project.history.changes()
        reached = {change.claim for change in changes if change.id in undone or change.undoes}
        untouched = reported.keys() - reached
        recorded = {claim: state(project, claim) for claim in untouched}

    assert recorded
    assert recorded == {claim: reported[claim] for claim in untouched}


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
    edits = [edit for change in changes for edit in change.edits]
    for edit in edits:
        if not isinstance(edit.subject, Review):
            continue
        reviews = found[edit.subject.claim]
        if isinstance(edit.after, Review):
            reviews[edit.after.target.value] = answers(edit.after)
        # a verdict that was taken back
        else:
            reviews.pop(edit.subject.target.value, None)
    return dict(found)
