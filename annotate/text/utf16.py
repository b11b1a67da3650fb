"""Code points and UTF-16 code units.

JavaScript and Qt count units, all else in Claimdesk counts code points.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class CodeUnits:
    """A converter of offsets within one text. A character beyond U+FFFF takes two units.

    In "a😀b" the "b" is at code point 2 and at unit 3.
    """

    def __init__(self, text: str) -> None:
        self._length = len(text)
        # the places of the characters of two units, in code points and in units
        self._astral: list[int] = []
        if not text.isascii():
            self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        self._units = [offset + count for count, offset in enumerate(self._astral)]

    def to_units(self, offset: int) -> int:
        """Return the place in units of a code-point offset.

        Offsets beyond the ends are moved to them.
        """
        offset = min(max(offset, 0), self._length)
        # each character of two units before the place moves it one further on
        return offset + bisect_left(self._astral, offset)

    def to_points(self, units: int) -> int:
        """Return the code-point offset of a place in units.

        A place inside a surrogate pair is moved before its character.
        """
        before = bisect_left(self._units, units)
        if before and self._units[before - 1] + 1 == units:
            return self._astral[before - 1]
        return min(max(units - before, 0), self._length)
