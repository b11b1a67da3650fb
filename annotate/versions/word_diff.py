"""Where two wordings differ, word by word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"\w+(?:[.,:’'-]\w+)*|[^\w\s]")
ALIKE = str.maketrans("“”„«»‘’–—‑\u00a0\u202f", '"""""\'\'---  ', "\u00ad")
"""Marks that publishing systems exchange for each other; soft hyphens go."""


class Fate(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words and what became of them."""

    fate: Fate
    text: str


def plainly(text: str) -> str:
    """A text with typographic marks and white space alike: two texts that are equal so have the same words."""
    return " ".join(text.translate(ALIKE).split())


def tokens(text: str) -> list[tuple[int, int]]:
    """Words and marks of a text, as places in it."""
    return [match.span() for match in _TOKEN.finditer(text)]


def difference(old: str, new: str) -> list[Piece]:
    """The old wording made the new one: pieces in reading order, what is gone before what stands in its place."""
    return list(_joined(_pieces(old, new)))


def _pieces(old: str, new: str) -> Iterator[Piece]:
    before, after = tokens(old), tokens(new)
    words_before = [plainly(old[a:b]) for a, b in before]
    words_after = [plainly(new[a:b]) for a, b in after]
    matcher = SequenceMatcher(None, words_before, words_after, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            yield Piece(Fate.KEPT, _run(new, after, k, m))
            continue
        if j > i:
            yield Piece(Fate.GONE, _run(old, before, i, j))
        if m > k:
            yield Piece(Fate.NEW, _run(new, after, k, m))


def _run(text: str, places: list[tuple[int, int]], first: int, last: int) -> str:
    """Some words as they stand, with the white space behind them."""
    end = places[last][0] if last < len(places) else places[last - 1][1]
    return text[places[first][0] : end]


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    held: Piece | None = None
    for piece in pieces:
        if held and held.fate is piece.fate:
            held = Piece(held.fate, held.text + piece.text)
            continue
        if held:
            yield held
        held = piece
    if held:
        yield held
