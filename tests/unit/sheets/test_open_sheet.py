"""Files that came back, opened by their content: CSV of any dialect, workbooks, and others."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sheets.open_sheet import open_returned

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(SourceError) as caught:
        open_returned(path)
    return caught.value.code


# CSV


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_the_one_that_parts_known_titles(tmp_path: Path, separator: str) -> None:
    # the heading has more commas than the titles have separators
    text = f"To all, from Ann, with love, yours\nID{separator}Claim{separator}Verdict\nc1\n"
    path = written(tmp_path / "x.csv", text.encode())

    file = open_returned(path)

    assert file.is_text
    assert file.sheets[0].rows[1:] == [["ID", "Claim", "Verdict"], ["c1"]]


def test_a_byte_order_mark_is_no_part_of_the_first_title(tmp_path: Path) -> None:
    path = written(tmp_path / "x.csv", "ID,Claim\r\n".encode("utf-8-sig"))
    assert open_returned(path).sheets[0].rows == [["ID", "Claim"]]


def test_the_sheet_evidence_saved_as_csv_is_known_by_its_ids(tmp_path: Path) -> None:
    evidence = written(tmp_path / "e.csv", b"Claim ID,Link,Evidence ID\n")
    claims = written(tmp_path / "c.csv", b"ID,Claim,Evidence\n")

    assert open_returned(evidence).sheets[0].name == "Evidence"
    assert open_returned(claims).sheets[0].name == ""


def test_a_csv_that_breaks_off_inside_quotes_is_refused(tmp_path: Path) -> None:
    assert refusal(written(tmp_path / "x.csv", b'ID,Claim\nc1,"One thing')) == "sheet-broken"


# workbooks


def test_a_workbook_is_known_by_its_content_not_its_name(tmp_path: Path) -> None:
    book = Workbook()
    # the first row and column are empty: places count from A1 all the same
    book["Sheet"]["B2"] = "ID"
    book.save(tmp_path / "x.xlsx")
    path = (tmp_path / "x.xlsx").rename(tmp_path / "claims.csv")

    file = open_returned(path)

    assert (file.is_text, file.macros) == (False, False)
    (sheet,) = file.sheets
    assert (sheet.name, sheet.rows) == ("Sheet", [["", ""], ["", "ID"]])


@pytest.mark.parametrize("name", ["xl/vbaProject.bin", "Basic/Standard/Module1.xml"])
def test_macros_are_seen(tmp_path: Path, name: str) -> None:
    Workbook().save(tmp_path / "x.xlsx")
    with zipfile.ZipFile(tmp_path / "x.xlsx", "a") as archive:
        archive.writestr(name, b"")

    assert open_returned(tmp_path / "x.xlsx").macros


def test_an_ods_with_encrypted_parts_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.ods", "w") as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")

    assert refusal(tmp_path / "x.ods") == "sheet-locked"


# other files


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "sheet-empty"),
        (OLE + bytes(100), "sheet-old"),
        (OLE + ENCRYPTED, "sheet-locked"),
        # large files may have their directory at the end
        (OLE + bytes(1_100_000) + ENCRYPTED, "sheet-locked"),
        (b"<p>a page</p>", "sheet-broken"),
        (b"PK\x03\x04 half", "sheet-broken"),
    ],
)
def test_a_file_that_is_no_whole_workbook_is_refused(
    tmp_path: Path, content: bytes, code: str
) -> None:
    assert refusal(written(tmp_path / "x.xlsx", content)) == code


def test_a_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    assert refusal(written(tmp_path / "x.html", b"<p>a page</p>")) == "not-a-sheet"
    assert refusal(tmp_path / "none.csv") == "sheet-missing"
    assert refusal(tmp_path) == "sheet-missing"
