"""Workbook, CSV and JSON Lines: read back by other programs, text stays text, nothing is lost silently."""

import csv
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import jsonschema
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.base.resources import read_text
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.sheets.cell_text import LONGEST, csv_guarded, holdable
from claimdesk.annotate.sheets.sheet_writer import Column, SheetWriter
from tests.support.making import claims_of, with_article

HOSTILE = "=1+1 danger. +cmd|' /C calc'!A0 runs. @SUM(A1) too. -2 left."


@pytest.fixture
def settled(project: Project) -> Project:
    article = with_article(project)
    first, second, third = (view.claim.id for view in claims_of(project, article))
    project.act.set_verdict(first, Verdict.DISPUTED, reason="outdated")
    project.act.set_verdict(first, Verdict.VERIFIED, Target.ATTRIBUTION)
    project.act.write_note(first, '=HYPERLINK("http://evil")')
    project.act.add_evidence(first, link="https://example.org/a", quote="so it says")
    project.act.set_verdict(second, Verdict.VERIFIED)
    project.act.write_note(second, "a private thought", private=True)
    hostile = with_article(project, HOSTILE, "hostile.txt")
    project.act.set_verdict(claims_of(project, hostile)[0].claim.id, Verdict.UNVERIFIABLE)
    assert third
    return project


