"""The sheets of a team: a column a reviewer, what was settled, how far reviewers agree, who did what."""

from collections.abc import Sequence
from typing import Any

from claimdesk.annotate.agreement.values import Agreement, Measure
from claimdesk.annotate.export.material import ArticleMaterial, TeamMaterial
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.claim_rows import moment
from claimdesk.annotate.sheets.sheet_writer import Column, SheetWriter

WIDE, SETTLED, AGREEMENT, ACTIVITY = "By reviewer", "Settled", "Agreement", "Activity"

_SETTLED = (
    Column("Claim ID", 18, "grey"),
    Column("Article", 24, "wrapped"),
    Column("Claim", 62, "wrapped"),
    Column("Target", 12),
    Column("Verdict", 16),
    Column("Reason", 22, "wrapped"),
    Column("Note", 40, "wrapped"),
    Column("Settled by", 18),
    Column("Settled", 17, "date"),
    Column("Same as", 18, "grey"),
)
_AGREEMENT = (
    Column("What", 44, "wrapped"),
    Column("Value", 12, "number"),
    Column("From", 12, "number"),
    Column("To", 12, "number"),
    Column("Of how many", 14, "number"),
    Column("What it means", 90, "wrapped"),
)
_ACTIVITY = (
    Column("Reviewer", 20),
    Column("Day", 12),
    Column("Verdicts", 10, "number"),
    Column("Notes and corrections", 20, "number"),
    Column("Evidence", 10, "number"),
    Column("Settled", 10, "number"),
    Column("Other changes", 14, "number"),
    Column("First", 17, "date"),
    Column("Last", 17, "date"),
)


def team_columns(reviewers: dict[str, str]) -> dict[str, Sequence[Column]]:
    """The sheets of a team and their columns; a reviewer's column is named after them."""
    return {
        WIDE: (
            Column("Claim ID", 18, "grey"),
            Column("Article", 24, "wrapped"),
            Column("Claim", 62, "wrapped"),
            Column("Target", 12),
            *(Column(title, 16) for title in _titles(reviewers)),
            Column("Same answer", 13),
            Column("Settled as", 16),
            Column("Settled by", 16),
        ),
        SETTLED: _SETTLED,
        AGREEMENT: _AGREEMENT,
        ACTIVITY: _ACTIVITY,
    }


def _titles(reviewers: dict[str, str]) -> list[str]:
    """A title for each reviewer; those of one name are told apart."""
    names = list(reviewers.values())
    return [
        name if names.count(name) == 1 else f"{name} ({one[-4:]})"
        for one, name in reviewers.items()
    ]


def write_team_rows(
    sheets: dict[str, SheetWriter], one: ArticleMaterial, reviewers: dict[str, str]
) -> None:
    """The rows of an article on the sheets that have one for each claim."""
    title = one.article.title or one.article.source
    for view in one.claims:
        for target in Target:
            said = {
                r.reviewer: r.verdict.value
                for r in view.everybody
                if r.target is target and r.verdict
            }
            settled = view.settled.get(target)
            if settled:
                verdict = settled.verdict.value if settled.verdict else "needs evidence"
                sheets[SETTLED].write(
                    [view.claim.id, title, view.claim.quote, target.value, verdict, settled.reason, settled.note,
                     reviewers.get(settled.reviewer, ""), moment(settled.time), settled.same_as]
                )  # fmt: skip
            if said or target is Target.STATEMENT:
                sheets[WIDE].write(_wide(view, target, said, title, reviewers))


def _wide(
    view: ClaimView, target: Target, said: dict[str, str], title: str, reviewers: dict[str, str]
) -> list[Any]:
    settled = view.settled.get(target)
    same = "" if len(said) < 2 else "yes" if len(set(said.values())) == 1 else "no"
    return [
        view.claim.id,
        title,
        view.claim.quote,
        target.value,
        *(said.get(reviewer, "") for reviewer in reviewers),
        same,
        settled.verdict.value if settled and settled.verdict else "",
        reviewers.get(settled.reviewer, "") if settled else "",
    ]


def write_team(
    sheets: dict[str, SheetWriter], team: TeamMaterial, reviewers: dict[str, str]
) -> None:
    """What is about the team as a whole."""
    _write_agreement(sheets[AGREEMENT], team.agreement, reviewers)
    for day in team.activity:
        sheets[ACTIVITY].write(
            [reviewers.get(day.reviewer, ""), day.day, day.verdicts, day.notes, day.evidence, day.settled, day.others,
             moment(day.first), moment(day.last)]
        )  # fmt: skip


def _write_agreement(sheet: SheetWriter, found: Agreement, reviewers: dict[str, str]) -> None:
    sheet.write(["All reviewers: Krippendorff's alpha", *_figures(found.alpha), found.meaning])
    sheet.write(["All reviewers: Fleiss' kappa", *_figures(found.fleiss), found.fleiss.why])
    sheet.write(["All reviewers: percent agreement", *_figures(found.percent), found.percent.why])
    for pair in found.pairs:
        both = f"{reviewers.get(pair.first, '')} and {reviewers.get(pair.second, '')}"
        sheet.write([f"{both}: Cohen's kappa", *_figures(pair.kappa), pair.kappa.why])
        sheet.write([f"{both}: percent agreement", *_figures(pair.percent), pair.percent.why])
    for one in found.verdicts:
        sheet.write(
            [f"“{one.verdict}” against all others: alpha", *_figures(one.alpha), one.alpha.why]
        )
        sheet.write(
            [
                f"“{one.verdict}”: said by a second reviewer too",
                *_figures(one.specific),
                one.specific.why,
            ]
        )
    spans = found.spans
    left = (
        f"Articles that two did not go through to the end: {spans.left_out}"
        if spans.left_out
        else ""
    )
    sheet.write(
        [
            "Where claims are: alpha over the text, by article",
            *_figures(spans.alpha),
            spans.alpha.why or left,
        ]
    )
    sheet.write(
        ["Where claims are: same edges (F1), by article", *_figures(spans.exact), spans.exact.why]
    )


def _figures(one: Measure) -> list[Any]:
    return [one.value, one.low, one.high, one.n]
