"""Parts that make a whole: "61 of 103 ... an additional 42", "12 people: seven men and five women"."""

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
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome

_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|a\s+total\s+of\s+)?$")
_OTHER = re.compile(
    r"\b(?:other|others|another|additional|remaining|further|rest)\s+(?:of\s+the\s+)?(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
_THE_REST = re.compile(r"\bthe (?:other|remaining)\s$", re.IGNORECASE)
_GOES_ON = re.compile(r"[^.;]{0,30}?\b(?:and|plus|as well as)\b")
_NEAREST = 12
"""Numbers behind a whole that may be its parts."""
_OTHER_AFTER = re.compile(r"\s+(?:others|other|more|remaining)\b", re.IGNORECASE)
_REACH = 220
"""Characters within which "the other 42" speaks of the whole named before it."""
_OPENS_LIST = re.compile(
    r"(?:\s\w+){0,4}?(?::|\s[–—-]|,?\s(?:comprising|consisting of|made up of))\s(?:\w+\s){0,2}?$"
)
_OF_THE = re.compile(r"\bof (?:the|its|their|all)\s$", re.IGNORECASE)
_LISTED = re.compile(r"\s(?:[\w’'-]+\s?){1,4},?\s?(?:and\s)?(?:the\s)?$")
_LAST = re.compile(r"\band\s(?:\w+\s)?$")


def part_checks(text: str, numbers: Sequence[Number]) -> Iterator[Check]:
    """Checks of parts against the whole named with them."""
    single = [number for number in numbers if number.low == number.high]
    for part, whole in pairwise(single):
        if is_part_of(text, part, whole):
            yield from _rests(
                text, part, whole, [n for n in single if n.span.start > whole.span.end]
            )
    yield from _divided(text, [number for number in single if number.kind is NumberKind.COUNT])
    yield from _lists(text, [number for number in single if number.kind is NumberKind.COUNT])


def is_part_of(text: str, part: Number, whole: Number) -> bool:
    """Whether the words between say "of": "61 of 103", "61 of the 103"."""
    between = text[part.span.end : whole.span.start]
    counts = part.kind is whole.kind and part.kind in {
        NumberKind.COUNT,
        NumberKind.MEASURE,
        NumberKind.MONEY,
    }
    return counts and bool(_OF.match(between)) and (part.low or 0) <= (whole.low or 0)


def _rests(text: str, part: Number, whole: Number, following: Sequence[Number]) -> Iterator[Check]:
    for other in following[:3]:
        if other.kind is not NumberKind.COUNT or other.span.start - whole.span.end > _REACH:
            continue
        before = text[max(0, other.span.start - 40) : other.span.start]
        if _OTHER.search(before) or _OTHER_AFTER.match(text, other.span.end):
            check = _sum("part and whole", [part, other], whole)
            # "another five" may be five of anything; only "the other five drones" claims to be the rest
            rest = _THE_REST.search(before) and part.unit and part.unit == other.unit
            if check.outcome is Outcome.CONSISTENT or rest:
                yield check
            return


def _sum(kind: str, parts: Sequence[Number], whole: Number) -> Check:
    total = Interval(0.0, 0.0)
    for part in parts:
        total += interval(part)
    value = sum(part.low or 0.0 for part in parts)
    found = outcome(total, interval(whole), exact=is_exact(*parts, whole))
    working = f"{' + '.join(plain(part.low or 0.0) for part in parts)} = {plain(value)}"
    working += (
        ", the whole named" if found is Outcome.CONSISTENT else f" ≠ {plain(whole.low or 0.0)}"
    )
    return Check(
        kind,
        tuple(n.span for n in sorted([*parts, whole], key=lambda n: n.span.start)),
        found,
        working,
    )


def _divided(text: str, counts: Sequence[Number]) -> Iterator[Check]:
    """ "Of the 60 members 31 voted for it and 27 against; the other two were absent": told only where it holds."""
    for index, whole in enumerate(counts):
        if not _OF_THE.search(text, max(0, whole.span.start - 16), whole.span.start):
            continue
        stop = re.compile(r"[.!?](?:\s|$)").search(text, whole.span.end)
        parts = [
            n
            for n in counts[index + 1 : index + 1 + _NEAREST]
            if n.span.start < (stop.start() if stop else len(text))
        ]
        if len(parts) < 2 or not _OTHER.search(
            text, max(0, parts[-1].span.start - 40), parts[-1].span.start
        ):
            continue
        check = _sum("part and whole", parts, whole)
        if check.outcome is Outcome.CONSISTENT:
            yield check


def _lists(text: str, counts: Sequence[Number]) -> Iterator[Check]:
    """A total and the list that it announces; only lists that say they are whole are held against it."""
    for index, whole in enumerate(counts[:-2]):
        parts = _listed(text, counts[index : index + 1 + _NEAREST])
        if len(parts) < 2:
            continue
        check = _sum("list", parts, whole)
        said_whole = re.search(
            r"comprising|consisting of|made up of", text[whole.span.end : parts[0].span.start]
        )
        if _GOES_ON.match(text, parts[-1].span.end):
            said_whole = None
        if check.outcome is Outcome.CONSISTENT or said_whole:
            yield check


def _listed(text: str, counts: Sequence[Number]) -> list[Number]:
    """The members of the list behind the first of `counts`, if a list opens there and closes with "and"."""
    whole, first = counts[0], counts[1]
    if not _OPENS_LIST.match(text[whole.span.end : first.span.start]):
        return []
    members = [first]
    for before, member in pairwise(counts[1:]):
        between = text[before.span.end : member.span.start]
        if not _LISTED.match(between):
            break
        members.append(member)
        if _LAST.search(between):
            return members
    return []
