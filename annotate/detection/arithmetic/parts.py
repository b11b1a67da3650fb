"""Parts that make a whole.

"61 of 103 drones ... an additional 42", "12 people: seven men and five women".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimdesk.annotate.detection.arithmetic.interval import (
    Interval,
    in_order,
    interval,
    is_exact,
    outcome,
    plain,
)
from claimdesk.annotate.detection.arithmetic.sentence import sentence_end
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome
from claimdesk.annotate.detection.numbers.lookback import search_before

_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|a\s+total\s+of\s+)?$")
# before a rest: "the other 42", "an additional 42", "the remaining 42"
_OTHER = re.compile(
    r"\b(?:other|others|another|additional|remaining|further|rest)\s+(?:of\s+the\s+)?"
    r"(?:[a-z]+\s+)?$",
    re.IGNORECASE,
)
_THE_REST = re.compile(r"\bthe (?:other|remaining)\s$", re.IGNORECASE)
# behind a part that is not the last: "six women and a child"
_GOES_ON = re.compile(r"[^.;]{0,30}?\b(?:and|plus|as well as)\b")
_NEAREST = 12
"""Numbers behind a whole that may be its parts."""
_NEAREST_RESTS = 3
"""Numbers behind "61 of 103" that may be the rest."""
_OTHER_AFTER = re.compile(r"\s+(?:others|other|more|remaining)\b", re.IGNORECASE)
_REACH = 220
"""Characters within which "the other 42" belongs to the whole named before it."""
# between a whole and its first part: "12 people: seven", "a crew of nine comprising four"
_OPENS_LIST = re.compile(
    r"(?:\s\w+){0,4}?(?::|\s[–—-]|,?\s(?:comprising|consisting of|made up of))\s(?:\w+\s){0,2}?$"
)
_OF_THE = re.compile(r"\bof (?:the|its|their|all)\s$", re.IGNORECASE)
# between two parts: "seven men and five women"
_LISTED = re.compile(r"\s(?:[\w’'-]+\s?){1,4},?\s?(?:and\s)?(?:the\s)?$")
_LAST = re.compile(r"\band\s(?:\w+\s)?$")


_SAYS_WHOLE = re.compile(r"comprising|consisting of|made up of")
_LISTABLE = frozenset({NumberKind.COUNT, NumberKind.MEASURE, NumberKind.MONEY})


def part_checks(text: str, numbers: Sequence[Number]) -> Iterator[Check]:
    """Yield the checks of parts against the whole named with them."""
    single = [number for number in numbers if number.low == number.high]
    yield from _parts_and_rests(text, single)
    counts = [number for number in single if number.kind is NumberKind.COUNT]
    yield from _divided(text, counts)
    yield from _lists(text, counts)


def _parts_and_rests(text: str, numbers: Sequence[Number]) -> Iterator[Check]:
    """Yield the checks of each "61 of 103" with the rest that is named behind it."""
    for part, whole in pairwise(numbers):
        if is_part_of(text, part, whole):
            following = [number for number in numbers if number.span.start > whole.span.end]
            yield from _rests(text, part, whole, following)


def is_part_of(text: str, part: Number, whole: Number) -> bool:
    """Return True if the words between mean "of": "61 of 103", "61 out of the 103"."""
    between = text[part.span.end : whole.span.start]
    is_same_kind = part.kind is whole.kind and part.kind in _LISTABLE
    is_less = (part.low or 0) <= (whole.low or 0)
    return is_same_kind and is_less and _OF.match(between) is not None


def _rests(text: str, part: Number, whole: Number, following: Sequence[Number]) -> Iterator[Check]:
    """Yield the check of "61 of 103 drones. An additional 42 drones were lost"."""
    near = [other for other in following[:_NEAREST_RESTS] if _is_near_rest(text, whole, other)]
    for other in near[:1]:
        check = _sum("part and whole", [part, other], whole)
        # "another five" may be five of anything; only "the other five drones" claim to be the rest
        if check.outcome is Outcome.CONSISTENT or _is_claimed_rest(text, part, other):
            yield check


def _is_near_rest(text: str, whole: Number, other: Number) -> bool:
    """Return True for a count close behind its whole that is called a rest."""
    is_near = other.span.start - whole.span.end <= _REACH
    return is_near and other.kind is NumberKind.COUNT and _is_rest(text, other)


def _is_rest(text: str, other: Number) -> bool:
    """Return True for "the other 42", "an additional 42 drones", "42 others", "42 more"."""
    before = text[max(0, other.span.start - 40) : other.span.start]
    if _OTHER.search(before):
        return True
    return _OTHER_AFTER.match(text, other.span.end) is not None


def _is_claimed_rest(text: str, part: Number, other: Number) -> bool:
    """Return True for "the other 42 drones" behind a part that counts drones, too."""
    is_same_unit = bool(part.unit) and part.unit == other.unit
    return is_same_unit and search_before(_THE_REST, text, other.span.start, 40) is not None


def _sum(kind: str, parts: Sequence[Number], whole: Number) -> Check:
    """Return the check of the parts' sum against the whole."""
    found = outcome(_total(parts), interval(whole), exact=is_exact(*parts, whole))
    working = _printed_sum(parts)
    if found is Outcome.CONSISTENT:
        working += ", matches the total"
    else:
        working += f" ≠ {plain(whole.low or 0.0)}"
    return Check(kind, in_order(*parts, whole), found, working)


