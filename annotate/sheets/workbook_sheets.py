"""The sheets of a workbook, each with the rows that an article adds to it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimdesk.annotate.export.answers import Field
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.export.verdict_looks import LOOKS
from claimdesk.annotate.review.verdict import (
    DISPUTED_REASONS,
    NOT_A_CLAIM_REASONS,
    Target,
    Verdict,
)
from claimdesk.annotate.sheets.claim_rows import ClaimRow, claim_rows
from claimdesk.annotate.sheets.columns import (
    ABOUT,
    ARTICLES,
    CLAIMS,
    CLAIMS_SHEET,
    ENTITIES,
    EVIDENCE,
    EVIDENCE_SHEET,
    NUMBERS,
    REVIEWS,
    SUMMARY,
    TARGET,
)
from claimdesk.annotate.sheets.sheet_rows import (
    AboutRow,
    ArticleRow,
    EntityRow,
    EvidenceRow,
    NumberRow,
    ReviewRow,
    SummaryRow,
    entity_rows,
    evidence_rows,
    number_rows,
    review_rows,
    summary_row,
)
from claimdesk.annotate.sheets.sheet_writer import SheetWriter
from claimdesk.annotate.sheets.team_sheets import TeamSheets

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


@dataclass(frozen=True, slots=True)
class WorkbookSheets:
    """The sheets of a workbook: that of single reviews and a team's only for several reviewers."""

    report: ExportReport
    claims: SheetWriter[ClaimRow]
    reviews: SheetWriter[ReviewRow] | None
    team: TeamSheets | None
    evidence: SheetWriter[EvidenceRow]
    numbers: SheetWriter[NumberRow]
    entities: SheetWriter[EntityRow]
    articles: SheetWriter[ArticleRow]
    summary: SheetWriter[SummaryRow]
    about: SheetWriter[AboutRow]

    @classmethod
    def create(
        cls, workbook: "Workbook", material: Material, report: ExportReport
    ) -> "WorkbookSheets":
        """Add the sheets to a workbook; they stand in it in the order in which they are made."""
        claims = SheetWriter(
            workbook, CLAIMS_SHEET, CLAIMS, report, freeze="D2", dress=_dress_claims
        )
        # One reviewer alone needs neither the same reviews again nor agreement.
        reviews = team = None
        if len(material.reviewers) > 1:
            reviews = SheetWriter(workbook, "Reviews", REVIEWS, report)
        if material.team:
            team = TeamSheets.create(workbook, material.reviewers, report)
        return cls(
            report,
            claims,
            reviews,
            team,
            evidence=SheetWriter(workbook, EVIDENCE_SHEET, EVIDENCE, report),
            numbers=SheetWriter(workbook, "Numbers", NUMBERS, report),
            entities=SheetWriter(workbook, "Entities", ENTITIES, report),
            articles=SheetWriter(workbook, "Articles", ARTICLES, report),
            summary=SheetWriter(workbook, "Summary", SUMMARY, report),
            about=SheetWriter(workbook, "About", ABOUT, report),
        )

    @property
    def filtered(self) -> list[SheetWriter[Any]]:
        """The sheets that are tables to filter: all but the summary and the last."""
        found: list[SheetWriter[Any]] = [self.claims]
        if self.reviews:
            found.append(self.reviews)
        if self.team:
            found += self.team.in_order
        return [*found, self.evidence, self.numbers, self.entities, self.articles]

    def write_article(self, one: ArticleMaterial, reviewers: dict[str, str]) -> SummaryRow:
        """Write the rows of an article; returns its counts for the summary."""
        self.report.rows += self.claims.write_rows(claim_rows(one, reviewers))
        if self.reviews:
            self.reviews.write_rows(review_rows(one, reviewers))
        if self.team:
            self.team.write_article(one, reviewers)

        self.evidence.write_rows(evidence_rows(one, reviewers))
        self.numbers.write_rows(number_rows(one))
        self.entities.write_rows(entity_rows(one))

        counts = summary_row(one)
        self.articles.write_row(ArticleRow(one.article, counts.title, one.model, counts.reviewed))
        return counts


def _dress_claims(claims: SheetWriter[ClaimRow]) -> None:
    """Add drop-downs, and verdict colours that follow edits."""
    from openpyxl.formatting.rule import CellIsRule
    from openpyxl.styles import Font, PatternFill

    claims.offer(Field.VERDICT.value, [verdict.value for verdict in Verdict], strict=True)
    claims.offer(TARGET, [target.value for target in Target], strict=True)
    claims.offer(Field.REASON.value, [*NOT_A_CLAIM_REASONS, *DISPUTED_REASONS], strict=False)

    # A cell that is changed from disputed to verified turns from red to green.
    verdict_cells = claims.cells_of(Field.VERDICT)
    for verdict in Verdict:
        look = LOOKS[verdict.value]
        rule = CellIsRule(  # type: ignore[no-untyped-call]  # the stubs leave it untyped
            operator="equal",
            formula=[f'"{verdict.value}"'],
            fill=PatternFill("solid", bgColor=look.fill),
            font=Font(color=look.ink, bold=True),
        )
        claims.sheet.conditional_formatting.add(verdict_cells, rule)
