"""Answers of all reviewers to one question, read from the database for agreement."""

from collections import defaultdict
from typing import Any

from sqlalchemy import Connection, and_, or_, select

from claimdesk.annotate.agreement.disagreement import Answer
from claimdesk.annotate.agreement.report import Answers, Place
from claimdesk.annotate.review.state import Origin
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.schema import adjudications, articles, blocks, claims, reviews
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span

_CARRYING = [role.value for role in Role if role.carries_claims]
"""The roles of blocks that can hold claims."""


def read_answers(connection: Connection, target: Target) -> Answers:
    """Read the answers to one question on all articles of the project.

    A claim that was withdrawn as the same as another still counts with it: the adjudication of
    "61 drones" into "61 drones were shot down" does not remove the reviews of the first.
    """
    r = reviews.c
    is_answer = and_(r.target == target.value, r.verdict.is_not(None))
    given = connection.execute(select(r.claim, r.reviewer, r.verdict).where(is_answer)).all()
    if not given:
        return Answers(target, {}, [], {})

    places: dict[str, Place] = {}
    settled: set[str] = set()
    waiting: set[str] = set()
    for row in connection.execute(_claims_with_adjudications(target)):
        is_detected = row.origin == Origin.DETECTED.value
        span = Span(row.start, row.stop)
        places[row.id] = Place(row.article, span, is_detected, row.score, row.quote)
        if row.adjudicated is None:
            continue

        # adjudicated without a verdict: it waits for evidence
        if row.verdict is None:
            waiting.add(row.id)
        else:
            settled.add(row.id)

    answers = [
        Answer(claim, reviewer, Verdict(verdict))
        for claim, reviewer, verdict in given
        if claim in places
    ]
    text = _spans_with_claims(connection)
    return Answers(target, places, answers, text, frozenset(settled), frozenset(waiting))


def _claims_with_adjudications(target: Target) -> Any:
    c, a = claims.c, adjudications.c
    its_adjudication = and_(a.claim == c.id, a.target == target.value)
    joined = claims.join(articles, articles.c.id == c.article)
    return (
        select(
            c.id,
            c.article,
            c.start,
            c.stop,
            c.origin,
            c.score,
            c.quote,
            a.claim.label("adjudicated"),
            a.verdict,
        )
        .select_from(joined.outerjoin(adjudications, its_adjudication))
        .where(~articles.c.withdrawn, or_(~c.withdrawn, a.same_as != ""))
    )


def _spans_with_claims(connection: Connection) -> dict[str, list[Span]]:
    """Return the spans of text in which claims can be marked, by article."""
    b = blocks.c
    query = (
        select(b.article, b.start, b.stop).where(b.role.in_(_CARRYING)).order_by(b.article, b.start)
    )
    text: dict[str, list[Span]] = defaultdict(list)
    for article, start, stop in connection.execute(query):
        text[article].append(Span(start, stop))
    return text
