"""Logistic regression over named features (scikit-learn), with an earlier model as one feature.

The earlier model's score is the prior: a few hundred decisions correct it where it errs, and need
not teach everything anew.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimdesk.annotate.base.heavy_imports import load_alone
from claimdesk.annotate.detection.checkworthiness import CheckWorthiness

Vector = Mapping[str, float]
PRIOR = "s shipped"
"""The feature that holds the earlier model's score, in log-odds."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Vectors as one sparse matrix, a row an example.

    `names` are the columns; `share` is the share of reviewers who took each for a claim (0 to 1).
    """

    matrix: Any
    names: Sequence[str]
    share: NDArray[Any]

    def __len__(self) -> int:
        return len(self.share)

    @property
    def labels(self) -> NDArray[Any]:
        """True for examples that at least half of the reviewers took for a claim."""
        yes: NDArray[Any] = self.share >= 0.5
        return yes


def examples_of(
    vectors: Sequence[Vector],
    share: Sequence[float],
    prior: CheckWorthiness | None,
    fewest: int = 2,
) -> Examples:
    """Return the examples, without features that occur in fewer than `fewest` of them.

    With a prior, its log-odds for each vector are one more feature.
    """
    load_alone("sklearn.feature_extraction")
    from sklearn.feature_extraction import DictVectorizer

    # A word that occurs once would be learned as a sign of that one decision.
    counts = Counter(name for vector in vectors for name in vector)
    frequent = {name for name, count in counts.items() if count >= fewest}
    rows = []
    for vector in vectors:
        row = {name: value for name, value in vector.items() if name in frequent}
        if prior is not None:
            row[PRIOR] = prior.logit(vector)
        rows.append(row)

    vectorizer = DictVectorizer(dtype=np.float32)
    matrix = vectorizer.fit_transform(rows)
    _use_short_indices(matrix)
    return Examples(matrix, list(vectorizer.feature_names_), np.array(share, dtype=float))


def _use_short_indices(matrix: Any) -> None:
    """Give a sparse matrix 32-bit indices: liblinear takes no others, and newer SciPy makes 64."""
    matrix.indices = matrix.indices.astype(np.int32)
    matrix.indptr = matrix.indptr.astype(np.int32)


def fitted(examples: Examples, rows: NDArray[Any], regularisation: float) -> Any:
    """Return a regression fitted on some rows.

    Where reviewers disagree, both answers count by their share: two of three for a claim give the
    row with weight 2/3 as a claim, and again with weight 1/3 as none.
    """
    from scipy.sparse import vstack

    load_alone("sklearn.linear_model")
    from sklearn.linear_model import LogisticRegression

    share = examples.share[rows]
    split = rows[(share > 0) & (share < 1)]
    split_share = examples.share[split]

    matrix = examples.matrix[rows]
    if len(split):
        matrix = vstack([matrix, examples.matrix[split]]).tocsr()
    _use_short_indices(matrix)

    # First each row with the answer of most, then the split ones with the other answer.
    labels = np.concatenate([share >= 0.5, split_share < 0.5])
    of_most = np.maximum(share, 1 - share)
    of_fewer = np.minimum(split_share, 1 - split_share)
    weights = np.concatenate([of_most, of_fewer])

    # liblinear, with a fixed state: the same decisions give the same weights on every machine
    regression = LogisticRegression(
        C=regularisation, solver="liblinear", max_iter=300, random_state=0
    )
    regression.fit(matrix, labels, sample_weight=weights)
    return regression


def logits(regression: Any, examples: Examples, rows: NDArray[Any]) -> NDArray[Any]:
    """Return the log-odds of some rows, above 0 for a claim."""
    values: NDArray[Any] = regression.decision_function(examples.matrix[rows])
    return values


def platt(values: NDArray[Any], labels: NDArray[Any]) -> tuple[float, float]:
    """Return the slope and intercept that turn log-odds into probabilities (Platt, 1999).

    The targets never reach 0 or 1: with 8 examples of a claim, they aim at 9/10. Otherwise a few
    examples that are all right would give a slope without bound.
    """
    load_alone("sklearn.linear_model")
    from sklearn.linear_model import LogisticRegression

    yes, no = int(labels.sum()), int((~labels).sum())
    high, low = (yes + 1) / (yes + 2), 1 / (no + 2)
    targets = np.where(labels, high, low)

    # scikit-learn takes labels and no probabilities: each value stands once for a claim and once
    # for none, weighted by its target.
    doubled = np.concatenate([values, values])[:, None]
    answers = np.concatenate([np.ones_like(values), np.zeros_like(values)])
    weights = np.concatenate([targets, 1 - targets])
    fit = LogisticRegression(C=1e6).fit(doubled, answers, sample_weight=weights)
    return round(float(fit.coef_[0, 0]), 4), round(float(fit.intercept_[0]), 4)


def as_model(
    regression: Any,
    names: Sequence[str],
    prior: CheckWorthiness | None,
    calibration: tuple[float, float],
    most: int,
) -> CheckWorthiness:
    """Return the regression as a model that needs no prior; it keeps the `most` heaviest weights.

    The prior's score is a sum of weights, so its weights times the trust that the regression puts
    in it are added to the regression's: one model results, as fast as the shipped one.
    """
    weights = dict(zip(names, map(float, regression.coef_[0]), strict=True))
    bias = float(regression.intercept_[0])

    # A weight of .8 for the prior's score means .8 of each of the prior's weights.
    trust = weights.pop(PRIOR, 0.0)
    if prior is not None:
        bias += trust * prior.bias
        for name, weight in prior.weights.items():
            weights[name] = weights.get(name, 0.0) + trust * weight

    # The lightest weights change scores least, and there are tens of thousands of them.
    heaviest = sorted(weights.items(), key=lambda one: -abs(one[1]))[:most]
    rounded = {name: round(weight, 4) for name, weight in heaviest if abs(weight) >= 0.0001}
    return CheckWorthiness(rounded, round(bias, 4), *calibration)


def probability(values: NDArray[Any], slope: float, intercept: float) -> NDArray[Any]:
    """Return the calibrated probabilities of log-odds."""
    calibrated = np.clip(slope * values + intercept, -700, 700)  # exp(710) is infinite
    found: NDArray[Any] = 1 / (1 + np.exp(-calibrated))
    return found
