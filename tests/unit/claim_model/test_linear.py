"""Regressions over named features, with an earlier model as one feature."""

import numpy as np
import pytest

from claimdesk.annotate.claim_model.linear import (
    PRIOR,
    Examples,
    as_model,
    examples_of,
    fitted,
    logits,
    platt,
    probability,
)
from claimdesk.annotate.claim_model.training import Decision
from claimdesk.annotate.detection.checkworthiness import CheckWorthiness
from tests.support.decisions import decisions

EARLIER = CheckWorthiness({"w numbered": 2.0, "w never-seen": 1.5}, -0.5, 1.0, 0.0)


def examples(
    some: list[Decision], prior: CheckWorthiness | None = None, fewest: int = 2
) -> Examples:
    vectors = [one.vector for one in some]
    return examples_of(vectors, [one.share for one in some], prior, fewest)


def test_features_of_one_example_are_left_out() -> None:
    # a word that occurs once would be learned as a sign of that one decision
    made = examples_of([{"w tax": 1.0}, {"w tax": 2.0, "w once": 1.0}], [1.0, 0.5], None)

    assert (list(made.names), len(made)) == (["w tax"], 2)
    assert made.labels.tolist() == [True, True]
    assert examples_of([{"w x": 1.0}], [0.4], None, fewest=1).labels.tolist() == [False]


def test_the_prior_is_folded_into_the_weights() -> None:
    some = decisions()
    made = examples(some, EARLIER)
    rows = np.arange(len(made))
    regression = fitted(made, rows, 0.3)

    model = as_model(regression, made.names, EARLIER, (1.0, 0.0), 1000)

    # one model results, which needs no earlier one and gives the same log-odds
    alone = [model.logit(one.vector) for one in some]
    assert logits(regression, made, rows) == pytest.approx(alone, abs=0.01)
    # the earlier model knows words that no decision has
    assert (PRIOR in model.weights, model.weights["w never-seen"] > 0) == (False, True)


def test_a_model_keeps_its_heaviest_weights() -> None:
    made = examples(decisions())
    regression = fitted(made, np.arange(len(made)), 0.3)

    model = as_model(regression, made.names, None, (0.9, -0.2), 2)

    assert set(model.weights) == {"w numbered", "w lovely"}
    assert (model.slope, model.intercept) == (0.9, -0.2)


def weight_of_odd(share: float) -> float:
    """Return the weight of a word that one example has, taken for a claim by such a share."""
    some = [Decision({"w odd": 1.0}, share, 0), *decisions()]
    made = examples(some, fewest=1)
    regression = fitted(made, np.arange(len(made)), 1.0)
    return float(regression.coef_[0][list(made.names).index("w odd")])


def test_disagreement_pulls_less_than_agreement() -> None:
    weights = [weight_of_odd(share) for share in (0.0, 1 / 3, 0.5, 2 / 3, 1.0)]
    assert weights == sorted(set(weights))


def test_probabilities_are_calibrated() -> None:
    chance = np.random.default_rng(2)
    values = chance.normal(0, 3, 4000)
    labels = chance.random(4000) < 1 / (1 + np.exp(-(0.5 * values + 1)))

    slope, intercept = platt(values, labels)
    mean = float(probability(values, slope, intercept).mean())

    # the slope and the intercept that the labels were drawn by
    assert [slope, intercept] == pytest.approx([0.5, 1.0], abs=0.1)
    assert mean == pytest.approx(float(labels.mean()), abs=0.01)


def test_examples_that_are_all_right_give_no_endless_slope() -> None:
    values = np.array([-2.0, -1.0, 1.0, 2.0])
    slope, intercept = platt(values, values > 0)
    assert 0 < slope < 10
    assert intercept == pytest.approx(0.0, abs=0.01)


def test_the_surest_log_odds_are_probabilities_without_a_warning() -> None:
    # exp(710) is infinite, and a warning of NumPy is an error here
    found = probability(np.array([-1e6, 0.0, 1e6]), 1.0, 0.0)
    assert found == pytest.approx([0.0, 0.5, 1.0])
