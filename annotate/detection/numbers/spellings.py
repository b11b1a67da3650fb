"""Units and currencies as they are printed, looked up at a place in a text."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from claimdesk.annotate.base.resources import lexicon_table

_SHORTEST_WORD = 4
"""Letters of the shortest spelling that is found in any case."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling found at `[start, end)` and what the lexicon says it means."""

    start: int
    end: int
    printed: str
    meaning: str


class Spellings:
    """A lexicon's spellings, longest first, by their first letter.

    Spelled-out words are found in any case ("MILES"), signs and short forms as they stand ("MW" is
    not "mW").
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        self._meanings = dict(table)
        words = [spelling for spelling in table if _is_word(spelling)]
        self._folded = {word.lower(): table[word] for word in words}
        # one pattern for each first letter keeps the look-up fast
        self._patterns = {letter: _pattern(group) for letter, group in _by_initial(table).items()}

    def at(self, text: str, start: int) -> Spelling | None:
        """Return the longest spelling that starts at `start`."""
        pattern = self._patterns.get(text[start : start + 1].lower())
        found = pattern.match(text, start) if pattern else None
        if not found:
            return None
        return Spelling(start, found.end(), found[0], self._meaning(found[0]))

    def _meaning(self, printed: str) -> str:
        """Return the meaning of a spelling as printed: "MILES", "square-mile"."""
        spaced = _spaced(printed)
        exact = self._meanings.get(spaced) or self._meanings.get(printed)
        return exact or self._folded.get(spaced.lower()) or self._folded[printed.lower()]


def _by_initial(spellings: Iterable[str]) -> dict[str, list[str]]:
    """Return the spellings by their first letter in lower case: "m" -> "mile", "MW"."""
    initials: dict[str, list[str]] = {}
    for spelling in spellings:
        initials.setdefault(spelling[0].lower(), []).append(spelling)
    return initials


def _spaced(printed: str) -> str:
    """Return the spelling with spaces for its hyphens and line breaks."""
    return re.sub(r"[\s-]", " ", printed)


def _is_word(spelling: str) -> bool:
    """Return True for "mile" and "square mile", not for signs and short forms ("km")."""
    return len(spelling) >= _SHORTEST_WORD and spelling.replace(" ", "").replace("-", "").isalpha()


def _pattern(spellings: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the spellings, longest first."""
    ordered = sorted(spellings, key=len, reverse=True)
    return re.compile("|".join(_spelled(spelling) for spelling in ordered))


def _spelled(spelling: str) -> str:
    """Return the pattern of one spelling: "sq m" is also "sq-m", but never "sq mi"."""
    printed = _escaped(spelling)
    if _is_word(spelling):
        printed = f"(?i:{printed})"
    if spelling[-1].isalnum():
        printed += r"(?!\w)"
    return printed


def _escaped(spelling: str) -> str:
    """Return the spelling as a pattern, with a hyphen allowed for each space."""
    return re.escape(spelling).replace(r"\ ", r"[\s-]")


@cache
def measures() -> Spellings:
    """Return the measures of every kind: length, time, mass, share."""
    return Spellings(lexicon_table("units"))


@cache
def currencies() -> Spellings:
    """Return the currencies behind a numeral ("euros", "£"); each means "unit|ISO 4217 code"."""
    return Spellings(lexicon_table("currencies"))


@cache
def _signs() -> re.Pattern[str]:
    """Return the pattern of the signs and codes before a numeral: "US$", "EUR", "Rs"."""
    signs = [spelling for spelling in lexicon_table("currencies") if _is_sign(spelling)]
    signs.sort(key=len, reverse=True)
    return re.compile("|".join(_sign(sign) for sign in signs))


def _is_sign(spelling: str) -> bool:
    return not spelling[-1].isalpha() or spelling.isupper() or spelling in {"Rs", "Rp"}


def _sign(spelling: str) -> str:
    """Return the pattern of a sign; a code may be glued to its digits: "USD10m"."""
    printed = _escaped(spelling)
    return f"{printed}(?![A-Za-z])" if spelling[-1].isalpha() else printed


_TRANSLITERATED = re.compile(
    r"PS(?=\d[\d,]*(?:\.\d|,\d{3}|\d{2}|\s?(?:m|bn|k|million|billion)\b))|Y=(?=\d)"
)
_MEANT = {"PS": "£", "Y=": "¥"}
"""Signs that text which was forced into ASCII prints for the pound and the yen: "PS2.7m"."""


def currency_before(text: str, start: int) -> Spelling | None:
    """Return the currency sign or code at `start` that a numeral may follow."""
    meanings = lexicon_table("currencies")
    # "PS2.7m in pay"
    forced = _TRANSLITERATED.match(text, start)
    if forced:
        return Spelling(start, forced.end(), forced[0], meanings[_MEANT[forced[0]]])

    found = _signs().match(text, start)
    if not found:
        return None
    return Spelling(start, found.end(), found[0], meanings[_spaced(found[0])])
