"""Sheets that cannot be trusted: a sentence each, and nothing applied."""

import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project, preferences
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.review.verdict import Verdict
from tests.scenarios.sheets.conftest import put
from tests.support.libreoffice import edit, needs_libreoffice
from tests.support.making import ME, claims_of, with_article

Edited = Callable[[Callable[[openpyxl.Workbook], None]], Returned]


def repacked(path: Path, changed: dict[str, bytes]) -> None:
    """Write entries of a packed file anew."""
    with zipfile.ZipFile(path) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (entries | changed).items():
            archive.writestr(name, data)


def refusal(project: Project, path: Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        run_to_end(project.returned_files.compare(path))
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_workbook_of_another_project(settled: Project, tmp_path: Path) -> None:
    with Project.open(tmp_path / "other.claimdesk", ME, create=True) as other:
        article = with_article(other)  # the very same text, so the very same claims
        other.act.set_verdict(claims_of(other, article)[0].claim.id, Verdict.VERIFIED)
        run_to_end(other.export(tmp_path / "other.xlsx"))
        run_to_end(other.export(tmp_path / "other.csv"))
    assert refusal(settled, tmp_path / "other.xlsx").code == "other-project"
    with Project.open(tmp_path / "third.claimdesk", ME, create=True) as third:
        with_article(third, "Nothing of this is in the other one.")
        assert refusal(third, tmp_path / "other.csv").code == "other-project"


def test_files_that_are_no_workbooks(settled: Project, tmp_path: Path, workbook: Path) -> None:
    (tmp_path / "empty.xlsx").write_bytes(b"")
    (tmp_path / "text.xlsx").write_text("only words")
    (tmp_path / "page.html").write_text("<p>no sheet</p>")
    (tmp_path / "noise.csv").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "poem.csv").write_text("roses,red\nviolets,blue\n")
    (tmp_path / "half.xlsx").write_bytes(workbook.read_bytes()[:4000])
    codes = {
        name: refusal(settled, tmp_path / name).code
        for name in (
            "empty.xlsx",
            "text.xlsx",
            "page.html",
            "noise.csv",
            "poem.csv",
            "half.xlsx",
            "none.xlsx",
        )
    }
    assert codes == {
        "empty.xlsx": "sheet-empty", "text.xlsx": "sheet-broken", "page.html": "not-a-sheet",
        "noise.csv": "source-binary", "poem.csv": "no-claims", "half.xlsx": "sheet-broken", "none.xlsx": "sheet-missing",
    }  # fmt: skip


def test_a_workbook_whose_sheet_is_cut_short(settled: Project, workbook: Path) -> None:
    with zipfile.ZipFile(workbook) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    repacked(workbook, {"xl/worksheets/sheet1.xml": sheet[: len(sheet) // 2]})
    assert refusal(settled, workbook).code == "sheet-broken"


@needs_libreoffice
def test_a_workbook_with_a_password(settled: Project, workbook: Path, tmp_path: Path) -> None:
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
    assert refusal(settled, locked).code == "sheet-locked"


def test_a_workbook_that_excel_encrypted(settled: Project, tmp_path: Path) -> None:
    """Excel wraps it into an older container with a stream of this name."""
    locked = tmp_path / "locked.xlsx"
    locked.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2_000) + "EncryptedPackage".encode("utf-16-le")
    )
    assert refusal(settled, locked).code == "sheet-locked"


def test_macros_are_not_run_and_told(settled: Project, workbook: Path, edited: Edited) -> None:
    edited(lambda book: put(book["Claims"], "Nobody was hurt.", "Verdict", "verified") and None)
    repacked(workbook, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 no program"})
    found = run_to_end(settled.returned_files.compare(workbook))
    assert "The workbook carries macros; they were not run." in found.remarks
    assert [p.new for p in found.proposals] == ["verified"]


def test_fifty_megabytes_of_styles(settled: Project, workbook: Path) -> None:
    with zipfile.ZipFile(workbook) as archive:
        styles = archive.read("xl/styles.xml")
    repacked(
        workbook,
        {"xl/styles.xml": styles.replace(b"</styleSheet>", b" " * 50_000_000 + b"</styleSheet>")},
    )
    assert refusal(settled, workbook).code == "sheet-styles"


def test_formulas_and_merged_cells_are_left_alone(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, "Nobody was hurt.", "Verdict", '=IF(1=1,"verified","disputed")')
        row = next(r for r in sheet.iter_rows(min_row=2) if r[2].value == "=1+1 danger.")
        row[3].value = "verified"
        sheet.merge_cells(
            start_row=row[0].row, end_row=row[0].row + 1, start_column=4, end_column=4
        )

    found = edited(by_hand)
    assert [p.quote for p in found.proposals] == ["=1+1 danger."], (
        "the first cell of a merged one is itself"
    )
    assert [problem.what for problem in found.problems] == [
        "the cell holds a formula or an error.", "the cell is part of a merged one."
    ]  # fmt: skip


@needs_libreoffice
@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_formulas_saved_by_libreoffice_are_seen(
    settled: Project, workbook: Path, tmp_path: Path, ending: str
) -> None:
    back = tmp_path / f"formula{ending}"
    edit(
        workbook,
        back,
        '  sheet.getCellRangeByName("D4").Formula = "=""veri"" & ""fied"""\n',
        tmp_path,
    )
    found = run_to_end(settled.returned_files.compare(back))
    assert [(p.place, p.what) for p in found.problems] == [
        ("Claims!D4", "the cell holds a formula or an error.")
    ]


def test_hidden_rows_are_read_and_told(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, "Nobody was hurt.", "Verdict", "verified")
        for row in range(2, 10):
            sheet.row_dimensions[row].hidden = True

    found = edited(by_hand)
    assert "8 rows are hidden; they were read like the others." in found.remarks
    assert len(found.proposals) == 1


# the command line


@pytest.fixture
def path(settled: Project, own_home: Path, tmp_path: Path) -> Path:
    """A copy that nobody holds open."""
    preferences.save(preferences.Preferences(reviewer_id=ME.id, reviewer_name=ME.name))
    return Path(shutil.copy(settled.address, tmp_path / "copy.claimdesk"))


def apply(*arguments: object) -> object:
    return CliRunner().invoke(main, ["apply", *map(str, arguments)])


def test_apply_prints_the_difference_and_applies_it(path: Path, workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    place = put(book["Claims"], "Nobody was hurt.", "Verdict", "verified")
    put(book["Claims"], "-2 left.", "Verdict", "ok")
    book.save(workbook)
    dry = apply(path, workbook, "--dry-run")
    assert dry.exit_code == 1
    assert dry.stdout.startswith(f"{place}\t")
    assert "1 edit would be applied; nothing was changed." in dry.stderr
    assert '--word "ok=verified"' in dry.stderr
    done = apply(path, workbook, "--as", "Olena", "--word", "ok=verified")
    assert (done.exit_code, done.stderr.strip()) == (0, "2 edits applied.")
    story = CliRunner().invoke(main, ["history", str(path)]).stdout
    assert "Olena\ta sheet brought back, edits: 2" in story
    assert "0 edits applied." in apply(path, workbook).stderr


@pytest.mark.parametrize(("word", "code"), [("ok=fine", 2), ("ok", 2), ("=verified", 2)])
def test_words_without_meaning_are_wrong_usage(
    path: Path, workbook: Path, word: str, code: int
) -> None:
    assert apply(path, workbook, "--word", word).exit_code == code


def test_a_refused_sheet_is_one_sentence_and_exit_code_one(path: Path, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_text("no workbook")
    done = apply(path, tmp_path / "x.xlsx")
    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
