"""Packets in the window: made for a reviewer, merged, and the work in them shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.packet import PacketDialog
from claimdesk.gui.window.window import Window
from tests.support.projects import claims_of
from tests.support.window import article_of, labels_in, open_texts, project_of, unnamed
from tests.support.window_team import BO, CY, FOUR, merge, settled_packet

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)


def test_a_merge_counts_what_came(merged: Window) -> None:
    words = merged.notice.words.text()

    assert "bo.claimdesk, by Bo: 4 changes added, 4 verdicts among them" in words


def test_the_card_shows_the_verdicts_of_others(merged: Window) -> None:
    merged.session.select(article_of(merged).claims[1].claim.id)

    assert merged.card.others.isVisible()
    lines = labels_in(merged.card.others).splitlines()
    (line,) = [line for line in lines if "Disputed, outdated" in line]
    assert "Bo" in line


def test_a_packet_dropped_on_its_project_is_merged(
    lead: Window, packet: Path, qtbot: QtBot
) -> None:
    project = project_of(lead)

    lead.files.open_all([str(packet)])
    qtbot.waitUntil(lambda: not lead.jobs.is_busy)

    # opening the packet would close the project
    assert lead.session.project is project
    assert "4 changes added" in lead.notice.words.text()


@pytest.fixture
def untouched(empty_window: Window, tmp_path: Path, qtbot: QtBot) -> Window:
    """Return a lead's window where only others settled: they differ on the first claim."""
    window = open_texts(empty_window, tmp_path, FOUR)
    for reviewer, first in ((BO, Verdict.VERIFIED), (CY, Verdict.DISPUTED)):
        verdicts = [first, Verdict.VERIFIED]
        path = settled_packet(project_of(window), reviewer, verdicts, tmp_path)
        merge(window, path, qtbot)
    return window


def test_a_lead_who_settled_nothing_sees_verdicts_that_differ(untouched: Window) -> None:
    line = untouched.panel.claims.line(0)

    assert line is not None
    assert line.verdict is None
    assert set(line.others) == {Verdict.VERIFIED, Verdict.DISPUTED}


def test_a_lead_who_settled_nothing_hears_verdicts_that_agree(untouched: Window) -> None:
    claims = untouched.panel.claims

    spoken = claims.data(claims.index(1), Qt.ItemDataRole.AccessibleTextRole)

    assert spoken.startswith("Open; others say Verified, Verified: ")
    assert article_of(untouched).claims[1].others == (Verdict.VERIFIED, Verdict.VERIFIED)


def test_blind_review_keeps_others_verdicts_from_the_lead(untouched: Window) -> None:
    project, article = project_of(untouched), article_of(untouched).id
    first = claims_of(project, article)[0].claim.id

    project.team.set_blind(blind=True)

    assert project.read.lines([first])[first].others == ()
    assert claims_of(project, article)[0].others == ()


@pytest.fixture
def dialog(lead: Window) -> Iterator[PacketDialog]:
    project = project_of(lead)
    made = PacketDialog(project.read.articles(), project.read.reviewers(), lead)
    yield made
    made.deleteLater()


def can_be_made(dialog: PacketDialog) -> bool:
    return dialog.buttons.button(dialog.buttons.StandardButton.Ok).isEnabled()


def test_a_packet_is_made_for_a_reviewer(dialog: PacketDialog) -> None:
    assert unnamed(dialog) == []
    assert not can_be_made(dialog)

    dialog.name.setText("Cy")
    assert can_be_made(dialog)
    # without a choice, it is of all articles
    assert dialog.articles == []


def test_a_packet_has_an_article_at_least(dialog: PacketDialog, lead: Window) -> None:
    dialog.name.setText("Cy")
    dialog.all.setChecked(False)
    assert dialog.articles == [article_of(lead).id]

    dialog.list.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not can_be_made(dialog)


def test_a_packet_is_never_written_over_a_file(lead: Window, tmp_path: Path) -> None:
    target = tmp_path / "cy.claimdesk"
    target.write_bytes(b"the work of a week")

    lead.team.write_packet("Cy", target)

    assert "already exists" in lead.notice.words.text()
    assert target.read_bytes() == b"the work of a week"


def test_a_written_packet_is_said_with_its_claims(lead: Window, tmp_path: Path) -> None:
    lead.team.write_packet("Cy", tmp_path / "cy.claimdesk")

    # without a choice of articles, all of them
    assert "Packet with 4 claims for Cy: cy.claimdesk" in lead.notice.words.text()


def test_a_packet_works_under_the_name_it_was_made_for(lead: Window, packet: Path) -> None:
    assert lead.files.open_path(packet)

    assert lead.status.reviewer.text() == "Bo"
    assert not lead.reviewer_bar.isVisible()
