"""A table of articles: a header and rows of text, from CSV, a workbook, or JSON Lines."""

import csv
import json
from dataclasses import dataclass
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.documents import DocumentReader
from claimdesk.annotate.sources.documents.kinds import SHEETS
from claimdesk.annotate.sources.encoding import decode

TEXTS = frozenset({".csv", ".tsv"})
OBJECTS = frozenset({".jsonl", ".ndjson", ".json"})
ENDINGS = TEXTS | OBJECTS | SHEETS
MOST_BYTES = 1_000_000_000
MOST_COLUMNS = 1_000
_LONGEST_FIELD = 20_000_000
_LOOKED_AT = 30
_HEADING_CHARACTERS = 60
"""A longer cell in the first row is no column's name."""


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` have a cell for each name in `header`; `first` is the number of the first row as a person counts them."""

    name: str
    header: tuple[str, ...]
    rows: list[tuple[str, ...]]
    first: int = 2

    def cell(self, row: int, column: str) -> str:
        """A cell by its row's place and its column's name; "" where there is no such column."""
        return self.rows[row][self.header.index(column)] if column in self.header else ""


def open_table(path: Path, reader: DocumentReader) -> Table:
    """Read a file of articles.

    Raises:
        SourceError: it is missing, damaged, too large, or holds no rows.
    """
    ending = path.suffix.lower()
    if ending in SHEETS:
        return _with_header(path.name, reader.read_sheet(path))
    text = _text(path)
    return (
        _of_objects(path.name, text)
        if ending in OBJECTS
        else _with_header(path.name, _separated(path.name, text))
    )


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SourceError(
                "source-too-large",
                f"{path} is too large to be read.",
                "Split it into several files.",
            )
        return decode(path.read_bytes(), str(path)).removeprefix("\ufeff")
    except OSError as error:
        raise SourceError(
            "source-unreadable", f"{path} cannot be read ({error.strerror}).", "Try again."
        ) from error


def _separated(name: str, text: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        return list(
            csv.reader(
                StringIO(text.replace("\0", "\ufffd"), newline=""), delimiter=_separator(text)
            )
        )
    except csv.Error as error:
        raise SourceError(
            "table-broken", f"{name} is no whole CSV file ({error}).", "Save it again."
        ) from error


def _separator(text: str) -> str:
    """The separator that cuts the first rows alike, and into most columns."""

    def evenness(separator: str) -> tuple[float, int]:
        try:
            rows = list(
                islice(csv.reader(StringIO(text, newline=""), delimiter=separator), _LOOKED_AT)
            )
        except csv.Error:
            return 0.0, 0
        widths = [len(row) for row in rows if row]
        usual = max(set(widths), key=widths.count, default=0)
        return (widths.count(usual) / len(widths), usual) if usual > 1 else (0.0, 0)

    return max(",;\t|", key=evenness)


def _with_header(name: str, rows: list[list[str]]) -> Table:
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        raise SourceError(
            "source-empty", f"{name} holds no rows.", "There is nothing to read in it."
        )
    width = max(len(row) for row in rows)
    if width > MOST_COLUMNS:
        raise SourceError(
            "table-broken",
            f"{name} has {width:,} columns, which no list of articles has.",
            "Save it again.",
        )
    padded = [tuple(row) + ("",) * (width - len(row)) for row in rows]
    if _is_header(padded):
        return Table(name, _distinct(padded[0]), padded[1:])
    return Table(name, tuple(f"column {number}" for number in range(1, width + 1)), padded, first=1)


def _is_header(rows: list[tuple[str, ...]]) -> bool:
    """Whether the first row names columns: short words, no address, and no figure."""
    first = [cell.strip() for cell in rows[0]]
    named = [cell for cell in first if cell]
    is_short = all(len(cell) <= _HEADING_CHARACTERS and "://" not in cell for cell in named)
    return (
        len(rows) > 1
        and len(named) > len(first) / 2
        and is_short
        and not any(cell.isdecimal() for cell in named)
    )


def _distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    seen: dict[str, int] = {}
    found = []
    for number, name in enumerate(names, 1):
        wanted = " ".join(name.split()) or f"column {number}"
        seen[wanted] = seen.get(wanted, 0) + 1
        found.append(wanted if seen[wanted] == 1 else f"{wanted} ({seen[wanted]})")
    return tuple(found)


def _of_objects(name: str, text: str) -> Table:
    """Objects a line, or a list of them; a column for each name, what is inside an object with its path."""
    try:
        whole = text.lstrip().startswith("[")
        found: Any = (
            json.loads(text)
            if whole
            else [json.loads(line) for line in text.split("\n") if line.strip()]
        )
    except (ValueError, RecursionError) as error:
        raise SourceError(
            "json-broken",
            f"{name} is no JSON or JSON Lines ({str(error)[:100]}).",
            "It may be cut short; export it again.",
        ) from error
    objects = (
        [_flat(one) for one in found if isinstance(one, dict)] if isinstance(found, list) else []
    )
    header = tuple(dict.fromkeys(key for one in objects for key in one))
    if len(header) > MOST_COLUMNS:
        raise SourceError(
            "table-broken",
            f"{name} has objects with {len(header):,} names in all.",
            "Export it again.",
        )
    if not header:
        raise SourceError(
            "source-empty", f"{name} holds no object with a text.", "Name a file that does."
        )
    return Table(
        name, header, [tuple(one.get(key, "") for key in header) for one in objects], first=1
    )


def _flat(one: dict[str, Any]) -> dict[str, str]:
    """An object's texts and numbers by name, one level down too: "article.text"."""
    found: dict[str, str] = {}
    for key, value in one.items():
        inner = value.items() if isinstance(value, dict) else ()
        for name, cell in ((key, value), *((f"{key}.{below}", inside) for below, inside in inner)):
            if isinstance(cell, str | int | float) and not isinstance(cell, bool):
                found[str(name)] = str(cell)
    return found
