"""`claimdesk agreement`: measures as lines and as JSON."""

import json
from pathlib import Path

import pytest

from claimdesk.annotate.cli.agreement import agreement
from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.review.verdict import Verdict
from tests.support.commands import run
from tests.support.projects import ME, claims_of

BO = Reviewer("01234567-0000-7000-8000-000000000002", "Bo")
V, D = Verdict.VERIFIED, Verdict.DISPUTED


def settle(path: Path, reviewer: Reviewer, *verdicts: Verdict) -> None:
    with Project.open(path, reviewer) as project:
        article = project.read.articles()[0].id
        for view, verdict in zip(claims_of(project, article), verdicts, strict=True):
            project.act.set_verdict(view.claim.id, verdict)


@pytest.fixture
def both(path: Path) -> Path:
    """Return a project in which two reviewers agree on two claims of three."""
    settle(path, ME, V, V, D)
    settle(path, BO, V, V, V)
    return path


def test_the_share_of_equal_answers_is_printed(both: Path) -> None:
    lines = run(agreement, both).stdout.splitlines()
    (percent,) = [line for line in lines if line.startswith("percent agreement")]
    # 2 of 3
    assert "0.667" in percent
    assert percent.endswith("3 claims")


def test_a_disagreement_names_its_claim_and_both_answers(both: Path) -> None:
    last = run(agreement, both).stdout.splitlines()[-1]
    assert last.endswith("Ann disputed, Bo verified: “Nobody was hurt.”")


def test_the_data_has_names_for_identifiers(both: Path) -> None:
    found = json.loads(run(agreement, both, "--json").stdout)
    # programs go by identifiers: two reviewers may have one name
    assert found["reviewers"] == {ME.id: "Ann", BO.id: "Bo"}
    assert found["agreement"]["shared"] == 3
    assert len(found["disagreements"]) == 1


def test_measures_of_one_reviewer_are_undefined(path: Path) -> None:
    settle(path, ME, V, V, D)
    lines = run(agreement, path).stdout.splitlines()
    (percent,) = [line for line in lines if line.startswith("percent agreement")]
    # an agreement of 0 or 1 would be a lie
    assert "undefined" in percent
