"""Numbers in a text: where they start, what they mean, where they end.

A single pass over candidate places (digits, currency signs, number words); at each, the longest reading wins:
date, fraction or share, range, then a numeral with its unit and relation.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from annotate.detection.findings import Number, NumberKind, Relation
from annotate.detection.numbers.dates import date_at
from annotate.detection.numbers.numeral import Numeral, numeral_at
from annotate.detection.numbers.relations import is_negative, relation_after, relation_before
from annotate.detection.numbers.special import special_at
from annotate.detection.numbers.units import Tagged, Unit, currency_at, unit_after, with_rate
from annotate.detection.numbers.value import ABBREVIATED, MAGNITUDES, ORDINALS, SMALL, TENS, VULGAR
from annotate.span import Span

_STARTS = re.compile(
    rf"\d|[{''.join(VULGAR)}]|(?<!\w)[$€£¥₹₩₽₴₪₺₦₱]|(?<!\w)\.\d"
    rf"|\b(?:{'|'.join([*SMALL, *TENS, *ORDINALS])}|several|few|couple|half"
    r"|(?:hundred|thousand|million|billion|dozen|ten)s"
    rf"|an?(?=\s(?:{'|'.join(MAGNITUDES)}|half|third|quarter|fifth|tenth|few|couple)\b)"
    r"|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|January|February|March|April|June|July|August|September"
    r"|October|November|December|US|A|AU|C|CA|NZ|HK|S|R|USD|EUR|GBP|JPY|CNY|RMB|CHF|AUD|CAD|INR|Rs|Rp|RM|NIS)\b",
    re.IGNORECASE,
)
_PHONE = re.compile(
    r"(?:\+\d{1,3}[\s-]?)?(?:\(\d{2,5}\)[\s-]?)?\d{3,5}[\s-]\d{3,4}(?:[\s-]\d{3,4})(?!\d)|\+\d{7,}|\d{3}-\d{4}(?!\d)"
)
_CLOCK = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|o[’']clock)|\d{1,2}:\d\d(?::\d\d)?(?!\d)", re.IGNORECASE)
_CODE = re.compile(r"\d+(?:[.,]\d+)*(?:[A-Za-z]{1,3}\d\w*|[-–][A-Za-z]{1,2}\b(?!\s*(?:mile|metre)))")
_NAMED = re.compile(
    r"\b(?:No|Room|Flight|Route|Highway|Interstate|Article|Section|Chapter|Page|Level|Gate|Bus|Type|Act|Part|Vol|Volume"
    r"|Formula|Channel|Radio|iPhone|Galaxy|Boeing|Airbus|Windows|Android|iOS|PlayStation|Xbox|Series|Covid|COVID|Resolution"
    r"|Bill|Rule|Title|Class|Grade|Phase|Episode|Season|Big|Top|Studio|Area|Apollo|Exit|Platform|Terminal|Pier|Ward)\.?[\s-]$"
)
_JOINT = re.compile(r"\s?[-–—‑]\s?|\s+to\s+|\s+and\s+")
_BETWEEN = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
_AGE = re.compile(r"(?:[A-Z][\w’'-]+,|\baged?|\bage of)\s$")
_POPULATION = re.compile(r"\bpopulation (?:of|is|was|stands at)\s(?:\w+\s){0,2}$", re.IGNORECASE)
_OF_WHOM = re.compile(r"\bof (?:whom|which|them)\b[\w\s]{0,24}$")
_OF_NUMBER = re.compile(r"\s+(?:out\s+)?of\s+(?:the\s+|its\s+|their\s+|a\s+total\s+)?(?=\d|\w)")

Tagging = Sequence[Tagged] | Callable[[], Sequence[Tagged]]
"""The tokens of the text with their tags, or a function that gives them where they are needed."""


def find_numbers(text: str, tagged: Tagging = ()) -> list[Number]:
    """The numbers in `text`, in order, none overlapping.

    `tagged` are the text's tokens with Penn Treebank tags (or a function that gives them, called only where a
    number needs its noun); without them units are measures and currencies alone.
    """
    found: list[Number] = []
    position = 0
    for candidate in _STARTS.finditer(text):
        if candidate.start() < position or not _may_start(text, candidate.start()):
            continue
        number = _number_at(text, candidate.start(), tagged)
        if isinstance(number, Number):
            found.append(number)
            position = number.span.end
        elif number is not None:
            position = number
    return _with_shared_units(text, found)


def _may_start(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    if before.isalnum() or before in "_/#@&":
        return before == "/" and start > 1 and not text[start - 2].isalnum()
    return not (before in ".,-‑" and start > 1 and text[start - 2].isalnum() and not text[start - 2].isspace())


def _number_at(text: str, start: int, tagged: Tagging) -> Number | int | None:
    """The number at `start`; a position to go on from where there is something else; None for nothing."""
    for other in (_PHONE, _CLOCK):
        if not_a_number := other.match(text, start):
            return not_a_number.end()
    day = date_at(text, start)
    if day:
        return Number(Span(start, day.end), NumberKind.DATE, None, None, date=day.date)
    special = special_at(text, start)
    if special:
        return _finished(text, special, None, tagged)
    currency = currency_at(text, start)
    numeral = numeral_at(text, currency[0] if currency else start, money=currency is not None)
    if numeral is None:
        return None
    if not currency and (_NAMED.search(text, max(0, start - 16), start) or _CODE.match(text, start)):
        return numeral.end
    unit = Unit(currency[1], NumberKind.MONEY, numeral.end, currency[2]) if currency else None
    return _ranged(text, start, numeral, unit, tagged)


def _ranged(
    text: str,
    start: int,
    first: Numeral,
    unit: Unit | None,
    tagged: Tagging,
) -> Number | int | None:
    """A numeral, or a range of two ("1.2 to 1.5 million", "5%-6%")."""
    low = high = first.value.value
    end, precision = first.end, first.value.precision
    own = None if unit else unit_after(text, end, ())
    joint = _JOINT.match(text, own.end if own and own.kind is not NumberKind.COUNT else end)
    second = _second(text, joint.end()) if joint else None
    if joint and second and _is_range(text, start, joint, first, second):
        low, high = _shared_magnitude(first, second)
        end, precision = second.end, second.value.precision
    if low > high:
        low, high = high, low
    minus = is_negative(text, start)
    if minus is not None and (low == high or minus == start):
        low, high, start = -high, -low, minus
    number = Number(Span(start, end), NumberKind.COUNT, low, high, precision=precision)
    return _finished(text, number, unit, tagged, in_words=first.in_words and not first.magnitude)


def _second(text: str, start: int) -> Numeral | None:
    currency = currency_at(text, start) if start < len(text) else None
    if currency:
        return numeral_at(text, currency[0], money=True)
    return numeral_at(text, start) if start < len(text) and text[start].isalnum() else None


def _is_range(text: str, start: int, joint: re.Match[str], first: Numeral, second: Numeral) -> bool:
    low, high = _shared_magnitude(first, second)
    introduced = _BETWEEN.search(text, max(0, start - 9), start)
    if "and" in joint[0]:
        return introduced is not None and introduced[0].lower().startswith("between") and low < high
    if "to" in joint[0]:
        changes = relation_before(text, start)[0] in {Relation.UP, Relation.DOWN}
        return low < high and not changes and not (introduced and introduced[0].lower().startswith("from"))
    return low < high and not first.in_words


def _shared_magnitude(first: Numeral, second: Numeral) -> tuple[float, float]:
    """The ends of a range; the first takes the second's magnitude when it has none ("1.2 to 1.5 million")."""
    low, high = first.value.value, second.value.value
    if second.magnitude and not first.magnitude and low < 1000:
        scale = MAGNITUDES.get(second.magnitude) or ABBREVIATED[second.magnitude]
        return round(low * scale, 6), high
    return low, high


