"""Kinds of documents, recognised by their content."""

import zipfile
from pathlib import Path

import pytest

from claimdesk.annotate.sources.documents.kinds import DocumentKind, kind_of

PACKED = b"PK\x03\x04"


def packed(path: Path, *members: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name in members:
            archive.writestr(name, "x")
    return path


@pytest.mark.parametrize(
    ("name", "members", "kind"),
    [
        ("a.docx", ["word/document.xml"], DocumentKind.WORD),
        # a Word document that was saved under a wrong name
        ("a.odt", ["word/document.xml"], DocumentKind.WORD),
        ("a.odt", ["content.xml"], DocumentKind.OPEN),
        # a workbook of LibreOffice has the same part as a text of LibreOffice
        ("a.ods", ["content.xml"], DocumentKind.SHEET),
        ("a.zip", ["xl/workbook.xml"], DocumentKind.SHEET),
        ("a.zip", ["photo.jpg"], None),
    ],
)
def test_a_packed_file_is_known_by_its_parts(
    tmp_path: Path, name: str, members: list[str], kind: DocumentKind | None
) -> None:
    assert kind_of(packed(tmp_path / name, *members), PACKED) is kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.DOCX", DocumentKind.WORD), ("a.xlsm", DocumentKind.SHEET), ("a.zip", None)],
)
def test_a_damaged_packed_file_is_known_by_its_ending(
    tmp_path: Path, name: str, kind: DocumentKind | None
) -> None:
    path = tmp_path / name
    path.write_bytes(PACKED + b"damaged")
    assert kind_of(path, PACKED) is kind


def test_a_pdf_may_begin_behind_a_line_of_a_server() -> None:
    nowhere = Path("report.download")
    assert kind_of(nowhere, b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4") is DocumentKind.PDF
    # beyond that it is a text that quotes a PDF
    assert kind_of(nowhere, b" " * 1024 + b"%PDF-1.4") is None


def test_a_text_is_no_document() -> None:
    # the ending alone decides nothing
    assert kind_of(Path("notes.docx"), b"Twelve boats came back.") is None
