"""Claims in SQL as a client sees them: of an article, one alone, with all reviewers' reviews."""

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Connection, Table, and_, bindparam, select, update

from claimdesk.annotate.review.claim_views import ClaimView, agreed
from claimdesk.annotate.review.state import Adjudication, Claim, Evidence, Review, Tick
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.claim_lists import filter_claims as filter_claims
from claimdesk.annotate.store.claim_lists import next_open as next_open
from claimdesk.annotate.store.claim_lists import read_lines as read_lines
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

OfReviewer = TypeVar("OfReviewer", Review, Evidence)

_BY_REVIEWER: dict[type[Review | Evidence], tuple[Table, Column[Any]]] = {
    Review: (reviews, reviews.c.time),
    # identifiers of evidence begin with a time
    Evidence: (evidence, evidence.c.id),
}
"""The table of a kind, and the column by which its oldest row comes first."""

AT_ONCE = 500
"""Identifiers in one query: SQLite takes no more than some thousand."""


def read_claims(
    connection: Connection,
    article: str,
    reviewer: str,
    inside: Span | None = None,
    *,
    blind: bool = False,
) -> list[ClaimView]:
    """Return the claims of an article in text order, with the reviewer's reviews and all evidence.

    With `inside`, only those that begin in that span. `blind` leaves out all that is not the
    reviewer's.
    """
    # A claim belongs to the span it begins in, as findings do; so no claim is in two blocks.
    which = claims.c.article == article
    if inside:
        which = and_(which, claims.c.start >= inside.start, claims.c.start < inside.end)
    return _views(connection, which, reviewer, blind=blind)


def read_claim(
    connection: Connection, claim: str, reviewer: str, *, blind: bool = False
) -> ClaimView | None:
    """Return one claim, withdrawn or not; None if there is none of this identifier."""
    found = _views(connection, claims.c.id == claim, reviewer, withdrawn=True, blind=blind)
    return found[0] if found else None


def read_claims_of_all(connection: Connection, article: str, alone: str = "") -> list[ClaimView]:
    """Return the claims of an article with the reviews of all reviewers.

    The answer to each question is what was settled, or what all agree on. With `alone`, only the
    reviews of that reviewer, and nothing settled.
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
    """Return the claims that meet `which`, as `reviewer` sees them; "" stands for all reviewers."""
    given = _read_by_claim(connection, Review, which, reviewer, blind=blind)
    backing = _read_by_claim(connection, Evidence, which, reviewer, blind=blind)

    settled: dict[str, dict[Target, Adjudication]] = defaultdict(dict)
    if not blind:
        for one in _read_adjudications(connection, which):
            settled[one.claim][one.target] = one
            if one.same_as and not reviewer:
                # "5 boats" and "5 boats sank" were found to be one statement: what was answered
                # for this marking counts for the one that holds.
                given[one.same_as] += given.pop(one.claim, [])
                backing[one.same_as] += backing.pop(one.claim, [])

    query = select(claims).where(which).order_by(claims.c.start, claims.c.stop)
    if not withdrawn:
        query = query.where(~claims.c.withdrawn)
    views = []
    for row in connection.execute(query):
        reviews_of_claim = given.get(row.id, [])
        evidence_of_claim = backing.get(row.id, [])
        views.append(
            _view(row, reviewer, reviews_of_claim, evidence_of_claim, settled.get(row.id, {}))
        )
    return views


def _read_by_claim(
    connection: Connection,
    kind: type[OfReviewer],
    which: ColumnElement[bool],
    reviewer: str,
    *,
    blind: bool,
) -> dict[str, list[OfReviewer]]:
    """Return the reviews or the evidence of some claims by claim, oldest first."""
    table, age = _BY_REVIEWER[kind]
    query = select(table).join(claims, claims.c.id == table.c.claim).where(which).order_by(age)
    if blind:
        query = query.where(table.c.reviewer == reviewer)
    found: dict[str, list[OfReviewer]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.claim].append(read_state(kind, row))
    return found


def _read_adjudications(connection: Connection, which: ColumnElement[bool]) -> list[Adjudication]:
    query = select(adjudications).join(claims, claims.c.id == adjudications.c.claim).where(which)
    return [read_state(Adjudication, row) for row in connection.execute(query)]


def _view(
    row: Any,
    reviewer: str,
    given: list[Review],
    backing: list[Evidence],
    settled: dict[Target, Adjudication],
) -> ClaimView:
    """Return a row of `claims` as `reviewer` sees it."""
    # What was settled between reviewers never replaces the reviewer's own answer in their view.
    if reviewer:
        answers = agreed([review for review in given if review.reviewer == reviewer])
        others = _verdicts_of_others(reviewer, given)
    else:
        answers = agreed(given, settled)
        others = ()
    return ClaimView(
        read_state(Claim, row),
        row.score,
        tuple(json.loads(row.reasons)),
        tuple(Span(start, end) for start, end in json.loads(row.hedges)),
        answers,
        tuple(backing),
        tuple(given),
        settled,
        others,
    )


def _verdicts_of_others(reviewer: str, given: list[Review]) -> tuple[Verdict, ...]:
    """Return the other reviewers' verdicts on the statement, not those on the attribution."""
    return tuple(
        review.verdict
        for review in given
        if review.reviewer != reviewer and review.verdict and review.target is Target.STATEMENT
    )


def write_scores(
    connection: Connection, article: str, scores: Mapping[Span, tuple[float, tuple[str, ...]]]
) -> None:
    """Write new check-worthiness scores (0 to 1) and their reasons, by the claims' spans."""
    if not scores:
        return
    c = claims.c
    place = and_(c.article == article, c.start == bindparam("at"), c.stop == bindparam("to"))
    values = [
        {"at": span.start, "to": span.end, "value": score, "why": json.dumps(reasons)}
        for span, (score, reasons) in scores.items()
    ]
    connection.execute(
        update(claims).where(place).values(score=bindparam("value"), reasons=bindparam("why")),
        values,
    )


def read_withdrawn(connection: Connection) -> set[str]:
    """Return the claims that were removed, and those of withdrawn articles."""
    query = select(claims.c.id).join(articles, articles.c.id == claims.c.article)
    return set(connection.execute(query.where(claims.c.withdrawn | articles.c.withdrawn)).scalars())


def read_ticks(connection: Connection, article: str, reviewer: str) -> set[Span]:
    """Return the spans of names and numbers that the reviewer ticked as looked at."""
    rows = connection.execute(
        select(ticks).where(ticks.c.article == article, ticks.c.reviewer == reviewer)
    )
    found = [read_state(Tick, row) for row in rows]
    return {Span(tick.start, tick.end) for tick in found}


def read_quotes(connection: Connection, identifiers: Sequence[str]) -> dict[str, str]:
    """Return the words of some claims by identifier; unknown identifiers are left out."""
    found: dict[str, str] = {}
    # in parts, since a merge asks for the claims of a whole project
    for start in range(0, len(identifiers), AT_ONCE):
        wanted = identifiers[start : start + AT_ONCE]
        query = select(claims.c.id, claims.c.quote).where(claims.c.id.in_(wanted))
        for row in connection.execute(query):
            found[row.id] = row.quote
    return found
