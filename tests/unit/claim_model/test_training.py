"""Training of a claim finder: measured on what was held out."""

import numpy as np
import pytest

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.claim_model.training import Decision, train_claim_model
from claimdesk.annotate.detection.checkworthiness import CheckWorthiness, shipped_model
from claimdesk.annotate.project import Project
from tests.support.decided import decided_project
from tests.support.decisions import decisions
from tests.support.projects import FullStops

PERFECT = CheckWorthiness({"w numbered": 6.0, "w lovely": -6.0}, 0.0, 1.0, 0.0)
KNOWS_NOTHING = CheckWorthiness({}, 0.0, 1.0, 0.0)


def test_the_finder_learns_and_is_measured_on_held_out_articles(project: Project) -> None:
    trained = run_to_end(decided_project(project).claim_models.train(FullStops()))

    report = trained.report
    assert (report.decisions, report.claims, report.articles) == (48, 24, 8)
    f1 = report.trained.f1
    assert (f1.value, f1.low <= 1.0 <= f1.high) == (1.0, True)
    assert (trained.used, report.before.f1.value < 1.0) == (True, True)


def test_the_curve_ends_with_all_decisions_of_a_fold() -> None:
    _, report = run_to_end(train_claim_model(decisions(), 6, KNOWS_NOTHING))

    # of six groups of ten two are in one of the five folds, so 40 are left to train on
    assert [point.decisions for point in report.curve] == [25, 40]
    assert report.curve[-1].f1 == report.trained.f1.value


def test_a_finder_that_is_as_good_is_kept_and_not_used() -> None:
    _, report = run_to_end(train_claim_model(decisions(), 6, PERFECT))
    assert (report.before.f1.value, report.trained.f1.value, report.better) == (1.0, 1.0, False)


def test_a_finder_that_learned_from_noise_is_not_perfect() -> None:
    chance = np.random.default_rng(1)
    noisy = [Decision(one.vector, float(chance.integers(0, 2)), one.group) for one in decisions()]

    _, report = run_to_end(train_claim_model(noisy, 6, PERFECT))

    assert report.trained.f1.value < 1.0


ALL_CLAIMS = [Decision(one.vector, 1.0, one.group) for one in decisions()]
APART = [Decision(one.vector, one.share, int(not one.share)) for one in decisions()]


@pytest.mark.parametrize(
    ("some", "code"),
    [
        (decisions(20), "too-few-decisions"),
        (ALL_CLAIMS, "too-few-decisions"),
        (decisions(groups=1), "too-few-articles"),
        # what is left to train on is all claims or all none
        (APART, "too-few-articles"),
    ],
)
def test_decisions_that_teach_nothing_are_refused(some: list[Decision], code: str) -> None:
    with pytest.raises(ClaimdeskError) as refused:
        run_to_end(train_claim_model(some, 1, shipped_model()))
    assert refused.value.code == code
    assert refused.value.hint


def test_held_out_rows_never_help_their_own_score() -> None:
    # labels that say nothing: a score above chance would come from the rows themselves
    chance = np.random.default_rng(5)
    some = []
    for number in range(400):
        vector = {f"w only{number}": 1.0, f"w x{number % 5}": 1.0}
        some.append(Decision(vector, float(chance.integers(0, 2)), number % 10))

    _, report = run_to_end(train_claim_model(some, 10, KNOWS_NOTHING))

    by_chance = report.claims / report.decisions
    assert abs(report.trained.average_precision.value - by_chance) < 0.12


def test_the_same_decisions_give_the_same_model() -> None:
    first, _ = run_to_end(train_claim_model(decisions(), 6, KNOWS_NOTHING))
    again, _ = run_to_end(train_claim_model(decisions(), 6, KNOWS_NOTHING))
    assert first == again
    assert first.weights["w numbered"] > 0 > first.weights["w lovely"]
