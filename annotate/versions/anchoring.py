"""Anchoring: claims found again in a new version of their article, by quote and context.

In this order, as Hypothes.is does it ("Fuzzy anchoring", 2013): the same words where the context is
the same; the same words anywhere; words that are mostly the same, near the old place. The claim
"the port lost 40 million euros" is

    unchanged in   Last year, the port lost 40 million euros.
    changed in     Last year, the port lost 41 million euros.     (five of six words are the same)
    lost in        Last year, it lost a lot.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from enum import StrEnum
from itertools import accumulate, chain

from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.text.span import CONTEXT, Span
from claimdesk.annotate.versions.plain_text import PlainText
from claimdesk.annotate.versions.word_diff import plainly, tokens

ALIKE = 0.5
"""The share of words in common from which a passage is the claim with other words."""
# A sentence, cut simply: "It lost 3.5 million" is two, which is good enough to look for words.
_SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+[\"”’')\]]*|$)", re.MULTILINE)
# The share of a claim's words that a passage must have to be looked at closely.
_COMMON = 0.4


class Found(StrEnum):
    """The fate of a claim."""

    UNCHANGED = "unchanged"
    """Its words are the same; they may stand elsewhere."""
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Anchored:
    """A claim of the old version and its place in the new one, None where it is lost."""

    claim: Claim
    found: Found
    span: Span | None


class Anchoring:
    """Search for claims of one text in another."""

    def __init__(self, old: str, new: str) -> None:
        self._new = new
        self._shifts = _Shifts(old, new)
        self._plain = PlainText(new)
        self._sentences = list(_sentences(new))
        self._having = _numbers_by_word([span.of(new) for span in self._sentences])

    def find(self, claim: Claim) -> Anchored:
        """Return the place of a claim of the old text in the new one."""
        expected = self._shifts.moved(claim.start)
        same = self._same_words(claim)
        if same:
            # the best context counts, then the nearest place
            ranks = [(self._context(claim, span), -abs(span.start - expected)) for span in same]
            return Anchored(claim, Found.UNCHANGED, same[ranks.index(max(ranks))])

        # other words: "lost 41 million" for "lost 40 million"
        changed = self._like(claim, expected)
        if changed is None:
            return Anchored(claim, Found.LOST, None)
        return Anchored(claim, Found.CHANGED, changed)

    def _same_words(self, claim: Claim) -> list[Span]:
        """Return the places of a claim's words, as they are, else with other marks and spaces."""
        length = len(claim.quote)
        # several, where "He denies it." stands in the text twice
        exact = [Span(place, place + length) for place in _occurrences(self._new, claim.quote)]
        if exact:
            return exact

        # “40 million” for "40 million"
        wanted = plainly(claim.quote)
        places = _occurrences(self._plain.text, wanted)
        return [self._plain.span(place, place + len(wanted)) for place in places]

    def _context(self, claim: Claim, span: Span) -> int:
        """Return how many characters around a place are those around the claim in the old text."""
        before = self._new[max(0, span.start - CONTEXT) : span.start]
        after = self._new[span.end : span.end + CONTEXT]
        return _common_end(claim.prefix, before) + _common_start(claim.suffix, after)

    def _like(self, claim: Claim, expected: int) -> Span | None:
        """Return the passage most like the claim, if like enough; of equals the nearest one."""
        words = _words(claim.quote)
        rated = []
        for passage in self._candidates(words):
            span, score = self._closest(words, passage)
            if score >= ALIKE:
                rated.append((round(score, 2), -abs(span.start - expected), span))
        if not rated:
            return None
        _, _, best = max(rated)
        return best

    def _candidates(self, words: Sequence[str]) -> Iterator[Span]:
        """Yield sentences, and pairs of neighbours, that share words with the claim.

        A pair, because "It lost 40 million and closed." may have become "It lost 40 million. It
        closed."
        """
        different = set(words)
        least = _COMMON * len(different)
        # the number of the claim's words in each sentence that has any
        counts = Counter(chain.from_iterable(self._having.get(word, ()) for word in different))

        for number, count in counts.items():
            if count >= least:
                yield self._sentences[number]

            # neither sentence need have enough words alone
            following = counts.get(number + 1, 0)
            if following and count + following >= least:
                yield Span(self._sentences[number].start, self._sentences[number + 1].end)

    def _closest(self, words: Sequence[str], passage: Span) -> tuple[Span, float]:
        """Return the part of a passage most like the claim, and their likeness from 0 to 1.

        For "the port lost 40 million" in "On Monday the port lost 41 million.", it is "the port
        lost 41 million" and 0.8: four words of five.
        """
        text = passage.of(self._new)
        places = tokens(text)
        matches = _matches(words, _words(text))
        if not matches:
            return passage, 0.0

        # a sentence may be far longer than the claim: only the part that stands for it counts
        first, end = _extent(matches, len(words), len(places))
        span = Span(passage.start + places[first][0], passage.start + places[end - 1][1])
        shared = sum(match.size for match in matches)
        return span, 2 * shared / (len(words) + end - first)


def _extent(matches: Sequence[Match], wanted: int, there: int) -> tuple[int, int]:
    """Return the part of a passage that stands for a claim of `wanted` words: first word and end.

    Words before the claim's first match and behind its last one may have other words in the
    passage: for "Its chair resigned", "The chair resigned" is the part, not "chair resigned".
    """
    first, last = matches[0], matches[-1]
    behind = wanted - (last.a + last.size)
    return max(0, first.b - first.a), min(there, last.b + last.size + behind)


class _Shifts:
    """The shifts of places from one text to another, by the lines that both have.

    With a line of 20 characters more at the top, all places behind it are 21 characters further on.
    """

    def __init__(self, old: str, new: str) -> None:
        before, after = old.split("\n"), new.split("\n")
        old_starts, new_starts = _starts(before), _starts(after)
        matches = _matches(before, after)
        # texts without a line in common are taken to begin at the same place
        self._anchors = [(old_starts[match.a], new_starts[match.b]) for match in matches]
        if not matches:
            self._anchors = [(0, 0)]

    def moved(self, place: int) -> int:
        """Return about the place in the new text that a place of the old one has."""
        behind = bisect_right(self._anchors, (place, 1 << 60))
        old, new = self._anchors[max(behind - 1, 0)]
        return max(0, new + place - old)


def _matches(before: Sequence[str], after: Sequence[str]) -> list[Match]:
    """Return the runs of words or lines that both sequences have, in order."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [match for match in matcher.get_matching_blocks() if match.size]


def _starts(lines: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(line) + 1 for line in lines)]


def _sentences(text: str) -> Iterator[Span]:
    for match in _SENTENCE.finditer(text):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        if match[0].strip():
            yield Span(start, match.end())


def _numbers_by_word(sentences: Sequence[str]) -> dict[str, list[int]]:
    """Return for each word the numbers of the sentences that hold it."""
    having: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for word in set(_words(sentence)):
            having[word].append(number)
    return having


def _words(text: str) -> list[str]:
    return [plainly(text[start:end]).casefold() for start, end in tokens(text)]


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    """Yield all places of some words, overlapping ones too; none for no words."""
    place = text.find(wanted) if wanted else -1
    while place >= 0:
        yield place
        place = text.find(wanted, place + 1)


def _common_start(one: str, other: str) -> int:
    """Return the number of characters at which both begin alike: "the port", "the pier" -> 5."""
    length = 0
    for character, counterpart in zip(one, other, strict=False):
        if character != counterpart:
            break
        length += 1
    return length


def _common_end(one: str, other: str) -> int:
    return _common_start(one[::-1], other[::-1])
