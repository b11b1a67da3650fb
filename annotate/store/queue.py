"""Claims handed out by a server, so that two people do not do the same one."""

from sqlalchemy import ColumnElement, Connection, Float, and_, case, cast, delete, exists, func, select
from sqlalchemy.dialects.postgresql import insert

from annotate.review.verdict import Target
from annotate.store.schema import adjudications, articles, assignments, claims, reviews

LEASE = 30 * 60.0
"""Seconds after which a claim that was handed out and not settled goes to somebody else."""


def take_next(connection: Connection, reviewer: str, article: str, after: int, overlap: int) -> tuple[str, str] | None:
    """Hand the reviewer the next claim as (article, claim), for `LEASE` seconds; None where none is left.

    A claim goes to at most `overlap` reviewers. First come claims of `article` behind `after`, then the rest of it,
    then articles that nobody else is at. Rows that another reviewer is just being handed are passed over
    (FOR UPDATE SKIP LOCKED), so nobody waits. The clock is the server's: desks' clocks differ.
    """
    now: ColumnElement[float] = cast(func.extract("epoch", func.clock_timestamp()), Float)
    query = (
        select(claims.c.article, claims.c.id, now)
        .join(articles, articles.c.id == claims.c.article)
        .where(~claims.c.withdrawn, ~articles.c.withdrawn, ~claims.c.parked, ~_settled_by(reviewer))
        .where(_others(reviewer, now) < overlap, ~_adjudicated())
        .order_by(
            case((and_(claims.c.article == article, claims.c.start > after), 0), (claims.c.article == article, 1),
                 (_is_taken(reviewer, now), 3), else_=2),
            articles.c.place, claims.c.start, claims.c.stop,
        )
        .limit(1)
        .with_for_update(of=claims, skip_locked=True)
    )  # fmt: skip
    found = connection.execute(query).first()
    if found is None:
        return None
    connection.execute(delete(assignments).where(assignments.c.reviewer == reviewer))
    row = insert(assignments).values(claim=found[1], reviewer=reviewer, since=found[2])
    connection.execute(row.on_conflict_do_nothing())
    return found[0], found[1]


def let_go(connection: Connection, reviewer: str) -> None:
    """Give back what was handed to the reviewer."""
    connection.execute(delete(assignments).where(assignments.c.reviewer == reviewer))


def _settled_by(reviewer: str | ColumnElement[str]) -> ColumnElement[bool]:
    r = reviews.c
    return exists().where(
        r.claim == claims.c.id, r.reviewer == reviewer, r.target == Target.STATEMENT.value, r.verdict.is_not(None)
    )


def _adjudicated() -> ColumnElement[bool]:
    a = adjudications.c
    return exists().where(a.claim == claims.c.id, a.target == Target.STATEMENT.value, a.verdict.is_not(None))


def _others(reviewer: str, now: ColumnElement[float]) -> ColumnElement[int]:
    """How many others settled a claim, or hold it and have not settled it."""
    r, a = reviews.c, assignments.c
    settled = select(func.count()).where(
        r.claim == claims.c.id, r.target == Target.STATEMENT.value, r.verdict.is_not(None), r.reviewer != reviewer
    )
    held = select(func.count()).where(
        a.claim == claims.c.id, a.since > now - LEASE, a.reviewer != reviewer, ~_settled_by(a.reviewer)
    )
    return settled.correlate(claims).scalar_subquery() + held.correlate(claims).scalar_subquery()


def _is_taken(reviewer: str, now: ColumnElement[float]) -> ColumnElement[bool]:
    """Whether somebody else is at work in a claim's article."""
    other = claims.alias("other")
    a = assignments.c
    return exists().where(
        other.c.id == a.claim, other.c.article == claims.c.article, a.reviewer != reviewer, a.since > now - LEASE
    )
