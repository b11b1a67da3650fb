"""Real packets with random work in them, merged in every order: the project comes out the same."""

import shutil
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import select

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store import schema
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.conftest import DEEP
from tests.support.making import ME, claims_of, reading, with_article

TEXT = " ".join(
    f"Sentence {number} says that {number} boats came on Monday." for number in range(5)
)
NAMES = ("Bo", "Cy", "Dan")
_LEFT_OUT = {"sequence", "place", "added", "merged", "score", "reasons", "hedges", "detected"}
"""What follows from the order of arrival, or belongs to detection."""


def _settle(desk: Project, claim: str, lot: Random) -> None:
    desk.act.set_verdict(claim, lot.choice(list(Verdict)), lot.choice(list(Target)))


ACTIONS: tuple[Callable[[Project, str, Random], Any], ...] = (
    _settle,
    _settle,
    lambda desk, claim, lot: desk.act.clear_verdict(claim),
    lambda desk, claim, lot: desk.act.park(claim, f"friend {lot.randrange(9)}"),
    lambda desk, claim, lot: desk.act.unpark(claim),
    lambda desk, claim, lot: desk.act.write_note(
        claim, f"note {lot.randrange(9)}", private=lot.random() < 0.3
    ),
    lambda desk, claim, lot: desk.act.write_correction(claim, f"correction {lot.randrange(9)}"),
    lambda desk, claim, lot: desk.act.add_evidence(
        claim, link=f"https://example.org/{lot.randrange(9)}"
    ),
    lambda desk, claim, lot: desk.act.remove_claim(claim),
    lambda desk, claim, lot: _move(desk, claim, lot),  # noqa: PLW0108  (it is defined below)
    lambda desk, claim, lot: desk.act.make_claim(
        desk.read.articles()[0].id, lot.randrange(20), 30 + lot.randrange(20)
    ),
    lambda desk, claim, lot: desk.act.tick(desk.read.articles()[0].id, Span(lot.randrange(20), 30)),
    lambda desk, claim, lot: desk.act.set_role(
        desk.read.articles()[0].id, 0, lot.choice(list(Role))
    ),
    lambda desk, claim, lot: desk.history.undo(),
    lambda desk, claim, lot: desk.history.redo(),
    lambda desk, claim, lot: desk.intake.add(
        reading(f"A found text {lot.randrange(3)}. It is short.", "found.txt")
    ),
)


def _move(desk: Project, claim: str, lot: Random) -> None:
    view = desk.read.claim(claim)
    assert view is not None
    desk.act.move_claim(
        claim, view.claim.start, max(view.claim.start + 3, view.claim.end - lot.randrange(12))
    )


def work(path: Path, seed: int, reviewer: Reviewer = ME) -> None:
    """Somebody does this and that in a project."""
    lot = Random(seed)
    with Project.open(path, reviewer) as desk:
        for _ in range(14):
            claims = [view.claim.id for view in claims_of(desk, desk.read.articles()[0].id)]
            if not claims:
                return
            try:
                lot.choice(ACTIONS)(desk, lot.choice(claims), lot)
            except ProjectError:
                continue  # refused: nothing was recorded


def state(path: Path) -> dict[str, set[tuple[Any, ...]]]:
    """Everything on record that a person decided."""
    tables = (schema.claims, schema.reviews, schema.evidence, schema.ticks, schema.corrections, schema.changes,
              schema.blocks, schema.articles, schema.adjudications)  # fmt: skip
    with Project.open(path, ME) as desk, desk._ledger.reading() as connection:
        return {
            table.name: {
                tuple(row)
                for row in connection.execute(
                    select(*[c for c in table.columns if c.name not in _LEFT_OUT])
                )
            }
            for table in tables
        }


@pytest.mark.parametrize("seed", range(40 if DEEP else 4))
def test_order_and_repetition_do_not_matter(tmp_path: Path, seed: int) -> None:
    base = tmp_path / "base.claimdesk"
    with Project.open(base, ME, create=True) as desk:
        with_article(desk, TEXT)
    work(base, seed)
    with Project.open(base, ME) as desk:
        for name in NAMES:
            desk.packets.make(name, tmp_path / f"{name}.claimdesk")
    packets = [tmp_path / f"{name}.claimdesk" for name in NAMES]
    for place, path in enumerate(packets):
        work(path, 100 * seed + place)
    work(base, seed + 5000)
    found = []
    for order in permutations(packets):
        copy = Path(shutil.copy(base, tmp_path / "copy.claimdesk"))
        with Project.open(copy, ME) as desk:
            for path in (*order, order[0]):
                (report,) = run_to_end(desk.packets.merge([path]))
                assert not isinstance(report, ProjectError), report
                assert report.whole, report.sentences()
        found.append(state(copy))
    for other in found[1:]:
        for table, rows in found[0].items():
            assert other[table] == rows, table
