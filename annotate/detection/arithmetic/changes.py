"""A change and the two levels it lies between.

"Output rose 20 % from 100 to 120", "up 8 % to $54m from $50m", "it doubled from 40 to 80".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimdesk.annotate.detection.arithmetic.interval import (
    Interval,
    in_order,
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
# the word and what grew: "the workforce doubled in a year from 40 to 80"
_MULTIPLE = re.compile(rf"\b({'|'.join(_MULTIPLES)})\b[^.;,\d]{{0,40}}?\bfrom\s$", re.IGNORECASE)
# "more than doubled", "almost tripled"
_LOOSELY = re.compile(
    r"\b(?:than|almost|nearly|about|roughly|around|over|least|virtually|practically)\s$"
)
# "from about 40 to 80"
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s)?$")
# between a change and the level it leads to: "rose 8% in the quarter, to $54m"
_RISE = re.compile(r"[^.;\d]{0,30}?,?\s(?:to|at)\s(?:[a-z]+\s){0,2}?$")
# between two levels: "to $54m, up from $50m"
_BACK = re.compile(
    r"[^.;]{0,40}?,?\s(?:from|compared with|against|up from|down from)\s(?:[a-z]+\s){0,2}?$"
)
_AT_ONCE = re.compile(r",?\sfrom\s$")
_BASE = re.compile(
    r"(?:\s?\)|\s(?:a|one) year (?:ago|earlier|before)|\slast year|\sthe year before"
    r"|\sin the (?:same|previous|prior)\b|\sin (?:19|20)\d\d)?(?:[.,;)]|$)"
)
"""What may stand behind the level that a change starts from; an expectation or a peak may not."""
# between a change and both its levels: "2 percentage points last year, from 8% to 6%"
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
        if levels is not None:
            yield from _multiple_checks(text, number, *levels)
            yield from _change_before_levels(text, numbers[:index], number, *levels)
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
    text: str, preceding: Sequence[Number], levels: Number, before: Number, after: Number
) -> Iterator[Check]:
    """Yield the check of "fell by half from 5,800 tonnes to 2,900 tonnes"."""
    if not preceding or not _is_change(preceding[-1]):
        return
    change = preceding[-1]
    if _TOWARDS.fullmatch(text, change.span.end, levels.span.start):
        yield from _change(change, before, after, (change, levels))


def _change_to_level_from_level(
    text: str, change: Number, after: Number, before: Number
) -> Iterator[Check]:
    """Yield the check of "rose 8.6% to $7.36 billion from $6.78 billion a year earlier".

    In "rose to $12m, compared with expectations of $15m" the last figure is not the level before;
    so a check across such looser words is only reported where it is right.
    """
    if not _is_to_and_from(text, change, after, before):
        return
    is_firm = _is_base(text, after, before)
    for check in _change(change, before, after, (change, after, before)):
        if is_firm or check.outcome is Outcome.CONSISTENT:
            yield check


def _are_levels(after: Number, before: Number) -> bool:
    return _is_level(after) and _is_level(before) and after.kind is before.kind


def _is_to_and_from(text: str, change: Number, after: Number, before: Number) -> bool:
    """Return True for "rose 8% to $54m from $50m" and "rose 8% to $54m, up from $50m"."""
    if not _is_change(change) or not _are_levels(after, before):
        return False
    is_to = _RISE.fullmatch(text, change.span.end, after.span.start) is not None
    return is_to and _BACK.fullmatch(text, after.span.end, before.span.start) is not None


def _is_base(text: str, after: Number, before: Number) -> bool:
    """Return True for "to $54m from $50m in 2014", not for "from $6bn in the peak year"."""
    is_at_once = _AT_ONCE.fullmatch(text, after.span.end, before.span.start) is not None
    return is_at_once and _BASE.match(text, before.span.end) is not None


def _levels(text: str, number: Number) -> tuple[Number, Number] | None:
    """Return the two ends of "from A to B" in the order printed, as two numbers.

    "from 30% to 12%" -> 30 and 12.
    """
    if number.kind not in _LEVELS or not search_before(_FROM, text, number.span.start, 14):
        return None
    ends = _ends_as_printed(text, number)
    if ends is None:
        return None
    exact = replace(number, relation=Relation.EQUAL)
    return replace(exact, low=ends[0], high=ends[0]), replace(exact, low=ends[1], high=ends[1])


def _ends_as_printed(text: str, number: Number) -> tuple[float, float] | None:
    """Return the ends of a range, the one printed first in front; None for a single value."""
    first, _ = priced_numeral(text, number.span.start)
    low, high = number.low, number.high
    if first is None or low is None or high is None or low == high:
        return None
    # a number holds its ends sorted; the one nearer to the first figure printed is the start
    start, end = sorted((low, high), key=lambda value: abs(first.value.value - value))
    return start, end


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
    # "rose 20 %" between levels, "rose 2 points" between shares; "rose 5 km" between them is open
    computed = _relative(change, before, after) or _absolute(change, before, after)
    if computed is None:
        return

    # it is right if any two values that the levels may stand for make it
    values, working = computed
    found = outcome(values, interval(change), exact=is_exact(before, after))
    yield Check("change", in_order(*printed), found, working)


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
    working = f"{plain(new)} / {plain(old)} is a change of {100 * (new / old - 1):+.1f} %"
    working += f", printed {_sign(change) * value_of(change):+g} %"
    return _possible_percents(_sign(change), interval(before), interval(after)), working


def _possible_percents(sign: int, start: Interval, end: Interval) -> Interval:
    """Return the changes in percent between any two values of the levels."""
    bases = [base for base in (start.low, start.high) if base > 0]
    ends = [100 * sign * (level / base - 1) for base in bases for level in (end.low, end.high)]
    return Interval(min(ends), max(ends))


def _absolute(change: Number, before: Number, after: Number) -> tuple[Interval, str] | None:
    """Return the difference of two levels, and the working: "fell by $4m" from $40m to $36m.

    None for a change that is not of the levels' kind and unit.
    """
    is_same_kind = change.kind is before.kind and change.currency == before.currency
    if not is_same_kind or not _is_same_unit(change, before):
        return None
    old, new = value_of(before), value_of(after)
    working = f"{plain(new)} − {plain(old)} = {plain(new - old)}"
    working += f", printed {plain(_sign(change) * value_of(change))}"
    return _possible_differences(_sign(change), interval(before), interval(after)), working


def _possible_differences(sign: int, start: Interval, end: Interval) -> Interval:
    """Return the differences between any two values of the levels."""
    ends = [sign * (y - x) for x in (start.low, start.high) for y in (end.low, end.high)]
    return Interval(min(ends), max(ends))


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
