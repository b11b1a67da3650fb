"""Ratings counted by pattern: many units are rated alike, and a measure depends on nothing but how many of each.

So a measure is a function of weights, and a thousand bootstrap samples are one product of matrices.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float64]
"""Shape (samples, patterns): how often each pattern occurs in each sample."""
Values = NDArray[np.float64]
"""Shape (samples,): a measure of each sample, NaN where it is undefined."""
Label = TypeVar("Label", bound=Hashable)
SAMPLES = 1000
SEED = 20_231_105


class Patterns:
    """Distinct rows of ratings. `codes` has shape (patterns, raters), -1 for no rating; `counts` (patterns,)."""

    def __init__(self, counted: Mapping[tuple[Label | None, ...], float]) -> None:
        rows = list(counted)
        labels = sorted({label for row in rows for label in row if label is not None}, key=str)
        index = {label: place for place, label in enumerate(labels)}
        self.labels = labels
        self.counts = np.array([counted[row] for row in rows], dtype=np.float64)
        width = len(rows[0]) if rows else 0
        codes = [[-1 if label is None else index[label] for label in row] for row in rows]
        self.codes = np.array(codes, dtype=np.int64).reshape(len(rows), width)

    @property
    def tallies(self) -> NDArray[np.float64]:
        """Shape (patterns, labels): how many raters gave each label."""
        return np.stack([(self.codes == place).sum(axis=1) for place in range(len(self.labels))], axis=1).astype(
            np.float64
        ) if self.labels else np.zeros((len(self.counts), 0))  # fmt: skip

    @property
    def weights(self) -> Weights:
        """The data themselves, as one sample."""
        return self.counts[np.newaxis, :]

    def resampled(self, samples: int = SAMPLES) -> Weights:
        """Bootstrap samples of the units (Efron, 1979), drawn alike every time."""
        total = int(self.counts.sum())
        if not total:
            return np.zeros((samples, len(self.counts)))
        drawn = np.random.default_rng(SEED).multinomial(
            total, self.counts / self.counts.sum(), size=samples
        )
        return drawn.astype(np.float64)


Formula = Callable[[Weights], Values]


def interval(values: Values, share: float = 0.95) -> tuple[float, float] | None:
    """The percentile interval of bootstrap values; None where the measure is undefined in more than one in ten."""
    defined = values[~np.isnan(values)]
    if len(defined) < 0.9 * len(values) or not len(defined):
        return None
    low, high = np.quantile(defined, [(1 - share) / 2, (1 + share) / 2])
    return float(low), float(high)


def divided(above: NDArray[np.float64], below: NDArray[np.float64]) -> NDArray[np.float64]:
    """A quotient, NaN where it is of nothing."""
    return np.divide(above, below, out=np.full_like(below, np.nan), where=below > 0)
