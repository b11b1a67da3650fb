"""Line above the article: switches of the layers, and the names and numbers still to look at."""

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from claimdesk.gui.commands.pencil import Coverage
from claimdesk.gui.window.strip import LayerSwitch, Strip


@pytest.fixture
def action(qtbot: QtBot) -> QAction:
    made = QAction("Show names")
    made.setCheckable(True)
    return made


@pytest.fixture
def switch(qtbot: QtBot, action: QAction) -> LayerSwitch:
    made = LayerSwitch(action, "Names", ("person",), "People")
    qtbot.addWidget(made)
    return made


def test_a_switch_follows_its_action(switch: LayerSwitch, action: QAction) -> None:
    # the menu and the keys go by the action
    action.setChecked(True)
    assert switch.isChecked()

    action.setChecked(False)
    assert not switch.isChecked()


def test_a_click_on_a_switch_asks_its_action_once(switch: LayerSwitch, action: QAction) -> None:
    states: list[bool] = []

    def note(checked: bool) -> None:
        states.append(checked)

    action.triggered.connect(note)

    switch.click()
    switch.click()

    # a switch that changed itself as well would ask twice
    assert states == [True, False]
    assert not switch.isChecked()


@pytest.mark.parametrize(
    ("coverage", "words"),
    [
        (Coverage(3, 1, names=1, numbers=2), "1 of 3 claims · 2 numbers, 1 names to check"),
        (Coverage(3, 3), "3 of 3 claims"),
        # nothing was found yet, or there is nothing
        (Coverage(), ""),
        (Coverage(names=2), "0 of 0 claims · 2 names to check"),
    ],
)
def test_the_strip_says_what_is_left_to_look_at(
    qtbot: QtBot, coverage: Coverage, words: str
) -> None:
    strip = Strip([])
    qtbot.addWidget(strip)

    strip.show_coverage(coverage)

    assert strip.coverage.text() == words


def test_a_long_warning_does_not_keep_the_window_wide(qtbot: QtBot) -> None:
    strip = Strip([])
    qtbot.addWidget(strip)
    strip.warn("short")
    narrow = strip.minimumSizeHint().width()

    strip.warn("a very long warning " * 20)

    assert strip.minimumSizeHint().width() == narrow