def rows_of(path: Path, sheet: str) -> list[dict[str, object]]:
    book = openpyxl.load_workbook(path)
    head, *rows = book[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_workbook_holds_every_verdict(settled: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    report = run_to_end(settled.export(target))
    claims = rows_of(target, "Claims")
    assert report.rows == len(claims)
    by_key = {(row["Claim"], row["Target"]): row for row in claims}
    first = by_key["One thing happened on Monday.", "statement"]
    assert (first["Verdict"], first["Reason"], first["Reviewer"]) == ("disputed", "outdated", "Ann")
    assert first["Evidence"] == "https://example.org/a — “so it says”"
    assert by_key["One thing happened on Monday.", "attribution"]["Verdict"] == "verified"
    assert by_key["12 boats came back.", "statement"]["Note"] is None, "private notes stay private"
    assert by_key["Nobody was hurt.", "statement"]["Verdict"] is None
    assert [row["Link"] for row in rows_of(target, "Evidence")] == ["https://example.org/a"]
    assert {row["Printed"] for row in rows_of(target, "Numbers")} >= {"12"}
    assert [row["Settled"] for row in rows_of(target, "Articles")] == [2, 1]
    summary = rows_of(target, "Summary")[-1]
    assert (summary["Verified"], summary["Disputed"], summary["Unverifiable"], summary["Open"]) == (
        1,
        1,
        1,
        4,
    )
    with zipfile.ZipFile(target) as archive:
        assert not any(b"private thought" in archive.read(name) for name in archive.namelist())


def test_workbook_can_be_worked_in(settled: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    run_to_end(settled.export(target))
    book = openpyxl.load_workbook(target)
    sheet = book["Claims"]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == f"A1:T{sheet.max_row}"
    offers = {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation}
    assert offers["D2:D1048576"] == '"verified,disputed,unverifiable,not a claim"'
    assert len(sheet.conditional_formatting) == 1
    assert len(next(iter(sheet.conditional_formatting)).rules) == 4
    assert not sheet.protection.sheet
    assert sheet["C2"].alignment.wrap_text
    assert len(book["Summary"]._charts) == 1
    assert sheet["P2"].is_date


def test_nothing_from_an_article_or_a_person_is_a_formula(settled: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    run_to_end(settled.export(target))
    book = openpyxl.load_workbook(target)
    formulas = [
        c.coordinate
        for sheet in book
        for row in sheet.iter_rows()
        for c in row
        if c.data_type in {"f", "e"}
    ]
    assert formulas == []
    claims = {row["Claim"] for row in rows_of(target, "Claims")}
    assert {"=1+1 danger.", "+cmd|' /C calc'!A0 runs.", "@SUM(A1) too.", "-2 left."} <= claims
    quoted = [
        c
        for row in book["Claims"].iter_rows()
        for c in row
        if str(c.value).startswith(("=", "+", "-", "@"))
    ]
    assert quoted
    assert all(cell.quotePrefix for cell in quoted)


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=40))
def test_any_text_comes_back_or_is_counted(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    target = tmp_path_factory.mktemp("cells") / "cells.xlsx"
    report = ExportReport()
    book = openpyxl.Workbook(write_only=True)
    SheetWriter(book, "S", (Column("T", 10),), report).write([text])
    book.save(target)
    back = openpyxl.load_workbook(target)["S"]["A2"].value
    assert (back or "") == holdable(text, ExportReport())
    assert (report.replaced > 0) == (holdable(text, ExportReport()) != text)


def test_text_longer_than_a_cell_is_split_and_told(tmp_path: Path) -> None:
    report = ExportReport()
    book = openpyxl.Workbook(write_only=True)
    writer = SheetWriter(book, "S", (Column("ID", 10), Column("T", 10)), report)
    text = "a" * LONGEST + "b" * 10
    writer.write(["id1", text])
    assert report.split == [("id1", "T")]
    kept = "a" * (LONGEST - 1)
    assert kept + "".join(rest for _, _, rest in writer.spilled) == text
    book.save(tmp_path / "x.xlsx")
    assert report.sentences


def test_a_full_sheet_goes_on_in_another_and_comes_back(
    settled: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimdesk.annotate.sheets.sheet_writer.MOST_ROWS", 4)
    target = tmp_path / "out.xlsx"
    report = run_to_end(settled.export(target))
    book = openpyxl.load_workbook(target)
    names = [name for name in book.sheetnames if name.startswith("Claims")]
    assert names == ["Claims", "Claims 2", "Claims 3"]
    assert [len(rows_of(target, name)) for name in names] == [3, 3, 2]
    assert len(book["Claims 3"].data_validations.dataValidation) == 3
    assert "The sheet Claims is full; Claims goes on in Claims 2." in report.sentences
    book["Claims 3"]["D3"] = "disputed"
    book.save(target)
    found = run_to_end(settled.returned_files.compare(target))
    assert [(p.place, p.new) for p in found.proposals] == [("Claims 3!D3", "disputed")]


def test_csv_is_guarded_and_reads_back(settled: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    run_to_end(settled.export(target))
    assert target.read_bytes().startswith(b"\xef\xbb\xbf")
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    claims = [row["Claim"] for row in rows]
    assert "'=1+1 danger." in claims
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_csv_guards_every_prefix_of_the_owasp_list(start: str) -> None:
    assert csv_guarded(f"{start}1") == f"'{start}1"


def test_json_lines_match_the_schema(settled: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    run_to_end(settled.export(target))
    schema = json.loads(read_text("schemas/findings.schema.json"))
    lines = [json.loads(line) for line in target.read_text().splitlines()]
    for line in lines:
        jsonschema.validate(line, schema)
    assert [review["verdict"] for review in lines[0]["reviews"]] == [
        "disputed",
        "verified",
        "verified",
    ]
    assert "private thought" not in target.read_text()


@pytest.mark.parametrize("name", ["out.docx", "out"])
def test_unknown_formats_are_named(settled: Project, tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="xlsx, csv, jsonl"):
        run_to_end(settled.export(tmp_path / name))


def test_a_target_that_cannot_be_written_is_named_and_left_alone(
    settled: Project, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match="cannot be written"):
        run_to_end(settled.export(tmp_path / "no" / "out.xlsx"))
    folder = tmp_path / "folder.xlsx"
    folder.mkdir()
    with pytest.raises(ExportError, match="cannot be written"):
        run_to_end(settled.export(folder))
    assert not list(tmp_path.glob(".*")), "no half-written file is left"


def test_a_cancelled_export_leaves_what_stood_there(settled: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_text("the older one")
    job = settled.export(target)
    next(job)
    job.close()
    assert target.read_text() == "the older one"
    assert not list(tmp_path.glob(".out*"))


def test_replacing_keeps_the_old_file_when_the_new_one_fails(tmp_path: Path) -> None:
    target = tmp_path / "x.txt"
    target.write_text("old")
    with pytest.raises(ExportError, match="No space"), replacing(target) as temporary:
        temporary.write_text("half")
        raise OSError(28, "No space left on device")
    assert target.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["x.txt"]


@pytest.mark.skipif(
    not shutil.which("soffice"),
    reason="LibreOffice is not installed: apt-get install libreoffice-calc-nogui",
)
def test_libreoffice_opens_the_workbook(settled: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    run_to_end(settled.export(target))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
         "--outdir", str(tmp_path / "csv"), str(target)],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    with (tmp_path / "csv" / "out-Claims.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    verdicts = {(row["Claim"], row["Target"]): row["Verdict"] for row in rows}
    assert verdicts["One thing happened on Monday.", "statement"] == "disputed"
    assert verdicts["=1+1 danger.", "statement"] == "unverifiable"
    assert len(rows) == len(rows_of(target, "Claims"))
    assert {p.name for p in (tmp_path / "csv").iterdir()} >= {
        f"out-{n}.csv"
        for n in ("Claims", "Evidence", "Numbers", "Entities", "Articles", "Summary", "About")
    }
