"""Findings in SQL: written block by block as detection goes, read article by article."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Table, and_, bindparam, delete, insert, select, update

from claimdesk.annotate.detection.aliases import with_one_label
from claimdesk.annotate.detection.findings import BlockFindings, ClaimFinding
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.corrected import with_corrections
from claimdesk.annotate.review.state import Correction, Origin
from claimdesk.annotate.store.finding_rows import (
    attribution_of,
    attribution_row,
    check_of,
    check_row,
    claim_row,
    detected_columns,
    entity_of,
    entity_row,
    number_of,
    number_row,
)
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
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span

_FOUND = (entities, numbers, attributions, checks)
Place = tuple[int, int]
"""The start and stop of a claim in its article's text."""


def write_findings(
    connection: Connection, article: Article, found: Sequence[BlockFindings], model: str
) -> None:
    """Replace the findings of these blocks.

    Claims are matched by exact span and new ones added; a claim that detection no longer proposes
    is deleted, unless a change mentions it. Findings for a role that a reviewer has changed
    meanwhile are dropped: the block waits to be read again.
    """
    roles = _roles_now(connection, article.id, [one.start for one in found])
    found = [one for one in found if one.role == roles.get(one.start)]
    if not found:
        return

    _delete_old(connection, article.id, found)
    existing = _claims_around(connection, article.id, found)
    for one in found:
        _write_claims(connection, article, one, _inside(one.block, existing))
    _insert_all(connection, article.id, found)

    _mark_detected(connection, article.id, [one.start for one in found if one.completes])
    connection.execute(update(articles).where(articles.c.id == article.id).values(model=model))


def _inside(block: Span, existing: dict[Place, Any]) -> dict[Place, Any]:
    """Return those of some claims' rows that begin in a block."""
    return {place: row for place, row in existing.items() if block.start <= place[0] < block.end}


def _mark_detected(connection: Connection, article: str, starts: Sequence[int]) -> None:
    """Mark the blocks with these starts as read.

    A long block arrives in parts, and counts with the part that completes it: if Claimdesk is
    closed before, the block is simply read again.
    """
    if not starts:
        return
    read = and_(blocks.c.article == article, blocks.c.start == bindparam("at"))
    values = [{"at": start} for start in starts]
    connection.execute(update(blocks).where(read).values(detected=True), values)


def _roles_now(connection: Connection, article: str, starts: list[int]) -> dict[int, str]:
    """Return the roles of blocks as they are now, by their starts."""
    rows = connection.execute(
        select(blocks.c.start, blocks.c.role).where(
            blocks.c.article == article, blocks.c.start.in_(starts)
        )
    )
    return {row.start: row.role for row in rows}


def _delete_old(connection: Connection, article: str, found: Sequence[BlockFindings]) -> None:
    """Delete the findings of an earlier detection in these blocks."""
    first, last = _hull(found)
    for table in _FOUND:
        c = table.c
        near = (
            select(c.article).where(c.article == article, c.start >= first, c.start < last).limit(1)
        )
        # On the first detection there is nothing: one cheap query saves a deletion a block.
        if connection.execute(near).first() is None:
            continue
        for one in found:
            inside = and_(c.article == article, c.start >= one.block.start, c.start < one.block.end)
            connection.execute(delete(table).where(inside))


def _hull(found: Sequence[BlockFindings]) -> tuple[int, int]:
    """Return the start of the first block and the end of the last."""
    return min(one.block.start for one in found), max(one.block.end for one in found)


def _claims_around(
    connection: Connection, article: str, found: Sequence[BlockFindings]
) -> dict[Place, Any]:
    """Return the rows of the claims that begin between the first block and the last, by place."""
    first, last = _hull(found)
    c = claims.c
    rows = connection.execute(
        select(claims).where(c.article == article, c.start >= first, c.start < last)
    )
    return {(row.start, row.stop): row for row in rows}


def _write_claims(
    connection: Connection, article: Article, found: BlockFindings, existing: dict[Place, Any]
) -> None:
    """Bring the claims of one block to what detection proposes now."""
    proposed = {(claim.span.start, claim.span.end): claim for claim in found.claims}
    new = [claim for place, claim in proposed.items() if place not in existing]
    _insert_claims(connection, article, new)

    for place, row in existing.items():
        if place in proposed:
            _update_claim(connection, row, proposed[place])
        else:
            _drop_claim(connection, row)


def _drop_claim(connection: Connection, row: Any) -> None:
    """Delete a claim that detection no longer proposes, unless a reviewer made or changed it.

    With a change it stays: a verdict would be lost, and undo would find nothing.
    """
    if row.origin == Origin.DETECTED and not _has_change(connection, row.id):
        connection.execute(delete(claims).where(claims.c.id == row.id))


