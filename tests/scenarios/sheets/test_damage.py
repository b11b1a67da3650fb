"""What spreadsheets do to text unasked is told from what a person changed."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.project import Project
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.cell_text import holdable
from claimdesk.annotate.sheets.spreadsheet_damage import Kind, handed_out, read_cell
from tests.scenarios.sheets.conftest import put
from tests.support.making import ME, claims_of, with_article

Edited = Callable[[Callable[[openpyxl.Workbook], None]], Returned]
MONDAY = "One thing happened on Monday."


@pytest.mark.parametrize(
    ("value", "was", "kind"),
    [
        ("same", "same", Kind.SAME),
        ("“no” – twice", '"no" - twice', Kind.DAMAGED),
        ("it’s  so", "it's so", Kind.DAMAGED),
        ("a b", "a\u00a0b", Kind.DAMAGED),
        ("e\u0301", "é", Kind.DAMAGED),
        (date(2026, 1, 2), "1-2", Kind.DAMAGED),
        (datetime(2026, 2, 1), "1/2", Kind.DAMAGED),
        ("2026-01-02", "1-2", Kind.DAMAGED),
        ("02. Jan", "1-2", Kind.EDITED),
        ("2-Jan", "2-1", Kind.DAMAGED),
        (date(2026, 1, 2), "", Kind.DAMAGED),
        (7.0, "007", Kind.DAMAGED),
        ("7", "007", Kind.DAMAGED),
        (1.5, "1.50", Kind.DAMAGED),
        ("1.23457E+19", "12345678901234567890", Kind.DAMAGED),
        (12.0, "12", Kind.SAME),
        (12.0, "", Kind.EDITED),
        (True, "", Kind.EDITED),
        ("", "gone", Kind.EDITED),
        ("a\r\nb", "a\nb", Kind.SAME),
        ("new words", "old words", Kind.EDITED),
        ("1-3", "1-2", Kind.EDITED),
        ("8", "007", Kind.EDITED),
        ("50", "5", Kind.EDITED),
        ("100001", "100000", Kind.EDITED),
        ("12.00%", "12 %", Kind.DAMAGED),
        (0.12, "12%", Kind.DAMAGED),
        (0.12, "", Kind.DAMAGED),
        ("$5.00", "$5", Kind.DAMAGED),
        ("1000", "1,000", Kind.DAMAGED),
        ("12:30:00 PM", "12:30", Kind.DAMAGED),
        ("05/01/24", "May 2024", Kind.DAMAGED),
        ("TRUE", "true", Kind.DAMAGED),
        ("???? ????", "Київ каже", Kind.DAMAGED),
        ("â‚¬5", "€5", Kind.DAMAGED),
        (float("inf"), "", Kind.DAMAGED),
        (5.0, "1e999", Kind.EDITED),
        ("5", "9" * 400, Kind.EDITED),
        ("tabhere", "tab\there", Kind.DAMAGED),
        ("'=1+1", "=1+1", Kind.SAME),
    ],
)
def test_a_cell_is_read_for_what_it_is(value: object, was: str, kind: Kind) -> None:
    assert read_cell(value, was, as_csv=False).kind is kind


@given(st.text(max_size=60), st.booleans())
def test_what_was_handed_out_and_came_back_is_the_same(text: str, as_csv: bool) -> None:
    assert read_cell(handed_out(text, as_csv=as_csv), text, as_csv=as_csv).kind is Kind.SAME


ANY = st.text(st.characters(), min_size=1, max_size=80)
"""Any character at all, lone surrogates and controls among them."""


@settings(max_examples=40)
@given(st.lists(ANY, min_size=3, max_size=3), st.sampled_from([".xlsx", ".csv"]))
def test_anything_that_was_typed_goes_out_and_back_unchanged_or_told(
    tmp_path_factory: pytest.TempPathFactory, typed: list[str], ending: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    with Project.open(folder / "p.claimdesk", ME, create=True) as project:
        claim = claims_of(project, with_article(project))[0].claim.id
        project.act.write_note(claim, typed[0])
        project.act.write_correction(claim, typed[1])
        project.act.set_verdict(claim, Verdict.DISPUTED, reason=typed[2])
        report = run_to_end(project.export(folder / f"x{ending}"))
        found = run_to_end(project.returned_files.compare(folder / f"x{ending}"))
        (review,) = claims_of(project, project.read.articles()[0].id)[0].reviews.values()
        said = review.note + review.correction + review.reason
        assert found.proposals == []
        assert found.problems == []
        assert holdable(said, ExportReport()) == said or report.replaced


@given(st.text(min_size=1, max_size=30).filter(str.strip))
def test_what_a_person_typed_in_csv_is_read_without_its_guard(text: str) -> None:
    typed = text.strip().replace("\r", "\n")
    reading = read_cell(handed_out(typed, as_csv=True), "", as_csv=True)
    assert reading.text == handed_out(typed, as_csv=False).strip()


def test_damage_is_listed_with_its_cell_and_nothing_of_it_applied(edited: Edited) -> None:
    places = []

    def autocorrected(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        places.append(put(sheet, MONDAY, "Note", "he said “no” – twice"))
        places.append(put(sheet, MONDAY, "Correction", datetime(2026, 2, 1)))
        places.append(put(sheet, "12 boats came back.", "Correction", 7))

    found = edited(autocorrected)
    assert found.proposals == []
    assert [problem.place for problem in found.problems] == [places[1], places[0], places[2]]
    assert "“1-2” was turned into the date 2026-02-01" in found.problems[0].sentence
    assert not any(problem.lost for problem in found.problems)


def test_claims_with_curly_quotes_are_still_themselves(edited: Edited, settled: Project) -> None:
    def autocorrected(book: openpyxl.Workbook) -> None:
        for row in book["Claims"].iter_rows(min_row=2):
            if not str(row[2].value).startswith("="):  # openpyxl would write it as a formula
                row[2].value = str(row[2].value).replace("'", "’") + " "

    found = edited(autocorrected)
    assert found.rows == 8
    assert found.problems == []
    assert any("changed quotation marks" in sentence for sentence in found.remarks)


@pytest.mark.parametrize(
    ("titles", "told"),
    [
        (
            {"Verdict": "Urteil", "Note": "Anmerkung", "ID": "Kennung"},
            "“Urteil” in D1 was read as Verdict.",
        ),
        ({"Verdict": " VERDICT "}, ""),
        (
            {"ID": "key", "Verdict": "final decision"},
            "“final decision” in D1 was read as Verdict, by what is in it.",
        ),
    ],
)
def test_translated_and_renamed_headers_are_understood(
    edited: Edited, titles: dict[str, str], told: str
) -> None:
    def renamed(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, "Nobody was hurt.", "Verdict", "verified")
        for cell in sheet[1]:
            cell.value = titles.get(cell.value, cell.value)

    found = edited(renamed)
    assert [p.new for p in found.proposals] == ["verified"]
    assert not told or told in found.remarks


def test_a_header_that_cannot_be_understood_is_told(edited: Edited) -> None:
    def renamed(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        for row in sheet.iter_rows(min_row=1):
            row[7].value = "Jottings" if row[0].row == 1 else None

    found = edited(renamed)
    assert found.proposals == []
    assert [problem.what for problem in found.problems] == [
        "There is no column Note, so nothing of it was read."
    ]


def test_rows_that_are_gone_double_strange_or_without_id_are_left_alone(
    edited: Edited, settled: Project
) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        rows = {
            row[2].value: row for row in sheet.iter_rows(min_row=2) if row[4].value == "statement"
        }
        double = [cell.value for cell in rows["12 boats came back."]]
        double[3] = "disputed"
        sheet.append(double)
        strange = list(double)
        strange[0] = "ffffffffffffffff"
        sheet.append(strange)
        nameless = list(double)
        nameless[0] = None
        sheet.append(nameless)
        rows["@SUM(A1) too."][0].value = 1.25e15
        rows["-2 left."][2].value = "Other words stand here."
        rows["-2 left."][3].value = "verified"
        rows["Nobody was hurt."][19].value = "0" * 64
        rows["Nobody was hurt."][3].value = "verified"
        rows[MONDAY][4].value = "both"
        sheet.delete_rows(rows["=1+1 danger."][0].row)

    found = edited(by_hand)
    assert found.proposals == []
    told = " ".join(problem.sentence for problem in found.problems)
    for words in (
        "stands in rows", "the project has no claim ffffffffffffffff", "this row has no ID", "turned into the number",
        "these are not the claim's words", "another version of the article", "“both” is no target",
    ):  # fmt: skip
        assert words in told
    assert any(
        "2 claims of the project are not in the sheet" in sentence for sentence in found.remarks
    )


def test_a_removed_claim_is_named_as_such(edited: Edited, settled: Project, workbook: Path) -> None:
    from tests.support.making import claims_of

    settled.act.remove_claim(claims_of(settled, settled.read.articles()[0].id)[2].claim.id)
    found = run_to_end(settled.returned_files.compare(workbook))
    assert [problem.what for problem in found.problems] == ["this claim was removed at the desk."]
