"""Formulas, merged cells and hidden rows, found in the XML of a workbook."""

import zipfile
from pathlib import Path

import pytest

from claimdesk.annotate.sheets.formulas_and_merges import find_traps
from claimdesk.annotate.sheets.sheet import ReturnedFile, Sheet

XLSX = {
    "xl/workbook.xml": (
        '<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Notes" r:id="rId2"/>'
        '<sheet name="Claims" r:id="rId1"/></sheets></workbook>'
    ),
    # one address from the root, one from the folder xl
    "xl/_rels/workbook.xml.rels": (
        '<Relationships xmlns="l"><Relationship Id="rId1" Target="/xl/worksheets/b.xml"/>'
        '<Relationship Id="rId2" Target="worksheets/a.xml"/></Relationships>'
    ),
    "xl/worksheets/a.xml": '<worksheet><row r="1" hidden="true"/></worksheet>',
    "xl/worksheets/b.xml": (
        '<worksheet><row r="3" hidden="1"><c r="E3" t="e"><v>#REF!</v></c></row>'
        '<row r="12"><c r="C12" s="1"><v>7</v></c><c r="AB12" s="1"><f>A1+1</f></c></row>'
        '<mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>'
    ),
}
ODS = {
    "content.xml": (
        '<content xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
        '<table:table table:name="Claims"><table:table-row table:number-rows-repeated="2"/>'
        '<table:table-row table:visibility="filter"><table:table-cell/>'
        '<table:table-cell table:number-columns-repeated="2" table:formula="of:=1+1"/>'
        '<table:table-cell calcext:value-type="error"/></table:table-row>'
        '<table:table-row><table:table-cell table:number-columns-spanned="2"/>'
        "<table:covered-table-cell/></table:table-row>"
        # a filter may hide all the rows there can be
        '<table:table-row table:visibility="collapse" table:number-rows-repeated="1048572"/>'
        "</table:table></content>"
    )
}


@pytest.fixture
def sheet() -> Sheet:
    """Twelve rows of Claims."""
    return Sheet("Claims", [[""] for _ in range(12)])


def find(folder: Path, entries: dict[str, str], *sheets: Sheet) -> None:
    path = folder / "x"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in entries.items():
            archive.writestr(name, text)
    find_traps(path, ReturnedFile("x", list(sheets)))


def test_traps_of_excel(tmp_path: Path, sheet: Sheet) -> None:
    find(tmp_path, XLSX, sheet)

    assert sheet.formulas == {(2, 4), (11, 27)}
    # the first cell of a merged one holds its value
    assert sheet.merged == {(0, 1), (1, 0), (1, 1)}
    assert sheet.hidden == 1


def test_each_sheet_has_its_own_traps(tmp_path: Path, sheet: Sheet) -> None:
    notes = Sheet("Notes", [[""]])
    find(tmp_path, XLSX, sheet, notes, Sheet("Added", []))

    assert (notes.formulas, notes.merged, notes.hidden) == (set(), set(), 1)


def test_traps_of_libreoffice(tmp_path: Path, sheet: Sheet) -> None:
    find(tmp_path, ODS, sheet)

    assert sheet.formulas == {(2, 1), (2, 2), (2, 3)}
    assert sheet.merged == {(3, 1)}
    # the filtered one, and of the million those with content
    assert sheet.hidden == 1 + 8


def test_a_cell_merged_down_to_the_last_row_ends_with_the_content(
    tmp_path: Path, sheet: Sheet
) -> None:
    merged = '<worksheet><mergeCell ref="A1:A1048576"/></worksheet>'
    find(tmp_path, XLSX | {"xl/worksheets/b.xml": merged}, sheet)

    assert max(sheet.merged) == (12, 0)
    assert len(sheet.merged) == 12


def test_a_file_that_is_not_packed_has_no_traps(tmp_path: Path, sheet: Sheet) -> None:
    path = tmp_path / "x.csv"
    path.write_text("=1+1")

    find_traps(path, ReturnedFile("x", [sheet]))

    assert (sheet.formulas, sheet.merged, sheet.hidden) == (set(), set(), 0)
