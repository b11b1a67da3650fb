"""The styles of a workbook's cells, by the kind of their column."""

from typing import Any

from claimdesk.annotate.sheets.columns import ColumnKind

FACE = "Calibri"
GREY, HEADER = "00767676", "00EDEBE6"
_LINK_BLUE = "000563C1"
_RULE = "00B0ADA6"
_FORMATS = {ColumnKind.SHARE: "0.00", ColumnKind.DATE: "yyyy-mm-dd hh:mm"}
TEXT_FORMAT = "@"
"""The number format that keeps text text: without it, "1-2" typed into a cell becomes a date."""


def styled(cell: Any, kind: ColumnKind, *, quoted: bool = False) -> Any:
    """Return a cell in a column's style, whose value can change.

    A `quoted` one is for texts such as "=1+1", which stay text when a person edits the cell.
    """
    from openpyxl.styles import Alignment

    from claimdesk.annotate.sheets.styled_cell import StyledCell

    cell.alignment = Alignment(vertical="top", wrap_text=kind is ColumnKind.WRAPPED)
    if kind.is_text:
        cell.number_format = TEXT_FORMAT
    elif kind in _FORMATS:
        cell.number_format = _FORMATS[kind]

    font = _font(kind)
    if font is not None:
        cell.font = font
    if quoted:
        cell.quotePrefix = True
    return StyledCell(cell)


def _font(kind: ColumnKind) -> Any:
    """Return the font of a column; None for openpyxl's usual one."""
    from openpyxl.styles import Font

    if kind is ColumnKind.GREY:
        return Font(name=FACE, color=GREY, size=9)
    if kind is ColumnKind.LINK:
        return Font(name=FACE, size=11, color=_LINK_BLUE, underline="single")
    return None


def header(cell: Any) -> Any:
    """Style a cell of the row of titles, and return it."""
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell.font = Font(name=FACE, size=11, bold=True)
    cell.fill = PatternFill("solid", fgColor=HEADER)
    cell.alignment = Alignment(vertical="center")
    cell.border = Border(bottom=Side("thin", color=_RULE))
    return cell
