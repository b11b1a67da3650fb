"""One sheet of a streamed workbook: styled columns, text that stays text, drop-downs and filters.

Rows go straight to disk. Each column has one cell object whose value changes from row to row, since making
and styling a cell per value costs more than writing it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic

from claimdesk.annotate.export.export_report import MOST_LINKS, ExportReport
from claimdesk.annotate.sheets.cell_text import LONGEST, MOST_ROWS, escaped, holdable
from claimdesk.annotate.sheets.columns import Column, ColumnKind, RowT
from claimdesk.annotate.sheets.sheet_rows import LongTextRow

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

LINE_POINTS, MOST_LINES = 15.0, 12
FACE = "Calibri"
GREY, HEADER = "00767676", "00EDEBE6"
_FORMULA_LIKE = ("=", "+", "-", "@")


class SheetWriter(Generic[RowT]):
    """Writes one sheet, row by row."""

    def __init__(
        self,
        workbook: "Workbook",
        title: str,
        columns: Sequence[Column[RowT]],
        report: ExportReport,
        *,
        freeze: str = "A2",
        dress: Callable[["SheetWriter[RowT]"], None] = lambda _: None,
    ) -> None:
        self._workbook = workbook
        self._title = title
        self._report = report
        self._columns = columns
        self._freeze = freeze
        self._dress = dress
        self._count = 0
        self._spilled: list[LongTextRow] = []
        self._wrapped = [
            (i, max(1, round(c.width * 1.1)))
            for i, c in enumerate(columns)
            if c.kind is ColumnKind.WRAPPED
        ]
        self._open()

    def _open(self) -> None:
        """Begin a sheet: the first, or the one that goes on where a sheet is full."""
        from openpyxl.cell import WriteOnlyCell
        from openpyxl.utils import get_column_letter
        from openpyxl.worksheet.properties import PageSetupProperties

        self._count += 1
        self.sheet: Any = self._workbook.create_sheet(
            self._title if self._count == 1 else f"{self._title} {self._count}"
        )
        self._links = 0
        for index, column in enumerate(self._columns, 1):
            self.sheet.column_dimensions[get_column_letter(index)].width = column.width
            if (
                column.kind.is_text
            ):  # so that what is typed below stays as it is typed, "1-2" and "12 %" too
                self.sheet.column_dimensions[get_column_letter(index)].number_format = "@"
        self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.fitToHeight = 0
        self.sheet.freeze_panes = self._freeze  # like the widths, only heard before the first row
        self._cells = [_styled(WriteOnlyCell(self.sheet), column.kind) for column in self._columns]
        self._quoted = [
            _styled(WriteOnlyCell(self.sheet), column.kind, quoted=True) for column in self._columns
        ]
        for cells in (self._cells, self._quoted):
            for index, cell in enumerate(cells, 1):
                cell.letter = get_column_letter(index)
        # openpyxl would try each cell as a value first, catch the error and make another cell: half the time of a row
        self.sheet._values_to_row = _placed  # noqa: SLF001
        self._dress(self)
        self.sheet.append(
            [_header(WriteOnlyCell(self.sheet, column.title)) for column in self._columns]
        )
        self.rows = 1

    def _go_on(self) -> None:
        """The sheet is full: finish it and begin the next."""
        self.finish()
        full = self.sheet.title
        self._open()
        self._report.remarks.append(
            f"The sheet {full} is full; {self._title} goes on in {self.sheet.title}."
        )

    def write_row(self, row: RowT) -> None:
        """Write one row, with the values that the columns take from it."""
        self.write([column.value(row) for column in self._columns])

    def write(self, values: Iterable[Any]) -> None:
        """Write one row. Text is written as text, whatever it looks like."""
        if self.rows >= MOST_ROWS:
            self._go_on()
        row: list[Any] = []
        for index, value in enumerate(values):
            cell = self._cells[index]
            if type(value) is str:
                if not value:
                    row.append(None)
                    continue
                text = self._fitting(index, value, row)
                if text.startswith(_FORMULA_LIKE):
                    cell = self._quoted[index]
                cell._value = escaped(text)  # noqa: SLF001  (the setter would guess a type from the text)
                cell.data_type = "s"
                self._link(cell, index, text)
            elif value is None:
                row.append(None)
                continue
            else:
                cell._value = value  # noqa: SLF001
                cell.data_type = "d" if isinstance(value, datetime) else "n"
            row.append(cell)
        self._append(row)
        self.rows += 1

    def _append(self, row: list[Any]) -> None:
        """Write a row as high as its wrapped text needs: not every program finds that out by itself."""
        lines = 1
        for index, characters in self._wrapped:
            cell = row[index]
            if cell is not None and cell.data_type == "s":
                lines = max(lines, len(cell._value) // characters + 1 + cell._value.count("\n"))  # noqa: SLF001
        if lines > 1:
            # the attributes themselves: openpyxl's own row object costs as much as two cells
            height = LINE_POINTS * min(lines, MOST_LINES)
            self.sheet.row_dimensions[self.rows + 1] = {"ht": f"{height:g}", "customHeight": "1"}
        self.sheet.append(row)
        self.sheet.row_dimensions.pop(
            self.rows + 1, None
        )  # written already; 100,000 of them would stay in memory

    def _fitting(self, index: int, value: str, row: list[Any]) -> str:
        text = holdable(value, self._report)
        if len(text) <= LONGEST:
            return text
        identifier = str(row[0].value) if row else text[:16]
        self._report.split.append((identifier, self._columns[index].title))
        for start in range(LONGEST - 1, len(text), LONGEST):
            self._spilled.append(
                LongTextRow(identifier, self._columns[index].title, text[start : start + LONGEST])
            )
        return text[: LONGEST - 1] + "…"

    def _link(self, cell: Any, index: int, text: str) -> None:
        if self._columns[index].kind is not ColumnKind.LINK:
            return
        cell._hyperlink = None  # noqa: SLF001  (the cell is used again for the next row)
        if not text.lower().startswith(("http://", "https://")):
            return
        if self._links >= MOST_LINKS:
            self._report.unlinked += 1
            return
        self._links += 1
        cell.hyperlink = text
        cell._value = text  # noqa: SLF001  (setting a hyperlink resets the value)
        cell.data_type = "s"

    @property
    def spilled(self) -> list[LongTextRow]:
        """(identifier, column, text) of what did not fit into its cell."""
        return self._spilled

    def finish(self) -> None:
        """Set the filter over everything written."""
        from openpyxl.utils import get_column_letter

        self.sheet.auto_filter.ref = (
            f"A1:{get_column_letter(len(self._columns))}{max(self.rows, 2)}"
        )

    def offer(self, title: str, choices: Sequence[str], *, strict: bool) -> None:
        """A drop-down on a column, for as many rows as a person may add."""
        from openpyxl.worksheet.datavalidation import DataValidation

        rule = DataValidation(
            "list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=strict
        )
        rule.errorTitle, rule.error = title, f"One of: {', '.join(choices)}."
        rule.add(f"{self.letter(title)}2:{self.letter(title)}1048576")
        self.sheet.data_validations.append(rule)

    def letter(self, title: str) -> str:
        """The letter of a column."""
        from openpyxl.utils import get_column_letter

        return str(get_column_letter([column.title for column in self._columns].index(title) + 1))


def _placed(cells: list[Any], row: int) -> Iterator[Any]:
    """The cells of a row, told where they stand."""
    for column, cell in enumerate(cells, 1):
        if cell is not None:
            cell.column, cell.row = column, row
            if cell.hyperlink is not None:
                cell.hyperlink.ref = cell.coordinate
            yield cell


def _styled(cell: Any, kind: ColumnKind, *, quoted: bool = False) -> Any:
    from openpyxl.styles import Alignment, Font

    from claimdesk.annotate.sheets.styled_cell import StyledCell

    cell.alignment = Alignment(vertical="top", wrap_text=kind is ColumnKind.WRAPPED)
    if kind.is_text:
        cell.number_format = "@"
    if kind is ColumnKind.GREY:
        cell.font = Font(name=FACE, color=GREY, size=9)
    elif kind is ColumnKind.LINK:
        cell.font = Font(name=FACE, size=11, color="000563C1", underline="single")
    elif kind is ColumnKind.SHARE:
        cell.number_format = "0.00"
    elif kind is ColumnKind.DATE:
        cell.number_format = "yyyy-mm-dd hh:mm"
    if quoted:
        cell.quotePrefix = True  # a program that edits the cell keeps it text too
    return StyledCell(cell)


def _header(cell: Any) -> Any:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    cell.font = Font(name=FACE, size=11, bold=True)
    cell.fill = PatternFill("solid", fgColor=HEADER)
    cell.alignment = Alignment(vertical="center")
    cell.border = Border(bottom=Side("thin", color="00B0ADA6"))
    return cell
