"""From the start of the process to a window that answers, beside an empty PySide6 main window."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Figure

EMPTY = (
    "from PySide6.QtWidgets import QApplication, QMainWindow\n"
    "app = QApplication([]); window = QMainWindow(); window.show(); app.processEvents(); app.processEvents()"
)
OURS = (
    "from claimdesk.gui.startup import application\nfrom claimdesk.gui.window.window import Window\n"
    "app = application(); window = Window(); window.show(); app.processEvents(); app.processEvents()\n"
    "import os; os._exit(0)"
)
RUNS = 9


def measure(folder: Path) -> Iterator[Figure]:
    times: dict[str, list[float]] = {EMPTY: [], OURS: []}
    for run in range(RUNS + 1):
        for code in (EMPTY, OURS):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-c", code], check=True, env=os.environ | {"CLAIMDESK_HOME": str(folder)},
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
            if run:
                times[code].append(1000 * (time.perf_counter() - start))
    ours, empty = (statistics.median(times[code]) for code in (OURS, EMPTY))
    yield Figure("1 window usable after start", ours, empty, "<= 3")
