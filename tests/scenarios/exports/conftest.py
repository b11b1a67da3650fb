"""A small project that never changes, for golden files."""

from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.making import claims_of, with_article

NOW = "2026-01-05T09:00:00+00:00"
EMOJI = "🛟 Rescue: 61 of 103 boats came back on Monday. =1+1 is <b>no</b> sum. Was it so?"


@pytest.fixture
def still(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Two articles, every verdict, a parked claim, notes, evidence, an emoji, markup and a formula; time stands still."""
    monkeypatch.setattr("claimdesk.annotate.ledger.actions.now", lambda: NOW)
    monkeypatch.setattr("claimdesk.annotate.ledger.ledger.now", lambda: NOW)
    first, second, third = (view.claim.id for view in claims_of(project, with_article(project)))
    project.act.set_verdict(first, Verdict.DISPUTED, reason="outdated")
    project.act.set_verdict(first, Verdict.VERIFIED, Target.ATTRIBUTION)
    project.act.write_note(first, "The log says Tuesday.")
    project.act.write_correction(first, "Change Monday to Tuesday.")
    project.act.add_evidence(
        first, link="https://example.org/log?a=1&b=2", quote="On Tuesday …", note="page 4"
    )
    project.act.set_verdict(second, Verdict.VERIFIED)
    project.act.write_note(second, "a private thought", private=True)
    project.act.park(third, "the harbour office", "2126-02-01")
    fourth, fifth, _ = (
        view.claim.id for view in claims_of(project, with_article(project, EMOJI, "emoji.txt"))
    )
    project.act.set_verdict(fourth, Verdict.UNVERIFIABLE)
    project.act.add_evidence(fourth, note="nobody answered")
    project.act.set_verdict(fifth, Verdict.NOT_A_CLAIM, reason="too vague")
    return project


@pytest.fixture
def golden() -> Path:
    return Path(__file__).parent / "golden"
