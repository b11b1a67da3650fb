"""Displayed piece of the article: a paragraph, or part of a very long one, laid out when seen."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextLine, QTextOption

from claimdesk.annotate.text.article import Block, Role, is_subheading
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.positions import Positions, QtPosition
from claimdesk.gui.theme.fonts import GAPS, LINE_HEIGHTS, SUBHEADING, ArticleFonts

LONGEST = 4_000
"""Characters laid out at once: a longer paragraph is shown in pieces, since a layout gets slow."""
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter of Hebrew, Arabic and the other scripts that are written from right to left."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a block that is laid out by itself.

    The `first` piece of a block gets the space above it, the `last` one the space below.
    """

    span: Span
    role: Role
    first: bool
    last: bool


def pieces(text: str, block: Block) -> Iterator[Piece]:
    """Yield a block, cut at white space into pieces short enough to lay out.

    A block of 10,000 characters becomes three pieces.
    """
    start, end = block.span.start, block.span.end
    first = True
    while end - start > LONGEST:
        # the last white space in the second half, so that no piece is much shorter than need be
        middle, limit = start + LONGEST // 2, start + LONGEST
        space = max(text.rfind(" ", middle, limit), text.rfind("\n", middle, limit))
        cut = space + 1 if space > start else limit

        yield Piece(Span(start, cut), block.role, first, last=False)
        start, first = cut, False

    yield Piece(Span(start, end), block.role, first, last=True)


@dataclass(frozen=True, slots=True)
class _Placed:
    """Laid out line: its words in Qt positions, without the space it was broken at; its place."""

    start: int
    end: int
    top: float
    height: float
    baseline: float
    right: float
    line: QTextLine


def _placed(line: QTextLine, text: str) -> _Placed:
    start, end = line.textStart(), line.textStart() + line.textLength()
    # only in plain ASCII are Qt's positions and Python's the same
    if end <= len(text) and text.isascii():
        end = start + len(text[start:end].rstrip(" "))

    return _Placed(
        start=start,
        end=end,
        top=line.y(),
        height=line.height(),
        baseline=line.y() + line.ascent(),
        right=line.naturalTextWidth(),
        line=line,
    )


