"""Reviewers in the window: the name is asked once, and the members of a team are listed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from claimdesk.annotate.project import preferences
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.members import MembersDialog
from claimdesk.gui.window.window import Window
from tests.support.window import press, unnamed, verdicts

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)


def give_name(window: Window, name: str) -> None:
    window.reviewer_bar.name.setText(name)
    QTest.keyClick(window.reviewer_bar.name, Qt.Key.Key_Return)


def test_the_question_for_the_name_takes_no_key_from_the_article(window: Window) -> None:
    assert window.reviewer_bar.isVisible()
    # a reviewer who never answers can go on working
    assert window.view.hasFocus()

    press(window, "V")

    assert verdicts(window)[0] is Verdict.VERIFIED


def test_an_answered_name_is_shown_and_kept(window: Window) -> None:
    give_name(window, "Ann Meyer")

    assert not window.reviewer_bar.isVisible()
    assert preferences.reviewer().name == "Ann Meyer"
    assert window.status.reviewer.text() == "Ann Meyer"


def test_the_name_is_asked_once(window: Window) -> None:
    give_name(window, "Ann Meyer")
    window.files.close_project()

    assert window.files.open_path(Path(preferences.load().recent[0]))

    assert not window.reviewer_bar.isVisible()


@pytest.fixture
def members(merged: Window) -> MembersDialog:
    merged.commands["members"].trigger()
    dialog = merged.team.members
    assert dialog is not None
    return dialog


def test_the_members_of_a_team_are_listed(members: MembersDialog) -> None:
    # the one who added the article, the lead who settled, and Bo
    assert members.heading.text() == "3 reviewers, 4 claims"
    assert unnamed(members) == []


def test_the_members_of_a_file_are_asked_for_once(members: MembersDialog) -> None:
    # a file is open here only: on a server, who is there changes all the time
    assert not members.timer.isActive()


def test_the_closed_list_of_members_is_forgotten(members: MembersDialog, merged: Window) -> None:
    members.reject()

    assert merged.team.members is None
