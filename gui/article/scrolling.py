"""Place of the reader: a row, and how much of it is scrolled away.

Heights above that row may be guesses; since they do not count, the text never jumps as they change.
"""

from claimdesk.gui.article.column import Column

TOP = 28.0
"""Space above the first paragraph."""
BOTTOM = 80.0
"""Space below the last paragraph."""
NEAR = 3
"""Viewport heights within which scrolling walks row by row."""


class Anchor:
    """First row that is seen, and the pixels of it above the viewport.

    Negative pixels are space above the first row: an article that is not scrolled has -TOP.
    """

    def __init__(self) -> None:
        self.row = 0
        self.hidden = -TOP

    def value(self, column: Column) -> float:
        """Return the scroll value: the pixels of the whole above the viewport."""
        return TOP + column.top(self.row) + self.hidden

    def move_to(self, column: Column, value: float, height: float) -> None:
        """Scroll to a value.

        Near ones are walked row by row, so that the text moves by just that much.
        """
        delta = value - self.value(column)
        if abs(delta) > NEAR * height:
            self.jump(column, value)
            return

        # upwards: the rows above come into sight
        row, hidden = self.row, self.hidden + delta
        while hidden < 0 and row > 0:
            row -= 1
            hidden += column.ready(row).height

        # downwards: rows that are wholly scrolled away are behind
        while row < len(column.rows) - 1 and hidden >= column.ready(row).height:
            hidden -= column.ready(row).height
            row += 1

        least = -TOP if row == 0 else 0.0
        self.row, self.hidden = row, max(hidden, least)

    def jump(self, column: Column, value: float) -> None:
        """Go to a value by the heights known or guessed."""
        inside = max(value, 0.0) - TOP
        self.row = column.at(inside) if inside > 0 else 0
        self.hidden = inside - column.top(self.row)

    def place(self, column: Column, height: float) -> tuple[float, float]:
        """Lay out what is seen, and keep the end from scrolling past.

        Returns:
            The scroll value and its maximum, in pixels.
        """
        column.ready_between(self.row, height + self.hidden)
        most = self._most(column, height)

        # laying out may have made the column lower than it was guessed to be
        if self.value(column) > most:
            self.jump(column, most)
            column.ready_between(self.row, height + self.hidden)
            most = self._most(column, height)

        return self.value(column), most

    @staticmethod
    def _most(column: Column, height: float) -> float:
        return max(0.0, TOP + column.height + BOTTOM - height)