def _finished(
    text: str,
    number: Number,
    unit: Unit | None,
    tagged: Tagging,
    *,
    in_words: bool = False,
) -> Number | int | None:
    """Give a number its unit, kind and relation; None where it turns out to be no number ("one of them")."""
    start, end = number.span.start, number.span.end
    if number.kind is NumberKind.ORDINAL:
        return number
    glued_letter = end < len(text) and text[end].isalpha()
    if unit is None:
        unit = unit_after(text, end, ()) or unit_after(
            text, end, tagged() if callable(tagged) else tagged, plural=number.high is None or number.high > 1
        )
    elif unit.kind is NumberKind.MONEY:
        unit = with_rate(text, unit, end)
    if glued_letter and (unit is None or unit.kind is NumberKind.COUNT):
        return end
    if in_words and number.low == 1 and unit is None:
        return end  # "one of them", "no one": a pronoun
    if unit:
        number = replace(number, unit=unit.name, currency=unit.currency, kind=_kind(number.kind, unit))
        end = unit.end if unit.kind is not NumberKind.COUNT else end
    elif _is_age(text, start, end, number):
        return replace(number, kind=NumberKind.AGE, unit="year of age")
    relation, _ = relation_before(text, start)
    if relation is Relation.EQUAL:
        relation = relation_after(text, end, unit is not None and unit.kind in {NumberKind.PERCENT, NumberKind.MONEY})
    return replace(number, span=Span(start, end), relation=relation)


def _is_age(text: str, start: int, end: int, number: Number) -> bool:
    """ "Agnes Morrow, 78, ..." and "aged 12"."""
    if number.low is None or number.low != number.high or not 0 < number.low < 120 or not text[start].isdigit():
        return False
    before = _AGE.search(text, max(0, start - 30), start)
    return before is not None and (text[end : end + 1] in {",", "."} or before[0].startswith("age"))


def _kind(own: NumberKind, unit: Unit) -> NumberKind:
    return own if own is NumberKind.RATIO else unit.kind


def _with_shared_units(text: str, numbers: list[Number]) -> list[Number]:
    """Give numbers without a unit that of what they are a part of: "61 of 103 drones", "of whom 11,000"."""
    shared = list(numbers)
    for index in range(len(shared) - 2, -1, -1):
        number, following = shared[index], shared[index + 1]
        link = _OF_NUMBER.match(text, number.span.end)
        if _is_bare(number) and link and link.end() == following.span.start:
            shared[index] = replace(number, unit=following.unit, kind=following.kind, currency=following.currency)
    for index, number in enumerate(shared):
        start = number.span.start
        if not _is_bare(number):
            continue
        if _POPULATION.search(text, max(0, start - 40), start):
            shared[index] = replace(number, unit="people")
        elif index and _OF_WHOM.search(text, max(shared[index - 1].span.end, start - 40), start):
            before = shared[index - 1]
            shared[index] = replace(number, unit=before.unit, kind=before.kind, currency=before.currency)
    return shared


def _is_bare(number: Number) -> bool:
    return number.kind is NumberKind.COUNT and not number.unit
