"""Long jobs of annotate, off the window's thread: progress, cancel, errors."""

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
"""Time between two reports of progress: more would keep the window busy."""


class RunningJob(QObject):
    """Job on a separate thread; its signals arrive on the thread of the object that hears them.

    The thread is Python's and a daemon: one that hangs in the network cannot keep the program from
    ending.
    """

    progressed = Signal(object)  # annotate.progress.Progress
    returned = Signal(object)
    failed = Signal(object)  # ClaimdeskError, or any exception that is a fault of the program
    finished = Signal()
    over = Signal()  # after all heard `finished`: the job may be deleted

    def __init__(self, label: str, start: Callable[[], Job[Any]], parent: QObject) -> None:
        super().__init__(parent)
        self.label = label
        self._start_job = start
        self._cancelled = False
        self._thread = threading.Thread(target=self._run, name=label, daemon=True)

    def start(self) -> None:
        """Start the thread."""
        self._thread.start()

    def wait(self, milliseconds: int) -> bool:
        """Wait until the job has ended; return False if the time was too short."""
        self._thread.join(milliseconds / 1000)
        return not self._thread.is_alive()

    def cancel(self) -> None:
        """Ask the job to stop at its next step; what it finished is kept."""
        self._cancelled = True

    def _run(self) -> None:
        try:
            self._run_to_end()
        except ClaimdeskError as error:
            self.failed.emit(error)
        except Exception as error:
            # a job that is cancelled may trip over what was closed behind it
            if not self._cancelled:
                log.exception("The job “%s” failed.", self.label)
                self.failed.emit(error)
        finally:
            self.finished.emit()
            # another signal, since a job deleted at `finished` would lose what is to be delivered
            self.over.emit()

    def _run_to_end(self) -> None:
        job = self._start_job()
        reported = 0.0
        while not self._cancelled:
            try:
                step: Progress = next(job)
            except StopIteration as stop:
                self.returned.emit(stop.value)
                return

            # the first step is reported at once
            if time.monotonic() - reported >= PROGRESS_SECONDS:
                reported = time.monotonic()
                self.progressed.emit(step)

        # a generator that is closed runs its `finally` blocks: a file half written is removed
        job.close()


class Jobs(QObject):
    """Jobs of a window. `busy_changed` says if any is running."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: list[RunningJob] = []

    @property
    def is_busy(self) -> bool:
        """True if a job is running."""
        return bool(self._running)

    def prepare(self, label: str, job: Callable[[], Job[Any]]) -> RunningJob:
        """Return a job that is counted from now on, and begins when its `start` is called."""
        running = RunningJob(label, job, self)
        running.over.connect(lambda: self._forget(running))
        self._running.append(running)
        self.busy_changed.emit(self.is_busy)
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

        # connected before the thread begins, so that no report is missed
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
        self.busy_changed.emit(self.is_busy)

    def cancel_all(self, wait_ms: int = 3_000) -> None:
        """Stop every job and wait until each has ended."""
        # all are asked before the first is waited for, so that they stop side by side
        for running in list(self._running):
            running.cancel()
        for running in list(self._running):
            running.wait(wait_ms)
