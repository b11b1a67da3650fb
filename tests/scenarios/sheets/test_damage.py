"""Damage by spreadsheets: reported with its cell, and never applied."""

from datetime import datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import Cell

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.cell_text import holdable
from tests.support.projects import ME, claims_of, with_article
from tests.support.sheets import BOATS, MONDAY, Edited, compared, has_remark, lines, put

ANY = st.text(st.characters(), min_size=1, max_size=80)
"""Any character at all, lone surrogates and controls among them."""


@settings(max_examples=40)
@given(st.lists(ANY, min_size=3, max_size=3), st.sampled_from([".xlsx", ".csv"]))
def test_any_answer_goes_out_and_back_unchanged_or_counted(
    tmp_path_factory: pytest.TempPathFactory, typed: list[str], ending: str
) -> None:
    folder = tmp_path_factory.mktemp("any")
    note, correction, reason = typed
    with Project.open(folder / "p.claimdesk", ME, create=True) as project:
        article = with_article(project)
        claim = claims_of(project, article)[0].claim.id
        project.act.write_note(claim, note)
        project.act.write_correction(claim, correction)
        project.act.set_verdict(claim, Verdict.DISPUTED, reason=reason)

        report = run_to_end(project.export(folder / f"x{ending}"))
        found = compared(project, folder / f"x{ending}")

        assert (found.proposals, found.problems) == ([], [])
        (review,) = claims_of(project, article)[0].reviews.values()
        kept = review.note + review.correction + review.reason
        assert holdable(kept, ExportReport()) == kept or report.replaced


def test_damage_is_listed_with_its_cell_and_nothing_of_it_applied(edited: Edited) -> None:
    places = {}

    def autocorrected(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        places["note"] = put(sheet, MONDAY, "Note", "he said “no” – twice")
        places["date"] = put(sheet, MONDAY, "Correction", datetime(2026, 2, 1))
        places["number"] = put(sheet, BOATS, "Correction", 7)

    found = edited(autocorrected)

    assert found.proposals == []
    # in the order of rows, then of columns; no person's edit is lost with any of them
    assert [(problem.place, problem.what, problem.lost) for problem in found.problems] == [
        (places["date"], "“1-2” was turned into the date 2026-02-01.", False),
        (places["note"], "only quotation marks, dashes or spaces differ.", False),
        (places["number"], "“007” was turned into the number 7.", False),
    ]


def test_claims_with_curly_quotes_are_still_themselves(edited: Edited) -> None:
    def autocorrected(book: openpyxl.Workbook) -> None:
        for line in lines(book["Claims"]):
            correct(line[2])

    def correct(cell: Cell) -> None:
        words = str(cell.value)
        # openpyxl would write this one as a formula
        if not words.startswith("="):
            cell.value = words.replace("'", "’") + " "

    found = edited(autocorrected)

    assert (found.rows, found.problems) == (8, [])
    assert has_remark(found, "changed quotation marks")
