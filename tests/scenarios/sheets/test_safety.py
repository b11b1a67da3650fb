"""Work at the desk that a sheet must not undo, and sheets that say less than they seem to."""

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.proposals.proposals import Field, Returned
from claimdesk.annotate.review.state import Evidence, EvidenceKind
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.cell_text import LONGEST
from claimdesk.annotate.sheets.evidence_cells import changed
from tests.scenarios.sheets.conftest import column, put
from tests.support.libreoffice import FILTERS, edit, needs_libreoffice
from tests.support.making import claims_of

Edited = Callable[[Callable[[openpyxl.Workbook], None]], Returned]
MONDAY, BOATS, HURT = "One thing happened on Monday.", "12 boats came back.", "Nobody was hurt."


def exported(project: Project, path: Path) -> Path:
    run_to_end(project.export(path))
    return path


def compared(project: Project, path: Path, editor: str = "") -> Returned:
    return run_to_end(project.returned_files.compare(path, editor))


def proposed_or_refused(project: Project, path: Path) -> list[object]:
    """What a file asks for; nothing, where it is refused with a sentence."""
    try:
        return list(compared(project, path).proposals)
    except SourceError:
        return []


def ids(project: Project) -> list[str]:
    return [view.claim.id for view in claims_of(project, project.read.articles()[0].id)]


def without_about(path: Path) -> Path:
    book = openpyxl.load_workbook(path)
    del book["About"]
    book.save(path)
    return path


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_an_old_sheet_that_nobody_edited_undoes_nothing(
    settled: Project, tmp_path: Path, kind: str
) -> None:
    path = exported(settled, tmp_path / f"old.{kind}")
    if kind == "xlsx":
        without_about(path)
    first, second, third = ids(settled)
    settled.act.add_evidence(first, link="https://example.org/later")
    settled.act.set_verdict(
        second, Verdict.UNVERIFIABLE
    )  # within the same second as it was verified
    settled.act.set_verdict(third, Verdict.VERIFIED)
    settled.act.write_correction(second, "another")
    found = compared(settled, path)
    assert found.ready == []


def test_a_sheet_without_readable_times_undoes_nothing(settled: Project, tmp_path: Path) -> None:
    path = exported(settled, tmp_path / "old.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    for row in rows[1:]:
        row[15] = "23.11.26 19:05" if row[15] else ""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    settled.act.set_verdict(ids(settled)[1], Verdict.DISPUTED)
    found = compared(settled, path)
    assert found.ready == []
    assert any("cannot be told" in sentence for sentence in found.remarks)


def test_csv_can_take_a_verdict_off(settled: Project, tmp_path: Path) -> None:
    path = exported(settled, tmp_path / "x.csv")
    path.write_text(
        path.read_text(encoding="utf-8").replace(f"{BOATS},verified", f"{BOATS},"), encoding="utf-8"
    )
    assert [(p.new, p.overtaken) for p in compared(settled, path).proposals] == [("", False)]


def test_a_csv_that_was_written_by_half_is_told(settled: Project, tmp_path: Path) -> None:
    whole = exported(settled, tmp_path / "x.csv").read_bytes()
    for cut in range(len(whole) - 5, len(whole) - 700, -7):
        (tmp_path / "half.csv").write_bytes(whole[:cut])
        assert proposed_or_refused(settled, tmp_path / "half.csv") == []


# whose review it is


def test_what_the_editor_wrote_and_the_sheet_did_not_show_is_kept(
    settled: Project, tmp_path: Path
) -> None:
    shutil.copy(settled.address, tmp_path / "copy.claimdesk")
    olena = Reviewer("01234567-0000-7000-8000-00000000000a", "Olena")
    with Project.open(tmp_path / "copy.claimdesk", olena) as project:
        second = ids(project)[1]
        project.act.set_verdict(second, Verdict.VERIFIED)
        project.act.write_note(second, "MY SECRET", private=True)
        project.act.set_verdict(ids(project)[0], Verdict.VERIFIED)
        project.act.write_note(ids(project)[0], "olena's note")
        path = exported(project, tmp_path / "x.xlsx")
        book = openpyxl.load_workbook(path)
        put(book["Claims"], BOATS, "Note", "open, edited")
        put(book["Claims"], MONDAY, "Note", "sheet's note")
        book.save(path)
        assert compared(project, path).ready == []
        assert len(compared(project, path, "Ann").ready) == 1, (
            "Ann has no note on the boats, and one on Monday"
        )


def test_a_reason_never_stands_alone_under_another_verdict(
    settled: Project, edited: Edited, workbook: Path
) -> None:
    settled.act.set_verdict(ids(settled)[2], Verdict.VERIFIED)

    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], HURT, "Verdict", "disputed")
        put(book["Claims"], HURT, "Reason", "outdated")

    assert edited(by_hand).ready == []


