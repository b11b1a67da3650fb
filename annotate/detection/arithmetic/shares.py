"""A part, its whole and the share printed with them.

"61 of 103 (59 %)", "30 people, or 12 % of the 250".
"""

import re
from collections.abc import Iterator, Sequence

from claimdesk.annotate.detection.arithmetic.interval import (
    Interval,
    in_order,
    interval,
    is_exact,
    outcome,
    plain,
    value_of,
)
from claimdesk.annotate.detection.arithmetic.parts import is_part_of
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome

_ROUGHLY = (
    r"(?:about |around |roughly |nearly |almost |some |just |just over |just under |over "
    r"|more than |that is )?"
)
# between a whole and the share: "61 of 103 drones, or about 59 %", "61 of 103 drones (59 %)"
_BEHIND = re.compile(rf"[^.;]{{0,30}}?(?:\s\(|,? or |,? [–—-] |, )(?:or )?{_ROUGHLY}$")
# between the share and a part: "59 % (61 of 103)"
_BEFORE = re.compile(r"\s?\($|,? or $")
# between a part and its share: "30 people, or nearly 12 %"
_OR_SHARE = re.compile(rf"[^.;]{{0,24}}?,? (?:\()?or {_ROUGHLY}$|[^.;]{{0,24}}? \({_ROUGHLY}$")
_OF_ELSE = re.compile(r"\s(?!voted|left|were|was|are|is|had|have)[a-z]+", re.IGNORECASE)
"""Words behind a share that may make it one of something else: "35 % of the vote"."""
# between a share and its whole: "12 % of the 250"
_OF_WHOLE = re.compile(
    r"\)?,?\s(?:of|out of)\s(?:the|its|their|all|a total of|an estimated)?\s?(?:\w+\s)?$"
)
# between a whole and its part: "60,000 people, of whom around 11,000"
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
    for index in range(len(single) - 1):
        yield from _pair_checks(text, single, index)
    for part, share, whole in zip(single, single[1:], single[2:], strict=False):
        if _is_share_between(text, part, share, whole):
            yield _check(part, whole, share)


def _pair_checks(text: str, numbers: Sequence[Number], index: int) -> Iterator[Check]:
    """Yield the check of "61 of 103 (59 %)" or "60,000 people, of whom 11,000 remain"."""
    first, second = numbers[index], numbers[index + 1]
    if is_part_of(text, first, second):
        yield from _part_of_whole(first, second, _printed_share(text, numbers, index))
    elif _is_of_whom(text, first, second):
        yield from _derived(second, first)


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
    for share in numbers[index + 2 : index + 3]:
        if _is_share_behind(text, whole, share):
            return share

    # it goes before in "59 % (61 of 103)"
    for share in numbers[max(0, index - 1) : index]:
        if _is_share_before(text, share, part):
            return share
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
    if not _is_share(share) or not _is_comparable(part, whole):
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
    return Check("share", in_order(part, whole, share), found, working)


def _derived(part: Number, whole: Number) -> Iterator[Check]:
    """Yield the share that the article leaves to its reader: "11,000 of 60,000 is 18 %"."""
    amount, total = value_of(part), value_of(whole)
    if amount == total or total < _LEAST_WHOLE:
        return
    percent = 100 * amount / total
    if _LEAST_PERCENT <= percent < _MOST_PERCENT:
        working = f"{plain(amount)} of {plain(total)} is {percent:.0f} %"
        yield Check("derived share", in_order(part, whole), Outcome.CANNOT_TELL, working)
