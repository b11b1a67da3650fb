"""A number with the unit, the kind and the relation that the words around it give."""

from dataclasses import replace

from claimdesk.annotate.detection.findings import Number, NumberKind, Relation
from claimdesk.annotate.detection.numbers.ages import is_age
from claimdesk.annotate.detection.numbers.names import is_in_name, is_ranked
from claimdesk.annotate.detection.numbers.relations import relation_after, relation_before
from claimdesk.annotate.detection.numbers.special import one_of_the
from claimdesk.annotate.detection.numbers.tokens import Tokens
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from claimdesk.annotate.detection.numbers.units import unit_after, with_rate
from claimdesk.annotate.text.span import Span

_CHANGING = frozenset({NumberKind.PERCENT, NumberKind.MONEY})
"""Kinds that a word behind them makes a change: "8% fewer", "$2 higher"."""


def finished(
    text: str, number: Number, given: Unit | None, tokens: Tokens, *, in_words: bool = False
) -> Number | int:
    """Return the number with its unit, kind and relation.

    `given` is the unit read before the number or inside its range. Where it turns out that there
    is no number, the place to go on from is returned instead.
    """
    if number.kind is NumberKind.ORDINAL:
        return number
    end = number.span.end
    unit = _unit_of(text, number, given, tokens)

    # "100x", "12th": letters glued to the digits that are no measure make another word of them
    if given is None and text[end : end + 1].isalpha() and not _is_measure(unit):
        return end

    # "one of them", "no one": a pronoun; "one of the largest ports" counts
    if unit is None and in_words and number.low == 1:
        unit = one_of_the(text, end, tokens)
        if unit is None:
            return end

    if _names_something(text, number, unit, tokens):
        return end
    return _with_unit(text, number, unit)


def _unit_of(text: str, number: Number, given: Unit | None, tokens: Tokens) -> Unit | None:
    """Return the unit behind the number, or the given one with its rate ("$2" + "a day")."""
    end = number.span.end
    if given is None:
        is_many = number.high is None or number.high > 1
        return unit_after(text, end, tokens, plural=is_many)
    if given.kind is NumberKind.MONEY:
        return with_rate(text, given, max(end, given.end))
    return given


def _is_measure(unit: Unit | None) -> bool:
    return unit is not None and unit.kind is not NumberKind.COUNT


def _names_something(text: str, number: Number, unit: Unit | None, tokens: Tokens) -> bool:
    """Return True if the number is part of a name or a rank: "FTSE 100", "its top 10"."""
    start, end = number.span.start, number.span.end
    is_count = number.kind is NumberKind.COUNT and (unit is None or unit.is_noun)
    if is_count and is_in_name(text, start, end, tokens):
        return True
    return unit is None and number.low == number.high and is_ranked(text, start)


def _with_unit(text: str, number: Number, unit: Unit | None) -> Number:
    if unit:
        number = _measured(number, unit)
    elif is_age(text, number):
        return replace(number, kind=NumberKind.AGE, unit="year of age")
    return replace(number, relation=_relation(text, number, unit))


def _measured(number: Number, unit: Unit) -> Number:
    """Return the number with the unit; its span takes in a measure ("5 km") but no noun."""
    start, end = number.span.start, number.span.end
    if not unit.is_noun:
        end = max(end, unit.end)
    # "half a mile": a share of a unit stays a ratio
    kind = number.kind if number.kind is NumberKind.RATIO else unit.kind
    return replace(number, span=Span(start, end), unit=unit.name, currency=unit.currency, kind=kind)


def _relation(text: str, number: Number, unit: Unit | None) -> Relation:
    """Return the relation given before the number ("over 5 km"), else behind it ("5 km or so")."""
    before = relation_before(text, number.span.start)
    if before is not Relation.EQUAL:
        return before
    is_share_or_money = unit is not None and unit.kind in _CHANGING
    return relation_after(text, number.span.end, can_change=is_share_or_money)
