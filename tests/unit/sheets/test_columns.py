"""The columns of all sheets: their titles, and the values that they take from a row."""

import pytest

from claimdesk.annotate.review.state import CaptureState
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets import columns
from claimdesk.annotate.sheets.columns import ColumnKind, titles_read
from claimdesk.annotate.sheets.sheet_rows import EvidenceRow, ReviewRow
from tests.support.materials import evidence, review


def test_the_columns_that_come_back_are_the_ids_and_the_answers() -> None:
    assert titles_read(columns.CLAIMS) == (
        "ID",
        "Claim",
        "Verdict",
        "Target",
        "Reason",
        "Correction",
        "Note",
        "Evidence",
        "Updated",
        "Article hash",
    )
    assert titles_read(columns.EVIDENCE) == (
        "Claim ID",
        "Kind",
        "Link",
        "Quote",
        "Note",
        "Evidence ID",
    )
    # all others are for reading only
    assert titles_read(columns.REVIEWS) == ()


@pytest.mark.parametrize(
    "name",
    ["CLAIMS", "REVIEWS", "EVIDENCE", "NUMBERS", "ENTITIES", "ARTICLES", "SUMMARY", "LONG_TEXTS"],
)
def test_no_sheet_has_a_title_twice(name: str) -> None:
    titles = [column.title for column in getattr(columns, name)]
    assert len(set(titles)) == len(titles)
    assert all(titles)


def test_text_columns_are_those_that_no_program_may_compute() -> None:
    texts = {kind for kind in ColumnKind if kind.is_text}
    assert texts == {ColumnKind.TEXT, ColumnKind.WRAPPED, ColumnKind.GREY, ColumnKind.LINK}


def cells_of_review(row: ReviewRow) -> dict[str, object]:
    return {column.title: column.value(row) for column in columns.REVIEWS}


def test_a_private_note_is_in_no_cell() -> None:
    private = review(Verdict.DISPUTED, note="hm", private=True)
    public = review(note="seen")

    assert cells_of_review(ReviewRow(private, "A", "q", "Ann"))["Note"] == ""
    assert cells_of_review(ReviewRow(public, "A", "q", "Ann"))["Note"] == "seen"
    assert cells_of_review(ReviewRow(public, "A", "q", "Ann"))["Verdict"] == ""


def test_evidence_shows_the_state_of_its_copy() -> None:
    (capture,) = (column for column in columns.EVIDENCE if column.title == "Capture")
    kept = evidence(capture=CaptureState.CAPTURED)

    assert capture.value(EvidenceRow(evidence(), "q", "Ann")) == "not asked"
    assert capture.value(EvidenceRow(kept, "q", "Ann")) == "captured"
