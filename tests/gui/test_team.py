"""A team at the desk: packets, merges, agreement, settling by keyboard, blind review, who is at work."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import Project, Reviewer, preferences
from claimdesk.annotate.project import preferences as kept
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.agreement import AgreementDialog
from claimdesk.gui.dialogs.packet import PacketDialog
from claimdesk.gui.theme.colours import DARK, LIGHT
from claimdesk.gui.theme.reviewers import CHOICES, colours_for
from claimdesk.gui.window.window import Window
from tests.gui.conftest import desk_with
from tests.gui.test_house_rules import _unnamed, contrast
from tests.making import claims_of
from tests.team.server import Server

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)
BO = Reviewer("01234567-0000-7000-8000-000000000002", "Bo")
CY = Reviewer("01234567-0000-7000-8000-000000000003", "Cy")
TEXT = "One ship came in. Two ships left. Three ships stayed. Four ships sank."


@pytest.fixture
def team(window: Window, tmp_path: Path) -> Window:
    """The desk after Bo's packet came back: Bo disputes what the desk verified, and agrees on the rest."""
    desk = desk_with(window, tmp_path, TEXT)
    project = desk.session.project
    assert project is not None
    claims = claims_of(project, project.read.articles()[0].id)
    for view in claims:
        project.act.set_verdict(view.claim.id, Verdict.VERIFIED)
    project.packets.make("Bo", tmp_path / "bo.claimdesk")
    with Project.open(tmp_path / "bo.claimdesk", BO) as packet:
        for place, view in enumerate(claims):
            packet.act.set_verdict(
                view.claim.id,
                Verdict.DISPUTED if place in {1, 2} else Verdict.VERIFIED,
                reason="outdated",
            )
    return desk


def merge(desk: Window, path: Path, qtbot: QtBot) -> None:
    desk.team.merge([path])
    qtbot.waitUntil(lambda: not desk.jobs.is_busy)


