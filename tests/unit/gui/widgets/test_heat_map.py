"""Agreement of pairs as a map: its words for screen readers, and its size."""

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.agreement.values import Measure, Pair
from claimdesk.gui.widgets.heat_map import CELL_HEIGHT, NAMES, NARROWEST, WIDEST, HeatMap

PEOPLE = {"a": "Ana", "b": "Ben", "c": "Cy"}
ALL = Measure(1.0, 4)


@pytest.fixture
def heat_map(qtbot: QtBot) -> HeatMap:
    made = HeatMap()
    qtbot.addWidget(made)
    return made


def test_a_pair_is_said_with_its_interval_and_its_claims(heat_map: HeatMap) -> None:
    kappa = Measure(0.724, 1400, low=0.61, high=0.809)

    heat_map.show_pairs(["a", "b"], [Pair("a", "b", kappa, ALL)], PEOPLE)

    words = "Ana / Ben: kappa 0.72 (0.61 – 0.81) on 1,400 claims"
    assert heat_map.accessibleDescription() == words


def test_a_pair_without_a_figure_says_why(heat_map: HeatMap) -> None:
    kappa = Measure(None, 0, why="no claim in common")

    heat_map.show_pairs(["a", "c"], [Pair("a", "c", kappa, ALL)], PEOPLE)

    # a bare dash would leave a screen reader without the reason
    assert heat_map.accessibleDescription() == "Ana / Cy: no claim in common"


@pytest.mark.parametrize(
    ("reviewers", "cell"),
    [(2, WIDEST), (6, 370 // 5), (30, NARROWEST)],
)
def test_many_reviewers_have_narrow_cells(heat_map: HeatMap, reviewers: int, cell: int) -> None:
    heat_map.show_pairs([str(number) for number in range(reviewers)], [], {})

    # the first reviewer has no pair before: one row and column less
    size = heat_map.sizeHint()
    assert size.width() == NAMES + cell * (reviewers - 1) + 8
    assert size.height() == CELL_HEIGHT * (reviewers - 1) + 26


def test_without_a_pair_the_map_takes_no_height(heat_map: HeatMap) -> None:
    heat_map.show_pairs(["a"], [], PEOPLE)

    assert heat_map.sizeHint().height() == 0


def test_every_kind_of_figure_can_be_painted(heat_map: HeatMap) -> None:
    pairs = [
        # less than by chance, and a reviewer whose name is not known
        Pair("a", "b", Measure(-0.2, 9), ALL),
        Pair("c", "a", Measure(1.0, 9), ALL),
        Pair("b", "c", Measure(None, 0, why="none"), ALL),
    ]

    heat_map.show_pairs(["a", "b", "c"], pairs, {"a": "Ana"})

    assert not heat_map.grab().isNull()
