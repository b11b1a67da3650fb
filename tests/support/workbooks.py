"""Workbooks made for tests."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl


def saved_workbook(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    """Save a workbook with these rows by the titles of their sheets; return its path."""
    book = openpyxl.Workbook()
    # a new workbook has a sheet already
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path
