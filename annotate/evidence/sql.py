"""Copies of the pages and files that evidence points to. They are added and never changed."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, insert, select

from claimdesk.annotate.review.state import Evidence
from claimdesk.annotate.store.record import read_state
from claimdesk.annotate.store.schema import captures, claims, evidence


@dataclass(frozen=True, slots=True)
class Captured:
    """A copy: media type, the address and time (UTC) of its capture, text, and size in bytes."""

    sha256: str
    kind: str
    url: str
    time: str
    text: str
    size: int


def keep_capture(connection: Connection, captured: Captured, raw: bytes) -> None:
    """Keep a copy of a page or file; the same bytes are kept once."""
    c = captures.c
    # the same page may back many claims
    there = connection.execute(select(c.sha256).where(c.sha256 == captured.sha256)).first()
    if there is not None:
        return

    values = {
        "sha256": captured.sha256,
        "kind": captured.kind,
        "url": captured.url,
        "time": captured.time,
        "text": captured.text,
        "raw": raw,
    }
    connection.execute(insert(captures).values(**values))


def read_capture(connection: Connection, sha256: str) -> Captured | None:
    """Return a copy, without its bytes; None where there is none."""
    c = captures.c
    size = func.length(c.raw).label("size")
    query = select(c.sha256, c.kind, c.url, c.time, c.text, size).where(c.sha256 == sha256)
    row = connection.execute(query).first()
    if row is None:
        return None
    return Captured(row.sha256, row.kind, row.url, row.time, row.text, row.size)


def read_raw(connection: Connection, sha256: str) -> bytes:
    """Return the bytes of a copy; b"" where there is none."""
    found = connection.execute(
        select(captures.c.raw).where(captures.c.sha256 == sha256)
    ).scalar_one_or_none()
    if found is None:
        return b""
    return bytes(found)


def read_captures(
    connection: Connection, alone: str = "", most: int = 500
) -> list[tuple[Evidence, str]]:
    """Return the newest `most` pieces of evidence, each with the words of its claim.

    With the identifier of a reviewer in `alone`, only the evidence of this reviewer.
    """
    query = select(evidence, claims.c.quote.label("claimed")).join(
        claims, claims.c.id == evidence.c.claim
    )
    if alone:
        query = query.where(evidence.c.reviewer == alone)
    rows = connection.execute(
        query.order_by(evidence.c.accessed.desc(), evidence.c.id.desc()).limit(most)
    )
    return [(read_state(Evidence, row), row.claimed) for row in rows]
