"""Long jobs on a thread: results, refusals, faults, and cancelling."""

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.gui.model.jobs import Jobs


@pytest.fixture
def jobs(qtbot: QtBot) -> Jobs:
    return Jobs()


def run(jobs: Jobs, qtbot: QtBot, start: Callable[[], Job[str]]) -> tuple[list[str], list[object]]:
    """Run a job to its end; return its result and its error, as far as there are any."""
    results: list[str] = []
    errors: list[object] = []
    jobs.start("a job", start, done=results.append, failed=errors.append)
    qtbot.waitUntil(lambda: not jobs.is_busy)
    return results, errors


def test_a_result_arrives_on_the_thread_of_the_window(jobs: Jobs, qtbot: QtBot) -> None:
    def job() -> Job[str]:
        yield Progress(1, 2)
        return threading.current_thread().name

    threads: list[str] = []
    jobs.start("a job", job, progressed=lambda _: threads.append(threading.current_thread().name))
    qtbot.waitUntil(lambda: not jobs.is_busy)

    # widgets may be touched on that thread alone
    assert threads == [threading.main_thread().name]


def test_a_job_runs_on_a_thread_with_its_name(jobs: Jobs, qtbot: QtBot) -> None:
    def job() -> Job[str]:
        yield Progress(1, 1)
        return threading.current_thread().name

    assert run(jobs, qtbot, job) == (["a job"], [])


def test_a_refusal_arrives_as_it_was_raised(jobs: Jobs, qtbot: QtBot) -> None:
    def job() -> Job[str]:
        yield Progress(1, 2)
        raise ProjectError("disk-full", "The disk is full.")

    results, errors = run(jobs, qtbot, job)

    # a refusal is no result
    assert results == []
    assert [error.code for error in errors if isinstance(error, ProjectError)] == ["disk-full"]


def test_a_fault_is_logged_with_the_name_of_the_job(
    jobs: Jobs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def job() -> Job[str]:
        yield Progress(1, 2)
        raise KeyError("x")

    _, errors = run(jobs, qtbot, job)

    assert [type(error) for error in errors] == [KeyError]
    assert [record.getMessage() for record in caplog.records] == ["The job “a job” failed."]
    # it was expected here
    caplog.clear()


def test_a_cancelled_job_stops_at_its_next_step_and_cleans_up(jobs: Jobs, qtbot: QtBot) -> None:
    steps: list[str] = []
    going_on = threading.Event()

    def job() -> Job[str]:
        try:
            steps.append("first")
            yield Progress(1, 3)
            going_on.wait()
            yield Progress(2, 3)
            steps.append("third")
            return "done"
        finally:
            steps.append("cleaned up")

    jobs.start("a job", job)
    qtbot.waitUntil(lambda: steps == ["first"])
    jobs.cancel_all(0)
    going_on.set()
    qtbot.waitUntil(lambda: not jobs.is_busy)

    assert steps == ["first", "cleaned up"]


def test_a_prepared_job_counts_before_it_begins(jobs: Jobs, qtbot: QtBot) -> None:
    def job() -> Job[str]:
        yield Progress(1, 1)
        return "done"

    changes: list[bool] = []
    jobs.busy_changed.connect(changes.append)

    running = jobs.prepare("a job", job)
    assert jobs.is_busy

    running.start()
    qtbot.waitUntil(lambda: not jobs.is_busy)
    assert changes == [True, False]