class Paragraph:
    """Piece of the article with its layout.

    Coordinates are relative to its top left, in pixels; offsets count from the article's start.
    """

    def __init__(self, text: str, piece: Piece, fonts: ArticleFonts) -> None:
        self.piece = piece
        self.span = piece.span
        self._words = piece.span.of(text)
        self._fonts = fonts
        # a short line such as "What happens next" leads on to the paragraphs below it
        self._style: Role | str = piece.role
        is_whole_block = piece.first and piece.last
        if piece.role is Role.BODY and is_whole_block and is_subheading(self._words):
            self._style = SUBHEADING

        self._layout: QTextLayout | None = None
        self._positions: Positions | None = None
        self._lines: list[_Placed] = []
        self._line_starts: list[int] = []
        # asked of ASCII alone, which most paragraphs are, since a search costs more
        self._mixed = not self._words.isascii() and _RIGHT_TO_LEFT.search(self._words) is not None

        self._width = 0.0
        self.height = 0.0

    @property
    def is_laid_out(self) -> bool:
        """True if the lines are broken; until then, the height is a guess."""
        return self._layout is not None

    def estimate(self, width: float, character: float) -> None:
        """Guess the height until the paragraph is laid out.

        Args:
            width: the width of the lines, in pixels.
            character: the width of an average character, as a share of the font's size.
        """
        self._layout = None
        font = self._fonts.of(self._style)
        # negated twice, floor division rounds up: 2.1 lines take three
        lines = max(1, -(-len(self._words) * character * font.pixelSize() // max(width, 1)))
        self.height = lines * self._line_height() + sum(self._gaps())

    def _line_height(self) -> float:
        return self._fonts.of(self._style).pixelSize() * LINE_HEIGHTS[self._style]

    def _gaps(self) -> tuple[float, float]:
        """Return the space above and below, in pixels; none where a paragraph goes on."""
        zoom = self._fonts.zoom
        above, below = GAPS[self._style]
        return (above * zoom * self.piece.first, below * zoom * self.piece.last)

    def lay_out(self, width: float) -> None:
        """Break the lines at `width`."""
        if self._layout is not None and self._width == width:
            return

        font = self._fonts.of(self._style)
        layout = QTextLayout(self._words.replace("\n", " "), font)
        layout.setTextOption(self._option())
        layout.setCacheEnabled(True)

        height, metrics = self._line_height(), QFontMetricsF(font)
        above, below = self._gaps()
        y = above
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            # the letters stand in the middle of the line's height
            line.setPosition(QPointF(0, y + (height - metrics.height()) / 2))
            y += height
        layout.endLayout()

        self._layout, self._width, self.height = layout, width, y + below
        text = layout.text()
        self._lines = [_placed(layout.lineAt(index), text) for index in range(layout.lineCount())]
        self._line_starts = [placed.start for placed in self._lines]

    def _option(self) -> QTextOption:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._mixed and _reads_right_to_left(self._words):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        return option

    @property
    def width(self) -> float:
        """The width it was laid out for, in pixels."""
        return self._width

    @property
    def positions(self) -> Positions:
        """The conversion between offsets and Qt's positions, made at the first use."""
        if self._positions is None:
            self._positions = Positions(self._words)
        return self._positions

    @property
    def layout(self) -> QTextLayout:
        """Qt's layout; only of a paragraph that is laid out."""
        assert self._layout is not None, "asked before it was laid out"
        return self._layout

    def _qt(self, offset: int) -> QtPosition:
        return self.positions.to_qt(offset - self.span.start)

    def offset_at(self, x: float, y: float) -> int:
        """Return the offset of the caret place nearest to a point."""
        line = self._line_at(y)
        return self.span.start + self.positions.to_offset(line.xToCursor(x))

    def _line_at(self, y: float) -> QTextLine:
        height, above = self._line_height(), self._gaps()[0]
        index = min(max(int((y - above) // height), 0), self.layout.lineCount() - 1)
        return self.layout.lineAt(index)

    def seen_between(self, top: float, bottom: float) -> Span | None:
        """Return the part of the span whose lines stand between two heights; None if none does."""
        # a line that is cut by either height counts
        lines = [
            line for line in self._lines if line.top + line.height >= top and line.top <= bottom
        ]
        if not lines:
            return None

        first, last = lines[0], lines[-1]
        start = self.positions.to_offset(first.start)
        end = self.positions.to_offset(last.start + last.line.textLength())
        # a paragraph without a word has one line, which shows nothing
        if start >= end:
            return None
        return Span(self.span.start + start, self.span.start + end)

    def boxes(self, span: Span) -> list[QRectF]:
        """Return the boxes that the span's words take, from line to line.

        A line has more than one box where directions mix, as with a Hebrew name in an English line.
        """
        start, end = self._qt(span.start), self._qt(span.end)
        first = max(bisect_right(self._line_starts, start) - 1, 0)

        found: list[QRectF] = []
        for placed in self._lines[first:]:
            if placed.start >= end:
                break
            begin, stop = max(start, placed.start), min(end, placed.end)
            # the space at which a line is broken gets no box
            if stop <= begin:
                continue

            if self._mixed:
                # letters that follow each other in the text may stand apart on the line
                runs = placed.line.glyphRuns(begin, stop - begin)
                found += [run.boundingRect() for run in runs]
            else:
                found.append(_box(placed, begin, stop))
        return found

    def caret(self, offset: int) -> QRectF:
        """Return the box of the caret before `offset`."""
        position = self._qt(offset)
        line = self.layout.lineForTextPosition(position)
        return QRectF(_x(line, position), line.y(), 2, line.height())

    def underline(self, box: QRectF) -> float:
        """Return the y of a rule below the line that a box is on, clear of the letters' tails."""
        y = box.center().y()
        for line in self._lines:
            if line.top <= y <= line.top + line.height:
                # most of the way from the letters' feet to the bottom of the line
                return line.baseline + 0.85 * (line.top + line.height - line.baseline)
        return box.bottom()

    def step(self, offset: int, forward: bool, by_word: bool) -> int:
        """Return the next caret place: by character as a reader sees it, or by word."""
        mode = QTextLayout.CursorMode.SkipCharacters
        if by_word:
            mode = QTextLayout.CursorMode.SkipWords

        position = self._qt(offset)
        if forward:
            moved = self.layout.nextCursorPosition(position, mode)
        else:
            moved = self.layout.previousCursorPosition(position, mode)
        return self.span.start + self.positions.to_offset(moved)

    def line_ends(self, offset: int) -> tuple[int, int]:
        """Return the offsets of the first and last caret place on the caret's line."""
        line = self.layout.lineForTextPosition(self._qt(offset))
        first = line.textStart()
        last = first + line.textLength()

        # behind the space at which a line is broken, the caret would stand on the next line
        is_last_line = line.lineNumber() == self.layout.lineCount() - 1
        if not is_last_line:
            last -= 1

        convert = self.positions.to_offset
        return self.span.start + convert(first), self.span.start + convert(last)


def _reads_right_to_left(words: str) -> bool:
    """Return True if the first letter goes from right to left (after Unicode's rule P2)."""
    letter = next((c for c in words if c.isalpha()), "")
    return bool(_RIGHT_TO_LEFT.match(letter))


def _box(placed: _Placed, begin: int, stop: int) -> QRectF:
    """Return the box of a part of a line; Qt is not asked for the line's ends, which are known."""
    left, right = 0.0, placed.right
    if begin != placed.start:
        left = _x(placed.line, begin)
    if stop != placed.end:
        right = _x(placed.line, stop)
    return QRectF(left, placed.top, right - left, placed.height)


def _x(line: QTextLine, position: int) -> float:
    # the stubs promise an object; it is a pair of the x and the position it belongs to
    found: Any = line.cursorToX(position)
    if isinstance(found, tuple):
        found = found[0]
    return float(found)
