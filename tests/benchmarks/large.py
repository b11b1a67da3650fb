"""A project of 10,000 articles and 300,000 claims: open, search, next open claim, memory."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.bulk import insert_many
from claimdesk.annotate.store.history import know_reviewer
from claimdesk.annotate.store.search import index_all
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span
from tests.benchmarks.figures import Figure, median_of, milliseconds
from tests.making import ME

ARTICLES, CLAIMS = 10_000, 30
SETTLED = 6
"""Of the claims of each article."""
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


def large_project(path: Path) -> Path:
    """The project, written as rows: what is measured is how it is used, not how it came about."""
    with Project.open(path, ME, create=True) as project:
        ledger = project._ledger
        with ledger.writing() as connection:
            know_reviewer(connection, ME.id, ME.name)
            for first in range(0, ARTICLES, 500):
                rows = [_article(number) for number in range(first, first + 500)]
                for table, place in (
                    (schema.articles, 0),
                    (schema.blocks, 1),
                    (schema.claims, 2),
                    (schema.reviews, 3),
                ):
                    insert_many(
                        connection, table, [row for article in rows for row in article[place]]
                    )
            index_all(connection)
    return path


def _article(number: int) -> tuple[list[dict[str, object]], ...]:
    draw = random.Random(number)
    sentences = [
        f"{' '.join(draw.choices(WORDS, k=14)).capitalize()} {number * 7 + place}."
        for place in range(CLAIMS)
    ]
    text = " ".join(sentences)
    article = Article(
        text,
        f"/desk/{number % 40}/article-{number}.txt",
        f"Article {number} on {draw.choice(WORDS)}",
    )
    claims, reviews, start = [], [], 0
    for place, sentence in enumerate(sentences):
        span = Span(start, start + len(sentence))
        identifier = claim_id(article.id, span)
        claims.append({
            "id": identifier, "article": article.id, "start": span.start, "stop": span.end, "quote": sentence,
            "origin": "detected", "score": draw.random(),
        })  # fmt: skip
        if place < SETTLED:
            note = "asked the ministry by letter" if number % 20 == 0 else ""
            reviews.append({
                "claim": identifier, "reviewer": ME.id, "target": "statement", "verdict": "disputed", "note": note,
                "time": "2025-01-05T10:00:00+00:00",
            })  # fmt: skip
        start = span.end + 1
    rows = [{
        "id": article.id, "place": number + 1, "source": article.source, "title": article.title,
        "published": f"2025-{number % 12 + 1:02d}-01", "language": "en", "sha256": article.sha256, "text": text,
        "added": "2025-01-05T10:00:00+00:00", "model": "rules",
    }]  # fmt: skip
    block = {"article": article.id, "start": 0, "stop": len(text), "role": "body", "detected": True}
    return rows, [block], claims, reviews


def measure(folder: Path) -> Iterator[Figure]:
    path = large_project(folder / "large.claimdesk")

    def open_and_list() -> None:
        with Project.open(path, ME) as project:
            project.read.articles()
            project.read.progress()
            project.read.claims(project.read.articles()[0].id)

    yield Figure(
        "10,000 articles, 300,000 claims: open, with progress",
        median_of(3, open_and_list),
        None,
        "<= 2000 ms",
    )
    with Project.open(path, ME) as project:
        project.read.progress()
        for words in (
            "harbour",
            "turbines fishing",
            '"budget schools"',
            "ministry lett",
            "nosuchword",
        ):
            found = len(project.read.search(words))
            time = median_of(5, lambda w=words: project.read.search(w))
            yield Figure(f"  search “{words}”: {found} found", time, None, "<= 200 ms")
        middle = project.read.articles()[5_000].id
        yield Figure(
            "  next open claim",
            median_of(20, lambda: project.read.next_open(middle, 10**9)),
            None,
            "<= 50 ms",
        )
        yield Figure("  list all open claims", median_of(3, lambda: project.read.filter(Filter(standing=Standing.OPEN))), None, "")  # fmt: skip
        wanted = Filter(words="hospital railway")
        yield Figure(
            "  list claims by words",
            median_of(3, lambda: project.read.filter(wanted)),
            None,
            "<= 200 ms",
        )
    yield from _window(path)


def _window(path: Path) -> Iterator[Figure]:
    """The window on it, in a process of its own, whose peak is its own."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.benchmarks.large", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    opened, key, megabytes = map(float, done.stdout.split())
    yield Figure("  window: open, listed and painted", opened, None, "<= 2000 ms")
    yield Figure("  window: verdict key, median", key, None, "")
    yield Figure(
        "  window: memory at its peak, settled claims learned", megabytes, None, "<= 600", "MB"
    )


def main(path: Path) -> None:
    """Open the window on the project, work a little, and print times and the peak."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from claimdesk.annotate.base.progress import run_to_end
    from claimdesk.gui.startup import application, quiet_qt
    from claimdesk.gui.window.window import Window
    from tests.benchmarks.storing import _Idle

    app = application()
    quiet_qt()
    window = Window(detector=_Idle())  # type: ignore[arg-type]
    window.resize(1280, 800)
    window.show()
    app.processEvents()

    def open_it() -> None:
        window.files.open_path(path)
        app.processEvents()

    opened = milliseconds(open_it)
    window.view.setFocus()

    def settle() -> None:
        QTest.keyClick(window.view, Qt.Key.Key_V)
        app.processEvents()

    key = median_of(15, settle)
    project = window.session.project
    assert project is not None, "it was opened above"
    run_to_end(project.similar_claims.learn())
    window.panel.everywhere.setChecked(True)
    app.processEvents()
    peak = next(
        line
        for line in Path("/proc/self/status").read_text().splitlines()
        if line.startswith("VmHWM")
    )
    sys.stdout.write(f"{opened} {key} {int(peak.split()[1]) / 1024}\n")
    sys.stdout.flush()
    os._exit(0)  # nothing of it is worth putting away


if __name__ == "__main__":
    main(Path(sys.argv[1]))
