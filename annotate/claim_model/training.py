"""Training of the claim model on a project's decisions: claim or not a claim.

It ranks; verdicts are never predicted. The shipped model's score is one feature among the words and
findings, so that a few hundred decisions correct it instead of starting from nothing. All figures
are measured on articles that were held out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.heavy_imports import load_alone
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
"""Parts that take turns in being held out."""
FEWEST = 30
"""Decisions below which a figure says nothing."""
FEWEST_OF_EACH = 5
REGULARISATION = 0.3
"""scikit-learn's C: a smaller one trusts the decisions less."""
HEAVIEST = 14_000
"""Weights that a trained model keeps."""
SIZES = (25, 50, 100, 200, 400, 800, 1_600, 3_200, 6_400)
"""Decisions at which the learning curve is measured."""
_SEED = 7
Array = NDArray[Any]
"""Row numbers of examples, or one value for each of them."""
Fold = tuple[Array, Array]
"""Rows to train on and rows to hold out."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A reviewed claim as the training sees it.

    `share` is the share of reviewers who took it for a claim (0 to 1). Articles of one `group` must
    not stand on both sides of a split: near-duplicates would be learned and then measured.
    """

    vector: Vector
    share: float
    group: int


def train_claim_model(
    decisions: Sequence[Decision], articles: int, before: CheckWorthiness
) -> Job[tuple[CheckWorthiness, TrainingReport]]:
    """Train and measure; yields progress in fits.

    `before` is both the prior and the model that the result is compared with.

    Raises:
        ClaimdeskError: the decisions are too few, all alike, or all of one article.
    """
    share = [one.share for one in decisions]
    groups = [one.group for one in decisions]
    _require_enough(share, groups)
    yield Progress(0, 0, "features")
    examples = examples_of([one.vector for one in decisions], share, before)
    folds = _folds(examples.labels, groups)

    steps = len(folds) * (len(_sizes(folds)) + 1) + 1
    held_out, curve = yield from _held_out_scores(examples, folds, steps)
    yield Progress(steps - 1, steps, "all decisions")

    # The earlier model is measured on the same articles: figures from elsewhere would not show
    # which of the two ranks this project's claims better.
    labels = examples.labels
    earlier = np.array([before.score(one.vector) for one in decisions])
    trained = measured(labels, held_out, groups)
    was = measured(labels, earlier, groups)
    points = [
        CurvePoint(size, round(f1_at_half(labels, scores), 4)) for size, scores in curve.items()
    ]
    # the last point of the curve is all decisions of a fold
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
    return _trained_on_all(examples, before, folds), report


def _held_out_scores(
    examples: Examples, folds: Sequence[Fold], steps: int
) -> Job[tuple[Array, dict[int, Array]]]:
    """Score every example by a model that did not see it.

    Returns the scores after all decisions of a fold, and those after each size of the learning
    curve.
    """
    sizes = _sizes(folds)
    held_out = np.zeros(len(examples))
    curve = {size: np.zeros(len(examples)) for size in sizes}
    done = 0
    for train, test in folds:
        for size in [*sizes, len(train)]:
            yield Progress(done, steps, f"{size} decisions")
            is_whole_fold = size == len(train)
            scores = held_out if is_whole_fold else curve[size]
            scores[test] = _scores(examples, train[:size], test)
            done += 1
    return held_out, curve


def _sizes(folds: Sequence[Fold]) -> list[int]:
    """Return the sizes of the learning curve that every fold has decisions for."""
    smallest = _smallest(folds)
    return [size for size in SIZES if size < smallest]


def _require_enough(share: Sequence[float], groups: Sequence[int]) -> None:
    claims = sum(one >= 0.5 for one in share)
    others = len(share) - claims
    # 3 decisions for "not a claim" could all be of one kind, such as headlines.
    if len(share) < FEWEST or min(claims, others) < FEWEST_OF_EACH:
        raise ClaimdeskError(
            "too-few-decisions",
            f"There are {claims} decisions for a claim and {others} for “not a claim”: "
            "too few to train a model.",
            f"Review claims until there are {FEWEST}, {FEWEST_OF_EACH} of each; "
            "X marks a sentence as not a claim.",
        )
    # Measured on the article it learned from, every model looks good.
    if len(set(groups)) < 2:
        raise ClaimdeskError(
            "too-few-articles",
            "All decisions are in one article or in articles with the same text, "
            "so nothing can be held out.",
            "Review claims of another article.",
        )


