"""Adjudications: a settlement goes into the record, and the reasons of a team."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review.state import Adjudication
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.schema import claims
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.team.adjudicate import Adjudications
from tests.support.empty_record import ANN, BO, add_article, add_claim, add_review
from tests.support.open_records import new_record


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """A record in which Ann and Bo differ on claim "c1"."""
    path = tmp_path / "team.claimdesk"
    with new_record(path) as connection:
        article = add_article(connection)
        add_claim(connection, article, "Seven ships left.", "c1")
        add_review(connection, "c1", ANN, Verdict.VERIFIED)
        add_review(connection, "c1", BO, Verdict.DISPUTED)

    file = ProjectFile.open(path)
    yield Ledger(file, ANN)
    file.close()


def test_reasons_and_notes_are_kept_without_blanks(ledger: Ledger) -> None:
    Adjudications(ledger).adjudicate(["c1"], Verdict.DISPUTED, " wording ", " see table \n")

    with ledger.reading():
        kept = ledger.record.get(Adjudication, ("c1", Target.STATEMENT))
    assert kept is not None
    assert (kept.reviewer, kept.verdict) == (ANN.id, Verdict.DISPUTED)
    assert (kept.reason, kept.note) == ("wording", "see table")


def test_a_reason_of_blanks_is_none(ledger: Ledger) -> None:
    with pytest.raises(ProjectError) as refusal:
        Adjudications(ledger).adjudicate(["c1"], Verdict.DISPUTED, "  ")

    assert refusal.value.code == "reason-missing"


def test_the_same_settlement_twice_is_one_change(ledger: Ledger) -> None:
    adjudications = Adjudications(ledger)
    adjudications.adjudicate(["c1"], Verdict.DISPUTED, "wording")

    assert adjudications.adjudicate(["c1"], Verdict.DISPUTED, "wording") is None


def test_a_blind_reviewer_asks_for_nothing(ledger: Ledger) -> None:
    ledger.set_blind(blind=True)
    adjudications = Adjudications(ledger)

    for question in (adjudications.agreement, adjudications.disagreements):
        with pytest.raises(ProjectError) as refusal:
            question()
        assert refusal.value.code == "blind"


def withdrawn_claims(connection: Connection) -> int:
    return len(connection.execute(select(claims.c.id).where(claims.c.withdrawn)).all())


def test_a_settlement_leaves_the_claim_and_ends_the_disagreement(ledger: Ledger) -> None:
    adjudications = Adjudications(ledger)
    before = [one.claims for one in adjudications.disagreements()]

    adjudications.adjudicate(["c1"], Verdict.DISPUTED, "wording")

    # only a claim that gives way to another one is withdrawn
    assert (before, adjudications.disagreements()) == ([("c1",)], [])
    assert ledger.asked(withdrawn_claims) == 0
