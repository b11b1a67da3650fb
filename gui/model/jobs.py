"""Schedules annotate's long jobs off the window's thread: progress, cancel, errors."""

import logging
import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import Job, Progress

log = logging.getLogger("claimdesk.jobs")
PROGRESS_SECONDS = 0.1


class RunningJob(QObject):
    """One job on a thread of its own. Signals arrive on the thread of the object they are connected to.

    The thread is Python's and a daemon: one that hangs in the network cannot keep the program from ending.
    """

    progressed = Signal(object)  # annotate.progress.Progress
    returned = Signal(object)
    failed = Signal(object)  # ClaimdeskError, or any exception that is our own fault
    finished = Signal()
    over = Signal()  # after everybody heard `finished`: the job may be deleted

    def __init__(self, label: str, start: Callable[[], Job[Any]], parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self._start_job = start
        self._cancelled = False
        self._thread = threading.Thread(target=self._run, name=label, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self, milliseconds: int) -> bool:
        """Wait until the job has let go; whether it has."""
        self._thread.join(milliseconds / 1000)
        return not self._thread.is_alive()

    def cancel(self) -> None:
        """Ask the job to stop at its next step; what it finished is kept."""
        self._cancelled = True

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled

    def _run(self) -> None:
        try:
            self._run_to_end()
        except ClaimdeskError as error:
            self.failed.emit(error)
        except Exception as error:
            if not self._cancelled:
                log.exception("The job “%s” failed.", self.label)
                self.failed.emit(error)
        finally:
            self.finished.emit()
            # a signal of its own, since deleting the job at `finished` would lose what is still to be delivered of it
            self.over.emit()

    def _run_to_end(self) -> None:
        job = self._start_job()
        told = 0.0
        while not self._cancelled:
            try:
                step: Progress = next(job)
            except StopIteration as stop:
                self.returned.emit(stop.value)
                return
            if time.monotonic() - told >= PROGRESS_SECONDS:
                told = time.monotonic()
                self.progressed.emit(step)
        job.close()


class Jobs(QObject):
    """The jobs of a window. `busy_changed` tells whether any is running."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[RunningJob] = []

    @property
    def is_busy(self) -> bool:
        return bool(self._running)

    def prepare(self, label: str, job: Callable[[], Job[Any]]) -> RunningJob:
        """A job that is known here and begins when its `start` is called."""
        running = RunningJob(label, job, self)
        running.over.connect(lambda: self._forget(running))
        self._running.append(running)
        self.busy_changed.emit(True)
        return running

    def start(
        self,
        label: str,
        job: Callable[[], Job[Any]],
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Exception], None] | None = None,
        progressed: Callable[[Progress], None] | None = None,
    ) -> RunningJob:
        """Start a job; the callbacks are called on the window's thread."""
        running = self.prepare(label, job)
        if done:
            running.returned.connect(done)
        if failed:
            running.failed.connect(failed)
        if progressed:
            running.progressed.connect(progressed)
        running.start()
        return running

    def _forget(self, running: RunningJob) -> None:
        if running in self._running:
            self._running.remove(running)
        running.deleteLater()
        self.busy_changed.emit(bool(self._running))

    def cancel_all(self, wait_ms: int = 3_000) -> None:
        """Stop every job and wait until each has let go."""
        for running in list(self._running):
            running.cancel()
        for running in list(self._running):
            running.wait(wait_ms)
