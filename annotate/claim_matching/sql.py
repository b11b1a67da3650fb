"""Reviewed claims in SQL, for claim matching."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.schema import articles, claims, evidence, reviews


@dataclass(frozen=True, slots=True)
class ReviewedClaim:
    """A reviewed claim. `verdict`, `reason`, `reviewer` and `time` are the newest review's.

    `evidence` is the number of pieces of evidence.
    """

    claim: str
    article: str
    title: str
    quote: str
    verdict: Verdict
    reason: str
    reviewer: str
    time: str
    evidence: int


def read_reviewed_words(connection: Connection, most: int, alone: str = "") -> dict[str, str]:
    """Return the words of the `most` claims reviewed last, by identifier.

    With `alone`, only of those that this reviewer settled: a blind reviewer must not learn that
    others settled a claim. "Not a claim" is left out, since it is no answer to a similar claim.
    """
    r = reviews.c
    query = (
        select(claims.c.id, claims.c.quote)
        .join(reviews, r.claim == claims.c.id)
        .join(articles, articles.c.id == claims.c.article)
        .where(
            r.verdict.is_not(None),
            r.verdict != Verdict.NOT_A_CLAIM.value,
            r.target == Target.STATEMENT.value,
        )
        .where(~claims.c.withdrawn)
        .order_by(r.time.desc())
        .limit(most)
    )
    if alone:
        query = query.where(r.reviewer == alone)
    return {row.id: row.quote for row in connection.execute(query)}


def read_reviewed(
    connection: Connection, wanted: list[str], alone: str = ""
) -> dict[str, ReviewedClaim]:
    """Return some claims as they are reviewed now, by identifier.

    Those that are not settled any more are left out. With `alone`, only what this reviewer settled.
    """
    r, e = reviews.c, evidence.c
    backed = select(func.count()).select_from(evidence).where(e.claim == claims.c.id)
    if alone:
        backed = backed.where(e.reviewer == alone)
    query = (
        select(
            claims.c.id,
            claims.c.article,
            articles.c.title,
            articles.c.source,
            claims.c.quote,
            r.verdict,
            r.reason,
            r.reviewer,
            r.time,
            backed.correlate(claims).scalar_subquery().label("evidence"),
        )
        .join(reviews, r.claim == claims.c.id)
        .join(articles, articles.c.id == claims.c.article)
        .where(
            claims.c.id.in_(wanted),
            r.verdict.is_not(None),
            r.verdict != Verdict.NOT_A_CLAIM.value,
        )
        .where(r.target == Target.STATEMENT.value, ~claims.c.withdrawn)
        .order_by(r.time)
    )
    if alone:
        query = query.where(r.reviewer == alone)

    # Oldest first: where several reviewers settled a claim, the newest replaces the others.
    found = {}
    for row in connection.execute(query):
        found[row.id] = ReviewedClaim(
            row.id,
            row.article,
            row.title or row.source,
            row.quote,
            Verdict(row.verdict),
            row.reason,
            row.reviewer,
            row.time,
            row.evidence,
        )
    return found
