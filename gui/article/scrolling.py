"""Where the reader is: a row and how much of it is scrolled away, so that guesses above never make text jump."""

from claimdesk.gui.article.column import Column

TOP = 28.0
"""Space above the first paragraph."""
BOTTOM = 80.0
"""Space below the last paragraph."""
NEAR = 3
"""Viewport heights within which scrolling walks row by row."""


class Anchor:
    """The first row that is seen, and the pixels of it above the viewport (negative: space above the first row)."""

    def __init__(self) -> None:
        self.row = 0
        self.hidden = -TOP

    def value(self, column: Column) -> float:
        """The scroll value: pixels of the whole above the viewport."""
        return TOP + column.top(self.row) + self.hidden

    def move_to(self, column: Column, value: float, height: float) -> None:
        """Scroll to a value. Near ones are walked row by row, so that what is seen moves by just that much."""
        delta = value - self.value(column)
        if abs(delta) > NEAR * height:
            self.jump(column, value)
            return
        row, hidden = self.row, self.hidden + delta
        while hidden < 0 and row > 0:
            row -= 1
            hidden += column.ready(row).height
        while row < len(column.rows) - 1 and hidden >= column.ready(row).height:
            hidden -= column.ready(row).height
            row += 1
        self.row, self.hidden = row, max(hidden, -TOP if row == 0 else 0.0)

    def jump(self, column: Column, value: float) -> None:
        """Go to a value by the heights known or guessed."""
        inside = max(value, 0.0) - TOP
        self.row = column.at(inside) if inside > 0 else 0
        self.hidden = inside - column.top(self.row)

    def place(self, column: Column, height: float) -> tuple[float, float]:
        """Lay out what is seen, keep the end from scrolling past; the scroll value and its maximum."""
        column.ready_between(self.row, height + self.hidden)
        most = self._most(column, height)
        if self.value(column) > most:
            self.jump(column, most)
            column.ready_between(self.row, height + self.hidden)
            most = self._most(column, height)
        return self.value(column), most

    @staticmethod
    def _most(column: Column, height: float) -> float:
        return max(0.0, TOP + column.height + BOTTOM - height)
