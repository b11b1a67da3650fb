"""What was done on one article, read for its next version."""

from sqlalchemy import Connection, select

from claimdesk.annotate.review.state import Claim, Correction, Evidence, Review, Tick
from claimdesk.annotate.store.record import read_state
from claimdesk.annotate.store.schema import claims, corrections, evidence, reviews, ticks
from claimdesk.annotate.versions.rules import Worked, is_touched


def read_worked(connection: Connection, article: str) -> Worked:
    """The claims of an article that somebody worked on, with all that was said of them."""
    there = select(claims.c.id).where(claims.c.article == article)
    given = [
        read_state(Review, row)
        for row in connection.execute(select(reviews).where(reviews.c.claim.in_(there)))
    ]
    backing = [
        read_state(Evidence, row)
        for row in connection.execute(select(evidence).where(evidence.c.claim.in_(there)))
    ]
    decided = {review.claim for review in given} | {one.claim for one in backing}
    found = read_article_claims(connection, article)
    looked = connection.execute(select(ticks).where(ticks.c.article == article))
    mended = connection.execute(select(corrections).where(corrections.c.article == article))
    return Worked(
        [claim for claim in found if is_touched(claim, decided)],
        given,
        backing,
        [read_state(Tick, row) for row in looked],
        [read_state(Correction, row) for row in mended],
    )


def read_article_claims(connection: Connection, article: str) -> list[Claim]:
    """All claims of an article, withdrawn ones too, in text order."""
    rows = connection.execute(
        select(claims).where(claims.c.article == article).order_by(claims.c.start)
    )
    return [read_state(Claim, row) for row in rows]
