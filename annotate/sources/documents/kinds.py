"""Which kind of document a file is, told by its content."""

import zipfile
from enum import StrEnum
from pathlib import Path


class DocumentKind(StrEnum):
    """The documents that are read."""

    PDF = "pdf"
    WORD = "docx"
    OPEN = "odt"
    SHEET = "xlsx"
    """A workbook with an article a row."""


SHEETS = frozenset({".xlsx", ".xlsm", ".ods"})
_BY_ENDING = {".docx": DocumentKind.WORD, ".odt": DocumentKind.OPEN} | dict.fromkeys(
    SHEETS, DocumentKind.SHEET
)
PDF_MAGIC = b"%PDF-"
_LOOKED_AT = 1024
"""Bytes within which a PDF must begin: some servers put a line before it."""


def kind_of(path: Path, head: bytes) -> DocumentKind | None:
    """The kind of the file that begins with `head`; None for any other."""
    if PDF_MAGIC in head[:_LOOKED_AT]:
        return DocumentKind.PDF
    if not head.startswith(b"PK"):
        return None
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return _BY_ENDING.get(path.suffix.lower())
    if "xl/workbook.xml" in names or path.suffix.lower() in SHEETS:
        return DocumentKind.SHEET
    if "word/document.xml" in names:
        return DocumentKind.WORD
    if "content.xml" in names:
        return DocumentKind.OPEN
    return None
