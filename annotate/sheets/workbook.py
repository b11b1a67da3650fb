"""The workbook: claims to filter and edit, evidence, numbers, entities, articles, a summary and how to send it back."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimdesk.annotate import version
from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.review.article_views import Progress as Reviewed
from claimdesk.annotate.review.verdict import DISPUTED_REASONS, NOT_A_CLAIM_REASONS, Target, Verdict
from claimdesk.annotate.sheets.claim_rows import claim_rows, moment
from claimdesk.annotate.sheets.sheet_writer import Column, SheetWriter
from claimdesk.annotate.sheets.summary import write_about, write_summary
from claimdesk.annotate.sheets.team_sheets import WIDE, team_columns, write_team, write_team_rows

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

VERDICT_FILLS = {
    Verdict.VERIFIED: ("00D5EFE2", "0000633F"),
    Verdict.DISPUTED: ("00FBE1D3", "00873800"),
    Verdict.UNVERIFIABLE: ("00DDE5F8", "001B469F"),
    Verdict.NOT_A_CLAIM: ("00ECECEC", "00555555"),
}
"""Fill and text of the verdict column, light variants of the Okabe-Ito colours the window uses."""

_CLAIMS = (
    Column("ID", 18, "grey"),
    Column("Article", 24, "wrapped"),
    Column("Claim", 62, "wrapped"),
    Column("Verdict", 14),
    Column("Target", 12),
    Column("Reason", 18, "wrapped"),
    Column("Correction", 32, "wrapped"),
    Column("Note", 32, "wrapped"),
    Column("Evidence", 40, "wrapped"),
    Column("Speaker", 20, "wrapped"),
    Column("Hedge", 16, "wrapped"),
    Column("Numbers", 22, "wrapped"),
    Column("Entities", 24, "wrapped"),
    Column("Check-worthiness", 16, "share"),
    Column("Reviewer", 14),
    Column("Updated", 17, "date"),
    Column("Context", 40, "wrapped"),
    Column("Start", 8, "grey"),
    Column("End", 8, "grey"),
    Column("Article hash", 16, "grey"),
)
_REVIEWS = (
    Column("Claim ID", 18, "grey"),
    Column("Article", 24, "wrapped"),
    Column("Claim", 62, "wrapped"),
    Column("Reviewer", 16),
    Column("Target", 12),
    Column("Verdict", 14),
    Column("Reason", 18, "wrapped"),
    Column("Correction", 32, "wrapped"),
    Column("Note", 32, "wrapped"),
    Column("Updated", 17, "date"),
)
_EVIDENCE = (
    Column("Claim ID", 18, "grey"),
    Column("Claim", 50, "wrapped"),
    Column("Kind", 9),
    Column("Link", 46, "link"),
    Column("Quote", 50, "wrapped"),
    Column("Note", 36, "wrapped"),
    Column("Accessed", 17, "date"),
    Column("Reviewer", 14),
    Column("Title", 30, "wrapped"),
    Column("Publisher", 20),
    Column("Capture", 14),
    Column("Captured", 17, "date"),
    Column("Archive", 30, "link"),
    Column("SHA-256", 20, "grey"),
    Column("Evidence ID", 18, "grey"),
)
_NUMBERS = (
    Column("Article", 24, "wrapped"),
    Column("Printed", 22),
    Column("Kind", 10),
    Column("Low", 14, "number"),
    Column("High", 14, "number"),
    Column("Unit", 20),
    Column("Currency", 10),
    Column("Date", 12),
    Column("Relation", 9),
    Column("Precision", 11, "number"),
    Column("Looked at", 10),
    Column("Start", 8, "grey"),
    Column("End", 8, "grey"),
)
_ENTITIES = (
    Column("Article", 24, "wrapped"),
    Column("Name", 32),
    Column("Kind", 12),
    Column("Looked at", 10),
    Column("Start", 8, "grey"),
    Column("End", 8, "grey"),
)
_ARTICLES = (
    Column("Article", 48, "wrapped"),
    Column("Byline", 22),
    Column("Published", 17),
    Column("Source", 40, "wrapped"),
    Column("Link", 40, "link"),
    Column("Language", 10),
    Column("Claims", 9, "number"),
    Column("Settled", 9, "number"),
    Column("Model", 22, "grey"),
    Column("Article hash", 16, "grey"),
)


_EDITING = (
    "Change Verdict, Reason, Correction, Note and Evidence on the sheet Claims. Sort, filter, colour and insert as "
    "you like; leave the grey columns as they are: rows are found again by their ID."
)


@dataclass
class Counts:
    """Verdicts per article, for the summary."""

    articles: list[tuple[str, dict[Verdict, int], Reviewed]] = field(default_factory=list)


def export_workbook(material: Material, target: Path) -> Job[ExportReport]:
    """Write the workbook; yields progress in articles, returns what had to be changed.

    Raises:
        ExportError: the target cannot be written; what stood there is untouched.
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
    sheets = _sheets(workbook, report, material)
    counts = Counts()
    for done, one in enumerate(material.articles):
        yield Progress(done, material.total, one.article.title or one.article.source)
        _write_article(sheets, one, material.reviewers, counts, report)
    if material.team:
        write_team(sheets, material.team(), material.reviewers)
    _write_long_texts(workbook, sheets, report)
    write_summary(sheets["Summary"], counts.articles)
    write_about(sheets["About"], _about(material, report), report)
    for name, sheet in sheets.items():
        if name not in {"Summary", "About"}:
            sheet.finish()


