"""A project with something of everything, exported."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.making import claims_of, with_article

HOSTILE = "=1+1 danger. +cmd|' /C calc'!A0 runs. @SUM(A1) too. -2 left."


@pytest.fixture
def settled(project: Project) -> Project:
    """Three claims of one article, four hostile ones of another; a verdict, a note, evidence, a risky correction."""
    first, second, _ = (view.claim.id for view in claims_of(project, with_article(project)))
    with_article(project, HOSTILE, "hostile.txt")
    project.act.set_verdict(first, Verdict.DISPUTED, reason="outdated")
    project.act.set_verdict(first, Verdict.VERIFIED, Target.ATTRIBUTION)
    project.act.write_note(first, 'he said "no" - twice')
    project.act.write_correction(first, "1-2")
    project.act.add_evidence(first, link="https://example.org/a", quote="so it says")
    project.act.set_verdict(second, Verdict.VERIFIED)
    project.act.write_correction(second, "007")
    return project


@pytest.fixture
def workbook(settled: Project, tmp_path: Path) -> Path:
    target = tmp_path / "out.xlsx"
    run_to_end(settled.export(target))
    return target


@pytest.fixture
def edited(
    settled: Project, workbook: Path
) -> Callable[[Callable[[openpyxl.Workbook], None]], Returned]:
    """Edit the workbook by openpyxl and compare it."""

    def compare(edit: Callable[[openpyxl.Workbook], None]) -> Returned:
        book = openpyxl.load_workbook(workbook)
        edit(book)
        book.save(workbook)
        return run_to_end(settled.returned_files.compare(workbook))

    return compare


def column(sheet: object, title: str) -> int:
    """The number of a column by its title, from 1."""
    return next(cell.column for cell in sheet[1] if cell.value == title)


def put(sheet: object, claim: str, title: str, value: object, target: str = "statement") -> str:
    """Write into the cell of a claim (by its words); returns its address."""
    for row in sheet.iter_rows(min_row=2):
        if row[2].value == claim and row[4].value == target:
            cell = row[column(sheet, title) - 1]
            cell.value = value
            return f"Claims!{cell.coordinate}"
    raise AssertionError(f"no row {claim}")
