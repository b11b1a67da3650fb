"""A table of articles: a header and rows of text, from CSV, a workbook, or JSON Lines."""

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import chain, islice
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
"""Bytes of a file, at most."""
MOST_COLUMNS = 1_000
"""Columns of a table, at most."""
# Characters of a cell, at most.
_LONGEST_FIELD = 20_000_000
# Rows by which the separator is guessed.
_LOOKED_AT = 30
# Characters above which a cell of the first row is no column's name.
_HEADING_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Table:
    """A header, and rows with a cell for each of its names.

    `first` is the number of the first row as a person counts them: 2 below a header.
    """

    name: str
    header: tuple[str, ...]
    rows: list[tuple[str, ...]]
    first: int = 2

    def cell(self, row: int, column: str) -> str:
        """Return a cell by its row's place and its column's name; "" if there is no such column."""
        if column not in self.header:
            return ""
        return self.rows[row][self.header.index(column)]


def open_table(path: Path, reader: DocumentReader) -> Table:
    """Read a file of articles.

    Raises:
        SourceError: it is missing, damaged, too large, or holds no rows.
    """
    ending = path.suffix.lower()
    # .xlsx, .xlsm, .ods
    if ending in SHEETS:
        return _with_header(path.name, reader.read_sheet(path))

    text = _text(path)
    # .json, .jsonl, .ndjson; all others are .csv and .tsv
    if ending in OBJECTS:
        return _of_objects(path.name, text)
    return _with_header(path.name, _separated(path.name, text))


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
    # a zero byte becomes U+FFFD, as in all articles
    lines = StringIO(text.replace("\0", "\ufffd"), newline="")
    try:
        return list(csv.reader(lines, delimiter=_separator(text)))
    except csv.Error as error:
        raise SourceError(
            "table-broken", f"{name} is not a complete CSV file ({error}).", "Save it again."
        ) from error


def _separator(text: str) -> str:
    """Return the separator that cuts the first rows alike, and into most columns.

    For "title;text" above "Port, lost;The port" it is ";": "," cuts the two into one and two cells.
    """
    return max(",;\t|", key=lambda separator: _evenness(text, separator))


def _evenness(text: str, separator: str) -> tuple[float, int]:
    """Return the share of rows with the usual number of cells, and that number; 0 for one cell."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator)
    try:
        widths = [len(row) for row in islice(reader, _LOOKED_AT) if row]
    except csv.Error:
        return 0.0, 0

    # "," in a text cuts some rows and not others, and a usual width of 1 is no table
    usual = max(set(widths), key=widths.count, default=0)
    if usual <= 1:
        return 0.0, 0
    return widths.count(usual) / len(widths), usual


def _with_header(name: str, rows: list[list[str]]) -> Table:
    """Return rows as a table, without the empty ones; without a header columns are numbered."""
    rows = [row for row in rows if any(map(str.strip, row))]
    if not rows:
        raise SourceError(
            "source-empty", f"{name} holds no rows.", "There is nothing to read in it."
        )

    padded = _padded(name, rows)
    # a single row is data, for a header alone has no articles
    if len(padded) > 1 and _names_columns(padded[0]):
        return Table(name, _distinct(padded[0]), padded[1:])
    header = tuple(f"column {number}" for number in range(1, len(padded[0]) + 1))
    return Table(name, header, padded, first=1)


def _padded(name: str, rows: list[list[str]]) -> list[tuple[str, ...]]:
    """Return rows of one width: some programs leave out empty cells at a row's end."""
    width = max(map(len, rows))
    # a file of another kind, cut at each comma
    if width > MOST_COLUMNS:
        raise SourceError(
            "table-broken",
            f"{name} has {width:,} columns, too many for a list of articles.",
            "Save it again.",
        )
    return [tuple(row) + ("",) * (width - len(row)) for row in rows]


def _names_columns(row: tuple[str, ...]) -> bool:
    """Return True if the cells of a row are names of columns: short words, no address, no figure.

    "id", "Headline", "Body" are; "17", "Port authority lost millions", "https://example.org" are a
    row of data.
    """
    cells = [cell.strip() for cell in row]
    named = [cell for cell in cells if cell]
    if len(named) <= len(cells) / 2:
        return False
    return all(map(_is_heading, named))


def _is_heading(cell: str) -> bool:
    is_short = len(cell) <= _HEADING_CHARACTERS
    return is_short and "://" not in cell and not cell.isdecimal()


def _distinct(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names without two alike: "text", "", "text" -> "text", "column 2", "text (2)"."""
    counts: dict[str, int] = {}
    found = []
    for number, name in enumerate(names, 1):
        wanted = " ".join(name.split()) or f"column {number}"
        count = counts.get(wanted, 0) + 1
        counts[wanted] = count
        found.append(wanted if count == 1 else f"{wanted} ({count})")
    return tuple(found)


def _of_objects(name: str, text: str) -> Table:
    """Return JSON objects as a table with a column for each name.

    {"id": 1, "article": {"text": "The port ..."}} gives the columns "id" and "article.text".
    """
    objects = [_flat(one) for one in _parsed(name, text) if isinstance(one, dict)]
    header = tuple(dict.fromkeys(chain.from_iterable(objects)))
    _check_names(name, header)
    rows = [tuple(one.get(key, "") for key in header) for one in objects]
    return Table(name, header, rows, first=1)


def _check_names(name: str, header: tuple[str, ...]) -> None:
    if len(header) > MOST_COLUMNS:
        raise SourceError(
            "table-broken",
            f"{name} has objects with {len(header):,} names in all.",
            "Export it again.",
        )
    if not header:
        raise SourceError(
            "source-empty", f"{name} contains no object with a text.", "Choose a file that does."
        )


def _parsed(name: str, text: str) -> list[Any]:
    """Return the values in a file: one a line (JSON Lines), or those of one list."""
    try:
        # one list over all lines
        if text.lstrip().startswith("["):
            return list(json.loads(text))
        # an object on each line; some exports leave empty lines between
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    # cut short, or lists in lists a thousand deep
    except (ValueError, RecursionError) as error:
        raise SourceError(
            "json-broken",
            f"{name} is not valid JSON or JSON Lines ({str(error)[:100]}).",
            "It may be cut short; export it again.",
        ) from error


def _flat(one: dict[str, Any]) -> dict[str, str]:
    """Return an object's texts and numbers by name, one level down too.

    {"id": 1, "article": {"text": "The port"}, "tags": ["a"]} -> {"id": "1", "article.text": "The
    port"}
    """
    return {name: str(value) for name, value in _named(one) if _is_cell(value)}


def _named(one: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for key, value in one.items():
        if not isinstance(value, dict):
            yield key, value
            continue
        for inner_key, inner in value.items():
            yield f"{key}.{inner_key}", inner


def _is_cell(value: Any) -> bool:
    """Return True for a text or number; true, null and lists are no cell."""
    return isinstance(value, str | int | float) and not isinstance(value, bool)
