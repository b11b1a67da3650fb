"""Small buttons in rows: they wrap where the row is full, and the height follows."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from claimdesk.gui.widgets.flow import GAP, Flow

WIDTH, HEIGHT = 80, 20


class Block(QWidget):
    """A widget of a known size."""

    def __init__(self, width: int = WIDTH) -> None:
        super().__init__()
        self._width = width

    def sizeHint(self) -> QSize:
        return QSize(self._width, HEIGHT)


@pytest.fixture
def flow(qtbot: QtBot) -> Flow:
    """Return a flow with room for two blocks in a row, and not a pixel more."""
    made = Flow()
    qtbot.addWidget(made)
    made.resize(2 * WIDTH + GAP, 200)
    return made


def test_blocks_that_fit_stand_in_a_row_and_the_next_one_below(flow: Flow) -> None:
    blocks = [Block(), Block(), Block()]

    for block in blocks:
        flow.add(block)

    right, below = WIDTH + GAP, HEIGHT + GAP
    assert [block.pos() for block in blocks] == [QPoint(0, 0), QPoint(right, 0), QPoint(0, below)]


@pytest.mark.parametrize(
    ("width", "rows"),
    [(3 * WIDTH + 2 * GAP, 1), (2 * WIDTH + GAP, 2), (2 * WIDTH + GAP - 1, 3), (10, 3)],
)
def test_the_height_is_that_of_the_rows(flow: Flow, width: int, rows: int) -> None:
    for _ in range(3):
        flow.add(Block())

    assert flow.heightForWidth(width) == rows * HEIGHT + (rows - 1) * GAP


def test_measuring_moves_nothing(flow: Flow) -> None:
    first, second = Block(), Block()
    flow.add(first)
    flow.add(second)

    flow.heightForWidth(10)

    # Qt asks for heights at widths that are never shown
    assert second.y() == 0


def test_removed_blocks_are_out_of_sight_and_take_no_room(flow: Flow) -> None:
    block = Block()
    flow.add(block)

    flow.clear()

    assert block.isHidden()
    assert flow.heightForWidth(500) == 0