# what a cell cannot say


def test_the_beginning_of_a_long_text_does_not_replace_it(settled: Project, workbook: Path) -> None:
    settled.act.write_note(ids(settled)[2], "long " * LONGEST)
    exported(settled, workbook)
    book = openpyxl.load_workbook(workbook)
    for row in book["Claims"].iter_rows(min_row=2):
        if row[2].value == HURT:
            row[7].value = "Long" + str(row[7].value)[4:]
    book.save(workbook)
    found = compared(settled, workbook)
    assert found.proposals == []
    assert "longer than a cell" in found.problems[0].what


@pytest.mark.parametrize(
    ("titles", "told"), [(["Notes"], ""), (["Notes", "Hinweis"], "neither was read")]
)
def test_a_column_of_ones_own_is_not_taken_for_the_real_one(
    edited: Edited, titles: list[str], told: str
) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, HURT, "Note", "the real one")
        if len(titles) > 1:
            sheet.cell(1, column(sheet, "Note")).value = "Remarks of the editor"
        for title in titles:
            sheet.insert_cols(2)
            sheet.cell(1, 2).value = title

    found = edited(by_hand)
    if told:
        assert any(told in sentence for sentence in found.remarks)
    assert {p.new for p in found.proposals} <= {"the real one"}


def test_errors_are_no_values(settled: Project, workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    cell = next(row[3] for row in book["Claims"].iter_rows(min_row=2) if row[2].value == BOATS)
    cell.value = "#REF!"
    assert cell.data_type == "e"
    book["Evidence"]["F2"] = "=1+1"
    book.save(workbook)
    found = compared(settled, workbook)
    assert found.proposals == []
    assert {problem.what for problem in found.problems} == {
        "the cell holds a formula or an error.", "the row holds a formula."
    }  # fmt: skip


@needs_libreoffice
def test_an_old_kind_of_workbook_is_refused(
    settled: Project, workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(FILTERS, ".xls", "MS Excel 97")
    edit(workbook, tmp_path / "old.xls", "", tmp_path)
    with pytest.raises(SourceError, match="old kind"):
        compared(settled, tmp_path / "old.xls")


@needs_libreoffice
@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_what_is_typed_in_a_text_column_stays_as_it_was_typed(
    settled: Project, workbook: Path, tmp_path: Path, ending: str
) -> None:
    typed = ["1-2", "12%", "$1,000", "12:30", "007"]
    line = '  sheet.getCellRangeByName("G{}").FormulaLocal = "{}"\n'
    edit(
        workbook,
        tmp_path / f"x{ending}",
        "".join(line.format(*one) for one in enumerate(typed, 5)),
        tmp_path,
    )
    found = compared(settled, tmp_path / f"x{ending}")
    assert sorted(p.new for p in found.proposals) == sorted(typed)
    assert found.problems == []


@needs_libreoffice
def test_an_unedited_ods_with_tabs_asks_for_nothing(
    settled: Project, workbook: Path, tmp_path: Path
) -> None:
    settled.act.write_note(ids(settled)[2], "tab\there")
    settled.act.add_evidence(ids(settled)[2], note="e  v\tx")
    exported(settled, workbook)
    edit(workbook, tmp_path / "x.ods", "", tmp_path)
    assert compared(settled, tmp_path / "x.ods").proposals == []


@needs_libreoffice
def test_csv_that_became_a_workbook_keeps_its_guards_out(settled: Project, tmp_path: Path) -> None:
    for claim, text in zip(ids(settled), ("=1+1", "-5 boats", "+49 30 1"), strict=True):
        settled.act.write_correction(claim, text)
    path = exported(settled, tmp_path / "x.csv")
    edit(path, tmp_path / "x.xlsx", "", tmp_path)
    found = compared(settled, tmp_path / "x.xlsx")
    assert found.proposals == []
    assert [problem for problem in found.problems if "words" in problem.what] == []


def test_the_sheet_evidence_saved_as_csv_is_what_it_is(
    settled: Project, workbook: Path, tmp_path: Path
) -> None:
    settled.act.write_note(ids(settled)[0], "claim note")
    exported(settled, workbook)
    rows = [
        list(row)
        for row in openpyxl.load_workbook(workbook)["Evidence"].iter_rows(values_only=True)
    ]
    rows[1][5] = "page 9"
    with (tmp_path / "e.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    found = compared(settled, tmp_path / "e.csv")
    assert [(p.field, p.new) for p in found.proposals] == [
        (Field.EVIDENCE, "https://example.org/a — “so it says” — page 9")
    ]  # fmt: skip


@pytest.mark.parametrize("ending", [".xlsx", ".ods"])
def test_a_flipped_byte_is_a_sentence_or_harmless(
    settled: Project, workbook: Path, ending: str
) -> None:
    """The last parts of a packed file say what is in it; a fault there must not come through as one of ours."""
    data = workbook.read_bytes()
    path = workbook.with_suffix(ending)
    for start in [*range(0, 60, 3), *range(len(data) - 900, len(data), 13)]:
        broken = bytearray(data)
        broken[start] ^= 0x55
        path.write_bytes(broken)
        assert proposed_or_refused(settled, path) == []


# evidence


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("https://a.org — “a — b” — m", ("https://a.org", "a — b", "m")),
        ("https://a.org — “a — b”", ("https://a.org", "a — b", "")),
        ("https://b.org — “a — b” — n", ("https://b.org", "a — b", "n")),
        ("“a — b” — n", ("", "a — b", "n")),
        ("https://a.org — “new words” — n", ("https://a.org", "new words", "n")),
        ("all other words", ("", "", "all other words")),
    ],
)
def test_parts_of_evidence_that_stand_stay_what_they_are(
    line: str, parts: tuple[str, str, str]
) -> None:
    before = Evidence("e", "c", "r", EvidenceKind.LINK, "https://a.org", "a — b", "n")
    after = changed(before, line)
    assert (after.link, after.quote, after.note) == parts


def test_the_same_line_twice_is_two_pieces_of_evidence(settled: Project, workbook: Path) -> None:
    third = ids(settled)[2]
    for _ in range(2):
        settled.act.add_evidence(third, note="same")
    exported(settled, workbook)
    book = openpyxl.load_workbook(workbook)
    put(book["Claims"], HURT, "Evidence", "same\nsame\nthird")
    book.save(workbook)
    assert [p.new for p in compared(settled, workbook).proposals] == ["third"]


def test_evidence_in_two_rows_or_in_the_wrong_one_is_told(edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Evidence"]
        sheet["F2"] = "edited"
        sheet.append([cell.value for cell in sheet[2]])
        put(book["Claims"], MONDAY, "Evidence", "for what was said", "attribution")

    found = edited(by_hand)
    assert found.proposals == []
    told = " ".join(problem.what for problem in found.problems)
    assert told.count("stands in two rows") == 2
    assert "belongs to the statement's row" in told
