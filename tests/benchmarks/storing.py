"""Verdicts, opening, filtering and walking in a project of 1,000 articles and 100,000 claims."""

import sqlite3
import statistics
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.startup import application, quiet_qt
from claimdesk.gui.window.window import Window
from tests.benchmarks.figures import Figure, median_of, milliseconds, quantile
from tests.support.projects import ME, IdleDetector, many_articles

ARTICLES, CLAIMS = 1000, 100
KEYS = 90
FILTERS = {
    "open": Filter(standing=Standing.OPEN),
    "words": Filter(words="article 77 boats"),
    "no evidence": Filter(standing=Standing.UNEVIDENCED),
}


def big_project(folder: Path) -> Path:
    """Return the project, made once for all parts."""
    path = folder / "big.claimdesk"
    if not path.exists():
        many_articles(path, ARTICLES, CLAIMS)
    return path


def _bare_commits(folder: Path, count: int) -> list[float]:
    """Return the times of a row and a commit each, by the standard library alone.

    Journal and synchronisation are those of a project.
    """
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    # less would be faster, and lose verdicts in a power cut
    connection.execute("PRAGMA journal_mode = TRUNCATE")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, a TEXT, b TEXT)")

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO t (a, b) VALUES (?, ?)", ("claim", "verified"))
        connection.execute("COMMIT")

    times = [milliseconds(commit) for _ in range(count)]
    connection.close()
    return times


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the times of verdicts in the window, and of walking through the project without it."""
    path = big_project(folder)
    keys = _keys(path)
    bare = _bare_commits(folder, KEYS)
    name = "4 verdict key to disk and repainted, p95"
    yield Figure(name, quantile(keys, 0.95), quantile(bare, 0.95), "<= 3")
    yield Figure("4 the same, median", statistics.median(keys), statistics.median(bare), "")
    yield from _opening(path)
    yield from _walking(path)


def _keys(path: Path) -> list[float]:
    """Return the times of keys that settle claims in the window."""
    app = application()
    quiet_qt()
    # the stand-in starts no process
    window = Window(detector=IdleDetector())  # type: ignore[arg-type]
    window.resize(1280, 800)
    window.show()
    window.files.open_path(path)
    app.processEvents()
    window.view.setFocus()

    def settle() -> None:
        QTest.keyClick(window.view, Qt.Key.Key_V)
        app.processEvents()

    times = [milliseconds(settle) for _ in range(KEYS)]
    window.close()
    return times


def open_and_list(path: Path) -> None:
    """Open a project, and read what the window shows of it at first."""
    with Project.open(path, ME) as project:
        project.read.articles()
        project.read.progress()
        project.read.claims(project.read.articles()[0].id)


def _opening(path: Path) -> Iterator[Figure]:
    opened = median_of(5, partial(open_and_list, path))
    name = "9 open a project of 100,000 claims, with progress"
    yield Figure(name, opened, None, "<= 1000 ms")


def _walking(path: Path) -> Iterator[Figure]:
    indexed = _indexed_query(path)
    with Project.open(path, ME) as project:
        # what is counted once is counted before
        project.read.progress()
        for name, wanted in FILTERS.items():
            filtered = median_of(7, partial(project.read.filter, wanted))
            yield Figure(f"9 filter: {name}", filtered, None, "<= 100 ms")

        last = project.read.articles()[-1].id
        found = median_of(20, partial(project.read.next_open, last, 10**9))
        yield Figure("9 next open claim", found, indexed, "<= 20 ms")

        # the search for an open claim has to pass them all
        for claim in project.read.filter(Filter())[:500]:
            project.act.set_verdict(claim, Verdict.VERIFIED)
        first = project.read.articles()[0].id
        found = median_of(20, partial(project.read.next_open, first, 0))
        yield Figure("9 next open claim, 5 articles settled", found, indexed, "<= 20 ms")


def _indexed_query(path: Path) -> float:
    """Return the time of a query for a claim by an index, by the standard library alone."""
    first = "SELECT id FROM articles LIMIT 1"
    query = f"SELECT id FROM claims WHERE article = ({first}) ORDER BY start LIMIT 1"
    with closing(sqlite3.connect(path)) as raw:
        return median_of(50, lambda: raw.execute(query).fetchone())
