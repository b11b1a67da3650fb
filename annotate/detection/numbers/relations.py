"""How a printed number stands to the value meant, read off the words before and right after it."""

import re
from functools import cache

from annotate.detection.findings import Relation
from annotate.resources import lexicon_table

_REACH = 32
_FILLER = r"(?:\s+(?:by|of|the|an?|some|only|just|another|US|to be))?"
_OR_SO = re.compile(r"\s?(?:or so|-ish|ish)\b")
_OR_MORE = re.compile(r"\s?(?:\+|or more\b|or above\b|or older\b|-plus\b|plus\b)")
_OR_LESS = re.compile(r"\s?or (?:less|fewer|below|under|younger)\b")
_HIGHER = re.compile(
    r"\s?(?:points?\s)?(?:higher|more than|rise|increase|gain|jump|hike|growth|surge|raise|increment|boost)\b"
)
_LOWER = re.compile(
    r"\s?(?:points?\s)?(?:lower|less than|fewer|fall|drop|decline|decrease|discount|cut|reduction|loss|plunge|off)\b"
)
_MINUS = re.compile(r"(?:\bminus\s|\bnegative\s|(?<![\w.\d)])[-−–])$")


@cache
def _before() -> re.Pattern[str]:
    words = sorted(lexicon_table("number_relations"), key=len, reverse=True)
    edge = [re.escape(word) if not word[0].isalpha() else rf"\b{re.escape(word)}" for word in words]
    return re.compile(rf"({'|'.join(edge)}){_FILLER}\s?$", re.IGNORECASE)


def relation_before(text: str, start: int) -> tuple[Relation, int]:
    """The relation that the words before `start` give, and where those words begin."""
    found = _before().search(text, max(0, start - _REACH), start)
    if not found:
        return Relation.EQUAL, start
    return Relation(lexicon_table("number_relations")[found[1].lower()]), found.start(1)


def relation_after(text: str, end: int, percent: bool) -> Relation:
    """The relation that the words behind a number give."""
    for pattern, relation in (
        (_OR_SO, Relation.ABOUT),
        (_OR_MORE, Relation.ABOVE),
        (_OR_LESS, Relation.BELOW),
    ):
        if pattern.match(text, end):
            return relation
    if percent and _HIGHER.match(text, end):
        return Relation.UP
    if percent and _LOWER.match(text, end):
        return Relation.DOWN
    return Relation.EQUAL


def is_negative(text: str, start: int) -> int | None:
    """Where the minus sign or word before `start` begins; None where the number is not negative."""
    found = _MINUS.search(text, max(0, start - 10), start)
    return found.start() if found else None
