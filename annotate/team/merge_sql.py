"""What came back, into the record: vetted change by change, then taken in whole or not at all."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Connection, and_, func, insert, or_, select

from claimdesk.annotate.review.change import Change, key_of
from claimdesk.annotate.review.state import Claim, Evidence, Origin, Review, Shelf, State, Tick
from claimdesk.annotate.similarity.article_fingerprint import fingerprint
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.record import SqlRecord, read_change
from claimdesk.annotate.store.search import index_article
from claimdesk.annotate.team.merge_rules import Merged, merge, shared_change
from claimdesk.annotate.team.packet_checks import Allowed, Fault, Objection, objection
from claimdesk.annotate.team.packet_sql import Brought
from claimdesk.annotate.text.article import Article, Role, claim_id
from claimdesk.annotate.text.span import CONTEXT, Span

LARGEST_TEXT = 20_000_000
LARGEST_BYTES = 80_000_000


@dataclass
class Vetted:
    """What of a file may come in, and why the rest may not."""

    fresh: list[Change] = field(default_factory=list)
    known: int = 0
    objections: list[Objection] = field(default_factory=list)
    new_articles: list[str] = field(default_factory=list)
    new_claims: list[str] = field(default_factory=list)
    """Claims that detection found elsewhere and that somebody there decided on."""


class Vetting:
    """Holds a file's changes against the record, article texts and claims read as they are needed."""

    def __init__(
        self,
        record: Connection,
        brought: Brought,
        reviewers: Iterable[str],
        clock: int,
        *,
        packet: bool,
    ):
        self._record = record
        self._brought = brought
        self._texts: dict[str, str | None] = {}
        self._foreign: set[str] = set()
        c = schema.claims.c
        self._claims: dict[str, str] = {
            row.id: row.article for row in record.execute(select(c.id, c.article))
        }
        self._theirs: dict[str, str] = {
            str(row.id): str(row.article) for row in brought.rows(select(c.id, c.article))
        }
        self._allowed = Allowed(
            frozenset(reviewers), clock, packet, self._text_of, self._article_of
        )

    def run(self) -> Vetted:
        """All of the file, in its order: what a change needs has to come before it."""
        vetted = Vetted()
        here = set(self._record.execute(select(schema.changes.c.id)).scalars())
        for one in self._brought.changes():
            if isinstance(one, str):
                vetted.objections.append(Objection(Fault.UNREADABLE, one))
            elif one.id in here:
                vetted.known += 1
            else:
                here.add(one.id)
                change = shared_change(one)
                if change is not None:
                    self._take(change, vetted)
        return vetted

    def _take(self, change: Change, vetted: Vetted) -> None:
        made = {
            edit.after.id: edit.after.article
            for edit in change.edits
            if isinstance(edit.after, Claim)
        }
        fresh = {claim: article for claim, article in made.items() if claim not in self._claims}
        self._claims |= fresh
        found = objection(change, self._allowed)
        if found:
            vetted.objections.append(found)
            for claim in fresh:
                del self._claims[claim]
            return
        vetted.fresh.append(change)
        for edit in change.edits:
            if isinstance(edit.subject, Shelf) and edit.subject.id in self._foreign:
                vetted.new_articles.append(edit.subject.id)
                self._foreign.discard(edit.subject.id)
            claim = (
                edit.before.id
                if isinstance(edit.before, Claim)
                else getattr(edit.subject, "claim", "")
            )
            if claim and claim not in self._claims:
                vetted.new_claims.append(claim)
                self._claims[claim] = self._theirs[claim]

    def _text_of(self, article: str) -> str | None:
        if article not in self._texts:
            c = schema.articles.c
            here = self._record.execute(select(c.text).where(c.id == article)).scalar_one_or_none()
            if here is None:
                here = self._foreign_text(article)
            self._texts[article] = here
        return self._texts[article]

    def _foreign_text(self, article: str) -> str | None:
        """The text of an article that was added elsewhere, where it is what its identifier says."""
        c = schema.articles.c
        for text, length in self._brought.rows(
            select(c.text, func.length(c.text)).where(
                c.id == article, func.length(c.text) <= LARGEST_TEXT
            )
        ):
            if (
                isinstance(text, str)
                and length
                and Article(text, "").id == article
                and "\0" not in text
            ):
                self._foreign.add(article)
                return text
        return None

    def _article_of(self, claim: str) -> str | None:
        if claim in self._claims:
            return self._claims[claim]
        article = self._theirs.get(claim)
        return (
            article
            if article and self._text_of(article) is not None and self._is_sound(claim)
            else None
        )

    def _is_sound(self, claim: str) -> bool:
        """Whether a claim that was found elsewhere stands where it says, under the identifier of that place."""
        rows = self._brought.rows(select(schema.claims).where(schema.claims.c.id == claim))
        if len(rows) != 1:
            return False
        row = rows[0]
        text = self._text_of(row.article) or ""
        if (
            not isinstance(row.start, int)
            or not isinstance(row.stop, int)
            or not 0 <= row.start < row.stop
        ):
            return False
        return text[row.start : row.stop] == row.quote and claim == claim_id(
            row.article, Span(row.start, row.stop)
        )


def take_in(record: Connection, brought: Brought, vetted: Vetted, names: dict[str, str]) -> Merged:
    """Write what was vetted into the record. The caller holds the transaction."""
    for article in vetted.new_articles:
        _copy_article(record, brought, article)
    _copy_claims(record, brought, vetted.new_claims)
    _know(record, vetted.fresh, names)
    _copy_captures(record, brought, vetted.fresh)
    writer = SqlRecord(record)
    touched = {key_of(edit) for change in vetted.fresh for edit in change.edits}
    states = writer.get_many(touched)
    merged = merge(
        vetted.fresh, _rivals(record, vetted.fresh, {kind for kind, _ in touched}), states.get
    )
    sequence, _ = writer.last_place()
    writer.append_many(
        msgspec.structs.replace(change, sequence=sequence + place)
        for place, change in enumerate(vetted.fresh, 1)
    )
    writer.apply_many(merged.edits)
    return merged


