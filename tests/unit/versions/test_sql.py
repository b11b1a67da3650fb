"""Work on an article, read for its next version."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Connection

from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import Correction, Evidence, Review, Tick
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.versions.sql import read_article_claims, read_worked
from tests.support.empty_record import ANN, add_article
from tests.support.open_records import detected, new_record, put


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Connection]:
    """A project of Ann and Bo."""
    with new_record(tmp_path / "p.claimdesk") as connection:
        yield connection


@pytest.fixture
def ships(record: Connection) -> Article:
    """An article of two claims, beside another one that Ann ticked."""
    other = add_article(record, "Three sank.", source="sank.txt")
    article = add_article(record)
    put(record, detected(article, "Two came back."), detected(article, "Seven ships left."))
    put(record, Tick(other.id, 0, 5, ANN.id))
    return article


def test_claims_are_in_text_order(record: Connection, ships: Article) -> None:
    claims = read_article_claims(record, ships.id)

    assert [claim.quote for claim in claims] == ["Seven ships left.", "Two came back."]


def test_a_claim_without_work_on_it_is_left_out(record: Connection, ships: Article) -> None:
    _, back = read_article_claims(record, ships.id)
    review = Review(back.id, ANN.id, note="seen")
    put(record, review)

    worked = read_worked(record, ships.id)

    assert list(worked.claims) == [back]
    assert list(worked.reviews) == [review]


def test_evidence_is_work_on_a_claim(record: Connection, ships: Article) -> None:
    # without a verdict: the reviewer goes on looking
    left, _ = read_article_claims(record, ships.id)
    put(record, Evidence("e", left.id, ANN.id, link="https://example.org"))

    worked = read_worked(record, ships.id)

    assert list(worked.claims) == [left]
    assert [one.id for one in worked.evidence] == ["e"]


def test_marks_of_another_article_are_left_out(record: Connection, ships: Article) -> None:
    tick, correction = Tick(ships.id, 0, 5, ANN.id), Correction(ships.id, 6, 11, "PRODUCT")
    put(record, tick, correction)

    worked = read_worked(record, ships.id)

    assert (list(worked.ticks), list(worked.corrections)) == ([tick], [correction])


def test_a_claim_that_was_removed_is_a_claim_and_no_work(
    record: Connection, ships: Article
) -> None:
    left, _ = read_article_claims(record, ships.id)
    put(record, Review(left.id, ANN.id, note="seen"))
    SqlRecord(record).apply(Edit(left, msgspec.structs.replace(left, withdrawn=True)))

    # the report on a version asks for it
    assert len(read_article_claims(record, ships.id)) == 2
    assert list(read_worked(record, ships.id).claims) == []
