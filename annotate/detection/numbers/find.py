"""Numbers in a text: where they start, what they mean, where they end.

A single pass over candidate places (digits, currency signs, number words); at each, the longest reading wins:
date, fraction or share, range, then a numeral with its unit and relation.
"""

import re
from dataclasses import dataclass, replace
from math import isfinite

from claimdesk.annotate.detection.findings import Number, NumberKind, Relation
from claimdesk.annotate.detection.numbers.context import with_context
from claimdesk.annotate.detection.numbers.dates import date_at
from claimdesk.annotate.detection.numbers.names import (
    is_aircraft,
    is_code,
    is_in_name,
    is_ranked,
    not_a_number,
)
from claimdesk.annotate.detection.numbers.numeral import Numeral, numeral_at
from claimdesk.annotate.detection.numbers.ranges import joined, second_of
from claimdesk.annotate.detection.numbers.relations import (
    is_negative,
    relation_after,
    relation_before,
)
from claimdesk.annotate.detection.numbers.special import one_of_the, special_at
from claimdesk.annotate.detection.numbers.tokens import Tagging, Tokens
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from claimdesk.annotate.detection.numbers.units import currency_at, unit_after, with_rate
from claimdesk.annotate.detection.numbers.value import MAGNITUDES, ORDINALS, SMALL, TENS, VULGAR
from claimdesk.annotate.text.span import Span

