"""A project of 10,000 articles and 300,000 claims: open, search, next open claim, memory."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import Connection

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.bulk import insert_many
from claimdesk.annotate.store.history import know_reviewer
from claimdesk.annotate.store.search import index_all
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span
from claimdesk.gui.startup import application, quiet_qt
from claimdesk.gui.window.window import Window
from tests.benchmarks.figures import Figure, median_of, milliseconds
from tests.benchmarks.storing import open_and_list
from tests.support.projects import ME, IdleDetector

ARTICLES, CLAIMS = 10_000, 30
SETTLED = 6
"""Claims of each article that are settled."""
TIME = "2025-01-05T10:00:00+00:00"
TABLES = {
    schema.articles: "articles",
    schema.blocks: "blocks",
    schema.claims: "claims",
    schema.reviews: "reviews",
}
WORDS = [
    "harbour",
    "council",
    "bridge",
    "budget",
    "schools",
    "drones",
    "officials",
    "tonnes",
    "winter",
    "ministry",
    "governor",
    "region",
    "village",
    "hospital",
    "police",
    "report",
    "growth",
    "prices",
    "energy",
    "railway",
    "turbines",
    "fishing",
    "crews",
    "debate",
    "plan",
    "vote",
    "members",
    "investment",
    "homes",
    "jobs",
]
SEARCHES = ("harbour", "turbines fishing", '"budget schools"', "ministry lett", "nosuchword")
BATCH = 500
"""Articles that are written at once."""

Row = dict[str, object]


@dataclass(frozen=True)
class Rows:
    """The rows of an article, by their tables."""

    articles: list[Row]
    blocks: list[Row]
    claims: list[Row]
    reviews: list[Row]


def large_project(path: Path) -> Path:
    """Make the project as rows: its use is measured, not how it came about."""
    Project.open(path, ME, create=True).close()
    file = ProjectFile.open(path)
    try:
        with file.connection.begin():
            know_reviewer(file.connection, ME.id, ME.name)
            for first in range(0, ARTICLES, BATCH):
                _insert(file.connection, [_rows(first + place) for place in range(BATCH)])
            index_all(file.connection)
    finally:
        file.close()
    return path


def _insert(connection: Connection, of_articles: list[Rows]) -> None:
    # claims refer to their articles, and reviews to their claims
    for table, name in TABLES.items():
        rows = chain.from_iterable(getattr(one, name) for one in of_articles)
        insert_many(connection, table, list(rows))


def _rows(number: int) -> Rows:
    # the same project in every run
    draw = random.Random(number)
    sentences = [_sentence(draw, number * CLAIMS + place) for place in range(CLAIMS)]
    text, spans = _joined(sentences)
    source = f"/desk/{number % 40}/article-{number}.txt"
    article = Article(text, source, f"Article {number} on {draw.choice(WORDS)}")
    claims = [
        _claim(article.id, span, sentence, draw.random())
        for span, sentence in zip(spans, sentences, strict=True)
    ]
    note = ""
    # a search for words of notes has to find some
    if number % 20 == 0:
        note = "asked the ministry by letter"
    block = {"article": article.id, "start": 0, "stop": len(text), "role": "body", "detected": True}
    return Rows(
        articles=[_article(article, number)],
        blocks=[block],
        claims=claims,
        reviews=[_review(claim, note) for claim in claims[:SETTLED]],
    )


def _sentence(draw: random.Random, number: int) -> str:
    return f"{' '.join(draw.choices(WORDS, k=14)).capitalize()} {number}."


def _joined(sentences: list[str]) -> tuple[str, list[Span]]:
    spans: list[Span] = []
    start = 0
    for sentence in sentences:
        spans.append(Span(start, start + len(sentence)))
        start += len(sentence) + 1
    return " ".join(sentences), spans


def _article(article: Article, number: int) -> Row:
    return {
        "id": article.id,
        "place": number + 1,
        "source": article.source,
        "title": article.title,
        "published": f"2025-{number % 12 + 1:02d}-01",
        "language": "en",
        "sha256": article.sha256,
        "text": article.text,
        "added": TIME,
        "model": "rules",
    }


def _claim(article: str, span: Span, quote: str, score: float) -> Row:
    return {
        "id": claim_id(article, span),
        "article": article,
        "start": span.start,
        "stop": span.end,
        "quote": quote,
        "origin": "detected",
        "score": score,
    }


def _review(claim: Row, note: str) -> Row:
    return {
        "claim": claim["id"],
        "reviewer": ME.id,
        "target": "statement",
        "verdict": "disputed",
        "note": note,
        "time": TIME,
    }


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the times of opening, searching and walking, and the figures of the window."""
    path = large_project(folder / "large.claimdesk")
    opened = median_of(3, partial(open_and_list, path))
    name = "10,000 articles, 300,000 claims: open, with progress"
    yield Figure(name, opened, None, "<= 2000 ms")
    with Project.open(path, ME) as project:
        # what is counted once is counted before
        project.read.progress()
        yield from _searches(project)
        yield from _lists(project)
    yield from _window(path)


