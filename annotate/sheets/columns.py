"""The columns of every sheet of a workbook: titles, widths, kinds and values.

The workbook, the CSV and the reader of returned sheets all take them from here. The sheets of a
team are in `team_columns`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Final, Generic, TypeVar

from claimdesk.annotate.export.answers import Field
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.claim_rows import ClaimRow, moment
from claimdesk.annotate.sheets.sheet_rows import (
    AboutRow,
    ArticleRow,
    EntityRow,
    EvidenceRow,
    LongTextRow,
    NumberRow,
    ReviewRow,
    SummaryRow,
)

Value = str | int | float | datetime | None
"""The value of a cell. Text is plain `str`, no enum, and "" leaves the cell empty."""
RowT = TypeVar("RowT")


class ColumnKind(Enum):
    """The look of a column's cells."""

    TEXT = "text"
    WRAPPED = "wrapped"
    """Text over several lines."""
    GREY = "grey"
    """Identifiers, in small grey type."""
    LINK = "link"
    NUMBER = "number"
    SHARE = "share"
    """A number with two decimals."""
    DATE = "date"
    """A date and a time."""

    @property
    def is_text(self) -> bool:
        """True if the cells hold text, which no program may read as a number or a date."""
        return self in _TEXTS


TEXT, WRAPPED, GREY = ColumnKind.TEXT, ColumnKind.WRAPPED, ColumnKind.GREY
LINK, NUMBER, SHARE, DATE = (
    ColumnKind.LINK,
    ColumnKind.NUMBER,
    ColumnKind.SHARE,
    ColumnKind.DATE,
)
_TEXTS = frozenset({TEXT, WRAPPED, GREY, LINK})


def _no_value(_: object) -> None:
    """Return the value of a column that is filled in by other means."""


@dataclass(frozen=True, slots=True)
class Column(Generic[RowT]):
    """A column of a sheet. `width` is in characters; `value` returns its cell in a row."""

    title: str
    width: float
    kind: ColumnKind = TEXT
    value: Callable[[RowT], Value] = _no_value
    is_read: bool = False
    """True if the column is looked for in a sheet that was sent back."""


def titles_read(columns: Sequence[Column[RowT]]) -> tuple[str, ...]:
    """Return the titles of the columns that are looked for in a sheet that was sent back."""
    return tuple(column.title for column in columns if column.is_read)


# Sheets and titles that the reader of returned sheets names too.
CLAIMS_SHEET: Final = "Claims"
EVIDENCE_SHEET: Final = "Evidence"
ID: Final = "ID"
CLAIM: Final = "Claim"
TARGET: Final = "Target"
UPDATED: Final = "Updated"
ARTICLE_HASH: Final = "Article hash"
CLAIM_ID: Final = "Claim ID"
EVIDENCE_ID: Final = "Evidence ID"
EVIDENCE_LINK: Final = "Link"
EVIDENCE_QUOTE: Final = "Quote"
EVIDENCE_NOTE: Final = "Note"


def _answer(field: Field, width: float, kind: ColumnKind) -> Column[ClaimRow]:
    """Return the column of an answer, which a person edits and sends back."""
    return Column(field.value, width, kind, lambda row: row.answers[field], is_read=True)


CLAIMS: Final[tuple[Column[ClaimRow], ...]] = (
    Column(ID, 18, GREY, lambda row: row.view.claim.id, is_read=True),
    Column("Article", 24, WRAPPED, lambda row: row.facts.article),
    Column(CLAIM, 62, WRAPPED, lambda row: row.view.claim.quote, is_read=True),
    _answer(Field.VERDICT, 14, TEXT),
    Column(TARGET, 12, TEXT, lambda row: row.target.value, is_read=True),
    _answer(Field.REASON, 18, WRAPPED),
    _answer(Field.CORRECTION, 32, WRAPPED),
    _answer(Field.NOTE, 32, WRAPPED),
    _answer(Field.EVIDENCE, 40, WRAPPED),
    Column("Speaker", 20, WRAPPED, lambda row: row.facts.speaker),
    Column("Hedge", 16, WRAPPED, lambda row: row.facts.hedges),
    Column("Numbers", 22, WRAPPED, lambda row: row.facts.numbers),
    Column("Entities", 24, WRAPPED, lambda row: row.facts.entities),
    Column("Check-worthiness", 16, SHARE, lambda row: row.view.score),
    Column("Reviewer", 14, TEXT, lambda row: row.reviewer),
    Column(UPDATED, 17, DATE, lambda row: row.updated, is_read=True),
    Column("Context", 40, WRAPPED, lambda row: row.facts.context),
    Column("Start", 8, GREY, lambda row: row.view.claim.start),
    Column("End", 8, GREY, lambda row: row.view.claim.end),
    Column(ARTICLE_HASH, 16, GREY, lambda row: row.facts.digest, is_read=True),
)
"""The sheet Claims, and the CSV."""


def _review_verdict(row: ReviewRow) -> str:
    return row.review.verdict.value if row.review.verdict else ""


def _public_note(row: ReviewRow) -> str:
    """Return the note of a review, "" for a private one."""
    return "" if row.review.private else row.review.note


