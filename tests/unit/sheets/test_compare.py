"""A sheet beside the record, row by row."""

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.compare import Comparison
from claimdesk.annotate.sheets.sheet import ReturnedFile, Sheet
from tests.support.materials import BOATS, HURT, claim, review, view
from tests.support.returned import TITLES, known, line, sheet_of
from tests.support.sheets import asked, has_remark, overtaken, places, reasons

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

    assert (found.rows, found.problems, found.remarks) == (2, [], [])
    assert [(one.place, one.claim, one.new) for one in found.proposals] == [
        ("Claims!C3", "c2", "verified"),
        ("Claims!G3", "c2", "seen"),
    ]


def test_a_file_without_claims_is_refused() -> None:
    assert refusal(Sheet("Claims", [["roses", "red"]])) == "no-claims"


def test_a_file_whose_claims_are_all_unknown_is_refused() -> None:
    other = known(view(claim(HURT, "c9")))
    assert refusal(sheet_of(line(other))) == "other-project"


def test_a_renamed_sheet_is_the_first_with_claims() -> None:
    # as a spreadsheet calls the only sheet of a CSV
    found = compared(
        Sheet("Remarks", [["Dear all"]]),
        sheet_of(line(FIRST, Verdict="verified"), name="Sheet1"),
        sheet_of(line(SECOND, Verdict="verified"), name="Copy"),
    )

    # the second sheet with claims may be a copy of it
    (made,) = found.proposals
    assert made.place == "Sheet1!C2"
    assert has_remark(found, "1 claims of the project are not in the spreadsheet")


def test_a_row_with_the_words_of_another_claim_is_left_alone() -> None:
    found = compared(sheet_of(line(FIRST, Claim=HURT, Verdict="verified"), line(SECOND)))

    assert found.proposals == []
    assert places(found) == ["Claims!B2"]


def test_a_row_of_another_version_of_the_article_is_left_alone() -> None:
    row = line(FIRST, Verdict="verified")
    row[TITLES.index("Article hash")] = "other"

    found = compared(sheet_of(row, line(SECOND)))

    assert found.proposals == []
    assert places(found) == ["Claims!J2"]


def test_the_last_row_of_a_csv_may_be_cut_short() -> None:
    short = line(FIRST, Verdict="verified")[:4]

    found = compared(sheet_of(line(SECOND), short, name=""), is_text=True)

    assert found.proposals == []
    assert reasons(found) == ["the last row is cut short."]


def test_another_row_of_a_csv_may_be_short() -> None:
    # a spreadsheet leaves out the empty cells at the end of a row
    short = line(FIRST, Verdict="verified")[:4]

    found = compared(sheet_of(short, line(SECOND), name=""), is_text=True)

    assert asked(found) == [(BOATS, "Verdict", "verified")]


def test_a_reason_goes_with_its_verdict() -> None:
    # verified since: alone, "outdated" would be a reason for that
    settled = known(view(None, review(Verdict.VERIFIED)), then=view())

    row = line(settled, Verdict="disputed", Reason="outdated")
    found = compared(sheet_of(row, line(SECOND)), first=settled)

    assert overtaken(found) == [(BOATS, True), (BOATS, True)]
    assert asked(found) == [(BOATS, "Verdict", "disputed"), (BOATS, "Reason", "outdated")]
