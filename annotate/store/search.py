"""Full-text search: SQLite's FTS5 over the texts where they are, and a server's own.

A word stands for everything that begins with it; words in quotation marks stand together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, and_, bindparam, false, func, or_, select, text

from claimdesk.annotate.review.filters import Hit, HitKind
from claimdesk.annotate.store.schema import articles, claims, evidence, reviews

MOST = 200
AROUND = 60
"""Characters of a note shown on each side of what was found."""
_PIECE = re.compile(r'"([^"]+)"|(\S+)')
_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Scripts without spaces, whose words an index of words does not tell apart."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: phrases, each a run of words; the last word of a phrase may go on."""

    phrases: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, typed: str) -> "Query":
        found = (tuple(_WORD.findall(quoted or word)) for quoted, word in _PIECE.findall(typed))
        return cls(tuple(phrase for phrase in found if phrase))

    @property
    def words(self) -> list[str]:
        return [word for phrase in self.phrases for word in phrase]

    @property
    def for_sqlite(self) -> str:
        """In FTS5's language; words are quoted, so that none is read as an operator."""
        return " ".join(
            " + ".join(f'"{word}"' for word in phrase) + " *" for phrase in self.phrases
        )

    @property
    def for_server(self) -> str:
        """In PostgreSQL's language."""
        return " & ".join(f"({' <-> '.join(phrase)}:*)" for phrase in self.phrases)


def index_article(connection: Connection, place: int, title: str, words: str) -> None:
    """Make an article findable; a server does so by itself."""
    if connection.dialect.name == "sqlite":
        connection.execute(
            text("INSERT INTO search(rowid, title, text) VALUES (:place, :title, :words)"),
            {"place": place, "title": title, "words": words},
        )


def index_all(connection: Connection) -> None:
    """Make every article findable anew, as after a copy."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("INSERT INTO search(search) VALUES ('rebuild')"))


def find_articles(connection: Connection, typed: str) -> list[Hit]:
    """The articles on the desk that hold all that was typed, the best first."""
    query = Query.of(typed)
    if not query.phrases:
        return []
    found = list(
        _on_server(connection, query)
        if connection.dialect.name != "sqlite"
        else _in_file(connection, query)
    )
    return found or (list(_unspaced(connection, query)) if _UNSPACED.search(typed) else [])


def _in_file(connection: Connection, query: Query) -> Iterator[Hit]:
    rows = connection.execute(
        text(
            "SELECT a.id, snippet(search, 1, '', '', '…', 14) AS words, a.title FROM search "
            "JOIN articles a ON a.place = search.rowid WHERE search MATCH :query AND NOT a.withdrawn "
            "ORDER BY bm25(search, 4.0, 1.0) LIMIT :most"
        ),
        {"query": query.for_sqlite, "most": MOST},
    )
    for row in rows:
        yield Hit(HitKind.TEXT, row.id, "", " ".join(row.words.split()))


def _on_server(connection: Connection, query: Query) -> Iterator[Hit]:
    # as the index has it, word for word, or the server would read every text
    words = "to_tsvector('simple', title || ' ' || left(text, 200000))"
    first = "greatest(position(lower(:word) IN lower(left(text, 200000))) - 40, 1)"
    wanted = "to_tsquery('simple', :query)"
    sql = (
        f"SELECT id, substr(text, {first}, 160) AS words FROM articles "  # noqa: S608  (our own pieces)
        f"WHERE {words} @@ {wanted} AND NOT withdrawn ORDER BY ts_rank({words}, {wanted}) DESC LIMIT :most"
    )
    rows = connection.execute(
        text(sql), {"query": query.for_server, "word": query.words[0], "most": MOST}
    )
    for row in rows:
        yield Hit(HitKind.TEXT, row.id, "", " ".join(row.words.split()))


def _unspaced(connection: Connection, query: Query) -> Iterator[Hit]:
    a = articles.c
    holds = [a.text.icontains(word, autoescape=True) for word in query.words]
    position = func.instr if connection.dialect.name == "sqlite" else func.strpos
    place = position(a.text, query.words[0])
    rows = connection.execute(
        select(a.id, func.substr(a.text, place - 20, 80)).where(~a.withdrawn, *holds).limit(MOST)
    )
    for identifier, words in rows:
        yield Hit(HitKind.TEXT, identifier, "", " ".join((words or "").split()))


def find_notes(connection: Connection, typed: str, reviewer: str, *, blind: bool) -> list[Hit]:
    """Notes, corrections and evidence that hold all words; private notes of others are never looked at."""
    words = Query.of(typed).words
    if not words:
        return []
    r, e = reviews.c, evidence.c
    own = r.reviewer == bindparam("me", reviewer)
    seen = own if blind else or_(own, ~r.private)
    found: list[Hit] = []
    for kind, column in ((HitKind.NOTE, r.note), (HitKind.CORRECTION, r.correction)):
        query = select(claims.c.article, r.claim, column.label("words")).join(
            claims, claims.c.id == r.claim
        )
        shown = seen if kind is HitKind.NOTE else own if blind else ~false()
        # the second condition is the index's: few claims have a note
        noted = or_(r.note != "", r.correction != "")
        found += _hits(connection, kind, query.where(shown, noted, *_holding(column, words)), words)
    backing = e.title + " " + e.quote + " " + e.note + " " + e.link
    query = select(claims.c.article, e.claim, backing.label("words")).join(
        claims, claims.c.id == e.claim
    )
    mine = [e.reviewer == reviewer] if blind else []
    return found + _hits(
        connection, HitKind.EVIDENCE, query.where(*mine, *_holding(backing, words)), words
    )


def _holding(column: Any, words: list[str]) -> list[Any]:
    return [column.icontains(word, autoescape=True) for word in words]


def _hits(connection: Connection, kind: HitKind, query: Any, words: list[str]) -> list[Hit]:
    on_desk = query.join(articles, and_(articles.c.id == claims.c.article, ~articles.c.withdrawn))
    rows = connection.execute(on_desk.where(~claims.c.withdrawn).limit(MOST))
    return [Hit(kind, row.article, row.claim, _around(row.words, words[0])) for row in rows]


def _around(found: str, word: str) -> str:
    line = " ".join(found.split())
    place = max(line.casefold().find(word.casefold()), 0)
    start, end = max(0, place - AROUND), place + AROUND
    return ("…" if start else "") + line[start:end] + ("…" if end < len(line) else "")
