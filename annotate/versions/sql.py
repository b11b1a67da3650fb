"""Work on one article, read for its next version."""

from sqlalchemy import Connection, select

from claimdesk.annotate.review.state import Claim, Correction, Evidence, Review, Tick
from claimdesk.annotate.store.record import read_state
from claimdesk.annotate.store.schema import claims, corrections, evidence, reviews, ticks
from claimdesk.annotate.versions.rules import Worked, is_touched


def read_worked(connection: Connection, article: str) -> Worked:
    """Return the claims of an article that reviewers worked on, with all of their work."""
    of_article = select(claims.c.id).where(claims.c.article == article)
    given = connection.execute(select(reviews).where(reviews.c.claim.in_(of_article)))
    added = connection.execute(select(evidence).where(evidence.c.claim.in_(of_article)))
    ticked = connection.execute(select(ticks).where(ticks.c.article == article))
    corrected = connection.execute(select(corrections).where(corrections.c.article == article))

    given_reviews = [read_state(Review, row) for row in given]
    added_evidence = [read_state(Evidence, row) for row in added]
    decided = {review.claim for review in given_reviews}
    decided |= {one.claim for one in added_evidence}
    found = read_article_claims(connection, article)
    return Worked(
        claims=[claim for claim in found if is_touched(claim, decided)],
        reviews=given_reviews,
        evidence=added_evidence,
        ticks=[read_state(Tick, row) for row in ticked],
        corrections=[read_state(Correction, row) for row in corrected],
    )


def read_article_claims(connection: Connection, article: str) -> list[Claim]:
    """Return all claims of an article, withdrawn ones too, in text order."""
    rows = connection.execute(
        select(claims).where(claims.c.article == article).order_by(claims.c.start)
    )
    return [read_state(Claim, row) for row in rows]
