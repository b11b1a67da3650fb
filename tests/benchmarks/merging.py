"""Five reviewers' packets of 20,000 claims each, merged, with report and agreement."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import uuid_utils
from sqlalchemy import Connection, select

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.history import read_fact
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.schema import claims
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.team.merge_report import MergeReport
from tests.benchmarks.figures import Figure, milliseconds
from tests.support.projects import ME, many_articles

REVIEWERS = 5
ARTICLES = 200
CLAIMS_EACH = 100
VERDICTS = (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE)


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the seconds of the merge of all packets, and of the agreement.

    There is no peer to compare with.
    """
    place = folder / "team.claimdesk"
    many_articles(place, ARTICLES, CLAIMS_EACH)
    with Project.open(place, ME) as project:
        packets = [_packet(project, folder, number) for number in range(REVIEWERS)]
        results: list[MergeReport | ClaimdeskError] = []
        merged = milliseconds(lambda: results.extend(run_to_end(project.packets.merge(packets))))
        agreed = milliseconds(project.adjudications.overview)
        agreement, open_ones = project.adjudications.overview()

    # a merge that refused a packet would be fast
    added = sum(getattr(result, "added", 0) for result in results)
    assert added == REVIEWERS * ARTICLES * CLAIMS_EACH
    assert agreement.shared == ARTICLES * CLAIMS_EACH
    assert open_ones
    name = "merge 5 reviewers × 20,000 claims, with report"
    yield Figure(name, merged / 1000, None, "≤ 5 s with agreement", "s")
    yield Figure("agreement and disagreements of it", agreed / 1000, None, "", "s")


def _packet(project: Project, folder: Path, number: int) -> Path:
    """Return a packet in which its reviewer settled everything.

    That is written in one go: the settling is not measured.
    """
    path = folder / f"reviewer-{number}.claimdesk"
    project.packets.make(f"Reviewer {number}", path)
    file = ProjectFile.open(path)
    # the claims are settled below the project, which would do it one by one
    try:
        _settle_all(file, Random(number))
    finally:
        file.close()
    return path


def _settle_all(file: ProjectFile, lot: Random) -> None:
    with file.connection.begin():
        record = SqlRecord(file.connection)
        changes = list(_changes(file.connection, record, lot))
        record.append_many(changes)
        record.apply_many([edit for change in changes for edit in change.edits])


def _changes(connection: Connection, record: SqlRecord, lot: Random) -> Iterator[Change]:
    """Yield a change that settles each claim."""
    who = read_fact(connection, "packet reviewer")
    sequence, clock = record.last_place()
    rows = connection.execute(select(claims.c.id, claims.c.article)).all()
    for place, row in enumerate(rows, 1):
        # most agree, as reviewers do
        (verdict,) = lot.choices(VERDICTS, [6, 2, 1])
        review = Review(row.id, who, verdict=verdict, time="2026-11-01T10:00:00+00:00")
        yield Change(
            id=str(uuid_utils.uuid7()),
            sequence=sequence + place,
            reviewer=who,
            time=review.time,
            operation=Operation.SETTLE,
            article=row.article,
            claim=row.id,
            edits=(Edit(None, review),),
            clock=clock + place,
        )