def _rivals(record: Connection, fresh: Sequence[Change], kinds: set[type[State]]) -> list[Change]:
    """The record's changes that may come after one of the fresh ones in order, and are about the same things.

    Reviews and ticks are their reviewer's alone; of everything else, others may have changed the same.
    """
    if not fresh:
        return []
    c = schema.changes.c
    shared = [
        c.edits.contains(f'"type":"{kind.__struct_config__.tag}"')
        for kind in kinds - {Review, Tick}
    ]
    same = or_(c.reviewer.in_({change.reviewer for change in fresh}), *shared)
    later = c.clock >= min(change.clock for change in fresh)
    return [read_change(row) for row in record.execute(select(schema.changes).where(later, same))]


def _know(record: Connection, fresh: Sequence[Change], names: dict[str, str]) -> None:
    known = set(record.execute(select(schema.reviewers.c.id)).scalars())
    wanted = {
        name for change in fresh for name in (change.reviewer, change.brought_by) if name
    } - known
    if wanted:
        rows = [
            {"id": one, "name": names.get(one, one[:8]), "colour": ""} for one in sorted(wanted)
        ]
        record.execute(insert(schema.reviewers), rows)


def _copy_captures(record: Connection, brought: Brought, fresh: Sequence[Change]) -> None:
    """Copies of pages that fresh evidence names, each if its bytes are what its name says."""
    c = schema.captures.c
    states = (edit.after for change in fresh for edit in change.edits)
    wanted = {state.sha256 for state in states if isinstance(state, Evidence) and state.sha256}
    for digest in sorted(wanted - set(record.execute(select(c.sha256)).scalars())):
        for row in brought.rows(
            select(schema.captures).where(c.sha256 == digest, func.length(c.raw) <= LARGEST_BYTES)
        ):
            if isinstance(row.raw, bytes) and hashlib.sha256(row.raw).hexdigest() == digest:
                values = {"kind": _line(row.kind), "url": _line(row.url), "time": _line(row.time),
                          "text": str(row.text or "").replace("\0", "\ufffd")[:LARGEST_TEXT]}  # fmt: skip
                record.execute(insert(schema.captures).values(sha256=digest, raw=row.raw, **values))


def _copy_article(record: Connection, brought: Brought, article: str) -> None:
    c = schema.articles.c
    (row,) = brought.rows(select(schema.articles).where(c.id == article))
    place = (record.execute(select(func.max(c.place))).scalar_one() or 0) + 1
    sound = Article(row.text, _line(row.source), _line(row.title), _line(row.byline), _line(row.published),
                    _line(row.url), _line(row.language))  # fmt: skip
    values = {"id": sound.id, "place": place, "source": sound.source, "title": sound.title, "byline": sound.byline,
              "published": sound.published, "url": sound.url, "language": sound.language, "sha256": sound.sha256,
              "text": sound.text, "replaced": 0, "added": _line(row.added), "model": "", "withdrawn": True}  # fmt: skip
    values |= {"previous": _line(row.previous)[:16], "fingerprint": fingerprint(sound.text)}
    record.execute(insert(schema.articles).values(values))
    index_article(record, place, sound.title, sound.text)
    roles = {role.value for role in Role}
    blocks, end = [], 0
    for block in brought.rows(select(schema.blocks).where(schema.blocks.c.article == article)
                              .order_by(schema.blocks.c.start)):  # fmt: skip
        if (
            isinstance(block.start, int)
            and isinstance(block.stop, int)
            and end <= block.start < block.stop
        ):
            end = min(block.stop, len(sound.text))
            role = block.role if block.role in roles else Role.BODY.value
            # it is read again here: findings from elsewhere are proposals that nobody vouches for
            blocks.append(
                {
                    "article": article,
                    "start": block.start,
                    "stop": end,
                    "role": role,
                    "detected": False,
                }
            )
    if blocks:
        record.execute(insert(schema.blocks), blocks)


def _line(value: Any) -> str:
    """A line about an article, as far as it is one."""
    return str(value or "").replace("\0", "\ufffd")[:10_000]


def _copy_claims(record: Connection, brought: Brought, wanted: Sequence[str]) -> None:
    c = schema.claims.c
    for claim in wanted:
        (row,) = brought.rows(select(schema.claims).where(c.id == claim))
        values = {"id": row.id, "article": row.article, "start": row.start, "stop": row.stop, "quote": row.quote,
                  "prefix": _line(row.prefix)[-CONTEXT:], "suffix": _line(row.suffix)[:CONTEXT],
                  "origin": Origin.DETECTED.value}  # fmt: skip
        record.execute(insert(schema.claims).values(values))


def count_unread(record: Connection) -> int:
    """Paragraphs on the desk that wait for detection."""
    c = schema.blocks.c
    query = select(func.count()).select_from(
        schema.blocks.join(schema.articles, schema.articles.c.id == c.article)
    )
    return int(
        record.execute(query.where(and_(~c.detected, ~schema.articles.c.withdrawn))).scalar_one()
    )


def verdicts_in(changes: Sequence[Change]) -> int:
    """How many of the changes give a verdict."""
    return sum(
        any(getattr(edit.after, "verdict", None) is not None for edit in change.edits)
        for change in changes
    )
