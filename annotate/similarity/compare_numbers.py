"""Comparison of two claims' numbers: the same sentence with another figure is another claim."""

from dataclasses import dataclass
from itertools import product

from claimdesk.annotate.detection.findings import Number
from claimdesk.annotate.detection.numbers import find_numbers


@dataclass(frozen=True, slots=True)
class NumbersCompared:
    """The numbers of two claims, as printed: the `same` in both, and those of one claim alone."""

    same: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    there: tuple[str, ...] = ()

    @property
    def agree(self) -> bool:
        """True if neither claim has a number that the other lacks."""
        return not self.here and not self.there


def compare_numbers(here: str, there: str) -> NumbersCompared:
    """Compare the numbers of two claims by value and unit, dates by their days.

    "61 of 103 drones" and "61 drones" share "61"; "103" is in the first alone.
    """
    ours, theirs = find_numbers(here), find_numbers(there)
    left, right = list(ours), list(theirs)

    # Each number has one counterpart at most: of "5 and 5" against "5" one 5 is left.
    same = []
    for mine, other in product(ours, theirs):
        if mine in left and other in right and _is_same(mine, other):
            same.append(mine.span.of(here))
            left.remove(mine)
            right.remove(other)

    return NumbersCompared(
        tuple(same),
        tuple(one.span.of(here) for one in left),
        tuple(one.span.of(there) for one in right),
    )


def _is_same(one: Number, other: Number) -> bool:
    """Return True if two numbers have the same value and no two different units."""
    # "5 January 2025" and "January 5, 2025" have one date; a date is no count of days.
    if one.date or other.date:
        return one.date == other.date

    # "several hundred" has no value: it is like no other number.
    if one.low is None or (one.low, one.high) != (other.low, other.high):
        return False

    # "61" may be "61 drones", but "61 drones" are no "61 ships".
    units = {one.unit or one.currency, other.unit or other.currency} - {""}
    return len(units) < 2
