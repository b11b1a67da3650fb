"""The caret and the selection, in code points of the article."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.column import Column
from claimdesk.gui.article.paragraph import Paragraph

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")
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
    """A caret place and where a selection began. It moves by what a reader sees as one character."""

    def __init__(self, *, active: bool = False) -> None:
        self.active = active
        self.position = 0
        self._begun = 0

    @property
    def selection(self) -> Span | None:
        if self.position == self._begun:
            return None
        return Span(min(self.position, self._begun), max(self.position, self._begun))

    def activate(self, active: bool, at: int) -> None:
        """Turn the visible caret on (at an offset, unless words are selected) or off."""
        self.active = active
        if active and self.selection is None:
            self.position = self._begun = at
        elif not active:
            self._begun = self.position

    def press(self, offset: int, *, extend: bool) -> None:
        """Put the caret somewhere; with `extend` the selection goes up to there."""
        self.position = offset
        if not extend:
            self._begun = offset

    def select_word(self, text: str, offset: int) -> None:
        """Select the word around an offset."""
        begin = max(0, text.rfind("\n", 0, offset) + 1)
        for found in _WORD.finditer(text, max(begin, offset - 100), offset + 100):
            if found.start() <= offset <= found.end():
                self._begun, self.position = found.span()
                return

    def press_key(self, event: QKeyEvent, column: Column) -> bool:
        """Move by a key; whether it was one of the caret's."""
        row = column.ready(column.of(self.position))
        if not isinstance(row, Paragraph):
            row = next(
                (column.ready(i) for i, r in enumerate(column.rows) if isinstance(r, Paragraph)),
                row,
            )
            if not isinstance(row, Paragraph):
                return False
            self.position = max(self.position, row.span.start)
        words = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        moved = self._moved(Qt.Key(event.key()), row, column, words)
        if moved is None:
            return False
        self.press(moved, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        return True

    def _moved(self, key: Qt.Key, row: Paragraph, column: Column, words: bool) -> int | None:
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            return self._sideways(row, column, key is Qt.Key.Key_Right, words)
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            return self._vertically(row, column, key is Qt.Key.Key_Down)
        if key is Qt.Key.Key_Home:
            return row.line_ends(self.position)[0]
        if key is Qt.Key.Key_End:
            return row.line_ends(self.position)[1]
        return None

    def _sideways(self, row: Paragraph, column: Column, forward: bool, words: bool) -> int:
        at = min(max(self.position, row.span.start), row.span.end)
        moved = row.step(at, forward, words)
        if moved != at:
            return moved
        other = self._neighbour(row, column, forward)
        return at if other is None else other.span.start if forward else other.span.end

    def _vertically(self, row: Paragraph, column: Column, down: bool) -> int:
        here = row.caret(min(max(self.position, row.span.start), row.span.end))
        y = here.center().y() + (here.height() * 1.4 if down else -here.height() * 1.4)
        if 0 <= y <= row.height:
            moved = row.offset_at(here.x(), y)
            if moved != self.position:
                return moved
        other = self._neighbour(row, column, down)
        if other is None:
            return row.span.end if down else row.span.start
        return other.offset_at(here.x(), 0 if down else other.height)

    @staticmethod
    def _neighbour(row: Paragraph, column: Column, forward: bool) -> Paragraph | None:
        """The nearest paragraph that is not folded."""
        index = column.of(row.span.start) + (1 if forward else -1)
        while 0 <= index < len(column.rows):
            found = column.ready(index)
            if isinstance(found, Paragraph):
                return found
            index += 1 if forward else -1
        return None
