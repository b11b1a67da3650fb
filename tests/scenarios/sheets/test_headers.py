"""Columns whose titles were translated, renamed, doubled or lost."""

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.sheets import HURT, Edited, asked, column, has_remark, put, reasons


def insert(sheet: Worksheet, title: str) -> None:
    """Insert an empty column behind the first."""
    sheet.insert_cols(2)
    sheet.cell(1, 2).value = title


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
                "“key” in A1 was read as ID, because of its content.",
                "“final decision” in D1 was read as Verdict, because of its content.",
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

    assert asked(found) == [(HURT, "Verdict", "verified")]
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
    assert reasons(found) == ["There is no column Note, so it was not read."]


def test_an_added_column_is_not_taken_for_the_real_one(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, HURT, "Note", "the real one")
        # a translation of Note too, but Note itself is there
        insert(sheet, "Notes")

    found = edited(by_hand)

    assert asked(found) == [(HURT, "Note", "the real one")]


def test_of_two_translations_neither_is_read(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, HURT, "Note", "the real one")
        sheet.cell(1, column(sheet, "Note")).value = "Remarks of the editor"
        insert(sheet, "Notes")
        insert(sheet, "Hinweis")

    found = edited(by_hand)

    assert has_remark(found, "neither was read")
    # at most the real one, known by the notes in it
    assert {new for _, _, new in asked(found)} <= {"the real one"}
