"""History on the card: the newest change first, and names of other reviewers only."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.card.history import SHOWN, HistorySection
from claimdesk.gui.model.session import Session


@pytest.fixture
def section(qtbot: QtBot, session: Session) -> HistorySection:
    made = HistorySection(session)
    qtbot.addWidget(made)
    return made


def lines(section: HistorySection) -> list[str]:
    label = section.findChild(QLabel)
    assert isinstance(label, QLabel)
    return label.text().splitlines()


def test_without_a_decision_the_section_says_so(section: HistorySection, session: Session) -> None:
    section.show_claim(session.claim_id)

    assert lines(section) == ["No decisions yet."]


def test_the_newest_change_comes_first(
    section: HistorySection, session: Session, project: Project
) -> None:
    project.act.set_verdict(session.claim_id, Verdict.VERIFIED)
    project.act.set_verdict(session.claim_id, Verdict.DISPUTED)

    section.show_claim(session.claim_id)

    first, second = lines(section)
    assert "disputed" in first.casefold()
    assert "verified" in second.casefold()
    # the reviewer knows who did it
    assert project.reviewer.name not in first


def test_of_many_changes_the_newest_are_listed(
    section: HistorySection, session: Session, project: Project
) -> None:
    for number in range(SHOWN + 2):
        project.act.write_note(session.claim_id, f"note {number}")

    section.show_claim(session.claim_id)

    # the card would grow without end
    assert len(lines(section)) == SHOWN


def test_a_refusal_is_shown_in_place_of_the_history(
    section: HistorySection, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ProjectError("server-gone", "The server does not answer.")

    assert session.project is not None
    monkeypatch.setattr(session.project.history, "changes", refuse)

    section.show_claim(session.claim_id)

    assert lines(section) == ["The server does not answer."]
