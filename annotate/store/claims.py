"""Claims as a client sees them: an article's, a filtered list's, the next open one."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    exists,
    func,
    select,
    update,
)

from claimdesk.annotate.review.claim_views import ClaimLine, ClaimView, agreed
from claimdesk.annotate.review.filters import Filter, Order, Standing
from claimdesk.annotate.review.state import Adjudication, Claim, Evidence, Review, Tick
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.parking import is_waiting
from claimdesk.annotate.store.record import read_state
from claimdesk.annotate.store.schema import (
    adjudications,
    articles,
    claims,
    evidence,
    reviews,
    ticks,
)
from claimdesk.annotate.text.span import Span

AT_ONCE = 500
"""Identifiers in one question: SQLite takes no more than some thousand."""


def read_claims(
    connection: Connection,
    article: str,
    reviewer: str,
    inside: Span | None = None,
    *,
    blind: bool = False,
) -> list[ClaimView]:
    """The claims of an article in text order, with the reviewer's reviews and everybody's evidence.

    With `inside`, only those that begin in that span. `blind` leaves out all that is not the reviewer's.
    """
    which = claims.c.article == article
    if inside:
        which = and_(which, claims.c.start >= inside.start, claims.c.start < inside.end)
    return _views(connection, which, reviewer, blind=blind)


def read_claim(
    connection: Connection, claim: str, reviewer: str, *, blind: bool = False
) -> ClaimView | None:
    """One claim, withdrawn or not."""
    found = _views(connection, claims.c.id == claim, reviewer, withdrawn=True, blind=blind)
    return found[0] if found else None


def read_claims_of_all(connection: Connection, article: str, alone: str = "") -> list[ClaimView]:
    """The claims of an article with everybody's reviews, and of each question what was settled or all agree on.

    With `alone`, only that reviewer's, and nothing settled.
    """
    return _views(connection, claims.c.article == article, alone, blind=bool(alone))


def _views(
    connection: Connection,
    which: ColumnElement[bool],
    reviewer: str,
    *,
    withdrawn: bool = False,
    blind: bool,
) -> list[ClaimView]:
    """The claims that are `which`, as `reviewer` sees them, or "" for everybody."""
    given: dict[str, list[Review]] = defaultdict(list)
    joined = (
        select(reviews)
        .join(claims, claims.c.id == reviews.c.claim)
        .where(which)
        .order_by(reviews.c.time)
    )
    if blind:
        joined = joined.where(reviews.c.reviewer == reviewer)
    for row in connection.execute(joined):
        given[row.claim].append(read_state(Review, row))
    backing: dict[str, list[Evidence]] = defaultdict(list)
    found = (
        select(evidence)
        .join(claims, claims.c.id == evidence.c.claim)
        .where(which)
        .order_by(evidence.c.id)
    )
    if blind:
        found = found.where(evidence.c.reviewer == reviewer)
    for row in connection.execute(found):
        backing[row.claim].append(read_state(Evidence, row))
    settled: dict[str, dict[Target, Adjudication]] = defaultdict(dict)
    if not blind:
        for row in connection.execute(
            select(adjudications).join(claims, claims.c.id == adjudications.c.claim).where(which)
        ):
            one = read_state(Adjudication, row)
            settled[one.claim][one.target] = one
            if (
                one.same_as and not reviewer
            ):  # one statement: what was said of the other marking counts here
                given[one.same_as] += given.pop(one.claim, [])
                backing[one.same_as] += backing.pop(one.claim, [])
    query = select(claims).where(which).order_by(claims.c.start, claims.c.stop)
    if not withdrawn:
        query = query.where(~claims.c.withdrawn)
    return [
        ClaimView(
            read_state(Claim, row),
            row.score,
            tuple(json.loads(row.reasons)),
            tuple(Span(start, end) for start, end in json.loads(row.hedges)),
            agreed(_of(reviewer, given.get(row.id, [])), None if reviewer else settled.get(row.id)),
            tuple(backing.get(row.id, ())),
            tuple(given.get(row.id, ())),
            settled.get(row.id, {}),
            _others(reviewer, given.get(row.id, [])) if reviewer else (),
        )
        for row in connection.execute(query)
    ]


def _of(reviewer: str, given: list[Review]) -> list[Review]:
    """The reviewer's own, or everybody's for ""."""
    return [review for review in given if review.reviewer == reviewer] if reviewer else given


def _others(reviewer: str, given: list[Review]) -> tuple[Verdict, ...]:
    return tuple(
        review.verdict
        for review in given
        if review.reviewer != reviewer and review.verdict and review.target is Target.STATEMENT
    )


def write_scores(
    connection: Connection, article: str, scores: Mapping[Span, tuple[float, tuple[str, ...]]]
) -> None:
    """Write new check-worthiness scores and their reasons, by the claims' spans."""
    c = claims.c
    place = and_(c.article == article, c.start == bindparam("at"), c.stop == bindparam("to"))
    values = [
        {"at": span.start, "to": span.end, "value": score, "why": json.dumps(reasons)}
        for span, (score, reasons) in scores.items()
    ]
    if values:
        connection.execute(
            update(claims).where(place).values(score=bindparam("value"), reasons=bindparam("why")),
            values,
        )


