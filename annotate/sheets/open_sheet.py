"""Opens what came back: workbooks of Excel and LibreOffice, and CSV in whatever dialect a program saved it."""

import csv
import zipfile
import zlib
from io import StringIO
from itertools import islice
from pathlib import Path

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sheets.find_columns import TITLES
from claimdesk.annotate.sheets.formulas_and_merges import find_traps
from claimdesk.annotate.sheets.sheet import ReturnedFile, Sheet
from claimdesk.annotate.sources.encoding import decode

TEXT_ENDINGS = frozenset({".csv", ".tsv", ".txt"})
WORKBOOK_ENDINGS = frozenset({".xlsx", ".xlsm", ".ods"})
MOST_STYLES = 16_000_000
"""Bytes of cell styles, unpacked, that a workbook may carry; a usual one has 10,000."""
MOST_UNPACKED = 3_000_000_000
MOST_TEXT = 1_000_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LONGEST_FIELD = 10_000_000
_LOOKED_AT = 30
"""Rows in which the separator of CSV is looked for."""
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, OSError, EOFError, ValueError, KeyError, RuntimeError,
           SyntaxError)  # fmt: skip
"""What the libraries for packed files and XML raise for damaged ones (lxml's errors are syntax errors)."""


def open_returned(path: Path) -> ReturnedFile:
    """Read a file that came back.

    Raises:
        SourceError: it is missing, no sheet, half-written, locked by a password, or absurdly large.
    """
    if not path.is_file():
        raise SourceError("sheet-missing", f"There is no file {path}.", "Check the name.")
    try:
        with path.open("rb") as file:
            head = file.read(8)
    except OSError as error:
        raise SourceError(
            "sheet-unreadable", f"{path.name} cannot be read ({error.strerror})."
        ) from error
    if not head:
        raise SourceError(
            "sheet-empty", f"{path.name} is empty.", "Save it again, or ask for it again."
        )
    if head.startswith(_OLE):
        _refuse_old(path)
    if head.startswith(b"PK") or path.suffix.lower() in WORKBOOK_ENDINGS:
        return _workbook(path)
    if path.suffix.lower() in TEXT_ENDINGS:
        return _text(path)
    raise SourceError(
        "not-a-sheet",
        f"{path.name} is neither a workbook nor CSV.",
        "Save it as .xlsx, .ods or .csv and give it again.",
    )


def _refuse_old(path: Path) -> None:
    """Refuse what Excel encrypted, and workbooks of before 2007: their formulas cannot be told from values."""
    with path.open("rb") as file:
        found = _ENCRYPTED in file.read(1_000_000)
        file.seek(0, 2)
        size = file.tell()
        if not found and size > 1_000_000:  # the directory of such a file may stand at its end
            file.seek(-1_000_000, 2)
            found = _ENCRYPTED in file.read()
    if found:
        raise _locked(path)
    raise SourceError(
        "sheet-old",
        f"{path.name} is a workbook of an old kind.",
        "Save it as .xlsx or .ods and give that.",
    )


def _locked(path: Path) -> SourceError:
    return SourceError(
        "sheet-locked",
        f"{path.name} is protected by a password.",
        "Save it without one and give it again.",
    )


def _workbook(path: Path) -> ReturnedFile:
    import python_calamine as calamine

    try:
        macros = _inspect(path) if zipfile.is_zipfile(path) else False
        book = calamine.CalamineWorkbook.from_path(path)
        sheets = []
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            sheets.append(Sheet(name, rows))
        found = ReturnedFile(path.name, sheets, macros=macros)
        find_traps(path, found)
    except calamine.PasswordError as error:
        raise _locked(path) from error
    except (calamine.CalamineError, *_BROKEN) as error:
        raise SourceError(
            "sheet-broken",
            f"{path.name} is no whole workbook: it may be half written or damaged.",
            "Open it in a spreadsheet, save it again, and give that.",
        ) from error
    return found


def _inspect(path: Path) -> bool:
    """Whether a packed workbook carries macros; refuses what is locked or absurd before anything is unpacked."""
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        names = {entry.filename for entry in entries}
        styles = sum(e.file_size for e in entries if e.filename.endswith("styles.xml"))
        if styles > MOST_STYLES:
            raise SourceError(
                "sheet-styles",
                f"{path.name} carries {styles // 1_000_000} MB of cell styles, which no person made.",
                "Save its sheet Claims as CSV, or copy the cells into a new workbook, and give that.",
            )
        if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
            raise SourceError(
                "sheet-too-large",
                f"{path.name} is too large to be read.",
                "Save its sheet Claims as CSV.",
            )
        manifest = "META-INF/manifest.xml"
        if manifest in names and b"encryption-data" in archive.read(manifest):
            raise _locked(path)
        return any("vbaproject" in name.lower() or name.startswith("Basic/") for name in names)


def _text(path: Path) -> ReturnedFile:
    if path.stat().st_size > MOST_TEXT:
        raise SourceError("sheet-too-large", f"{path.name} is too large to be read.", "Split it.")
    text = decode(path.read_bytes(), path.name).removeprefix("\ufeff")
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True))
    except csv.Error as error:
        raise SourceError(
            "sheet-broken",
            f"{path.name} is no whole CSV file ({error}).",
            "Save it again from the spreadsheet.",
        ) from error
    titles = {title.strip() for row in rows[:_LOOKED_AT] for title in row}
    # a program saves one sheet as CSV, and it may have been the one of evidence
    name = "Evidence" if "Evidence ID" in titles else ""
    return ReturnedFile(path.name, [Sheet(name, [list(row) for row in rows])], is_text=True)


def _separator(text: str) -> str:
    """The separator by which one of the first rows is a row of our titles."""

    def titles(separator: str) -> int:
        rows = islice(csv.reader(StringIO(text, newline=""), delimiter=separator), _LOOKED_AT)
        return max(
            (len(TITLES.intersection(cell.strip().casefold() for cell in row)) for row in rows),
            default=0,
        )

    return max(",;\t", key=titles)
