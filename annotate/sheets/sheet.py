"""A sheet that was sent back: its cells by place, and those that cannot be trusted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Value = str | int | float | bool | date | datetime | time | timedelta


@dataclass
class Sheet:
    """One sheet. Rows and columns count from 0; the value of an empty cell in `rows` is ""."""

    name: str
    rows: list[list[Value]]
    formulas: set[tuple[int, int]] = field(default_factory=set)
    """Cells whose value a formula computed, or that hold an error such as #REF!."""
    merged: set[tuple[int, int]] = field(default_factory=set)
    """Cells that a merged one swallowed: of A1:B2 all but A1."""
    hidden: int = 0
    """Rows that are hidden, by filter or by hand."""

    def value(self, row: int, column: int) -> Value:
        """Return the value of a cell, "" where the row is shorter or `column` is negative."""
        values = self.rows[row]
        if 0 <= column < len(values):
            return values[column]
        return ""

    def text(self, row: int, column: int) -> str:
        """Return the value of a cell as text, without white space around it."""
        return str(self.value(row, column)).strip()

    def place(self, row: int, column: int) -> str:
        """Return a cell's address for people: "Claims!D12", or "D12" in a sheet without a name."""
        address = f"{letters(column)}{row + 1}"
        return f"{self.name}!{address}" if self.name else address


@dataclass
class ReturnedFile:
    """A file that was sent back: its sheets in order."""

    name: str
    sheets: list[Sheet]
    is_text: bool = False
    """True for CSV, whose cells are all text."""
    macros: bool = False

    def called(self, title: str) -> Iterator[Sheet]:
        """Yield the sheet of this name and those that go on with it ("Claims", "Claims 2")."""
        for sheet in self.sheets:
            name = sheet.name.strip()
            head, _, number = name.rpartition(" ")
            if head and number.isdecimal():
                name = head
            if name.casefold() == title.casefold():
                yield sheet


def letters(column: int) -> str:
    """Return the letters of a column counted from 0: "A" for 0, "Z" for 25, "AA" for 26."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def column_of(address: str) -> int:
    """Return the column, counted from 0, of an address: 27 for "AB12"."""
    number = 0
    for character in address:
        if not character.isalpha():
            break
        number = number * 26 + ord(character.upper()) - 64
    return number - 1
