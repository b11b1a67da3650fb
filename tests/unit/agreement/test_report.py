"""Agreement and disagreements of hand-made answers."""

import pytest

from claimdesk.annotate.agreement.disagreement import Answer
from claimdesk.annotate.agreement.report import Answers, Place, agreement_of, disagreements_of
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.span import Span

VERIFIED, DISPUTED, UNVERIFIABLE = Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE
PLACES = {
    "x": Place("a", Span(0, 20), detected=True, score=0.2, quote="61 drones were down"),
    "y": Place("a", Span(0, 16), detected=False, score=0.9, quote="61 drones were"),
    "z": Place("a", Span(30, 40), detected=True, score=None, quote="Nobody saw"),
}
GIVEN = [
    Answer("x", "ann", VERIFIED),
    Answer("y", "bo", DISPUTED),
    Answer("z", "ann", VERIFIED),
    Answer("z", "bo", UNVERIFIABLE),
]


def answers(given: list[Answer], *, settled: str = "", waiting: str = "") -> Answers:
    return Answers(
        Target.STATEMENT,
        PLACES,
        given,
        {"a": [Span(0, 40)]},
        frozenset(settled),
        frozenset(waiting),
    )


def test_a_statement_with_shifted_edges_is_one_unit() -> None:
    found = agreement_of(answers(GIVEN))

    assert (found.raters, found.units, found.shared) == (["ann", "bo"], 2, 2)
    assert (found.percent.value, found.percent.n) == (0.0, 2)


def test_agreement_on_each_verdict_is_of_those_that_were_given() -> None:
    found = agreement_of(answers(GIVEN))

    # in the order of verdicts, without the one that was never given
    given = [(one.verdict, one.times) for one in found.verdicts]
    assert given == [("verified", 2), ("disputed", 1), ("unverifiable", 1)]


def test_the_gravest_disagreement_comes_first_with_the_longest_quote() -> None:
    first, second = disagreements_of(answers(GIVEN))

    assert (first.claims, first.quote) == (("y", "x"), "61 drones were down")
    # the best score of the two
    assert (first.gravity, first.score) == (1.0, 0.9)
    assert (second.claims, second.gravity, second.score) == (("z",), 0.5, 0.0)


def test_a_settlement_of_either_claim_settles_the_statement() -> None:
    left = disagreements_of(answers(GIVEN, settled="y"))

    assert [one.claims for one in left] == [("z",)]


def test_a_disagreement_that_waits_comes_last_though_it_is_graver() -> None:
    found = disagreements_of(answers(GIVEN, waiting="x"))

    assert [(one.claims, one.waits) for one in found] == [(("z",), False), (("y", "x"), True)]


def test_the_same_answer_is_no_disagreement() -> None:
    same = [Answer("z", "ann", VERIFIED), Answer("z", "bo", VERIFIED)]

    assert disagreements_of(answers(same)) == []


@pytest.mark.parametrize("given", [[], [Answer("z", "ann", VERIFIED)]])
def test_without_a_second_answer_agreement_is_undefined(given: list[Answer]) -> None:
    found = agreement_of(answers(given))

    assert found.alpha.value is None
    assert found.shared == 0
