"""Full-text search: SQLite's FTS5 in files, PostgreSQL's on servers.

A word finds everything that begins with it: "refug" finds "refugees". Words in quotation marks have
to stand together: "border police".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, bindparam, false, func, or_, select, text

from claimdesk.annotate.review.filters import Hit, HitKind
from claimdesk.annotate.store.schema import articles, claims, evidence, reviews

MOST = 200
"""Hits that a search returns at most, of each kind."""
AROUND = 60
"""Characters of a note shown on each side of what was found."""
_PIECE = re.compile(r'"([^"]+)"|(\S+)')
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Thai, Lao, Japanese, Chinese, Korean: an index of words takes a whole sentence for one word."""


@dataclass(frozen=True, slots=True)
class Query:
    """A search as phrases, each a run of words; the last word of a phrase may go on.

    `"border police" refug` -> (("border", "police"), ("refug",))
    """

    phrases: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, typed: str) -> "Query":
        """Return the query that a reviewer typed; signs between words are dropped."""
        found = (tuple(_WORD.findall(quoted or word)) for quoted, word in _PIECE.findall(typed))
        return cls(tuple(phrase for phrase in found if phrase))

    @property
    def words(self) -> list[str]:
        """All words, in the order they were typed."""
        return [word for phrase in self.phrases for word in phrase]

    @property
    def for_sqlite(self) -> str:
        """The query in FTS5's language: `"border" + "police" * "refug" *`.

        Words are quoted, so that "NOT" or "NEAR" is looked for and not read as an operator.
        """
        return " ".join(_fts5(phrase) for phrase in self.phrases)

    @property
    def for_server(self) -> str:
        """The query in PostgreSQL's language: `(border <-> police:*) & (refug:*)`."""
        return " & ".join(f"({' <-> '.join(phrase)}:*)" for phrase in self.phrases)


def _fts5(phrase: tuple[str, ...]) -> str:
    quoted = [f'"{word}"' for word in phrase]
    return " + ".join(quoted) + " *"


def index_article(connection: Connection, place: int, title: str, words: str) -> None:
    """Put an article into the index of a file; a server keeps its index by itself."""
    # The index holds no second copy of the texts: it finds them by their article's place.
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("INSERT INTO search(rowid, title, text) VALUES (:place, :title, :words)"),
            {"place": place, "title": title, "words": words},
        )


