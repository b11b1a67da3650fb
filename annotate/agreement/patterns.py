"""Ratings counted by pattern, as many units are rated alike.

A measure depends on nothing but how many units have each pattern. So it is a function of weights,
and a thousand bootstrap samples are one product of matrices.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float64]
"""Shape (samples, patterns): how often each pattern occurs in each sample."""
Values = NDArray[np.float64]
"""Shape (samples,): a measure of each sample, NaN where it is undefined."""
Label = TypeVar("Label", bound=Hashable)
SAMPLES = 1000
"""Bootstrap samples behind an interval."""
SEED = 20_231_105


class Patterns:
    """Distinct rows of ratings.

    `codes` has shape (patterns, raters), -1 for no rating; `counts` (patterns,).
    """

    def __init__(self, counted: Mapping[tuple[Label | None, ...], float]) -> None:
        rows = list(counted)
        self.labels = sorted({label for row in rows for label in row if label is not None}, key=str)
        self.counts = np.array([counted[row] for row in rows], dtype=np.float64)

        self.codes = _codes(rows, self.labels)

    @property
    def tallies(self) -> NDArray[np.float64]:
        """The number of raters for each label, shape (patterns, labels)."""
        if not self.labels:
            return np.zeros((len(self.counts), 0))
        of_label = [(self.codes == code).sum(axis=1) for code in range(len(self.labels))]
        return np.stack(of_label, axis=1).astype(np.float64)

    @property
    def weights(self) -> Weights:
        """The data as one sample, shape (1, patterns)."""
        return self.counts[np.newaxis, :]

    def resampled(self, samples: int = SAMPLES) -> Weights:
        """Return bootstrap samples of the units (Efron, 1979), drawn alike every time."""
        total = int(self.counts.sum())
        if not total:
            return np.zeros((samples, len(self.counts)))

        shares = self.counts / self.counts.sum()
        drawn = np.random.default_rng(SEED).multinomial(total, shares, size=samples)
        return drawn.astype(np.float64)


def _codes(rows: Sequence[tuple[Label | None, ...]], labels: Sequence[Label]) -> NDArray[np.int64]:
    """Return rows of labels as rows of codes: [("a", None)], ["a", "b"] -> [[0, -1]]."""
    code_of: dict[Label | None, int] = {label: code for code, label in enumerate(labels)}
    code_of[None] = -1
    width = len(rows[0]) if rows else 0
    codes = [[code_of[label] for label in row] for row in rows]
    return np.array(codes, dtype=np.int64).reshape(len(rows), width)


Formula = Callable[[Weights], Values]


def interval(values: Values, share: float = 0.95) -> tuple[float, float] | None:
    """Return the percentile interval of bootstrap values.

    None where the measure is undefined in more than one sample in ten.
    """
    # A sample of units with one label alone has no kappa: a few of them do no harm.
    defined = values[~np.isnan(values)]
    if len(defined) < 0.9 * len(values) or not len(defined):
        return None
    low, high = np.quantile(defined, [(1 - share) / 2, (1 + share) / 2])
    return float(low), float(high)


def divided(above: NDArray[np.float64], below: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a quotient, NaN where the divisor is 0."""
    return np.divide(above, below, out=np.full_like(below, np.nan), where=below > 0)
