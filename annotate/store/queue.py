"""The queue of a server: claims assigned one by one, so that no two reviewers do the same one.

A claim that is handed out is held for `LEASE` seconds. After that it is handed out again: a
reviewer who went home or whose machine broke must not keep it for ever.
"""

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
"""Seconds after which a claim that was assigned and not reviewed goes to another reviewer."""
_NOW: ColumnElement[float] = cast(func.extract("epoch", func.clock_timestamp()), Float)
"""The server's clock. Reviewers' clocks differ: one that is an hour fast would end every lease."""


def take_next(
    connection: Connection, reviewer: str, article: str, after: int, overlap: int
) -> tuple[str, str] | None:
    """Hand the reviewer the next claim as (article, claim); None if none is left.

    A claim goes to at most `overlap` reviewers. First come claims of `article` behind character
    `after`, then the rest of it, then articles that no other reviewer works on. Rows that another
    reviewer is just being handed are passed over (FOR NO KEY UPDATE SKIP LOCKED), so no one waits.
    """
    for query in _queries(connection, reviewer, article, after, overlap):
        found = _take_first(connection, query, reviewer, overlap)
        if found is not None:
            return found
    return None


def _take_first(
    connection: Connection, query: Select[Any], reviewer: str, overlap: int
) -> tuple[str, str] | None:
    """Hand the reviewer the first claim of a query that is still free once its row is locked."""
    passed: list[str] = []
    while found := connection.execute(query.where(claims.c.id.not_in(passed))).first():
        # The row was chosen before it was locked: in between, another reviewer may have got it.
        # Counted again under the lock, or the claim would go to one reviewer too many.
        count = select(_others(reviewer)).where(claims.c.id == found[1])
        if connection.execute(count).scalar_one() < overlap:
            _assign(connection, reviewer, found[1])
            return found[0], found[1]
        passed.append(found[1])
    return None


def _queries(
    connection: Connection, reviewer: str, article: str, after: int, overlap: int
) -> Iterator[Select[Any]]:
    """Yield queries to try in turn: in the reviewer's article, then everywhere."""
    if article:
        here = _open_to(reviewer).where(_others(reviewer) < overlap, claims.c.article == article)
        # In reading order from where the reviewer is, then the claims before that place.
        yield here.order_by(
            case((claims.c.start > after, 0), else_=1), claims.c.start, claims.c.stop
        )
    yield _anywhere(reviewer, overlap, _taken_articles(connection, reviewer))


def _open_to(reviewer: str) -> Select[Any]:
    """Select a claim that the reviewer may still review, and lock its row."""
    a, r = adjudications.c, reviews.c
    settled = exists().where(
        a.claim == claims.c.id, a.target == Target.STATEMENT.value, a.verdict.is_not(None)
    )
    mine = exists().where(r.claim == claims.c.id, r.reviewer == reviewer, *_answered())
    # key_share (FOR NO KEY UPDATE): a verdict on this claim that is being written refers to its row
    # and would otherwise have to wait. skip_locked: see `take_next`.
    return (
        select(claims.c.article, claims.c.id)
        .join(articles, articles.c.id == claims.c.article)
        .where(~claims.c.withdrawn, ~articles.c.withdrawn, ~is_waiting(), ~settled, ~mine)
        .limit(1)
        .with_for_update(of=claims, skip_locked=True, key_share=True)
    )


def _anywhere(reviewer: str, overlap: int, taken: list[str]) -> Select[Any]:
    """Select a claim of any article, those in `taken` last.

    The other reviewers are counted in one grouped query: with a count a claim, as in one article,
    100,000 claims would take a second.
    """
    r, a = reviews.c, assignments.c
    busy = union(
        select(r.claim, r.reviewer).where(r.reviewer != reviewer, *_answered()),
        select(a.claim, a.reviewer).where(a.reviewer != reviewer, a.since > _NOW - LEASE),
    ).subquery()
    counts = select(busy.c.claim, func.count().label("times")).group_by(busy.c.claim).subquery()
    # An article that no other reviewer works on first; within it, in reading order.
    order = case((claims.c.article.in_(taken), 1), else_=0)
    return (
        _open_to(reviewer)
        .outerjoin(counts, counts.c.claim == claims.c.id)
        .where(func.coalesce(counts.c.times, 0) < overlap)
        .order_by(order, articles.c.place, claims.c.start, claims.c.stop)
    )


def _answered() -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a review answers the statement."""
    return reviews.c.target == Target.STATEMENT.value, reviews.c.verdict.is_not(None)


def _others(reviewer: str) -> ColumnElement[int]:
    """Return SQL for the number of others who reviewed a claim or have it assigned."""
    r, a = reviews.c, assignments.c
    # One who holds the claim and has settled it must count once, not twice.
    settled = select(func.count()).where(
        r.claim == claims.c.id, r.reviewer != reviewer, *_answered()
    )
    theirs = exists().where(r.claim == a.claim, r.reviewer == a.reviewer, *_answered())
    held = select(func.count()).where(
        a.claim == claims.c.id, a.since > _NOW - LEASE, a.reviewer != reviewer, ~theirs
    )
    return settled.correlate(claims).scalar_subquery() + held.correlate(claims).scalar_subquery()


def _taken_articles(connection: Connection, reviewer: str) -> list[str]:
    """Return the articles in which others hold claims now.

    Two reviewers in one article would both have to read all of it.
    """
    a = assignments.c
    query = (
        select(claims.c.article)
        .join(assignments, a.claim == claims.c.id)
        .where(a.reviewer != reviewer, a.since > _NOW - LEASE)
        .distinct()
    )
    return list(connection.execute(query).scalars())


def _assign(connection: Connection, reviewer: str, claim: str) -> None:
    """Let the reviewer hold this claim, and no other: a skipped claim is free for the next one."""
    connection.execute(delete(assignments).where(assignments.c.reviewer == reviewer))
    connection.execute(insert(assignments).values(claim=claim, reviewer=reviewer, since=_NOW))
