"""The numbers of two claims held side by side: the same sentence with another figure is another claim."""

from dataclasses import dataclass
from itertools import product

from claimdesk.annotate.detection.findings import Number
from claimdesk.annotate.detection.numbers import find_numbers


@dataclass(frozen=True, slots=True)
class NumbersCompared:
    """What two claims' numbers, as printed, have in common: `same`, and those of one claim alone."""

    same: tuple[str, ...] = ()
    here: tuple[str, ...] = ()
    there: tuple[str, ...] = ()

    @property
    def agree(self) -> bool:
        """Whether neither claim has a number that the other lacks."""
        return not self.here and not self.there


def compare_numbers(here: str, there: str) -> NumbersCompared:
    """Compare the numbers of two claims by value and unit; dates by their days."""
    ours, theirs = find_numbers(here), find_numbers(there)
    left, right = list(ours), list(theirs)
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
    if one.date or other.date:
        return one.date == other.date
    if (one.low, one.high) != (other.low, other.high):
        return False
    units = {one.unit or one.currency, other.unit or other.currency} - {""}
    return one.low is not None and len(units) < 2
