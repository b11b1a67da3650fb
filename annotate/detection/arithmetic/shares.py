"""A part, its whole and the share printed with them: "61 of 103 (59 %)", "30 people, or 12 % of the 250"."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimdesk.annotate.detection.arithmetic.interval import (
    Interval,
    interval,
    is_exact,
    outcome,
    plain,
)
from claimdesk.annotate.detection.arithmetic.parts import is_part_of
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome

_ROUGHLY = r"(?:about |around |roughly |nearly |almost |some |just |just over |just under |over |more than |that is )?"
_BEHIND = re.compile(rf"[^.;]{{0,30}}?(?:\s\(|,? or |,? [–—-] |, )(?:or )?{_ROUGHLY}$")
_BEFORE = re.compile(r"\s?\($|,? or $")
_OR_SHARE = re.compile(rf"[^.;]{{0,24}}?,? (?:\()?or {_ROUGHLY}$|[^.;]{{0,24}}? \({_ROUGHLY}$")
_OF_ELSE = re.compile(r"\s(?!voted|left|were|was|are|is|had|have)[a-z]+", re.IGNORECASE)
"""Words behind a share that may make it one of something else ("35 % of the vote", "27 % by area")."""
_OF_WHOLE = re.compile(
    r"\)?,?\s(?:of|out of)\s(?:the|its|their|all|a total of|an estimated)?\s?(?:\w+\s)?$"
)
_OF_WHOM = re.compile(r"[^.;]{0,60},? of (?:whom|which|them),? (?:\w+ ){0,3}$")
_LEAST_WHOLE = 20
"""Below it a share says no more than the two counts do."""


def share_checks(text: str, numbers: Sequence[Number]) -> Iterator[Check]:
    """Checks of printed shares, and the share itself where none is printed."""
    single = [number for number in numbers if number.low == number.high]
    for index, (part, whole) in enumerate(pairwise(single)):
        if is_part_of(text, part, whole):
            printed = _printed_share(text, single, index)
            derived = _derived(part, whole) if printed is None else None
            check = _check(part, whole, printed) if printed is not None else derived
            if check:
                yield check
        elif _is_of_whom(text, part, whole):
            check = _derived(whole, part)
            if check:
                yield check
    for part, share, whole in zip(single, single[1:], single[2:], strict=False):
        if _is_share(share) and _comparable(part, whole) and _says_share(text, part, share, whole):
            yield _check(part, whole, share)


def _printed_share(text: str, numbers: Sequence[Number], index: int) -> Number | None:
    """The share printed right behind "61 of 103" or right before it."""
    part, whole = numbers[index], numbers[index + 1]
    if index + 2 < len(numbers):
        behind = numbers[index + 2]
        follows = _BEHIND.fullmatch(text, whole.span.end, behind.span.start)
        if _is_share(behind) and follows and not _OF_ELSE.match(text, behind.span.end):
            return behind
    if index:
        before = numbers[index - 1]
        if _is_share(before) and _BEFORE.fullmatch(text, before.span.end, part.span.start):
            return before
    return None


def _is_share(number: Number) -> bool:
    return number.unit == "percentage" and number.kind is NumberKind.PERCENT


def _comparable(part: Number, whole: Number) -> bool:
    counted = {NumberKind.COUNT, NumberKind.MONEY, NumberKind.MEASURE}
    same = part.kind is whole.kind and part.currency == whole.currency
    return same and part.kind in counted and 0 < (part.low or 0) < (whole.low or 0)


def _says_share(text: str, part: Number, share: Number, whole: Number) -> bool:
    """ "30 people, or 12 % of the 250"."""
    return bool(
        _OR_SHARE.fullmatch(text, part.span.end, share.span.start)
        and _OF_WHOLE.fullmatch(text, share.span.end, whole.span.start)
    )


def _is_of_whom(text: str, whole: Number, part: Number) -> bool:
    return _comparable(part, whole) and bool(
        _OF_WHOM.fullmatch(text, whole.span.end, part.span.start)
    )


def _share_of(part: Number, whole: Number) -> Interval:
    a, b = interval(part), interval(whole)
    return Interval(100 * a.low / b.high, 100 * a.high / max(b.low, 1e-12))


def _check(part: Number, whole: Number, share: Number) -> Check:
    assert part.low is not None
    assert whole.low is not None
    assert share.low is not None
    value = 100 * part.low / whole.low
    found = outcome(_share_of(part, whole), interval(share), exact=is_exact(part, whole, share))
    working = (
        f"{plain(part.low)} / {plain(whole.low)} = {value:.1f} %, printed {plain(share.low)} %"
    )
    spans = sorted((part.span, whole.span, share.span), key=lambda span: span.start)
    return Check("share", tuple(spans), found, working)


def _derived(part: Number, whole: Number) -> Check | None:
    """The share that the article leaves to its reader: "11,000 of 60,000 is 18 %"."""
    if part.low is None or not whole.low or whole.low < _LEAST_WHOLE or part.low == whole.low:
        return None
    share = 100 * part.low / whole.low
    working = (
        f"{plain(part.low)} of {plain(whole.low)} is {share:.0f} %" if 1 <= share < 99.5 else ""
    )
    spans = sorted((part.span, whole.span), key=lambda span: span.start)
    return Check("derived share", tuple(spans), Outcome.CANNOT_TELL, working) if working else None
