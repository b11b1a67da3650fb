"""The traps that a reader of values alone does not see: formulas, merged cells, hidden rows.

They are found in the file's own XML.
"""

import posixpath
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.sheets.sheet import ReturnedFile, Sheet, column_of

_FORMULA = re.compile(
    rb'<(?:\w+:)?c\b([^>]*)>\s*<(?:\w+:)?f\b|<(?:\w+:)?c\b(?=[^>]*\bt="e")([^>]*)>'
)
"""A cell with a formula, `<c r="D12"><f>A1+1</f>`, or an error, `<c r="D12" t="e">` with #REF!."""
_REFERENCE = re.compile(rb'\br="([A-Za-z]+)(\d+)"')
_HIDDEN = re.compile(rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"')
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_CHUNK = 4_000_000
_OVERLAP = 2_000
_MOST_COLUMNS = 200
"""Columns in which traps are looked for: a spreadsheet may repeat a cell over all of its 16,384."""
_KIND = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def find_traps(path: Path, file: ReturnedFile) -> None:
    """Fill in `formulas`, `merged` and `hidden` of the sheets of a workbook."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        # An .ods file has all sheets in one part, an .xlsx file a part for each.
        if "content.xml" in names:
            _find_in_ods(archive, file)
        elif "xl/workbook.xml" in names:
            _find_in_all_xlsx(archive, file)


def _find_in_all_xlsx(archive: zipfile.ZipFile, file: ReturnedFile) -> None:
    names = set(archive.namelist())
    places = _places(archive)
    for sheet in file.sheets:
        entry = places.get(sheet.name, "")
        if entry in names:
            _find_in_xlsx(archive, entry, sheet)


def _places(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the path of each sheet's XML in an .xlsx file: "xl/worksheets/sheet1.xml"."""
    from lxml import etree

    links = etree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {str(link.get("Id")): str(link.get("Target", "")) for link in links}
    book = etree.fromstring(archive.read("xl/workbook.xml"))

    found = {}
    for sheet in book.iter("{*}sheet"):
        # The attribute r:id; its namespace differs between the strict and the usual form of the
        # format.
        ids = [value for key, value in sheet.attrib.items() if str(key).endswith("}id")]
        target = targets.get(str(next(iter(ids), "")), "")
        # "/xl/worksheets/sheet1.xml" is from the root, "worksheets/sheet1.xml" from the folder xl
        if target.startswith("/"):
            place = target.lstrip("/")
        else:
            place = posixpath.join("xl", target)
        found[str(sheet.get("name"))] = place
    return found


def _find_in_xlsx(archive: zipfile.ZipFile, entry: str, sheet: Sheet) -> None:
    hidden: set[int] = set()
    for offset, piece in _pieces(archive, entry):
        for match in _FORMULA.finditer(piece):
            _add_formula(sheet, match[1] or match[2])
        # By their offsets: a row that stands in two overlapping pieces is counted once.
        hidden.update(offset + match.start() for match in _HIDDEN.finditer(piece))
        for match in _MERGED.finditer(piece):
            _add_merged(sheet, match)
    sheet.hidden = len(hidden)


def _add_merged(sheet: Sheet, match: re.Match[bytes]) -> None:
    """Mark the cells of `<mergeCell ref="D2:D5"/>`."""
    left, right = column_of(match[1].decode()), column_of(match[3].decode())
    _merge(sheet, int(match[2]) - 1, left, int(match[4]) - 1, right)


def _add_formula(sheet: Sheet, attributes: bytes) -> None:
    """Mark the cell with these attributes, such as ` r="D12" s="3"`."""
    reference = _REFERENCE.search(attributes)
    if reference:
        row, column = int(reference[2]) - 1, column_of(reference[1].decode())
        sheet.formulas.add((row, column))


def _pieces(archive: zipfile.ZipFile, entry: str) -> Iterator[tuple[int, bytes]]:
    """Yield an entry in overlapping pieces, each with its offset.

    Text across the edge of a piece is whole in the next one.
    """
    with archive.open(entry) as stream:
        kept, offset = b"", 0
        while block := stream.read(_CHUNK):
            piece = kept + block
            yield offset, piece
            kept = piece[-_OVERLAP:]
            offset += len(piece) - len(kept)


def _merge(sheet: Sheet, top: int, left: int, bottom: int, right: int) -> None:
    """Mark the cells of a merged one but the first, which holds its value: A2, B1, B2 of A1:B2."""
    # A merged cell may reach down to the last row there can be.
    bottom, right = min(bottom, len(sheet.rows)), min(right, _MOST_COLUMNS)
    for row in range(top, bottom + 1):
        for column in range(left, right + 1):
            if (row, column) != (top, left):
                sheet.merged.add((row, column))


def _find_in_ods(archive: zipfile.ZipFile, file: ReturnedFile) -> None:
    from lxml import etree

    table, table_row = f"{_TABLE}table", f"{_TABLE}table-row"
    sheets = {sheet.name: sheet for sheet in file.sheets}
    sheet: Sheet | None = None
    row = 0
    with archive.open("content.xml") as stream:
        parsed = etree.iterparse(
            stream, events=("start", "end"), tag=(table, table_row), huge_tree=True
        )
        for event, node in parsed:
            # A table begins: its rows follow, before its end.
            if node.tag == table and event == "start":
                sheet, row = sheets.get(str(node.get(f"{_TABLE}name"))), 0
            elif node.tag == table_row and event == "end":
                if sheet is not None:
                    _read_ods_row(sheet, node, row)
                row += _count(node, "number-rows-repeated")
                node.clear()  # a sheet of 100,000 rows would fill the memory


def _read_ods_row(sheet: Sheet, node: Any, row: int) -> None:
    if node.get(f"{_TABLE}visibility", "visible") != "visible":
        # A filter may hide all rows down to the last there can be; only those with content count.
        repeated = _count(node, "number-rows-repeated")
        sheet.hidden += max(0, min(repeated, len(sheet.rows) - row))

    column = 0
    for cell in node:
        # `<table-cell number-columns-repeated="3">` stands for three equal cells.
        repeated = _count(cell, "number-columns-repeated")
        if cell.get(f"{_TABLE}formula") or cell.get(_KIND) == "error":
            here = range(column, column + min(repeated, _MOST_COLUMNS))
            sheet.formulas.update((row, each) for each in here)

        # A merged cell has its size; the cells that it covers follow as "covered" ones.
        down = _count(cell, "number-rows-spanned")
        across = _count(cell, "number-columns-spanned")
        if down > 1 or across > 1:
            _merge(sheet, row, column, row + down - 1, column + across - 1)
        column += repeated


def _count(node: Any, attribute: str) -> int:
    """Return a number that an element of an .ods file has; 1 where it has none."""
    return int(node.get(f"{_TABLE}{attribute}", "1"))
