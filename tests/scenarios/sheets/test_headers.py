"""Columns whose titles were translated, renamed, doubled or lost."""

import openpyxl
import pytest

from tests.support.sheets import HURT, Edited, column, put


@pytest.mark.parametrize(
    ("titles", "remarks"),
    [
        (
            {"Verdict": "Urteil", "Note": "Anmerkung", "ID": "Kennung"},
            {
                "“Urteil” in D1 was read as Verdict.",
                "“Anmerkung” in H1 was read as Note.",
                "“Kennung” in A1 was read as ID.",
            },
        ),
        # capitals and spaces need no remark
        ({"Verdict": " VERDICT "}, set()),
        # no translation: known by the IDs and verdicts in the cells
        (
            {"ID": "key", "Verdict": "final decision"},
            {
                "“key” in A1 was read as ID, by what is in it.",
                "“final decision” in D1 was read as Verdict, by what is in it.",
            },
        ),
    ],
)
def test_translated_and_renamed_headers_are_understood(
    edited: Edited, titles: dict[str, str], remarks: set[str]
) -> None:
    def renamed(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, HURT, "Verdict", "verified")
        for cell in sheet[1]:
            title = str(cell.value)
            cell.value = titles.get(title, title)

    found = edited(renamed)

    assert [proposal.new for proposal in found.proposals] == ["verified"]
    assert remarks <= set(found.remarks)


def test_a_header_that_cannot_be_understood_is_reported(edited: Edited) -> None:
    def renamed(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        # the notes are gone as well, by which the column could be known
        notes = column(sheet, "Note")
        for (cell,) in sheet.iter_rows(min_col=notes, max_col=notes):
            cell.value = None
        sheet.cell(1, notes).value = "Jottings"

    found = edited(renamed)

    assert found.proposals == []
    assert [problem.what for problem in found.problems] == [
        "There is no column Note, so nothing of it was read."
    ]


def test_an_added_column_is_not_taken_for_the_real_one(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, HURT, "Note", "the real one")
        sheet.insert_cols(2)
        # a translation of Note too, but Note itself is there
        sheet.cell(1, 2).value = "Notes"

    found = edited(by_hand)

    assert {proposal.new for proposal in found.proposals} <= {"the real one"}


def test_of_two_translations_neither_is_read(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, HURT, "Note", "the real one")
        sheet.cell(1, column(sheet, "Note")).value = "Remarks of the editor"
        for title in ("Notes", "Hinweis"):
            sheet.insert_cols(2)
            sheet.cell(1, 2).value = title

    found = edited(by_hand)

    assert any("neither was read" in remark for remark in found.remarks)
    assert {proposal.new for proposal in found.proposals} <= {"the real one"}
