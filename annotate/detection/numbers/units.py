"""Units printed with a numeral: currencies, measures, rates, and the noun that is counted."""

import re
from dataclasses import replace

from claimdesk.annotate.base.plurals import singular
from claimdesk.annotate.base.resources import lexicon
from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers.lookback import search_before
from claimdesk.annotate.detection.numbers.nouns import counted_noun, hyphened_noun
from claimdesk.annotate.detection.numbers.spellings import (
    Spelling,
    currencies,
    currency_before,
    measures,
)
from claimdesk.annotate.detection.numbers.tokens import Tokens
from claimdesk.annotate.detection.numbers.unit_kinds import Unit, measure_unit, money_unit

_SPACES = " \u00a0"
_GAP = " \u00a0-‑"
"""Characters between a numeral and its unit."""
_HYPHENS = frozenset({"-", "‑"})
_PER = re.compile(
    r"\s?(?:/|\bper\b|\ban?\b|\beach\b|\bevery\b|-an?-|-per-)\s?(?=([A-Za-z][a-z²³]*))"
)
_NOT_A_RATE = re.compile(r"\s(?:ago|earlier|later|before|after|old|or|in advance|from now|away)\b")
_WITHOUT_RATE = frozenset({NumberKind.PERCENT, NumberKind.AGE, NumberKind.DURATION})
_SPACED_LETTERS = frozenset("mgVWCFT")
"""One-letter units that may stand apart from their digits ("5 W")."""
_MASS_BEHIND = re.compile(
    r"\sof\s(?!(?:his|her|their|our|my|the|public|tax|debt|savings|taxpayers|government|new)\b)"
)
_MASS_BEFORE = re.compile(
    r"\b(?:weigh\w*|weight|lift\w*|lighter|heavier|dropp\w+ from|payload of|carry\w*)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\s(?:note|coin|fine|prize|bill|bonus|loan|fee|cheque|deal|house|home|mansion)"
)
_SCALED = re.compile(r"(?:million|billion|[mb]n)\s$")
_CLOCK_OR_CODE = re.compile(r"\.\s?[a-z\d]")


def currency_at(text: str, start: int) -> tuple[int, Unit] | None:
    """Return the currency before a numeral: where its numeral starts, and the unit.

    `start` is the place of the sign or code: "$ 5" and "USD 5" are dollars.
    """
    found = currency_before(text, start)
    if not found:
        return None
    return _skip(text, found.end, _SPACES), money_unit(found)


def unit_after(text: str, end: int, tokens: Tokens | None, *, plural: bool = False) -> Unit | None:
    """Return the unit behind a numeral that ends at `end`.

    It is a currency ("5 euros"), a measure ("5 km"), else the counted noun ("5 drones"), which
    needs `tokens`. `plural` is for a number above one, see `counted_noun`.
    """
    start = _skip(text, end, _GAP)
    gap = text[end:start]
    unit = _printed_unit(text, start, gap)

    # a word glued to its digits is no noun ("4x")
    if unit is None and gap and tokens is not None:
        if gap in _HYPHENS:
            return hyphened_noun(text, start)
        unit = counted_noun(text, start, tokens, plural=plural)

    return with_rate(text, unit, unit.end) if unit else None


def _skip(text: str, start: int, characters: str) -> int:
    """Return the first place from `start` on that holds none of `characters`."""
    while start < len(text) and text[start] in characters:
        start += 1
    return start


def _printed_unit(text: str, start: int, gap: str) -> Unit | None:
    """Return the currency or measure at `start`, with `gap` between it and its numeral."""
    money = currencies().at(text, start)
    measure = measures().at(text, start)
    return (
        _as_mass(text, money, gap)
        or _as_money(text, money, measure, start - len(gap))
        or _as_measure(text, measure, gap)
    )


def _as_mass(text: str, pound: Spelling | None, gap: str) -> Unit | None:
    if pound is None or not _is_mass(text, pound, hyphened=gap in _HYPHENS):
        return None
    return Unit("pound-mass", NumberKind.MEASURE, pound.end)


