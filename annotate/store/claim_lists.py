"""Lists of claims in SQL: filtered, as lines, and the next one that is open."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, exists, func, select

from claimdesk.annotate.review.claim_views import ClaimLine
from claimdesk.annotate.review.filters import Filter, Order, Standing
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.parking import is_waiting
from claimdesk.annotate.store.schema import articles, claims, evidence, reviews

_READING_ORDER = (articles.c.place, claims.c.start, claims.c.stop)
_FIRST: dict[Order, tuple[Any, ...]] = {
    Order.READING: (),
    Order.WORTH: (claims.c.score.desc().nulls_last(),),
    # A score of .5 is the least certain: a decision there teaches the claim model most. Settled
    # claims teach nothing new and come last.
    Order.TEACHING: (
        reviews.c.verdict.is_not(None),
        func.abs(claims.c.score - 0.5).asc().nulls_last(),
    ),
}
"""The columns that claims are sorted by before their place in the text."""


def filter_claims(
    connection: Connection, wanted: Filter, reviewer: str, *, blind: bool = False
) -> list[str]:
    """Return the identifiers of the claims that pass the filter, in the order it asks for.

    With `blind`, only the reviewer's evidence backs a verdict.
    """
    query = _joined(claims.c.id, reviewer=reviewer)
    query = query.order_by(*_FIRST[wanted.order], *_READING_ORDER)
    if wanted.article:
        query = query.where(claims.c.article == wanted.article)

    if wanted.standing:
        alone = reviewer if blind else ""
        query = query.where(_has_standing(wanted.standing, alone))

    # "boats 5" finds "5 boats sank": every word counts, in any order and inside other words.
    for word in wanted.words.split():
        query = query.where(claims.c.quote.icontains(word, autoescape=True))
    return list(connection.execute(query).scalars())


def read_lines(
    connection: Connection, identifiers: Sequence[str], reviewer: str, *, blind: bool = False
) -> dict[str, ClaimLine]:
    """Return the list lines of some claims by identifier; `blind` leaves out others' verdicts."""
    others: dict[str, list[Verdict]] = {}
    if not blind:
        others = _verdicts_of_others(connection, identifiers, reviewer)
    c = claims.c
    query = (
        select(
            c.id,
            c.article,
            c.start,
            c.quote,
            reviews.c.verdict,
            is_waiting().label("waits"),
            c.score,
        )
        .select_from(claims.outerjoin(reviews, _reviewed_by(reviewer)))
        .where(c.id.in_(identifiers))
    )
    return {
        row.id: ClaimLine(
            row.id,
            row.article,
            row.start,
            row.quote,
            Verdict(row.verdict) if row.verdict else None,
            bool(row.waits),
            row.score,
            tuple(others.get(row.id, ())),
        )
        for row in connection.execute(query)
    }


def next_open(
    connection: Connection, reviewer: str, article: str, after: int, others: Sequence[str]
) -> tuple[str, str] | None:
    """Return the next open claim as (article, claim); None if all are reviewed or parked.

    It is the first that begins behind character `after` of `article`, else the first of the first
    article in `others` that has one.
    """
    query = (
        _joined(claims.c.article, claims.c.id, reviewer=reviewer)
        .where(_has_standing(Standing.OPEN))
        .order_by(*_READING_ORDER)
        .limit(1)
    )
    for place in _places(article, after, others):
        found = connection.execute(query.where(place)).first()
        if found:
            return found[0], found[1]
    return None


def _places(article: str, after: int, others: Sequence[str]) -> Iterator[ColumnElement[bool]]:
    """Yield the open article from a character on, then each of the others."""
    # It comes first, so that the reviewer need not change the article for nothing.
    if article:
        yield and_(claims.c.article == article, claims.c.start > after)
    for other in others:
        yield claims.c.article == other


def _joined(*columns: Any, reviewer: str) -> Select[Any]:
    """Select from the claims that are not withdrawn, each with the reviewer's review or NULL."""
    return (
        select(*columns)
        .select_from(
            claims.join(articles, articles.c.id == claims.c.article).outerjoin(
                reviews, _reviewed_by(reviewer)
            )
        )
        .where(~claims.c.withdrawn, ~articles.c.withdrawn)
    )


def _reviewed_by(reviewer: str) -> ColumnElement[bool]:
    """Return the join of a claim with the reviewer's answer on its statement."""
    return and_(
        reviews.c.claim == claims.c.id,
        reviews.c.reviewer == reviewer,
        reviews.c.target == Target.STATEMENT.value,
    )


def _has_standing(standing: Standing, alone: str = "") -> ColumnElement[bool]:
    """Return SQL for a standing; with `alone`, only that reviewer's evidence backs a verdict."""
    verdict = reviews.c.verdict
    if standing is Standing.OPEN:
        return and_(verdict.is_(None), ~is_waiting())
    if standing is Standing.PARKED:
        return and_(is_waiting(), verdict.is_(None))
    if standing is Standing.UNEVIDENCED:
        backed = exists().where(evidence.c.claim == claims.c.id)
        if alone:
            backed = backed.where(evidence.c.reviewer == alone)
        # "Unverifiable" and "not a claim" need no evidence.
        needs_evidence = verdict.in_([Verdict.VERIFIED.value, Verdict.DISPUTED.value])
        return and_(needs_evidence, ~backed)
    return verdict == standing.value


def _verdicts_of_others(
    connection: Connection, identifiers: Sequence[str], reviewer: str
) -> dict[str, list[Verdict]]:
    """Return the other reviewers' verdicts on some claims, by claim, in a fixed order."""
    r = reviews.c
    query = (
        select(r.claim, r.verdict)
        .where(
            r.claim.in_(identifiers),
            r.reviewer != reviewer,
            r.target == Target.STATEMENT.value,
            r.verdict.is_not(None),
        )
        .order_by(r.reviewer)
    )
    found: dict[str, list[Verdict]] = defaultdict(list)
    for claim, verdict in connection.execute(query):
        found[claim].append(Verdict(verdict))
    return found
