"""Rows found again by their IDs, and their age."""

from datetime import datetime

import pytest

from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Problem
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.sheets.find_columns import Columns
from claimdesk.annotate.sheets.match_rows import Age, RowMatcher, age_of
from claimdesk.annotate.sheets.sheet import Value
from tests.support.materials import review, view
from tests.support.returned import TITLES, known, line, row_of, sheet_of, undated

KNOWN = known(view(None, review(Verdict.VERIFIED)))
AT = {title: place for place, title in enumerate(TITLES)}


def matched(*rows: list[Value]) -> tuple[list[tuple[int, Target]], list[Problem]]:
    """Return the rows that were found, by index and target, and the problems of the others."""
    problems: list[Problem] = []
    matcher = RowMatcher({"c1": KNOWN}, {"gone"}, problems)
    found = list(matcher.identified(sheet_of(*rows), Columns(0, AT)))
    return [(row.index, row.target) for row in matcher.single(found)], problems


def test_a_claim_is_found_by_its_id_and_target() -> None:
    rows, problems = matched(line(KNOWN, ID=" c1 ", Target="Attribution"), line(KNOWN, Target=""))

    # a row without a target is about the statement
    assert rows == [(1, Target.ATTRIBUTION), (2, Target.STATEMENT)]
    assert problems == []


@pytest.mark.parametrize(
    ("identifier", "what"),
    [
        ("gone", "this claim was removed from the project."),
        ("c9", "the project has no claim c9."),
        # an ID of digits alone, as a spreadsheet keeps it
        (1234567890123456.0, "the ID was turned into the number 1.23457e+15."),
        ("", "this row has no ID."),
    ],
)
def test_a_row_that_cannot_be_found_is_reported(identifier: Value, what: str) -> None:
    rows, problems = matched(line(KNOWN, ID=identifier))

    assert rows == []
    assert [(problem.place, problem.what) for problem in problems] == [("Claims!A2", what)]


def test_a_row_without_an_id_and_without_an_answer_is_no_loss() -> None:
    total: list[Value] = ["", "", "", "Total: 4"]
    assert matched(total) == ([], [])


def test_of_a_row_that_was_copied_neither_is_taken() -> None:
    rows, problems = matched(line(KNOWN), line(KNOWN, Verdict="disputed"))

    assert rows == []
    assert [problem.place for problem in problems] == ["Claims!A2", "Claims!A3"]
    assert problems[0].what == "this claim is in rows 2, 3."


# the age of a row


def undated_since(time: str) -> KnownClaim:
    """Return a claim whose answer is of that time, where the sheet has no export ID."""
    return undated(view(None, review(Verdict.VERIFIED, time=time)))


def test_a_row_of_a_known_export_is_certain() -> None:
    assert age_of(row_of(KNOWN)) == Age(certain=True)


@pytest.mark.parametrize(
    ("updated", "certain"),
    [
        ("2026-01-05 09:00:12", True),
        # as a workbook keeps it, a fraction of a day
        (datetime(2026, 1, 5, 9, 0, 11, 999_000), True),
        # to the minute: much can be done within one
        ("2026-01-05 09:00", False),
    ],
)
def test_a_row_with_the_time_of_the_answer_is_as_new(updated: Value, certain: bool) -> None:
    row = row_of(undated_since("2026-01-05T09:00:12+00:00"), Updated=updated)
    assert age_of(row) == Age(certain=certain)


@pytest.mark.parametrize("updated", ["2026-01-05 09:00:10", "2026-01-05 08:59", ""])
def test_a_row_with_another_time_is_older(updated: str) -> None:
    age = age_of(row_of(undated_since("2026-01-05T09:00:12+00:00"), Updated=updated))

    assert age is not None
    assert age.overtaken
    assert not age.certain


def test_a_time_that_cannot_be_read_gives_no_age() -> None:
    row = row_of(undated_since("2026-01-05T09:00:12+00:00"), Updated="5 January")
    assert age_of(row) is None
    del row.columns.at["Updated"]
    assert age_of(row) is None