def _searches(project: Project) -> Iterator[Figure]:
    for words in SEARCHES:
        found = len(project.read.search(words))
        searched = median_of(5, partial(project.read.search, words))
        yield Figure(f"  search “{words}”: {found} found", searched, None, "<= 200 ms")


def _lists(project: Project) -> Iterator[Figure]:
    read = project.read
    # behind the last claim of an article in the middle
    middle = read.articles()[ARTICLES // 2].id
    following = median_of(20, partial(read.next_open, middle, 10**9))
    yield Figure("  next open claim", following, None, "<= 50 ms")
    listed = median_of(3, partial(read.filter, Filter(standing=Standing.OPEN)))
    yield Figure("  list all open claims", listed, None, "")
    by_words = median_of(3, partial(read.filter, Filter(words="hospital railway")))
    yield Figure("  list claims by words", by_words, None, "<= 200 ms")


def _window(path: Path) -> Iterator[Figure]:
    """Yield the figures of the window, in a process of its own: so the peak is its own."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.benchmarks.large", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    opened, key, megabytes = map(float, done.stdout.split())
    yield Figure("  window: open, listed and painted", opened, None, "<= 2000 ms")
    yield Figure("  window: verdict key, median", key, None, "")
    name = "  window: memory at its peak, settled claims learned"
    yield Figure(name, megabytes, None, "<= 600", "MB")


def main(path: Path) -> None:
    """Open the window on the project, work a little, and print times and the peak."""
    app = application()
    quiet_qt()
    # the stand-in starts no process
    window = Window(detector=IdleDetector())  # type: ignore[arg-type]
    window.resize(1280, 800)
    window.show()
    app.processEvents()

    def open_it() -> None:
        window.files.open_path(path)
        app.processEvents()

    def settle() -> None:
        QTest.keyClick(window.view, Qt.Key.Key_V)
        app.processEvents()

    opened = milliseconds(open_it)
    window.view.setFocus()
    key = median_of(15, settle)
    _learn(window)
    app.processEvents()
    sys.stdout.write(f"{opened} {key} {_peak_megabytes()}\n")
    sys.stdout.flush()
    # the end of the window is not measured, and takes as long as its beginning
    os._exit(0)


def _learn(window: Window) -> None:
    """Learn the settled claims, and list the claims of all articles."""
    project = window.session.project
    assert project is not None, "it was opened before"
    run_to_end(project.similar_claims.learn())
    window.panel.everywhere.setChecked(True)


def _peak_megabytes() -> float:
    status = Path("/proc/self/status").read_text()
    (peak,) = [line for line in status.splitlines() if line.startswith("VmHWM")]
    return int(peak.split()[1]) / 1024


if __name__ == "__main__":
    main(Path(sys.argv[1]))
