"""Merging into the record: vetted changes, taken in whole or not at all."""

import hashlib
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, func, insert, or_, select

from claimdesk.annotate.review.change import Change, key_of
from claimdesk.annotate.review.state import Evidence, Origin, Review, State, Tick
from claimdesk.annotate.similarity.article_fingerprint import fingerprint
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.record import SqlRecord, read_change
from claimdesk.annotate.store.search import index_article
from claimdesk.annotate.team.brought import Brought
from claimdesk.annotate.team.merge_rules import Merged, merge
from claimdesk.annotate.team.vetting import LARGEST_TEXT, Vetted
from claimdesk.annotate.text.article import Article, Role
from claimdesk.annotate.text.span import CONTEXT

LARGEST_BYTES = 80_000_000
"""The most bytes of a captured page that is taken in."""


def take_in(record: Connection, brought: Brought, vetted: Vetted, names: dict[str, str]) -> Merged:
    """Write the vetted changes into the record. The caller holds the transaction."""
    # articles before their claims, and both before the decisions that refer to them
    for article in vetted.new_articles:
        _copy_article(record, brought, article)
    _copy_claims(record, brought, vetted.new_claims)
    _know(record, vetted.fresh, names)
    _copy_captures(record, brought, vetted.fresh)

    writer = SqlRecord(record)
    touched = {key_of(edit) for change in vetted.fresh for edit in change.edits}
    states = writer.get_many(touched)
    rivals = _rivals(record, vetted.fresh, {kind for kind, _ in touched})
    merged = merge(vetted.fresh, rivals, states.get)

    sequence, _ = writer.last_place()
    writer.append_many(
        msgspec.structs.replace(change, sequence=sequence + place)
        for place, change in enumerate(vetted.fresh, 1)
    )
    writer.apply_many(merged.edits)
    return merged


def _rivals(record: Connection, fresh: Sequence[Change], kinds: set[type[State]]) -> list[Change]:
    """Return the record's changes of the same things that may come after one of the fresh ones.

    Reviews and ticks are their reviewer's alone, so only the same reviewers' changes compete (Bo at
    two machines). Of everything else, others may have changed the same: Bo parks a claim that Ann
    parked.
    """
    if not fresh:
        return []

    c = schema.changes.c
    shared_kinds = kinds - {Review, Tick}
    about_shared = [
        c.edits.contains(f'"type":"{kind.__struct_config__.tag}"') for kind in shared_kinds
    ]
    same = or_(c.reviewer.in_({change.reviewer for change in fresh}), *about_shared)
    later = c.clock >= min(change.clock for change in fresh)

    rows = record.execute(select(schema.changes).where(later, same))
    return [read_change(row) for row in rows]


def _know(record: Connection, fresh: Sequence[Change], names: dict[str, str]) -> None:
    """Make the authors of the fresh changes known, under the names that the file gives them."""
    wanted = {change.reviewer for change in fresh} | {change.brought_by for change in fresh}
    known = set(record.execute(select(schema.reviewers.c.id)).scalars())
    unknown = sorted(wanted - known - {""})
    if unknown:
        rows = [{"id": one, "name": names.get(one, one[:8]), "colour": ""} for one in unknown]
        record.execute(insert(schema.reviewers), rows)


def _copy_captures(record: Connection, brought: Brought, fresh: Sequence[Change]) -> None:
    """Copy the captured pages that fresh evidence names, each if its bytes match its SHA-256."""
    states = (edit.after for change in fresh for edit in change.edits)
    named = {state.sha256 for state in states if isinstance(state, Evidence) and state.sha256}

    here = set(record.execute(select(schema.captures.c.sha256)).scalars())
    for digest in sorted(named - here):
        _copy_capture(record, brought, digest)


def _copy_capture(record: Connection, brought: Brought, digest: str) -> None:
    c = schema.captures.c
    is_wanted = and_(c.sha256 == digest, func.length(c.raw) <= LARGEST_BYTES)
    for row in brought.rows(select(schema.captures).where(is_wanted)):
        # a page whose bytes were exchanged in the file no longer has the hash that evidence names
        if isinstance(row.raw, bytes) and hashlib.sha256(row.raw).hexdigest() == digest:
            record.execute(insert(schema.captures).values(sha256=digest, **_capture(row)))


