"""Copies of what evidence pointed to. They are added and never changed."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from claimdesk.annotate.review.state import Evidence
from claimdesk.annotate.store.record import read_state
from claimdesk.annotate.store.schema import captures, claims, evidence


@dataclass(frozen=True, slots=True)
class Captured:
    """A copy: the kind of its bytes, the address they came from, when (UTC), their text, and how many there are."""

    sha256: str
    kind: str
    url: str
    time: str
    text: str
    size: int


def keep_capture(connection: Connection, captured: Captured, raw: bytes) -> None:
    """Keep a copy, once for the same bytes."""
    c = captures.c
    if connection.execute(select(c.sha256).where(c.sha256 == captured.sha256)).first() is None:
        values = {
            "sha256": captured.sha256,
            "kind": captured.kind,
            "url": captured.url,
            "time": captured.time,
        }
        connection.execute(insert(captures).values(**values, text=captured.text, raw=raw))


def read_capture(connection: Connection, sha256: str) -> Captured | None:
    c = captures.c
    row = connection.execute(
        select(c.sha256, c.kind, c.url, c.time, c.text, func.length(c.raw).label("size")).where(
            c.sha256 == sha256
        )
    ).first()
    return Captured(row.sha256, row.kind, row.url, row.time, row.text, row.size) if row else None


def read_raw(connection: Connection, sha256: str) -> bytes:
    """The bytes of a copy; b"" where there is none."""
    found = connection.execute(
        select(captures.c.raw).where(captures.c.sha256 == sha256)
    ).scalar_one_or_none()
    return bytes(found) if found is not None else b""


def read_captures(
    connection: Connection, alone: str = "", most: int = 500
) -> list[tuple[Evidence, str]]:
    """The project's evidence, newest first, each with the words of its claim; with `alone`, one reviewer's."""
    query = select(evidence, claims.c.quote.label("claimed")).join(
        claims, claims.c.id == evidence.c.claim
    )
    if alone:
        query = query.where(evidence.c.reviewer == alone)
    rows = connection.execute(
        query.order_by(evidence.c.accessed.desc(), evidence.c.id.desc()).limit(most)
    )
    return [(read_state(Evidence, row), row.claimed) for row in rows]
