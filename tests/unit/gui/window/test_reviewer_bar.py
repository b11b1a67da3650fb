"""Question for the reviewer's name: answered once, never with an empty name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from claimdesk.gui.theme.reviewers import CHOICES
from claimdesk.gui.window.reviewer_bar import ReviewerBar


@pytest.fixture
def bar(qtbot: QtBot) -> ReviewerBar:
    made = ReviewerBar()
    qtbot.addWidget(made)
    made.ask("Ann")
    return made


@pytest.fixture
def answers(bar: ReviewerBar) -> list[tuple[str, str]]:
    given: list[tuple[str, str]] = []
    bar.answered.connect(lambda name, colour: given.append((name, colour)))
    return given


def test_the_offered_name_can_be_kept_without_a_colour(
    bar: ReviewerBar, answers: list[tuple[str, str]]
) -> None:
    bar.keep.click()

    assert answers == [("Ann", "")]
    assert bar.isHidden()


def test_spaces_around_and_inside_a_name_are_put_right(
    bar: ReviewerBar, answers: list[tuple[str, str]]
) -> None:
    bar.name.setText("  Ann   Meyer ")
    bar.colours.findChildren(QToolButton)[2].click()

    QTest.keyClick(bar.name, Qt.Key.Key_Return)

    # the name goes into exports: " Ann" would be another reviewer there
    assert answers == [("Ann Meyer", CHOICES[2])]


def test_an_empty_name_is_no_answer(bar: ReviewerBar, answers: list[tuple[str, str]]) -> None:
    bar.name.setText("   ")

    bar.keep.click()

    assert answers == []
    assert not bar.isHidden()
