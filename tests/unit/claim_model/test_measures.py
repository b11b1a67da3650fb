"""Measures of a claim model, with their intervals."""

import math
from typing import Any

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st
from numpy.typing import NDArray

from claimdesk.annotate.claim_model.measures import f1_at_half, measured
from claimdesk.annotate.claim_model.report import Interval

LABELLED = st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=2, max_size=60)


def arrays(pairs: list[tuple[bool, float]]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return labels and scores; few digits, so that some scores are equal."""
    labels, scores = zip(*pairs, strict=True)
    return np.array(labels), np.array(scores).round(2)


@given(LABELLED)
def test_f1_is_that_of_scikit_learn(pairs: list[tuple[bool, float]]) -> None:
    from sklearn.metrics import f1_score

    labels, scores = arrays(pairs)
    expected = f1_score(labels, scores >= 0.5, zero_division=0)

    assert math.isclose(f1_at_half(labels, scores), expected, abs_tol=1e-12)


@given(LABELLED)
def test_average_precision_is_that_of_scikit_learn(pairs: list[tuple[bool, float]]) -> None:
    from sklearn.metrics import average_precision_score

    labels, scores = arrays(pairs)
    # equal scores are counted in another way there
    assume(labels.any() and len(set(scores.tolist())) == len(scores))

    found = measured(labels, scores, list(range(len(labels)))).average_precision.value

    assert math.isclose(found, average_precision_score(labels, scores), abs_tol=1e-4)


def test_figures_are_those_worked_out_by_hand() -> None:
    labels = np.array([True, False, True, False, True])
    scores = np.array([0.9, 0.8, 0.7, 0.2, 0.1])

    found = measured(labels, scores, [0, 1, 2, 3, 4])

    # two of three proposed are claims, two of three claims are proposed
    assert (found.precision.value, found.recall.value) == (0.6667, 0.6667)
    # claims at places 1, 3 and 5: (1/1 + 2/3 + 3/5) / 3
    assert found.average_precision.value == 0.7556


def test_a_model_that_scores_all_alike_earns_nothing_by_it() -> None:
    labels = np.array([True, False, False, False])

    found = measured(labels, np.full(4, 0.1), [0, 0, 1, 1])

    # of equal scores the claim comes last
    assert found.average_precision.value == 0.25
    assert found.f1 == Interval(0.0, 0.0, 0.0)


def test_without_claims_there_is_nothing_to_find() -> None:
    labels = np.zeros(3, dtype=bool)
    found = measured(labels, np.array([0.9, 0.5, 0.1]), [0, 1, 2])
    assert found.average_precision == Interval(0.0, 0.0, 0.0)


def test_intervals_hold_whole_articles_together() -> None:
    # one article that is all wrong says less than the same faults spread over ten
    labels = np.ones(100, dtype=bool)
    together, spread = np.ones(100), np.ones(100)
    together[:10] = 0
    spread[::10] = 0
    groups = np.repeat(np.arange(10), 10).tolist()

    wide = measured(labels, together, groups).recall
    narrow = measured(labels, spread, groups).recall

    assert wide.high - wide.low > narrow.high - narrow.low
    assert wide.value == narrow.value == 0.9
