"""Reading of files that were sent back: workbooks of Excel and LibreOffice, CSV of any dialect."""

import csv
import zipfile
import zlib
from io import SEEK_END, StringIO
from itertools import islice
from pathlib import Path

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sheets.columns import EVIDENCE_ID, EVIDENCE_SHEET
from claimdesk.annotate.sheets.find_columns import TITLES
from claimdesk.annotate.sheets.formulas_and_merges import find_traps
from claimdesk.annotate.sheets.sheet import ReturnedFile, Sheet, Value
from claimdesk.annotate.sources.encoding import decode

TEXT_ENDINGS = frozenset({".csv", ".tsv", ".txt"})
WORKBOOK_ENDINGS = frozenset({".xlsx", ".xlsm", ".ods"})
MOST_STYLES = 16_000_000
"""Bytes of cell styles, unpacked, that a workbook may carry; a usual one has 10,000."""
MOST_UNPACKED = 3_000_000_000
MOST_TEXT = 1_000_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of a file of before 2007, and of one that Excel encrypted."""
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LONGEST_FIELD = 10_000_000
_LOOKED_AT = 30
"""Rows in which the separator of CSV is looked for."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    OSError,
    EOFError,
    ValueError,
    KeyError,
    RuntimeError,
    SyntaxError,
)
"""Errors of the libraries for packed files and XML about damaged files (lxml's: SyntaxError)."""
_MANIFEST = "META-INF/manifest.xml"
_SEPARATORS = ",;\t"
_DIRECTORY_BYTES = 1_000_000
"""Bytes at either end of an old workbook in which its directory may stand."""


def open_returned(path: Path) -> ReturnedFile:
    """Read a file that was sent back.

    Raises:
        SourceError: it is missing, no sheet, half-written, locked by a password, or absurdly large.
    """
    head = _first_bytes(path)
    if not head:
        raise SourceError(
            "sheet-empty", f"{path.name} is empty.", "Save it again, or ask for it again."
        )
    if head.startswith(_OLE):
        raise _refusal_of_old(path)

    ending = path.suffix.lower()
    # A packed file is a workbook, also under the name "claims.csv": people rename files.
    if head.startswith(b"PK") or ending in WORKBOOK_ENDINGS:
        return _workbook(path)
    if ending in TEXT_ENDINGS:
        return _text(path)
    raise SourceError(
        "not-a-sheet",
        f"{path.name} is neither a workbook nor CSV.",
        "Save it as .xlsx, .ods or .csv and import that.",
    )


def _first_bytes(path: Path) -> bytes:
    if not path.is_file():
        raise SourceError("sheet-missing", f"There is no file {path}.", "Check the name.")
    try:
        with path.open("rb") as file:
            return file.read(8)
    # It is on a network drive that went away, or belongs to another user.
    except OSError as error:
        raise SourceError(
            "sheet-unreadable", f"{path.name} cannot be read ({error.strerror})."
        ) from error


def _refusal_of_old(path: Path) -> SourceError:
    """Return the error for a file that Excel encrypted, or a workbook of before 2007 (.xls).

    In an old one, formulas cannot be distinguished from values.
    """
    if _is_encrypted(path):
        return _locked(path)
    return SourceError(
        "sheet-old",
        f"{path.name} is a workbook in an old format.",
        "Save it as .xlsx or .ods and import that.",
    )


def _is_encrypted(path: Path) -> bool:
    """Return True if the directory of a file, at its beginning or end, has an encrypted part."""
    with path.open("rb") as file:
        # Small files have the directory at their beginning, large ones may have it at their end.
        if _ENCRYPTED in file.read(_DIRECTORY_BYTES):
            return True
        size = file.seek(0, SEEK_END)
        if size <= _DIRECTORY_BYTES:
            return False
        file.seek(-_DIRECTORY_BYTES, SEEK_END)
        return _ENCRYPTED in file.read()


def _locked(path: Path) -> SourceError:
    return SourceError(
        "sheet-locked",
        f"{path.name} is protected by a password.",
        "Save it without a password and import that.",
    )


