"""Conversion between code points and Qt's UTF-16 positions.

Qt counts UTF-16 units: a character beyond U+FFFF takes two. Everything else in Claimdesk counts
code points, so every position that goes into or comes out of a QTextLayout passes through here.
"""

from typing import NewType

from claimdesk.annotate.text.utf16 import CodeUnits

QtPosition = NewType("QtPosition", int)
"""A position in UTF-16 units of one displayed piece of text."""


class Positions:
    """Conversion of offsets within one piece of text: in "😀 ok", code point 2 is position 3."""

    def __init__(self, text: str) -> None:
        self._units = CodeUnits(text)

    def to_qt(self, offset: int) -> QtPosition:
        """Return the Qt position of a code-point offset; one beyond the ends is moved there."""
        return QtPosition(self._units.to_units(offset))

    def to_offset(self, position: int) -> int:
        """Return the code-point offset of a Qt position.

        A position inside a surrogate pair goes before its character.
        """
        return self._units.to_points(position)
