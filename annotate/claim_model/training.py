"""Trains the claim finder on a project's own decisions: claim or not a claim. It ranks; verdicts are never predicted.

What the shipped model says is one feature among the words and findings, so that a few hundred decisions correct it
instead of starting from nothing. Everything that is reported is measured on articles that were held out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.claim_model.linear import (
    Examples,
    Vector,
    as_model,
    examples_of,
    fitted,
    logits,
    platt,
    probability,
)
from claimdesk.annotate.claim_model.measures import f1_at_half, measured
from claimdesk.annotate.claim_model.report import CurvePoint, Measures, TrainingReport
from claimdesk.annotate.detection.checkworthiness import CheckWorthiness

FOLDS = 5
FEWEST = 30
"""Decisions below which a figure says nothing."""
FEWEST_OF_EACH = 5
REGULARISATION = 0.3
HEAVIEST = 14_000
SIZES = (25, 50, 100, 200, 400, 800, 1_600, 3_200, 6_400)
"""Decisions at which the learning curve is measured."""
_SEED = 7


@dataclass(frozen=True, slots=True)
class Decision:
    """A settled claim: what the finder sees of it, the share of reviewers who took it for a claim, and its group of
    articles that must not stand on both sides of a split.
    """

    vector: Vector
    share: float
    group: int


def train_claim_model(
    decisions: Sequence[Decision], articles: int, before: CheckWorthiness
) -> Job[tuple[CheckWorthiness, TrainingReport]]:
    """Train and measure; yields progress in fits. `before` is both the prior and what the result is held against.

    Raises:
        ClaimdeskError: the decisions are too few, all alike, or all of one article.
    """
    share = [one.share for one in decisions]
    groups = [one.group for one in decisions]
    _check(share, groups)
    yield Progress(0, 0, "features")
    examples = examples_of([one.vector for one in decisions], share, before)
    folds = _folds(examples.labels, groups)
    sizes = [size for size in SIZES if size < _smallest(folds)]
    steps = len(folds) * (len(sizes) + 1) + 1
    held_out = np.zeros(len(examples))
    curve = {size: np.zeros(len(examples)) for size in sizes}
    done = 0
    for train, test in folds:
        for size in [*sizes, len(train)]:
            yield Progress(done, steps, f"{size} decisions")
            rows = train[:size]
            scores = held_out if size == len(train) else curve[size]
            scores[test] = _scores(examples, rows, test)
            done += 1
    yield Progress(done, steps, "all decisions")
    labels = examples.labels
    earlier = np.array([before.score(one.vector) for one in decisions])
    trained, was = measured(labels, held_out, groups), measured(labels, earlier, groups)
    points = [
        CurvePoint(size, round(f1_at_half(labels, scores), 4)) for size, scores in curve.items()
    ]
    points.append(CurvePoint(_smallest(folds), trained.f1.value))
    report = TrainingReport(
        len(decisions),
        int(labels.sum()),
        articles,
        len(folds),
        trained,
        was,
        tuple(points),
        _is_better(trained, was),
    )
    return _whole(examples, before, folds), report


def _check(share: Sequence[float], groups: Sequence[int]) -> None:
    claims = sum(one >= 0.5 for one in share)
    others = len(share) - claims
    if len(share) < FEWEST or min(claims, others) < FEWEST_OF_EACH:
        raise ClaimdeskError(
            "too-few-decisions",
            f"There are {claims} decisions for a claim and {others} for “not a claim”: too few to learn from.",
            f"Settle claims until there are {FEWEST}, {FEWEST_OF_EACH} of each; X says that something is no claim.",
        )
    if len(set(groups)) < 2:
        raise ClaimdeskError(
            "too-few-articles",
            "All decisions are of one article or of articles that tell the same, so nothing can be held out.",
            "Settle claims of another article.",
        )


def _folds(labels: NDArray[Any], groups: Sequence[int]) -> list[tuple[NDArray[Any], NDArray[Any]]]:
    """Rows to train and to hold out, whole groups on one side, the training rows in an order of chance."""
    from sklearn.model_selection import GroupKFold

    chance = np.random.default_rng(_SEED)
    count = min(FOLDS, len(set(groups)))
    found = []
    for train, test in GroupKFold(count).split(np.zeros(len(labels)), labels, groups):
        if len(np.unique(labels[train])) == 2:
            found.append((_both_first(chance.permutation(train), labels), test))
    if not found:
        raise ClaimdeskError(
            "too-few-articles",
            "Every decision for “not a claim” is of the same articles, so they cannot be held out.",
            "Settle claims of other articles too.",
        )
    return found


def _both_first(rows: NDArray[Any], labels: NDArray[Any]) -> NDArray[Any]:
    """The rows with one of each label in front, so that every beginning of them can be learned from."""
    firsts = [int(np.flatnonzero(labels[rows] == value)[0]) for value in (True, False)]
    return np.concatenate([rows[firsts], np.delete(rows, firsts)])


def _smallest(folds: Sequence[tuple[NDArray[Any], NDArray[Any]]]) -> int:
    return min(len(train) for train, _ in folds)


def _scores(examples: Examples, train: NDArray[Any], test: NDArray[Any]) -> NDArray[Any]:
    """Calibrated scores of the held-out rows; the calibration sees training rows only."""
    regression = fitted(examples, train, REGULARISATION)
    slope, intercept = _calibration(examples, train)
    return probability(logits(regression, examples, test), slope, intercept)


def _calibration(examples: Examples, train: NDArray[Any]) -> tuple[float, float]:
    """Calibrated on halves that were not fitted on, since a regression is too sure of what it has seen."""
    labels = examples.labels
    halves = train[::2], train[1::2]
    if any(len(np.unique(labels[half])) < 2 for half in halves):
        return 1.0, 0.0
    values = np.concatenate(
        [
            logits(fitted(examples, one, REGULARISATION), examples, other)
            for one, other in (halves, halves[::-1])
        ]
    )
    return platt(values, np.concatenate([labels[halves[1]], labels[halves[0]]]))


def _is_better(trained: Measures, before: Measures) -> bool:
    """By F1 on held-out articles; between equals by the order alone."""
    return (trained.f1.value, trained.average_precision.value) > (
        before.f1.value,
        before.average_precision.value,
    )


def _whole(
    examples: Examples, before: CheckWorthiness, folds: Sequence[tuple[NDArray[Any], NDArray[Any]]]
) -> CheckWorthiness:
    """The finder of all decisions; calibrated on what the folds held out."""
    values, labels = [], []
    for train, test in folds:
        values.append(logits(fitted(examples, train, REGULARISATION), examples, test))
        labels.append(examples.labels[test])
    joined = np.concatenate(labels)
    calibration = (
        platt(np.concatenate(values), joined) if len(np.unique(joined)) == 2 else (1.0, 0.0)
    )
    regression = fitted(examples, np.arange(len(examples)), REGULARISATION)
    return as_model(regression, examples.names, before, calibration, HEAVIEST)
