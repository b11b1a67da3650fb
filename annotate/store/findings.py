"""Findings in SQL: written block by block as detection goes, read article by article."""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from claimdesk.annotate.detection.aliases import with_one_label
from claimdesk.annotate.detection.findings import (
    Attribution,
    AttributionType,
    BlockFindings,
    Check,
    ClaimFinding,
    Entity,
    Number,
    NumberKind,
    Outcome,
    Relation,
)
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.corrected import with_corrections
from claimdesk.annotate.review.state import Correction, Origin
from claimdesk.annotate.store.history import mentions
from claimdesk.annotate.store.record import read_state
from claimdesk.annotate.store.schema import (
    articles,
    attributions,
    blocks,
    changes,
    checks,
    claims,
    corrections,
    entities,
    numbers,
)
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span, quote

_FOUND = (entities, numbers, attributions, checks)


def write_findings(
    connection: Connection, article: Article, found: Sequence[BlockFindings], model: str
) -> None:
    """Replace what was found in these blocks.

    Claims are matched by exact span and new ones added; a claim that detection no longer proposes goes, unless the
    story mentions it. Findings for a role that a reviewer has changed meanwhile are dropped: the block waits to be
    read again.
    """
    roles = _roles_now(connection, article.id, [one.start for one in found])
    found = [one for one in found if one.role == roles.get(one.start)]
    if not found:
        return
    _forget_old(connection, article.id, found)
    there = _claims_there(connection, article.id, found)
    for one in found:
        inside = {
            place: row
            for place, row in there.items()
            if one.block.start <= place[0] < one.block.end
        }
        _write_claims(connection, article, one, inside)
    _write_many(connection, article.id, found)
    starts = [{"at": one.start} for one in found if one.completes]
    if starts:
        read = and_(blocks.c.article == article.id, blocks.c.start == bindparam("at"))
        connection.execute(update(blocks).where(read).values(detected=True), starts)
    connection.execute(update(articles).where(articles.c.id == article.id).values(model=model))


def _write_many(connection: Connection, article: str, found: Sequence[BlockFindings]) -> None:
    rows: dict[Any, list[dict[str, Any]]] = {
        entities: [_entity_row(article, e) for one in found for e in one.entities],
        numbers: [_number_row(article, n) for one in found for n in one.numbers],
        attributions: [_attribution_row(article, a) for one in found for a in one.attributions],
        checks: [_check_row(article, c) for one in found for c in one.checks],
    }
    for table, values in rows.items():
        if values:
            connection.execute(insert(table), values)


def _hull(found: Sequence[BlockFindings]) -> tuple[int, int]:
    return min(one.block.start for one in found), max(one.block.end for one in found)


def _forget_old(connection: Connection, article: str, found: Sequence[BlockFindings]) -> None:
    """Delete what an earlier detection found in these blocks; mostly there is nothing, and asking is cheap."""
    first, last = _hull(found)
    for table in _FOUND:
        c = table.c
        near = (
            select(c.article).where(c.article == article, c.start >= first, c.start < last).limit(1)
        )
        if connection.execute(near).first() is None:
            continue
        for one in found:
            inside = and_(c.article == article, c.start >= one.block.start, c.start < one.block.end)
            connection.execute(delete(table).where(inside))


def _claims_there(
    connection: Connection, article: str, found: Sequence[BlockFindings]
) -> dict[tuple[int, int], Any]:
    """The claims around these blocks, by place."""
    first, last = _hull(found)
    c = claims.c
    rows = connection.execute(
        select(claims).where(c.article == article, c.start >= first, c.start < last)
    )
    return {(row.start, row.stop): row for row in rows}


def _write_claims(
    connection: Connection, article: Article, one: BlockFindings, there: dict[tuple[int, int], Any]
) -> None:
    c = claims.c
    proposed = {(claim.span.start, claim.span.end): claim for claim in one.claims}
    new = [_claim_row(article, claim) for place, claim in proposed.items() if place not in there]
    if new:
        taken = set(
            connection.execute(select(c.id).where(c.id.in_([row["id"] for row in new]))).scalars()
        )
        # an identifier that is taken belongs to a claim whose edges were moved away from here by a reviewer
        free = [row for row in new if row["id"] not in taken]
        if free:
            connection.execute(insert(claims), free)
    for place, row in there.items():
        if place in proposed:
            # one that a reviewer made and took back is detection's now; one that was removed stays removed
            own = row.withdrawn and row.origin == Origin.REVIEWER
            values = _detected(proposed[place]) | {"origin": Origin.DETECTED.value}
            values |= {"withdrawn": False} if own else {}
            connection.execute(update(claims).where(c.id == row.id).values(values))
        elif row.origin == Origin.DETECTED and not _has_change(connection, row.id):
            connection.execute(delete(claims).where(c.id == row.id))


def _has_change(connection: Connection, claim: str) -> bool:
    """Whether anybody ever decided anything about a claim."""
    return (
        connection.execute(select(changes.c.id).where(mentions(claim)).limit(1)).first() is not None
    )


def _roles_now(connection: Connection, article: str, starts: list[int]) -> dict[int, str]:
    """The roles of blocks as they are now, by their starts."""
    rows = connection.execute(
        select(blocks.c.start, blocks.c.role).where(
            blocks.c.article == article, blocks.c.start.in_(starts)
        )
    )
    return {row.start: row.role for row in rows}