def _as_money(text: str, money: Spelling | None, measure: Spelling | None, end: int) -> Unit | None:
    """Return the currency unless a measure is spelled longer ("275 pound-feet of torque")."""
    if money is None or (measure and measure.end > money.end):
        return None
    return money_unit(money) if _is_money(text, money, end) else None


def _as_measure(text: str, measure: Spelling | None, gap: str) -> Unit | None:
    if measure is None or not _is_measure(text, measure, gap):
        return None
    return measure_unit(text, measure)


def _is_mass(text: str, pound: Spelling, *, hyphened: bool) -> bool:
    """Return True if "pounds" are a weight: "weighs 9 pounds", "a 200-pound man"."""
    if not pound.printed.lower().startswith("pound") or " " in pound.printed:
        return False

    # "a 200-pound fine" is paid
    if hyphened and pound.printed == "pound":
        return not _PRICED.match(text, pound.end)
    return _is_of_stuff(text, pound) or bool(search_before(_MASS_BEFORE, text, pound.start, 40))


def _is_of_stuff(text: str, pound: Spelling) -> bool:
    """Return True for "30 pounds of beef", not for "5 pounds of debt", "2 million pounds of it"."""
    is_of = _MASS_BEHIND.match(text, pound.end) is not None
    return is_of and not search_before(_SCALED, text, pound.start, 9)


def _is_money(text: str, found: Spelling, end: int) -> bool:
    """Return True unless the currency is a "p" that is no penny.

    It is one behind digits ("68p", "68 p"), but neither behind words nor in "p.m." and "p.53".
    """
    if found.printed != "p":
        return True
    return text[end - 1].isdigit() and not _CLOCK_OR_CODE.match(text, found.end)


def _is_measure(text: str, found: Spelling, gap: str) -> bool:
    """Return True unless the spelling is a letter by chance, or begins "quarter finals"."""
    printed = found.printed
    if gap == " " and printed == "quarter" and text.startswith(" finals", found.end):
        return False

    # one letter is a unit right behind its digits ("40C")
    is_letter = len(printed) == 1 and printed.isalpha()
    return not is_letter or not gap or _is_spaced_letter(text, found, gap)


def _is_spaced_letter(text: str, found: Spelling, gap: str) -> bool:
    """Return True if a letter apart from its digits is a unit: "5 W", but not "5 T-shirts"."""
    if found.printed not in _SPACED_LETTERS or gap in _HYPHENS:
        return False
    is_behind_digits = text[: found.start].rstrip()[-1:].isdigit()
    return is_behind_digits and not text.startswith((".", "-"), found.end)


def with_rate(text: str, unit: Unit, end: int) -> Unit:
    """Return the unit with the rate printed at `end`: "$2 per gallon", "$2 a day", "5 kg/person".

    Without a rate it is the unit itself, ending at `end`.
    """
    per = _PER.match(text, end)
    rate = _rate(text, unit, per) if per and unit.kind not in _WITHOUT_RATE else None
    return rate or replace(unit, end=end)


def _rate(text: str, unit: Unit, per: re.Match[str]) -> Unit | None:
    """Return the unit divided by the one behind `per`; None for "$2 a year ago"."""
    name, end = _divisor(text, per)
    if _NOT_A_RATE.match(text, end) or not _is_divisor(name, per[0], unit):
        return None
    return Unit(f"{unit.name} per {name}", unit.kind, end, unit.currency)


def _divisor(text: str, per: re.Match[str]) -> tuple[str, int]:
    """Return the name and the end of the unit or noun behind `per`: "km/h" -> hour."""
    measure = measures().at(text, per.end())
    if measure:
        return measure.meaning, measure.end
    return singular(per[1].lower()), per.end() + len(per[1])


def _is_divisor(name: str, joint: str, unit: Unit) -> bool:
    """Return True if the unit may be divided by what `name` says, behind "a", "per", "/" (`joint`).

    "$2 a decision" and "12 ships per fleet" are no rates, but "40 miles per charge" is one.
    """
    if name in lexicon("rate_nouns"):
        return True
    is_explicit = "/" in joint or "per" in joint
    return is_explicit and unit.kind is not NumberKind.COUNT
