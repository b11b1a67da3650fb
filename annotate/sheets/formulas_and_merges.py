"""What a reader of values alone would not see: formulas, merged cells, hidden rows. Found in the file's own XML."""

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
_REFERENCE = re.compile(rb'\br="([A-Za-z]+)(\d+)"')
_HIDDEN = re.compile(rb'<(?:\w+:)?row\b[^>]*\bhidden="(?:1|true)"')
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_CHUNK = 4_000_000
_OVERLAP = 2_000
_KIND = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"


def find_traps(path: Path, file: ReturnedFile) -> None:
    """Fill in `formulas`, `merged` and `hidden` of the sheets, as far as the file's format tells."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        names = set(archive.namelist())
        if "content.xml" in names:
            _find_in_ods(archive, file)
        elif "xl/workbook.xml" in names:
            places = _places(archive)
            for sheet in file.sheets:
                entry = places.get(sheet.name, "")
                if entry in names:
                    _find_in_xlsx(archive, entry, sheet)


def _places(archive: zipfile.ZipFile) -> dict[str, str]:
    """Where the XML of each sheet lies, by its name."""
    from lxml import etree

    links = etree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {str(link.get("Id")): str(link.get("Target", "")) for link in links}
    book = etree.fromstring(archive.read("xl/workbook.xml"))
    found = {}
    for sheet in book.iter("{*}sheet"):
        identifier = next(
            (value for key, value in sheet.attrib.items() if str(key).endswith("}id")), ""
        )
        target = targets.get(str(identifier), "")
        found[str(sheet.get("name"))] = (
            target.lstrip("/") if target.startswith("/") else posixpath.join("xl", target)
        )
    return found


def _find_in_xlsx(archive: zipfile.ZipFile, entry: str, sheet: Sheet) -> None:
    seen: set[int] = set()
    hidden: set[int] = set()
    for offset, piece in _pieces(archive, entry):
        for match in _FORMULA.finditer(piece):
            reference = _REFERENCE.search(match[1] or match[2])
            if reference and offset + match.start() not in seen:
                seen.add(offset + match.start())
                sheet.formulas.add((int(reference[2]) - 1, column_of(reference[1].decode())))
        hidden.update(offset + match.start() for match in _HIDDEN.finditer(piece))
        for match in _MERGED.finditer(piece):
            first, last = column_of(match[1].decode()), column_of(match[3].decode())
            _merge(sheet, int(match[2]) - 1, first, int(match[4]) - 1, last)
    sheet.hidden = len(hidden)


def _pieces(archive: zipfile.ZipFile, entry: str) -> Iterator[tuple[int, bytes]]:
    """An entry in overlapping pieces, each with its offset: what stands across an edge is in one of them whole."""
    with archive.open(entry) as stream:
        kept, offset = b"", 0
        while block := stream.read(_CHUNK):
            piece = kept + block
            yield offset, piece
            kept = piece[-_OVERLAP:]
            offset += len(piece) - len(kept)


def _merge(sheet: Sheet, top: int, left: int, bottom: int, right: int) -> None:
    bottom, right = min(bottom, len(sheet.rows)), min(right, 200)
    sheet.merged.update(
        (row, column)
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
        if (row, column) != (top, left)
    )


def _find_in_ods(archive: zipfile.ZipFile, file: ReturnedFile) -> None:
    from lxml import etree

    sheets = {sheet.name: sheet for sheet in file.sheets}
    sheet: Sheet | None = None
    row = 0
    with archive.open("content.xml") as stream:
        for event, node in etree.iterparse(
            stream,
            events=("start", "end"),
            tag=(f"{_TABLE}table", f"{_TABLE}table-row"),
            huge_tree=True,
        ):
            if node.tag == f"{_TABLE}table":
                if event == "start":
                    sheet, row = sheets.get(str(node.get(f"{_TABLE}name"))), 0
                continue
            if event == "start":
                continue
            if sheet is not None:
                _read_ods_row(sheet, node, row)
            row += int(node.get(f"{_TABLE}number-rows-repeated", "1"))
            node.clear()


def _read_ods_row(sheet: Sheet, node: Any, row: int) -> None:
    if node.get(f"{_TABLE}visibility", "visible") != "visible":
        repeated = int(node.get(f"{_TABLE}number-rows-repeated", "1"))
        sheet.hidden += max(0, min(repeated, len(sheet.rows) - row))
    column = 0
    for cell in node:
        repeated = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        if cell.get(f"{_TABLE}formula") or cell.get(_KIND) == "error":
            sheet.formulas.update((row, column + further) for further in range(min(repeated, 200)))
        down, across = (
            int(cell.get(f"{_TABLE}number-{way}-spanned", "1")) for way in ("rows", "columns")
        )
        if down > 1 or across > 1:
            _merge(sheet, row, column, row + down - 1, column + across - 1)
        column += repeated
