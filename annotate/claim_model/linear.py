"""Logistic regression over named features, with what an earlier model says as one of them. scikit-learn fits it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from claimdesk.annotate.detection.checkworthiness import CheckWorthiness

Vector = Mapping[str, float]
PRIOR = "s shipped"
"""The feature that holds what the model that was there before says, in log-odds."""


@dataclass(frozen=True, slots=True)
class Examples:
    """Vectors as one sparse matrix, a row an example. `share` is the share of reviewers who say yes."""

    matrix: Any
    names: Sequence[str]
    share: NDArray[Any]

    def __len__(self) -> int:
        return len(self.share)

    @property
    def labels(self) -> NDArray[Any]:
        """What most say."""
        yes: NDArray[Any] = self.share >= 0.5
        return yes


def examples_of(
    vectors: Sequence[Vector],
    share: Sequence[float],
    prior: CheckWorthiness | None,
    fewest: int = 2,
) -> Examples:
    """The examples, without features that occur in fewer than `fewest`; the prior's log-odds are a feature more."""
    from sklearn.feature_extraction import DictVectorizer

    counts = Counter(name for vector in vectors for name in vector)
    kept = [
        {name: value for name, value in vector.items() if counts[name] >= fewest}
        for vector in vectors
    ]
    if prior is not None:
        kept = [
            one | {PRIOR: prior.logit(vector)} for one, vector in zip(kept, vectors, strict=True)
        ]
    vectorizer = DictVectorizer(dtype=np.float32)
    matrix = vectorizer.fit_transform(kept)
    # liblinear takes 32-bit indices only, and newer SciPy makes 64-bit ones
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    return Examples(matrix, list(vectorizer.feature_names_), np.array(share, dtype=float))


def fitted(examples: Examples, rows: NDArray[Any], regularisation: float) -> Any:
    """A regression fitted on some rows. Where reviewers disagree, both answers count by their share."""
    from scipy.sparse import vstack
    from sklearn.linear_model import LogisticRegression

    share = examples.share[rows]
    split = rows[(share > 0) & (share < 1)]
    matrix = (
        examples.matrix[rows]
        if not len(split)
        else vstack([examples.matrix[rows], examples.matrix[split]]).tocsr()
    )
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    labels = np.concatenate([share >= 0.5, examples.share[split] < 0.5])
    weights = np.concatenate(
        [np.maximum(share, 1 - share), np.minimum(examples.share[split], 1 - examples.share[split])]
    )
    regression = LogisticRegression(
        C=regularisation, solver="liblinear", max_iter=300, random_state=0
    )
    regression.fit(matrix, labels, sample_weight=weights)
    return regression


def logits(regression: Any, examples: Examples, rows: NDArray[Any]) -> NDArray[Any]:
    """The log-odds of some rows."""
    values: NDArray[Any] = regression.decision_function(examples.matrix[rows])
    return values


def platt(values: NDArray[Any], labels: NDArray[Any]) -> tuple[float, float]:
    """Slope and intercept that turn log-odds into probabilities (Platt 1999, whose targets never reach 0 or 1)."""
    from sklearn.linear_model import LogisticRegression

    yes, no = int(labels.sum()), int((~labels).sum())
    high, low = (yes + 1) / (yes + 2), 1 / (no + 2)
    targets = np.where(labels, high, low)
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
    """The regression as a model of its own: the prior's weights are folded into it, the heaviest `most` kept."""
    weights = dict(zip(names, map(float, regression.coef_[0]), strict=True))
    bias = float(regression.intercept_[0])
    trust = weights.pop(PRIOR, 0.0)
    if prior is not None:
        bias += trust * prior.bias
        for name, weight in prior.weights.items():
            weights[name] = weights.get(name, 0.0) + trust * weight
    heaviest = sorted(weights.items(), key=lambda one: -abs(one[1]))[:most]
    rounded = {name: round(weight, 4) for name, weight in heaviest if abs(weight) >= 0.0001}
    return CheckWorthiness(rounded, round(bias, 4), *calibration)


def probability(values: NDArray[Any], slope: float, intercept: float) -> NDArray[Any]:
    """Calibrated probabilities of log-odds."""
    found: NDArray[Any] = 1 / (1 + np.exp(-np.clip(slope * values + intercept, -700, 700)))
    return found