REVIEWS: Final[tuple[Column[ReviewRow], ...]] = (
    Column("Claim ID", 18, GREY, lambda row: row.review.claim),
    Column("Article", 24, WRAPPED, lambda row: row.article),
    Column("Claim", 62, WRAPPED, lambda row: row.quote),
    Column("Reviewer", 16, TEXT, lambda row: row.reviewer),
    Column("Target", 12, TEXT, lambda row: row.review.target.value),
    Column("Verdict", 14, TEXT, _review_verdict),
    Column("Reason", 18, WRAPPED, lambda row: row.review.reason),
    Column("Correction", 32, WRAPPED, lambda row: row.review.correction),
    Column("Note", 32, WRAPPED, _public_note),
    Column("Updated", 17, DATE, lambda row: moment(row.review.time)),
)
EVIDENCE: Final[tuple[Column[EvidenceRow], ...]] = (
    Column(CLAIM_ID, 18, GREY, lambda row: row.evidence.claim, is_read=True),
    Column("Claim", 50, WRAPPED, lambda row: row.quote),
    Column("Kind", 9, TEXT, lambda row: row.evidence.kind.value, is_read=True),
    Column(EVIDENCE_LINK, 46, LINK, lambda row: row.evidence.link, is_read=True),
    Column(EVIDENCE_QUOTE, 50, WRAPPED, lambda row: row.evidence.quote, is_read=True),
    Column(EVIDENCE_NOTE, 36, WRAPPED, lambda row: row.evidence.note, is_read=True),
    Column("Accessed", 17, DATE, lambda row: moment(row.evidence.accessed)),
    Column("Reviewer", 14, TEXT, lambda row: row.reviewer),
    Column("Title", 30, WRAPPED, lambda row: row.evidence.title),
    Column("Publisher", 20, TEXT, lambda row: row.evidence.publisher),
    Column("Capture", 14, TEXT, lambda row: row.evidence.capture.value or "not asked"),
    Column("Captured", 17, DATE, lambda row: moment(row.evidence.captured)),
    Column("Archive", 30, LINK, lambda row: row.evidence.archive),
    Column("SHA-256", 20, GREY, lambda row: row.evidence.sha256),
    Column(EVIDENCE_ID, 18, GREY, lambda row: row.evidence.id, is_read=True),
)
NUMBERS: Final[tuple[Column[NumberRow], ...]] = (
    Column("Article", 24, WRAPPED, lambda row: row.article),
    Column("Printed", 22, TEXT, lambda row: row.printed),
    Column("Kind", 10, TEXT, lambda row: row.number.kind.value),
    Column("Low", 14, NUMBER, lambda row: row.number.low),
    Column("High", 14, NUMBER, lambda row: row.number.high),
    Column("Unit", 20, TEXT, lambda row: row.number.unit),
    Column("Currency", 10, TEXT, lambda row: row.number.currency),
    Column("Date", 12, TEXT, lambda row: row.number.date),
    Column("Relation", 9, TEXT, lambda row: row.number.relation.value),
    Column("Precision", 11, NUMBER, lambda row: row.number.precision),
    Column("Looked at", 10, TEXT, lambda row: row.looked_at),
    Column("Start", 8, GREY, lambda row: row.number.span.start),
    Column("End", 8, GREY, lambda row: row.number.span.end),
)
ENTITIES: Final[tuple[Column[EntityRow], ...]] = (
    Column("Article", 24, WRAPPED, lambda row: row.article),
    Column("Name", 32, TEXT, lambda row: row.printed),
    Column("Kind", 12, TEXT, lambda row: row.entity.label),
    Column("Looked at", 10, TEXT, lambda row: row.looked_at),
    Column("Start", 8, GREY, lambda row: row.entity.span.start),
    Column("End", 8, GREY, lambda row: row.entity.span.end),
)
ARTICLES: Final[tuple[Column[ArticleRow], ...]] = (
    Column("Article", 48, WRAPPED, lambda row: row.title),
    Column("Byline", 22, TEXT, lambda row: row.article.byline),
    Column("Published", 17, TEXT, lambda row: row.article.published),
    Column("Source", 40, WRAPPED, lambda row: row.article.source),
    Column("Link", 40, LINK, lambda row: row.article.url),
    Column("Language", 10, TEXT, lambda row: row.article.language),
    Column("Claims", 9, NUMBER, lambda row: row.reviewed.total),
    Column("Settled", 9, NUMBER, lambda row: row.reviewed.settled),
    Column("Model", 22, GREY, lambda row: row.model),
    Column("Article hash", 16, GREY, lambda row: row.article.sha256),
)


def _count(verdict: Verdict) -> Column[SummaryRow]:
    return Column(verdict.value.capitalize(), 13, TEXT, lambda row: row.verdicts[verdict])


SUMMARY: Final[tuple[Column[SummaryRow], ...]] = (
    Column("Article", 44, WRAPPED, lambda row: row.title),
    *(_count(verdict) for verdict in Verdict),
    Column("Parked", 9, TEXT, lambda row: row.reviewed.parked),
    Column("Open", 9, TEXT, lambda row: row.reviewed.open),
    Column("Claims", 9, TEXT, lambda row: row.reviewed.total),
)
ABOUT: Final[tuple[Column[AboutRow], ...]] = (
    Column("About this workbook", 28, TEXT, lambda row: row.name),
    Column("", 90, WRAPPED, lambda row: row.fact),
)
LONG_TEXTS: Final[tuple[Column[LongTextRow], ...]] = (
    Column("ID", 18, GREY, lambda row: row.identifier),
    Column("Column", 14, TEXT, lambda row: row.column),
    Column("Text", 100, WRAPPED, lambda row: row.text),
)
