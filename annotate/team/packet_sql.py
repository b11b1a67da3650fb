"""Packets: a blind copy of some of a record for one reviewer, and the reading of what comes back."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import msgspec
from sqlalchemy import ColumnElement, Connection, and_, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.copying import Row, copy_rows
from claimdesk.annotate.store.history import PACKET, project_id, read_fact, write_fact
from claimdesk.annotate.store.record import CLOCK, SqlRecord, read_change
from claimdesk.annotate.store.search import index_all
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.team.merge_rules import shared_change

LARGEST = 1 << 30
"""Bytes of a file that is brought back."""
_SEARCH = frozenset({"search", "search_data", "search_idx", "search_docsize", "search_config"})
_LONGEST_EDITS = 20_000_000


@dataclass(frozen=True, slots=True)
class Handout:
    """A packet as the record remembers it. `clock` is the record's when the packet was made."""

    id: str
    reviewer: str
    made: str
    claims: int
    merged: str
    clock: int = 0


def write_packet(
    record: Connection, packet: Connection, handout: Handout, name: str, wanted: Sequence[str]
) -> int:
    """Copy the articles `wanted` with their claims and findings, and the reviewer's own work on them.

    Nobody else's verdict, note, evidence or tick goes along, nor what claims wait for, nor anything private.
    Returns the number of claims. The caller holds both transactions.
    """
    c = schema.articles.c
    facts = {"project": project_id(record), PACKET: handout.id, "packet reviewer": handout.reviewer,
             "created": handout.made, CLOCK: str(SqlRecord(record).last_place()[1])}  # fmt: skip
    for fact, value in facts.items():
        write_fact(packet, fact, value)
    packet.execute(insert(schema.reviewers).values(id=handout.reviewer, name=name))
    copy_rows(record, packet, schema.pages)  # guidelines are for everybody who works by them
    for article in wanted:
        copy_rows(record, packet, schema.articles, c.id == article)
        copy_rows(
            record, packet, schema.claims, schema.claims.c.article == article, _without_parking
        )
        for table in (schema.blocks, schema.entities, schema.numbers, schema.attributions, schema.checks,
                      schema.corrections):  # fmt: skip
            copy_rows(record, packet, table, table.c.article == article)
        _copy_own(record, packet, handout.reviewer, article)
    _copy_story(record, packet, handout.reviewer, set(wanted))
    index_all(packet)
    count = packet.execute(
        select(func.count()).select_from(schema.claims).where(~schema.claims.c.withdrawn)
    )
    return count.scalar_one()


def _copy_own(record: Connection, packet: Connection, reviewer: str, article: str) -> None:
    ticks = schema.ticks.c
    copy_rows(
        record, packet, schema.ticks, and_(ticks.article == article, ticks.reviewer == reviewer)
    )
    inside = select(schema.claims.c.id).where(schema.claims.c.article == article)
    own_reviews = and_(schema.reviews.c.reviewer == reviewer, schema.reviews.c.claim.in_(inside))
    copy_rows(record, packet, schema.reviews, own_reviews, _without_private_note)
    own_evidence = and_(schema.evidence.c.reviewer == reviewer, schema.evidence.c.claim.in_(inside))
    copy_rows(record, packet, schema.evidence, own_evidence)
    there = select(schema.captures.c.sha256)
    known = set(packet.execute(there).scalars())
    backed = select(schema.evidence.c.sha256).where(own_evidence)
    captures = schema.captures.c
    wanted = and_(captures.sha256.in_(backed), captures.sha256.not_in(known))
    copy_rows(record, packet, schema.captures, wanted)
    nothing = schema.nothing_to_check.c
    own_articles = and_(nothing.article == article, nothing.reviewer == reviewer)
    copy_rows(record, packet, schema.nothing_to_check, own_articles)


def _without_parking(row: Row) -> Row:
    return row | {"parked": False, "parked_for": "", "parked_until": ""}


def _without_private_note(row: Row) -> Row | None:
    """A review as it may leave; None where a private note is all there is."""
    if not row["private"]:
        return row
    answered = row["verdict"] is not None or row["reason"] or row["correction"]
    return row | {"note": "", "private": False} if answered else None


def _copy_story(record: Connection, packet: Connection, reviewer: str, wanted: set[str]) -> None:
    """The reviewer's own changes of these articles, so that undo goes on and nothing is taken in twice."""
    own = (
        select(schema.changes)
        .where(schema.changes.c.reviewer == reviewer)
        .order_by(schema.changes.c.sequence)
    )
    writer = SqlRecord(packet)
    sequence = 0
    for row in record.execute(own):
        change = shared_change(read_change(row))
        if change is not None and change.article in wanted and not change.brought_by:
            sequence += 1
            writer.append(msgspec.structs.replace(change, sequence=sequence))


