"""Formulas, errors, merged cells and hidden rows: values that the reader alone cannot judge."""

from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.project import Project
from tests.support.libreoffice import edit, needs_libreoffice
from tests.support.sheets import (
    BOATS,
    FORMULA,
    HURT,
    Edited,
    asked,
    compared,
    has_remark,
    line_of,
    put,
    reasons,
)

FORMULA_SEEN = "the cell holds a formula or an error."


def test_a_formula_and_the_second_half_of_a_merged_cell_are_left_alone(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, HURT, "Verdict", '=IF(1=1,"verified","disputed")')
        put(sheet, FORMULA, "Verdict", "verified")
        row = line_of(sheet, FORMULA)[0].row
        sheet.merge_cells(start_row=row, end_row=row + 1, start_column=4, end_column=4)

    found = edited(by_hand)

    # the first cell of a merged one is itself
    assert asked(found) == [(FORMULA, "Verdict", "verified")]
    assert reasons(found) == [FORMULA_SEEN, "the cell is part of a merged cell."]


@needs_libreoffice
@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_formulas_saved_by_libreoffice_are_seen(
    settled: Project, workbook: Path, tmp_path: Path, ending: str
) -> None:
    # its result is "verified": a reader of values alone would take it for a person's verdict
    back = tmp_path / f"formula{ending}"
    steps = '  sheet.getCellRangeByName("D4").Formula = "=""veri"" & ""fied"""\n'
    edit(workbook, back, steps, tmp_path)

    found = compared(settled, back)

    assert [(problem.place, problem.what) for problem in found.problems] == [
        ("Claims!D4", FORMULA_SEEN)
    ]


def test_errors_are_no_values(settled: Project, workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    place = put(book["Claims"], BOATS, "Verdict", "#REF!")
    assert line_of(book["Claims"], BOATS)[3].data_type == "e"
    book["Evidence"]["F2"] = "=1+1"
    book.save(workbook)

    found = compared(settled, workbook)

    assert found.proposals == []
    # by the cell of the Evidence ID, which names its row
    assert {(problem.place, problem.what) for problem in found.problems} == {
        (place, FORMULA_SEEN),
        ("Evidence!O2", "the row holds a formula."),
    }


def test_hidden_rows_are_read_and_reported(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, HURT, "Verdict", "verified")
        for row in range(2, 10):
            sheet.row_dimensions[row].hidden = True

    found = edited(by_hand)

    assert has_remark(found, "8 rows are hidden")
    assert asked(found) == [(HURT, "Verdict", "verified")]
