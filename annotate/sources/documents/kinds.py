"""Kinds of documents, recognised by their content."""

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
# Bytes within which a PDF must begin: some servers put a line before it.
_LOOKED_AT = 1024


def kind_of(path: Path, head: bytes) -> DocumentKind | None:
    """Return the kind of the file that begins with `head`; None for any other."""
    # a PDF may have any ending, "report.pdf.download" too
    if PDF_MAGIC in head[:_LOOKED_AT]:
        return DocumentKind.PDF
    # all others are ZIP archives
    if not head.startswith(b"PK"):
        return None

    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        # damaged: its ending says which reader gives the refusal
        return _BY_ENDING.get(path.suffix.lower())
    return _kind_of_packed(names, path.suffix.lower())


def _kind_of_packed(names: set[str], ending: str) -> DocumentKind | None:
    # an .ods workbook holds content.xml too, as an .odt text does
    if "xl/workbook.xml" in names or ending in SHEETS:
        return DocumentKind.SHEET
    if "word/document.xml" in names:
        return DocumentKind.WORD
    if "content.xml" in names:
        return DocumentKind.OPEN
    return None
