"""Everybody's answers to one question, as agreement needs them."""

from collections import defaultdict

from sqlalchemy import Connection, and_, or_, select

from claimdesk.annotate.agreement.disagreement import Answer
from claimdesk.annotate.agreement.report import Answers, Place
from claimdesk.annotate.review.state import Origin
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.schema import adjudications, articles, blocks, claims, reviews
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span

_CARRYING = [role.value for role in Role if role.carries_claims]


def read_answers(connection: Connection, target: Target) -> Answers:
    """Of all articles on the desk. A claim that was withdrawn as the same as another still counts with it."""
    c, r, a = claims.c, reviews.c, adjudications.c
    given = connection.execute(
        select(r.claim, r.reviewer, r.verdict).where(
            r.target == target.value, r.verdict.is_not(None)
        )
    ).all()
    if not given:
        return Answers(target, {}, [], {})
    here = and_(a.claim == c.id, a.target == target.value)
    query = (
        select(c.id, c.article, c.start, c.stop, c.origin, c.score, c.quote, a.claim, a.verdict)
        .select_from(
            claims.join(articles, articles.c.id == c.article).outerjoin(adjudications, here)
        )
        .where(~articles.c.withdrawn, or_(~c.withdrawn, a.same_as != ""))
    )
    places: dict[str, Place] = {}
    settled: set[str] = set()
    waiting: set[str] = set()
    for row in connection.execute(query):
        places[row[0]] = Place(
            row[1], Span(row[2], row[3]), row[4] == Origin.DETECTED.value, row[5], row[6]
        )
        if row[7] is not None:
            (settled if row[8] is not None else waiting).add(row[0])
    verdicts = {verdict.value: verdict for verdict in Verdict}
    said = [
        Answer(claim, reviewer, verdicts[verdict])
        for claim, reviewer, verdict in given
        if claim in places
    ]
    text: dict[str, list[Span]] = defaultdict(list)
    b = blocks.c
    for article, start, stop in connection.execute(
        select(b.article, b.start, b.stop).where(b.role.in_(_CARRYING)).order_by(b.article, b.start)
    ):
        text[article].append(Span(start, stop))
    return Answers(target, places, said, text, frozenset(settled), frozenset(waiting))
