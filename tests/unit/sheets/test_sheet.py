"""Cells of a sheet by place, and sheets of a file by name."""

import pytest

from claimdesk.annotate.sheets.sheet import ReturnedFile, Sheet, column_of, letters


@pytest.mark.parametrize(
    ("column", "address"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_letters(column: int, address: str) -> None:
    assert letters(column) == address
    assert column_of(f"{address}12") == column


def test_a_cell_beyond_its_row_is_empty() -> None:
    sheet = Sheet("S", [["a"], []])
    assert (sheet.value(0, 0), sheet.value(0, 1), sheet.value(1, 0)) == ("a", "", "")
    # a column that is not there has the place -1: not the last cell
    assert sheet.value(0, -1) == ""


def test_text_is_without_white_space_around_it() -> None:
    sheet = Sheet("S", [[" a \n", 7.0]])
    assert (sheet.text(0, 0), sheet.text(0, 1)) == ("a", "7.0")


def test_a_place_names_its_sheet_where_there_is_one() -> None:
    assert Sheet("Claims 2", []).place(11, 3) == "Claims 2!D12"
    # a CSV
    assert Sheet("", []).place(0, 0) == "A1"


def test_a_sheet_and_those_that_go_on_with_it_are_found_by_name() -> None:
    names = ["claims ", "Claims 2", "My Claims", "Claims of Ann", "2", "Claims 10"]
    file = ReturnedFile("x.xlsx", [Sheet(name, []) for name in names])

    assert [sheet.name for sheet in file.called("Claims")] == ["claims ", "Claims 2", "Claims 10"]
