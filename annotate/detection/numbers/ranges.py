"""Two numerals that say one range: "1.2 to 1.5 million", "between 5% and 6%", "from $40 to $50", "three or four"."""

import re
from dataclasses import dataclass

from claimdesk.annotate.detection.findings import NumberKind, Relation
from claimdesk.annotate.detection.numbers.numeral import Numeral, numeral_at
from claimdesk.annotate.detection.numbers.relations import relation_before
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from claimdesk.annotate.detection.numbers.units import currency_at
from claimdesk.annotate.detection.numbers.value import ABBREVIATED, MAGNITUDES

_JOINT = re.compile(r"\s?[-–—‑]\s?|\s+to[\s-]+|\s+and\s+|\s+or\s+")
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|ranging|ranges?|of)\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_HIGHEST_SCORE = 300
"""A pair of figures that falls ("2-1", "217-215") is a result up to here."""
_SHARED_SCALE = 1000
"""Below it, a first numeral takes the second's magnitude: "1.2 to 1.5 million"."""


@dataclass(frozen=True, slots=True)
class Range:
    """The second numeral and both values in the order printed."""

    second: Numeral
    ends: tuple[float, float]


def joined(text: str, start: int, first: Numeral, own: Unit | None) -> Range | None:
    """The range that a numeral at `start` opens; `own` is the first numeral's own unit, as far as it has one."""
    end = own.end if own and own.kind is not NumberKind.COUNT else first.end
    joint = _JOINT.match(text, end)
    if joint is None and end < len(text) and own and own.kind is NumberKind.MONEY:
        joint = _JOINT.match(text, first.end)
    second = second_of(text, joint.end()) if joint else None
    if joint is None or second is None:
        return None
    ends = (
        _ends(first, second)
        if "-" in joint[0] or "–" in joint[0] or second.magnitude
        else (first.value.value, second.value.value)
    )
    return Range(second, ends) if _is_range(text, start, joint[0], first, ends, own) else None


def second_of(text: str, start: int) -> Numeral | None:
    """The numeral at `start`, with or without a currency sign."""
    if start >= len(text):
        return None
    currency = currency_at(text, start)
    if currency:
        return numeral_at(text, currency[0], money=True)
    return numeral_at(text, start) if text[start].isalnum() else None


def _ends(first: Numeral, second: Numeral) -> tuple[float, float]:
    low, high = first.value.value, second.value.value
    if second.magnitude and not first.magnitude and low < _SHARED_SCALE:
        scale = MAGNITUDES.get(second.magnitude) or ABBREVIATED[second.magnitude]
        scaled = round(low * scale, 6)
        return (
            (scaled, high) if scaled <= high or low < 100 else (low, high)
        )  # "$200 to $4 million"
    if (
        low < 100
        and high >= _SHARED_SCALE
        and high % _SHARED_SCALE == 0
        and low < high / _SHARED_SCALE
    ):
        return low * _SHARED_SCALE, high  # "3-4,000 troops"
    return low, high


def _is_range(
    text: str, start: int, joint: str, first: Numeral, ends: tuple[float, float], own: Unit | None
) -> bool:
    low, high = ends
    if "and" in joint:
        return _BETWEEN.search(text, max(0, start - 15), start) is not None and low < high
    if "or" in joint:
        return low < high <= 2 * low + 1 and own is None
    if "to" in joint:
        if _FROM.search(text, max(0, start - 16), start):
            return low != high
        changes = relation_before(text, start) in {Relation.UP, Relation.DOWN}
        return low < high and not (changes and (own is not None or high > 2 * low))
    score = own is None and not first.magnitude and low > high and low == int(low) < _HIGHEST_SCORE
    return (low < high or score) and not first.in_words