def _detected(finding: ClaimFinding) -> dict[str, Any]:
    return {
        "score": finding.score,
        "reasons": json.dumps(finding.reasons),
        "hedges": json.dumps([[s.start, s.end] for s in finding.hedges]),
    }


def _claim_row(article: Article, finding: ClaimFinding) -> dict[str, Any]:
    words = quote(article.text, finding.span)
    return {
        "id": claim_id(article.id, finding.span),
        "article": article.id,
        "start": finding.span.start,
        "stop": finding.span.end,
        "quote": words.exact,
        "prefix": words.prefix,
        "suffix": words.suffix,
        "origin": Origin.DETECTED.value,
    } | _detected(finding)


def _entity_row(article: str, entity: Entity) -> dict[str, Any]:
    return {
        "article": article,
        "start": entity.span.start,
        "stop": entity.span.end,
        "label": entity.label,
    }


def _number_row(article: str, n: Number) -> dict[str, Any]:
    return {
        "article": article,
        "start": n.span.start,
        "stop": n.span.end,
        "kind": n.kind.value,
        "low": n.low,
        "high": n.high,
        "unit": n.unit,
        "currency": n.currency,
        "date": n.date,
        "relation": n.relation.value,
        "precision": n.precision,
    }


def _attribution_row(article: str, a: Attribution) -> dict[str, Any]:
    return {
        "article": article,
        "start": a.content.start,
        "stop": a.content.end,
        "source_start": a.source.start if a.source else None,
        "source_stop": a.source.end if a.source else None,
        "cue_start": a.cue.start if a.cue else None,
        "cue_stop": a.cue.end if a.cue else None,
        "type": a.type.value,
    }


def _check_row(article: str, check: Check) -> dict[str, Any]:
    return {
        "article": article,
        "start": check.numbers[0].start,
        "kind": check.kind,
        "numbers": json.dumps([[s.start, s.end] for s in check.numbers]),
        "outcome": check.outcome.value,
        "working": check.working,
    }


def unify_labels(connection: Connection, article: Article) -> set[int]:
    """Give the names of an article the labels that its other paragraphs show; returns where names changed."""
    c = entities.c
    rows = connection.execute(
        select(entities).where(c.article == article.id).order_by(c.start, c.stop)
    ).all()
    found = [Entity(Span(row.start, row.stop), row.label) for row in rows]
    unified = zip(found, with_one_label(article.text, found), strict=True)
    differing = [new for old, new in unified if old.label != new.label]
    changed = [{"at": e.span.start, "to": e.span.end, "now": e.label} for e in differing]
    if changed:
        place = and_(c.article == article.id, c.start == bindparam("at"), c.stop == bindparam("to"))
        connection.execute(update(entities).where(place).values(label=bindparam("now")), changed)
    return {entity.span.start for entity in differing}


def read_findings(connection: Connection, article: str, inside: Span | None = None) -> Findings:
    """What was found in an article, or begins inside a span of it, in text order, as reviewers corrected it."""

    def rows(table: Any) -> Any:
        query = select(table).where(table.c.article == article).order_by(table.c.start)
        if inside:
            query = query.where(table.c.start >= inside.start, table.c.start < inside.end)
        return connection.execute(query)

    found = Findings(
        entities=tuple(Entity(Span(r.start, r.stop), r.label) for r in rows(entities)),
        numbers=tuple(_number(r) for r in rows(numbers)),
        attributions=tuple(_attribution(r) for r in rows(attributions)),
        checks=tuple(
            Check(r.kind, _spans(r.numbers), Outcome(r.outcome), r.working) for r in rows(checks)
        ),
    )
    query = (
        select(corrections).where(corrections.c.article == article).order_by(corrections.c.start)
    )
    if inside:  # one that begins before may still cover what is inside
        query = query.where(corrections.c.stop > inside.start, corrections.c.start < inside.end)
    made = with_corrections(
        found, [read_state(Correction, row) for row in connection.execute(query)]
    )
    if not inside:
        return made
    return replace(
        made,
        entities=tuple(e for e in made.entities if inside.start <= e.span.start < inside.end),
        numbers=tuple(n for n in made.numbers if inside.start <= n.span.start < inside.end),
    )


def read_corrected(connection: Connection, article: str) -> set[Span]:
    """Where reviewers put a name or number of an article right."""
    rows = connection.execute(
        select(corrections.c.start, corrections.c.stop).where(corrections.c.article == article)
    )
    return {Span(row.start, row.stop) for row in rows}


def _number(r: Any) -> Number:
    return Number(
        Span(r.start, r.stop),
        NumberKind(r.kind),
        r.low,
        r.high,
        r.unit,
        r.currency,
        r.date,
        Relation(r.relation),
        r.precision,
    )


def _attribution(r: Any) -> Attribution:
    return Attribution(
        None if r.source_start is None else Span(r.source_start, r.source_stop),
        None if r.cue_start is None else Span(r.cue_start, r.cue_stop),
        Span(r.start, r.stop),
        AttributionType(r.type),
    )


def _spans(written: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in json.loads(written))
