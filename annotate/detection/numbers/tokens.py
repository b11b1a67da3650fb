"""The tokens around a number, asked for only where a number needs its noun."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tagged:
    """A token with its Penn Treebank tag, as far as a tagger is there."""

    start: int
    end: int
    text: str
    tag: str


Tagging = Sequence[Tagged] | Callable[[], Sequence[Tagged]]
"""The tokens of the text with their tags, or a function that gives them where they are needed."""


class Tokens:
    """Tagged tokens by where they are in the text."""

    def __init__(self, tagging: Tagging) -> None:
        self._tagging = tagging
        self._tagged: Sequence[Tagged] | None = None
        self._starts: list[int] = []

    def _all(self) -> Sequence[Tagged]:
        if self._tagged is None:
            # a tagger costs more than all else here, so it is asked once, and late
            self._tagged = self._tagging() if callable(self._tagging) else self._tagging
            self._starts = [token.start for token in self._tagged]
        return self._tagged

    def following(self, position: int, most: int) -> Sequence[Tagged]:
        """Return at most `most` tokens that start at `position` or behind it."""
        tagged = self._all()
        first = bisect_left(self._starts, position)
        return tagged[first : first + most]

    def before(self, position: int) -> Tagged | None:
        """Return the last token that starts before `position`."""
        tagged = self._all()
        index = bisect_left(self._starts, position)
        return tagged[index - 1] if index else None
