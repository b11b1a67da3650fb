"""The one place where code points meet Qt's UTF-16 positions.

Qt counts UTF-16 units: a character beyond U+FFFF takes two. Everything else in Claimdesk counts code points,
so every position that goes into or comes out of a QTextLayout passes through here.
"""

import re
from bisect import bisect_left
from typing import NewType

QtPosition = NewType("QtPosition", int)
"""A position in UTF-16 units of one displayed piece of text."""

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """Converts offsets within one piece of text."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        astral = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
        self._astral = astral
        self._units = [offset + count for count, offset in enumerate(astral)]

    def to_qt(self, offset: int) -> QtPosition:
        """The Qt position of a code-point offset; offsets beyond the ends are moved to them."""
        offset = min(max(offset, 0), self._length)
        return QtPosition(offset + bisect_left(self._astral, offset))

    def to_offset(self, position: int) -> int:
        """The code-point offset of a Qt position; one inside a surrogate pair goes before its character."""
        before = bisect_left(self._units, position)
        if before and self._units[before - 1] + 1 == position:
            return self._astral[before - 1]
        return min(max(position - before, 0), self._length)