def _capture(row: Any) -> dict[str, Any]:
    """Return a captured page's columns, each of the type that it has to be."""
    return {
        "raw": row.raw,
        "kind": _line(row.kind),
        "url": _line(row.url),
        "time": _line(row.time),
        "text": _without_nulls(row.text)[:LARGEST_TEXT],
    }


def _copy_article(record: Connection, brought: Brought, article: str) -> None:
    """Copy an article that was added elsewhere. It is withdrawn until its change puts it back."""
    c = schema.articles.c
    (row,) = brought.rows(select(schema.articles).where(c.id == article))
    place = (record.execute(select(func.max(c.place))).scalar_one() or 0) + 1
    sound = Article(
        row.text,
        _line(row.source),
        _line(row.title),
        _line(row.byline),
        _line(row.published),
        _line(row.url),
        _line(row.language),
    )
    values = {
        "id": sound.id,
        "place": place,
        "source": sound.source,
        "title": sound.title,
        "byline": sound.byline,
        "published": sound.published,
        "url": sound.url,
        "language": sound.language,
        "sha256": sound.sha256,
        "text": sound.text,
        "replaced": 0,
        "added": _line(row.added),
        "model": "",
        "withdrawn": True,
        "previous": _line(row.previous)[:16],
        "fingerprint": fingerprint(sound.text),
    }
    record.execute(insert(schema.articles).values(values))
    index_article(record, place, sound.title, sound.text)

    blocks = _sound_blocks(brought, article, len(sound.text))
    if blocks:
        record.execute(insert(schema.blocks), blocks)


def _sound_blocks(brought: Brought, article: str, length: int) -> list[dict[str, Any]]:
    """Return the blocks of an article that follow each other; all have yet to be detected.

    Findings from elsewhere are proposals without a reviewer behind them, so detection reads the
    article again here.
    """
    c = schema.blocks.c
    query = select(schema.blocks).where(c.article == article).order_by(c.start)
    roles = {role.value for role in Role}
    blocks: list[dict[str, Any]] = []
    end = 0
    for block in brought.rows(query):
        if not isinstance(block.start, int) or not isinstance(block.stop, int):
            continue
        # a block that begins inside the one before it, or ends before it begins, is left out
        if not end <= block.start < block.stop:
            continue
        end = min(block.stop, length)
        blocks.append(
            {
                "article": article,
                "start": block.start,
                "stop": end,
                "role": block.role if block.role in roles else Role.BODY.value,
                "detected": False,
            }
        )
    return blocks


def _line(value: Any) -> str:
    """Return a value from a file as a short text, as a title or an address is."""
    return _without_nulls(value)[:10_000]


def _without_nulls(value: Any) -> str:
    """Return a value as text without null characters, which PostgreSQL cannot keep."""
    return str(value or "").replace("\0", "\ufffd")


def _copy_claims(record: Connection, brought: Brought, wanted: Sequence[str]) -> None:
    """Copy claims that detection found elsewhere, as detection would have made them here."""
    c = schema.claims.c
    for claim in wanted:
        (row,) = brought.rows(select(schema.claims).where(c.id == claim))
        values = {
            "id": row.id,
            "article": row.article,
            "start": row.start,
            "stop": row.stop,
            "quote": row.quote,
            "prefix": _line(row.prefix)[-CONTEXT:],
            "suffix": _line(row.suffix)[:CONTEXT],
            "origin": Origin.DETECTED.value,
        }
        record.execute(insert(schema.claims).values(values))


def count_unread(record: Connection) -> int:
    """Return the number of paragraphs of the project's articles that wait for detection."""
    articles, blocks = schema.articles, schema.blocks
    joined = blocks.join(articles, articles.c.id == blocks.c.article)
    waiting = and_(~blocks.c.detected, ~articles.c.withdrawn)
    query = select(func.count()).select_from(joined).where(waiting)
    return int(record.execute(query).scalar_one())


def verdicts_in(changes: Sequence[Change]) -> int:
    """Return the number of changes that give a verdict."""
    return sum(map(_gives_verdict, changes))


def _gives_verdict(change: Change) -> bool:
    return any(getattr(edit.after, "verdict", None) is not None for edit in change.edits)
