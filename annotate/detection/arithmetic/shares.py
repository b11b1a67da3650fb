"""A part, its whole and the share printed with them.

"61 of 103 (59 %)", "30 people, or 12 % of the 250".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimdesk.annotate.detection.arithmetic.interval import (
    Interval,
    interval,
    is_exact,
    outcome,
    plain,
    value_of,
)
from claimdesk.annotate.detection.arithmetic.parts import is_part_of
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome
from claimdesk.annotate.text.span import Span

_ROUGHLY = (
    r"(?:about |around |roughly |nearly |almost |some |just |just over |just under |over "
    r"|more than |that is )?"
)
_BEHIND = re.compile(rf"[^.;]{{0,30}}?(?:\s\(|,? or |,? [–—-] |, )(?:or )?{_ROUGHLY}$")
_BEFORE = re.compile(r"\s?\($|,? or $")
_OR_SHARE = re.compile(rf"[^.;]{{0,24}}?,? (?:\()?or {_ROUGHLY}$|[^.;]{{0,24}}? \({_ROUGHLY}$")
_OF_ELSE = re.compile(r"\s(?!voted|left|were|was|are|is|had|have)[a-z]+", re.IGNORECASE)
"""Words behind a share that may make it one of something else: "35 % of the vote"."""
_OF_WHOLE = re.compile(
    r"\)?,?\s(?:of|out of)\s(?:the|its|their|all|a total of|an estimated)?\s?(?:\w+\s)?$"
)
_OF_WHOM = re.compile(r"[^.;]{0,60},? of (?:whom|which|them),? (?:\w+ ){0,3}$")
_LEAST_WHOLE = 20
"""Below it a share adds nothing to the two counts: "2 of 8"."""


_COUNTED = frozenset({NumberKind.COUNT, NumberKind.MONEY, NumberKind.MEASURE})
_LEAST_PERCENT, _MOST_PERCENT = 1, 99.5
"""Beyond them a share rounded to whole percents says nothing."""
_ABOVE_NOTHING = 1e-12


def share_checks(text: str, numbers: Sequence[Number]) -> Iterator[Check]:
    """Yield the checks of printed shares, and the share itself where none is printed."""
    single = [number for number in numbers if number.low == number.high]
    for index, (first, second) in enumerate(pairwise(single)):
        # the printed share, if there is one: "61 of 103 drones (59 %)"
        if is_part_of(text, first, second):
            yield from _part_of_whole(first, second, _printed_share(text, single, index))
        # "60,000 people, of whom 11,000 ..."
        elif _is_of_whom(text, first, second):
            yield from _derived(second, first)

    # the share may stand between: "30 people, or 12 % of the 250"
    for part, share, whole in zip(single, single[1:], single[2:], strict=False):
        if _is_share(share) and _is_share_between(text, part, share, whole):
            yield _check(part, whole, share)


def _part_of_whole(part: Number, whole: Number, printed: Number | None) -> Iterator[Check]:
    """Yield the check of a printed share, or the share that is not printed."""
    if printed is None:
        yield from _derived(part, whole)
    else:
        yield _check(part, whole, printed)


def _printed_share(text: str, numbers: Sequence[Number], index: int) -> Number | None:
    """Return the share printed right behind "61 of 103" or right before it."""
    part, whole = numbers[index], numbers[index + 1]
    # it follows in "61 of 103 (59 %)"
    if index + 2 < len(numbers) and _is_share_behind(text, whole, numbers[index + 2]):
        return numbers[index + 2]
    # it goes before in "59 % (61 of 103)"
    if index and _is_share_before(text, numbers[index - 1], part):
        return numbers[index - 1]
    return None


def _is_share_behind(text: str, whole: Number, share: Number) -> bool:
    """Return True for "200 of 500 schools, or 40 %", not for "..., or 65 % of those inspected"."""
    is_behind = _BEHIND.fullmatch(text, whole.span.end, share.span.start) is not None
    return _is_share(share) and is_behind and not _OF_ELSE.match(text, share.span.end)


def _is_share_before(text: str, share: Number, part: Number) -> bool:
    is_before = _BEFORE.fullmatch(text, share.span.end, part.span.start) is not None
    return _is_share(share) and is_before


def _is_share(number: Number) -> bool:
    return number.unit == "percentage" and number.kind is NumberKind.PERCENT


def _is_share_between(text: str, part: Number, share: Number, whole: Number) -> bool:
    """Return True for "30 people, or 12 % of the 250"."""
    if not _is_comparable(part, whole):
        return False
    is_or_share = _OR_SHARE.fullmatch(text, part.span.end, share.span.start) is not None
    return is_or_share and _OF_WHOLE.fullmatch(text, share.span.end, whole.span.start) is not None


def _is_of_whom(text: str, whole: Number, part: Number) -> bool:
    """Return True for "60,000 people, of whom 11,000 remain"."""
    is_of_whom = _OF_WHOM.fullmatch(text, whole.span.end, part.span.start) is not None
    return is_of_whom and _is_comparable(part, whole)


def _is_comparable(part: Number, whole: Number) -> bool:
    """Return True for two amounts of one kind, the part smaller than the whole."""
    is_same_kind = part.kind is whole.kind and part.currency == whole.currency
    is_smaller = 0 < (part.low or 0) < (whole.low or 0)
    return is_same_kind and is_smaller and part.kind in _COUNTED


def _share_of(part: Number, whole: Number) -> Interval:
    """Return the shares, in percent, that a part and its whole allow as printed."""
    a, b = interval(part), interval(whole)
    return Interval(100 * a.low / b.high, 100 * a.high / max(b.low, _ABOVE_NOTHING))


def _check(part: Number, whole: Number, share: Number) -> Check:
    """Return the check of a printed share: "61 / 103 = 59.2 %, printed 59 %"."""
    amount, total, printed = value_of(part), value_of(whole), value_of(share)
    percent = 100 * amount / total
    found = outcome(_share_of(part, whole), interval(share), exact=is_exact(part, whole, share))
    working = f"{plain(amount)} / {plain(total)} = {percent:.1f} %, printed {plain(printed)} %"
    return Check("share", _in_order(part, whole, share), found, working)


def _derived(part: Number, whole: Number) -> Iterator[Check]:
    """Yield the share that the article leaves to its reader: "11,000 of 60,000 is 18 %"."""
    amount, total = part.low, whole.low
    if amount is None or total is None or amount == total or total < _LEAST_WHOLE:
        return

    percent = 100 * amount / total
    if _LEAST_PERCENT <= percent < _MOST_PERCENT:
        working = f"{plain(amount)} of {plain(total)} is {percent:.0f} %"
        yield Check("derived share", _in_order(part, whole), Outcome.CANNOT_TELL, working)


def _in_order(*numbers: Number) -> tuple[Span, ...]:
    spans = [number.span for number in numbers]
    return tuple(sorted(spans, key=lambda span: span.start))
