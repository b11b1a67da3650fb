"""A workbook edited by a person and brought back: what differs, applied as one change with the editor's name."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.proposals.proposals import Field, Returned
from claimdesk.annotate.review.change import Operation
from claimdesk.annotate.review.state import EvidenceKind
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.scenarios.sheets.conftest import column, put
from tests.support.libreoffice import SORT, edit, needs_libreoffice
from tests.support.making import claims_of

Edited = Callable[[Callable[[openpyxl.Workbook], None]], Returned]
STATEMENT, ATTRIBUTION = Target.STATEMENT, Target.ATTRIBUTION


def verdicts(project: Project) -> dict[str, str]:
    """By claim's words: everybody's agreed verdict."""
    views = [
        v for article in project.read.articles() for v in project.read.claims_of_all(article.id)
    ]
    return {v.claim.quote: v.verdict.value if v.verdict else "" for v in views}


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_an_untouched_export_asks_for_nothing(
    settled: Project, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"out{ending}"
    run_to_end(settled.export(target))
    found = run_to_end(settled.returned_files.compare(target))
    assert found.rows == 8
    assert (found.proposals, found.problems, found.words) == ([], [], {})


def test_edits_come_back_with_old_new_and_cell(settled: Project, edited: Edited) -> None:
    places = {}

    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        places["verdict"] = put(sheet, "Nobody was hurt.", "Verdict", "Unverifiable ")
        places["reason"] = put(sheet, "One thing happened on Monday.", "Reason", "made up")
        places["note"] = put(sheet, "=1+1 danger.", "Note", "look again")
        places["said"] = put(sheet, "One thing happened on Monday.", "Verdict", None, "attribution")

    found = edited(by_hand)
    told = {(p.place, p.field, p.old, p.new) for p in found.proposals}
    assert told == {
        (places["verdict"], Field.VERDICT, "", "unverifiable"),
        (places["reason"], Field.REASON, "outdated", "made up"),
        (places["note"], Field.NOTE, "", "look again"),
        (places["said"], Field.VERDICT, "verified", ""),
    }
    assert settled.returned_files.apply(found.ready)
    assert verdicts(settled)["Nobody was hurt."] == "unverifiable"
    first = claims_of(settled, settled.read.articles()[0].id)[0]
    assert first.reviews[STATEMENT].reason == "made up"
    assert ATTRIBUTION not in first.reviews


def test_all_edits_are_one_change_of_the_editor_and_one_undo(
    settled: Project, edited: Edited
) -> None:
    before = verdicts(settled)

    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], "Nobody was hurt.", "Verdict", "verified")
        put(book["Claims"], "@SUM(A1) too.", "Verdict", "disputed")

    found = edited(by_hand)
    count = len(settled.history.changes())
    change = settled.returned_files.apply(found.ready, "Olena")
    assert change
    assert change.operation is Operation.BRING_BACK
    assert len(settled.history.changes()) == count + 1
    assert settled.read.reviewers()[change.reviewer] == "Olena"
    assert change.brought_by == settled.reviewer.id
    claim = next(p.claim for p in found.proposals)
    assert change.id in {one.id for one in settled.history.changes(claim)}, (
        "a claim's history tells of it"
    )
    assert verdicts(settled)["Nobody was hurt."] == "verified"
    assert settled.history.undo()
    assert verdicts(settled) == before
    assert settled.history.redo()
    assert verdicts(settled)["@SUM(A1) too."] == "disputed"


def test_an_editor_of_another_name_never_overwrites_a_colleague(
    settled: Project, edited: Edited
) -> None:
    found = edited(
        lambda book: put(book["Claims"], "12 boats came back.", "Verdict", "disputed") and None
    )
    settled.returned_files.apply(found.ready, "Olena")
    view = claims_of(settled, settled.read.articles()[0].id)[1]
    assert view.verdict is Verdict.VERIFIED, "one's own verdict stays"
    everybody = settled.read.claims_of_all(settled.read.articles()[0].id)[1].everybody
    assert {(r.reviewer == settled.reviewer.id, r.verdict) for r in everybody} == {
        (True, Verdict.VERIFIED), (False, Verdict.DISPUTED)
    }  # fmt: skip
    other = next(r for r in everybody if r.reviewer != settled.reviewer.id)
    assert other.correction == "007", "what the sheet showed is the editor's too, edited"


def test_with_several_reviewers_the_workbook_holds_every_review(
    settled: Project, edited: Edited, workbook: Path
) -> None:
    assert "Reviews" not in openpyxl.load_workbook(workbook).sheetnames
    found = edited(
        lambda book: put(book["Claims"], "12 boats came back.", "Verdict", "disputed") and None
    )
    settled.returned_files.apply(found.ready, "Olena")
    run_to_end(settled.export(workbook))
    head, *rows = openpyxl.load_workbook(workbook)["Reviews"].iter_rows(values_only=True)
    reviews = [dict(zip(head, row, strict=True)) for row in rows]
    assert {(r["Reviewer"], r["Verdict"]) for r in reviews if r["Claim"] == "12 boats came back."} == {
        ("Ann", "verified"), ("Olena", "disputed")
    }  # fmt: skip
    assert run_to_end(settled.returned_files.compare(workbook)).proposals == []


def test_what_the_desk_did_since_wins_unless_chosen(settled: Project, workbook: Path) -> None:
    book = openpyxl.load_workbook(workbook)
    put(book["Claims"], "12 boats came back.", "Verdict", "disputed")
    put(book["Claims"], "Nobody was hurt.", "Verdict", "verified")
    book.save(workbook)
    second = claims_of(settled, settled.read.articles()[0].id)[1].claim.id
    settled.act.set_verdict(second, Verdict.UNVERIFIABLE)
    settled.act.write_correction(second, "")
    found = run_to_end(settled.returned_files.compare(workbook))
    assert [(p.quote, p.overtaken) for p in found.proposals] == [
        ("12 boats came back.", True), ("Nobody was hurt.", False)
    ]  # fmt: skip
    assert any("before 2 changes" in sentence for sentence in found.remarks)
    settled.returned_files.apply(found.ready)
    assert verdicts(settled)["12 boats came back."] == "unverifiable"
    settled.returned_files.apply(found.proposals)
    assert verdicts(settled)["12 boats came back."] == "disputed"


def test_a_csv_row_older_than_the_desk_is_not_applied(settled: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    run_to_end(settled.export(target))
    target.write_text(
        target.read_text(encoding="utf-8").replace(
            "Nobody was hurt.,", "Nobody was hurt.,verified", 1
        )
    )
    third = claims_of(settled, settled.read.articles()[0].id)[2].claim.id
    assert [p.overtaken for p in run_to_end(settled.returned_files.compare(target)).proposals] == [
        False
    ]
    settled.act.set_verdict(third, Verdict.DISPUTED)
    assert [p.overtaken for p in run_to_end(settled.returned_files.compare(target)).proposals] == [
        True
    ]


def test_evidence_comes_back_by_column_and_by_sheet_and_the_sheet_wins(
    settled: Project, edited: Edited
) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        cell = "https://example.org/a — “so it says”\nhttps://example.org/b — a second look"
        put(book["Claims"], "One thing happened on Monday.", "Evidence", cell)
        put(book["Claims"], "Nobody was hurt.", "Evidence", "“the register says so”")

    found = edited(by_hand)
    settled.returned_files.apply(found.ready)
    first, _, third = claims_of(settled, settled.read.articles()[0].id)
    assert [(e.link, e.quote, e.note) for e in first.evidence] == [
        ("https://example.org/a", "so it says", ""), ("https://example.org/b", "", "a second look")
    ]  # fmt: skip
    assert [(e.kind, e.quote) for e in third.evidence] == [
        (EvidenceKind.QUOTE, "the register says so")
    ]


def test_the_sheet_evidence_wins(settled: Project, edited: Edited) -> None:
    identifier = claims_of(settled, settled.read.articles()[0].id)[0].claim.id

    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], "One thing happened on Monday.", "Evidence", None)
        sheet = book["Evidence"]
        sheet.cell(2, column(sheet, "Note")).value = "page 4"
        sheet.append([identifier, "", "", "https://example.org/new"])

    found = edited(by_hand)
    assert any("sheet Evidence says otherwise" in problem.what for problem in found.problems)
    settled.returned_files.apply(found.ready)
    evidence = claims_of(settled, settled.read.articles()[0].id)[0].evidence
    assert [(e.link, e.note) for e in evidence] == [
        ("https://example.org/a", "page 4"), ("https://example.org/new", "")
    ]  # fmt: skip


def test_a_private_note_is_not_replaced_unasked(
    settled: Project, edited: Edited, workbook: Path
) -> None:
    third = claims_of(settled, settled.read.articles()[0].id)[2].claim.id
    settled.act.write_note(third, "for my eyes", private=True)
    run_to_end(settled.export(workbook))
    found = edited(lambda book: put(book["Claims"], "Nobody was hurt.", "Note", "public") and None)
    assert [p.overtaken for p in found.proposals] == [True]


def test_words_are_asked_once_and_remembered(
    settled: Project, edited: Edited, workbook: Path
) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], "Nobody was hurt.", "Verdict", "OK")
        put(book["Claims"], "=1+1 danger.", "Verdict", True)
        put(book["Claims"], "@SUM(A1) too.", "Verdict", "N/A")

    found = edited(by_hand)
    assert found.proposals == []
    assert {word: len(places) for word, places in found.words.items()} == {
        "OK": 1,
        "true": 1,
        "N/A": 1,
    }
    settled.returned_files.teach({"ok": Verdict.VERIFIED, "TRUE": Verdict.VERIFIED, "N/A": None})
    again = run_to_end(settled.returned_files.compare(workbook))
    assert again.words == {}
    assert {p.new for p in again.proposals} == {"verified"}
    assert len(again.proposals) == 2


@needs_libreoffice
@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".csv"])
def test_libreoffice_sorts_filters_inserts_and_saves(
    settled: Project, workbook: Path, tmp_path: Path, ending: str
) -> None:
    steps = (
        """
  sheet.Rows.insertByIndex(0, 2)
  sheet.Columns.insertByIndex(1, 1)
  sheet.getCellRangeByName("A1").String = "Checked by the desk"
  sheet.getCellRangeByName("B3").String = "My remarks"
