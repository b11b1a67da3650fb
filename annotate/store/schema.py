"""The tables of a record, for SQLite and PostgreSQL.

Identifiers are text; times are ISO 8601 in UTC; lists and edits are JSON text. `start` and `stop`
are `[start, stop)` in code points of the article's text ("end" is a keyword of SQL).

`tests/store` compares these tables with those that the migrations make: a column added here needs a
new revision in `migrations/versions`.
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

# Migrations change and drop constraints by name, so each has one that both dialects share.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=default)


def _article() -> Column[str]:
    return Column("article", String(16), ForeignKey("articles.id"), nullable=False)


# About the project itself: its identifier, a packet's origin, the claim at which review stopped.
facts = Table("facts", metadata, Column("name", String(80), primary_key=True), _text("value"))

reviewers = Table(
    "reviewers",
    metadata,
    Column("id", String(36), primary_key=True),
    _text("name"),
    _text("colour"),
    _text("login"),
)
"""`login` is the reviewer's on a server, where row rules compare it with who is connected."""

articles = Table(
    "articles",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("place", Integer, nullable=False),  # order of adding, and the row in the search index
    _text("source"),
    _text("title"),
    _text("byline"),
    _text("published"),
    _text("url"),
    _text("language"),
    _text("sha256"),  # of the text: shows that it is still the one that was added
    Column("text", Text, nullable=False),
    Column("replaced", Integer, nullable=False, server_default="0"),
    _text("added"),
    _text("model"),
    Column("withdrawn", Boolean, nullable=False, server_default="0"),
    _text("previous"),
    _text("fingerprint"),
    Index("ix_articles_place", "place"),
)
"""`previous` is the article that this is a new version of; `fingerprint` finds near-duplicates."""

