"""What a number takes from its neighbours: the unit of its whole, of a parallel, or the relation of its conversion."""

import re
from dataclasses import replace

from claimdesk.annotate.detection.findings import Number, NumberKind, Relation

_POPULATION = re.compile(r"\bpopulation (?:of|is|was|stands at)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:whom|which|them)\b[\w\s]{0,24}$")
_OF_NUMBER = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|a\s+total\s+)?(?=\d|\w)")
_LIST = re.compile(r"-?(?:,\s|\s(?:and|or|to)\s|,\s(?:and|or)\s)(?:the\s|from\s)?")
_FURTHER = re.compile(r"\s+to\s+")
_CONVERSION = re.compile(r"\s\(|\s/\s")


def with_context(text: str, numbers: list[Number]) -> list[Number]:
    """The numbers with what their neighbours give them: "61 of 103 drones", "of whom 11,000", "5 miles (8 km)"."""
    shared = list(numbers)
    for index in range(len(shared) - 2, -1, -1):
        shared[index] = _with_following(text, shared[index], shared[index + 1])
    for index, number in enumerate(shared):
        if index:
            number = _with_preceding(text, shared[index - 1], number)
        if _is_bare(number) and _POPULATION.search(
            text, max(0, number.span.start - 40), number.span.start
        ):
            number = replace(number, unit="people")
        shared[index] = number
    return shared


def _with_following(text: str, number: Number, following: Number) -> Number:
    """A bare number takes the unit of its whole ("61 of 103 drones") or of the list it stands in ("four- and six-")."""
    if not _is_bare(number) or not following.unit:
        return number
    link = _OF_NUMBER.match(text, number.span.end) or _LIST.match(text, number.span.end)
    if link is None or link.end() != following.span.start:
        return number
    if "," in link[0] and following.kind is NumberKind.MONEY:
        return number
    return replace(number, unit=following.unit, kind=following.kind, currency=following.currency)


def _with_preceding(text: str, before: Number, number: Number) -> Number:
    start = number.span.start
    if _is_bare(number) and _OF_WHOM.search(text, max(before.span.end, start - 40), start):
        return replace(number, unit=before.unit, kind=before.kind, currency=before.currency)
    if _is_bare(number) and before.unit and _FURTHER.fullmatch(text, before.span.end, start):
        return replace(number, unit=before.unit, kind=before.kind, currency=before.currency)
    converted = _CONVERSION.fullmatch(text, before.span.end, start)
    if (
        converted
        and number.relation is Relation.EQUAL
        and number.kind is before.kind
        and before.low is not None
    ):
        return replace(number, relation=before.relation)
    return number


def _is_bare(number: Number) -> bool:
    return number.kind is NumberKind.COUNT and not number.unit