"""
        + SORT.format(column=3, header=2)
        + """
  For i = 3 To 10
    words = sheet.getCellByPosition(3, i).String
    If words = "Nobody was hurt." Then
      sheet.getCellByPosition(4, i).String = "unverifiable"
      sheet.getCellByPosition(1, i).String = "mine alone"
    End If
    If words = "12 boats came back." Then sheet.getCellByPosition(4, i).String = "ok"
    If words = "=1+1 danger." Then sheet.getCellByPosition(8, i).String = "=2+2 is a note"
    If words = "One thing happened on Monday." Then sheet.Rows.getByIndex(i).IsVisible = False
  Next
  sheet.Rows.insertByIndex(6, 1)
"""
    )
    back = tmp_path / f"edited{ending}"
    edit(workbook, back, steps, tmp_path)
    settled.returned_files.teach({"ok": Verdict.DISPUTED})
    found = run_to_end(settled.returned_files.compare(back))
    assert found.rows == 8
    assert sorted((p.quote, p.field.value, p.new) for p in found.proposals) == [
        ("12 boats came back.", "Verdict", "disputed"),
        ("=1+1 danger.", "Note", "=2+2 is a note"),
        ("Nobody was hurt.", "Verdict", "unverifiable"),
    ]
    assert found.problems == []
    if ending != ".csv":
        assert "2 rows are hidden; they were read like the others." in found.remarks
    settled.returned_files.apply(found.ready, "Olena")
    fresh = tmp_path / "again.xlsx"
    run_to_end(settled.export(fresh))
    rows = {
        row[2]: row for row in openpyxl.load_workbook(fresh)["Claims"].iter_rows(values_only=True)
    }
    assert rows["Nobody was hurt."][3] == "unverifiable"
    assert rows["=1+1 danger."][7] == "=2+2 is a note"


def test_the_same_sheet_twice_changes_nothing_more(
    settled: Project, edited: Edited, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = edited(
        lambda book: put(book["Claims"], "Nobody was hurt.", "Verdict", "verified") and None
    )
    settled.returned_files.apply(found.ready)
    again = run_to_end(settled.returned_files.compare(workbook))
    assert again.proposals == []
    monkeypatch.setattr(
        "claimdesk.annotate.project.returned_files.now", lambda: "2099-01-01T00:00:00+00:00"
    )
    assert settled.returned_files.apply(found.ready) is None, (
        "the same answer at another hour is no change"
    )
