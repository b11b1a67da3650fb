"""Work on one article, read for its next version."""

from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import Connection, Select, select

from claimdesk.annotate.review.state import Claim, Correction, Evidence, Review, State, Tick
from claimdesk.annotate.store.record import read_state
from claimdesk.annotate.store.schema import claims, corrections, evidence, reviews, ticks
from claimdesk.annotate.versions.rules import Worked, is_touched

Kept = TypeVar("Kept", bound=State)


def read_worked(connection: Connection, article: str) -> Worked:
    """Return the claims of an article that reviewers worked on, with all of their work."""
    of_article = select(claims.c.id).where(claims.c.article == article)
    given = select(reviews).where(reviews.c.claim.in_(of_article))
    backing = select(evidence).where(evidence.c.claim.in_(of_article))
    ticked = select(ticks).where(ticks.c.article == article)
    corrected = select(corrections).where(corrections.c.article == article)
    worked = Worked(
        claims=read_article_claims(connection, article),
        reviews=_read(connection, Review, given),
        evidence=_read(connection, Evidence, backing),
        ticks=_read(connection, Tick, ticked),
        corrections=_read(connection, Correction, corrected),
    )

    decided = {review.claim for review in worked.reviews}
    decided |= {one.claim for one in worked.evidence}
    touched = [claim for claim in worked.claims if is_touched(claim, decided)]
    return replace(worked, claims=touched)


def read_article_claims(connection: Connection, article: str) -> list[Claim]:
    """Return all claims of an article, withdrawn ones too, in text order."""
    of_article = select(claims).where(claims.c.article == article)
    return _read(connection, Claim, of_article.order_by(claims.c.start))


def _read(connection: Connection, kind: type[Kept], query: Select[Any]) -> list[Kept]:
    return [read_state(kind, row) for row in connection.execute(query)]
