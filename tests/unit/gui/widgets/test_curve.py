"""Learning curve: its points for screen readers, and drawing without or with a single point."""

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.gui.widgets.curve import CurveView


@pytest.fixture
def curve(qtbot: QtBot) -> CurveView:
    made = CurveView()
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_a_screen_reader_hears_the_points(curve: CurveView) -> None:
    curve.show_curve([(100, 0.5), (200, 0.666)], 0.6)

    assert curve.accessibleDescription() == "100 decisions 0.50; 200 decisions 0.67"


# one point has no neighbour to be placed by, and a second one may stand at the same number
@pytest.mark.parametrize("points", [[], [(100, 0.5)], [(100, 0.5), (100, 0.6)]])
def test_few_points_can_be_painted(curve: CurveView, points: list[tuple[int, float]]) -> None:
    curve.show_curve(points, 0.6)

    assert not curve.grab().isNull()


def test_a_better_curve_is_painted_higher(curve: CurveView) -> None:
    curve.show_curve([(100, 0.2), (400, 0.2)], 0.0)
    low = curve.grab().toImage()

    curve.show_curve([(100, 0.8), (400, 0.8)], 0.0)

    # the scale is fixed, so that two curves can be compared
    assert curve.grab().toImage() != low
