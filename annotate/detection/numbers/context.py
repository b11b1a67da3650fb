"""Units and relations that a number takes from its neighbours."""

import re
from dataclasses import replace

from claimdesk.annotate.detection.findings import Number, NumberKind, Relation
from claimdesk.annotate.detection.numbers.lookback import search_before

_POPULATION = re.compile(r"\bpopulation (?:of|is|was|stands at)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:whom|which|them)\b[\w\s]{0,24}$")
_OF_NUMBER = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|a\s+total\s+)?(?=\d|\w)")
_LIST = re.compile(r"-?(?:,\s|\s(?:and|or|to)\s|,\s(?:and|or)\s)(?:the\s|from\s)?")
_FURTHER = re.compile(r"\s+to\s+")
_CONVERSION = re.compile(r"\s\(|\s/\s")


def with_context(text: str, numbers: list[Number]) -> list[Number]:
    """Return the numbers with all that their neighbours give them.

    "61 of 103 drones" counts drones twice, so does "61 drones, of whom 11 ..."; in "over 5 miles
    (8 km)" both are lower bounds, and "a population of 60,000" counts people.
    """
    shared = list(numbers)
    # from the back, so that a list hands its unit on to its first member ("two, three or four km")
    for index in range(len(shared) - 2, -1, -1):
        shared[index] = _with_following(text, shared[index], shared[index + 1])

    for index, number in enumerate(shared):
        if index:
            number = _with_preceding(text, shared[index - 1], number)

        # one after the other: "a population of 60,000, of whom 11,000 ..." counts people twice
        shared[index] = _with_population(text, number)

    return shared


def _with_population(text: str, number: Number) -> Number:
    """Return the bare number of "a population of 60,000" with its unit, people."""
    if _is_bare(number) and search_before(_POPULATION, text, number.span.start, 40):
        return replace(number, unit="people")
    return number


def _with_following(text: str, number: Number, following: Number) -> Number:
    """Return a bare number with the unit of its whole ("61 of 103 drones") or of its list."""
    if _is_bare(number) and following.unit and _leads_to(text, number, following):
        return _counted_like(number, following)
    return number


def _leads_to(text: str, number: Number, following: Number) -> bool:
    """Return True if only "of" or a list's joint stands between: "four- and six-cylinder"."""
    end = number.span.end
    link = _OF_NUMBER.match(text, end) or _LIST.match(text, end)
    if link is None or link.end() != following.span.start:
        return False
    # "in all 12, $5 a piece": a comma does not make both money
    return "," not in link[0] or following.kind is not NumberKind.MONEY


def _with_preceding(text: str, before: Number, number: Number) -> Number:
    """Return the number with the unit or relation of the number before it."""
    if _is_bare(number) and _goes_on_from(text, before, number):
        return _counted_like(number, before)
    # "just under 296 hp (224 kW)": both are upper bounds
    if _converts(text, before, number):
        return replace(number, relation=before.relation)
    return number


def _goes_on_from(text: str, before: Number, number: Number) -> bool:
    """Return True for "60,000 people, of whom 11,000 ..." and "fell by 30 km to 126"."""
    start = number.span.start
    if _OF_WHOM.search(text, max(before.span.end, start - 40), start):
        return True
    return bool(before.unit) and _FURTHER.fullmatch(text, before.span.end, start) is not None


def _converts(text: str, before: Number, number: Number) -> bool:
    """Return True for the second of "5 miles (8 km)" and "5 miles / 8 km"."""
    if _CONVERSION.fullmatch(text, before.span.end, number.span.start) is None:
        return False
    is_same_kind = number.kind is before.kind and before.low is not None
    return is_same_kind and number.relation is Relation.EQUAL


def _counted_like(number: Number, other: Number) -> Number:
    return replace(number, unit=other.unit, kind=other.kind, currency=other.currency)


def _is_bare(number: Number) -> bool:
    return number.kind is NumberKind.COUNT and not number.unit