def _discard(workbook: "Workbook") -> None:
    """Close what is half written; each sheet streams through a temporary file of its own."""
    sheets: list[Any] = list(workbook.worksheets)
    for sheet in sheets:
        sheet.close()
        sheet._writer.cleanup()  # noqa: SLF001  (openpyxl removes these files only after saving)


def _sheets(
    workbook: "Workbook", report: ExportReport, material: Material
) -> dict[str, SheetWriter]:
    """The sheets in their order; that of single reviews where there are several reviewers, a team's where it is one."""
    shapes: dict[str, Sequence[Column]] = {
        "Claims": _CLAIMS,
        **({"Reviews": _REVIEWS} if len(material.reviewers) > 1 else {}),
        **(team_columns(material.reviewers) if material.team else {}),
        "Evidence": _EVIDENCE,
        "Numbers": _NUMBERS,
        "Entities": _ENTITIES,
        "Articles": _ARTICLES,
        "Summary": (Column("Article", 44, "wrapped"), *(Column(v.value.capitalize(), 13) for v in Verdict),
                    Column("Parked", 9), Column("Open", 9), Column("Claims", 9)),
        "About": (Column("About this workbook", 28), Column("", 90, "wrapped")),
    }  # fmt: skip
    return {
        name: SheetWriter(workbook, name, columns, report, freeze="D2", dress=_dress_claims)
        if name == "Claims"
        else SheetWriter(workbook, name, columns, report)
        for name, columns in shapes.items()
    }


def _dress_claims(claims: SheetWriter) -> None:
    """Drop-downs, and verdict colours that follow edits."""
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import Font, PatternFill

    claims.offer("Verdict", [verdict.value for verdict in Verdict], strict=True)
    claims.offer("Target", [target.value for target in Target], strict=True)
    claims.offer("Reason", [*NOT_A_CLAIM_REASONS, *DISPUTED_REASONS], strict=False)
    where = f"{claims.letter('Verdict')}2:{claims.letter('Verdict')}1048576"
    for verdict, (fill, ink) in VERDICT_FILLS.items():
        rule = CellIsRule(  # type: ignore[no-untyped-call]  # the stubs leave it untyped
            operator="equal",
            formula=[f'"{verdict.value}"'],
            fill=PatternFill("solid", bgColor=fill),
            font=Font(color=ink, bold=True),
        )
        claims.sheet.conditional_formatting.add(where, rule)


