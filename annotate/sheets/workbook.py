"""The workbook: claims to filter and edit, evidence, numbers, entities, articles, a summary."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.base.version import version
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import Material
from claimdesk.annotate.sheets.columns import LONG_TEXTS
from claimdesk.annotate.sheets.sheet_rows import AboutRow, LongTextRow, SummaryRow
from claimdesk.annotate.sheets.sheet_writer import SheetWriter
from claimdesk.annotate.sheets.summary import write_summary
from claimdesk.annotate.sheets.workbook_sheets import WorkbookSheets

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

_EDITING = (
    "Change Verdict, Reason, Correction, Note and Evidence on the sheet Claims. "
    "Sort, filter, colour and insert as you like; leave the grey columns as they are: "
    "rows are found again by their ID."
)
_SENDING_BACK = "Save it as .xlsx, .ods or .csv and send it to the reviewer named above."
_TAKING_BACK = (
    "In Claimdesk: File, Import edited spreadsheet. Or: claimdesk apply PROJECT SHEET --as NAME"
)


def export_workbook(material: Material, target: Path) -> Job[ExportReport]:
    """Write the workbook; yields progress in articles, returns a report.

    Raises:
        ExportError: the target cannot be written; an older file there is untouched.
    """
    from openpyxl import Workbook

    report = ExportReport()
    with replacing(target) as temporary:
        workbook = Workbook(write_only=True)
        try:
            yield from _fill(workbook, material, report)
            workbook.save(temporary)
        except BaseException:
            _discard(workbook)
            raise

    yield Progress(material.total, material.total)
    return report


def _fill(workbook: "Workbook", material: Material, report: ExportReport) -> Iterator[Progress]:
    """Write every sheet; one step an article."""
    sheets = WorkbookSheets.create(workbook, material, report)
    counts: list[SummaryRow] = []
    for done, one in enumerate(material.articles):
        yield Progress(done, material.total, one.article.title or one.article.source)
        counts.append(sheets.write_article(one, material.reviewers))
    # Agreement is over all articles, so it comes last.
    if material.team and sheets.team:
        sheets.team.write_team(material.team(), material.reviewers)

    # Texts longer than a cell are rare: their sheet is made only where there are some.
    spilled = [row for sheet in sheets.filtered for row in sheet.spilled]
    if spilled:
        _write_long_texts(workbook, spilled, report)
    write_summary(sheets.summary, counts)
    sheets.about.write_rows(_about(material, report))

    # The summary ends in totals and the last sheet is no table: neither gets a filter.
    for sheet in sheets.filtered:
        sheet.finish()


def _discard(workbook: "Workbook") -> None:
    """Close a half-written workbook; each sheet has a temporary file."""
    sheets: list[Any] = list(workbook.worksheets)
    for sheet in sheets:
        sheet.close()
        sheet._writer.cleanup()  # noqa: SLF001  (openpyxl removes these files only after saving)


def _write_long_texts(
    workbook: "Workbook", spilled: list[LongTextRow], report: ExportReport
) -> None:
    writer = SheetWriter(workbook, "Long texts", LONG_TEXTS, report)
    writer.write_rows(spilled)
    writer.finish()


def _about(material: Material, report: ExportReport) -> list[AboutRow]:
    facts = [
        AboutRow("Project", material.project),
        AboutRow("Reviewer", material.reviewer),
        AboutRow("Written", datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")),
        AboutRow("Claimdesk", version()),
        AboutRow("Claims", report.rows),
        AboutRow("How to edit it", _EDITING),
        AboutRow("How to send it back", _SENDING_BACK),
        AboutRow("How to import it", _TAKING_BACK),
        AboutRow("Times", "All times are UTC."),
        AboutRow("Project ID", material.project_id),
        AboutRow("Export ID", material.export_id),
    ]
    return facts + [AboutRow("What was changed", sentence) for sentence in report.sentences]