def hand_out(record: Connection, handout: Handout) -> None:
    """Remember a packet, so that it is known when it comes back."""
    record.execute(insert(schema.packets).values(id=handout.id, reviewer=handout.reviewer, made=handout.made,
                   clock=handout.clock, claims=handout.claims, merged=""))  # fmt: skip


def read_handouts(record: Connection) -> list[Handout]:
    """The packets that were handed out, oldest first."""
    rows = record.execute(
        select(schema.packets).order_by(schema.packets.c.made, schema.packets.c.id)
    )
    return [Handout(r.id, r.reviewer, r.made, r.claims, r.merged, r.clock) for r in rows]


def mark_merged(record: Connection, packet: str, time: str) -> None:
    record.execute(update(schema.packets).where(schema.packets.c.id == packet).values(merged=time))


class Brought:
    """A file that came back, open for reading and not trusted. Use it as a context manager."""

    def __init__(self, path: Path) -> None:
        self.path = path
        if path.is_file() and path.stat().st_size > LARGEST:
            raise ProjectError(
                "too-large", f"{path.name} is larger than any packet.", "Ask for it again."
            )
        self._file = ProjectFile.open(path, read_only=True)
        self.connection = self._file.connection
        raw = self.connection.connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        raw.text_factory = _forgiving
        try:
            with self._reading():
                self.connection.begin()  # for as long as it is open
                self._check_shape()
                self.project = project_id(self.connection)
                self.packet = read_fact(self.connection, PACKET)
        except BaseException:
            self.close()
            raise

    def _check_shape(self) -> None:
        """Only the tables that a project has; a file with views or triggers in their place is not read."""
        known = {*schema.metadata.tables, "alembic_version"}
        query = text(
            "SELECT type, name, tbl_name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
        )
        missing = set(schema.metadata.tables)
        for kind, name, table in self.connection.execute(query):
            missing.discard(name if kind == "table" else "")
            if table in _SEARCH:  # an index of words, which is never looked into here
                continue
            if kind not in {"table", "index"} or table not in known:
                raise ProjectError(
                    "not-a-project",
                    f"{self.path.name} holds a {kind} called {name[:40]!r}, which no packet holds.",
                    "It was not read.",
                )

        columns = {
            f"{table.name}.{column.name}"
            for table in schema.metadata.tables.values()
            for column in table.columns
            if table.name not in missing and column.name not in self._columns(table.name)
        }
        lacks = sorted(missing | columns)
        if lacks:
            raise ProjectError("corrupt", f"{self.path.name} lacks a part that every project has ({lacks[0]}).",
                               "Ask for it again.")  # fmt: skip

    def _columns(self, table: str) -> set[str]:
        """The columns of one of our own tables, as the file has them."""
        return {row[1] for row in self.connection.exec_driver_sql(f"PRAGMA table_info({table})")}

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """What cannot be read is the file's fault: it comes from elsewhere."""
        try:
            with self._file.translating_errors():
                yield
        except DBAPIError as error:
            raise ProjectError("corrupt", f"{self.path.name} cannot be read ({_short(error.orig or error)}).",
                               "Ask for it again; nothing was taken in.") from error  # fmt: skip

    def reviewers(self) -> dict[str, str]:
        """Names by identifier, as the file says them; cut to a sensible length."""
        c = schema.reviewers.c
        rows = self.rows(select(c.id, c.name))
        return {str(row.id)[:36]: " ".join(str(row.name).split())[:80] for row in rows}

    def rows(self, query: Any) -> list[Any]:
        with self._reading():
            return list(self.connection.execute(query))

    def count_changes(self) -> int:
        return int(self.rows(select(func.count()).select_from(schema.changes))[0][0])

    def changes(self) -> Iterator[Change | str]:
        """Its changes in order; for one that cannot be read, why."""
        c = schema.changes.c
        bounded: ColumnElement[bool] = func.length(c.edits) <= _LONGEST_EDITS
        with self._reading():
            too_long = select(func.count()).select_from(schema.changes).where(~bounded)
            for _ in range(self.connection.execute(too_long).scalar_one()):
                yield "a change that is larger than any action"
            for row in self.connection.execute(
                select(schema.changes).where(bounded).order_by(c.sequence)
            ).all():
                try:
                    yield read_change(row)
                except (msgspec.MsgspecError, ValueError, TypeError, RecursionError) as error:
                    yield f"change {str(row.sequence)[:20]}: {_short(error)}"

    def close(self) -> None:
        if self.connection.in_transaction():
            self.connection.rollback()
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _forgiving(held: bytes) -> str:
    """Text that may not be text."""
    return held.decode("utf-8", "replace")


def _short(error: BaseException) -> str:
    return " ".join(str(error).split())[:120]
