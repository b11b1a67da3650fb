"""Panels beside the article: filters, folding, the layout of the last time, one article alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.filters import Standing
from claimdesk.gui.window.window import Window
from tests.support.window import press, press_key, window_with


@pytest.mark.parametrize(
    ("standing", "rows"),
    [
        (Standing.VERIFIED, 1),
        (Standing.DISPUTED, 1),
        (Standing.OPEN, 1),
        (Standing.PARKED, 0),
        # neither of the two verdicts has evidence
        (Standing.UNEVIDENCED, 2),
    ],
)
def test_the_filter_lists_the_claims_of_a_standing(
    window: Window, standing: Standing, rows: int
) -> None:
    press(window, "VD")
    choice = window.panel.standings

    choice.setCurrentIndex(choice.findData(standing.value))
    assert window.panel.claims.rowCount() == rows

    # the first choice is every standing
    choice.setCurrentIndex(0)
    assert window.panel.claims.rowCount() == 3


def test_a_command_lists_the_disputed_claims(window: Window) -> None:
    press(window, "VD")

    # the command sets the filter of the panel
    window.commands["list-disputed"].trigger()

    assert window.panel.claims.rowCount() == 1


@pytest.mark.parametrize(
    ("key", "name"), [(Qt.Key.Key_F8, "panel"), (Qt.Key.Key_F9, "card")], ids=["lists", "card"]
)
def test_a_panel_folds_and_unfolds_by_key(window: Window, key: Qt.Key, name: str) -> None:
    panel = getattr(window, name)

    press_key(window, key)
    assert not panel.isVisible()

    press_key(window, key)
    assert panel.isVisible()


def test_a_key_shows_the_article_alone_and_the_rest_again(window: Window) -> None:
    press_key(window, Qt.Key.Key_F11)
    assert parts_seen(window) == []

    # keys settle and walk as before
    press(window, "J")
    press_key(window, Qt.Key.Key_F11)
    assert len(parts_seen(window)) == 4


def parts_seen(window: Window) -> list[QWidget]:
    parts = [window.panel, window.card, window.strip, window.status]
    return [part for part in parts if part.isVisible()]


def test_layout_and_switches_are_as_they_were_left(empty_window: Window, qtbot: QtBot) -> None:
    empty_window.commands["show-names"].trigger()
    empty_window.views.set_theme("dark")
    empty_window.settings.step_zoom(1)
    # some is written down at each change, and some when the window is closed
    empty_window.close()

    again = window_with(qtbot)
    names_shown = again.commands["show-names"].isChecked()

    assert (names_shown, again.settings.theme) == (False, "dark")
    assert again.view.zoom == pytest.approx(1.1)
