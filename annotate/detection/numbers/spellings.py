"""Units and currencies as they are printed, looked up at a place in a text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from claimdesk.annotate.base.resources import lexicon_table


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling found at `[start, end)` and what the lexicon says it means."""

    start: int
    end: int
    printed: str
    meaning: str


class Spellings:
    """A lexicon's spellings, longest first, by their first letter.

    Spelled-out words are found in any case ("MILES"), signs and short forms as they stand ("MW" is not "mW").
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        self._meanings = dict(table)
        self._folded = {
            spelling.lower(): meaning for spelling, meaning in table.items() if _is_word(spelling)
        }
        initials: dict[str, list[str]] = {}
        for spelling in table:
            initials.setdefault(spelling[0].lower(), []).append(spelling)
        self._patterns = {initial: _pattern(spellings) for initial, spellings in initials.items()}

    def at(self, text: str, start: int) -> Spelling | None:
        """The longest spelling that starts at `start`."""
        pattern = self._patterns.get(text[start : start + 1].lower())
        found = pattern.match(text, start) if pattern else None
        if not found:
            return None
        printed = re.sub(r"[\s-]", " ", found[0])
        meaning = (
            self._meanings.get(printed)
            or self._meanings.get(found[0])
            or self._folded.get(printed.lower())
        )
        return Spelling(start, found.end(), found[0], meaning or self._folded[found[0].lower()])


def _is_word(spelling: str) -> bool:
    return len(spelling) > 3 and spelling.replace(" ", "").replace("-", "").isalpha()


def _pattern(spellings: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(spellings, key=len, reverse=True)
    return re.compile("|".join(_spelled(spelling) for spelling in ordered))


def _spelled(spelling: str) -> str:
    printed = re.escape(spelling).replace(r"\ ", r"[\s-]")
    if _is_word(spelling):
        printed = f"(?i:{printed})"
    return printed + (r"(?!\w)" if spelling[-1].isalnum() else "")


@cache
def measures() -> Spellings:
    """Measures of every kind: length, time, mass, share."""
    return Spellings(lexicon_table("units"))


@cache
def currencies() -> Spellings:
    """Currencies behind a numeral ("euros", "£"); the meaning is "unit|ISO 4217 code"."""
    return Spellings(lexicon_table("currencies"))


@cache
def _signs() -> tuple[re.Pattern[str], dict[str, str]]:
    table = lexicon_table("currencies")
    signs = [s for s in table if not s[-1].isalpha() or s.isupper() or s in {"Rs", "Rp"}]
    # a code may be glued to its digits: "USD10m"
    spelled = (re.escape(s).replace(r"\ ", r"[\s-]") for s in sorted(signs, key=len, reverse=True))
    return re.compile(
        "|".join(f"{s}(?![A-Za-z])" if s[-1].isalpha() else s for s in spelled)
    ), table


_TRANSLITERATED = re.compile(
    r"PS(?=\d[\d,]*(?:\.\d|,\d{3}|\d{2}|\s?(?:m|bn|k|million|billion)\b))|Y=(?=\d)"
)
_MEANT = {"PS": "£", "Y=": "¥"}
"""What text that was forced into ASCII prints for the pound and the yen."""


def currency_before(text: str, start: int) -> Spelling | None:
    """A currency sign or code at `start` that a numeral may follow."""
    forced = _TRANSLITERATED.match(text, start)
    if forced:
        return Spelling(start, forced.end(), forced[0], _signs()[1][_MEANT[forced[0]]])
    found = _signs()[0].match(text, start)
    if not found:
        return None
    meaning = _signs()[1][re.sub(r"[\s-]", " ", found[0])]
    return Spelling(start, found.end(), found[0], meaning)
