"""A window on a project of its own, and nothing left running when a test ends."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimdesk.gui.window.window import Window
from tests.support.projects import THREE
from tests.support.web_pages import serving
from tests.support.window import open_texts, window_with

JOBS = {
    "Capturing evidence",
    "Comparing",
    "Comparing reviewers",
    "Exporting",
    "Finding claims",
    "Reading tables",
    "Merging",
    "Reading articles",
    "Reloading the article",
    "Remembering",
    "Training",
    "warm up",
}


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[QThread | QTimer]:
    """Return the list of threads and timers that the test starts, filled as it goes on."""
    seen: list[QThread | QTimer] = []
    start, begin = QThread.start, QTimer.start

    def start_thread(self: QThread, *arguments: Any) -> None:
        seen.append(self)
        start(self, *arguments)

    def start_timer(self: QTimer, *arguments: Any) -> None:
        seen.append(self)
        begin(self, *arguments)

    monkeypatch.setattr(QThread, "start", start_thread)
    monkeypatch.setattr(QTimer, "start", start_timer)
    return seen


@pytest.fixture(autouse=True)
def nothing_left_running(qapp: QApplication, started: list[QThread | QTimer]) -> Iterator[None]:
    """Fail a test that leaves a job, a thread or an endless timer behind."""
    yield

    qapp.processEvents()
    left = [one for one in started if shiboken6.isValid(one) and _goes_on(one)]
    assert _running_jobs() == []
    assert left == []


def _goes_on(one: QThread | QTimer) -> bool:
    if isinstance(one, QThread):
        return one.isRunning()
    return one.isActive() and not one.isSingleShot()


def _running_jobs() -> list[str]:
    names = [thread.name for thread in threading.enumerate() if thread.daemon]
    return [name for name in names if name in JOBS]


@pytest.fixture
def empty_window(qtbot: QtBot) -> Window:
    """Return a window without a project, shown."""
    made = window_with(qtbot)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def window(empty_window: Window, tmp_path: Path) -> Window:
    """Return a window on a project of one article with three claims."""
    return open_texts(empty_window, tmp_path, THREE)


@pytest.fixture
def site() -> Iterator[str]:
    """Return the address of a web site on this machine."""
    with serving() as address:
        yield address
