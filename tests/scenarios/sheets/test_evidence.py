"""Evidence that comes back: by the column, by its own sheet, and the sheet wins."""

import csv
from pathlib import Path

import openpyxl

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.state import Evidence, EvidenceKind
from tests.support.libreoffice import edit, needs_libreoffice
from tests.support.projects import claims_of
from tests.support.sheets import (
    HURT,
    MONDAY,
    Edited,
    asked,
    changed_file,
    column,
    compared,
    exported,
    ids,
    put,
    reasons,
)


def evidence_of(project: Project, place: int) -> tuple[Evidence, ...]:
    """Return the evidence of a claim of the first article."""
    return claims_of(project, project.read.articles()[0].id)[place].evidence


def test_the_column_adds_lines_and_keeps_the_old_ones(settled: Project, edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        cell = "https://example.org/a — “so it says”\nhttps://example.org/b — a second look"
        put(book["Claims"], MONDAY, "Evidence", cell)
        put(book["Claims"], HURT, "Evidence", "“the register says so”")

    settled.returned_files.apply(edited(by_hand).ready)

    assert [(one.link, one.quote, one.note) for one in evidence_of(settled, 0)] == [
        ("https://example.org/a", "so it says", ""),
        ("https://example.org/b", "", "a second look"),
    ]
    assert [(one.kind, one.quote) for one in evidence_of(settled, 2)] == [
        (EvidenceKind.QUOTE, "the register says so")
    ]


def test_the_same_line_twice_is_two_pieces_of_evidence(settled: Project, workbook: Path) -> None:
    third = ids(settled)[2]
    settled.act.add_evidence(third, note="same")
    settled.act.add_evidence(third, note="same")
    exported(settled, workbook)
    lines = "same\nsame\nthird"
    changed_file(workbook, lambda book: put(book["Claims"], HURT, "Evidence", lines))

    assert asked(compared(settled, workbook)) == [(HURT, "Evidence", "third")]


def test_the_sheet_evidence_wins_over_the_column(settled: Project, edited: Edited) -> None:
    first = ids(settled)[0]

    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], MONDAY, "Evidence", None)
        sheet = book["Evidence"]
        sheet.cell(2, column(sheet, "Note")).value = "page 4"
        sheet.append([first, "", "", "https://example.org/new"])

    found = edited(by_hand)
    assert reasons(found) == ["the sheet Evidence has a different value for this claim."]
    settled.returned_files.apply(found.ready)

    assert [(one.link, one.note) for one in evidence_of(settled, 0)] == [
        ("https://example.org/a", "page 4"),
        ("https://example.org/new", ""),
    ]


def test_evidence_in_two_rows_or_in_the_wrong_one_is_reported(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Evidence"]
        sheet["F2"] = "edited"
        sheet.append([cell.value for cell in sheet[2]])
        put(book["Claims"], MONDAY, "Evidence", "for what was said", "attribution")

    found = edited(by_hand)

    assert found.proposals == []
    assert sorted(reasons(found)) == [
        "evidence belongs in the row of the statement.",
        "this evidence is in two rows.",
        "this evidence is in two rows.",
    ]


def test_the_sheet_evidence_saved_as_csv_is_what_it_is(
    settled: Project, workbook: Path, tmp_path: Path
) -> None:
    # a note of the claim: its column is called Note as well
    settled.act.write_note(ids(settled)[0], "claim note")
    exported(settled, workbook)
    sheet = openpyxl.load_workbook(workbook)["Evidence"]
    sheet["F2"] = "page 9"
    with (tmp_path / "e.csv").open("w", newline="") as file:
        csv.writer(file).writerows(sheet.iter_rows(values_only=True))

    found = compared(settled, tmp_path / "e.csv")

    line = "https://example.org/a — “so it says” — page 9"
    assert asked(found) == [(MONDAY, "Evidence", line)]


@needs_libreoffice
def test_an_unedited_ods_with_tabs_asks_for_nothing(
    settled: Project, workbook: Path, tmp_path: Path
) -> None:
    # an .ods file has no tabs and no double spaces in its texts
    third = ids(settled)[2]
    settled.act.write_note(third, "tab\there")
    settled.act.add_evidence(third, note="e  v\tx")
    exported(settled, workbook)
    edit(workbook, tmp_path / "x.ods", "", tmp_path)

    assert compared(settled, tmp_path / "x.ods").proposals == []
