"""A cell whose style never changes, so that it is looked up once and not for every row."""

from typing import Any

from openpyxl.cell.cell import Cell


class StyledCell(Cell):
    """A cell with the style of another cell for good; only its value and place change."""

    __slots__ = ("fixed", "letter")

    def __init__(self, model: Any) -> None:
        super().__init__(model.parent, row=1, column=1)
        self._style = model._style  # noqa: SLF001  (openpyxl's own way to copy a style)
        self.fixed: int = model.style_id
        self.letter = ""
        """Of its column, which never changes either."""

    @property
    def coordinate(self) -> str:
        """The address of the cell, such as "D12"."""
        return f"{self.letter}{self.row}"

    @property
    def style_id(self) -> int:
        """The number of the style in the workbook."""
        return self.fixed

    @property
    def has_style(self) -> bool:
        """True, so that openpyxl writes the style."""
        return True
