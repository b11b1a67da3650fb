"""Caret and selection, in code points of the article."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.column import Column
from claimdesk.gui.article.paragraph import Paragraph

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
"""A word or number with what joins its parts: "don't", "1,200", "twenty-one"."""
_WORD_REACH = 100
"""Characters looked at on either side of a place: longer than any word."""
_LINE_STEP = 1.4
"""Caret heights up or down that are sure to reach the next line."""
CARET_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


class Caret:
    """Caret place, and the place where a selection began.

    It moves by what a reader sees as one character: over "é" in one step, however it is encoded.
    """

    def __init__(self, *, active: bool = False) -> None:
        self.active = active
        self.position = 0
        self._begun = 0

    @property
    def selection(self) -> Span | None:
        """The selected span; None where nothing is selected."""
        if self.position == self._begun:
            return None
        # a selection may have been drawn backwards
        return Span(min(self.position, self._begun), max(self.position, self._begun))

    def activate(self, active: bool, at: int) -> None:
        """Turn the visible caret on (at an offset, unless words are selected) or off."""
        self.active = active
        if active and self.selection is None:
            self.position = self._begun = at
        elif not active:
            # what was selected with it is selected no more
            self._begun = self.position

    def press(self, offset: int, *, extend: bool) -> None:
        """Put the caret at an offset; with `extend` the selection goes up to there."""
        self.position = offset
        if not extend:
            self._begun = offset

    def select_word(self, text: str, offset: int) -> None:
        """Select the word around an offset: in "some 1,200 homes", at 6, "1,200"."""
        line_start = max(0, text.rfind("\n", 0, offset) + 1)
        begin = max(line_start, offset - _WORD_REACH)
        for found in _WORD.finditer(text, begin, offset + _WORD_REACH):
            if found.start() <= offset <= found.end():
                # the caret goes behind the word, so that Shift extends the selection from there
                self._begun, self.position = found.span()
                return

    def press_key(self, event: QKeyEvent, column: Column) -> bool:
        """Move by a key; with Control by words, with Shift selecting.

        Returns:
            True if the key was one of the caret's.
        """
        row = self._paragraph(column)
        if row is None:
            return False

        modifiers = event.modifiers()
        by_words = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        moved = self._moved(Qt.Key(event.key()), row, column, by_words)
        if moved is None:
            return False

        self.press(moved, extend=bool(modifiers & Qt.KeyboardModifier.ShiftModifier))
        return True

    def _paragraph(self, column: Column) -> Paragraph | None:
        """Return the paragraph that the caret is in; the article's first one where it is folded."""
        here = column.ready(column.of(self.position))
        if isinstance(here, Paragraph):
            return here

        # a fold has no caret places
        for index, row in enumerate(column.rows):
            if isinstance(row, Paragraph):
                column.ready(index)
                self.position = max(self.position, row.span.start)
                return row
        return None

    def _moved(self, key: Qt.Key, row: Paragraph, column: Column, by_words: bool) -> int | None:
        """Return the place that a key moves to; None for a key that is not the caret's."""
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return self._sideways(row, column, key is Qt.Key.Key_Right, by_words)
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return self._vertically(row, column, key is Qt.Key.Key_Down)

        # the ends of the line as it is broken now, not of the paragraph
        if key is Qt.Key.Key_Home:
            return row.line_ends(self.position)[0]
        if key is Qt.Key.Key_End:
            return row.line_ends(self.position)[1]
        return None

    def _inside(self, row: Paragraph) -> int:
        """Return the caret's place, or the end of the paragraph that is nearest to it."""
        return min(max(self.position, row.span.start), row.span.end)

    def _sideways(self, row: Paragraph, column: Column, forward: bool, by_words: bool) -> int:
        at = self._inside(row)
        moved = row.step(at, forward, by_words)
        if moved != at:
            return moved

        # at the end of a paragraph the caret goes on in the next one
        other = self._neighbour(row, column, forward)
        if other is None:
            return at
        if forward:
            return other.span.start
        return other.span.end

    def _vertically(self, row: Paragraph, column: Column, down: bool) -> int:
        here = row.caret(self._inside(row))
        step = here.height() * _LINE_STEP
        y = here.center().y() + (step if down else -step)

        # another line of the same paragraph
        if 0 <= y <= row.height:
            moved = row.offset_at(here.x(), y)
            # in the first and the last line the nearest place is the one the caret is at
            if moved != self.position:
                return moved

        # the next paragraph, at the same x
        other = self._neighbour(row, column, down)
        if other is not None:
            return other.offset_at(here.x(), 0 if down else other.height)
        if down:
            return row.span.end
        return row.span.start

    @staticmethod
    def _neighbour(row: Paragraph, column: Column, forward: bool) -> Paragraph | None:
        """Return the nearest paragraph that is not folded."""
        # folds are stepped over, so that the caret never gets lost in one
        step = 1 if forward else -1
        index = column.of(row.span.start) + step
        while 0 <= index < len(column.rows):
            found = column.ready(index)
            if isinstance(found, Paragraph):
                return found
            index += step
        return None
