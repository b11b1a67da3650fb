"""How a printed number stands to the value meant, read off the words before and right after it."""

import re
from functools import cache

from claimdesk.annotate.base.resources import lexicon, lexicon_table
from claimdesk.annotate.detection.findings import Relation

_REACH = 48
_BREAK = re.compile(r"[,;:()\[\]\n\"“”—–|]")
_FILLERS = frozenset({"by", "of", "only", "just", "another", "some", "further", "to", "be", "us"})
_BESIDE_A_CHANGE = _FILLERS - {"to", "of"}
"""Between a verb of change and its amount: "rose by just 3 %", but not "fell to 5"."""
_CHANGERS = {
    "raise": Relation.UP, "raised": Relation.UP, "raising": Relation.UP, "lift": Relation.UP, "lifted": Relation.UP,
    "boost": Relation.UP, "boosted": Relation.UP, "expand": Relation.UP, "cut": Relation.DOWN, "cuts": Relation.DOWN,
    "cutting": Relation.DOWN, "reduce": Relation.DOWN, "reduced": Relation.DOWN, "reducing": Relation.DOWN,
    "lower": Relation.DOWN, "lowered": Relation.DOWN, "slash": Relation.DOWN, "slashed": Relation.DOWN,
}  # fmt: skip
"""Verbs that change what stands between them and "by": "cut emissions by 30 %"."""
_LONGEST = 4
_OR_SO = re.compile(r"\s?(?:or so|-ish|ish)\b")
_OR_MORE = re.compile(
    r"\s?(?:\+|or more\b|or above\b|or older\b|-plus\b|plus\b|and above\b|and over\b)"
)
_OR_LESS = re.compile(r"\s?or (?:less|fewer|below|under|younger)\b")
_HIGHER = re.compile(
    r"\s?(?:points?\s)?(?:higher|rise|increase|gain|jump|hike|growth|surge|raise|increment|boost)\b"
)
_LOWER = re.compile(
    r"\s?(?:points?\s)?(?:lower|less than|fewer|fall|drop|decline|decrease|cut|reduction|plunge|off)\b"
)
_MINUS = re.compile(r"(?:\b(?:minus|negative)[\s-]|(?<![\w.\d)%])[-−–])$")
_PLUS = re.compile(r"(?<![\w.\d)])\+$")
_SUB = re.compile(r"\bsub[-‑]$", re.IGNORECASE)


@cache
def _table() -> dict[str, Relation]:
    return {
        phrase: Relation(relation) for phrase, relation in lexicon_table("number_relations").items()
    }


def _words_before(text: str, start: int) -> list[str]:
    """The lower-case words right before `start`, up to the last break of the sentence."""
    begin = max(0, start - _REACH)
    window = text[begin:start]
    breaks = [found.end() for found in _BREAK.finditer(window)]
    if breaks:
        window = window[breaks[-1] :]
    words = window.lower().replace("’", "'").split()
    if begin and not breaks and words and not text[begin - 1].isspace() and not window[0].isspace():
        words = words[1:]
    return words


def relation_before(text: str, start: int) -> Relation:
    """The relation that the words before `start` give. A direction outranks an approximation ("up nearly 57 %")."""
    if _PLUS.search(text, max(0, start - 2), start):
        return Relation.UP
    if _SUB.search(text, max(0, start - 4), start):
        return Relation.BELOW
    words = _words_before(text, start)
    end, relation = len(words), Relation.EQUAL
    while end:
        size, found = _phrase(words, end)
        if found in {Relation.UP, Relation.DOWN}:
            return found if _is_change(words, end, size) else relation
        if found is not None and relation is Relation.EQUAL:
            relation, end = found, end - size
        elif words[end - 1] in _FILLERS and len(words) - end < 3:
            end -= 1
        else:
            break
    if relation is Relation.EQUAL and "by" in words[end:]:
        return _change_of_something(words[:end])
    return relation


def _change_of_something(words: list[str]) -> Relation:
    """ "grow sales by 35 %", "cut its emissions by a third": the verb a few words before "by"."""
    for word in reversed(words[-4:]):
        found = _table().get(word) or _CHANGERS.get(word)
        if found in {Relation.UP, Relation.DOWN}:
            return found
    return Relation.EQUAL


def _phrase(words: list[str], end: int) -> tuple[int, Relation | None]:
    """The longest phrase of the lexicon that ends at `end`."""
    table = _table()
    for size in range(min(_LONGEST, end), 0, -1):
        found = table.get(" ".join(words[end - size : end]))
        if found is not None:
            return size, found
    return 0, None


def _is_change(words: list[str], end: int, size: int) -> bool:
    phrase = words[end - size : end]
    between = [word for word in words[end:] if word in _FILLERS]
    if (
        phrase[0] in {"up", "down"}
        and end > size
        and words[end - size - 1] in lexicon("phrasal_verbs")
    ):
        return False
    return all(word in _BESIDE_A_CHANGE for word in between)


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
