"""A process that works on a project and is killed at one of its writes.

python -m tests.support.killed_worker JOB PROJECT STATEMENT, with the number of the statement of
SQLite at which it is killed. Each step that is confirmed is printed.
"""

import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import Engine, event

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import ME, claims_of, reading, with_article


class Killer:
    """A count of statements, which kills this process at one of them."""

    def __init__(self, deadline: int) -> None:
        self._left = deadline

    def connect(self, raw: sqlite3.Connection, _: object) -> None:
        raw.set_trace_callback(self._count)

    def _count(self, _: str) -> None:
        self._left -= 1
        if not self._left:
            os.kill(os.getpid(), signal.SIGKILL)


def report(*words: object) -> None:
    # at once: words in a buffer are lost with the process
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def import_articles(project: Project, article: str, folder: Path) -> None:
    for number in range(6):
        text = f"Report {number} says 5 boats. Nobody was hurt then."
        report("article", with_article(project, text, f"{number}.txt"))


def decide(project: Project, article: str, folder: Path) -> None:
    for view in claims_of(project, article):
        project.act.set_verdict(view.claim.id, Verdict.UNVERIFIABLE)
        report("verdict", view.claim.id)
        project.act.add_evidence(view.claim.id, note="seen")
        project.history.undo()


def capture(project: Project, article: str, folder: Path) -> None:
    claim = claims_of(project, article)[0].claim.id
    for number in range(4):
        file = folder / f"letter-{number}.txt"
        # captured once it is whole
        file.write_text(f"Letter {number}")
        project.captures.add_file(claim, file)
        report("file", file.name)


def take_versions(project: Project, article: str, folder: Path) -> None:
    text = project.read.article(article).text
    newest = article
    for number in range(3):
        taken = project.versions.take(newest, reading(f"{text} Update {number}."))
        assert taken is not None, "the text is another one"
        newest = taken.article
        report("version", newest)


def migrate(project: Project, article: str, folder: Path) -> None:
    """Do nothing more: a project of an older format is migrated when it is opened."""


def export(project: Project, article: str, folder: Path) -> None:
    for number in range(3):
        run_to_end(project.export(folder / "out.xlsx"))
        report("export", number)


JOBS: dict[str, Callable[[Project, str, Path], None]] = {
    "import": import_articles,
    "decide": decide,
    "capture": capture,
    "version": take_versions,
    "migrate": migrate,
    "export": export,
}


def main(job: str, path: Path, deadline: int) -> None:
    """Do a job; the process is killed at its statement of that number."""
    # for every engine: a migration and a backup open files of their own
    event.listen(Engine, "connect", Killer(deadline).connect)
    with Project.open(path, ME) as project:
        article = project.read.articles()[0].id
        JOBS[job](project, article, path.parent)
    report("end")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]))
