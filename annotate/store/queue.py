"""Claims handed out by a server, so that two people do not do the same one."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Float,
    Select,
    case,
    cast,
    delete,
    exists,
    func,
    insert,
    select,
    union,
)

from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.store.parking import is_waiting
from claimdesk.annotate.store.schema import adjudications, articles, assignments, claims, reviews

LEASE = 30 * 60.0
"""Seconds after which a claim that was handed out and not settled goes to somebody else."""
_NOW: ColumnElement[float] = cast(func.extract("epoch", func.clock_timestamp()), Float)
"""The server's clock: desks' clocks differ."""


def take_next(
    connection: Connection, reviewer: str, article: str, after: int, overlap: int
) -> tuple[str, str] | None:
    """Hand the reviewer the next claim as (article, claim), for `LEASE` seconds; None where none is left.

    A claim goes to at most `overlap` reviewers. First come claims of `article` behind `after`, then the rest of it,
    then articles that nobody else is at. Rows that another reviewer is just being handed are passed over
    (FOR NO KEY UPDATE SKIP LOCKED), so nobody waits.
    """
    for query in _queries(connection, reviewer, article, after, overlap):
        passed: list[str] = []
        while (
            found := connection.execute(query.where(claims.c.id.not_in(passed))).first()
        ) is not None:
            # what a row is chosen by may be older than its lock: it may have been handed out just before
            if (
                connection.execute(
                    select(_others(reviewer)).where(claims.c.id == found[1])
                ).scalar_one()
                < overlap
            ):
                _assign(connection, reviewer, found[1])
                return found[0], found[1]
            passed.append(found[1])
    return None


def _queries(
    connection: Connection, reviewer: str, article: str, after: int, overlap: int
) -> Iterator[Select[Any]]:
    """Where to look, one after the other: in the article at hand, then everywhere."""
    here = _open_to(reviewer).where(_others(reviewer) < overlap, claims.c.article == article)
    if article:
        yield here.order_by(
            case((claims.c.start > after, 0), else_=1), claims.c.start, claims.c.stop
        )
    yield _anywhere(reviewer, overlap, _taken_articles(connection, reviewer))


def _open_to(reviewer: str) -> Select[Any]:
    """Claims that the reviewer may still settle; locked as they are found."""
    a, r = adjudications.c, reviews.c
    settled = exists().where(
        a.claim == claims.c.id, a.target == Target.STATEMENT.value, a.verdict.is_not(None)
    )
    mine = exists().where(r.claim == claims.c.id, r.reviewer == reviewer, *_answered())
    return (
        select(claims.c.article, claims.c.id)
        .join(articles, articles.c.id == claims.c.article)
        .where(~claims.c.withdrawn, ~articles.c.withdrawn, ~is_waiting(), ~settled, ~mine)
        .limit(1)
        .with_for_update(of=claims, skip_locked=True, key_share=True)
    )


def _anywhere(reviewer: str, overlap: int, taken: list[str]) -> Select[Any]:
    """Open claims of the whole project, counted in sets: row by row it would take a second for 100,000."""
    r, a = reviews.c, assignments.c
    busy = union(
        select(r.claim, r.reviewer).where(r.reviewer != reviewer, *_answered()),
        select(a.claim, a.reviewer).where(a.reviewer != reviewer, a.since > _NOW - LEASE),
    ).subquery()
    counts = select(busy.c.claim, func.count().label("times")).group_by(busy.c.claim).subquery()
    order = case((claims.c.article.in_(taken), 1), else_=0)
    return (
        _open_to(reviewer)
        .outerjoin(counts, counts.c.claim == claims.c.id)
        .where(func.coalesce(counts.c.times, 0) < overlap)
        .order_by(order, articles.c.place, claims.c.start, claims.c.stop)
    )


def _answered() -> tuple[ColumnElement[bool], ...]:
    return reviews.c.target == Target.STATEMENT.value, reviews.c.verdict.is_not(None)


def _others(reviewer: str) -> ColumnElement[int]:
    """How many others settled a claim, or hold it and have not settled it."""
    r, a = reviews.c, assignments.c
    settled = select(func.count()).where(
        r.claim == claims.c.id, r.reviewer != reviewer, *_answered()
    )
    theirs = exists().where(r.claim == a.claim, r.reviewer == a.reviewer, *_answered())
    held = select(func.count()).where(
        a.claim == claims.c.id, a.since > _NOW - LEASE, a.reviewer != reviewer, ~theirs
    )  # fmt: skip
    return settled.correlate(claims).scalar_subquery() + held.correlate(claims).scalar_subquery()


def _taken_articles(connection: Connection, reviewer: str) -> list[str]:
    """The articles that others are at."""
    a = assignments.c
    at = select(claims.c.article).join(assignments, a.claim == claims.c.id)
    return list(
        connection.execute(
            at.where(a.reviewer != reviewer, a.since > _NOW - LEASE).distinct()
        ).scalars()
    )


def _assign(connection: Connection, reviewer: str, claim: str) -> None:
    connection.execute(delete(assignments).where(assignments.c.reviewer == reviewer))
    connection.execute(insert(assignments).values(claim=claim, reviewer=reviewer, since=_NOW))
