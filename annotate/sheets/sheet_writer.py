"""One sheet of a streamed workbook: styled columns, text that stays text, drop-downs and filters.

Rows go straight to disk. Each column has one cell object whose value changes from row to row, since
making and styling a cell per value costs more than writing it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic

from claimdesk.annotate.export.export_report import MOST_LINKS, ExportReport
from claimdesk.annotate.sheets.cell_styles import TEXT_FORMAT, header, styled
from claimdesk.annotate.sheets.cell_text import LONGEST, MOST_ROWS, escaped, holdable
from claimdesk.annotate.sheets.columns import Column, ColumnKind, RowT, Value
from claimdesk.annotate.sheets.sheet_rows import LongTextRow

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

LINE_POINTS, MOST_LINES = 15.0, 12
_CHARACTERS_PER_WIDTH = 1.1
_LAST_ROW = 1_048_576
_FORMULA_LIKE = ("=", "+", "-", "@")


def _dress_nothing(_: object) -> None:
    """Add nothing to a new sheet."""


class SheetWriter(Generic[RowT]):
    """The writer of one sheet, row by row. `dress` adds drop-downs and colours to a new sheet."""

    def __init__(
        self,
        workbook: "Workbook",
        title: str,
        columns: Sequence[Column[RowT]],
        report: ExportReport,
        *,
        freeze: str = "A2",
        dress: Callable[["SheetWriter[RowT]"], None] = _dress_nothing,
    ) -> None:
        self._workbook = workbook
        self._title = title
        self._report = report
        self._columns = columns
        self._freeze = freeze
        self._dress = dress
        self._count = 0
        self._spilled: list[LongTextRow] = []
        # The wrapped columns, each with the characters that fit into a line of it.
        self._wrapped = [
            (index, max(1, round(column.width * _CHARACTERS_PER_WIDTH)))
            for index, column in enumerate(columns)
            if column.kind is ColumnKind.WRAPPED
        ]
        self._open()

    def _open(self) -> None:
        """Begin a sheet: the first, or the next where a sheet is full ("Claims 2")."""
        from openpyxl.cell import WriteOnlyCell

        self._count += 1
        title = self._title
        if self._count > 1:
            title = f"{title} {self._count}"
        self.sheet: Any = self._workbook.create_sheet(title)
        self._links = 0
        self._set_up_page()

        self._cells = [styled(WriteOnlyCell(self.sheet), column.kind) for column in self._columns]
        self._quoted = [
            styled(WriteOnlyCell(self.sheet), column.kind, quoted=True) for column in self._columns
        ]
        for cells in (self._cells, self._quoted):
            for index, cell in enumerate(cells):
                cell.letter = _letter(index)

        # openpyxl would try each cell as a value first, catch the error and make another cell: half
        # the time of a row
        self.sheet._values_to_row = _placed  # noqa: SLF001
        self._dress(self)
        self.sheet.append(
            [header(WriteOnlyCell(self.sheet, column.title)) for column in self._columns]
        )
        self.rows = 1

    def _set_up_page(self) -> None:
        """Set widths, panes and the printed page; openpyxl heeds them only before the first row."""
        from openpyxl.worksheet.properties import PageSetupProperties

        for index, column in enumerate(self._columns):
            dimensions = self.sheet.column_dimensions[_letter(index)]
            dimensions.width = column.width
            if column.kind.is_text:
                # The empty cells below too: "1-2" and "12 %" stay as a person types them there.
                dimensions.number_format = TEXT_FORMAT
        self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        self.sheet.page_setup.orientation = "landscape"
        self.sheet.page_setup.fitToHeight = 0
        self.sheet.freeze_panes = self._freeze

    def _go_on(self) -> None:
        """Finish a full sheet and begin the next."""
        self.finish()
        full = self.sheet.title
        self._open()
        self._report.remarks.append(
            f"The sheet {full} is full; {self._title} continues in {self.sheet.title}."
        )

    def write_row(self, row: RowT) -> None:
        """Write one row, with the values that the columns take from it."""
        self.write([column.value(row) for column in self._columns])

    def write_rows(self, rows: Iterable[RowT]) -> int:
        """Write rows; returns their number."""
        count = 0
        for row in rows:
            self.write_row(row)
            count += 1
        return count

    def write(self, values: Iterable[Value]) -> None:
        """Write one row. Text is written as text: "=1+1" is no formula, "007" no number."""
        if self.rows >= MOST_ROWS:
            self._go_on()

        row: list[Any] = []
        for index, value in enumerate(values):
            # An empty cell is left out: a filter shows it under "blank".
            if value is None or value == "":
                row.append(None)
            elif isinstance(value, str):
                row.append(self._text_cell(index, value, row))
            else:
                # A number or time, which a spreadsheet can sort and compute with.
                cell = self._cells[index]
                cell._value = value  # noqa: SLF001  (the setter would guess a type)
                cell.data_type = "d" if isinstance(value, datetime) else "n"
                row.append(cell)
        self._append(row)
        self.rows += 1

    def _text_cell(self, index: int, value: str, row: list[Any]) -> Any:
        """Return the cell of a column with a text in it; `row` holds the cells before it."""
        text = self._fitting(index, value, row)
        # "-2 left." typed by hand would be an error; the style with a quote prefix keeps it text.
        cells = self._quoted if text.startswith(_FORMULA_LIKE) else self._cells
        cell = cells[index]
        cell._value = escaped(text)  # noqa: SLF001  (the setter would guess a type from the text)
        cell.data_type = "s"

        if self._columns[index].kind is ColumnKind.LINK:
            self._link(cell, text)
        return cell

    def _append(self, row: list[Any]) -> None:
        """Write a row as high as its wrapped text needs: not every program computes that itself."""
        lines = 1
        # 200 characters in a column of 62 need three lines, and each line end in the text one more.
        for index, characters in self._wrapped:
            cell = row[index]
            if cell is not None and cell.data_type == "s":
                text = cell._value  # noqa: SLF001
                lines = max(lines, len(text) // characters + 1 + text.count("\n"))

        number = self.rows + 1
        if lines > 1:
            # the attributes themselves: openpyxl's own row object costs as much as two cells
            height = LINE_POINTS * min(lines, MOST_LINES)
            self.sheet.row_dimensions[number] = {"ht": f"{height:g}", "customHeight": "1"}
        self.sheet.append(row)
        # It is on disk now; 100,000 of these would stay in memory.
        self.sheet.row_dimensions.pop(number, None)

    def _fitting(self, index: int, value: str, row: list[Any]) -> str:
        """Return what a cell can hold of a text; the rest is kept for the sheet Long texts.

        Of 40,000 characters the cell gets 32,766 and "…", the other sheet the remaining 7,234.
        """
        text = holdable(value, self._report)
        if len(text) <= LONGEST:
            return text

        # The first cell of a row is its ID: by it, the rest is found on the other sheet.
        identifier = str(row[0].value) if row else text[:16]
        column = self._columns[index].title
        self._report.split.append((identifier, column))
        for start in range(LONGEST - 1, len(text), LONGEST):
            piece = text[start : start + LONGEST]
            self._spilled.append(LongTextRow(identifier, column, piece))
        return text[: LONGEST - 1] + "…"

    def _link(self, cell: Any, text: str) -> None:
        """Make an address of the web a link; "file:///etc/passwd" and others stay plain text."""
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
        """The rest of each text that did not fit into its cell."""
        return self._spilled

    def finish(self) -> None:
        """Set the filter over all rows."""
        last = _letter(len(self._columns) - 1)
        self.sheet.auto_filter.ref = f"A1:{last}{max(self.rows, 2)}"

    def offer(self, title: str, choices: Sequence[str], *, strict: bool) -> None:
        """Add a drop-down to a column, for as many rows as a person may add.

        A `strict` one refuses any other text; else the choices are only offered.
        """
        from openpyxl.worksheet.datavalidation import DataValidation

        rule = DataValidation(
            "list", formula1=f'"{",".join(choices)}"', allow_blank=True, showErrorMessage=strict
        )
        rule.errorTitle, rule.error = title, f"One of: {', '.join(choices)}."
        rule.add(self.cells_of(title))
        self.sheet.data_validations.append(rule)

    def cells_of(self, title: str) -> str:
        """Return the address of all cells of a column below its title: "D2:D1048576"."""
        titles = [column.title for column in self._columns]
        letter = _letter(titles.index(title))
        return f"{letter}2:{letter}{_LAST_ROW}"


def _letter(index: int) -> str:
    """Return the letters of a column counted from 0: "A" for 0, "AA" for 26."""
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(index + 1))


def _placed(cells: list[Any], row: int) -> Iterator[Any]:
    """Yield the cells of a row, each with its place set."""
    for column, cell in enumerate(cells, 1):
        if cell is None:
            continue
        cell.column, cell.row = column, row
        if cell.hyperlink is not None:
            cell.hyperlink.ref = cell.coordinate
        yield cell
