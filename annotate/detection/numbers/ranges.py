"""Two numerals that make one range.

"1.2 to 1.5 million", "between 5% and 6%", "from $40 to $50", "three or four".
"""

import re
from dataclasses import dataclass

from claimdesk.annotate.detection.findings import NumberKind, Relation
from claimdesk.annotate.detection.numbers.lookback import search_before
from claimdesk.annotate.detection.numbers.numeral import Numeral
from claimdesk.annotate.detection.numbers.priced import priced_numeral
from claimdesk.annotate.detection.numbers.relations import relation_before
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from claimdesk.annotate.detection.numbers.value import ABBREVIATED, MAGNITUDES

_JOINT = re.compile(r"\s?[-–—‑]\s?|\s+to[\s-]+|\s+and\s+|\s+or\s+")
_DASH = re.compile(r"[-–]")
_BETWEEN = re.compile(r"\bbetween\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|ranging|ranges?|of)\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_HIGHEST_SCORE = 300
"""A pair of figures that falls ("2-1", "217-215") is a result up to here."""
_SHARED_SCALE = 1000
"""Below it, a first numeral takes the second's magnitude: "1.2 to 1.5 million"."""

_ROUND = 100
"""Below it, the first numeral takes a scale even where the range falls: "from 50 to 4 million"."""


@dataclass(frozen=True, slots=True)
class Range:
    """The second numeral and both values in the order printed."""

    second: Numeral
    ends: tuple[float, float]


def joined(text: str, start: int, first: Numeral, own: Unit | None) -> Range | None:
    """Return the range that a numeral at `start` opens, if it opens one.

    `own` is the unit of the first numeral, as far as it has one ("from 21 mpg to 23").
    """
    joint = _joint(text, first, own)
    if joint is None:
        return None
    second = second_of(text, joint.end())
    if second is None:
        return None

    # "1.2-1.5 million" shares its magnitude, "from 3 to 4,000" does not
    ends = (first.value.value, second.value.value)
    if second.magnitude or _DASH.search(joint[0]):
        ends = _scaled_ends(first, second)

    if not _is_range(text, start, joint[0], first, ends, own):
        return None
    return Range(second, ends)


def _joint(text: str, first: Numeral, own: Unit | None) -> re.Match[str] | None:
    """Return the dash or word behind the first numeral and its unit."""
    if own is None or own.kind is NumberKind.COUNT:
        return _JOINT.match(text, first.end)
    joint = _JOINT.match(text, own.end)
    # "5-$6 million": the sign behind the dash is the second's
    if joint is None and own.kind is NumberKind.MONEY:
        return _JOINT.match(text, first.end)
    return joint


def second_of(text: str, start: int) -> Numeral | None:
    """Return the numeral at `start`, with or without a currency sign."""
    if start >= len(text):
        return None
    numeral, currency = priced_numeral(text, start)
    # "5 - .6" is no range
    if currency is None and not text[start].isalnum():
        return None
    return numeral


def _scaled_ends(first: Numeral, second: Numeral) -> tuple[float, float]:
    """Return both values, the first with what it shares of the second: "1.2 to 1.5 million"."""
    low, high = first.value.value, second.value.value
    if second.magnitude and not first.magnitude and low < _SHARED_SCALE:
        return _with_magnitude(low, second.magnitude, high), high
    if _shares_thousands(low, high):
        low *= _SHARED_SCALE
    return low, high


def _with_magnitude(low: float, magnitude: str, high: float) -> float:
    """Return the first value times the magnitude of the second ("1.2 to 1.5 million").

    In "$200 to $4 million" it stays as it is, since 200 million would be the higher end.
    """
    scaled = round(low * (MAGNITUDES.get(magnitude) or ABBREVIATED[magnitude]), 6)
    if scaled <= high or low < _ROUND:
        return scaled
    return low


def _shares_thousands(low: float, high: float) -> bool:
    """Return True for "3-4,000 troops"."""
    is_thousands = high >= _SHARED_SCALE and high % _SHARED_SCALE == 0
    return is_thousands and low < min(_ROUND, high / _SHARED_SCALE)


def _is_range(
    text: str, start: int, joint: str, first: Numeral, ends: tuple[float, float], own: Unit | None
) -> bool:
    """Return True if the two numerals on either side of `joint` are the ends of a range."""
    low, high = ends
    # "between 5% and 6%", but "5 and 6" are two numbers
    if "and" in joint:
        return low < high and search_before(_BETWEEN, text, start, 15) is not None

    # "three or four days", but neither "3 km or 4 km" nor "one or ten"
    if "or" in joint:
        return low < high <= 2 * low + 1 and own is None

    if "to" in joint:
        return _is_to_range(text, start, ends, own)

    # "2-1 at home" is a result, and "twenty-one" has its hyphen inside
    return not first.in_words and (low < high or _is_score(first, ends, own))


def _is_to_range(text: str, start: int, ends: tuple[float, float], own: Unit | None) -> bool:
    """Return True for "5 to 6 km" and "from 6 to 5 km".

    In "down by 30 km to 126 km" a change and the level it leads to are two numbers.
    """
    low, high = ends
    if search_before(_FROM, text, start, 16):
        return low != high
    is_change = relation_before(text, start) in {Relation.UP, Relation.DOWN}
    is_level_behind = is_change and (own is not None or high > 2 * low)
    return low < high and not is_level_behind


def _is_score(first: Numeral, ends: tuple[float, float], own: Unit | None) -> bool:
    """Return True for falling whole numbers without a unit: "2-1", "217-215"."""
    low, high = ends
    if own is not None or first.magnitude:
        return False
    return high < low < _HIGHEST_SCORE and low == int(low)
