"""Workbooks that LibreOffice opened, changed and saved."""

from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.review.verdict import Verdict
from tests.support.libreoffice import SORT, edit, needs_libreoffice
from tests.support.sheets import (
    BOATS,
    FORMULA,
    HURT,
    asked,
    compared,
    exported,
    ids,
    reasons,
    rows_of,
)

pytestmark = needs_libreoffice
INSERT = """
  sheet.Rows.insertByIndex(0, 2)
  sheet.Columns.insertByIndex(1, 1)
  sheet.getCellRangeByName("A1").String = "Checked by the desk"
  sheet.getCellRangeByName("B3").String = "My remarks"
"""
ANSWER = """
  For i = 3 To 10
    words = sheet.getCellByPosition(3, i).String
    If words = "Nobody was hurt." Then
      sheet.getCellByPosition(4, i).String = "unverifiable"
      sheet.getCellByPosition(1, i).String = "mine alone"
    End If
    If words = "12 boats came back." Then sheet.getCellByPosition(4, i).String = "ok"
    If words = "=1+1 danger." Then sheet.getCellByPosition(8, i).String = "=2+2 is a note"
    If words = "One thing happened on Monday." Then sheet.Rows.getByIndex(i).IsVisible = False
  Next
  sheet.Rows.insertByIndex(6, 1)
"""


@pytest.fixture(params=[".xlsx", ".ods", ".csv"])
def back(request: pytest.FixtureRequest, workbook: Path, tmp_path: Path) -> Path:
    """The workbook with a heading, another column, sorted, answered, hidden and empty rows."""
    path = tmp_path / f"edited{request.param}"
    steps = INSERT + SORT.format(column=3, header=2) + ANSWER
    edit(workbook, path, steps, tmp_path)
    return path


@pytest.fixture
def found(settled: Project, back: Path) -> Returned:
    """The sheet compared, where "ok" is known as disputed."""
    settled.returned_files.teach({"ok": Verdict.DISPUTED})
    return compared(settled, back)


def test_a_sorted_and_filtered_sheet_is_read(found: Returned, back: Path) -> None:
    assert (found.rows, found.problems) == (8, [])
    assert sorted(asked(found)) == [
        (BOATS, "Verdict", "disputed"),
        (FORMULA, "Note", "=2+2 is a note"),
        (HURT, "Verdict", "unverifiable"),
    ]
    # a CSV has no hidden rows
    hidden = "2 rows are hidden. They were imported like the others."
    assert (hidden in found.remarks) == (back.suffix != ".csv")


def test_its_answers_are_in_the_next_export(
    settled: Project, found: Returned, tmp_path: Path
) -> None:
    settled.returned_files.apply(found.ready, "Olena")
    fresh = exported(settled, tmp_path / "again.xlsx")

    rows = {row["Claim"]: row for row in rows_of(fresh, "Claims")}

    assert rows[HURT]["Verdict"] == "unverifiable"
    assert rows[FORMULA]["Note"] == "=2+2 is a note"


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_text_columns_keep_what_is_typed_as_it_was_typed(
    settled: Project, workbook: Path, tmp_path: Path, ending: str
) -> None:
    # in a column of another format these become a date, numbers and a time
    typed = ["1-2", "12%", "$1,000", "12:30", "007"]
    line = '  sheet.getCellRangeByName("G{}").FormulaLocal = "{}"\n'
    steps = "".join(line.format(row, text) for row, text in enumerate(typed, 5))
    edit(workbook, tmp_path / f"x{ending}", steps, tmp_path)

    found = compared(settled, tmp_path / f"x{ending}")

    corrections = [new for _, _, new in asked(found)]
    assert (sorted(corrections), found.problems) == (sorted(typed), [])


def test_a_csv_that_became_a_workbook_keeps_its_guards_out(
    settled: Project, tmp_path: Path
) -> None:
    first, second, third = ids(settled)
    settled.act.write_correction(first, "=1+1")
    settled.act.write_correction(second, "-5 boats")
    settled.act.write_correction(third, "+49 30 1")
    path = exported(settled, tmp_path / "x.csv")
    edit(path, tmp_path / "x.xlsx", "", tmp_path)

    found = compared(settled, tmp_path / "x.xlsx")

    assert found.proposals == []
    # "'=1+1 danger." is still the claim's own words
    assert "the words differ from the claim." not in reasons(found)
