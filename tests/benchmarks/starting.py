"""From the start of the process to a window that answers, beside an empty PySide6 main window."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.figures import Figure, milliseconds

EMPTY = """
from PySide6.QtWidgets import QApplication, QMainWindow

app = QApplication([])
window = QMainWindow()
window.show()
app.processEvents()
app.processEvents()
"""
# without the end of the process, which takes as long as its beginning
OURS = """
import os
from claimdesk.gui.startup import application
from claimdesk.gui.window.window import Window

app = application()
window = Window()
window.show()
app.processEvents()
app.processEvents()
os._exit(0)
"""
RUNS = 9


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the median time of a start."""
    environment = os.environ | {"CLAIMDESK_HOME": str(folder)}
    ours: list[float] = []
    empty: list[float] = []
    for _ in range(RUNS + 1):
        # in turn, so that a machine that gets slower is slower for both
        empty.append(milliseconds(partial(_run, EMPTY, environment)))
        ours.append(milliseconds(partial(_run, OURS, environment)))
    # the first run of each reads the files from the disk
    ours_median, empty_median = statistics.median(ours[1:]), statistics.median(empty[1:])
    yield Figure("1 window usable after start", ours_median, empty_median, "<= 3")


def _run(code: str, environment: dict[str, str]) -> None:
    command = [sys.executable, "-c", code]
    subprocess.run(command, check=True, env=environment, stderr=subprocess.DEVNULL)
