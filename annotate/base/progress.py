"""How far a long job is. Long jobs are generators of `Progress`, so a terminal and a window share them."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeVar

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps, and what is being worked on, for people. A total of 0 is unknown."""

    done: int
    total: int
    label: str = ""

    @property
    def fraction(self) -> float:
        return min(1.0, self.done / self.total) if self.total else 0.0


Job = Generator[Progress, None, Result]


def run_to_end(job: Job[Result]) -> Result:
    """Run a job without showing its progress and return what it returns."""
    while True:
        try:
            next(job)
        except StopIteration as stop:
            result: Result = stop.value
            return result
