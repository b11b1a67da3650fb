"""A printed figure as the interval of values it may stand for."""

from dataclasses import dataclass

from claimdesk.annotate.detection.findings import Number, NumberKind, Outcome, Relation

_LOOSE = 0.05
"""How far off an "about" may be, as a share of the value."""
_COUNTED = frozenset({NumberKind.COUNT, NumberKind.AGE, NumberKind.RATIO})
"""Kinds whose small whole numbers are exact; a measure of 3 may be 2.5 to 3.5."""
_DUST = 1e-9


@dataclass(frozen=True, slots=True)
class Interval:
    """Every value from `low` to `high`."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Whether both hold a common value."""
        slack = _DUST * max(1.0, abs(self.low), abs(other.high))
        return self.low <= other.high + slack and other.low <= self.high + slack

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)


def interval(number: Number) -> Interval:
    """What a number may stand for: half a place of its last digit either way; round figures may be rounded."""
    assert number.low is not None
    assert number.high is not None
    counted = number.kind in _COUNTED
    half = (
        rounding(number.low, number.precision or 0.0) if counted else number.precision or 0.0
    ) / 2
    if number.relation is Relation.ABOUT:
        half = max(half, _LOOSE * abs(number.low))
    return Interval(number.low - half, number.high + half)


def rounding(value: float, precision: float) -> float:
    """The place a printed figure was rounded to: small whole numbers are exact, "11,000" is to the thousand.

    A round figure is taken to have two digits that count: "10,000" is to the thousand as well.
    """
    whole = round(abs(value))
    if precision != 1 or whole != abs(value):
        return precision
    zeros = len(str(whole)) - len(str(whole).rstrip("0"))
    return float(10 ** min(zeros, len(str(whole)) - 2)) if whole and zeros >= 2 else 0.0


def is_exact(*numbers: Number) -> bool:
    """Whether the figures are given as they are, without "about", "more than" or "up to"."""
    bounds = {Relation.ABOUT, Relation.ABOVE, Relation.BELOW}
    return not any(number.relation in bounds for number in numbers)


def outcome(computed: Interval, printed: Interval, *, exact: bool) -> Outcome:
    """Consistent if a common value is possible; else inconsistent, or undecided where a figure is only a bound."""
    if computed.meets(printed):
        return Outcome.CONSISTENT
    return Outcome.INCONSISTENT if exact else Outcome.CANNOT_TELL


def plain(value: float) -> str:
    """A value as a reader writes it: "11,000", "0.5"."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"
