"""Tour of the first minute: its steps, the key that skips it, and that it comes once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import preferences
from claimdesk.gui.widgets.tour import Tour
from claimdesk.gui.window.window import Window
from tests.support.window import article_of

LAST_STEP = 3
"""The place of the fourth step: a longer tour would be skipped."""


def open_article_again(window: Window) -> None:
    window.wants_tour = True
    window.session.open_article(article_of(window).id)


@pytest.fixture
def tour(window: Window, qtbot: QtBot) -> Tour:
    """Return the tour, which has begun with an article that was opened."""
    open_article_again(window)
    qtbot.waitUntil(lambda: window.views.tour is not None, timeout=5_000)
    shown = window.views.tour
    assert shown is not None
    return shown


def test_space_and_enter_lead_through_four_steps(tour: Tour) -> None:
    for answer in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(tour.go_on, answer)

    # the last step has nothing to skip, and a button of its own
    assert tour.place == LAST_STEP
    assert tour.skip.isHidden()
    assert tour.go_on.text() == "Start"


def test_escape_ends_the_tour_for_good(window: Window, tour: Tour) -> None:
    # Escape leaves fields elsewhere: here it must end the tour
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert window.views.tour is None
    assert preferences.load().tour_done

    open_article_again(window)
    # the tour begins a moment after the article is shown, if at all
    QApplication.processEvents()
    assert window.views.tour is None
