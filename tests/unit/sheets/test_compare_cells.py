"""Single cells beside the record: edits, damage and answers that a sheet did not show."""

from datetime import date

import pytest

from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Field, Proposal, Returned
from claimdesk.annotate.proposals.verdict_words import LEAVE
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.sheets.cell_text import LONGEST
from claimdesk.annotate.sheets.compare_cells import CellComparison
from claimdesk.annotate.sheets.match_rows import Age, Row
from claimdesk.annotate.sheets.sheet import Value
from tests.support.materials import ANN, review, view
from tests.support.returned import known, row_of, undated

OPEN = known(view())
WORDS = {"mostly": "verified", "unsure": LEAVE, "1": "verified"}
CERTAIN = Age(certain=True)


class Compared:
    """The comparison of one cell, as an edit of Ann's."""

    def __init__(self, row: Row, field: Field, age: Age = CERTAIN) -> None:
        self.found = Returned("x.xlsx")
        self.made = CellComparison(WORDS, ANN, self.found, as_csv=False).compare(row, field, age)

    @property
    def problems(self) -> list[str]:
        return [problem.what for problem in self.found.problems]


def verdict(value: Value, claim: KnownClaim = OPEN) -> Compared:
    return Compared(row_of(claim, Verdict=value), Field.VERDICT)


def asked_for(compared: Compared) -> Proposal:
    assert compared.made is not None
    assert compared.found.proposals == [compared.made]
    return compared.made


# verdicts


@pytest.mark.parametrize("value", [" Verified ", "MOSTLY", 1.0])
def test_a_verdict_may_be_said_in_other_words(value: Value) -> None:
    made = asked_for(verdict(value))

    assert (made.place, made.old, made.new) == ("Claims!C2", "", "verified")
    assert not made.overtaken


def test_an_unknown_word_is_asked_about() -> None:
    compared = verdict("prob.  true")
    assert compared.made is None
    assert compared.found.words == {"prob. true": ["Claims!C2"]}


def test_a_word_to_be_left_alone_asks_for_nothing() -> None:
    compared = verdict("Unsure")
    assert (compared.made, compared.found.words, compared.problems) == (None, {}, [])


def test_a_date_is_no_verdict() -> None:
    assert verdict(date(2026, 1, 2)).problems == ["a date is not a verdict."]


def test_the_verdict_that_was_given_since_is_no_edit() -> None:
    settled = known(view(None, review(Verdict.VERIFIED)), then=view())
    assert verdict("verified", settled).made is None


# later changes


def test_an_answer_that_changed_since_is_overtaken() -> None:
    settled = known(view(None, review(Verdict.VERIFIED)), then=view())

    made = asked_for(verdict("disputed", settled))

    assert made.overtaken
    assert made.why == "the project says “verified” since the export."


def test_an_earlier_answer_of_an_undated_sheet_may_be_an_old_one() -> None:
    past = {Target.STATEMENT: {Field.NOTE: {"", "first"}}}
    claim = undated(view(None, review(note="second")), past=past)

    again = Compared(row_of(claim, Note="first"), Field.NOTE, Age())
    # an answer does not become blank again by chance, where the time is certain
    emptied = Compared(row_of(claim, Note=""), Field.NOTE, CERTAIN)

    assert asked_for(again).overtaken
    assert not asked_for(emptied).overtaken


# answers that the sheet did not show


def test_a_private_note_of_the_editor_is_not_replaced_unasked() -> None:
    claim = known(view(None, review(Verdict.VERIFIED, note="hm", private=True)))

    made = asked_for(Compared(row_of(claim, Note="public"), Field.NOTE))

    assert made.why == "it would replace a private note in the project."


def test_an_own_verdict_among_disagreeing_ones_is_not_replaced_unasked() -> None:
    # the cell was empty, since the reviewers disagree
    claim = known(view(None, review(Verdict.VERIFIED), review(Verdict.DISPUTED, "bo-id")))

    made = asked_for(verdict("unverifiable", claim))

    assert (
        made.why == "the editor's own review says “verified”, which the spreadsheet did not show."
    )


# cells that cannot be trusted


def test_formulas_and_merged_cells_are_left_alone() -> None:
    row = row_of(OPEN, Note="result", Reason="below")
    row.sheet.formulas.add((1, 6))
    row.sheet.merged.add((1, 4))

    assert Compared(row, Field.NOTE).problems == ["the cell holds a formula or an error."]
    assert Compared(row, Field.REASON).problems == ["the cell is part of a merged cell."]


def test_damage_is_lost_work_only_where_a_person_typed() -> None:
    claim = known(view(None, review(note="1-2")))

    turned = Compared(row_of(claim, Note=date(2026, 2, 1)), Field.NOTE)
    typed = Compared(row_of(OPEN, Note=date(2026, 2, 1)), Field.NOTE)

    assert [problem.lost for problem in turned.found.problems] == [False]
    assert [problem.lost for problem in typed.found.problems] == [True]


def test_a_text_longer_than_a_cell_is_edited_in_claimdesk_only() -> None:
    claim = known(view(None, review(note="a" * (LONGEST + 1))))

    compared = Compared(row_of(claim, Note="shorter"), Field.NOTE)

    assert compared.made is None
    assert len(compared.problems) == 1
