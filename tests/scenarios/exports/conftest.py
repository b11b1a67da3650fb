"""Projects to export: one with work in it, and one that never changes, for golden files."""

from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.exports import EMOJI
from tests.support.projects import claims_of, with_article

NOW = "2026-01-05T09:00:00+00:00"
HOSTILE = "=1+1 danger. +cmd|' /C calc'!A0 runs. @SUM(A1) too. -2 left."


@pytest.fixture
def settled(project: Project) -> Project:
    """Two of three claims settled in one article, one of four hostile ones in another."""
    first, second, _ = (view.claim.id for view in claims_of(project, with_article(project)))
    project.act.set_verdict(first, Verdict.DISPUTED, reason="outdated")
    project.act.set_verdict(first, Verdict.VERIFIED, Target.ATTRIBUTION)
    project.act.write_note(first, '=HYPERLINK("http://evil")')
    project.act.add_evidence(first, link="https://example.org/a", quote="so it says")
    project.act.set_verdict(second, Verdict.VERIFIED)
    # it must be in no file
    project.act.write_note(second, "a private thought", private=True)
    hostile = with_article(project, HOSTILE, "hostile.txt")
    project.act.set_verdict(claims_of(project, hostile)[0].claim.id, Verdict.UNVERIFIABLE)
    return project


@pytest.fixture
def still(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Two articles with every verdict, a parked claim, notes and evidence; time stands still."""
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
    # a day far away: a claim whose day has come is open again
    project.act.park(third, "the harbour office", "2126-02-01")

    emoji = with_article(project, EMOJI, "emoji.txt")
    fourth, fifth, _ = (view.claim.id for view in claims_of(project, emoji))
    project.act.set_verdict(fourth, Verdict.UNVERIFIABLE)
    project.act.add_evidence(fourth, note="nobody answered")
    project.act.set_verdict(fifth, Verdict.NOT_A_CLAIM, reason="too vague")
    return project


@pytest.fixture
def golden() -> Path:
    """Return the folder of golden files."""
    return Path(__file__).parent / "golden"
