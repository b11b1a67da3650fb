"""Claims that were settled, for finding them again."""

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.schema import articles, claims, evidence, reviews


@dataclass(frozen=True, slots=True)
class ReviewedClaim:
    """A claim with what was said of it. `verdict`, `reviewer` and `time` are the newest review's."""

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
    """The words of settled claims, the newest so many, by identifier; with `alone`, of those this reviewer settled."""
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
    """Some claims as they are settled now, by identifier; those that are not settled any more are left out."""
    r, e = reviews.c, evidence.c
    backed = select(func.count()).select_from(evidence).where(e.claim == claims.c.id)
    if alone:
        backed = backed.where(e.reviewer == alone)
    query = (
        select(claims.c.id, claims.c.article, articles.c.title, articles.c.source, claims.c.quote, r.verdict, r.reason,
               r.reviewer, r.time, backed.correlate(claims).scalar_subquery().label("evidence"))
        .join(reviews, r.claim == claims.c.id)
        .join(articles, articles.c.id == claims.c.article)
        .where(claims.c.id.in_(wanted), r.verdict.is_not(None), r.verdict != Verdict.NOT_A_CLAIM.value)
        .where(r.target == Target.STATEMENT.value, ~claims.c.withdrawn)
        .order_by(r.time)
    )  # fmt: skip
    if alone:
        query = query.where(r.reviewer == alone)
    return {
        row.id: ReviewedClaim(
            row.id, row.article, row.title or row.source, row.quote, Verdict(row.verdict), row.reason, row.reviewer,
            row.time, row.evidence
        )
        for row in connection.execute(query)
    }  # fmt: skip