def _folds(labels: Array, groups: Sequence[int]) -> list[Fold]:
    """Return the splits, with whole groups on one side and the training rows in random order.

    The order is random because the learning curve takes the first so many: in reading order those
    would be of one article.
    """
    load_alone("sklearn.model_selection")
    from sklearn.model_selection import GroupKFold

    # A fixed seed: the same decisions give the same model and figures on every machine.
    chance = np.random.default_rng(_SEED)
    count = min(FOLDS, len(set(groups)))
    found = []
    for train, test in GroupKFold(count).split(np.zeros(len(labels)), labels, groups):
        # A fold whose training rows are all claims has nothing to learn from.
        if len(np.unique(labels[train])) == 2:
            found.append((_both_first(chance.permutation(train), labels), test))
    if not found:
        raise ClaimdeskError(
            "too-few-articles",
            "Every decision for “not a claim” is in the same articles, so they cannot be held out.",
            "Review claims of other articles too.",
        )
    return found


def _both_first(rows: Array, labels: Array) -> Array:
    """Return the rows with one of each label in front, so that any first few can be learned."""
    firsts = [int(np.flatnonzero(labels[rows] == value)[0]) for value in (True, False)]
    return np.concatenate([rows[firsts], np.delete(rows, firsts)])


def _smallest(folds: Sequence[Fold]) -> int:
    """Return the number of training rows of the smallest fold."""
    return min(len(train) for train, _ in folds)


def _scores(examples: Examples, train: Array, test: Array) -> Array:
    """Return calibrated scores of the held-out rows; the calibration sees training rows only."""
    regression = fitted(examples, train, REGULARISATION)
    slope, intercept = _calibration(examples, train)
    return probability(logits(regression, examples, test), slope, intercept)


def _calibration(examples: Examples, train: Array) -> tuple[float, float]:
    """Return slope and intercept, measured on rows that were not fitted on.

    A regression is too sure of the rows it has seen, so each half of them is scored by a regression
    of the other half. Halves of one label only leave the log-odds as they are.
    """
    labels = examples.labels
    first, second = train[::2], train[1::2]
    if _is_one_sided(labels[first]) or _is_one_sided(labels[second]):
        return 1.0, 0.0
    of_second = logits(fitted(examples, first, REGULARISATION), examples, second)
    of_first = logits(fitted(examples, second, REGULARISATION), examples, first)
    values = np.concatenate([of_second, of_first])
    return platt(values, np.concatenate([labels[second], labels[first]]))


def _is_one_sided(labels: Array) -> bool:
    return len(np.unique(labels)) < 2


def _is_better(trained: Measures, before: Measures) -> bool:
    """Return True if F1 on held-out articles is higher, or it is equal and the order is better."""
    now = (trained.f1.value, trained.average_precision.value)
    earlier = (before.f1.value, before.average_precision.value)
    return now > earlier


def _trained_on_all(
    examples: Examples, before: CheckWorthiness, folds: Sequence[Fold]
) -> CheckWorthiness:
    """Return the model of all decisions, calibrated on the held-out rows of the folds."""
    values, labels = [], []
    for train, test in folds:
        values.append(logits(fitted(examples, train, REGULARISATION), examples, test))
        labels.append(examples.labels[test])
    held_out = np.concatenate(labels)
    # The scores of the folds serve for the whole model too: more data would not change them much,
    # and its own scores of rows it has seen are too sure.
    calibration = (1.0, 0.0)
    if not _is_one_sided(held_out):
        calibration = platt(np.concatenate(values), held_out)

    regression = fitted(examples, np.arange(len(examples)), REGULARISATION)
    return as_model(regression, examples.names, before, calibration, HEAVIEST)