_STARTS = re.compile(
    rf"\d|[{''.join(VULGAR)}]|(?<!\w)[$€£¥₹₩₽₴₪₺₦₱]|(?<!\w)\.\d"
    rf"|\b(?:{'|'.join([*SMALL, *TENS, *ORDINALS])}|several|few|couple|half"
    r"|(?:hundred|thousand|million|billion|dozen|ten)s"
    rf"|an?(?=\s(?:{'|'.join(MAGNITUDES)}|half|third|quarter|fifth|tenth|few|couple)\b)"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August|September"
    r"|October|November|December)\b"
    r"|\b(?:US|UK|AU?|CA?|NZ|HK|S|R|NT|Cdn)(?=\s?[$£])|\b(?:PS|USD|EUR|GBP|JPY|CNY|RMB|CHF|AUD|CAD|NZD|HKD|SGD|INR|Rs|Rp"
    r"|RM|NIS|SEK|NOK|DKK|PLN|ZAR|AED|SAR|THB|Y=)(?=[.\s\u00a0]{0,2}\d)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
_AGE = re.compile(r"(?:[A-Z][\w’'-]+,|\baged?|\bage of|\bages|\b[Aa]t the age of)\s$")
_KIN = re.compile(
    r"\b(?:man|woman|wife|husband|son|daughter|boy|girl|mother|father|brother|sister|partner|teenager|driver|passenger"
    r"|pensioner|student|teacher|pilot|officer),\s$"
)
_IN_BRACKETS = re.compile(r"[A-Z][\w’'-]+\s\($")
_TURNED = re.compile(
    r"\b(?:turned|turns|turning|will be|would be|he is|she is|he was|she was|was only|is only)\s$"
)
_AGE_ENDS = re.compile(r"\s*(?:[,.;)]|$|\s(?:when|by|on|next|this|in|and|at)\b)")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A numeral, or two joined to a range, before its unit is known."""

    start: int
    end: int
    low: float
    high: float
    precision: float
    in_words: bool


def find_numbers(text: str, tagged: Tagging = ()) -> list[Number]:
    """The numbers in `text`, in order, none overlapping.

    `tagged` are the text's tokens with Penn Treebank tags (or a function that gives them, called only where a
    number needs its noun); without them units are measures and currencies alone.
    """
    tokens = Tokens(tagged)
    found: list[Number] = []
    position = 0
    for candidate in _STARTS.finditer(text):
        if candidate.start() < position or not _may_start(text, candidate.start()):
            continue
        number = _number_at(text, candidate.start(), tokens)
        if isinstance(number, Number):
            found.append(_bounded(number))
            position = number.span.end
        elif number is not None:
            position = number
    return with_context(text, found)


def _bounded(number: Number) -> Number:
    """A figure of hundreds of digits is beyond floating point: it is kept, without a value."""
    if (
        number.low is None
        or number.high is None
        or (isfinite(number.low) and isfinite(number.high))
    ):
        return number
    return replace(number, low=None, high=None, precision=None)


def _may_start(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "_#@&":
        return False
    if before in "/⁄":
        return start > 1 and not text[start - 2].isalnum()
    if before in "-‑" and text[max(0, start - 9) : start].lower().split(" ")[-1] in {
        "minus-",
        "sub-",
        "now-",
        "to-",
    }:
        return True
    return not (before in ".,-‑" and start > 1 and text[start - 2].isalnum())


def _number_at(text: str, start: int, tokens: Tokens) -> Number | int | None:
    """The number at `start`; a position to go on from where there is something else; None for nothing."""
    skipped = not_a_number(text, start) or is_aircraft(text, start)
    if skipped is not None:
        return skipped
    day = date_at(text, start)
    if day and not day.date:
        return day.end  # 31 February
    if day:
        return Number(Span(start, day.end), NumberKind.DATE, None, None, date=day.date)
    special = special_at(text, start)
    if special:
        return _finished(text, special, None, tokens)
    currency = currency_at(text, start)
    numeral = numeral_at(text, currency[0] if currency else start, money=currency is not None)
    if numeral is None:
        return None
    if (
        currency is None
        and unit_after(text, numeral.end, None) is None
        and is_code(text, start, numeral.end)
    ):
        return numeral.end
    suffix = _SUFFIX.match(text, numeral.end)
    if suffix and not numeral.in_words:
        return suffix.end()
    return _numeral(text, start, numeral, currency[1] if currency else None, tokens)


def _numeral(
    text: str, start: int, first: Numeral, unit: Unit | None, tokens: Tokens
) -> Number | int | None:
    """A numeral, or a range of two ("1.2 to 1.5 million", "5%-6%"), with what belongs to it."""
    reading = _Reading(
        start,
        first.end,
        first.value.value,
        first.value.value,
        first.value.precision,
        first.in_words,
    )
    own = with_rate(text, unit, first.end) if unit else unit_after(text, first.end, None)
    joint = joined(text, start, first, own)
    if joint:
        low, high = joint.ends
        reading = replace(
            reading,
            end=joint.second.end,
            low=low,
            high=high,
            precision=joint.second.value.precision,
        )
        if own and not second_of(text, joint.second.end) and own.kind is not NumberKind.MONEY:
            # "from 21 mpg to 23": the second takes the unit of the first
            behind = unit_after(text, joint.second.end, None)
            unit = unit or (None if behind else replace(own, end=joint.second.end))
        elif own and unit is None and unit_after(text, joint.second.end, None) is None:
            unit = replace(own, end=joint.second.end)
    minus = is_negative(text, start)
    if minus is not None and (reading.low == reading.high or minus == start):
        reading = replace(reading, start=minus, low=-reading.high, high=-reading.low)
    low, high = sorted((reading.low, reading.high))
    number = Number(
        Span(reading.start, reading.end), NumberKind.COUNT, low, high, precision=reading.precision
    )
    return _finished(text, number, unit, tokens, in_words=first.in_words and not first.magnitude)


def _finished(
    text: str, number: Number, unit: Unit | None, tokens: Tokens, *, in_words: bool = False
) -> Number | int | None:
    """Give a number its unit, kind and relation; a position where it turns out to be no number ("one of them")."""
    start, end = number.span.start, number.span.end
    if number.kind is NumberKind.ORDINAL:
        return number
    glued_letter = end < len(text) and text[end].isalpha()
    if unit is None:
        unit = unit_after(text, end, tokens, plural=number.high is None or number.high > 1)
        if glued_letter and (unit is None or unit.kind is NumberKind.COUNT):
            return end
    elif unit.kind is NumberKind.MONEY:
        unit = with_rate(text, unit, max(end, unit.end))
    if unit is None and in_words and number.low == 1:
        unit = one_of_the(text, end, tokens)
        if unit is None:
            return end  # "one of them", "no one": a pronoun
    named = unit is None or (unit.kind is NumberKind.COUNT and unit.name != "count")
    if named and number.kind is NumberKind.COUNT and is_in_name(text, start, end, tokens):
        return end
    if unit is None and number.low == number.high and is_ranked(text, start):
        return end
    return _with_unit(text, number, unit)


def _with_unit(text: str, number: Number, unit: Unit | None) -> Number:
    start, end = number.span.start, number.span.end
    if unit:
        kind = number.kind if number.kind is NumberKind.RATIO else unit.kind
        number = replace(number, unit=unit.name, currency=unit.currency, kind=kind)
        end = (
            max(end, unit.end) if unit.kind is not NumberKind.COUNT or unit.name == "count" else end
        )
    elif _is_age(text, start, end, number):
        return replace(number, kind=NumberKind.AGE, unit="year of age")
    relation = relation_before(text, start)
    if relation is Relation.EQUAL and number.relation is Relation.EQUAL:
        share = unit is not None and unit.kind in {NumberKind.PERCENT, NumberKind.MONEY}
        relation = relation_after(text, end, share)
    elif relation is Relation.EQUAL:
        relation = number.relation
    return replace(number, span=Span(start, end), relation=relation)


def _is_age(text: str, start: int, end: int, number: Number) -> bool:
    """ "Agnes Morrow, 78, ..." and "aged 12"."""
    if number.low is None or number.high is None or not 0 < number.low <= number.high < 120:
        return False
    before = _AGE.search(text, max(0, start - 30), start)
    if number.low != number.high:
        return before is not None and before[0].lower().startswith("age")
    if not text[start].isdigit():
        return False
    if _IN_BRACKETS.search(text, max(0, start - 24), start):
        return text[end : end + 1] == ")" and number.low >= 10
    before = before or _KIN.search(text, max(0, start - 16), start)
    if before:
        return text[end : end + 1] in {",", "."} or before[0].lower().startswith(
            ("age", "at the age")
        )
    return bool(
        _TURNED.search(text, max(0, start - 12), start)
        and number.low >= 10
        and _AGE_ENDS.match(text, end)
    )
