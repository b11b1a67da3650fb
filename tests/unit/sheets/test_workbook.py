"""The whole workbook: its sheets in order, facts about it, and no half of it on disk."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.sheets.cell_text import LONGEST
from claimdesk.annotate.sheets.workbook import export_workbook
from tests.support.materials import article_with, project_of, review, view, written
from tests.support.sheets import rows_of


def facts_of(path: Path) -> list[tuple[object, ...]]:
    return list(openpyxl.load_workbook(path)["About"].iter_rows(values_only=True))


def test_a_returned_workbook_is_known_by_its_facts(tmp_path: Path) -> None:
    report = written(export_workbook, tmp_path / "x.xlsx", article_with(view(), view()))

    facts = facts_of(tmp_path / "x.xlsx")

    assert {("Project ID", "project-id"), ("Export ID", "export-id"), ("Claims", 2)} <= set(facts)
    assert report.rows == 2


def test_what_had_to_be_changed_is_among_the_facts(tmp_path: Path) -> None:
    noted = view(None, review(note="page\fbreak"))
    report = written(export_workbook, tmp_path / "x.xlsx", article_with(noted))

    # the note is on the sheets Claims and Reviews
    assert report.replaced == 2
    assert facts_of(tmp_path / "x.xlsx")[-1] == ("What was changed", report.sentences[0])


def test_the_rest_of_a_long_text_has_a_sheet_of_its_own(tmp_path: Path) -> None:
    noted = view(None, review(note="a" * LONGEST + "b"))
    report = written(export_workbook, tmp_path / "x.xlsx", article_with(noted))

    rest, again = rows_of(tmp_path / "x.xlsx", "Long texts")

    # the cell ends in "…", so that its last character is on the other sheet too
    assert rest == {"ID": "c1", "Column": "Note", "Text": "ab"}
    # the note is on the sheets Claims and Reviews
    assert (again, len(report.split)) == (rest, 2)


def test_a_workbook_without_long_texts_has_no_sheet_for_them(tmp_path: Path) -> None:
    written(export_workbook, tmp_path / "x.xlsx", article_with(view()))
    assert "Long texts" not in openpyxl.load_workbook(tmp_path / "x.xlsx").sheetnames


def test_a_fault_leaves_the_older_file_and_no_half_of_a_new_one(tmp_path: Path) -> None:
    def broken() -> Iterator[ArticleMaterial]:
        yield article_with(view())
        raise RuntimeError("the project went away")

    target = tmp_path / "x.xlsx"
    target.write_text("older")
    material = replace(project_of(), articles=broken(), total=2)

    with pytest.raises(RuntimeError, match="went away"):
        run_to_end(export_workbook(material, target))

    assert [path.read_text() for path in tmp_path.iterdir()] == ["older"]
