"""A sheet as it came back: its cells by place, and what about them cannot be trusted."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

Value = str | int | float | bool | date | datetime | time | timedelta


@dataclass
class Sheet:
    """One sheet. Rows and columns count from 0; `rows` holds the values as they were read, "" for an empty cell."""

    name: str
    rows: list[list[Value]]
    formulas: set[tuple[int, int]] = field(default_factory=set)
    """Cells whose value a formula computed, or that hold an error such as #REF!."""
    merged: set[tuple[int, int]] = field(default_factory=set)
    """Cells that a merged one swallowed, all but its first."""
    hidden: int = 0
    """Rows that nobody sees, by filter or by hand."""

    def place(self, row: int, column: int) -> str:
        """A cell's address for people: "Claims!D12", or "D12" where the file has one nameless sheet."""
        address = f"{letters(column)}{row + 1}"
        return f"{self.name}!{address}" if self.name else address


@dataclass
class ReturnedFile:
    """A file that came back: its sheets in order."""

    name: str
    sheets: list[Sheet]
    is_text: bool = False
    """Whether it is CSV, whose cells are all text."""
    macros: bool = False

    def called(self, title: str) -> Iterator[Sheet]:
        """The sheet of this name and those that go on with it ("Claims", "Claims 2")."""
        for sheet in self.sheets:
            head, _, number = sheet.name.strip().rpartition(" ")
            name = head if number.isdecimal() and head else sheet.name.strip()
            if name.casefold() == title.casefold():
                yield sheet


def letters(column: int) -> str:
    """The letters of a column counted from 0: A, Z, AA."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def column_of(address: str) -> int:
    """The column, counted from 0, of an address like "AB12"."""
    number = 0
    for character in address:
        if not character.isalpha():
            break
        number = number * 26 + ord(character.upper()) - 64
    return number - 1
