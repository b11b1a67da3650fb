"""Claims found again in a new version of their article, by quote and context.

In this order, as Hypothes.is does it ("Fuzzy anchoring", 2013): the same words where the context is the same; the same
words anywhere; words that are mostly the same, near where the old ones stood.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import accumulate

from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.text.span import CONTEXT, Span
from claimdesk.annotate.versions.word_diff import ALIKE as SAME_MARKS
from claimdesk.annotate.versions.word_diff import plainly, tokens

ALIKE = 0.5
"""The share of words in common from which a passage is the claim with other words."""
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+[\"”’')\]]*|$)", re.MULTILINE)
_COMMON = 0.4
"""The share of a claim's words that a passage must have to be looked at closely."""


class Found(StrEnum):
    """What became of a claim."""

    UNCHANGED = "unchanged"
    """Its words are the same; they may stand elsewhere."""
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A claim of the old version and where it is in the new one."""

    claim: Claim
    found: Found
    span: Span | None


class Anchoring:
    """Finds claims of one text in another."""

    def __init__(self, old: str, new: str) -> None:
        self._old, self._new = old, new
        self._places = _Shifts(old, new)
        self._plain, self._origin = _plain_with_places(new)
        self._sentences = [
            Span(m.start() + _lead(m[0]), m.end()) for m in _SENTENCE.finditer(new) if m[0].strip()
        ]
        self._having: dict[str, list[int]] = defaultdict(list)
        for number, span in enumerate(self._sentences):
            for word in set(_words(span.of(new))):
                self._having[word].append(number)

    def find(self, claim: Claim) -> Anchored:
        """Where a claim of the old text is in the new one."""
        expected = self._places.moved(claim.start)
        same = self._same_words(claim)
        if same:
            best = max(
                same, key=lambda span: (self._context(claim, span), -abs(span.start - expected))
            )
            return Anchored(claim, Found.UNCHANGED, best)
        changed = self._like(claim, expected)
        return Anchored(claim, Found.CHANGED if changed else Found.LOST, changed)

    def _same_words(self, claim: Claim) -> list[Span]:
        exact = [Span(i, i + len(claim.quote)) for i in _occurrences(self._new, claim.quote)]
        if exact:
            return exact
        wanted = plainly(claim.quote)
        found = []
        for place in _occurrences(self._plain, wanted):
            start, last = self._origin[place], self._origin[place + len(wanted) - 1]
            found.append(Span(start, last + 1))
        return found

    def _context(self, claim: Claim, span: Span) -> int:
        """Characters of the claim's old surroundings that stand around a place."""
        before = self._new[max(0, span.start - CONTEXT) : span.start]
        after = self._new[span.end : span.end + CONTEXT]
        return _common_end(claim.prefix, before) + _common_start(claim.suffix, after)

    def _like(self, claim: Claim, expected: int) -> Span | None:
        """The passage most like the claim, if it is like enough; of equals the one nearest to its old place."""
        words = _words(claim.quote)
        best: tuple[float, int, Span] | None = None
        for passage in self._candidates(words):
            span, score = self._closest(words, passage)
            rated = (round(score, 2), -abs(span.start - expected), span)
            if score >= ALIKE and (best is None or rated > best):
                best = rated
        return best[2] if best else None

    def _candidates(self, words: Sequence[str]) -> Iterator[Span]:
        """Sentences, and pairs of neighbours, that share words with the claim."""
        counts = Counter(number for word in set(words) for number in self._having.get(word, ()))
        least = _COMMON * len(set(words))
        for number, count in counts.items():
            pair = counts.get(number + 1, 0)
            if count >= least:
                yield self._sentences[number]
            if pair and count + pair >= least:
                yield Span(self._sentences[number].start, self._sentences[number + 1].end)

    def _closest(self, words: Sequence[str], passage: Span) -> tuple[Span, float]:
        """The part of a passage from the first to the last word it shares with the claim, and how alike they are."""
        text = passage.of(self._new)
        places = tokens(text)
        there = [plainly(text[a:b]).casefold() for a, b in places]
        matcher = SequenceMatcher(None, words, there, autojunk=False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if not blocks:
            return passage, 0.0
        # what the claim has before its first match, the new wording may have in other words
        first = max(0, blocks[0].b - blocks[0].a)
        last = min(
            len(there), blocks[-1].b + blocks[-1].size + len(words) - blocks[-1].a - blocks[-1].size
        )
        shared = sum(block.size for block in blocks)
        span = Span(passage.start + places[first][0], passage.start + places[last - 1][1])
        return span, 2 * shared / (len(words) + last - first)


class _Shifts:
    """Where places of one text are in another, by the lines that both have."""

    def __init__(self, old: str, new: str) -> None:
        before, after = old.split("\n"), new.split("\n")
        starts = [0, *accumulate(len(line) + 1 for line in before)]
        new_starts = [0, *accumulate(len(line) + 1 for line in after)]
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        self._anchors = [
            (starts[a], new_starts[b]) for a, b, size in matcher.get_matching_blocks() if size
        ] or [(0, 0)]

    def moved(self, place: int) -> int:
        """About where a place of the old text is in the new one."""
        index = max(bisect_right(self._anchors, (place, 1 << 60)) - 1, 0)
        old, new = self._anchors[index]
        return max(0, new + place - old)


def _words(text: str) -> list[str]:
    return [plainly(text[a:b]).casefold() for a, b in tokens(text)]


def _lead(text: str) -> int:
    return len(text) - len(text.lstrip())


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    place = text.find(wanted) if wanted else -1
    while place >= 0:
        yield place
        place = text.find(wanted, place + 1)


def _common_start(one: str, other: str) -> int:
    return next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )


def _common_end(one: str, other: str) -> int:
    return _common_start(one[::-1], other[::-1])


def _plain_with_places(text: str) -> tuple[str, list[int]]:
    """The text as `plainly` makes it, and of each of its characters the place in the text."""
    characters: list[str] = []
    places: list[int] = []
    for match in re.finditer(r"\S+", text):
        if characters:
            characters.append(" ")
            places.append(match.start())
        word = match[0].translate(SAME_MARKS)
        if len(word) == len(match[0]):
            characters.extend(word)
            places.extend(range(match.start(), match.end()))
            continue
        for place, character in enumerate(match[0], match.start()):
            kept = character.translate(SAME_MARKS)
            characters.extend(kept)
            places.extend([place] * len(kept))
    return "".join(characters), places
