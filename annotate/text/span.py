"""Half-open spans of Unicode code points, and the quotes that find them again.

Nothing in Claimdesk stores bytes, UTF-16 units or widget positions: a span always counts code
points of the frozen text of one article, so that `text[span.start:span.end]` is the marked text.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, NewType, TypeVar

CharOffset = NewType("CharOffset", int)
"""A position between code points of an article's text, 0 to len(text)."""

CONTEXT = 32
"""Characters of context kept on either side of a quote."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in code points. Never empty, never negative."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must not be empty or negative: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words that this span marks in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Return True if both share a character; spans that only touch do not overlap."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Return True if `other` lies inside this span or is the same."""
        return self.start <= other.start and other.end <= self.end

    def shifted(self, by: int) -> "Span":
        """Return the span `by` characters further on; a negative number moves it back.

        Raises:
            ValueError: It would begin before the text.
        """
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Quote:
    """A span's words and their surroundings (W3C Web Annotation's TextQuoteSelector)."""

    exact: str
    prefix: str
    suffix: str


def quote(text: str, span: Span) -> Quote:
    """Return the quote of `span` in `text`, with up to 32 characters of context on each side."""
    # near the start of the text the prefix is shorter: a negative index would count from its end
    prefix = text[max(0, span.start - CONTEXT) : span.start]
    suffix = text[span.end : span.end + CONTEXT]
    return Quote(exact=span.of(text), prefix=prefix, suffix=suffix)


def trimmed(text: str, start: int, end: int) -> Span | None:
    """Return `[start, end)` without the white space at its edges; None if nothing else is left.

    Offsets beyond the text are moved to its ends.
    """
    start, end = max(0, start), min(len(text), end)
    # an end before the start must not count from the end of the text
    marked = text[start : max(start, end)]
    words = marked.strip()
    if not words:
        return None
    start += len(marked) - len(marked.lstrip())
    return Span(start, start + len(words))


Marked = TypeVar("Marked")


class SpanIndex(Generic[Marked]):
    """Things with spans, found by place in logarithmic time.

    Spans may overlap; a long one that starts far before the place is still found.
    """

    def __init__(self, items: Iterable[Marked], span_of: Callable[[Marked], Span]) -> None:
        self._items = sorted(items, key=lambda item: span_of(item).start)
        self._spans = [span_of(item) for item in self._items]
        self._starts = [span.start for span in self._spans]
        # no item that starts further back than this can reach a place
        self._longest = max((len(span) for span in self._spans), default=0)

    def all(self) -> list[Marked]:
        """Return every item, in order of their starts."""
        return self._items

    def overlapping(self, span: Span) -> list[Marked]:
        """Return the items that share a character with `span`, in order of their starts."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [self._items[i] for i in range(first, last) if self._spans[i].overlaps(span)]

    def within(self, span: Span) -> list[Marked]:
        """Return the items that lie inside `span`, in order of their starts."""
        first = bisect_left(self._starts, span.start)
        last = bisect_left(self._starts, span.end)
        return [self._items[i] for i in range(first, last) if self._spans[i].end <= span.end]
