"""How good a claim finder is on articles it has not seen, with intervals."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimdesk.annotate.claim_model.report import Interval, Measures

RESAMPLES = 1_000
LEVEL = 0.95
_SEED = 20260105


def measured(labels: NDArray[Any], scores: NDArray[Any], groups: Sequence[int]) -> Measures:
    """The measures of some scores; intervals by drawing whole groups of articles again (percentile bootstrap)."""
    names = np.unique(np.asarray(groups))
    members = [np.flatnonzero(np.asarray(groups) == name) for name in names]
    chance = np.random.default_rng(_SEED)
    drawn = []
    for _ in range(RESAMPLES):
        rows = np.concatenate([members[i] for i in chance.integers(0, len(members), len(members))])
        drawn.append(_figures(labels[rows], scores[rows]))
    whole = _figures(labels, scores)
    tail = 100 * (1 - LEVEL) / 2
    bounds = np.nanpercentile(np.array(drawn), [tail, 100 - tail], axis=0)
    return Measures(*(
        Interval(round(float(value), 4), round(float(low), 4), round(float(high), 4))
        for value, low, high in zip(whole, *bounds, strict=True)
    ))  # fmt: skip


def f1_at_half(labels: NDArray[Any], scores: NDArray[Any]) -> float:
    """F1 of calling everything yes that scores .5 or more; 0 where nothing is right."""
    return _figures(labels, scores)[2]


def _figures(labels: NDArray[Any], scores: NDArray[Any]) -> tuple[float, float, float, float]:
    said = scores >= 0.5
    right = int((said & labels).sum())
    precision = right / int(said.sum()) if said.any() else 0.0
    recall = right / int(labels.sum()) if labels.any() else 0.0
    f1 = 2 * precision * recall / (precision + recall) if right else 0.0
    return precision, recall, f1, _average_precision(labels, scores)


def _average_precision(labels: NDArray[Any], scores: NDArray[Any]) -> float:
    """The mean of the precisions at each yes, in falling order of score; ties count as they come, worst first."""
    if not labels.any():
        return 0.0
    order = np.lexsort((labels, -scores))
    hits = labels[order]
    precisions = np.cumsum(hits) / np.arange(1, len(hits) + 1)
    return float(precisions[hits].mean())
