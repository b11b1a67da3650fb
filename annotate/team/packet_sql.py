"""Packets in the database: a blind copy of some articles for one reviewer, and the handouts."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import Connection, and_, func, insert, select, update

from claimdesk.annotate.store import schema
from claimdesk.annotate.store.copying import Row, copy_rows
from claimdesk.annotate.store.history import PACKET, project_id, write_fact
from claimdesk.annotate.store.record import CLOCK, SqlRecord, read_change
from claimdesk.annotate.store.search import index_all
from claimdesk.annotate.team.merge_rules import shared_change

_OF_ARTICLE = (
    schema.blocks,
    schema.entities,
    schema.numbers,
    schema.attributions,
    schema.checks,
    schema.corrections,
)
"""The tables of which a packet holds all rows of its articles: the text's parts and findings."""


@dataclass(frozen=True, slots=True)
class Handout:
    """A packet as the record remembers it. `clock` is the record's when the packet was made."""

    id: str
    reviewer: str
    made: str  # UTC
    claims: int
    merged: str  # UTC, "" until it comes back
    clock: int = 0


def write_packet(
    record: Connection, packet: Connection, handout: Handout, name: str, wanted: Sequence[str]
) -> int:
    """Copy the articles `wanted` with their claims and findings, and the reviewer's work.

    Other reviewers' verdicts, notes, evidence and ticks stay behind, as do the reasons why claims
    are parked and all that is private: Bo's packet shows Bo's verdict and not Ann's. Returns the
    number of claims. The caller holds both transactions.
    """
    facts = {
        "project": project_id(record),
        PACKET: handout.id,
        "packet reviewer": handout.reviewer,
        "created": handout.made,
        CLOCK: str(SqlRecord(record).last_place()[1]),
    }
    for fact, value in facts.items():
        write_fact(packet, fact, value)
    packet.execute(insert(schema.reviewers).values(id=handout.reviewer, name=name))
    copy_rows(record, packet, schema.pages)  # guidelines are for everybody who works by them

    articles, claims = schema.articles, schema.claims
    for article in wanted:
        copy_rows(record, packet, articles, articles.c.id == article)
        copy_rows(record, packet, claims, claims.c.article == article, _without_parking)
        for table in _OF_ARTICLE:
            copy_rows(record, packet, table, table.c.article == article)
        _copy_own(record, packet, handout.reviewer, article)
    _copy_changes(record, packet, handout.reviewer, set(wanted))
    index_all(packet)

    count = select(func.count()).select_from(claims).where(~claims.c.withdrawn)
    return packet.execute(count).scalar_one()


def _copy_own(record: Connection, packet: Connection, reviewer: str, article: str) -> None:
    """Copy the reviewer's ticks, reviews, evidence with captured pages, and empty articles."""
    ticks = schema.ticks.c
    own_ticks = and_(ticks.article == article, ticks.reviewer == reviewer)
    copy_rows(record, packet, schema.ticks, own_ticks)

    inside = select(schema.claims.c.id).where(schema.claims.c.article == article)
    own_reviews = and_(schema.reviews.c.reviewer == reviewer, schema.reviews.c.claim.in_(inside))
    copy_rows(record, packet, schema.reviews, own_reviews, _without_private_note)
    own_evidence = and_(schema.evidence.c.reviewer == reviewer, schema.evidence.c.claim.in_(inside))
    copy_rows(record, packet, schema.evidence, own_evidence)

    # one captured page may back claims in several articles, and is copied with the first
    captures = schema.captures.c
    there = set(packet.execute(select(captures.sha256)).scalars())
    backing = select(schema.evidence.c.sha256).where(own_evidence)
    wanted = and_(captures.sha256.in_(backing), captures.sha256.not_in(there))
    copy_rows(record, packet, schema.captures, wanted)

    nothing = schema.nothing_to_check.c
    own_articles = and_(nothing.article == article, nothing.reviewer == reviewer)
    copy_rows(record, packet, schema.nothing_to_check, own_articles)


def _without_parking(row: Row) -> Row:
    """Return a claim as it may leave: "parked for Ann's call" would show Ann's work to Bo."""
    return row | {"parked": False, "parked_for": "", "parked_until": ""}


def _without_private_note(row: Row) -> Row | None:
    """Return a review as it may leave; None if it is a private note and nothing else."""
    if not row["private"]:
        return row
    is_answered = row["verdict"] is not None or row["reason"] or row["correction"]
    if not is_answered:
        return None
    return row | {"note": "", "private": False}


def _copy_changes(record: Connection, packet: Connection, reviewer: str, wanted: set[str]) -> None:
    """Copy the reviewer's changes of these articles.

    So undo goes on in the packet, and no change is taken in twice when it comes back.
    """
    c = schema.changes.c
    own = select(schema.changes).where(c.reviewer == reviewer).order_by(c.sequence)
    writer = SqlRecord(packet)
    sequence = 0
    for row in record.execute(own):
        # "verified" with a private note goes along as "verified"; a sheet that Ann brought back for
        # Bo stays behind
        change = shared_change(read_change(row))
        if change is None or change.article not in wanted or change.brought_by:
            continue
        sequence += 1
        writer.append(msgspec.structs.replace(change, sequence=sequence))


def hand_out(record: Connection, handout: Handout) -> None:
    """Remember a packet, so that it is known when it comes back."""
    values = {
        "id": handout.id,
        "reviewer": handout.reviewer,
        "made": handout.made,
        "clock": handout.clock,
        "claims": handout.claims,
        "merged": "",
    }
    record.execute(insert(schema.packets).values(values))


def read_handouts(record: Connection) -> list[Handout]:
    """Return the packets that were made, oldest first."""
    rows = record.execute(
        select(schema.packets).order_by(schema.packets.c.made, schema.packets.c.id)
    )
    return [Handout(r.id, r.reviewer, r.made, r.claims, r.merged, r.clock) for r in rows]


def mark_merged(record: Connection, packet: str, time: str) -> None:
    """Note the time when a packet came back."""
    record.execute(update(schema.packets).where(schema.packets.c.id == packet).values(merged=time))
