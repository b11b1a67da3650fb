"""A cell whose style is looked up once."""

from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from claimdesk.annotate.sheets.styled_cell import StyledCell


def new_cell() -> Cell:
    return Cell(Workbook()["Sheet"], 1, 1)


def test_the_style_stays_when_value_and_place_change() -> None:
    model = new_cell()
    model.number_format = "0.00"
    cell = StyledCell(model)

    cell.letter, cell.row, cell.value = "AB", 12, 7

    shown = cell.coordinate, cell.number_format, cell.style_id
    assert shown == ("AB12", "0.00", model.style_id)


def test_a_cell_without_changes_has_a_style_too() -> None:
    # openpyxl would leave out the style of a cell that says it has none
    cell = StyledCell(new_cell())
    assert (cell.has_style, cell.style_id) == (True, 0)


def test_a_later_change_of_the_model_does_not_reach_it() -> None:
    model = new_cell()
    cell = StyledCell(model)

    model.number_format = "0.00"

    assert cell.style_id != model.style_id
