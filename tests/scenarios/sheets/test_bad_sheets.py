"""Sheets that cannot be trusted are refused in one sentence, and nothing is applied."""

import zipfile
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.libreoffice import FILTERS, edit, needs_libreoffice
from tests.support.projects import ME, claims_of, with_article
from tests.support.sheets import HURT, Edited, asked, compared, exported, has_remark, put

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""The first bytes of Excel's container of before 2007."""


def repacked(path: Path, name: str, data: bytes) -> None:
    """Write one entry of a packed file anew."""
    with zipfile.ZipFile(path) as archive:
        entries = {entry: archive.read(entry) for entry in archive.namelist()}
    entries[name] = data

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries.items():
            archive.writestr(entry, content)


def entry_of(path: Path, name: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)


def refusal(project: Project, path: Path) -> str:
    """Return the code of the error, which must be one line."""
    with pytest.raises(SourceError) as caught:
        compared(project, path)
    assert "\n" not in str(caught.value)
    return caught.value.code


# another project


def test_a_workbook_of_another_project_is_refused(settled: Project, tmp_path: Path) -> None:
    with Project.open(tmp_path / "other.claimdesk", ME, create=True) as other:
        # the very same text, and so the very same claims: only the project's ID differs
        article = with_article(other)
        other.act.set_verdict(claims_of(other, article)[0].claim.id, Verdict.VERIFIED)
        workbook = exported(other, tmp_path / "other.xlsx")

    assert refusal(settled, workbook) == "other-project"


def test_a_csv_of_claims_that_are_not_here_is_refused(settled: Project, tmp_path: Path) -> None:
    # a CSV has no project's ID: it is another project's where none of its claims is known
    sheet = exported(settled, tmp_path / "other.csv")
    with Project.open(tmp_path / "third.claimdesk", ME, create=True) as third:
        with_article(third, "Nothing of this is in the other one.")

        assert refusal(third, sheet) == "other-project"


# no whole workbook


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.xlsx", b"", "sheet-empty"),
        ("text.xlsx", b"only words", "sheet-broken"),
        ("page.html", b"<p>no sheet</p>", "not-a-sheet"),
        ("noise.csv", bytes(range(256)) * 10, "source-binary"),
        ("poem.csv", b"roses,red\nviolets,blue\n", "no-claims"),
    ],
)
def test_a_file_that_is_no_workbook_is_refused(
    settled: Project, tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    assert refusal(settled, path) == code


def test_a_missing_file_is_refused(settled: Project, tmp_path: Path) -> None:
    assert refusal(settled, tmp_path / "none.xlsx") == "sheet-missing"


def test_half_a_workbook_is_refused(settled: Project, tmp_path: Path, workbook: Path) -> None:
    half = tmp_path / "half.xlsx"
    half.write_bytes(workbook.read_bytes()[:4000])

    assert refusal(settled, half) == "sheet-broken"


def test_a_workbook_whose_sheet_is_cut_short_is_refused(settled: Project, workbook: Path) -> None:
    sheet = entry_of(workbook, "xl/worksheets/sheet1.xml")
    repacked(workbook, "xl/worksheets/sheet1.xml", sheet[: len(sheet) // 2])

    assert refusal(settled, workbook) == "sheet-broken"


def test_fifty_megabytes_of_styles_are_refused(settled: Project, workbook: Path) -> None:
    # years of copying between workbooks leave such files, which would fill the memory
    styles = entry_of(workbook, "xl/styles.xml")
    blown_up = styles.replace(b"</styleSheet>", b" " * 50_000_000 + b"</styleSheet>")
    repacked(workbook, "xl/styles.xml", blown_up)

    assert refusal(settled, workbook) == "sheet-styles"


# locked, or of an old kind


@needs_libreoffice
def test_an_ods_with_a_password_is_refused(
    settled: Project, workbook: Path, tmp_path: Path
) -> None:
    locked = tmp_path / "locked.ods"
    steps = f"""
  Dim secret(1) As New com.sun.star.beans.PropertyValue
  secret(0).Name = "Password"
  secret(0).Value = "s"
  secret(1).Name = "FilterName"
  secret(1).Value = "calc8"
  book.storeToURL("{locked.as_uri()}", secret())
"""
    edit(workbook, tmp_path / "open.ods", steps, tmp_path)

    assert refusal(settled, locked) == "sheet-locked"


def test_a_workbook_that_excel_encrypted_is_refused(settled: Project, tmp_path: Path) -> None:
    # Excel wraps it into its older container, with a stream of this name
    locked = tmp_path / "locked.xlsx"
    locked.write_bytes(OLE + bytes(2_000) + "EncryptedPackage".encode("utf-16-le"))

    assert refusal(settled, locked) == "sheet-locked"


@needs_libreoffice
def test_an_old_kind_of_workbook_is_refused(
    settled: Project, workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FILTERS, ".xls", "MS Excel 97")
    edit(workbook, tmp_path / "old.xls", "", tmp_path)

    assert refusal(settled, tmp_path / "old.xls") == "sheet-old"


# read with a remark


def test_macros_are_not_run_and_are_reported(
    settled: Project, workbook: Path, edited: Edited
) -> None:
    edited(lambda book: put(book["Claims"], HURT, "Verdict", "verified"))
    repacked(workbook, "xl/vbaProject.bin", OLE + b" no program")

    found = compared(settled, workbook)

    assert has_remark(found, "macros; they were not run")
    assert asked(found) == [(HURT, "Verdict", "verified")]


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_a_flipped_byte_is_refused_or_harmless(
    settled: Project, workbook: Path, ending: str
) -> None:
    # the last parts of a packed file list its content: a fault there must not end in a traceback
    data = workbook.read_bytes()
    path = workbook.with_suffix(ending)
    places = [*range(0, 60, 3), *range(len(data) - 900, len(data), 13)]
    for place in places:
        broken = bytearray(data)
        broken[place] ^= 0x55
        path.write_bytes(broken)

        assert nothing_is_asked_for(settled, path), place


def test_a_csv_that_was_cut_off_asks_for_nothing(settled: Project, tmp_path: Path) -> None:
    whole = exported(settled, tmp_path / "x.csv").read_bytes()
    half = tmp_path / "half.csv"
    for cut in range(len(whole) - 5, len(whole) - 700, -7):
        half.write_bytes(whole[:cut])

        assert nothing_is_asked_for(settled, half)


def nothing_is_asked_for(project: Project, path: Path) -> bool:
    """Return True if a file is refused, or has no proposals."""
    try:
        return compared(project, path).proposals == []
    except SourceError:
        return True
