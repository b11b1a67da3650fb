"""Rows that are gone, doubled, strange or without an ID are left alone, each with a reason."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from claimdesk.annotate.project import Project
from claimdesk.annotate.proposals.proposals import Returned
from tests.support.sheets import (
    BOATS,
    FORMULA,
    HURT,
    LEFT,
    MONDAY,
    SUM,
    Edited,
    compared,
    ids,
    line_of,
    put,
    reasons,
)


def copy_of(sheet: Worksheet, claim: str, identifier: str | None) -> list[Any]:
    """Return the values of a claim's row with another ID, and a verdict."""
    values = [cell.value for cell in line_of(sheet, claim)]
    values[0] = identifier
    values[3] = "disputed"
    return values


@pytest.fixture
def found(edited: Edited, settled: Project) -> Returned:
    """A sheet in which nearly every row is wrong in another way."""

    def by_hand(book: openpyxl.Workbook) -> None:
        sheet = book["Claims"]
        boats = ids(settled)[1]
        for identifier in (boats, "ffffffffffffffff", None):
            sheet.append(copy_of(sheet, BOATS, identifier))
        put(sheet, LEFT, "Verdict", "verified")
        put(sheet, LEFT, "Claim", "Other words stand here.")
        put(sheet, HURT, "Verdict", "verified")
        put(sheet, HURT, "Article hash", "0" * 64)
        # an ID of digits alone, as Excel shows it
        put(sheet, SUM, "ID", 1.25e15)
        put(sheet, MONDAY, "Target", "both")
        sheet.delete_rows(line_of(sheet, FORMULA)[0].row)

    return edited(by_hand)


def test_nothing_of_such_rows_is_proposed(found: Returned) -> None:
    assert found.proposals == []
    assert len(found.problems) == 8


@pytest.mark.parametrize(
    "reason",
    [
        "is in rows",
        "the project has no claim ffffffffffffffff",
        "this row has no ID",
        "turned into the number",
        "the words differ from the claim",
        "another version of the article",
        "“both” is not a target",
    ],
)
def test_each_such_row_is_reported_with_its_reason(found: Returned, reason: str) -> None:
    assert any(reason in problem.what for problem in found.problems)


def test_claims_that_are_not_in_the_sheet_are_counted(found: Returned) -> None:
    # one whose row was deleted, one whose ID became a number
    expected = "2 claims of the project are not in the spreadsheet. They were not changed."
    assert expected in found.remarks


def test_a_removed_claim_is_named_as_such(settled: Project, workbook: Path) -> None:
    settled.act.remove_claim(ids(settled)[2])

    found = compared(settled, workbook)

    assert reasons(found) == ["this claim was removed from the project."]
