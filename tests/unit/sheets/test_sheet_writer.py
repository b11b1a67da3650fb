"""One sheet of a workbook: text that comes back as it was, or is counted."""

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.sheets.cell_text import LONGEST, holdable
from claimdesk.annotate.sheets.columns import Column, ColumnKind
from claimdesk.annotate.sheets.sheet_rows import LongTextRow
from claimdesk.annotate.sheets.sheet_writer import SheetWriter

COLUMNS: tuple[Column[None], ...] = (
    Column("ID", 10),
    Column("Text", 10, ColumnKind.WRAPPED),
    Column("Link", 10, ColumnKind.LINK),
)


class Written:
    """A workbook with one sheet. It must be saved: openpyxl warns of sheets left unwritten."""

    def __init__(self) -> None:
        self.report = ExportReport()
        self._book = openpyxl.Workbook(write_only=True)
        self.writer: SheetWriter[None] = SheetWriter(self._book, "S", COLUMNS, self.report)

    def back(self, path: Path) -> openpyxl.Workbook:
        self._book.save(path)
        return openpyxl.load_workbook(path)


@settings(max_examples=60)
@given(st.text(min_size=1, max_size=40))
def test_any_text_comes_back_or_is_counted(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    kept = holdable(text, ExportReport())
    written = Written()
    written.writer.write([text, None, None])

    back = written.back(tmp_path_factory.mktemp("cells") / "cells.xlsx")

    value = back["S"]["A2"].value or ""
    assert (value, written.report.replaced > 0) == (kept, kept != text)


def test_text_longer_than_a_cell_is_split_and_reported(tmp_path: Path) -> None:
    written = Written()
    # one more than the cell and one piece can hold together
    text = "a" * (LONGEST - 1) + "b" * LONGEST + "c"
    written.writer.write(["id1", text, None])

    sheet = written.back(tmp_path / "x.xlsx")["S"]

    assert sheet["B2"].value == "a" * (LONGEST - 1) + "…"
    assert written.writer.spilled == [
        LongTextRow("id1", "Text", "b" * LONGEST),
        LongTextRow("id1", "Text", "c"),
    ]
    assert written.report.split == [("id1", "Text")]


def test_only_addresses_of_the_web_become_links(tmp_path: Path) -> None:
    written = Written()
    written.writer.write([None, None, "https://example.org/a"])
    # the same cell object is used again: it must lose the first row's link
    written.writer.write([None, None, "file:///etc/passwd"])

    sheet = written.back(tmp_path / "x.xlsx")["S"]

    # a click on the other one would open a file of the reader's own machine
    assert sheet["C2"].hyperlink.target == "https://example.org/a"
    assert (sheet["C3"].value, sheet["C3"].hyperlink) == ("file:///etc/passwd", None)


def test_links_beyond_the_most_of_a_sheet_are_plain_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimdesk.annotate.sheets.sheet_writer.MOST_LINKS", 1)
    written = Written()
    written.writer.write([None, None, "https://example.org/a"])
    written.writer.write([None, None, "https://example.org/b"])

    sheet = written.back(tmp_path / "x.xlsx")["S"]

    assert written.report.unlinked == 1
    assert (sheet["C3"].value, sheet["C3"].hyperlink) == ("https://example.org/b", None)