def read_withdrawn(connection: Connection) -> set[str]:
    """The claims that were removed, or whose articles were taken off the desk."""
    query = select(claims.c.id).join(articles, articles.c.id == claims.c.article)
    return set(connection.execute(query.where(claims.c.withdrawn | articles.c.withdrawn)).scalars())


def read_ticks(connection: Connection, article: str, reviewer: str) -> set[Span]:
    rows = connection.execute(
        select(ticks).where(ticks.c.article == article, ticks.c.reviewer == reviewer)
    )
    return {Span(tick.start, tick.end) for tick in (read_state(Tick, row) for row in rows)}


def _mine(reviewer: str) -> ColumnElement[bool]:
    return and_(
        reviews.c.claim == claims.c.id,
        reviews.c.reviewer == reviewer,
        reviews.c.target == Target.STATEMENT.value,
    )


def _joined(*columns: Any, reviewer: str) -> Select[Any]:
    return (
        select(*columns)
        .select_from(
            claims.join(articles, articles.c.id == claims.c.article).outerjoin(
                reviews, _mine(reviewer)
            )
        )
        .where(~claims.c.withdrawn, ~articles.c.withdrawn)
    )


_ORDER = (articles.c.place, claims.c.start, claims.c.stop)
_FIRST: dict[Order, tuple[Any, ...]] = {
    Order.READING: (),
    Order.WORTH: (claims.c.score.desc().nulls_last(),),
    Order.TEACHING: (
        reviews.c.verdict.is_not(None),
        func.abs(claims.c.score - 0.5).asc().nulls_last(),
    ),
}
"""What claims are ordered by before their places. To teach, settled ones come last."""


def filter_claims(
    connection: Connection, wanted: Filter, reviewer: str, *, blind: bool = False
) -> list[str]:
    """The identifiers of the claims that pass the filter, in the order it wants."""
    query = _joined(claims.c.id, reviewer=reviewer).order_by(*_FIRST[wanted.order], *_ORDER)
    if wanted.article:
        query = query.where(claims.c.article == wanted.article)
    if wanted.standing:
        query = query.where(_has_standing(wanted.standing, reviewer if blind else ""))
    for word in wanted.words.split():
        query = query.where(claims.c.quote.icontains(word, autoescape=True))
    return list(connection.execute(query).scalars())


def _has_standing(standing: Standing, alone: str = "") -> ColumnElement[bool]:
    if standing is Standing.OPEN:
        return and_(reviews.c.verdict.is_(None), ~is_waiting())
    if standing is Standing.PARKED:
        return and_(is_waiting(), reviews.c.verdict.is_(None))
    if standing is Standing.UNEVIDENCED:
        backed = exists().where(
            evidence.c.claim == claims.c.id, *([evidence.c.reviewer == alone] if alone else [])
        )
        return and_(
            reviews.c.verdict.in_([Verdict.VERIFIED.value, Verdict.DISPUTED.value]), ~backed
        )
    return reviews.c.verdict == standing.value


def read_lines(
    connection: Connection, identifiers: Sequence[str], reviewer: str, *, blind: bool = False
) -> dict[str, ClaimLine]:
    """The list lines of some claims, by identifier."""
    c, r = claims.c, reviews.c
    others: dict[str, list[Verdict]] = defaultdict(list)
    if not blind:
        said = select(r.claim, r.verdict).where(
            r.claim.in_(identifiers),
            r.reviewer != reviewer,
            r.target == Target.STATEMENT.value,
            r.verdict.is_not(None),
        )
        for claim, verdict in connection.execute(said.order_by(r.reviewer)):
            others[claim].append(Verdict(verdict))
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
        .select_from(claims.outerjoin(reviews, _mine(reviewer)))
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


def read_quotes(connection: Connection, identifiers: Sequence[str]) -> dict[str, str]:
    """The words of some claims, by identifier."""
    found: dict[str, str] = {}
    for start in range(0, len(identifiers), AT_ONCE):
        wanted = identifiers[start : start + AT_ONCE]
        rows = connection.execute(
            select(claims.c.id, claims.c.quote).where(claims.c.id.in_(wanted))
        )
        found.update((row.id, row.quote) for row in rows)
    return found


def next_open(
    connection: Connection, reviewer: str, article: str, after: int, others: Sequence[str]
) -> tuple[str, str] | None:
    """The next open claim as (article, claim): behind `after` in the article, else first in one of `others`."""
    query = (
        _joined(claims.c.article, claims.c.id, reviewer=reviewer)
        .where(_has_standing(Standing.OPEN))
        .order_by(*_ORDER)
        .limit(1)
    )
    if article:
        found = connection.execute(
            query.where(claims.c.article == article, claims.c.start > after)
        ).first()
        if found:
            return found[0], found[1]
    for other in others:
        found = connection.execute(query.where(claims.c.article == other)).first()
        if found:
            return found[0], found[1]
    return None
