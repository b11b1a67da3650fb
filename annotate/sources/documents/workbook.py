"""Workbooks with an article a row: the cells of the first sheet that holds any, as text."""

import zipfile
from datetime import date, datetime
from pathlib import Path
from typing import Any

from claimdesk.annotate.sources.documents.extraction import Sheet
from claimdesk.annotate.sources.documents.packed import BrokenDocument

MOST_ROWS = 200_000
MOST_UNPACKED = 1_000_000_000


def read_workbook(path: Path) -> Sheet:
    """The rows of an .xlsx or .ods file.

    Raises:
        BrokenDocument: it is damaged, locked, or larger than any list of articles.
    """
    import python_calamine as calamine

    _look_inside(path)
    try:
        book = calamine.CalamineWorkbook.from_path(path)
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height > MOST_ROWS:
                raise BrokenDocument(f"it has more than {MOST_ROWS:,} rows")
            rows = [[_text(cell) for cell in row] for row in sheet.to_python(skip_empty_area=True)]
            if any(cell for row in rows for cell in row):
                return Sheet(rows)
    except calamine.PasswordError as error:
        raise BrokenDocument("it is protected by a password") from error
    except (calamine.CalamineError, OSError, ValueError, KeyError) as error:
        raise BrokenDocument("it is cut short or damaged") from error
    return Sheet([])


def _look_inside(path: Path) -> None:
    """Refuse what unpacks to more than any list of articles, before it is unpacked."""
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise BrokenDocument("it is cut short or damaged") from error
    if size > MOST_UNPACKED:
        raise BrokenDocument("it unpacks to more than any list of articles")


def _text(cell: Any) -> str:
    if isinstance(cell, datetime | date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
