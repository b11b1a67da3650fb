"""The columns of a team's sheets, and the rows they are filled from."""

from dataclasses import dataclass
from typing import Final

from claimdesk.annotate.agreement.values import Measure
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Adjudication
from claimdesk.annotate.review.team_views import Activity
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.claim_rows import moment
from claimdesk.annotate.sheets.columns import DATE, GREY, NUMBER, TEXT, WRAPPED, Column


@dataclass(frozen=True, slots=True)
class WideRow:
    """The verdicts on one question about a claim, by reviewer (an identifier)."""

    view: ClaimView
    article: str
    target: Target
    verdicts: dict[str, str]
    settled: Adjudication | None
    settled_by: str

    @property
    def same_answer(self) -> str:
        """The word "yes" or "no" where several reviewers answered, else an empty text."""
        if len(self.verdicts) < 2:
            return ""
        return "yes" if len(set(self.verdicts.values())) == 1 else "no"

    @property
    def settled_as(self) -> str:
        """The verdict of the adjudication; "" where there is none or it asks for evidence."""
        if self.settled is None or self.settled.verdict is None:
            return ""
        return self.settled.verdict.value


@dataclass(frozen=True, slots=True)
class SettledRow:
    """An adjudication of a claim."""

    view: ClaimView
    article: str
    settled: Adjudication
    settled_by: str

    @property
    def verdict(self) -> str:
        """The verdict of the adjudication."""
        return self.settled.verdict.value if self.settled.verdict else "needs evidence"


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One measure of agreement, and a sentence on its value."""

    name: str
    measure: Measure
    meaning: str


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """The changes of a reviewer on one day."""

    day: Activity
    reviewer: str


SETTLED: Final[tuple[Column[SettledRow], ...]] = (
    Column("Claim ID", 18, GREY, lambda row: row.view.claim.id),
    Column("Article", 24, WRAPPED, lambda row: row.article),
    Column("Claim", 62, WRAPPED, lambda row: row.view.claim.quote),
    Column("Target", 12, TEXT, lambda row: row.settled.target.value),
    Column("Verdict", 16, TEXT, lambda row: row.verdict),
    Column("Reason", 22, WRAPPED, lambda row: row.settled.reason),
    Column("Note", 40, WRAPPED, lambda row: row.settled.note),
    Column("Settled by", 18, TEXT, lambda row: row.settled_by),
    Column("Settled", 17, DATE, lambda row: moment(row.settled.time)),
    Column("Same as", 18, GREY, lambda row: row.settled.same_as),
)
AGREEMENT: Final[tuple[Column[AgreementRow], ...]] = (
    Column("What", 44, WRAPPED, lambda row: row.name),
    Column("Value", 12, NUMBER, lambda row: row.measure.value),
    Column("From", 12, NUMBER, lambda row: row.measure.low),
    Column("To", 12, NUMBER, lambda row: row.measure.high),
    Column("Of how many", 14, NUMBER, lambda row: row.measure.n),
    Column("What it means", 90, WRAPPED, lambda row: row.meaning),
)
ACTIVITY: Final[tuple[Column[ActivityRow], ...]] = (
    Column("Reviewer", 20, TEXT, lambda row: row.reviewer),
    Column("Day", 12, TEXT, lambda row: row.day.day),
    Column("Verdicts", 10, NUMBER, lambda row: row.day.verdicts),
    Column("Notes and corrections", 20, NUMBER, lambda row: row.day.notes),
    Column("Evidence", 10, NUMBER, lambda row: row.day.evidence),
    Column("Settled", 10, NUMBER, lambda row: row.day.settled),
    Column("Other changes", 14, NUMBER, lambda row: row.day.others),
    Column("First", 17, DATE, lambda row: moment(row.day.first)),
    Column("Last", 17, DATE, lambda row: moment(row.day.last)),
)


def wide_columns(reviewers: dict[str, str]) -> tuple[Column[WideRow], ...]:
    """Return the columns of the sheet By reviewer, which has one for each of `reviewers`."""
    return (
        Column("Claim ID", 18, GREY, lambda row: row.view.claim.id),
        Column("Article", 24, WRAPPED, lambda row: row.article),
        Column("Claim", 62, WRAPPED, lambda row: row.view.claim.quote),
        Column("Target", 12, TEXT, lambda row: row.target.value),
        *(_verdict_of(one, title) for one, title in _titles(reviewers).items()),
        Column("Same answer", 13, TEXT, lambda row: row.same_answer),
        Column("Settled as", 16, TEXT, lambda row: row.settled_as),
        Column("Settled by", 16, TEXT, lambda row: row.settled_by),
    )


def _verdict_of(reviewer: str, title: str) -> Column[WideRow]:
    return Column(title, 16, TEXT, lambda row: row.verdicts.get(reviewer, ""))


def _titles(reviewers: dict[str, str]) -> dict[str, str]:
    """Return the title of each reviewer's column.

    Two reviewers called Ann get the last four characters of their identifiers: "Ann (3f2a)", "Ann
    (91c0)".
    """
    names = list(reviewers.values())
    titles = {}
    for identifier, name in reviewers.items():
        titles[identifier] = name
        if names.count(name) > 1:
            titles[identifier] = f"{name} ({identifier[-4:]})"
    return titles
