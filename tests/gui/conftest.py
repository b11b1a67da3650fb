"""A window on a project of its own, and nothing left running when a test ends."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import Project
from claimdesk.gui.window.window import Window
from tests.support.making import ME, THREE, FullStops, with_article

JOBS = {
    "Finding claims", "Reading articles", "Exporting", "Comparing", "Training", "Merging", "Comparing reviewers", "warm up",
    "Remembering", "Capturing evidence", "Reading the article again", "Looking at tables",
}  # fmt: skip


class InstantDetector(FullStops):
    """Stands in for the process of its own."""

    def use_claim_model(self, claim_model: str) -> None:
        """Scores are always the same."""

    def warm_up(self) -> None:
        """Nothing to start."""

    def close(self) -> None:
        """Nothing to end."""


@pytest.fixture(autouse=True)
def nothing_left_running(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail a test that leaves a thread or an endless timer behind, naming where it was made."""
    threads: list[QThread] = []
    timers: list[QTimer] = []
    start, begin = QThread.start, QTimer.start

    def start_thread(self: QThread, *arguments: object) -> None:
        threads.append(self)
        start(self, *arguments)  # type: ignore[arg-type]

    def start_timer(self: QTimer, *arguments: object) -> None:
        timers.append(self)
        begin(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(QThread, "start", start_thread)
    monkeypatch.setattr(QTimer, "start", start_timer)
    yield
    qapp.processEvents()
    jobs = [
        thread.name for thread in threading.enumerate() if thread.daemon and thread.name in JOBS
    ]
    assert not jobs, f"a job still runs: {jobs}"
    assert not [thread for thread in threads if _alive(thread) and thread.isRunning()], (
        "a thread still runs"
    )
    endless = [
        timer for timer in timers if _alive(timer) and timer.isActive() and not timer.isSingleShot()
    ]
    assert not endless, f"a timer still ticks: {endless}"


def _alive(thing: QThread | QTimer) -> bool:
    import shiboken6

    return shiboken6.isValid(thing)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    """The window with no project, shown."""
    made = Window(detector=InstantDetector())  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


@pytest.fixture
def desk(window: Window, tmp_path: Path) -> Window:
    """The window with a project of one article and three claims."""
    return desk_with(window, tmp_path, THREE)


def desk_with(window: Window, folder: Path, *texts: str) -> Window:
    """Open a project of these texts in the window."""
    path = folder / "desk.claimdesk"
    with Project.open(path, ME, create=True) as project:
        for number, text in enumerate(texts):
            with_article(project, text, f"text-{number}.txt")
    assert window.files.open_path(path)
    window.view.setFocus()
    return window
