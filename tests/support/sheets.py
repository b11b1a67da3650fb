"""Workbooks as a person edits them, for tests of sheets that come back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.proposals.proposals import Returned
from tests.support.projects import claims_of

Edit = Callable[[openpyxl.Workbook], object]
"""Changes to an open workbook; the result is not looked at."""
Edited = Callable[[Edit], Returned]
"""The fixture that edits the exported workbook, saves it and compares it."""
MONDAY, BOATS, HURT = "One thing happened on Monday.", "12 boats came back.", "Nobody was hurt."
"""The claims of the first article, in its order."""
FORMULA, SUM, LEFT = "=1+1 danger.", "@SUM(A1) too.", "-2 left."
"""Claims of the second article, which spreadsheets would run."""


def column(sheet: Worksheet, title: str) -> int:
    """Return the number of a column by its title, from 1."""
    return next(cell.column for cell in sheet[1] if cell.value == title)


def lines(sheet: Worksheet) -> Iterator[tuple[Any, ...]]:
    """Yield the rows below the titles, as cells."""
    yield from sheet.iter_rows(min_row=2)


def line_of(sheet: Worksheet, claim: str, target: str = "statement") -> tuple[Any, ...]:
    """Return the row of a claim, found by its words."""
    words, question = column(sheet, "Claim") - 1, column(sheet, "Target") - 1
    for line in lines(sheet):
        if (line[words].value, line[question].value) == (claim, target):
            return line
    raise AssertionError(f"no row {claim}")


def put(sheet: Worksheet, claim: str, title: str, value: object, target: str = "statement") -> str:
    """Write into a cell of a claim's row; returns the address of the cell."""
    cell = line_of(sheet, claim, target)[column(sheet, title) - 1]
    cell.value = value
    return f"Claims!{cell.coordinate}"


def rows_of(path: Path, sheet: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet, each by the titles of its columns."""
    titles, *rows = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    names = [str(title) for title in titles]
    return [dict(zip(names, row, strict=True)) for row in rows]


def exported(project: Project, path: Path) -> Path:
    """Export a project to a file, and return its path."""
    run_to_end(project.export(path))
    return path


def compared(project: Project, path: Path, editor: str = "") -> Returned:
    """Compare a file with the project."""
    return run_to_end(project.returned_files.compare(path, editor))


def ids(project: Project) -> list[str]:
    """Return the identifiers of the claims of the first article."""
    return [view.claim.id for view in claims_of(project, project.read.articles()[0].id)]


def changed_file(path: Path, edit: Edit) -> None:
    """Edit a workbook where it stands."""
    book = openpyxl.load_workbook(path)
    edit(book)
    book.save(path)


# a comparison in short


def asked(found: Returned) -> list[tuple[str, str, str]]:
    """Return the words, the field and the new text of each proposal."""
    return [(one.quote, one.field.value, one.new) for one in found.proposals]


def overtaken(found: Returned) -> list[tuple[str, bool]]:
    """Return the words of each proposal, and whether a later change has overtaken it."""
    return [(one.quote, one.overtaken) for one in found.proposals]


def reasons(found: Returned) -> list[str]:
    """Return why cells and rows were left alone, in their order."""
    return [problem.what for problem in found.problems]


def has_remark(found: Returned, words: str) -> bool:
    """Return True if a remark has these words."""
    return any(words in remark for remark in found.remarks)


def places(found: Returned) -> list[str]:
    """Return the places of cells and rows that were left alone."""
    return [problem.place for problem in found.problems]
