"""The rows of a sheet that are found again by their IDs, and their age."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from claimdesk.annotate.export.answers import ANSWERS, Answers, blank
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Problem
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.claim_rows import moment
from claimdesk.annotate.sheets.columns import CLAIM, ID, TARGET, UPDATED
from claimdesk.annotate.sheets.find_columns import Columns
from claimdesk.annotate.sheets.sheet import Sheet, Value

TARGETS = {target.value: target for target in Target} | {"": Target.STATEMENT}
"""The targets by the words of their cells; a row without one is about the statement."""
_ROUNDED_SECONDS = 2
_LEFT = "It was not imported."


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was found again."""

    sheet: Sheet
    columns: Columns
    index: int
    known: KnownClaim
    target: Target

    def value(self, title: str) -> Value:
        """Return the value of a cell; "" where the sheet lacks the column."""
        return self.sheet.value(self.index, self.columns.at.get(title, -1))

    def place(self, title: str) -> str:
        """Return the address of a cell; of the row's first where the sheet lacks the column."""
        return self.sheet.place(self.index, self.columns.at.get(title, 0))

    @property
    def sent(self) -> Answers:
        """The cells as they were exported."""
        return self.known.sent.get(self.target) or blank()

    @property
    def current(self) -> Answers:
        """The cells as they would be exported now."""
        return self.known.current.get(self.target) or blank()


@dataclass(frozen=True, slots=True)
class Age:
    """The age of a row beside the changes to its claim."""

    overtaken: str = ""
    """The reason why the row is older than the last change, in a sentence."""
    certain: bool = False
    """True if it is certain that it is not."""


class RowMatcher:
    """Finds rows by claim and target. Rows that cannot be found are reported in `problems`."""

    def __init__(
        self, claims: Mapping[str, KnownClaim], removed: set[str], problems: list[Problem]
    ) -> None:
        self._claims = claims
        self._removed = removed
        self._problems = problems

    def identified(self, sheet: Sheet, columns: Columns) -> Iterator[Row]:
        """Yield the rows whose claims are known; the others are reported."""
        for index in range(columns.header + 1, len(sheet.rows)):
            identifier = sheet.text(index, columns.at[ID])
            if not identifier:
                self._report_nameless(sheet, columns, index)
                continue
            known = self._claims.get(identifier)
            if known is None:
                self._report_unknown(sheet, columns, index)
                continue

            at_target = columns.at.get(TARGET, -1)
            word = sheet.text(index, at_target).casefold()
            if word in TARGETS:
                yield Row(sheet, columns, index, known, TARGETS[word])
            else:
                self._problem(
                    sheet.place(index, at_target),
                    f"“{word}” is not a target.",
                    "Write statement or attribution.",
                )

    def _report_nameless(self, sheet: Sheet, columns: Columns, index: int) -> None:
        """Report a row without an ID, if there is an edit in it that would be lost.

        A colleague's total or a heading between the rows is no edit.
        """
        edited = [columns.at[title] for title in (CLAIM, *ANSWERS) if title in columns.at]
        if any(sheet.text(index, column) for column in edited):
            self._problem(
                sheet.place(index, columns.at[ID]),
                "this row has no ID.",
                "Rows are found by their ID. Copy it back.",
            )

    def _report_unknown(self, sheet: Sheet, columns: Columns, index: int) -> None:
        place = sheet.place(index, columns.at[ID])
        value = sheet.value(index, columns.at[ID])
        identifier = str(value).strip()
        if identifier in self._removed:
            self._problem(place, "this claim was removed from the project.", _LEFT)
        elif isinstance(value, int | float):
            # An ID of digits alone, "1234567890123456", becomes the number 1.23457e+15.
            self._problem(
                place,
                f"the ID was turned into the number {value:g}.",
                "Copy it from the export again.",
            )
        else:
            self._problem(place, f"the project has no claim {identifier[:40]}.", _LEFT)

    def single(self, rows: list[Row]) -> Iterator[Row]:
        """Yield the rows whose claim and target stand in one row only; the others are reported.

        A row that was copied to compare two verdicts has two answers: neither is taken.
        """
        by_key: dict[tuple[str, Target], list[Row]] = defaultdict(list)
        # The statement and the attribution of a claim have a row each.
        for row in rows:
            by_key[row.known.now.claim.id, row.target].append(row)

        for same in by_key.values():
            if len(same) == 1:
                yield same[0]
                continue
            self._report_repeated(same)

    def _report_repeated(self, rows: list[Row]) -> None:
        numbers = ", ".join(str(row.index + 1) for row in rows)
        for row in rows:
            self._problem(
                row.place(ID),
                f"this claim is in rows {numbers}.",
                "Keep one. None was imported.",
            )

    def _problem(self, place: str, what: str, remedy: str) -> None:
        self._problems.append(Problem(place, what, remedy))


def age_of(row: Row) -> Age | None:
    """Return the age of a row; None where the sheet does not show when it was written.

    Without an export ID, the column Updated is all there is: a row that shows another time than the
    claim has now was written before the last change.
    """
    if row.known.then is not None:
        return Age(certain=True)

    # A workbook has a time there, a CSV its text.
    value = row.value(UPDATED)
    then = value if isinstance(value, datetime) else _time(str(value))
    # "5 January" was typed over the time, or the column was deleted.
    is_unreadable = then is None and str(value).strip() != ""
    if UPDATED not in row.columns.at or is_unreadable:
        return None

    now = _time_of_answer(row)
    if not _is_same_time(now, then, to_the_second=_has_seconds(value)):
        return Age("the claim was reviewed or changed in the project since the export.")
    return Age(certain=now is None or _has_seconds(value))


def _time_of_answer(row: Row) -> datetime | None:
    """Return the time of the answer that the record has now; None for a question without one."""
    review = row.known.now.reviews.get(row.target)
    if review is None:
        return None
    return moment(review.time)


def _has_seconds(value: Value) -> bool:
    """Return True for "2026-01-05 09:00:12", but not for "2026-01-05 09:00"."""
    return isinstance(value, datetime) or str(value).count(":") > 1


def _is_same_time(one: datetime | None, other: datetime | None, *, to_the_second: bool) -> bool:
    """Return True if two times are the same, as far as the sheet shows them."""
    if one is None or other is None:
        return one is other
    if to_the_second:
        # 09:00:12 may come back as 09:00:11.999: times are fractions of a day in a spreadsheet.
        return abs((one - other).total_seconds()) < _ROUNDED_SECONDS
    return one.replace(second=0, microsecond=0) == other.replace(second=0, microsecond=0)


def _time(text: str) -> datetime | None:
    """Return a time as the CSV has it, "2026-01-05 09:00:12"; None for any other text."""
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return None
