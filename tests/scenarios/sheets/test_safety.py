"""Work in Claimdesk that a returned sheet must not undo."""

import csv
import re
import shutil
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.cell_text import LONGEST
from tests.support.sheets import (
    BOATS,
    HURT,
    MONDAY,
    Edited,
    asked,
    changed_file,
    compared,
    exported,
    has_remark,
    ids,
    line_of,
    overtaken,
    put,
)

OLENA = Reviewer("01234567-0000-7000-8000-00000000000a", "Olena")
UPDATED = 15
"""The column Updated, from 0."""


# older than the record


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_an_old_sheet_without_edits_undoes_nothing(
    settled: Project, tmp_path: Path, kind: str
) -> None:
    path = exported(settled, tmp_path / f"old.{kind}")
    if kind == "xlsx":
        # without its sheet About the workbook shows its age as little as a CSV does
        changed_file(path, lambda book: book.remove(book["About"]))

    first, second, third = ids(settled)
    settled.act.add_evidence(first, link="https://example.org/later")
    # within the same second as it was verified
    settled.act.set_verdict(second, Verdict.UNVERIFIABLE)
    settled.act.set_verdict(third, Verdict.VERIFIED)
    settled.act.write_correction(second, "another")

    assert compared(settled, path).ready == []


def test_a_sheet_without_readable_times_undoes_nothing(settled: Project, tmp_path: Path) -> None:
    path = exported(settled, tmp_path / "old.csv")
    saved_in_german(path)
    settled.act.set_verdict(ids(settled)[1], Verdict.DISPUTED)

    found = compared(settled, path)

    assert found.ready == []
    assert has_remark(found, "has no export time")


def saved_in_german(path: Path) -> None:
    """Write a CSV anew, as a German spreadsheet would: semicolons, days before months."""
    text = path.read_text(encoding="utf-8-sig")
    titles, *rows = csv.reader(StringIO(text, newline=""))
    for row in rows:
        row[UPDATED] = re.sub(r".+", "23.11.26 19:05", row[UPDATED])

    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([titles, *rows])


@pytest.fixture
def found(settled: Project, workbook: Path) -> Returned:
    """A sheet with two verdicts, on one of which another was given since."""

    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], BOATS, "Verdict", "disputed")
        put(book["Claims"], HURT, "Verdict", "verified")

    changed_file(workbook, by_hand)
    second = ids(settled)[1]
    settled.act.set_verdict(second, Verdict.UNVERIFIABLE)
    settled.act.write_correction(second, "")
    return compared(settled, workbook)


def test_an_edit_of_what_changed_since_is_overtaken(found: Returned) -> None:
    assert overtaken(found) == [(BOATS, True), (HURT, False)]
    assert has_remark(found, "before 2 changes")


def test_an_overtaken_edit_is_applied_only_when_chosen(settled: Project, found: Returned) -> None:
    settled.returned_files.apply(found.ready)
    assert verdict_on_boats(settled) is Verdict.UNVERIFIABLE

    settled.returned_files.apply(found.proposals)
    assert verdict_on_boats(settled) is Verdict.DISPUTED


def verdict_on_boats(project: Project) -> Verdict | None:
    article = project.read.articles()[0].id
    return project.read.claims_of_all(article)[1].verdict


def test_a_csv_row_older_than_its_claim_is_not_applied(settled: Project, tmp_path: Path) -> None:
    path = exported(settled, tmp_path / "out.csv")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"{HURT},", f"{HURT},verified", 1))
    before = compared(settled, path)

    settled.act.set_verdict(ids(settled)[2], Verdict.DISPUTED)
    after = compared(settled, path)

    assert (overtaken(before), overtaken(after)) == ([(HURT, False)], [(HURT, True)])


def test_csv_can_take_a_verdict_off(settled: Project, tmp_path: Path) -> None:
    path = exported(settled, tmp_path / "x.csv")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(f"{BOATS},verified", f"{BOATS},"), encoding="utf-8")

    found = compared(settled, path)

    assert asked(found) == [(BOATS, "Verdict", "")]
    assert found.ready == found.proposals


def test_a_reason_never_stands_alone_under_another_verdict(
    settled: Project, edited: Edited, workbook: Path
) -> None:
    # verified since: "outdated" without its "disputed" would be a reason for that
    settled.act.set_verdict(ids(settled)[2], Verdict.VERIFIED)

    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], HURT, "Verdict", "disputed")
        put(book["Claims"], HURT, "Reason", "outdated")

    assert edited(by_hand).ready == []


# hidden from the sheet


@pytest.fixture
def olenas(settled: Project, tmp_path: Path) -> Iterator[Project]:
    """The project as Olena opened it: a private note on the boats, a note on Monday."""
    shutil.copy(settled.address, tmp_path / "copy.claimdesk")
    with Project.open(tmp_path / "copy.claimdesk", OLENA) as project:
        first, second, _ = ids(project)
        project.act.set_verdict(second, Verdict.VERIFIED)
        project.act.write_note(second, "MY SECRET", private=True)
        project.act.set_verdict(first, Verdict.VERIFIED)
        project.act.write_note(first, "olena's note")
        yield project


def test_an_editors_notes_that_the_sheet_did_not_show_are_kept(
    olenas: Project, tmp_path: Path
) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        put(book["Claims"], BOATS, "Note", "open, edited")
        put(book["Claims"], MONDAY, "Note", "sheet's note")

    path = exported(olenas, tmp_path / "x.xlsx")
    changed_file(path, by_hand)

    assert overtaken(compared(olenas, path)) == [(MONDAY, True), (BOATS, True)]
    # Ann has no note on the boats, and one on Monday
    assert overtaken(compared(olenas, path, "Ann")) == [(MONDAY, True), (BOATS, False)]


def test_a_private_note_is_not_replaced_unasked(
    settled: Project, edited: Edited, workbook: Path
) -> None:
    settled.act.write_note(ids(settled)[2], "for my eyes", private=True)
    exported(settled, workbook)

    found = edited(lambda book: put(book["Claims"], HURT, "Note", "public"))

    assert overtaken(found) == [(HURT, True)]


def test_the_beginning_of_a_long_text_does_not_replace_it(settled: Project, workbook: Path) -> None:
    def by_hand(book: openpyxl.Workbook) -> None:
        shown = str(line_of(book["Claims"], HURT)[7].value)
        put(book["Claims"], HURT, "Note", "Long" + shown[4:])

    settled.act.write_note(ids(settled)[2], "long " * LONGEST)
    exported(settled, workbook)
    changed_file(workbook, by_hand)

    found = compared(settled, workbook)

    assert found.proposals == []
    (problem,) = found.problems
    assert "longer than a cell" in problem.what
