"""Units around a numeral: currencies, measures, rates, and the noun that is counted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from claimdesk.annotate.base.plurals import singular
from claimdesk.annotate.base.resources import lexicon
from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers.names import is_aircraft
from claimdesk.annotate.detection.numbers.spellings import (
    Spelling,
    currencies,
    currency_before,
    measures,
)
from claimdesk.annotate.detection.numbers.tokens import Tagged, Tokens

DURATIONS = frozenset(
    {"second", "millisecond", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year",
     "decade", "century"}
)  # fmt: skip
_SHARES = frozenset({"percentage", "percentage point", "basis point"})
_PER = re.compile(
    r"\s?(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b|-an?-|-per-)\s?(?=([A-Za-z][a-z²³]*))"
)
_NOT_A_RATE = re.compile(r"\s(?:ago|earlier|later|before|after|old|or|in advance|from now|away)\b")
_NO_NOUNS = frozenset(
    {"strong", "odd", "something", "plus", "fold", "and", "fifty", "one", "two", "three"}
)
"""Words behind a hyphen that count nothing: "a 10,000-strong crowd", "forty-odd"."""
_SPACED_LETTERS = frozenset("mgVWCFT")
"""One-letter units that may stand apart from their digits."""
_AGED = re.compile(r"[\s-]?(?:old\b|olds\b|of age\b)")
_FURTHER_WORD = re.compile(r"[A-Za-z]+(?![\w-])")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends at `end` in the text."""

    name: str
    kind: NumberKind
    end: int
    currency: str = ""


def currency_at(text: str, start: int) -> tuple[int, Unit] | None:
    """A currency sign or code at `start`: where its numeral starts, and the unit."""
    found = currency_before(text, start)
    if not found:
        return None
    end = found.end
    while end < len(text) and text[end] in " \u00a0":
        end += 1
    return end, _money(found)


_MASS_BEHIND = re.compile(
    r"\sof\s(?!(?:his|her|their|our|my|the|public|tax|debt|savings|taxpayers|government|new)\b)"
)
_MASS_BEFORE = re.compile(
    r"\b(?:weigh\w*|weight|lift\w*|lighter|heavier|dropp\w+ from|payload of|carry\w*)\b",
    re.IGNORECASE,
)


def _is_mass(text: str, pound: Spelling, *, hyphened: bool) -> bool:
    """Whether "pounds" is a weight: "weighs 9 pounds", "30 pounds of beef", "a 200-pound man"."""
    if not pound.printed.lower().startswith("pound") or " " in pound.printed:
        return False
    if hyphened and pound.printed == "pound":
        return not re.match(
            r"\s(?:note|coin|fine|prize|bill|bonus|loan|fee|cheque|deal|house|home|mansion)",
            text[pound.end :][:9],
        )
    behind = _MASS_BEHIND.match(text, pound.end) and not re.search(
        r"(?:million|billion|[mb]n)\s$", text[: pound.start][-9:]
    )
    return bool(behind) or bool(_MASS_BEFORE.search(text, max(0, pound.start - 40), pound.start))


def _money(found: Spelling) -> Unit:
    name, code = found.meaning.split("|")
    return Unit(name, NumberKind.MONEY, found.end, code)


def unit_after(text: str, end: int, tokens: Tokens | None, *, plural: bool = False) -> Unit | None:
    """The unit behind a numeral that ends at `end`: a currency, a measure, else (with `tokens`) the counted noun."""
    start = end
    while start < len(text) and text[start] in " \u00a0-‑":
        start += 1
    gap = text[end:start]
    hyphened = gap in {"-", "‑"}
    money = currencies().at(text, start)
    measure = measures().at(text, start)
    if money and _is_mass(text, money, hyphened=hyphened):
        return with_rate(text, Unit("pound-mass", NumberKind.MEASURE, money.end), money.end)
    if money and not (measure and measure.end > money.end) and _is_money(text, money, end):
        return with_rate(text, _money(money), money.end)
    if (
        measure
        and _is_unit(text, measure, glued=not gap, hyphened=hyphened)
        and not _is_modifier(text, measure, gap)
    ):
        unit = _measure(text, measure)
        return with_rate(text, unit, unit.end)
    if not gap or tokens is None:
        return None
    if hyphened:
        return _hyphened_noun(text, start)
    noun = counted_noun(text, start, tokens, plural=plural)
    return with_rate(text, noun, noun.end) if noun else None


def _is_money(text: str, found: Spelling, end: int) -> bool:
    """ "p" is a penny right behind digits or one space off ("68 p"), and neither in "p.m." nor in "p53"."""
    if found.printed != "p":
        return True
    return text[end - 1].isdigit() and not re.match(
        r"\.\s?[a-z\d]", text[found.end : found.end + 3]
    )


def _is_unit(text: str, found: Spelling, *, glued: bool, hyphened: bool) -> bool:
    """One-letter spellings are units right behind digits ("40C"), few also apart from them ("5 W", "12 C")."""
    printed = found.printed
    if len(printed) > 1 or not printed.isalpha() or glued:
        return True
    digits = text[: found.start].rstrip()[-1:].isdigit()
    return (
        printed in _SPACED_LETTERS
        and digits
        and not hyphened
        and text[found.end : found.end + 1] not in {".", "-"}
    )


