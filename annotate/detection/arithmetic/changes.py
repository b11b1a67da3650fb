"""A change and the two levels it lies between.

"Output rose 20 % from 100 to 120", "up 8 % to $54m from $50m", "it doubled from 40 to 80".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimdesk.annotate.detection.arithmetic.interval import (
    Interval,
    interval,
    is_exact,
    outcome,
    plain,
    value_of,
)
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome, Relation
from claimdesk.annotate.detection.numbers.lookback import search_before
from claimdesk.annotate.detection.numbers.priced import priced_numeral

_MULTIPLES = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_MULTIPLE = re.compile(rf"\b({'|'.join(_MULTIPLES)})\b[^.;,\d]{{0,40}}?\bfrom\s$", re.IGNORECASE)
_LOOSELY = re.compile(
    r"\b(?:than|almost|nearly|about|roughly|around|over|least|virtually|practically)\s$"
)
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s)?$")
_RISE = re.compile(r"[^.;\d]{0,30}?,?\s(?:to|at)\s(?:[a-z]+\s){0,2}?$")
_BACK = re.compile(
    r"[^.;]{0,40}?,?\s(?:from|compared with|against|up from|down from)\s(?:[a-z]+\s){0,2}?$"
)
_AT_ONCE = re.compile(r",?\sfrom\s$")
_BASE = re.compile(
    r"(?:\s?\)|\s(?:a|one) year (?:ago|earlier|before)|\slast year|\sthe year before"
    r"|\sin the (?:same|previous|prior)\b|\sin (?:19|20)\d\d)?(?:[.,;)]|$)"
)
"""What may stand behind the level that a change starts from; an expectation or a peak may not."""
_TOWARDS = re.compile(r"[^.;]{0,40}?,?\s?\(?from\s(?:about\s|around\s)?$")
_LEVELS = frozenset({NumberKind.COUNT, NumberKind.MONEY, NumberKind.MEASURE, NumberKind.PERCENT})
_DIRECTIONS = frozenset({Relation.UP, Relation.DOWN})
_WIDE_BELOW, _WIDE_ABOVE = 0.85, 1.25
"""Shares of the exact multiple that "doubled" may mean, since the word is no figure."""
_PLACE_OF_HALF = 10.0
"""Percentage points that "fell by half" may be off."""


def change_checks(text: str, numbers: Sequence[Number]) -> Iterator[Check]:
    """Yield the checks of printed changes against the levels printed with them."""
    for index, number in enumerate(numbers):
        levels = _levels(text, number)
        if levels is None:
            continue
        yield from _multiple_checks(text, number, *levels)
        if index:
            yield from _change_before_levels(text, numbers[index - 1], number, *levels)

    for change, after, before in zip(numbers, numbers[1:], numbers[2:], strict=False):
        yield from _change_to_level_from_level(text, change, after, before)


def _multiple_checks(text: str, number: Number, before: Number, after: Number) -> Iterator[Check]:
    """Yield the check of "doubled from 40 to 80"."""
    multiple = search_before(_MULTIPLE, text, number.span.start, 70)
    if not multiple:
        return
    check = _multiple(number, before, after, multiple[1].lower())
    # "almost tripled from $40 to $95" is right as well
    if check.outcome is Outcome.CONSISTENT or not _LOOSELY.search(text, 0, multiple.start()):
        yield check


def _change_before_levels(
    text: str, change: Number, levels: Number, before: Number, after: Number
) -> Iterator[Check]:
    """Yield the check of "fell by half, from 5,800 tonnes to 2,900 tonnes"."""
    is_towards = _TOWARDS.fullmatch(text, change.span.end, levels.span.start) is not None
    if is_towards and _is_change(change):
        yield from _change(change, before, after, (change, levels))


def _change_to_level_from_level(
    text: str, change: Number, after: Number, before: Number
) -> Iterator[Check]:
    """Yield the check of "rose 8.6% to $7.36 billion from $6.78 billion a year earlier"."""
    if not (_is_change(change) and _is_level(after) and _is_level(before)):
        return
    is_risen = _RISE.fullmatch(text, change.span.end, after.span.start) is not None
    is_from = _BACK.fullmatch(text, after.span.end, before.span.start) is not None
    if after.kind is not before.kind or not is_risen or not is_from:
        return

    # "to $12m, compared with expectations of $15m": the last figure need not be where it began
    is_firm = _is_base(text, after, before)
    for check in _change(change, before, after, (change, after, before)):
        if is_firm or check.outcome is Outcome.CONSISTENT:
            yield check


def _is_base(text: str, after: Number, before: Number) -> bool:
    """Return True for "to $54m from $50m in 2014", not for "from $6bn in the peak year"."""
    is_at_once = _AT_ONCE.fullmatch(text, after.span.end, before.span.start) is not None
    return is_at_once and _BASE.match(text, before.span.end) is not None


def _levels(text: str, number: Number) -> tuple[Number, Number] | None:
    """Return the two ends of "from A to B" in the order printed, as numbers of their own.

    "from 30% to 12%" -> 30 and 12.
    """
    low, high = number.low, number.high
    if low is None or high is None or low == high or number.kind not in _LEVELS:
        return None
    if not search_before(_FROM, text, number.span.start, 14):
        return None
    first, _ = priced_numeral(text, number.span.start)
    if first is None:
        return None

    # a number holds its ends sorted; the one nearer to the first figure printed is the start
    printed = first.value.value
    if abs(printed - high) < abs(printed - low):
        low, high = high, low
    exact = replace(number, relation=Relation.EQUAL)
    return replace(exact, low=low, high=low), replace(exact, low=high, high=high)


def _is_change(number: Number) -> bool:
    """Return True for a single figure that is up or down: "rose 8%", "fell by 4 km"."""
    is_directed = number.relation in _DIRECTIONS
    return is_directed and number.low == number.high and bool(number.low)


def _is_level(number: Number) -> bool:
    """Return True for a single figure given as it is: "to $54m", but not "to over $54m"."""
    is_single = number.low == number.high and bool(number.low)
    return is_single and number.kind in _LEVELS and number.relation is Relation.EQUAL


def _change(
    change: Number, before: Number, after: Number, printed: Sequence[Number]
) -> Iterator[Check]:
    """Yield the check of a change against both levels, if it can be computed from them."""
    change = _as_percentage(change)
    computed = _relative(change, before, after) or _absolute(change, before, after)
    if computed is None:
        return

    values, working = computed
    found = outcome(values, interval(change), exact=is_exact(before, after))
    spans = sorted({number.span for number in printed}, key=lambda span: span.start)
    yield Check("change", tuple(spans), found, working)


def _as_percentage(change: Number) -> Number:
    """Return "fell by half" as "fell by 50 %", give or take five; other changes as they are."""
    if change.kind is not NumberKind.RATIO:
        return change
    share = 100 * value_of(change)
    return replace(change, low=share, high=share, unit="percentage", precision=_PLACE_OF_HALF)


def _relative(change: Number, before: Number, after: Number) -> tuple[Interval, str] | None:
    """Return the change in percent that two levels make, and the working.

    "rose 20 %" from 100 to 120; None for a change in another unit.
    """
    old, new = value_of(before), value_of(after)
    if change.unit != "percentage" or before.unit == "percentage" or old <= 0:
        return None

    sign = _sign(change)
    start, end = interval(before), interval(after)
    bases = [base for base in (start.low, start.high) if base > 0]
    ends = [100 * sign * (level / base - 1) for base in bases for level in (end.low, end.high)]

    percent = 100 * (new / old - 1)
    working = f"{plain(new)} / {plain(old)} is a change of {percent:+.1f} %"
    working += f", printed {sign * value_of(change):+g} %"
    return Interval(min(ends), max(ends)), working


def _absolute(change: Number, before: Number, after: Number) -> tuple[Interval, str] | None:
    """Return the difference of two levels, and the working: "fell by $4m" from $40m to $36m.

    None for a change that is not of the levels' kind and unit.
    """
    is_same_kind = change.kind is before.kind and change.currency == before.currency
    if not is_same_kind or not _is_same_unit(change, before):
        return None

    sign = _sign(change)
    start, end = interval(before), interval(after)
    ends = [sign * (y - x) for x in (start.low, start.high) for y in (end.low, end.high)]

    old, new = value_of(before), value_of(after)
    working = f"{plain(new)} − {plain(old)} = {plain(new - old)}"
    working += f", printed {plain(sign * value_of(change))}"
    return Interval(min(ends), max(ends)), working


def _sign(change: Number) -> int:
    return 1 if change.relation is Relation.UP else -1


def _is_same_unit(change: Number, level: Number) -> bool:
    """Return True for one unit, and for percentage points between percentages."""
    units = (change.unit, level.unit)
    return change.unit == level.unit or units == ("percentage point", "percentage")


def _multiple(number: Number, before: Number, after: Number, word: str) -> Check:
    """Return the check of "doubled from 40 to 80"; 40 to 90 is right as well, 40 to 120 is not."""
    old, new = value_of(before), value_of(after)
    ratio = new / old if old else 0.0
    factor = _MULTIPLES[word]
    meant = Interval(_WIDE_BELOW * factor, _WIDE_ABOVE * factor)
    found = outcome(Interval(ratio, ratio), meant, exact=True)
    working = f"{plain(new)} / {plain(old)} = {ratio:.2g}, printed “{word}”"
    return Check("change", (number.span,), found, working)
