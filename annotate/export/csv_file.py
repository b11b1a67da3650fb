"""The claims as CSV: the columns of the sheet Claims, UTF-8 with a byte order mark, so that Excel reads it right."""

import csv
from datetime import datetime
from pathlib import Path

from annotate.corpus.material import Material
from annotate.export.cells import Report, csv_guarded, holdable
from annotate.export.replacing import replacing
from annotate.export.table import CLAIM_COLUMNS, Value, claim_rows
from annotate.progress import Job, Progress


def export_csv(material: Material, target: Path) -> Job[Report]:
    """Write the claims; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """
    report = Report()
    with replacing(target) as temporary, temporary.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(CLAIM_COLUMNS)
        for done, one in enumerate(material.articles):
            yield Progress(done, material.total, one.article.title)
            for row in claim_rows(one, material.reviewers):
                writer.writerow([_cell(value, report) for value in row])
                report.rows += 1
    yield Progress(material.total, material.total)
    return report


def _cell(value: Value, report: Report) -> Value:
    if isinstance(value, str):
        return csv_guarded(holdable(value, report))
    return value.isoformat(" ", "seconds") if isinstance(value, datetime) else value
