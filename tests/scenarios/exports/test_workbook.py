"""The workbook: every verdict, ready to be worked in, and text that stays text."""

import subprocess
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from tests.support.exports import exported, mentions, read_csv, sentences
from tests.support.libreoffice import needs_libreoffice
from tests.support.sheets import BOATS, FORMULA, HURT, MONDAY, compared, rows_of

EVERY_SHEET = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
"""LibreOffice's filter for CSV, with a file for each sheet (the last number)."""


@pytest.fixture
def target(settled: Project, tmp_path: Path) -> Path:
    """Return the path of the workbook."""
    return exported(settled, tmp_path / "out.xlsx")


@pytest.fixture
def claims(target: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the rows of the sheet Claims, by claim and question."""
    return {(row["Claim"], row["Target"]): row for row in rows_of(target, "Claims")}


# its sheets


def test_each_claim_has_its_answers(claims: dict[tuple[str, str], dict[str, Any]]) -> None:
    first = claims[MONDAY, "statement"]
    assert (first["Verdict"], first["Reason"], first["Reviewer"]) == ("disputed", "outdated", "Ann")
    assert first["Evidence"] == "https://example.org/a — “so it says”"
    assert claims[MONDAY, "attribution"]["Verdict"] == "verified"
    assert claims[HURT, "statement"]["Verdict"] is None


def test_the_report_counts_the_rows_of_claims(settled: Project, tmp_path: Path) -> None:
    report = run_to_end(settled.export(tmp_path / "out.xlsx"))

    assert report.rows == len(rows_of(tmp_path / "out.xlsx", "Claims"))


def test_other_sheets_have_their_rows(target: Path) -> None:
    assert [row["Link"] for row in rows_of(target, "Evidence")] == ["https://example.org/a"]
    assert {row["Printed"] for row in rows_of(target, "Numbers")} >= {"12"}
    assert [row["Settled"] for row in rows_of(target, "Articles")] == [2, 1]


def test_the_summary_ends_in_totals(target: Path) -> None:
    total = rows_of(target, "Summary")[-1]
    counts = [total[name] for name in ("Verified", "Disputed", "Unverifiable", "Open")]
    assert counts == [1, 1, 1, 4]


def test_private_notes_stay_private(
    target: Path, claims: dict[tuple[str, str], dict[str, Any]]
) -> None:
    assert claims[BOATS, "statement"]["Note"] is None
    # not even where only a program sees it
    with zipfile.ZipFile(target) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
    assert b"private thought" not in everything


# work in it


def test_the_sheet_of_claims_is_a_table_to_filter(target: Path) -> None:
    sheet = openpyxl.load_workbook(target)["Claims"]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == f"A1:T{sheet.max_row}"
    assert not sheet.protection.sheet
    assert sheet["C2"].alignment.wrap_text
    assert sheet["P2"].is_date


def test_verdicts_are_offered_in_as_many_rows_as_there_can_be(target: Path) -> None:
    sheet = openpyxl.load_workbook(target)["Claims"]
    offers = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert offers["D2:D1048576"] == '"verified,disputed,unverifiable,not a claim"'


def test_each_verdict_has_a_colour_that_follows_edits(target: Path) -> None:
    sheet = openpyxl.load_workbook(target)["Claims"]
    (coloured,) = sheet.conditional_formatting
    assert len(coloured.rules) == 4


def test_the_summary_has_one_chart(target: Path) -> None:
    with zipfile.ZipFile(target) as archive:
        charts = [name for name in archive.namelist() if name.startswith("xl/charts/chart")]
    assert charts == ["xl/charts/chart1.xml"]


# text that stays text


def cells_of(path: Path) -> list[Any]:
    """Return the cells of all sheets."""
    rows = [row for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows()]
    return [cell for row in rows for cell in row]


def test_no_text_of_an_article_or_a_person_is_a_formula(target: Path) -> None:
    assert [cell.coordinate for cell in cells_of(target) if cell.data_type in {"f", "e"}] == []
    claims = {row["Claim"] for row in rows_of(target, "Claims")}
    assert {"=1+1 danger.", "+cmd|' /C calc'!A0 runs.", "@SUM(A1) too.", "-2 left."} <= claims


def test_a_text_like_a_formula_stays_text_when_it_is_edited(target: Path) -> None:
    # such a cell would become a formula as soon as a person opens and leaves it
    risky = [cell for cell in cells_of(target) if str(cell.value).startswith(("=", "+", "-", "@"))]
    # four claims, and a note
    assert len(risky) >= 5
    assert all(cell.quotePrefix for cell in risky)


# full sheets


@pytest.fixture
def small(settled: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Export where a sheet holds four rows; returns the sentences of the report."""
    monkeypatch.setattr("claimdesk.annotate.sheets.sheet_writer.MOST_ROWS", 4)
    return sentences(settled, tmp_path / "small.xlsx")


def test_a_full_sheet_goes_on_in_another(small: list[str], tmp_path: Path) -> None:
    book = openpyxl.load_workbook(tmp_path / "small.xlsx")
    names = [name for name in book.sheetnames if name.startswith("Claims")]
    assert names == ["Claims", "Claims 2", "Claims 3"]
    assert [len(rows_of(tmp_path / "small.xlsx", name)) for name in names] == [3, 3, 2]
    # the drop-downs are on every one of them
    assert len(book["Claims 3"].data_validations.dataValidation) == 3
    assert mentions(small, "Claims continues in Claims 2")


def test_edits_come_back_from_the_sheet_that_goes_on(
    settled: Project, small: list[str], tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(tmp_path / "small.xlsx")
    book["Claims 3"]["D3"] = "disputed"
    book.save(tmp_path / "small.xlsx")

    found = compared(settled, tmp_path / "small.xlsx")

    assert [(one.place, one.new) for one in found.proposals] == [("Claims 3!D3", "disputed")]


# LibreOffice


@needs_libreoffice
def test_libreoffice_opens_the_workbook(target: Path, tmp_path: Path) -> None:
    folder = tmp_path / "csv"
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    command = ["soffice", profile, "--headless", "--convert-to", EVERY_SHEET]
    subprocess.run(
        [*command, "--outdir", str(folder), str(target)],
        check=True,
        capture_output=True,
        timeout=180,
    )

    rows = read_csv(folder / "out-Claims.csv")
    verdicts = {(row["Claim"], row["Target"]): row["Verdict"] for row in rows}
    assert verdicts[MONDAY, "statement"] == "disputed"
    assert verdicts[FORMULA, "statement"] == "unverifiable"
    assert len(rows) == len(rows_of(target, "Claims"))
    names = {path.stem.removeprefix("out-") for path in folder.iterdir()}
    assert names >= {
        "Claims",
        "Evidence",
        "Numbers",
        "Entities",
        "Articles",
        "Summary",
        "About",
    }
