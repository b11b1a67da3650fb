"""Code points and UTF-16 code units: what JavaScript and Qt count, where everything here counts code points."""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class CodeUnits:
    """Converts offsets within one text. A character beyond U+FFFF takes two units."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._astral = [] if text.isascii() else [found.start() for found in _ASTRAL.finditer(text)]
        self._units = [offset + count for count, offset in enumerate(self._astral)]

    def to_units(self, offset: int) -> int:
        """The place in units of a code-point offset; offsets beyond the ends are moved to them."""
        offset = min(max(offset, 0), self._length)
        return offset + bisect_left(self._astral, offset)

    def to_points(self, units: int) -> int:
        """The code-point offset of a place in units; one inside a surrogate pair goes before its character."""
        before = bisect_left(self._units, units)
        if before and self._units[before - 1] + 1 == units:
            return self._astral[before - 1]
        return min(max(units - before, 0), self._length)