def _write_article(
    sheets: dict[str, SheetWriter],
    one: ArticleMaterial,
    reviewers: dict[str, str],
    counts: Counts,
    report: ExportReport,
) -> None:
    article = one.article
    title = article.title or article.source
    for row in claim_rows(one, reviewers):
        sheets["Claims"].write(row)
        report.rows += 1
    if "Reviews" in sheets:
        _write_reviews(sheets["Reviews"], one, reviewers)
    if WIDE in sheets:
        write_team_rows(sheets, one, reviewers)
    for view in one.claims:
        for e in view.evidence:
            sheets["Evidence"].write(
                [e.claim, view.claim.quote, e.kind.value, e.link, e.quote, e.note, moment(e.accessed),
                 reviewers.get(e.reviewer, ""), e.title, e.publisher, e.capture.value or "not asked",
                 moment(e.captured), e.archive, e.sha256, e.id]
            )  # fmt: skip
    text = article.text
    for n in one.findings.numbers:
        sheets["Numbers"].write(
            [title, n.span.of(text), n.kind.value, n.low, n.high, n.unit, n.currency, n.date, n.relation.value,
             n.precision, "yes" if n.span in one.ticks else "", n.span.start, n.span.end]
        )  # fmt: skip
    for entity in one.findings.entities:
        ticked = "yes" if entity.span in one.ticks else ""
        sheets["Entities"].write(
            [title, entity.span.of(text), entity.label, ticked, entity.span.start, entity.span.end]
        )
    verdicts = {verdict: sum(view.verdict is verdict for view in one.claims) for verdict in Verdict}
    parked = sum(view.claim.is_waiting and view.verdict is None for view in one.claims)
    reviewed = Reviewed(len(one.claims), sum(verdicts.values()), parked)
    counts.articles.append((title, verdicts, reviewed))
    sheets["Articles"].write(
        [title, article.byline, article.published, article.source, article.url, article.language,
         reviewed.total, reviewed.settled, one.model, article.sha256]
    )  # fmt: skip


def _write_reviews(sheet: SheetWriter, one: ArticleMaterial, reviewers: dict[str, str]) -> None:
    """Everybody's reviews, a row each. Private notes stay private."""
    title = one.article.title or one.article.source
    for view in one.claims:
        for r in view.everybody:
            sheet.write(
                [r.claim, title, view.claim.quote, reviewers.get(r.reviewer, ""), r.target.value,
                 r.verdict.value if r.verdict else "", r.reason, r.correction, "" if r.private else r.note,
                 moment(r.time)]
            )  # fmt: skip


def _write_long_texts(
    workbook: "Workbook", sheets: dict[str, SheetWriter], report: ExportReport
) -> None:
    spilled = [row for sheet in sheets.values() for row in sheet.spilled]
    if spilled:
        writer = SheetWriter(
            workbook,
            "Long texts",
            (Column("ID", 18, "grey"), Column("Column", 14), Column("Text", 100, "wrapped")),
            report,
        )
        for row in spilled:
            writer.write(row)
        writer.finish()


def _about(material: Material, report: ExportReport) -> list[tuple[str, Any]]:
    return [
        ("Project", material.project),
        ("Reviewer", material.reviewer),
        ("Written", datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")),
        ("Claimdesk", version()),
        ("Claims", report.rows),
        ("How to edit it", _EDITING),
        ("How to send it back", "Save it as .xlsx, .ods or .csv and give it to the reviewer whose name is above."),
        ("How it is taken back", "In Claimdesk: File, Bring a sheet back. Or: claimdesk apply PROJECT SHEET --as NAME"),
        ("Times", "All times are UTC."),
        ("Project ID", material.project_id),
        ("Export ID", material.export_id),
    ]  # fmt: skip
