"""Verdicts, opening, filtering and walking in a project of 1,000 articles and 100,000 claims."""

import sqlite3
import statistics
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.startup import application, quiet_qt
from claimdesk.gui.window.window import Window
from tests.benchmarks.figures import Figure, median_of, milliseconds, quantile
from tests.making import ME, FullStops, many_articles

ARTICLES, CLAIMS = 1000, 100


class _Idle(FullStops):
    def warm_up(self) -> None:
        """Nothing to start."""

    def use_claim_model(self, claim_model: str) -> None:
        """Scores are always the same."""

    def close(self) -> None:
        """Nothing to end."""


def big_project(folder: Path) -> Path:
    """The project, made once for all parts."""
    path = folder / "big.claimdesk"
    if not path.exists():
        many_articles(path, ARTICLES, CLAIMS)
    return path


def _bare_commits(folder: Path, count: int) -> list[float]:
    """One row, one commit, with the same journal and synchronisation, by the standard library alone."""
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
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
    path = big_project(folder)
    app = application()
    quiet_qt()
    window = Window(detector=_Idle())  # type: ignore[arg-type]
    window.resize(1280, 800)
    window.show()
    window.files.open_path(path)
    app.processEvents()
    window.view.setFocus()

    def settle() -> None:
        QTest.keyClick(window.view, Qt.Key.Key_V)
        app.processEvents()

    keys = [milliseconds(settle) for _ in range(90)]
    bare = _bare_commits(folder, 90)
    yield Figure(
        "4 verdict key to disk and repainted, p95",
        quantile(keys, 0.95),
        quantile(bare, 0.95),
        "<= 3",
    )
    yield Figure("4 the same, median", statistics.median(keys), statistics.median(bare), "")
    window.close()
    yield from _walking(path)


def _walking(path: Path) -> Iterator[Figure]:
    with sqlite3.connect(path) as raw:
        query = "SELECT id FROM claims WHERE article = (SELECT id FROM articles LIMIT 1) ORDER BY start LIMIT 1"
        indexed = median_of(50, lambda: raw.execute(query).fetchone())
    raw.close()

    def open_and_list() -> None:
        with Project.open(path, ME) as project:
            project.read.articles()
            project.read.progress()
            project.read.claims(project.read.articles()[0].id)

    yield Figure(
        "9 open a project of 100,000 claims, with progress",
        median_of(5, open_and_list),
        None,
        "<= 1000 ms",
    )
    with Project.open(path, ME) as project:
        project.read.progress()
        for name, wanted in (
            ("open", Filter(standing=Standing.OPEN)), ("words", Filter(words="article 77 boats")),
            ("no evidence", Filter(standing=Standing.UNEVIDENCED)),
        ):  # fmt: skip
            yield Figure(
                f"9 filter: {name}",
                median_of(7, lambda w=wanted: project.read.filter(w)),
                None,
                "<= 100 ms",
            )
        last = project.read.articles()[-1].id
        yield Figure(
            "9 next open claim",
            median_of(20, lambda: project.read.next_open(last, 10**9)),
            indexed,
            "<= 20 ms",
        )
        for claim in project.read.filter(Filter())[:500]:
            project.act.set_verdict(claim, Verdict.VERIFIED)
        first = project.read.articles()[0].id
        yield Figure(
            "9 next open claim, 5 articles settled",
            median_of(20, lambda: project.read.next_open(first, 0)),
            indexed,
            "<= 20 ms",
        )