def _workbook(path: Path) -> ReturnedFile:
    import python_calamine as calamine

    try:
        macros = _inspect(path)
        book = calamine.CalamineWorkbook.from_path(path)
        sheets = []
        for name in book.sheet_names:
            # With the empty rows and columns before the first cell: places count from A1.
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            sheets.append(Sheet(name, rows))
        found = ReturnedFile(path.name, sheets, macros=macros)
        find_traps(path, found)
    except calamine.PasswordError as error:
        raise _locked(path) from error
    except (calamine.CalamineError, *_BROKEN) as error:
        raise SourceError(
            "sheet-broken",
            f"{path.name} is not a complete workbook. It may be damaged.",
            "Open it in a spreadsheet program, save it again, and import that.",
        ) from error
    return found


def _inspect(path: Path) -> bool:
    """Return True if a workbook carries macros; refuse one that is locked or absurdly large."""
    if not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        _refuse_absurd(path, archive)
        return _has_macros(archive)


def _refuse_absurd(path: Path, archive: zipfile.ZipFile) -> None:
    """Refuse a locked or absurdly large workbook before anything is unpacked.

    Years of copying between workbooks can leave 100 MB of cell styles, and a small file can unpack
    to terabytes.
    """
    # Sizes are read from the file's directory, which costs nothing.
    styles = _unpacked_size(archive, "styles.xml")
    if styles > MOST_STYLES:
        raise SourceError(
            "sheet-styles",
            f"{path.name} has {styles // 1_000_000} MB of cell styles, which is too much to read.",
            "Save its sheet Claims as CSV, or copy the cells into a new workbook, and import that.",
        )

    if _unpacked_size(archive) > MOST_UNPACKED:
        raise SourceError(
            "sheet-too-large",
            f"{path.name} is too large to be read.",
            "Save its sheet Claims as CSV.",
        )

    if _is_locked_ods(archive):
        raise _locked(path)


def _unpacked_size(archive: zipfile.ZipFile, ending: str = "") -> int:
    """Return the bytes of the entries whose names have an ending, when unpacked."""
    entries = archive.infolist()
    return sum(entry.file_size for entry in entries if entry.filename.endswith(ending))


def _is_locked_ods(archive: zipfile.ZipFile) -> bool:
    """Return True if the manifest of an .ods file has the encryption of its parts."""
    if _MANIFEST not in archive.namelist():
        return False
    return b"encryption-data" in archive.read(_MANIFEST)


def _has_macros(archive: zipfile.ZipFile) -> bool:
    """Return True for Excel's "xl/vbaProject.bin" and LibreOffice's "Basic/Standard/..."."""
    names = archive.namelist()
    return any("vbaproject" in name.lower() or name.startswith("Basic/") for name in names)


def _text(path: Path) -> ReturnedFile:
    if path.stat().st_size > MOST_TEXT:
        raise SourceError("sheet-too-large", f"{path.name} is too large to be read.", "Split it.")
    text = decode(path.read_bytes(), path.name).removeprefix("\ufeff")
    rows: list[list[Value]] = [list(row) for row in _rows_of(path, text)]
    return ReturnedFile(path.name, [Sheet(_sheet_name(rows), rows)], is_text=True)


def _sheet_name(rows: list[list[Value]]) -> str:
    """Return the name of the sheet that was saved as CSV: it may have been that of evidence."""
    for row in rows[:_LOOKED_AT]:
        if any(isinstance(title, str) and title.strip() == EVIDENCE_ID for title in row):
            return EVIDENCE_SHEET
    return ""


def _rows_of(path: Path, text: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST_FIELD)
    file = StringIO(text, newline="")
    try:
        return list(csv.reader(file, delimiter=_separator(text), strict=True))
    except csv.Error as error:
        raise SourceError(
            "sheet-broken",
            f"{path.name} is not a complete CSV file ({error}).",
            "Save it again in the spreadsheet program.",
        ) from error


def _separator(text: str) -> str:
    """Return the separator by which one of the first rows is a row of known titles.

    A German Excel writes "ID;Article;Claim", a copy from a sheet has tabs.
    """
    return max(_SEPARATORS, key=lambda separator: _known_titles(text, separator))


def _known_titles(text: str, separator: str) -> int:
    """Return how many known titles the best of the first rows has: a heading may stand above."""
    file = StringIO(text, newline="")
    most = 0
    for row in islice(csv.reader(file, delimiter=separator), _LOOKED_AT):
        titles = {cell.strip().casefold() for cell in row}
        most = max(most, len(titles & TITLES))
    return most
