"""The relation of a printed number to the value meant, read off the words around it."""

import re
from functools import cache

from claimdesk.annotate.base.resources import lexicon, lexicon_table
from claimdesk.annotate.detection.findings import Relation
from claimdesk.annotate.detection.numbers.lookback import search_before

_REACH = 48
"""Characters before a number that are read for its relation."""
_BREAK = re.compile(r"[,;:()\[\]\n\"“”—–|]")
_FILLERS = frozenset({"by", "of", "only", "just", "another", "some", "further", "to", "be", "us"})
_BESIDE_A_CHANGE = _FILLERS - {"to", "of"}
"""Between a verb of change and its amount: "rose by just 3 %", but not "fell to 5"."""
_CHANGERS = {
    "raise": Relation.UP,
    "raised": Relation.UP,
    "raising": Relation.UP,
    "lift": Relation.UP,
    "lifted": Relation.UP,
    "boost": Relation.UP,
    "boosted": Relation.UP,
    "expand": Relation.UP,
    "cut": Relation.DOWN,
    "cuts": Relation.DOWN,
    "cutting": Relation.DOWN,
    "reduce": Relation.DOWN,
    "reduced": Relation.DOWN,
    "reducing": Relation.DOWN,
    "lower": Relation.DOWN,
    "lowered": Relation.DOWN,
    "slash": Relation.DOWN,
    "slashed": Relation.DOWN,
}
"""Verbs that change what stands between them and "by": "cut emissions by 30 %"."""
_LONGEST = 4
"""Words in the longest phrase of the lexicon: "in the region of"."""
_BEHIND: tuple[tuple[re.Pattern[str], Relation], ...] = (
    (re.compile(r"\s?(?:or so|-ish|ish)\b"), Relation.ABOUT),
    (
        re.compile(
            r"\s?(?:\+|or more\b|or above\b|or older\b|-plus\b|plus\b|and above\b|and over\b)"
        ),
        Relation.ABOVE,
    ),
    (re.compile(r"\s?or (?:less|fewer|below|under|younger)\b"), Relation.BELOW),
)
"""Words behind a number: "5 km or so", "5 km or more", "5 km or less"."""
_CHANGES_BEHIND = (
    (
        re.compile(
            r"\s?(?:points?\s)?(?:higher|rise|increase|gain|jump|hike|growth|surge|raise|increment"
            r"|boost)\b"
        ),
        Relation.UP,
    ),
    (
        re.compile(
            r"\s?(?:points?\s)?(?:lower|less than|fewer|fall|drop|decline|decrease|cut|reduction"
            r"|plunge|off)\b"
        ),
        Relation.DOWN,
    ),
)
"""Words behind a share or a sum of money: "an 8% rise", "8% fewer"."""
_MINUS = re.compile(r"(?:\b(?:minus|negative)[\s-]|(?<![\w.\d)%])[-−–])$")
_PLUS = re.compile(r"(?<![\w.\d)])\+$")
_SUB = re.compile(r"\bsub[-‑]$", re.IGNORECASE)
_DIRECTIONS = frozenset({Relation.UP, Relation.DOWN})
_MOST_FILLERS = 3
_REACH_OF_BY = 4
"""Words before "by" among which its verb stands: "cut its total emissions by"."""


def relation_before(text: str, start: int) -> Relation:
    """Return the relation that the words before `start` give.

    "around 11,000" is about, "fell by 8%" down. A direction outranks an approximation: "up nearly
    57 %" is up.
    """
    prefixed = _prefixed_relation(text, start)
    if prefixed:
        return prefixed

    words = _words_before(text, start)
    relation, end = _nearest_relation(words)

    # "cut emissions by 30%": the verb stands before what it changes
    if relation is Relation.EQUAL:
        return _change_of_something(words, end)
    return relation


def _prefixed_relation(text: str, start: int) -> Relation | None:
    """Return the relation of "+0.3%" and "sub-7 nm chips"."""
    if search_before(_PLUS, text, start, 2):
        return Relation.UP
    if search_before(_SUB, text, start, 4):
        return Relation.BELOW
    return None


def _nearest_relation(words: list[str]) -> tuple[Relation, int]:
    """Return the relation that the last words give, and the number of words before the fillers."""
    relation, end = Relation.EQUAL, len(words)
    while end:
        size, found = _phrase(words, end)

        # "up nearly": a direction outranks what stands between; "gave up" is none
        if found in _DIRECTIONS:
            # ... nor is a verb before "by" looked for then, so no words are left
            return (found if _is_change(words, end, size) else relation), len(words)

        if found is not None and relation is Relation.EQUAL:
            relation = found
            end -= size
        # "rose by just 8%": fillers are passed over
        elif words[end - 1] in _FILLERS and len(words) - end < _MOST_FILLERS:
            end -= 1
        else:
            break

    return relation, end


def _words_before(text: str, start: int) -> list[str]:
    """Return the lower-case words right before `start`, up to the last break of the sentence.

    "It fell, by about 8%" -> by, about.
    """
    begin = max(0, start - _REACH)
    *parts, last = _BREAK.split(text[begin:start])
    words = last.lower().replace("’", "'").split()
    # the reach may begin inside a word
    if not parts and _is_inside_word(text, begin):
        return words[1:]
    return words


def _is_inside_word(text: str, place: int) -> bool:
    return place > 0 and not text[place - 1].isspace() and not text[place : place + 1].isspace()


@cache
def _table() -> dict[str, Relation]:
    """Return the relations of the lexicon by their phrases: "more than" -> above."""
    table = lexicon_table("number_relations")
    return {phrase: Relation(relation) for phrase, relation in table.items()}


def _change_of_something(words: list[str], end: int) -> Relation:
    """Return the change that a verb a few words before "by" gives: "grow sales by 35 %".

    The "by" is one of the fillers from `end` on.
    """
    if "by" not in words[end:]:
        return Relation.EQUAL
    for word in reversed(words[max(0, end - _REACH_OF_BY) : end]):
        found = _table().get(word) or _CHANGERS.get(word)
        if found in _DIRECTIONS:
            return found
    return Relation.EQUAL


def _phrase(words: list[str], end: int) -> tuple[int, Relation | None]:
    """Return the size and relation of the lexicon's longest phrase that ends at `end`.

    "no more than" -> 3 words, below.
    """
    table = _table()
    for size in range(min(_LONGEST, end), 0, -1):
        found = table.get(" ".join(words[end - size : end]))
        if found is not None:
            return size, found
    return 0, None


def _is_change(words: list[str], end: int, size: int) -> bool:
    """Return True if the phrase of direction that ends at `end` changes the number.

    Not in "gave up 517 yards", and not in "fell to 5 km".
    """
    start = end - size
    is_particle = words[start] in {"up", "down"} and start > 0
    if is_particle and words[start - 1] in lexicon("phrasal_verbs"):
        return False
    return all(word in _BESIDE_A_CHANGE for word in words[end:] if word in _FILLERS)


def relation_after(text: str, end: int, *, can_change: bool) -> Relation:
    """Return the relation that the words behind a number give: "5 km or so", "8% fewer".

    Only shares and money (`can_change`) become changes.
    """
    patterns = _BEHIND
    if can_change:
        patterns += _CHANGES_BEHIND
    for pattern, relation in patterns:
        if pattern.match(text, end):
            return relation
    return Relation.EQUAL


def is_negative(text: str, start: int) -> int | None:
    """Return the start of the minus sign or word before `start`; None if there is none.

    "minus 40C", "-40C", but not the dash of "10-40C".
    """
    found = search_before(_MINUS, text, start, 10)
    return found.start() if found else None
