"""Measures of a claim model on articles that it has not seen, with intervals."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimdesk.annotate.claim_model.report import Interval, Measures

RESAMPLES = 1_000
LEVEL = 0.95
"""The share of resamples that an interval holds."""
_SEED = 20260105


def measured(labels: NDArray[Any], scores: NDArray[Any], groups: Sequence[int]) -> Measures:
    """Return the measures of some scores, with intervals (percentile bootstrap).

    Whole groups of articles are drawn again, not single claims: claims of one article resemble each
    other, and drawn singly they would make the intervals too narrow.
    """
    group_of = np.asarray(groups)
    members = [np.flatnonzero(group_of == name) for name in np.unique(group_of)]
    chance = np.random.default_rng(_SEED)
    drawn = []
    for _ in range(RESAMPLES):
        picked = chance.integers(0, len(members), len(members))
        rows = np.concatenate([members[i] for i in picked])
        drawn.append(_figures(labels[rows], scores[rows]))

    whole = _figures(labels, scores)
    # the middle 95 % of the resampled figures
    tail = 100 * (1 - LEVEL) / 2
    bounds = np.nanpercentile(np.array(drawn), [tail, 100 - tail], axis=0)
    intervals = [
        Interval(round(float(value), 4), round(float(low), 4), round(float(high), 4))
        for value, low, high in zip(whole, *bounds, strict=True)
    ]
    return Measures(*intervals)


def f1_at_half(labels: NDArray[Any], scores: NDArray[Any]) -> float:
    """Return F1 where a score of .5 or more counts as a claim; 0 if no such claim is right."""
    return _figures(labels, scores)[2]


def _figures(labels: NDArray[Any], scores: NDArray[Any]) -> tuple[float, float, float, float]:
    """Return precision, recall, F1 and average precision; 0 where one is not defined."""
    proposed = scores >= 0.5
    right = int((proposed & labels).sum())
    average = _average_precision(labels, scores)
    if not right:
        return 0.0, 0.0, 0.0, average
    precision = right / int(proposed.sum())
    recall = right / int(labels.sum())
    f1 = 2 * precision * recall / (precision + recall)
    return precision, recall, f1, average


def _average_precision(labels: NDArray[Any], scores: NDArray[Any]) -> float:
    """Return the mean of the precisions at each claim, in falling order of score.

    Claims at places 1 and 3 give (1/1 + 2/3) / 2. Of equal scores the claims come last, so that a
    model that scores everything alike earns nothing by it.
    """
    if not labels.any():
        return 0.0
    order = np.lexsort((labels, -scores))
    hits = labels[order]
    precisions = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float(precisions[hits].mean())
