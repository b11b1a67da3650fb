"""The claims as CSV: the columns of the sheet Claims, in UTF-8.

A byte order mark leads the file: without it, Excel reads “ as â€œ.
"""

import csv
from datetime import datetime
from pathlib import Path

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import Material
from claimdesk.annotate.sheets.cell_text import csv_guarded, holdable
from claimdesk.annotate.sheets.claim_rows import ClaimRow, claim_rows
from claimdesk.annotate.sheets.columns import CLAIMS, Value


def export_csv(material: Material, target: Path) -> Job[ExportReport]:
    """Write the claims; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """
    report = ExportReport()
    with (
        replacing(target) as temporary,
        temporary.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file)
        # The titles stay plain: no column of Claims begins like a formula.
        writer.writerow([column.title for column in CLAIMS])
        for done, one in enumerate(material.articles):
            yield Progress(done, material.total, one.article.title)
            for row in claim_rows(one, material.reviewers):
                writer.writerow(_cells(row, report))
                report.rows += 1

    yield Progress(material.total, material.total)
    return report


def _cells(row: ClaimRow, report: ExportReport) -> list[Value]:
    return [_cell(column.value(row), report) for column in CLAIMS]


def _cell(value: Value, report: ExportReport) -> Value:
    if isinstance(value, str):
        return csv_guarded(holdable(value, report))
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    return value
