"""The columns of a team's sheets."""

from claimdesk.annotate.review.state import Adjudication
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.sheets.team_columns import SettledRow, WideRow, wide_columns
from tests.support.materials import view


def wide(settled: Adjudication | None = None, **verdicts: str) -> WideRow:
    return WideRow(view(), "A", Target.STATEMENT, verdicts, settled, "")


def adjudication(verdict: Verdict | None) -> Adjudication:
    return Adjudication("c1", "lead", Target.STATEMENT, verdict)


def test_each_reviewer_has_a_column_and_namesakes_their_identifiers() -> None:
    reviewers = {"0001-3f2a": "Ann", "0002-91c0": "Ann", "0003-0000": "Bo"}

    titles = [column.title for column in wide_columns(reviewers)]

    assert titles[4:7] == ["Ann (3f2a)", "Ann (91c0)", "Bo"]


def test_a_column_holds_the_verdicts_of_its_own_reviewer() -> None:
    columns = {column.title: column for column in wide_columns({"a": "Ann", "b": "Bo"})}
    row = wide(b="disputed")
    assert columns["Ann"].value(row) == ""
    assert columns["Bo"].value(row) == "disputed"


def test_several_answers_are_the_same_or_not() -> None:
    assert wide(a="verified", b="verified").same_answer == "yes"
    assert wide(a="verified", b="disputed").same_answer == "no"
    # one alone agrees with no other
    assert wide(a="verified").same_answer == ""


def test_an_adjudication_without_a_verdict_asks_for_evidence() -> None:
    asked = adjudication(None)
    assert wide(asked).settled_as == ""
    assert SettledRow(view(), "A", asked, "Bo").verdict == "needs evidence"


def test_an_adjudication_has_a_verdict() -> None:
    settled = adjudication(Verdict.DISPUTED)
    assert (wide(settled).settled_as, wide().settled_as) == ("disputed", "")
    assert SettledRow(view(), "A", settled, "Bo").verdict == "disputed"