def _is_modifier(text: str, found: Spelling, gap: str) -> bool:
    """A singular measure before a plural noun counts that noun: "two week breaks" but "40 yard dash"."""
    return (
        gap == " " and found.printed == "quarter" and text[found.end : found.end + 7] == " finals"
    )


def _measure(text: str, found: Spelling) -> Unit:
    if found.meaning in _SHARES:
        return Unit(found.meaning, NumberKind.PERCENT, found.end)
    if found.meaning in DURATIONS:
        aged = _AGED.match(text, found.end)
        if aged and found.meaning in {"year", "month", "week", "day"}:
            return Unit(f"{found.meaning} of age", NumberKind.AGE, aged.end())
        return Unit(found.meaning, NumberKind.DURATION, found.end)
    kind = NumberKind.COUNT if found.meaning == "count" else NumberKind.MEASURE
    return Unit(found.meaning, kind, found.end)


def with_rate(text: str, unit: Unit, end: int) -> Unit:
    """The unit with the rate printed at `end`: "per gallon", "a day", "/kg", "-a-day"."""
    per = _PER.match(text, end)
    if not per or unit.kind in {NumberKind.PERCENT, NumberKind.AGE, NumberKind.DURATION}:
        return replace(unit, end=end)
    divisor = measures().at(text, per.end())
    name = divisor.meaning if divisor else singular(per[1].lower())
    explicit = "/" in per[0] or "per" in per[0]
    behind = divisor.end if divisor else per.end() + len(per[1])
    if (
        not name
        or not (explicit or name in lexicon("rate_nouns"))
        or _NOT_A_RATE.match(text, behind)
    ):
        return replace(unit, end=end)
    if unit.kind is NumberKind.COUNT and name not in lexicon("rate_nouns"):
        return replace(unit, end=end)
    kind = NumberKind.MEASURE if unit.kind is NumberKind.MEASURE else unit.kind
    return Unit(f"{unit.name} per {name}", kind, behind, unit.currency)


def _hyphened_noun(text: str, start: int) -> Unit | None:
    """ "three-point range" counts points, "a six-cylinder engine" cylinders."""
    word = _FURTHER_WORD.match(text, start)
    if word is None or len(word[0]) < 3 or word[0].lower() in _NO_NOUNS:
        return None
    return Unit(singular(word[0].lower()), NumberKind.COUNT, word.end())


def counted_noun(text: str, start: int, tokens: Tokens, *, plural: bool = False) -> Unit | None:
    """The noun phrase counted, lower-cased with its head in the singular: "different boss", "heart transplant".

    After a number above one (`plural`) a head without plural form is no counted noun ("11,000 remain").
    """
    phrase = _noun_phrase(text, start, tokens)
    if not phrase or (plural and not _is_plural(phrase)):
        return None
    head = phrase[-1]
    measure = measures().at(text, head.start)
    if measure and measure.end >= head.end and len(measure.printed) > 2 and len(phrase) > 1:
        return _measure(text, measure)  # "the 50 previous years"
    words = _printed(phrase).lower().split()
    words[-1] = singular(words[-1])
    return Unit(" ".join(words), NumberKind.COUNT, head.end)


def _is_plural(phrase: Sequence[Tagged]) -> bool:
    """Whether the head can be many: a plural, "people", or the compound of "an 11 member trade pact"."""
    compound = len(phrase) > 1 and all(token.tag == "NN" for token in phrase)
    return phrase[-1].tag != "NN" or phrase[-1].text in lexicon("uninflected_nouns") or compound


def _printed(phrase: Sequence[Tagged]) -> str:
    """The words of the phrase as they stand, "first-team" as one, without an "and" between adjectives."""
    printed = phrase[0].text
    for before, token in pairwise(phrase):
        printed += token.text if before.end == token.start else f" {token.text}"
    return printed


def _noun_phrase(text: str, start: int, tokens: Tokens) -> Sequence[Tagged]:
    """Adjectives and nouns up to the first plural noun; participles before the noun are left out."""
    phrase: list[Tagged] = []
    for token in tokens.following(start, 7):
        gap = text[phrase[-1].end : token.start] if phrase else text[start : token.start]
        if gap.strip() not in {"", "and"} or "\n" in gap:
            break
        if token.text == "and" and phrase and phrase[-1].tag.startswith("JJ"):
            continue
        if phrase and is_aircraft(text, token.start):
            phrase.append(token)
            continue
        hyphen = token.text == "-" and phrase
        adjective = token.tag.startswith("JJ") or token.tag in {"VBN", "VBG"}
        if (not hyphen and not (adjective or token.tag.startswith("NN"))) or not (
            hyphen or token.text[0].isalpha()
        ):
            break
        if adjective and phrase and phrase[-1].tag.startswith("NN"):
            break  # "one point last year"
        phrase.append(token)
        if token.tag in {"NNS", "NNPS"}:
            break
    while phrase and not phrase[-1].tag.startswith("NN"):
        phrase.pop()
    while phrase and phrase[0].tag in {"VBN", "VBG"} and (len(phrase) < 2 or phrase[1].text != "-"):
        del phrase[0]
    return phrase
