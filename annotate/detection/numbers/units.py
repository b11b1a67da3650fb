"""Units around a numeral: currencies, measures, rates, and the noun that is counted."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from annotate.detection.findings import NumberKind
from annotate.nouns import singular
from annotate.resources import lexicon_table

_DURATIONS = frozenset(
    [
        "second",
        "millisecond",
        "minute",
        "hour",
        "day",
        "night",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
        "century",
    ]
)
_PER = re.compile(r"\s?(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b)\s?(?=([A-Za-z][a-z²³]*))")
_UNINFLECTED = frozenset(
    [
        "people",
        "personnel",
        "staff",
        "police",
        "aircraft",
        "infantry",
        "troops",
        "cattle",
        "sheep",
        "fish",
        "offspring",
        "spacecraft",
        "head",
        "crew",
        "clergy",
        "percent",
        "square",
        "cubic",
        "nautical",
        "metric",
    ]
)
"""Counted nouns that have no plural ending."""
_AN_ONLY = frozenset(
    [
        "day",
        "hour",
        "minute",
        "month",
        "second",
        "week",
        "year",
        "night",
        "barrel",
        "gallon",
        "litre",
        "share",
        "person",
        "head",
        "tonne",
        "ton",
        "mile",
        "kilometre",
        "piece",
    ]
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends at `end` in the text."""

    name: str
    kind: NumberKind
    end: int
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Tagged:
    """A token with its Penn Treebank tag, as far as a tagger is there."""

    start: int
    end: int
    text: str
    tag: str


def _spelled(spelling: str) -> str:
    return re.escape(spelling).replace(r"\ ", r"[\s-]")


def _pattern(spellings: Sequence[str]) -> re.Pattern[str]:
    ordered = sorted(spellings, key=len, reverse=True)
    return re.compile("|".join(_spelled(s) + (r"(?!\w)" if s[-1].isalnum() else "") for s in ordered))


@cache
def _measures() -> tuple[re.Pattern[str], dict[str, str]]:
    table = lexicon_table("units")
    return _pattern(tuple(table)), table


@cache
def _currencies() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, tuple[str, str]]]:
    """Patterns for a currency before and after the numeral, and (unit, ISO code) by spelling."""
    table = {s: (m.split("|")[0], m.split("|")[1]) for s, m in lexicon_table("currencies").items()}
    signs = [s for s in table if not s[-1].isalpha() or s.isupper() or s in {"Rs", "Rp"}]
    return _pattern(signs), _pattern(tuple(table)), table


def currency_at(text: str, start: int) -> tuple[int, str, str] | None:
    """A currency sign or code at `start`: where its numeral starts, the unit, the ISO code."""
    found = _currencies()[0].match(text, start)
    if not found:
        return None
    name, code = _currencies()[2][_key(found[0])]
    end = found.end()
    while end < len(text) and text[end] in " \u00a0":
        end += 1
    return end, name, code


def _key(spelling: str) -> str:
    return re.sub(r"[\s-]", " ", spelling)


def unit_after(text: str, end: int, tagged: Sequence[Tagged], *, plural: bool = False) -> Unit | None:
    """The unit behind a numeral that ends at `end`: a currency, a measure, else the counted noun."""
    start = end
    while start < len(text) and text[start] in " \u00a0-‑":
        start += 1
    glued = start == end
    money = _currencies()[1].match(text, start)
    measure = _measures()[0].match(text, start)
    if money and not (measure and measure.end() > money.end()):
        name, code = _currencies()[2][_key(money[0])]
        return _rate(text, Unit(name, NumberKind.MONEY, money.end(), code))
    if measure and _is_unit(measure[0], glued=glued, hyphen=text[end:start] in {"-", "‑"}):
        return _rate(text, _measure(text, measure))
    if glued:
        return None
    hyphened = text[end:start] in {"-", "‑"}
    return counted_noun(text, start, tagged, plural=plural and not hyphened)


def _is_unit(spelling: str, *, glued: bool, hyphen: bool) -> bool:
    """One-letter spellings are units only right behind the digits ("40C", "1,000 m" but not "3 C")."""
    return len(spelling) > 1 or not spelling.isalpha() or glued or (spelling in "mgV" and not hyphen)


def _measure(text: str, found: re.Match[str]) -> Unit:
    table = lexicon_table("units")
    name = table.get(_key(found[0])) or table[found[0]]
    if name in {"percentage", "percentage point", "basis point"}:
        return Unit(name, NumberKind.PERCENT, found.end())
    if name in _DURATIONS:
        aged = re.compile(r"[\s-]?(?:old\b|of age\b)").match(text, found.end())
        if aged and name == "year":
            return Unit("year of age", NumberKind.AGE, aged.end())
        return Unit(name, NumberKind.DURATION, found.end())
    return Unit(name, NumberKind.MEASURE, found.end())


def _rate(text: str, unit: Unit) -> Unit:
    """Add "per gallon", "a day", "/kg"."""
    per = _PER.match(text, unit.end)
    if not per or unit.kind is NumberKind.PERCENT or unit.kind is NumberKind.AGE:
        return unit
    divisor = _measures()[0].match(text, per.end())
    name = lexicon_table("units").get(_key(divisor[0]), "") if divisor else singular(per[1])
    explicit = "/" in per[0] or "per" in per[0]
    if not name or not (explicit or name in _AN_ONLY):
        return unit
    end = divisor.end() if divisor else per.end() + len(per[1])
    kind = unit.kind if unit.kind is NumberKind.MONEY else NumberKind.MEASURE
    return Unit(f"{unit.name} per {name}", kind, end, unit.currency)


def counted_noun(text: str, start: int, tagged: Sequence[Tagged], *, plural: bool = False) -> Unit | None:
    """The noun phrase counted, lower-cased with its head in the singular: "different boss", "heart transplant".

    After a number above one (`plural`) a head without plural form is no counted noun ("11,000 remain").
    """
    phrase: list[Tagged] = []
    for index in range(bisect_left(tagged, start, key=lambda token: token.start), len(tagged)):
        token = tagged[index]
        gap = text[phrase[-1].end : token.start] if phrase else text[start : token.start]
        if gap.strip() or "\n" in gap or len(phrase) == 6:
            break
        if (
            (token.text == "-" and phrase)
            or token.tag.startswith("JJ")
            or token.tag in {"NN", "NNS", "NNP", "NNPS", "VBN", "VBG"}
        ):
            phrase.append(token)
        else:
            break
        if token.tag == "NNS" or (token.tag == "NNPS"):
            break
    while phrase and not phrase[-1].tag.startswith("NN"):
        phrase.pop()
    if not phrase or (plural and phrase[-1].tag == "NN" and phrase[-1].text not in _UNINFLECTED):
        return None
    words = text[phrase[0].start : phrase[-1].end].lower().split()
    words[-1] = singular(words[-1])
    return Unit(" ".join(words), NumberKind.COUNT, phrase[-1].end)


def with_rate(text: str, unit: Unit, end: int) -> Unit:
    """A unit printed before its numeral, with the rate printed behind it: "$2.11 per gallon"."""
    return _rate(text, Unit(unit.name, unit.kind, end, unit.currency))
