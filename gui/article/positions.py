"""The one place where code points meet Qt's UTF-16 positions.

Qt counts UTF-16 units: a character beyond U+FFFF takes two. Everything else in Claimdesk counts code points,
so every position that goes into or comes out of a QTextLayout passes through here.
"""

from typing import NewType

from claimdesk.annotate.text.utf16 import CodeUnits

QtPosition = NewType("QtPosition", int)
"""A position in UTF-16 units of one displayed piece of text."""


class Positions:
    """Converts offsets within one piece of text."""

    def __init__(self, text: str) -> None:
        self._units = CodeUnits(text)

    def to_qt(self, offset: int) -> QtPosition:
        """The Qt position of a code-point offset; offsets beyond the ends are moved to them."""
        return QtPosition(self._units.to_units(offset))

    def to_offset(self, position: int) -> int:
        """The code-point offset of a Qt position; one inside a surrogate pair goes before its character."""
        return self._units.to_points(position)
