"""Progress of long jobs, which are generators of `Progress`.

A generator can be shown by a terminal and by the window alike, and be stopped after any step.
"""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps; `label` names the current one. A total of 0 is unknown."""

    done: int
    total: int
    label: str = ""

    @property
    def fraction(self) -> float:
        """The share of steps done, from 0 to 1; 0 while the total is unknown."""
        if not self.total:
            return 0.0
        return min(1.0, self.done / self.total)


Job = Generator[Progress, None, Result]


def run_to_end(job: Job[Result]) -> Result:
    """Run a job without showing its progress and return its result."""
    while True:
        try:
            next(job)
        except StopIteration as stop:
            result: Result = stop.value
            return result
