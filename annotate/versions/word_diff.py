"""Differences of two wordings, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

# Words with the marks inside them, and other marks: "3.5", "co-op", "don't", "%".
_TOKEN = re.compile(r"\w+(?:[.,:’'-]\w+)*|[^\w\s]")
ALIKE = str.maketrans("“”„«»‘’–—‑\u00a0\u202f", '"""""\'\'---  ', "\u00ad")
"""Marks that publishing systems exchange for each other, “ and " or – and -; soft hyphens go."""


class Fate(StrEnum):
    """The fate of some words in a new wording."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words and their fate."""

    fate: Fate
    text: str


def plainly(text: str) -> str:
    """Return a text with typographic marks and white space alike.

    “40–50  million” -> "40-50 million"; two texts with equal results have the same words.
    """
    return " ".join(text.translate(ALIKE).split())


def tokens(text: str) -> list[tuple[int, int]]:
    """Return the words and marks of a text as places: "up 3.5%" -> (0, 2), (3, 6), (6, 7)."""
    return [match.span() for match in _TOKEN.finditer(text)]


def difference(old: str, new: str) -> list[Piece]:
    """Return the pieces of both wordings in reading order, gone words before those in their place.

    "lost 40 million euros", "lost 41 million euros" -> kept "lost ", gone "40 ", new "41 ", kept
    "million euros"
    """
    return list(_joined(_pieces(old, new)))


def _pieces(old: str, new: str) -> Iterator[Piece]:
    before, after = tokens(old), tokens(new)
    matcher = SequenceMatcher(None, _words(old, before), _words(new, after), autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Fate.KEPT, _run(new, after, new_start, new_end))
            continue
        # "replace" has both, "delete" and "insert" have one of them
        if old_end > old_start:
            yield Piece(Fate.GONE, _run(old, before, old_start, old_end))
        if new_end > new_start:
            yield Piece(Fate.NEW, _run(new, after, new_start, new_end))


def _words(text: str, places: list[tuple[int, int]]) -> list[str]:
    return [plainly(text[start:end]) for start, end in places]


def _run(text: str, places: list[tuple[int, int]], first: int, last: int) -> str:
    """Return some words as they stand, with the white space before the next word."""
    start, end = places[first][0], places[last - 1][1]
    if last < len(places):
        end = places[last][0]
    return text[start:end]


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Join neighbours of one fate."""
    for fate, run in groupby(pieces, key=lambda piece: piece.fate):
        yield Piece(fate, "".join(piece.text for piece in run))