blocks = Table(
    "blocks",
    metadata,
    Column("article", String(16), ForeignKey("articles.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("stop", Integer, nullable=False),
    _text("role"),
    Column("detected", Boolean, nullable=False, server_default="0"),
)

# A claim is never deleted once a change mentions it, only withdrawn: the change can then be undone.
claims = Table(
    "claims",
    metadata,
    Column("id", String(16), primary_key=True),
    _article(),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    _text("quote"),
    _text("prefix"),
    _text("suffix"),
    _text("origin"),
    Column("withdrawn", Boolean, nullable=False, server_default="0"),
    Column("parked", Boolean, nullable=False, server_default="0"),
    _text("parked_for"),
    _text("parked_until"),
    Column("score", Float),
    _text("reasons", "[]"),
    _text("hedges", "[]"),
    _text("same_as"),
    _text("follows"),
    Index("ix_claims_article_start", "article", "start"),
    Index("ix_claims_follows", "follows"),
)
"""`same_as` is a claim with the same meaning; `follows` is this claim in the earlier version."""

# Names, numbers, attributions and checks are proposals of detection, which may replace them at any
# time. What reviewers make of them is in `ticks` and `corrections`.

entities = Table(
    "entities",
    metadata,
    Column("article", String(16), ForeignKey("articles.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("stop", Integer, primary_key=True),
    _text("label"),
)

numbers = Table(
    "numbers",
    metadata,
    Column("article", String(16), ForeignKey("articles.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("stop", Integer, primary_key=True),
    _text("kind"),
    Column("low", Float),
    Column("high", Float),
    _text("unit"),
    _text("currency"),
    _text("date"),
    _text("relation", "="),
    Column("precision", Float),
)

attributions = Table(
    "attributions",
    metadata,
    Column("id", Integer, primary_key=True),
    _article(),
    Column("start", Integer, nullable=False),
    Column("stop", Integer, nullable=False),
    Column("source_start", Integer),
    Column("source_stop", Integer),
    Column("cue_start", Integer),
    Column("cue_stop", Integer),
    _text("type"),
    Index("ix_attributions_article_start", "article", "start"),
)

checks = Table(
    "checks",
    metadata,
    Column("id", Integer, primary_key=True),
    _article(),
    Column("start", Integer, nullable=False),
    _text("kind"),
    _text("numbers", "[]"),
    _text("outcome"),
    _text("working"),
    Index("ix_checks_article_start", "article", "start"),
)

# Few reviews have a note. An index of these alone lets a search for notes skip all others; the
# query in `search.py` repeats this condition.
_NOTED = text("note <> '' OR correction <> ''")
reviews = Table(
    "reviews",
    metadata,
    Column("claim", String(16), ForeignKey("claims.id"), primary_key=True),
    Column("reviewer", String(36), ForeignKey("reviewers.id"), primary_key=True),
    Column("target", String(12), primary_key=True),
    Column("verdict", String(16)),  # NULL while there is only a note
    _text("reason"),
    _text("correction"),
    _text("note"),
    Column("private", Boolean, nullable=False, server_default="0"),
    _text("time"),
    Index("ix_reviews_verdict", "verdict"),
    Index("ix_reviews_noted", "claim", sqlite_where=_NOTED, postgresql_where=_NOTED),
)

evidence = Table(
    "evidence",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("claim", String(16), ForeignKey("claims.id"), nullable=False),
    Column("reviewer", String(36), ForeignKey("reviewers.id"), nullable=False),
    _text("kind"),
    _text("link"),
    _text("quote"),
    _text("note"),
    _text("accessed"),
    _text("title"),
    _text("publisher"),
    _text("capture"),
    _text("reason"),
    _text("captured"),
    _text("sha256"),  # names the row in `captures`
    _text("archive"),
    Index("ix_evidence_claim", "claim"),
)

captures = Table(
    "captures",
    metadata,
    Column("sha256", String(64), primary_key=True),
    _text("kind"),
    _text("url"),
    _text("time"),
    _text("text"),
    Column("raw", LargeBinary, nullable=False),
)
"""Copies of links and files of evidence, as they were when captured, by the SHA-256 of their bytes.

Never changed. Two pieces of evidence with the same file share one row.
"""

nothing_to_check = Table(
    "nothing_to_check",
    metadata,
    Column("article", String(16), ForeignKey("articles.id"), primary_key=True),
    Column("reviewer", String(36), ForeignKey("reviewers.id"), primary_key=True),
    _text("time"),
)

pages = Table("pages", metadata, Column("name", String(40), primary_key=True), _text("text"))
"""The project's notes and guidelines."""

# Names and numbers that a reviewer looked at; each reviewer has separate ones.
ticks = Table(
    "ticks",
    metadata,
    Column("article", String(16), ForeignKey("articles.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("stop", Integer, primary_key=True),
    Column("reviewer", String(36), ForeignKey("reviewers.id"), primary_key=True),
    _text("time"),
)

# Laid over `entities` and `numbers` when these are read, so that a new detection keeps them.
corrections = Table(
    "corrections",
    metadata,
    Column("article", String(16), ForeignKey("articles.id"), primary_key=True),
    Column("start", Integer, primary_key=True),
    Column("stop", Integer, primary_key=True),
    _text("label"),
    _text("kind"),
    Column("low", Float),
    Column("high", Float),
    _text("unit"),
    _text("currency"),
    _text("date"),
    _text("relation"),
    Column("precision", Float),
)

# The history. Rows are only ever added: undo is a change too.
changes = Table(
    "changes",
    metadata,
    Column("sequence", Integer, primary_key=True),
    Column("id", String(36), nullable=False, unique=True),
    Column("reviewer", String(36), ForeignKey("reviewers.id"), nullable=False),
    _text("time"),
    _text("operation"),
    _text("article"),
    _text("claim"),
    _text("edits", "[]"),
    _text("undoes"),
    _text("brought_by"),
    Column("clock", Integer, nullable=False, server_default="0"),
    Index("ix_changes_claim", "claim"),
    Index("ix_changes_reviewer", "reviewer"),
    Index("ix_changes_clock", "clock"),
)
"""`sequence` is the order of arrival in this record; `clock` orders changes alike in all copies."""

# One answer a claim and question, where reviewers disagreed; their reviews stay beside it.
adjudications = Table(
    "adjudications",
    metadata,
    Column("claim", String(16), ForeignKey("claims.id"), primary_key=True),
    Column("target", String(12), primary_key=True),
    Column("reviewer", String(36), ForeignKey("reviewers.id"), nullable=False),
    Column("verdict", String(16)),
    _text("reason"),
    _text("note"),
    _text("same_as"),
    _text("time"),
)

packets = Table(
    "packets",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("reviewer", String(36), ForeignKey("reviewers.id"), nullable=False),
    _text("made"),
    Column("clock", Integer, nullable=False, server_default="0"),
    Column("claims", Integer, nullable=False, server_default="0"),
    _text("merged"),
)
"""Packets that were made, and when each was merged last.

`clock` is the record's when the packet was made: what changed in the record since then, the
packet's reviewer did not see.
"""

assignments = Table(
    "assignments",
    metadata,
    Column("claim", String(16), ForeignKey("claims.id"), primary_key=True),
    Column("reviewer", String(36), ForeignKey("reviewers.id"), primary_key=True),
    Column("since", Float, nullable=False),
)
"""Claims assigned by a server, each with the server's time in seconds since 1970."""

models = Table(
    "models",
    metadata,
    Column("id", Integer, primary_key=True),
    _text("made"),
    Column("reviewer", String(36), ForeignKey("reviewers.id"), nullable=False),
    Column("used", Boolean, nullable=False, server_default="0"),
    _text("report", "{}"),
    Column("weights", Text, nullable=False),
)
