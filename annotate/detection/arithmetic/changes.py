"""A change and the two levels it lies between: "rose 20 % from 100 to 120", "up 8 % to $54m from $50m", "doubled"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claimdesk.annotate.detection.arithmetic.interval import (
    Interval,
    interval,
    is_exact,
    outcome,
    plain,
)
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome, Relation
from claimdesk.annotate.detection.numbers.numeral import numeral_at
from claimdesk.annotate.detection.numbers.units import currency_at

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
    r"(?:\s?\)|\s(?:a|one) year (?:ago|earlier|before)|\slast year|\sthe year before|\sin the (?:same|previous|prior)\b"
    r"|\sin (?:19|20)\d\d)?(?:[.,;)]|$)"
)
"""What may stand behind the level that a change starts from; an expectation or a peak may not."""
_TOWARDS = re.compile(r"[^.;]{0,40}?,?\s?\(?from\s(?:about\s|around\s)?$")
_LEVELS = frozenset({NumberKind.COUNT, NumberKind.MONEY, NumberKind.MEASURE, NumberKind.PERCENT})


def change_checks(text: str, numbers: Sequence[Number]) -> Iterator[Check]:
    """Checks of printed changes against the levels printed with them."""
    for index, number in enumerate(numbers):
        levels = _levels(text, number)
        if levels is None:
            continue
        multiple = _MULTIPLE.search(text, max(0, number.span.start - 70), number.span.start)
        if multiple:
            check = _multiple(number, *levels, multiple[1].lower())
            loose = _LOOSELY.search(text, 0, multiple.start())
            if check.outcome is Outcome.CONSISTENT or not loose:
                yield check
        before = numbers[index - 1] if index else None
        if (
            before is not None
            and _is_change(before)
            and _TOWARDS.fullmatch(text, before.span.end, number.span.start)
        ):
            yield from _change(before, *levels, (before, number))
    for change, after, before in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if _is_change(change) and _level(after) and _level(before) and after.kind is before.kind:
            risen = _RISE.fullmatch(text, change.span.end, after.span.start)
            if risen and _BACK.fullmatch(text, after.span.end, before.span.start):
                made = _change(change, before, after, (change, after, before))
                firm = _AT_ONCE.fullmatch(text, after.span.end, before.span.start) and _BASE.match(
                    text, before.span.end
                )
                yield from (check for check in made if firm or check.outcome is Outcome.CONSISTENT)


def _levels(text: str, number: Number) -> tuple[Number, Number] | None:
    """The two ends of "from A to B" in the order printed, as numbers of their own."""
    if number.low == number.high or number.kind not in _LEVELS:
        return None
    if not _FROM.search(text, max(0, number.span.start - 14), number.span.start):
        return None
    currency = currency_at(text, number.span.start)
    first = numeral_at(
        text, currency[0] if currency else number.span.start, money=currency is not None
    )
    if first is None or number.low is None or number.high is None:
        return None
    falls = abs(first.value.value - number.high) < abs(first.value.value - number.low)
    start, end = (number.high, number.low) if falls else (number.low, number.high)
    exact = replace(number, relation=Relation.EQUAL)
    return replace(exact, low=start, high=start), replace(exact, low=end, high=end)


def _is_change(number: Number) -> bool:
    return (
        number.relation in {Relation.UP, Relation.DOWN}
        and number.low == number.high
        and bool(number.low)
    )


def _level(number: Number) -> bool:
    single = number.low == number.high and bool(number.low)
    return single and number.kind in _LEVELS and number.relation is Relation.EQUAL


def _change(
    change: Number, before: Number, after: Number, printed: Sequence[Number]
) -> Iterator[Check]:
    assert change.low is not None
    assert before.low is not None
    assert after.low is not None
    if change.kind is NumberKind.RATIO:  # "fell by half"
        change = replace(
            change, low=100 * change.low, high=100 * change.low, unit="percentage", precision=10.0
        )
    assert change.low is not None
    sign = 1 if change.relation is Relation.UP else -1
    a, b = interval(before), interval(after)
    if change.unit == "percentage" and before.unit != "percentage" and before.low > 0:
        value = 100 * sign * (after.low / before.low - 1)
        ends = [100 * sign * (y / x - 1) for x in (a.low, a.high) if x > 0 for y in (b.low, b.high)]
        working = f"{plain(after.low)} / {plain(before.low)} is a change of {sign * value:+.1f} %"
        stated = f"printed {sign * change.low:+g} %"
    elif (
        change.kind is before.kind
        and change.currency == before.currency
        and _same_unit(change, before)
    ):
        value = sign * (after.low - before.low)
        ends = [sign * (y - x) for x in (a.low, a.high) for y in (b.low, b.high)]
        working = f"{plain(after.low)} − {plain(before.low)} = {plain(sign * value)}"
        stated = f"printed {plain(sign * change.low)}"
    else:
        return
    found = outcome(Interval(min(ends), max(ends)), interval(change), exact=is_exact(before, after))
    spans = sorted({number.span for number in printed}, key=lambda span: span.start)
    yield Check("change", tuple(spans), found, f"{working}, {stated}")


def _same_unit(change: Number, level: Number) -> bool:
    return change.unit == level.unit or (change.unit, level.unit) == (
        "percentage point",
        "percentage",
    )


def _multiple(number: Number, before: Number, after: Number, word: str) -> Check:
    """ "doubled from 40 to 80": within a tenth either way, since the word is no figure."""
    assert before.low is not None
    assert after.low is not None
    factor = _MULTIPLES[word]
    ratio = after.low / before.low if before.low else 0.0
    found = outcome(Interval(ratio, ratio), Interval(0.85 * factor, 1.25 * factor), exact=True)
    working = f"{plain(after.low)} / {plain(before.low)} = {ratio:.2g}, printed “{word}”"
    return Check("change", (number.span,), found, working)
