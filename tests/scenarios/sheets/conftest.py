"""A project with something of everything, exported."""

from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.projects import claims_of, with_article
from tests.support.sheets import Edit, Edited, compared, exported
from tests.support.sheets import put as put  # tests/gui/test_export.py takes it from here

HOSTILE = "=1+1 danger. +cmd|' /C calc'!A0 runs. @SUM(A1) too. -2 left."


@pytest.fixture
def settled(project: Project) -> Project:
    """Three claims of one article, four hostile ones of another; one of each kind of answer."""
    first, second, _ = (view.claim.id for view in claims_of(project, with_article(project)))
    with_article(project, HOSTILE, "hostile.txt")
    project.act.set_verdict(first, Verdict.DISPUTED, reason="outdated")
    project.act.set_verdict(first, Verdict.VERIFIED, Target.ATTRIBUTION)
    project.act.write_note(first, 'he said "no" - twice')
    # a spreadsheet takes this for a date, and the correction below for the number 7
    project.act.write_correction(first, "1-2")
    project.act.add_evidence(first, link="https://example.org/a", quote="so it says")
    project.act.set_verdict(second, Verdict.VERIFIED)
    project.act.write_correction(second, "007")
    return project


@pytest.fixture
def workbook(settled: Project, tmp_path: Path) -> Path:
    """Return the path of the project's workbook."""
    return exported(settled, tmp_path / "out.xlsx")


@pytest.fixture
def edited(settled: Project, workbook: Path) -> Edited:
    """Edit the workbook by openpyxl and compare it."""

    def compare(edit: Edit) -> Returned:
        book = openpyxl.load_workbook(workbook)
        edit(book)
        book.save(workbook)
        return compared(settled, workbook)

    return compare
