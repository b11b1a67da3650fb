"""Progress of long jobs."""

import pytest

from claimdesk.annotate.base.progress import Job, Progress, run_to_end


def job() -> Job[str]:
    yield Progress(0, 2)
    yield Progress(1, 2)
    return "done"


@pytest.mark.parametrize(
    ("done", "total", "fraction"),
    # a file may grow while it is read
    [(0, 0, 0.0), (1, 4, 0.25), (4, 4, 1.0), (5, 4, 1.0)],
)
def test_the_share_of_steps(done: int, total: int, fraction: float) -> None:
    assert Progress(done, total).fraction == fraction


def test_a_job_is_run_to_its_result() -> None:
    assert run_to_end(job()) == "done"
