"""One displayed piece of the article: a paragraph, or part of a very long one, laid out when it is first seen."""

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
"""Characters laid out at once: a longer paragraph is shown in pieces, since a layout costs by its length."""
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a block that is laid out by itself; `last` and `first` of its block get the block's gaps."""

    span: Span
    role: Role
    first: bool
    last: bool


def pieces(text: str, block: Block) -> Iterator[Piece]:
    """A block cut at white space into pieces short enough to lay out."""
    start, end = block.span.start, block.span.end
    first = True
    while end - start > LONGEST:
        cut = max(
            text.rfind(" ", start + LONGEST // 2, start + LONGEST),
            text.rfind("\n", start + LONGEST // 2, start + LONGEST),
        )
        cut = cut + 1 if cut > start else start + LONGEST
        yield Piece(Span(start, cut), block.role, first, last=False)
        start, first = cut, False
    yield Piece(Span(start, end), block.role, first, last=True)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A laid out line: its words in Qt positions, without the space it was broken at, and where it stands."""

    start: int
    end: int
    top: float
    height: float
    baseline: float
    right: float
    line: QTextLine


def _placed(line: QTextLine, text: str) -> _Placed:
    start, end = line.textStart(), line.textStart() + line.textLength()
    if end <= len(text) and text.isascii():
        end = start + len(text[start:end].rstrip(" "))
    return _Placed(
        start, end, line.y(), line.height(), line.y() + line.ascent(), line.naturalTextWidth(), line
    )


class Paragraph:
    """A piece with its layout. Coordinates are relative to its top left; offsets count from the article's start."""

    def __init__(self, text: str, piece: Piece, fonts: ArticleFonts) -> None:
        self.piece = piece
        self.span = piece.span
        self._words = piece.span.of(text)
        self._fonts = fonts
        heads = (
            piece.role is Role.BODY and piece.first and piece.last and is_subheading(self._words)
        )
        self._style: Role | str = SUBHEADING if heads else piece.role
        self._layout: QTextLayout | None = None
        self._positions: Positions | None = None
        self._lines: list[_Placed] = []
        self._line_starts: list[int] = []
        self._mixed = not self._words.isascii() and _RIGHT_TO_LEFT.search(self._words) is not None
        self._width = 0.0
        self.height = 0.0

    @property
    def is_laid_out(self) -> bool:
        return self._layout is not None

    def estimate(self, width: float, character: float) -> None:
        """Guess the height, given the width and an average character's, until the paragraph is laid out."""
        self._layout = None
        font = self._fonts.of(self._style)
        lines = max(1, -(-len(self._words) * character * font.pixelSize() // max(width, 1)))
        self.height = lines * self._line_height() + sum(self._gaps())

    def _line_height(self) -> float:
        return self._fonts.of(self._style).pixelSize() * LINE_HEIGHTS[self._style]

    def _gaps(self) -> tuple[float, float]:
        above, below = GAPS[self._style]
        zoom = self._fonts.zoom
        return (above * zoom if self.piece.first else 0.0, below * zoom if self.piece.last else 0.0)

    def lay_out(self, width: float) -> None:
        """Break the lines at `width`."""
        if self._layout is not None and self._width == width:
            return
        font = self._fonts.of(self._style)
        layout = QTextLayout(self._words.replace("\n", " "), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self._mixed and _reads_right_to_left(self._words):
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        height, metrics = self._line_height(), QFontMetricsF(font)
        above, below = self._gaps()
        y = above
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (height - metrics.height()) / 2))
            y += height
        layout.endLayout()
        self._layout, self._width, self.height = layout, width, y + below
        self._lines = [
            _placed(layout.lineAt(index), layout.text()) for index in range(layout.lineCount())
        ]
        self._line_starts = [placed.start for placed in self._lines]

    @property
    def width(self) -> float:
        """The width it was laid out for."""
        return self._width

    @property
    def positions(self) -> Positions:
        if self._positions is None:
            self._positions = Positions(self._words)
        return self._positions

    @property
    def layout(self) -> QTextLayout:
        assert self._layout is not None, "asked before it was laid out"
        return self._layout

    def _qt(self, offset: int) -> QtPosition:
        return self.positions.to_qt(offset - self.span.start)

    def offset_at(self, x: float, y: float) -> int:
        """The offset of the caret place nearest to a point."""
        line = self._line_at(y)
        return self.span.start + self.positions.to_offset(line.xToCursor(x))

    def _line_at(self, y: float) -> QTextLine:
        height, above = self._line_height(), self._gaps()[0]
        index = min(max(int((y - above) // height), 0), self.layout.lineCount() - 1)
        return self.layout.lineAt(index)

    def seen_between(self, top: float, bottom: float) -> Span | None:
        """The part of the span whose lines stand between two heights; None where none does."""
        lines = [
            placed
            for placed in self._lines
            if placed.top + placed.height >= top and placed.top <= bottom
        ]
        if not lines:
            return None
        convert = self.positions.to_offset
        start, end = convert(lines[0].start), convert(lines[-1].start + lines[-1].line.textLength())
        return Span(self.span.start + start, self.span.start + end) if start < end else None

    def boxes(self, span: Span) -> list[QRectF]:
        """The boxes that the span's words take, a line at a time (more than one a line where directions mix)."""
        start, end = self._qt(span.start), self._qt(span.end)
        found: list[QRectF] = []
        for index in range(max(bisect_right(self._line_starts, start) - 1, 0), len(self._lines)):
            placed = self._lines[index]
            if placed.start >= end:
                break
            begin, stop = max(start, placed.start), min(end, placed.end)
            if stop <= begin:
                continue
            if self._mixed:
                found += [run.boundingRect() for run in placed.line.glyphRuns(begin, stop - begin)]
            else:
                left = 0.0 if begin == placed.start else _x(placed.line, begin)
                right = placed.right if stop == placed.end else _x(placed.line, stop)
                found.append(QRectF(left, placed.top, right - left, placed.height))
        return found

    def caret(self, offset: int) -> QRectF:
        """Where the caret stands before `offset`."""
        position = self._qt(offset)
        line = self.layout.lineForTextPosition(position)
        return QRectF(_x(line, position), line.y(), 2, line.height())

    def underline(self, box: QRectF) -> float:
        """The y of a rule below the line that a box is on, clear of the letters' tails."""
        y = box.center().y()
        line = next((p for p in self._lines if p.top <= y <= p.top + p.height), None)
        return (
            box.bottom()
            if line is None
            else line.baseline + 0.85 * (line.top + line.height - line.baseline)
        )

    def step(self, offset: int, forward: bool, by_word: bool) -> int:
        """The next caret place: by character as a reader sees it, or by word."""
        mode = (
            QTextLayout.CursorMode.SkipWords if by_word else QTextLayout.CursorMode.SkipCharacters
        )
        position = self._qt(offset)
        move = self.layout.nextCursorPosition if forward else self.layout.previousCursorPosition
        return self.span.start + self.positions.to_offset(move(position, mode))

    def line_ends(self, offset: int) -> tuple[int, int]:
        """The offsets of the first and last caret place on the caret's line."""
        line = self.layout.lineForTextPosition(self._qt(offset))
        last = (
            line.textStart()
            + line.textLength()
            - (0 if line.lineNumber() == self.layout.lineCount() - 1 else 1)
        )
        convert = self.positions.to_offset
        return self.span.start + convert(line.textStart()), self.span.start + convert(last)


def _reads_right_to_left(words: str) -> bool:
    """Whether the first letter that has a direction goes from right to left (Unicode's rule P2)."""
    letter = next((c for c in words if c.isalpha()), "")
    return bool(_RIGHT_TO_LEFT.match(letter))


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(
        position
    )  # the stubs say object; it is a pair with the position it came to
    return float(found[0] if isinstance(found, tuple) else found)
