"""Announcements of the project: the session takes in just what each of them names."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.model.announcements import Announcements
from claimdesk.gui.model.session import Session
from tests.support.projects import with_article


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, reviewer: Reviewer) -> Iterator[Session]:
    """Return a session that listens to its project, on the first of two articles."""
    path = tmp_path / "p.claimdesk"
    with Project.open(path, reviewer, create=True) as project:
        with_article(project)
        with_article(project, "The bridge is closed.", "bridge.txt")
    session = Session()
    session.open_project(path, reviewer)
    yield session
    session.close()


def project_of(session: Session) -> Project:
    assert session.project is not None
    return session.project


def quotes(session: Session) -> list[str]:
    assert session.open is not None
    return [view.claim.quote for view in session.open.claims]


def test_a_session_has_its_announcements(opened: Session) -> None:
    assert opened.findChild(Announcements) is not None


def test_a_verdict_changes_its_claim_alone(opened: Session) -> None:
    changed: list[str] = []
    found: list[None] = []
    opened.claim_changed.connect(changed.append)
    opened.findings_changed.connect(lambda: found.append(None))

    project_of(opened).act.set_verdict(opened.claim_id, Verdict.VERIFIED)

    # the list and the page need not be read anew
    assert changed == [opened.claim_id]
    assert found == []


def test_a_change_elsewhere_is_recorded_and_shows_nothing(opened: Session) -> None:
    changed: list[str] = []
    recorded: list[object] = []
    opened.claim_changed.connect(changed.append)
    opened.recorded.connect(recorded.append)
    project = project_of(opened)
    other = project.read.articles()[1].id

    project.act.set_verdict(project.read.claims(other)[0].claim.id, Verdict.VERIFIED)

    assert changed == []
    assert len(recorded) == 1


def test_a_new_claim_is_put_in_its_place(opened: Session) -> None:
    assert opened.open is not None

    project_of(opened).act.make_claim(opened.open.id, 4, 9)

    assert quotes(opened)[:2] == ["One thing happened on Monday.", "thing"]


def test_when_the_current_claim_is_gone_the_next_one_takes_its_place(opened: Session) -> None:
    opened.walk(1)
    second = opened.claim_id

    project_of(opened).act.remove_many([second])

    assert opened.claim is not None
    assert opened.claim.claim.quote == "Nobody was hurt."


def remove_first_article(session: Session) -> None:
    project = project_of(session)
    project.act.remove_article(project.read.articles()[0].id)


def test_in_place_of_a_removed_article_the_next_one_is_opened(opened: Session) -> None:
    remove_first_article(opened)

    assert quotes(opened) == ["The bridge is closed."]


def test_the_last_removed_article_leaves_an_empty_page(opened: Session) -> None:
    remove_first_article(opened)

    remove_first_article(opened)

    assert opened.open is None
    assert opened.claim_id == ""


def test_a_role_reads_the_blocks_anew(opened: Session) -> None:
    assert opened.open is not None

    project_of(opened).act.set_role(opened.open.id, 0, Role.FURNITURE)

    assert [view.block.role for view in opened.open.blocks] == [Role.FURNITURE]


def test_a_tick_marks_its_number(opened: Session) -> None:
    assert opened.open is not None
    (number,) = opened.open.marks.numbers.all()
    assert not number.ticked

    project_of(opened).act.tick(opened.open.id, number.span)

    (number,) = opened.open.marks.numbers.all()
    assert number.ticked


def test_a_tick_is_read_anew(opened: Session) -> None:
    assert opened.open is not None

    # "12", in the second sentence
    project_of(opened).act.tick(opened.open.id, Span(30, 32))

    assert opened.open.ticks == {Span(30, 32)}
