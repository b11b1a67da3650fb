"""The gravity of a disagreement."""

import pytest

from claimdesk.annotate.agreement.disagreement import Disagreement, gravity
from claimdesk.annotate.review.verdict import Target, Verdict

VERIFIED, DISPUTED = Verdict.VERIFIED, Verdict.DISPUTED
UNVERIFIABLE, NOT_A_CLAIM = Verdict.UNVERIFIABLE, Verdict.NOT_A_CLAIM


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([VERIFIED, DISPUTED], 1.0),
        ([DISPUTED, NOT_A_CLAIM], 0.7),
        ([UNVERIFIABLE, NOT_A_CLAIM], 0.2),
        # of three, the two that are farthest apart
        ([UNVERIFIABLE, VERIFIED, DISPUTED], 1.0),
        ([VERIFIED, UNVERIFIABLE, NOT_A_CLAIM], 0.5),
        ([VERIFIED, VERIFIED], 0.0),
        ([VERIFIED], 0.0),
        ([], 0.0),
    ],
)
def test_the_farthest_verdicts_count(verdicts: list[Verdict], expected: float) -> None:
    assert gravity(verdicts) == expected


def test_gravity_does_not_depend_on_the_order() -> None:
    assert gravity([NOT_A_CLAIM, VERIFIED]) == gravity([VERIFIED, NOT_A_CLAIM]) == 0.4


@pytest.mark.parametrize(("score", "weight"), [(0.0, 0.35), (1.0, 0.7), (0.5, 0.525)])
def test_a_claim_that_is_not_worth_checking_weighs_half(score: float, weight: float) -> None:
    disagreement = Disagreement("a", ("c",), Target.STATEMENT, "words", (), 0.7, score)

    assert disagreement.weight == pytest.approx(weight)
