"""Units, and the kind of number that each one makes."""

import re
from dataclasses import dataclass

from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers.spellings import Spelling

DURATIONS = frozenset(
    {
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
    }
)
_LIFETIMES = frozenset({"year", "month", "week", "day"})
"""Durations that an age is given in."""
_SHARES = frozenset({"percentage", "percentage point", "basis point"})
_AGED = re.compile(r"[\s-]?(?:old\b|olds\b|of age\b)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends at `end` in the text: its name in the singular, and its ISO 4217 code."""

    name: str
    kind: NumberKind
    end: int
    currency: str = ""

    @property
    def is_noun(self) -> bool:
        """True if the unit is a counted noun ("drone"), which the number's span leaves out."""
        return self.kind is NumberKind.COUNT and self.name != "count"


def money_unit(found: Spelling) -> Unit:
    """Return the unit of a currency: "€" is a "euro" with the code EUR."""
    name, code = found.meaning.split("|")
    return Unit(name, NumberKind.MONEY, found.end, code)


def measure_unit(text: str, found: Spelling) -> Unit:
    """Return the unit of a measure, with the kind of number that it makes.

    "8 %" is a percentage, "8 weeks" a duration, "8 weeks old" an age, "8 km" a measure.
    """
    name = found.meaning
    # "5 basis points"
    if name in _SHARES:
        return Unit(name, NumberKind.PERCENT, found.end)

    # "three weeks", "three weeks old"
    if name in DURATIONS:
        return _duration_unit(text, found)

    # "8 times the size": the lexicon's one spelling that means a plain count
    if name == "count":
        return Unit(name, NumberKind.COUNT, found.end)
    return Unit(name, NumberKind.MEASURE, found.end)


def _duration_unit(text: str, found: Spelling) -> Unit:
    """Return a duration, or an age where "old" follows: "a 12-year-old", "two weeks old"."""
    aged = _AGED.match(text, found.end)
    if aged and found.meaning in _LIFETIMES:
        return Unit(f"{found.meaning} of age", NumberKind.AGE, aged.end())
    return Unit(found.meaning, NumberKind.DURATION, found.end)
