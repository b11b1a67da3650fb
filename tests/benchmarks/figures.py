"""A figure of a benchmark, and how times are taken."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table. `baseline` is None where there is nothing to compare with."""

    what: str
    ours: float
    baseline: float | None
    goal: str
    unit: str = "ms"

    @property
    def line(self) -> str:
        """The figure as a row of the table."""
        ours = f"{self.ours:,.2f} {self.unit}"
        baseline = ratio = ""
        if self.baseline is not None:
            baseline = f"{self.baseline:,.2f} {self.unit}"
        # an empty baseline has no ratio, and one of 0 ms neither
        if self.baseline:
            ratio = f"{self.ours / self.baseline:.2f}"
        return f"{self.what:<58}{ours:>12}{baseline:>12}{ratio:>8}  {self.goal}"


def milliseconds(action: Callable[[], object]) -> float:
    """Return the time of one run."""
    # garbage of the run before is not ours
    gc.collect()
    start = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - start)


def median_of(runs: int, action: Callable[[], object]) -> float:
    """Return the median time of some runs, in milliseconds."""
    return statistics.median(milliseconds(action) for _ in range(runs))


def quantile(values: list[float], share: float) -> float:
    """Return the value below which that share of the values lies."""
    # no interpolation: each is a time that was measured
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
