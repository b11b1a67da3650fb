"""Order of the claims and the slider that dims: places, limits, and what is announced."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.filters import Order
from claimdesk.gui.lists.check_worthiness import WorthControls


@pytest.fixture
def controls(qtbot: QtBot) -> WorthControls:
    made = WorthControls()
    qtbot.addWidget(made)
    return made


def shown(controls: WorthControls) -> str:
    label = controls.findChild(QLabel, "muted")
    assert isinstance(label, QLabel)
    return label.text()


@pytest.mark.parametrize(
    ("least", "place", "words"),
    [
        (0.0, 0.0, "all"),
        (0.4, 0.4, "≥ 40 %"),
        # the slider has a place every five per cent
        (0.42, 0.4, "≥ 40 %"),
        (0.43, 0.45, "≥ 45 %"),
        # at 100 % everything would be dimmed
        (1.0, 0.95, "≥ 95 %"),
    ],
)
def test_the_slider_stands_at_the_nearest_place(
    controls: WorthControls, least: float, place: float, words: str
) -> None:
    controls.set_least(least)

    assert (controls.least, shown(controls)) == (place, words)


def test_steps_stop_at_the_ends(controls: WorthControls) -> None:
    controls.step(-1)
    assert controls.least == 0

    controls.step(100)
    assert controls.least == 0.95


def test_a_step_announces_the_new_place(controls: WorthControls) -> None:
    announced: list[float] = []
    controls.least_changed.connect(announced.append)

    controls.step(2)
    controls.set_least(0.1)

    # the second one changes nothing
    assert announced == [0.1]


def test_another_order_is_announced_once(controls: WorthControls) -> None:
    announced: list[Order] = []
    controls.order_changed.connect(lambda: announced.append(controls.order))

    controls.set_order(Order.TEACHING)
    controls.set_order(Order.TEACHING)

    # the list would be read anew for nothing
    assert announced == [Order.TEACHING]
