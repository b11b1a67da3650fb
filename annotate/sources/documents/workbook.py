"""Workbooks with an article a row: the cells of the first sheet that holds any, as text."""

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

from claimdesk.annotate.sources.documents.extraction import Sheet
from claimdesk.annotate.sources.documents.packed import BrokenDocument

MOST_ROWS = 200_000
"""Rows of a sheet, at most."""
MOST_UNPACKED = 1_000_000_000
"""Bytes of all parts of a workbook, unpacked."""


def read_workbook(path: Path) -> Sheet:
    """Return the rows of the first sheet of an .xlsx or .ods file that is not empty.

    Raises:
        BrokenDocument: it is damaged, locked, or larger than any list of articles.
    """
    import python_calamine as calamine

    _check_size(path)
    try:
        return Sheet(_first_filled(calamine.CalamineWorkbook.from_path(path)))
    # the reviewer can help with a password, and not with damage
    except calamine.PasswordError as error:
        raise BrokenDocument("it is protected by a password") from error
    except (calamine.CalamineError, OSError, ValueError, KeyError) as error:
        raise BrokenDocument("it is cut short or damaged") from error


def _first_filled(book: Any) -> list[list[str]]:
    """Return the rows of the first sheet that is not empty, as a cover may be."""
    for name in book.sheet_names:
        rows = _rows(book.get_sheet_by_name(name))
        if any(map(any, rows)):
            return rows
    return []


def _rows(sheet: Any) -> list[list[str]]:
    if sheet.total_height > MOST_ROWS:
        raise BrokenDocument(f"it has more than {MOST_ROWS:,} rows")
    return [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]


def _check_size(path: Path) -> None:
    """Refuse a workbook that unpacks to more than any list of articles, before it is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise BrokenDocument("it is cut short or damaged") from error
    if size > MOST_UNPACKED:
        raise BrokenDocument("it unpacks to more data than any list of articles has")


def _text(cell: Any) -> str:
    """Return a cell as text: 5 May 2020 -> "2020-05-05", 12.0 -> "12", 12.5 -> "12.5"."""
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    # workbooks store all numbers as floats, years and identifiers too
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