def test_merge_tells_what_came_and_shows_everybodys_work(
    team: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    merge(team, tmp_path / "bo.claimdesk", qtbot)
    assert "bo.claimdesk, by Bo: 4 changes added, 4 verdicts among them" in team.notice.words.text()
    assert team.session.open is not None
    team.session.select(team.session.open.claims[1].claim.id)
    assert team.card.others.isVisible()
    words = [
        label.text() for label in team.card.others.findChildren(type(team.card.others.heading))
    ]
    assert any("Bo" in word and "Disputed, outdated" in word for word in words)


def test_packet_that_is_dropped_on_its_project_is_merged(
    team: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    project = team.session.project
    team.files.open_all([str(tmp_path / "bo.claimdesk")])
    qtbot.waitUntil(lambda: not team.jobs.is_busy)
    assert team.session.project is project
    assert "4 changes added" in team.notice.words.text()


def test_lead_who_settled_nothing_sees_what_came_back(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = desk_with(window, tmp_path, TEXT)
    project = desk.session.project
    assert project is not None
    claims = claims_of(project, project.read.articles()[0].id)
    for reviewer, verdict in ((BO, Verdict.VERIFIED), (CY, Verdict.DISPUTED)):
        path = tmp_path / f"{reviewer.name}.claimdesk"
        project.packets.make(reviewer.name, path)
        with Project.open(path, reviewer) as packet:
            packet.act.set_verdict(claims[0].claim.id, verdict)
            packet.act.set_verdict(claims[1].claim.id, Verdict.VERIFIED)
        merge(desk, path, qtbot)
    line = desk.panel.claims.line(0)
    assert line is not None
    assert line.verdict is None
    assert set(line.others) == {Verdict.VERIFIED, Verdict.DISPUTED}
    told = desk.panel.claims.data(desk.panel.claims.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Open; others say Verified, Verified: ")
    assert desk.session.open is not None
    assert desk.session.open.claims[1].others == (Verdict.VERIFIED, Verdict.VERIFIED)
    project.team.set_blind(blind=True)
    assert project.read.lines([claims[0].claim.id])[claims[0].claim.id].others == ()
    assert project.read.claims(claims[0].claim.article)[0].others == ()


def test_agreement_and_settling_by_keyboard(team: Window, tmp_path: Path, qtbot: QtBot) -> None:
    merge(team, tmp_path / "bo.claimdesk", qtbot)
    team.commands["agreement"].trigger()
    dialog = team.team.agreement
    assert isinstance(dialog, AgreementDialog)
    qtbot.waitUntil(lambda: dialog.differing.count() == 2)
    assert dialog.meaning.text().startswith("On 4 claims that two or more of 2 reviewers settled")
    assert "FEVER" in dialog.context.text()
    assert _unnamed(dialog) == []
    QTest.keyClick(dialog.differing, Qt.Key.Key_Return)
    settling = team.team.adjudication
    assert settling is not None
    assert _unnamed(settling) == []
    assert settling.current is not None
    quote = settling.current.quote
    QTest.keyClick(settling.list, Qt.Key.Key_Return)
    assert "first" in settling.problem.text(), "nothing was chosen yet"
    QTest.keyClick(settling.list, Qt.Key.Key_2)
    QTest.keyClick(settling.list, Qt.Key.Key_Return)
    assert settling.list.count() == 1
    QTest.keyClick(settling.list, Qt.Key.Key_E)
    assert settling.list.count() == 1, "it waits for evidence, at the end"
    QTest.keyClick(settling.list, Qt.Key.Key_X)
    QTest.keyClick(settling.list, Qt.Key.Key_Return)
    assert settling.list.count() == 0
    assert settling.quote.text() == "Everything is settled."
    settling.reject()
    project = team.session.project
    assert project is not None
    settled = [
        view for view in project.read.claims_of_all(project.read.articles()[0].id) if view.settled
    ]
    assert [view.verdict for view in settled] == [Verdict.DISPUTED, Verdict.NOT_A_CLAIM]
    assert settled[0].claim.quote == quote
    team.commands["adjudicate"].trigger()
    assert "nothing to settle" in team.notice.words.text()


def test_blind_review_hides_others_at_once(team: Window, tmp_path: Path, qtbot: QtBot) -> None:
    merge(team, tmp_path / "bo.claimdesk", qtbot)
    assert team.session.open is not None
    team.session.select(team.session.open.claims[1].claim.id)
    assert team.card.others.isVisible()
    team.commands["blind"].trigger()
    assert team.commands["blind"].isChecked()
    assert not team.card.others.isVisible()
    assert "Bo" not in team.card.history._label.text()
    team.commands["adjudicate"].trigger()
    assert "blind" in team.notice.words.text()
    team.commands["blind"].trigger()
    assert team.card.others.isVisible()


def test_packet_dialog_asks_for_whom_and_which(team: Window, tmp_path: Path) -> None:
    project = team.session.project
    assert project is not None
    dialog = PacketDialog(project.read.articles(), project.read.reviewers(), team)
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled(), "a packet is made for somebody"
    dialog.name.setText("Cy")
    assert ok.isEnabled()
    assert dialog.articles == []
    dialog.all.setChecked(False)
    assert dialog.articles == [project.read.articles()[0].id]
    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not ok.isEnabled(), "a packet holds something"
    assert _unnamed(dialog) == []
    dialog.deleteLater()
    team.team.write_packet("Cy", tmp_path / "cy.claimdesk")
    assert "4 claims for Cy are in cy.claimdesk" in team.notice.words.text()
    team.team.write_packet("Cy", tmp_path / "cy.claimdesk")
    assert "is there already" in team.notice.words.text()


def test_who_reviews_is_asked_once_and_steals_no_key(desk: Window) -> None:
    assert desk.reviewer_bar.isVisible()
    assert desk.view.hasFocus()
    QTest.keyClick(desk.view, Qt.Key.Key_V)
    assert desk.session.open is not None
    assert desk.session.open.claims[0].verdict is Verdict.VERIFIED
    desk.reviewer_bar.name.setText("Ann Meyer")
    QTest.keyClick(desk.reviewer_bar.name, Qt.Key.Key_Return)
    assert not desk.reviewer_bar.isVisible()
    assert kept.reviewer().name == "Ann Meyer"
    assert desk.status.reviewer.text() == "Ann Meyer"
    assert desk.session.project is not None
    desk.session.act(lambda p: p.act.clear_verdict(desk.session.claim_id))
    desk.files.close_project()
    path = Path(preferences.load().recent[0])
    assert desk.files.open_path(path)
    assert not desk.reviewer_bar.isVisible()


def test_packet_works_under_its_reviewers_name(team: Window, tmp_path: Path) -> None:
    assert team.files.open_path(tmp_path / "bo.claimdesk")
    assert team.status.reviewer.text() == "Bo"
    assert not team.reviewer_bar.isVisible()


def test_servers_project_opens_and_hears_others(
    window: Window, server: Server, qtbot: QtBot
) -> None:
    address = server.new_database()
    with Project.open(address, kept.reviewer(), create=True) as project:
        from tests.making import with_article

        article = with_article(project, TEXT)
    window.files.open_all([address])
    assert window.session.project is not None
    assert window.session.project.team.is_shared
    assert preferences.load().recent[0] == window.session.project.address
    with Project.open(address, BO) as other:
        claim = claims_of(other, article)[0].claim.id
        other.act.park(claim, "Friday")
    qtbot.waitUntil(
        lambda: window.session.open is not None and window.session.open.claims[0].claim.parked
    )
    QTest.keyClick(window.view, Qt.Key.Key_Space)
    assert window.session.claim_id
    window.files.open_all(["postgresql://nobody@127.0.0.1:1/none"])
    assert "does not answer" in window.notice.words.text()
    assert window.session.project.team.is_shared, "the one that is open stays"


def test_reviewers_and_how_far_they_are(team: Window, tmp_path: Path, qtbot: QtBot) -> None:
    merge(team, tmp_path / "bo.claimdesk", qtbot)
    team.commands["members"].trigger()
    dialog = team.team.members
    assert dialog is not None
    assert dialog.heading.text() == "3 reviewers, 4 claims", (
        "who added the article, who settled, and Bo"
    )
    assert _unnamed(dialog) == []
    assert not dialog.timer.isActive(), "nobody else has a file open"
    dialog.reject()
    assert team.team.members is None


def test_reviewers_colours_differ_and_can_be_seen() -> None:
    people = [f"{number:08}" for number in range(8)]
    assert len(set(colours_for(people, {}).values())) == 8
    assert colours_for(people, {people[3]: CHOICES[0]})[people[3]] == CHOICES[0]
    assert len(set(colours_for(people, {people[3]: CHOICES[0]}).values())) == 8
    for colours in (LIGHT, DARK):
        for ground in (colours.desk, colours.page, colours.raised):
            assert all(contrast(colour, ground) >= 3 for colour in CHOICES)
