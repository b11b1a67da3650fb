"""Workbooks with an article a row: cells as text."""

import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest

from claimdesk.annotate.sources.documents import workbook as module
from claimdesk.annotate.sources.documents.packed import BrokenDocument
from claimdesk.annotate.sources.documents.workbook import read_workbook
from tests.support.workbooks import saved_workbook


def test_cells_are_text_as_a_person_writes_it(tmp_path: Path) -> None:
    row = [date(2020, 5, 5), datetime(2020, 5, 5, 14, 5), 12, 12.5, "boats", None]
    found = read_workbook(saved_workbook(tmp_path / "a.xlsx", List=[row, ["last"] * 6]))
    # a workbook stores 12 as a float; the identifier "12.0" would be another one
    assert found.rows[0] == ["2020-05-05", "2020-05-05T14:05:00", "12", "12.5", "boats", ""]


def test_an_empty_cover_is_passed_over(tmp_path: Path) -> None:
    path = saved_workbook(
        tmp_path / "a.xlsx", Cover=[], List=[["text"], ["boats"]], More=[["other"]]
    )
    assert read_workbook(path).rows == [["text"], ["boats"]]


def test_a_workbook_without_cells_has_no_rows(tmp_path: Path) -> None:
    assert read_workbook(saved_workbook(tmp_path / "a.xlsx", Cover=[])).rows == []


def test_rows_have_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_ROWS", 2)
    assert len(read_workbook(saved_workbook(tmp_path / "a.xlsx", List=[["a"], ["b"]])).rows) == 2

    path = saved_workbook(tmp_path / "b.xlsx", List=[["a"]] * 4)
    with pytest.raises(BrokenDocument, match="more than 2 rows"):
        read_workbook(path)


def test_a_packed_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("photo.jpg", "x")
    with pytest.raises(BrokenDocument):
        read_workbook(path)
