"""Packets in the database: blind copies of some articles."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import Connection, Table, func, select

from claimdesk.annotate.review.change import Edit
from claimdesk.annotate.review.state import Claim, Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.history import PACKET, project_id, read_changes, read_fact
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.team.packet_sql import (
    Handout,
    hand_out,
    mark_merged,
    read_handouts,
    write_packet,
)
from claimdesk.annotate.text.article import Article
from tests.support.empty_record import ANN, BO, add_article, add_review, change_of
from tests.support.open_records import new_record, put, write_down

HANDOUT = Handout("p1", BO.id, "2026-01-05T09:00:00+00:00", 0, "")


@pytest.fixture
def packet(tmp_path: Path) -> Iterator[Connection]:
    """An empty file for a packet: it knows no reviewer yet."""
    with new_record(tmp_path / "bo.claimdesk") as connection:
        connection.execute(schema.reviewers.delete())
        yield connection


def rows(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_a_packet_has_the_articles_that_are_wanted(
    record: Connection, packet: Connection, ships: Article, left: Claim, back: Claim
) -> None:
    add_article(record, "Three sank.", source="sank.txt")

    count = write_packet(record, packet, HANDOUT, "Bo", [ships.id])

    # claims, of which the other article has none
    assert count == 2
    assert (rows(packet, schema.articles), rows(packet, schema.blocks)) == (1, 1)


def test_a_packet_has_its_reviewers_verdicts_alone(
    record: Connection, packet: Connection, ships: Article, left: Claim
) -> None:
    # a reviewer who sees the other's verdict agrees with it too often
    add_review(record, left.id, ANN, Verdict.VERIFIED)
    own = add_review(record, left.id, BO, Verdict.DISPUTED)

    write_packet(record, packet, HANDOUT, "Bo", [ships.id])

    assert rows(packet, schema.reviews) == 1
    assert SqlRecord(packet).get(Review, own.key) == own


def test_a_packet_has_neither_parking_nor_private_notes(
    record: Connection, packet: Connection, ships: Article, left: Claim, back: Claim
) -> None:
    parked = msgspec.structs.replace(left, parked=True, parked_for="Ann's call")
    SqlRecord(record).apply(Edit(left, parked))
    put(record, Review(left.id, BO.id, verdict=Verdict.VERIFIED, note="mine", private=True))
    put(record, Review(back.id, BO.id, note="mine too", private=True))

    write_packet(record, packet, HANDOUT, "Bo", [ships.id])

    # a review that is a private note only does not go out at all
    assert SqlRecord(packet).get(Claim, left.key) == left
    assert rows(packet, schema.reviews) == 1
    review = SqlRecord(packet).get(Review, (left.id, BO.id, "statement"))
    assert review == Review(left.id, BO.id, verdict=Verdict.VERIFIED)


def test_a_packet_has_its_reviewers_changes_of_its_articles(
    record: Connection, packet: Connection, ships: Article, left: Claim
) -> None:
    anns = Edit(None, Review(left.id, ANN.id, verdict=Verdict.VERIFIED))
    bos = Edit(None, Review(left.id, BO.id, verdict=Verdict.DISPUTED))
    of_ships = msgspec.structs.replace(change_of(2, bos, by=BO), article=ships.id)
    write_down(record, change_of(1, anns), of_ships)

    write_packet(record, packet, HANDOUT, "Bo", [ships.id])

    # numbered from 1 again, at the same clock
    copied = msgspec.structs.replace(of_ships, sequence=1)
    assert read_changes(packet) == [copied]


def test_a_packet_knows_its_project_its_reviewer_and_the_clock(
    record: Connection, packet: Connection, ships: Article, left: Claim
) -> None:
    verdict = Review(left.id, ANN.id, verdict=Verdict.VERIFIED)
    # changes made in the packet have to be later than this one
    write_down(record, change_of(7, Edit(None, verdict)))

    write_packet(record, packet, HANDOUT, "Bo", [ships.id])

    assert project_id(packet) == project_id(record)
    facts = [read_fact(packet, name) for name in (PACKET, "packet reviewer", "clock")]
    assert facts == ["p1", BO.id, "7"]


def test_a_packet_that_was_handed_out_is_known_when_it_comes_back(record: Connection) -> None:
    later = Handout("p0", ANN.id, "2026-01-06T09:00:00+00:00", 3, "", clock=9)
    hand_out(record, later)
    hand_out(record, HANDOUT)

    mark_merged(record, "p0", "2026-01-07T09:00:00+00:00")

    # oldest first
    merged = Handout("p0", ANN.id, later.made, 3, "2026-01-07T09:00:00+00:00", 9)
    assert read_handouts(record) == [HANDOUT, merged]
