"""A figure of a benchmark, and how times are taken."""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One line of the table. `baseline` is None where only the absolute value is told."""

    what: str
    ours: float
    baseline: float | None
    goal: str
    unit: str = "ms"

    @property
    def line(self) -> str:
        baseline = "" if self.baseline is None else f"{self.baseline:,.2f} {self.unit}"
        ratio = "" if not self.baseline else f"{self.ours / self.baseline:.2f}"
        return f"{self.what:<58}{f'{self.ours:,.2f} {self.unit}':>12}{baseline:>12}{ratio:>8}  {self.goal}"


def milliseconds(action: Callable[[], object]) -> float:
    """How long one run takes."""
    gc.collect()
    start = time.perf_counter()
    action()
    return 1000 * (time.perf_counter() - start)


def median_of(runs: int, action: Callable[[], object]) -> float:
    """The median time of some runs, in milliseconds."""
    return statistics.median(milliseconds(action) for _ in range(runs))


def quantile(values: list[float], share: float) -> float:
    """The value below which that share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]
