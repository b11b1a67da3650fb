"""Vetting of a foreign file: its changes one by one against the record and against each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from claimdesk.annotate.review.change import Change, Edit
from claimdesk.annotate.review.state import Claim, Shelf
from claimdesk.annotate.store import schema
from claimdesk.annotate.team.brought import Brought
from claimdesk.annotate.team.merge_rules import shared_change
from claimdesk.annotate.team.packet_checks import Allowed, Fault, Objection, objection
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span

LARGEST_TEXT = 20_000_000
"""The most characters of an article that is taken in."""


@dataclass
class Vetted:
    """The changes of a file that may come in, and the objections to the rest."""

    fresh: list[Change] = field(default_factory=list)
    known: int = 0
    objections: list[Objection] = field(default_factory=list)
    new_articles: list[str] = field(default_factory=list)
    new_claims: list[str] = field(default_factory=list)
    """Claims that detection found elsewhere and that a reviewer there decided on."""


class Vetting:
    """One run over a file's changes. Article texts and claims are read as they are needed."""

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
        """Articles that only the file has."""

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
        """Vet all of the file, in its order: a claim has to be made before it is decided on."""
        vetted = Vetted()
        here = set(self._record.execute(select(schema.changes.c.id)).scalars())
        for one in self._brought.changes():
            if isinstance(one, str):
                vetted.objections.append(Objection(Fault.UNREADABLE, one))
                continue
            if one.id in here:
                # the packet was merged before, or the change went out with it
                vetted.known += 1
                continue

            # a file may hold one change twice
            here.add(one.id)
            change = shared_change(one)
            if change is not None:
                self._take(change, vetted)
        return vetted

    def _take(self, change: Change, vetted: Vetted) -> None:
        # Bo makes a claim: this very change may refer to it, so it counts as here while it is
        # checked
        made = dict(_claims_in(change))
        fresh = {claim: made[claim] for claim in made.keys() - self._claims.keys()}
        self._claims.update(fresh)

        found = objection(change, self._allowed)
        if found:
            vetted.objections.append(found)
            for claim in fresh:
                del self._claims[claim]
            return

        vetted.fresh.append(change)
        for edit in change.edits:
            self._note_new(edit, vetted)

    def _note_new(self, edit: Edit, vetted: Vetted) -> None:
        """Note the article and the claim that have to be copied along with an edit."""
        # Bo's packet added an article: its text and paragraphs come too
        subject = edit.subject
        if isinstance(subject, Shelf) and subject.id in self._foreign:
            vetted.new_articles.append(subject.id)
            self._foreign.discard(subject.id)

        # detection found a claim in it there, and Bo verified it: the claim comes before the
        # verdict
        if isinstance(edit.before, Claim):
            claim = edit.before.id
        else:
            claim = getattr(subject, "claim", "")
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
        """Return the text of an article of the file; None if its identifier is of another text."""
        c = schema.articles.c
        query = select(c.text, func.length(c.text)).where(
            c.id == article, func.length(c.text) <= LARGEST_TEXT
        )

        for text, length in self._brought.rows(query):
            if _is_text_of(article, text, length):
                self._foreign.add(article)
                return str(text)
        return None

    def _article_of(self, claim: str) -> str | None:
        if claim in self._claims:
            return self._claims[claim]
        article = self._theirs.get(claim)
        if not article or self._text_of(article) is None or not self._is_sound(claim):
            return None
        return article

    def _is_sound(self, claim: str) -> bool:
        """Return True if a claim of the file stands at its place, under that place's identifier.

        The row says 10 to 19 and "61 drones": the article has these words there, and the claim's
        identifier is the one that detection gives to 10 to 19. A claim of invented words, or under
        the identifier of another, is not sound.
        """
        # a hand-made file may hold no row, or two with one identifier
        rows = self._brought.rows(select(schema.claims).where(schema.claims.c.id == claim))
        if len(rows) != 1:
            return False
        row = rows[0]
        if not _is_place(row.start, row.stop):
            return False

        text = self._text_of(row.article) or ""
        has_its_words = text[row.start : row.stop] == row.quote
        return has_its_words and claim == claim_id(row.article, Span(row.start, row.stop))


def _is_text_of(article: str, text: Any, length: Any) -> bool:
    """Return True if a value from a file is the text that the identifier was made of."""
    if not isinstance(text, str) or not length:
        return False
    return Article(text, "").id == article and "\0" not in text


def _is_place(start: Any, stop: Any) -> bool:
    """Return True if two values are the edges of a span: 10 and 19, not "10", nor 19 and 10."""
    if not isinstance(start, int) or not isinstance(stop, int):
        return False
    return 0 <= start < stop


def _claims_in(change: Change) -> Iterator[tuple[str, str]]:
    """Yield the claims that a change leaves behind, each with its article."""
    for edit in change.edits:
        if isinstance(edit.after, Claim):
            yield edit.after.id, edit.after.article
