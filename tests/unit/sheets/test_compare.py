"""A sheet beside the record, row by row."""

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.compare import Comparison
from claimdesk.annotate.sheets.sheet import ReturnedFile, Sheet
from tests.support.materials import HURT, claim, review, view
from tests.support.returned import known, line, sheet_of

FIRST, SECOND = known(view()), known(view(claim(HURT, "c2")))


def compared(*sheets: Sheet, is_text: bool = False, first: KnownClaim = FIRST) -> Returned:
    file = ReturnedFile("x", list(sheets), is_text=is_text)
    return run_to_end(Comparison(file, {"c1": first, "c2": SECOND}, set(), {}).run())


def refusal(sheet: Sheet) -> str:
    with pytest.raises(SourceError) as caught:
        compared(sheet)
    return caught.value.code


def test_edits_are_proposed_with_their_cells() -> None:
    found = compared(sheet_of(line(FIRST), line(SECOND, Verdict="verified", Note="seen")))

    assert found.rows == 2
    assert [(one.place, one.claim, one.new) for one in found.proposals] == [
        ("Claims!C3", "c2", "verified"),
        ("Claims!G3", "c2", "seen"),
    ]
    assert (found.problems, found.remarks) == ([], [])


def test_a_file_without_claims_is_refused() -> None:
    assert refusal(Sheet("Claims", [["roses", "red"]])) == "no-claims"


def test_a_file_whose_claims_are_all_unknown_is_refused() -> None:
    other = known(view(claim(HURT, "c9")))
    assert refusal(sheet_of(line(other))) == "other-project"


def test_a_renamed_sheet_is_the_first_with_claims() -> None:
    found = compared(
        Sheet("Remarks", [["Dear all"]]),
        sheet_of(line(FIRST, Verdict="verified"), name="Sheet1"),
        sheet_of(line(SECOND, Verdict="verified"), name="Copy"),
    )

    assert [one.place for one in found.proposals] == ["Sheet1!C2"]
    assert found.remarks == ["1 claims of the project are not in the sheet; they stay as they are."]


def test_a_row_with_the_words_of_another_claim_is_left_alone() -> None:
    found = compared(sheet_of(line(FIRST, Claim=HURT, Verdict="verified"), line(SECOND)))

    assert found.proposals == []
    assert [problem.place for problem in found.problems] == ["Claims!B2"]


def test_a_row_of_another_version_of_the_article_is_left_alone() -> None:
    row = line(FIRST, Verdict="verified", **{"Article hash": "other"})

    found = compared(sheet_of(row, line(SECOND)))

    assert found.proposals == []
    assert [problem.place for problem in found.problems] == ["Claims!J2"]


def test_the_last_row_of_a_csv_may_be_cut_short_but_no_other() -> None:
    short = line(FIRST, Verdict="verified")[:4]

    last = compared(sheet_of(line(SECOND), short, name=""), is_text=True)
    inside = compared(sheet_of(short, line(SECOND), name=""), is_text=True)

    assert last.proposals == []
    assert [problem.what for problem in last.problems] == ["the last row is cut short."]
    # a spreadsheet leaves out empty cells at the end of a row; nothing else of it was edited
    assert [one.new for one in inside.proposals] == ["verified"]


def test_a_reason_goes_with_its_verdict() -> None:
    # verified since: alone, "outdated" would be a reason for that
    settled = known(view(None, review(Verdict.VERIFIED)), then=view())

    found = compared(
        sheet_of(line(settled, Verdict="disputed", Reason="outdated"), line(SECOND)), first=settled
    )

    assert [one.new for one in found.proposals] == ["disputed", "outdated"]
    assert found.ready == []
