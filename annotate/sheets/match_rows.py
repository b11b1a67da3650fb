"""The rows of a sheet that are found again by their IDs, and how old they are."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from claimdesk.annotate.export.answers import ANSWERS, Answers, blank
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Problem
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.claim_rows import moment
from claimdesk.annotate.sheets.find_columns import Columns
from claimdesk.annotate.sheets.sheet import Sheet, Value

TARGETS = {target.value: target for target in Target} | {"": Target.STATEMENT}
_LEFT = "It was left alone."


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was found again."""

    sheet: Sheet
    columns: Columns
    index: int
    known: KnownClaim
    target: Target

    def value(self, title: str) -> Value:
        column = self.columns.at.get(title, -1)
        row = self.sheet.rows[self.index]
        return row[column] if 0 <= column < len(row) else ""

    def place(self, title: str) -> str:
        return self.sheet.place(self.index, self.columns.at.get(title, 0))

    @property
    def sent(self) -> Answers:
        return self.known.sent.get(self.target) or blank()

    @property
    def current(self) -> Answers:
        return self.known.current.get(self.target) or blank()


@dataclass(frozen=True, slots=True)
class Age:
    """How a row stands to what the desk did since it was written."""

    overtaken: str = ""
    """Why the row is older than the desk, in a sentence."""
    certain: bool = False
    """Whether it is certain that it is not."""


class RowMatcher:
    """Finds rows by claim and target. What cannot be found is told in `problems`."""

    def __init__(
        self, claims: Mapping[str, KnownClaim], removed: set[str], problems: list[Problem]
    ) -> None:
        self._claims = claims
        self._removed = removed
        self._problems = problems

    def identified(self, sheet: Sheet, columns: Columns) -> Iterator[Row]:
        """The rows whose claims are known; the others are told."""
        at = columns.at["ID"]
        for index, row in enumerate(sheet.rows[columns.header + 1 :], columns.header + 1):
            value = row[at] if at < len(row) else ""
            identifier = str(value).strip()
            place = sheet.place(index, at)
            if not identifier:
                if any(str(row[columns.at[title]]).strip() for title in ("Claim", *ANSWERS)
                       if title in columns.at and columns.at[title] < len(row)):  # fmt: skip
                    self._problem(
                        place, "this row has no ID.", "Rows are found by their ID; copy it back."
                    )
                continue
            known = self._claims.get(identifier)
            if known is None:
                self._tell_unknown(place, identifier, value)
                continue
            at_target = columns.at.get("Target", -1)
            word = str(row[at_target]).strip().casefold() if 0 <= at_target < len(row) else ""
            if word not in TARGETS:
                self._problem(
                    sheet.place(index, at_target),
                    f"“{word}” is no target.",
                    "Write statement or attribution.",
                )
                continue
            yield Row(sheet, columns, index, known, TARGETS[word])

    def _tell_unknown(self, place: str, identifier: str, value: Value) -> None:
        if identifier in self._removed:
            self._problem(place, "this claim was removed at the desk.", _LEFT)
        elif isinstance(value, int | float):
            self._problem(
                place,
                f"the ID was turned into the number {value:g}.",
                "Copy it from the export again.",
            )
        else:
            self._problem(place, f"the project has no claim {identifier[:40]}.", _LEFT)

    def single(self, rows: list[Row]) -> Iterator[Row]:
        """The rows whose claim and target stand in one row only; the others are told."""
        by_key: dict[tuple[str, Target], list[Row]] = defaultdict(list)
        for row in rows:
            by_key[row.known.now.claim.id, row.target].append(row)
        for same in by_key.values():
            if len(same) == 1:
                yield same[0]
                continue
            where = ", ".join(str(row.index + 1) for row in same)
            for row in same:
                self._problem(
                    row.place("ID"),
                    f"this claim stands in rows {where}.",
                    "Keep one; all were left alone.",
                )

    def _problem(self, place: str, what: str, remedy: str) -> None:
        self._problems.append(Problem(place, what, remedy))


def age_of(row: Row) -> Age | None:
    """How a row stands to what the desk did since; None where the sheet does not say when it was written."""
    if row.known.then is not None:
        return Age(certain=True)
    review = row.known.now.reviews.get(row.target)
    now = moment(review.time) if review else None
    value = row.value("Updated")
    then = value if isinstance(value, datetime) else _time(str(value))
    if "Updated" not in row.columns.at or (then is None and str(value).strip()):
        return None
    if not _is_same_time(now, then, to_the_second=_tells_seconds(value)):
        return Age("the claim was settled or changed at the desk since this sheet was written.")
    return Age(certain=now is None or _tells_seconds(value))


def _tells_seconds(value: Value) -> bool:
    return isinstance(value, datetime) or str(value).count(":") > 1


def _is_same_time(one: datetime | None, other: datetime | None, *, to_the_second: bool) -> bool:
    """Whether two times are the same, as far as the sheet's tells; a spreadsheet rounds seconds."""
    if one is None or other is None:
        return one is other
    if to_the_second:
        return abs((one - other).total_seconds()) < 2
    return one.replace(second=0, microsecond=0) == other.replace(second=0, microsecond=0)


def _time(text: str) -> datetime | None:
    """A time as a spreadsheet prints it in CSV, where it is plain."""
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None) if text.strip() else None
    except ValueError:
        return None