def _insert_claims(connection: Connection, article: Article, new: Sequence[ClaimFinding]) -> None:
    """Insert new claims, except those whose identifier is taken.

    The identifier comes from the article and the span, so one that is taken belongs to a claim
    that began as this span and whose edges a reviewer moved away.
    """
    if not new:
        return
    # asked for once: an article's identifier is a hash of its whole text
    article_id = article.id
    rows = [claim_row(article, article_id, finding) for finding in new]
    identifiers = [row["id"] for row in rows]
    query = select(claims.c.id).where(claims.c.id.in_(identifiers))
    taken = set(connection.execute(query).scalars())
    free = [row for row in rows if row["id"] not in taken]
    if free:
        connection.execute(insert(claims), free)


def _update_claim(connection: Connection, row: Any, finding: ClaimFinding) -> None:
    """Give a claim that exists its new score; detection proposes it, so it is detection's now."""
    values = detected_columns(finding) | {"origin": Origin.DETECTED.value}

    # A claim that a reviewer made and then removed is back, as a proposal. One that detection
    # proposed and a reviewer removed stays removed: otherwise each detection would bring it back.
    was_taken_back = row.withdrawn and row.origin == Origin.REVIEWER
    if was_taken_back:
        values["withdrawn"] = False
    connection.execute(update(claims).where(claims.c.id == row.id).values(values))


def _has_change(connection: Connection, claim: str) -> bool:
    """Return True if any reviewer ever decided anything about a claim."""
    query = select(changes.c.id).where(mentions(claim)).limit(1)
    return connection.execute(query).first() is not None


def _insert_all(connection: Connection, article: str, found: Iterable[BlockFindings]) -> None:
    """Insert the names, numbers, attributions and checks of some blocks, a table at a time."""
    rows: dict[Table, list[dict[str, Any]]] = {table: [] for table in _FOUND}
    for one in found:
        rows[entities] += [entity_row(article, entity) for entity in one.entities]
        rows[numbers] += [number_row(article, number) for number in one.numbers]
        rows[attributions] += [attribution_row(article, made) for made in one.attributions]
        rows[checks] += [check_row(article, check) for check in one.checks]
    for table, values in rows.items():
        if values:
            connection.execute(insert(table), values)


def unify_labels(connection: Connection, article: Article) -> set[int]:
    """Give the names of an article the labels that its other paragraphs show.

    "Neumann" alone may be labelled a company; where "Adam Neumann" is named too, it is a person.
    Returns the starts of the names that changed.
    """
    c = entities.c
    rows = connection.execute(
        select(entities).where(c.article == article.id).order_by(c.start, c.stop)
    ).all()
    found = [entity_of(row) for row in rows]
    unified = with_one_label(article.text, found)
    # Only those that differ are written: in most articles none does.
    differing = [new for old, new in zip(found, unified, strict=True) if old.label != new.label]
    if differing:
        changed = [{"at": e.span.start, "to": e.span.end, "now": e.label} for e in differing]
        place = and_(c.article == article.id, c.start == bindparam("at"), c.stop == bindparam("to"))
        connection.execute(update(entities).where(place).values(label=bindparam("now")), changed)
    return {entity.span.start for entity in differing}


def read_findings(connection: Connection, article: str, inside: Span | None = None) -> Findings:
    """Return the findings of an article in text order, as reviewers corrected them.

    With `inside`, only those that begin inside that span.
    """
    found = Findings(
        entities=tuple(map(entity_of, _rows(connection, entities, article, inside))),
        numbers=tuple(map(number_of, _rows(connection, numbers, article, inside))),
        attributions=tuple(map(attribution_of, _rows(connection, attributions, article, inside))),
        checks=tuple(map(check_of, _rows(connection, checks, article, inside))),
    )
    corrected = with_corrections(found, _read_corrections(connection, article, inside))
    if not inside:
        return corrected

    # A correction that begins before the span puts a name or number there: not asked for.
    return replace(
        corrected,
        entities=tuple(e for e in corrected.entities if _begins_in(inside, e.span)),
        numbers=tuple(n for n in corrected.numbers if _begins_in(inside, n.span)),
    )


def _rows(connection: Connection, table: Table, article: str, inside: Span | None) -> Sequence[Any]:
    query = select(table).where(table.c.article == article).order_by(table.c.start)
    if inside:
        query = query.where(table.c.start >= inside.start, table.c.start < inside.end)
    return connection.execute(query).all()


def _read_corrections(
    connection: Connection, article: str, inside: Span | None
) -> list[Correction]:
    """Return the corrections of an article that touch `inside`, or all, in text order."""
    c = corrections.c
    query = select(corrections).where(c.article == article).order_by(c.start)
    if inside:
        # One that begins before the span may still cover a finding in it.
        query = query.where(c.stop > inside.start, c.start < inside.end)
    return [read_state(Correction, row) for row in connection.execute(query)]


def _begins_in(outer: Span, span: Span) -> bool:
    return outer.start <= span.start < outer.end


def read_corrected(connection: Connection, article: str) -> set[Span]:
    """Return the spans at which reviewers corrected a name or number of an article."""
    c = corrections.c
    rows = connection.execute(select(c.start, c.stop).where(c.article == article))
    return {Span(row.start, row.stop) for row in rows}
