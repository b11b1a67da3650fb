"""A printed figure as the interval of values it may stand for."""

from dataclasses import dataclass

from claimdesk.annotate.detection.findings import Number, NumberKind, Outcome, Relation
from claimdesk.annotate.text.span import Span

_LOOSE = 0.05
"""The distance that an "about" may be off, as a share of the value."""
_COUNTED = frozenset({NumberKind.COUNT, NumberKind.AGE, NumberKind.RATIO})
"""Kinds whose small whole numbers are exact; a measure of 3 may be 2.5 to 3.5."""
_BOUNDS = frozenset({Relation.ABOUT, Relation.ABOVE, Relation.BELOW})
_DUST = 1e-9


@dataclass(frozen=True, slots=True)
class Interval:
    """Every value from `low` to `high`."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Return True if both hold a common value."""
        slack = _DUST * max(1.0, abs(self.low), abs(other.high))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)


def value_of(number: Number) -> float:
    """Return the value of a number, the lower one of a range.

    Raises:
        ValueError: The number is indefinite ("several hundred") or a date.
    """
    if number.low is None:
        raise ValueError(f"a number without a value: {number}")
    return number.low


def interval(number: Number) -> Interval:
    """Return the values that a number may stand for.

    That is half a place of its last digit either way, "3.5 km" is 3.45 to 3.55; round figures may
    be rounded, "11,000 people" are 10,500 to 11,500; "about 100 km" may be 5 % off.

    Raises:
        ValueError: The number has no value.
    """
    low = value_of(number)
    half = _place(number) / 2
    if number.relation is Relation.ABOUT:
        half = max(half, _LOOSE * abs(low))
    high = low if number.high is None else number.high
    return Interval(low - half, high + half)


def _place(number: Number) -> float:
    """Return the place that a figure may have been rounded to."""
    precision = number.precision or 0.0
    if number.kind in _COUNTED:
        return rounding(value_of(number), precision)
    return precision


def rounding(value: float, precision: float) -> float:
    """Return the place a printed figure was rounded to.

    Small whole numbers are exact (61 -> 0), "11,000" is to the thousand. A round figure is taken
    to have two digits that count: "10,000" is to the thousand as well.
    """
    whole = round(abs(value))
    # "3.5" has its place printed
    if precision != 1 or whole != abs(value):
        return precision

    digits = str(whole)
    zeros = len(digits) - len(digits.rstrip("0"))
    # 61 and 60 are exact
    if zeros <= 1:
        return 0.0

    # 10,000 has four zeros and five digits, of which two count
    return float(10 ** min(zeros, len(digits) - 2))


def is_exact(*numbers: Number) -> bool:
    """Return True if none is given with "about", "more than" or "up to"."""
    return not any(number.relation in _BOUNDS for number in numbers)


def outcome(computed: Interval, printed: Interval, *, exact: bool) -> Outcome:
    """Return the outcome of a sum against its printed result.

    Consistent if a common value is possible; else inconsistent, or undecided where a figure is
    only a bound (not `exact`).
    """
    if computed.meets(printed):
        return Outcome.CONSISTENT
    return Outcome.INCONSISTENT if exact else Outcome.CANNOT_TELL


def plain(value: float) -> str:
    """Return a value as a reader writes it: "11,000", "0.5"."""
    if value == int(value):
        return f"{value:,.0f}"
    return f"{value:,.4g}"


def in_order(*numbers: Number) -> tuple[Span, ...]:
    """Return the spans of the numbers in text order, each once."""
    spans = {number.span for number in numbers}
    return tuple(sorted(spans, key=lambda span: span.start))
