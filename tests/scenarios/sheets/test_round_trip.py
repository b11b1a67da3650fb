"""A workbook edited by a person and brought back: one change with the editor's name."""

from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.proposals.proposals import Field, Returned
from claimdesk.annotate.review.change import Change, Operation
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.projects import claims_of
from tests.support.sheets import (
    BOATS,
    FORMULA,
    HURT,
    MONDAY,
    SUM,
    Edited,
    asked,
    compared,
    exported,
    ids,
    put,
    rows_of,
)


def all_views(project: Project) -> list[ClaimView]:
    """Return the claims of all articles, with the reviews of all reviewers."""
    views: list[ClaimView] = []
    for article in project.read.articles():
        views += project.read.claims_of_all(article.id)
    return views


def verdicts(project: Project) -> dict[str, Verdict | None]:
    """Return the agreed verdict of each claim, by its words."""
    return {view.claim.quote: view.verdict for view in all_views(project)}


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_an_untouched_export_asks_for_nothing(
    settled: Project, tmp_path: Path, ending: str
) -> None:
    path = exported(settled, tmp_path / f"out{ending}")

    found = compared(settled, path)

    # seven claims, and an attribution that was settled too
    assert found.rows == 8
    assert (found.proposals, found.problems, found.words) == ([], [], {})


def test_edits_come_back_with_old_new_and_cell(settled: Project, edited: Edited) -> None:
    places = {}

    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        places["verdict"] = put(sheet, HURT, "Verdict", "Unverifiable ")
        places["reason"] = put(sheet, MONDAY, "Reason", "made up")
        places["note"] = put(sheet, FORMULA, "Note", "look again")
        places["said"] = put(sheet, MONDAY, "Verdict", None, "attribution")

    found = edited(by_hand)

    assert {(one.place, one.field, one.old, one.new) for one in found.proposals} == {
        (places["verdict"], Field.VERDICT, "", "unverifiable"),
        (places["reason"], Field.REASON, "outdated", "made up"),
        (places["note"], Field.NOTE, "", "look again"),
        (places["said"], Field.VERDICT, "verified", ""),
    }


def test_applied_edits_are_the_reviews_of_the_project(settled: Project, edited: Edited) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        put(sheet, HURT, "Verdict", "Unverifiable ")
        put(sheet, MONDAY, "Reason", "made up")
        put(sheet, MONDAY, "Verdict", None, "attribution")

    assert settled.returned_files.apply(edited(by_hand).ready)

    first, _, third = claims_of(settled, settled.read.articles()[0].id)
    assert third.verdict is Verdict.UNVERIFIABLE
    # the verdict on the attribution was taken off
    assert list(first.reviews) == [Target.STATEMENT]
    assert first.reviews[Target.STATEMENT].reason == "made up"


# one change


@pytest.fixture
def change(settled: Project, edited: Edited) -> Change:
    """Two verdicts of Olena's, applied."""

    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], HURT, "Verdict", "verified")
        put(book["Claims"], SUM, "Verdict", "disputed")

    made = settled.returned_files.apply(edited(by_hand).ready, "Olena")
    assert made
    return made


def test_all_edits_are_one_change_of_the_editor(settled: Project, change: Change) -> None:
    assert change.operation is Operation.BRING_BACK
    assert settled.read.reviewers()[change.reviewer] == "Olena"
    assert change.brought_by == settled.reviewer.id
    operations = [one.operation for one in settled.history.changes()]
    assert operations.count(Operation.BRING_BACK) == 1


def test_the_change_is_in_the_history_of_each_of_its_claims(
    settled: Project, change: Change
) -> None:
    claim = ids(settled)[2]
    assert change.id in {one.id for one in settled.history.changes(claim)}


def test_one_undo_takes_all_edits_back(settled: Project, change: Change) -> None:
    brought = verdicts(settled)
    assert (brought[HURT], brought[SUM]) == (Verdict.VERIFIED, Verdict.DISPUTED)

    assert settled.history.undo()

    undone = verdicts(settled)
    assert (undone[HURT], undone[SUM], undone[BOATS]) == (None, None, Verdict.VERIFIED)


def test_redo_brings_all_edits_again(settled: Project, change: Change) -> None:
    brought = verdicts(settled)
    settled.history.undo()

    assert settled.history.redo()

    assert verdicts(settled) == brought


def test_the_same_sheet_twice_changes_nothing_more(
    settled: Project, edited: Edited, workbook: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = edited(lambda book: put(book["Claims"], HURT, "Verdict", "verified"))
    settled.returned_files.apply(found.ready)

    assert compared(settled, workbook).proposals == []
    # the same answer at another hour is no change
    monkeypatch.setattr(
        "claimdesk.annotate.project.returned_files.now", lambda: "2099-01-01T00:00:00+00:00"
    )
    assert settled.returned_files.apply(found.ready) is None


# several reviewers


@pytest.fixture
def two_reviewers(settled: Project, edited: Edited) -> Project:
    """Olena disputes what Ann verified."""
    found = edited(lambda book: put(book["Claims"], BOATS, "Verdict", "disputed"))
    settled.returned_files.apply(found.ready, "Olena")
    return settled


def test_an_editor_of_another_name_never_overwrites_a_colleague(two_reviewers: Project) -> None:
    article = two_reviewers.read.articles()[0].id
    assert claims_of(two_reviewers, article)[1].verdict is Verdict.VERIFIED

    names = two_reviewers.read.reviewers()
    reviews = two_reviewers.read.claims_of_all(article)[1].everybody

    # the correction that the sheet showed is the editor's too
    assert {(names[one.reviewer], one.verdict, one.correction) for one in reviews} == {
        ("Ann", Verdict.VERIFIED, "007"),
        ("Olena", Verdict.DISPUTED, "007"),
    }


def test_a_workbook_of_one_reviewer_has_no_sheet_of_reviews(workbook: Path) -> None:
    assert "Reviews" not in openpyxl.load_workbook(workbook).sheetnames


def test_with_several_reviewers_the_workbook_holds_every_review(
    two_reviewers: Project, workbook: Path
) -> None:
    exported(two_reviewers, workbook)

    rows = rows_of(workbook, "Reviews")

    answers = [(row["Reviewer"], row["Verdict"]) for row in rows if row["Claim"] == BOATS]
    assert sorted(answers) == [("Ann", "verified"), ("Olena", "disputed")]


def test_a_workbook_of_several_reviewers_asks_for_nothing_untouched(
    two_reviewers: Project, workbook: Path
) -> None:
    exported(two_reviewers, workbook)

    assert compared(two_reviewers, workbook).proposals == []


# words


@pytest.fixture
def words(edited: Edited) -> Returned:
    """A sheet with three words that are no verdicts."""

    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], HURT, "Verdict", "OK")
        # "true" as a spreadsheet keeps it
        put(book["Claims"], FORMULA, "Verdict", True)
        put(book["Claims"], SUM, "Verdict", "N/A")

    return edited(by_hand)


def test_words_that_are_no_verdicts_are_asked_about(words: Returned) -> None:
    assert words.proposals == []
    counts = {word: len(places) for word, places in words.words.items()}
    assert counts == {"OK": 1, "true": 1, "N/A": 1}


def test_their_meaning_is_remembered(settled: Project, words: Returned, workbook: Path) -> None:
    settled.returned_files.teach({"ok": Verdict.VERIFIED, "TRUE": Verdict.VERIFIED, "N/A": None})

    again = compared(settled, workbook)

    assert again.words == {}
    assert asked(again) == [(HURT, "Verdict", "verified"), (FORMULA, "Verdict", "verified")]
