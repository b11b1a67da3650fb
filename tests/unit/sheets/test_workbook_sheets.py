"""The sheets of a workbook, for one reviewer and for several."""

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.detection.findings import Entity
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import Material
from claimdesk.annotate.review.article_views import Findings, Progress
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.workbook_sheets import WorkbookSheets
from tests.support.materials import (
    REVIEWERS,
    TEXT,
    article_with,
    evidence,
    project_of,
    review,
    view,
)
from tests.support.parses import number, span_of
from tests.support.sheets import rows_of

ALONE = Material(iter(()), 0, "Boats", {"ann-id": "Ann"}, "Ann")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[openpyxl.Workbook]:
    """A workbook, saved at the end: openpyxl warns of sheets that were never written."""
    made = openpyxl.Workbook(write_only=True)
    yield made
    made.save(tmp_path / "x.xlsx")


def titles(material: Material, book: openpyxl.Workbook) -> list[str]:
    WorkbookSheets.create(book, material, ExportReport())
    return book.sheetnames


def test_one_reviewer_needs_no_sheet_of_reviews(book: openpyxl.Workbook) -> None:
    assert titles(ALONE, book) == [
        "Claims",
        "Evidence",
        "Numbers",
        "Entities",
        "Articles",
        "Summary",
        "About",
    ]


def test_reviews_come_behind_the_claims(book: openpyxl.Workbook) -> None:
    assert titles(project_of(), book)[:3] == ["Claims", "Reviews", "Evidence"]


def test_a_team_that_sees_each_other_has_its_sheets(book: openpyxl.Workbook) -> None:
    def never() -> None:
        raise AssertionError("agreement is measured at the end only")

    names = titles(project_of(team=never), book)

    assert names[1:6] == ["Reviews", "By reviewer", "Settled", "Agreement", "Activity"]


def test_all_but_the_summary_and_the_last_are_tables(book: openpyxl.Workbook) -> None:
    sheets = WorkbookSheets.create(book, project_of(), ExportReport())
    names = [writer.sheet.title for writer in sheets.filtered]
    assert names == ["Claims", "Reviews", "Evidence", "Numbers", "Entities", "Articles"]


def test_an_article_has_rows_on_each_sheet(tmp_path: Path) -> None:
    findings = Findings(
        entities=(Entity(span_of(TEXT, "Ada Quill"), "PERSON"),), numbers=(number(TEXT, "12", 12),)
    )
    one = article_with(
        view(None, review(Verdict.VERIFIED), proof=(evidence(),)), view(), findings=findings
    )
    book, report = openpyxl.Workbook(write_only=True), ExportReport()

    counts = WorkbookSheets.create(book, project_of(), report).write_article(one, REVIEWERS)

    book.save(tmp_path / "x.xlsx")
    names = ("Claims", "Reviews", "Evidence", "Numbers", "Entities", "Articles")
    assert [len(rows_of(tmp_path / "x.xlsx", name)) for name in names] == [2, 1, 1, 1, 1, 1]
    # the report counts claims, with a row for each settled question
    assert (counts.reviewed, report.rows) == (Progress(total=2, settled=1), 2)
