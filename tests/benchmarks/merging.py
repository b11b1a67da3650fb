"""Five reviewers' packets of 20,000 claims each, merged, with report and agreement."""

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import uuid_utils
from sqlalchemy import select

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.history import read_fact
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.schema import claims
from claimdesk.annotate.store.sqlite import ProjectFile
from tests.benchmarks.figures import Figure
from tests.support.making import ME, many_articles

REVIEWERS = 5
ARTICLES = 200
CLAIMS_EACH = 100


def measure(folder: Path) -> Iterator[Figure]:
    """Seconds for the merge of all packets and for the agreement; there is no peer to hold them against."""
    place = folder / "team.claimdesk"
    many_articles(place, ARTICLES, CLAIMS_EACH)
    with Project.open(place, ME) as project:
        packets = [
            _packet(project, folder / f"reviewer-{number}.claimdesk", number)
            for number in range(REVIEWERS)
        ]
        started = time.perf_counter()
        results = run_to_end(project.packets.merge(packets))
        merged = time.perf_counter()
        agreement, open_ones = project.adjudications.overview()
        ended = time.perf_counter()
    assert (
        sum(getattr(result, "added", 0) for result in results) == REVIEWERS * ARTICLES * CLAIMS_EACH
    )
    assert agreement.shared == ARTICLES * CLAIMS_EACH
    assert open_ones
    yield Figure(
        "merge 5 reviewers × 20,000 claims, with report",
        merged - started,
        None,
        "≤ 5 s with agreement",
        "s",
    )
    yield Figure("agreement and disagreements of it", ended - merged, None, "", "s")


def _packet(project: Project, path: Path, number: int) -> Path:
    """A packet in which its reviewer settled everything, written in one go: the settling is not what is measured."""
    project.packets.make(f"Reviewer {number}", path)
    file = ProjectFile.open(path)
    try:
        _settle_all(file, Random(number))
    finally:
        file.close()
    return path


def _settle_all(file: ProjectFile, lot: Random) -> None:
    with file.connection.begin():
        record = SqlRecord(file.connection)
        who = read_fact(file.connection, "packet reviewer")
        sequence, clock = record.last_place()
        changes = []
        for place, row in enumerate(
            file.connection.execute(select(claims.c.id, claims.c.article)), 1
        ):
            verdict = lot.choices(
                [Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE], [6, 2, 1]
            )[0]
            review = Review(row.id, who, verdict=verdict, time="2026-11-01T10:00:00+00:00")
            changes.append(
                Change(str(uuid_utils.uuid7()), sequence + place, who, review.time, Operation.SETTLE, row.article, row.id,
                       (Edit(None, review),), clock=clock + place)
            )  # fmt: skip
        record.append_many(changes)
        record.apply_many([edit for change in changes for edit in change.edits])
