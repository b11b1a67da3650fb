"""Review sessions: versions of articles, linked claims, captured evidence, pages, and full-text search."""

import sqlalchemy as sa
from alembic import op  # noqa: TID253  (only imported by Alembic itself)

revision = "0005"
down_revision = "0004"


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def upgrade() -> None:
    for table, names in (
        ("articles", ("previous", "fingerprint")),
        ("claims", ("same_as", "follows")),
        ("evidence", ("title", "publisher", "capture", "reason", "captured", "sha256", "archive")),
    ):
        for name in names:
            op.add_column(table, _text(name))
    op.create_index("ix_claims_follows", "claims", ["follows"], unique=False)
    op.create_table(
        "captures",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        _text("kind"),
        _text("url"),
        _text("time"),
        _text("text"),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_captures")),
    )
    op.create_table(
        "nothing_to_check",
        sa.Column("article", sa.String(length=16), nullable=False),
        sa.Column("reviewer", sa.String(length=36), nullable=False),
        _text("time"),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_nothing_to_check_article_articles")
        ),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["reviewers.id"], name=op.f("fk_nothing_to_check_reviewer_reviewers")
        ),
        sa.PrimaryKeyConstraint("article", "reviewer", name=op.f("pk_nothing_to_check")),
    )
    op.create_table(
        "pages",
        sa.Column("name", sa.String(length=40), nullable=False),
        _text("text"),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_pages")),
    )
    noted = sa.text("note <> '' OR correction <> ''")
    op.create_index(
        "ix_reviews_noted",
        "reviews",
        ["claim"],
        unique=False,
        sqlite_where=noted,
        postgresql_where=noted,
    )
    _search()


def _search() -> None:
    """SQLite keeps the words of texts beside them, by the articles' places; a server has an index for it."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE search USING fts5(title, text, content='articles', content_rowid='place', "
            'tokenize="unicode61 remove_diacritics 2")'
        )
        op.execute("INSERT INTO search(search) VALUES('rebuild')")
    else:
        op.execute(
            "CREATE INDEX ix_articles_words ON articles USING gin "
            "(to_tsvector('simple', title || ' ' || left(text, 200000)))"
        )
