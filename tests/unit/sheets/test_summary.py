"""The sheet Summary: counts, a total, and a chart of the rows that it can show."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.columns import SUMMARY
from claimdesk.annotate.sheets.sheet_rows import SummaryRow
from claimdesk.annotate.sheets.sheet_writer import SheetWriter
from claimdesk.annotate.sheets.summary import write_summary


def article(title: str, verified: int, disputed: int, progress: Progress) -> SummaryRow:
    counts = dict.fromkeys(Verdict, 0)
    counts |= {Verdict.VERIFIED: verified, Verdict.DISPUTED: disputed}
    return SummaryRow(title, counts, progress)


def summary(path: Path, *articles: SummaryRow) -> Path:
    book = openpyxl.Workbook(write_only=True)
    write_summary(SheetWriter(book, "Summary", SUMMARY, ExportReport()), list(articles))
    book.save(path)
    return path


def chart_of(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return archive.read("xl/charts/chart1.xml").decode()


def test_the_last_row_is_the_total(tmp_path: Path) -> None:
    path = summary(
        tmp_path / "x.xlsx",
        article("A", 1, 2, Progress(total=5, settled=3, parked=1)),
        article("B", 4, 0, Progress(total=4, settled=4)),
    )

    _, *rows = openpyxl.load_workbook(path)["Summary"].iter_rows(values_only=True)

    # verified, disputed, unverifiable, not a claim, parked, open, claims
    assert rows == [
        ("A", 1, 2, 0, 0, 1, 1, 5),
        ("B", 4, 0, 0, 0, 0, 0, 4),
        ("All articles", 5, 2, 0, 0, 1, 1, 9),
    ]


@pytest.mark.parametrize(
    ("articles", "rows"),
    [
        # the total alone: the bar of a single article would be the same
        (0, {"2"}),
        (1, {"3"}),
        (3, {"2", "4"}),
        # no more bars than a reader can tell apart
        (31, {"2", "31"}),
    ],
)
def test_the_chart_shows_the_articles_or_the_total(
    tmp_path: Path, articles: int, rows: set[str]
) -> None:
    one = article("A", 1, 0, Progress(total=1, settled=1))
    chart = chart_of(summary(tmp_path / "x.xlsx", *[one] * articles))

    found = re.findall(r"'Summary'!\$B\$(\d+)(?::\$B\$(\d+))?<", chart)

    # the title of the series is in row 1
    assert {number for place in found for number in place if number} - {"1"} == rows


def test_a_series_is_named_by_the_title_of_its_column(tmp_path: Path) -> None:
    chart = chart_of(summary(tmp_path / "x.xlsx"))
    titles = re.findall(r"'Summary'!\$([A-Z])\$1<", chart)
    assert titles == ["B", "C", "D", "E", "F", "G"]
