"""Others on the card: their verdicts and shared notes, adjudications, and nothing of their own."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Adjudication, Claim, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.gui.card.others import OthersSection
from claimdesk.gui.model.session import Session

CLAIM = Claim("claim", "article", 0, 4, "words")
BO = "bo"


@pytest.fixture
def section(
    qtbot: QtBot, session: Session, project: Project, monkeypatch: pytest.MonkeyPatch
) -> OthersSection:
    """Return the section in a project that knows Bo."""
    names = {**project.read.reviewers(), BO: "Bo"}
    monkeypatch.setattr(project.read, "reviewers", lambda: names)
    made = OthersSection(session)
    qtbot.addWidget(made)
    return made


def lines(section: OthersSection) -> list[str]:
    texts = [label.text() for label in section.findChildren(QLabel) if not label.isHidden()]
    # the mark of a colour has no words
    return [text for text in texts if text]


def view_of(*reviews: Review, settled: Adjudication | None = None) -> ClaimView:
    adjudications = {}
    if settled is not None:
        adjudications[settled.target] = settled
    return ClaimView(CLAIM, None, (), (), everybody=reviews, settled=adjudications)


def test_own_verdicts_are_not_those_of_others(section: OthersSection, project: Project) -> None:
    own = Review("claim", project.reviewer.id, verdict=Verdict.VERIFIED)

    # a note without a verdict says nothing on the question
    section.show_claim(view_of(own, Review("claim", BO, note="a note")))

    assert section.isHidden()
    assert section.heading.isHidden()


def test_a_verdict_is_shown_with_its_reason_and_its_note(section: OthersSection) -> None:
    review = Review("claim", BO, verdict=Verdict.DISPUTED, reason="outdated", note="asked")

    section.show_claim(view_of(review))

    assert not section.isHidden()
    assert lines(section) == ["Bo:  ✕ Disputed, outdated", "asked"]


def test_a_private_note_is_not_shown(section: OthersSection) -> None:
    review = Review("claim", BO, verdict=Verdict.VERIFIED, note="my source", private=True)

    section.show_claim(view_of(review))

    assert lines(section) == ["Bo:  ✓ Verified"]


def test_a_verdict_on_the_attribution_says_so(section: OthersSection) -> None:
    review = Review("claim", BO, Target.ATTRIBUTION, Verdict.VERIFIED)

    section.show_claim(view_of(review))

    assert lines(section) == ["Bo:  ✓ Verified  (was it said?)"]


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict.DISPUTED, "Resolved: ✕ Disputed, by Bo (outdated)"),
        # it waits for evidence
        (None, "Resolved: waiting for evidence, by Bo (outdated)"),
    ],
)
def test_an_adjudication_is_shown_without_any_verdict(
    section: OthersSection, verdict: Verdict | None, words: str
) -> None:
    settled = Adjudication("claim", BO, verdict=verdict, reason="outdated")

    section.show_claim(view_of(settled=settled))

    assert lines(section) == [words]


def test_without_a_project_there_are_no_others(section: OthersSection, session: Session) -> None:
    session.project = None

    section.show_claim(view_of(Review("claim", BO, verdict=Verdict.VERIFIED)))

    assert section.isHidden()