def _total(parts: Sequence[Number]) -> Interval:
    total = Interval(0.0, 0.0)
    for part in parts:
        total += interval(part)
    return total


def _printed_sum(parts: Sequence[Number]) -> str:
    """Return the sum as the working shows it: "61 + 42 = 103"."""
    values = [part.low or 0.0 for part in parts]
    terms = " + ".join(plain(value) for value in values)
    return f"{terms} = {plain(sum(values))}"


def _divided(text: str, counts: Sequence[Number]) -> Iterator[Check]:
    """Yield the check of a whole that a sentence divides, only where the sum holds.

    "Of the 60 members 31 voted for it and 27 against; the other two were absent."
    """
    for index, whole in enumerate(counts):
        parts = _divided_parts(text, whole, counts[index + 1 : index + 1 + _NEAREST])
        if len(parts) < 2:
            continue
        check = _sum("part and whole", parts, whole)
        if check.outcome is Outcome.CONSISTENT:
            yield check


def _divided_parts(text: str, whole: Number, following: Sequence[Number]) -> list[Number]:
    """Return the parts in the sentence that begins "Of the 60 members".

    Empty unless the last is "the other two": else the sentence may leave members out.
    """
    if not search_before(_OF_THE, text, whole.span.start, 16):
        return []
    end = sentence_end(text, whole.span.end)
    parts = [number for number in following if number.span.start < end]
    if parts and search_before(_OTHER, text, parts[-1].span.start, 40):
        return parts
    return []


def _lists(text: str, counts: Sequence[Number]) -> Iterator[Check]:
    """Yield the check of a total and the list that it announces.

    "12 people: seven men and five women" is reported where the sum holds; only a list that claims
    to be whole may be wrong: "a crew of nine comprising four officers and six sailors".
    """
    for index, whole in enumerate(counts[:-2]):
        parts = _listed(text, counts[index : index + 1 + _NEAREST])
        if parts:
            check = _sum("list", parts, whole)
            is_right = check.outcome is Outcome.CONSISTENT
            if is_right or _claims_to_be_whole(text, whole, parts):
                yield check


def _claims_to_be_whole(text: str, whole: Number, parts: Sequence[Number]) -> bool:
    """Return True for "comprising", unless the list goes on: "... and six women and a child"."""
    if _GOES_ON.match(text, parts[-1].span.end):
        return False
    return _SAYS_WHOLE.search(text, whole.span.end, parts[0].span.start) is not None


def _listed(text: str, counts: Sequence[Number]) -> list[Number]:
    """Return the members of the list behind the first of `counts`.

    Empty unless a list opens there and closes with "and": "12 people: two from Hull" does not.
    """
    whole, first = counts[0], counts[1]
    if not _OPENS_LIST.match(text[whole.span.end : first.span.start]):
        return []

    members = [first]
    for before, member in pairwise(counts[1:]):
        between = text[before.span.end : member.span.start]
        # more than a few words: something else is counted
        if not _LISTED.match(between):
            break
        members.append(member)

        # "seven men and five women" is complete
        if _LAST.search(between):
            return members

    return []
