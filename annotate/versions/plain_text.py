"""Plain text: typographic marks and white space alike, with their places in the original."""

import re

from claimdesk.annotate.text.span import Span
from claimdesk.annotate.versions.word_diff import ALIKE


class PlainText:
    """A text as `plainly` makes it, and the place of each of its characters in the original.

    Of "“40  euros”" the text is '"40 euros"', and its span from 1 to 9 is 1 to 10 in the original.
    """

    def __init__(self, original: str) -> None:
        self._characters: list[str] = []
        self._places: list[int] = []
        for word in re.finditer(r"\S+", original):
            if self._characters:
                # one space for all white space; it stands where the next word begins
                self._characters.append(" ")
                self._places.append(word.start())
            self._add(word[0], word.start())
        self.text = "".join(self._characters)

    def _add(self, word: str, start: int) -> None:
        plain = word.translate(ALIKE)
        if len(plain) == len(word):
            self._characters.extend(plain)
            self._places.extend(range(start, start + len(word)))
            return

        # a soft hyphen goes: "au\u00adthority" has one place fewer
        for place, character in enumerate(word, start):
            kept = character.translate(ALIKE)
            self._characters.extend(kept)
            self._places.extend([place] * len(kept))

    def span(self, start: int, end: int) -> Span:
        """Return the span of the original behind the plain characters from `start` to `end`."""
        return Span(self._places[start], self._places[end - 1] + 1)
