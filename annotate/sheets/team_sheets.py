"""The sheets of a team: verdicts by reviewer, adjudications, agreement, activity."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from claimdesk.annotate.agreement.values import Agreement
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, TeamMaterial
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.sheet_writer import SheetWriter
from claimdesk.annotate.sheets.team_columns import (
    ACTIVITY,
    AGREEMENT,
    SETTLED,
    ActivityRow,
    AgreementRow,
    SettledRow,
    WideRow,
    wide_columns,
)

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook


@dataclass(frozen=True, slots=True)
class TeamSheets:
    """The sheets that only a team's workbook has."""

    wide: SheetWriter[WideRow]
    settled: SheetWriter[SettledRow]
    agreement: SheetWriter[AgreementRow]
    activity: SheetWriter[ActivityRow]

    @classmethod
    def create(
        cls, workbook: "Workbook", reviewers: dict[str, str], report: ExportReport
    ) -> "TeamSheets":
        """Add the sheets to a workbook, in their order; `reviewers` are names by identifier."""
        return cls(
            SheetWriter(workbook, "By reviewer", wide_columns(reviewers), report),
            SheetWriter(workbook, "Settled", SETTLED, report),
            SheetWriter(workbook, "Agreement", AGREEMENT, report),
            SheetWriter(workbook, "Activity", ACTIVITY, report),
        )

    @property
    def in_order(self) -> list[SheetWriter[Any]]:
        """All of them."""
        return [self.wide, self.settled, self.agreement, self.activity]

    def write_article(self, one: ArticleMaterial, reviewers: dict[str, str]) -> None:
        """Write the rows of an article: verdicts by reviewer, and adjudications."""
        title = one.article.title or one.article.source
        for view in one.claims:
            for target in Target:
                self._write_question(view, title, target, reviewers)

    def _write_question(
        self, view: ClaimView, title: str, target: Target, reviewers: dict[str, str]
    ) -> None:
        # Most questions are never adjudicated: reviewers agree, or one alone answered.
        settled = view.settled.get(target)
        settled_by = ""
        if settled:
            settled_by = reviewers.get(settled.reviewer, "")
            self.settled.write_row(SettledRow(view, title, settled, settled_by))

        verdicts = _verdicts(view, target)
        # An attribution without a verdict has no row; a statement always has one.
        if verdicts or target is Target.STATEMENT:
            self.wide.write_row(WideRow(view, title, target, verdicts, settled, settled_by))

    def write_team(self, team: TeamMaterial, reviewers: dict[str, str]) -> None:
        """Write the sheets about the team as a whole."""
        self.agreement.write_rows(_agreement_rows(team.agreement, reviewers))
        for day in team.activity:
            self.activity.write_row(ActivityRow(day, reviewers.get(day.reviewer, "")))


def _verdicts(view: ClaimView, target: Target) -> dict[str, str]:
    """Return the verdicts on one question about a claim, by reviewer."""
    verdicts = {}
    for review in view.everybody:
        if review.target is target and review.verdict:
            verdicts[review.reviewer] = review.verdict.value
    return verdicts


def _agreement_rows(found: Agreement, reviewers: dict[str, str]) -> Iterator[AgreementRow]:
    yield AgreementRow("All reviewers: Krippendorff's alpha", found.alpha, found.meaning)
    yield AgreementRow("All reviewers: Fleiss' kappa", found.fleiss, found.fleiss.why)
    yield AgreementRow("All reviewers: percent agreement", found.percent, found.percent.why)

    for pair in found.pairs:
        both = f"{reviewers.get(pair.first, '')} and {reviewers.get(pair.second, '')}"
        yield AgreementRow(f"{both}: Cohen's kappa", pair.kappa, pair.kappa.why)
        yield AgreementRow(f"{both}: percent agreement", pair.percent, pair.percent.why)

    for one in found.verdicts:
        against = f"“{one.verdict}” against all others: alpha"
        yield AgreementRow(against, one.alpha, one.alpha.why)
        again = f"“{one.verdict}”: said by a second reviewer too"
        yield AgreementRow(again, one.specific, one.specific.why)

    spans = found.spans
    unfinished = ""
    if spans.left_out:
        unfinished = f"Articles that two did not go through to the end: {spans.left_out}"
    over_text = "Where claims are: alpha over the text, by article"
    yield AgreementRow(over_text, spans.alpha, spans.alpha.why or unfinished)
    same_edges = "Where claims are: same edges (F1), by article"
    yield AgreementRow(same_edges, spans.exact, spans.exact.why)