def index_all(connection: Connection) -> None:
    """Rebuild the index of a file over all articles, as after a copy."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO search(search) VALUES ('rebuild')"))


def find_articles(connection: Connection, typed: str) -> list[Hit]:
    """Return the articles that hold all that was typed, the best first; none for no words."""
    query = Query.of(typed)
    if not query.phrases:
        return []
    if connection.dialect.name == "sqlite":
        found = list(_in_file(connection, query))
    else:
        found = list(_on_server(connection, query))

    # "東京" stands in a sentence that the index holds as one word: the texts themselves are read.
    if not found and _UNSPACED.search(typed):
        return list(_in_unspaced_texts(connection, query))
    return found


def _in_file(connection: Connection, query: Query) -> Iterator[Hit]:
    # A word in the title weighs four times as much as one in the text.
    rows = connection.execute(
        text(
            "SELECT a.id, snippet(search, 1, '', '', '…', 14) AS words, a.title FROM search "
            "JOIN articles a ON a.place = search.rowid WHERE search MATCH :query "
            "AND NOT a.withdrawn "
            "ORDER BY bm25(search, 4.0, 1.0) LIMIT :most"
        ),
        {"query": query.for_sqlite, "most": MOST},
    )
    for row in rows:
        yield Hit(HitKind.TEXT, row.id, "", _one_line(row.words))


def _on_server(connection: Connection, query: Query) -> Iterator[Hit]:
    # as the index has it, word for word, or the server would read every text
    words = "to_tsvector('simple', title || ' ' || left(text, 200000))"
    first = "greatest(position(lower(:word) IN lower(left(text, 200000))) - 40, 1)"
    wanted = "to_tsquery('simple', :query)"
    sql = (
        f"SELECT id, substr(text, {first}, 160) AS words FROM articles "  # noqa: S608  (our own pieces)
        f"WHERE {words} @@ {wanted} AND NOT withdrawn "
        f"ORDER BY ts_rank({words}, {wanted}) DESC LIMIT :most"
    )
    rows = connection.execute(
        text(sql), {"query": query.for_server, "word": query.words[0], "most": MOST}
    )
    for row in rows:
        yield Hit(HitKind.TEXT, row.id, "", _one_line(row.words))


def _in_unspaced_texts(connection: Connection, query: Query) -> Iterator[Hit]:
    """Yield the articles whose texts hold all words, without the index."""
    a = articles.c
    holds_all = [a.text.icontains(word, autoescape=True) for word in query.words]
    position = func.instr if connection.dialect.name == "sqlite" else func.strpos
    place = position(a.text, query.words[0])
    around = func.substr(a.text, place - 20, 80)
    rows = connection.execute(select(a.id, around).where(~a.withdrawn, *holds_all).limit(MOST))
    for identifier, words in rows:
        yield Hit(HitKind.TEXT, identifier, "", _one_line(words or ""))


def _one_line(words: str) -> str:
    return " ".join(words.split())


def find_notes(connection: Connection, typed: str, reviewer: str, *, blind: bool) -> list[Hit]:
    """Return the notes, corrections and evidence that hold all words.

    Private notes of others are never searched, not even to count them: a hit would already show
    that a word is in them. With `blind`, only what the reviewer wrote.
    """
    words = Query.of(typed).words
    if not words:
        return []
    r = reviews.c
    is_own = r.reviewer == bindparam("me", reviewer)
    notes_shown = is_own if blind else or_(is_own, ~r.private)
    corrections_shown = is_own if blind else ~false()
    return [
        *_in_reviews(connection, HitKind.NOTE, r.note, notes_shown, words),
        *_in_reviews(connection, HitKind.CORRECTION, r.correction, corrections_shown, words),
        *_in_evidence(connection, reviewer if blind else "", words),
    ]


def _in_reviews(
    connection: Connection, kind: HitKind, column: Any, shown: Any, words: list[str]
) -> list[Hit]:
    r = reviews.c
    # Few claims have a note. This is the condition of `ix_reviews_noted`, word for word: with it
    # the database reads that small index and not all reviews.
    noted = or_(r.note != "", r.correction != "")
    query = (
        select(claims.c.article, r.claim, column.label("words"))
        .join(claims, claims.c.id == r.claim)
        .where(shown, noted, *_holding(column, words))
    )
    return _hits(connection, kind, query, words)


def _in_evidence(connection: Connection, alone: str, words: list[str]) -> list[Hit]:
    e = evidence.c
    backing = e.title + " " + e.quote + " " + e.note + " " + e.link
    query = (
        select(claims.c.article, e.claim, backing.label("words"))
        .join(claims, claims.c.id == e.claim)
        .where(*_holding(backing, words))
    )
    if alone:
        query = query.where(e.reviewer == alone)
    return _hits(connection, HitKind.EVIDENCE, query, words)


def _holding(column: Any, words: list[str]) -> list[Any]:
    return [column.icontains(word, autoescape=True) for word in words]


def _hits(connection: Connection, kind: HitKind, query: Any, words: list[str]) -> list[Hit]:
    """Return the rows of a query as hits, without those of withdrawn claims and articles."""
    present = and_(articles.c.id == claims.c.article, ~articles.c.withdrawn)
    query = query.join(articles, present).where(~claims.c.withdrawn).limit(MOST)
    rows = connection.execute(query)
    return [Hit(kind, row.article, row.claim, _around(row.words, words[0])) for row in rows]


def _around(found: str, word: str) -> str:
    """Return the words around the first hit: "…counted by the border police on Monday…"."""
    line = _one_line(found)
    place = max(line.casefold().find(word.casefold()), 0)
    start = max(0, place - AROUND)
    end = place + AROUND

    before = "…" if start else ""
    after = "…" if end < len(line) else ""
    return before + line[start:end] + after
