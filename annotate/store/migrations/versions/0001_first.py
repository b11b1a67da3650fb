"""The first released schema."""

import sqlalchemy as sa
from alembic import op  # noqa: TID253  (only imported by Alembic itself)

revision = "0001"
down_revision = None


def upgrade() -> None:
    _people_and_articles()
    _findings()
    _claims_and_story()
    _reviews()


def _people_and_articles() -> None:
    op.create_table(
        "articles",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("byline", sa.Text(), server_default="", nullable=False),
        sa.Column("published", sa.Text(), server_default="", nullable=False),
        sa.Column("url", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("replaced", sa.Integer(), server_default="0", nullable=False),
        sa.Column("added", sa.Text(), server_default="", nullable=False),
        sa.Column("model", sa.Text(), server_default="", nullable=False),
        sa.Column("withdrawn", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
    )
    op.create_index("ix_articles_place", "articles", ["place"], unique=False)
    op.create_table(
        "facts",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_facts")),
    )
    op.create_table(
        "reviewers",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("colour", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_reviewers")),
    )
    op.create_table(
        "blocks",
        sa.Column("article", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), server_default="", nullable=False),
        sa.Column("detected", sa.Boolean(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_blocks_article_articles")
        ),
        sa.PrimaryKeyConstraint("article", "start", name=op.f("pk_blocks")),
    )


def _findings() -> None:
    op.create_table(
        "attributions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("source_start", sa.Integer(), nullable=True),
        sa.Column("source_stop", sa.Integer(), nullable=True),
        sa.Column("cue_start", sa.Integer(), nullable=True),
        sa.Column("cue_stop", sa.Integer(), nullable=True),
        sa.Column("type", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_attributions_article_articles")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attributions")),
    )
    op.create_index(
        "ix_attributions_article_start", "attributions", ["article", "start"], unique=False
    )
    op.create_table(
        "checks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("numbers", sa.Text(), server_default="[]", nullable=False),
        sa.Column("outcome", sa.Text(), server_default="", nullable=False),
        sa.Column("working", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_checks_article_articles")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checks")),
    )
    op.create_index("ix_checks_article_start", "checks", ["article", "start"], unique=False)
    op.create_table(
        "entities",
        sa.Column("article", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_entities_article_articles")
        ),
        sa.PrimaryKeyConstraint("article", "start", "stop", name=op.f("pk_entities")),
    )
    op.create_table(
        "numbers",
        sa.Column("article", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("low", sa.Float(), nullable=True),
        sa.Column("high", sa.Float(), nullable=True),
        sa.Column("unit", sa.Text(), server_default="", nullable=False),
        sa.Column("currency", sa.Text(), server_default="", nullable=False),
        sa.Column("date", sa.Text(), server_default="", nullable=False),
        sa.Column("relation", sa.Text(), server_default="=", nullable=False),
        sa.Column("precision", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_numbers_article_articles")
        ),
        sa.PrimaryKeyConstraint("article", "start", "stop", name=op.f("pk_numbers")),
    )


def _claims_and_story() -> None:
    op.create_table(
        "changes",
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("reviewer", sa.String(length=36), nullable=False),
        sa.Column("time", sa.Text(), server_default="", nullable=False),
        sa.Column("operation", sa.Text(), server_default="", nullable=False),
        sa.Column("article", sa.Text(), server_default="", nullable=False),
        sa.Column("claim", sa.Text(), server_default="", nullable=False),
        sa.Column("edits", sa.Text(), server_default="[]", nullable=False),
        sa.Column("undoes", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["reviewers.id"], name=op.f("fk_changes_reviewer_reviewers")
        ),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_changes")),
        sa.UniqueConstraint("id", name=op.f("uq_changes_id")),
    )
    op.create_index("ix_changes_claim", "changes", ["claim"], unique=False)
    op.create_index("ix_changes_reviewer", "changes", ["reviewer"], unique=False)
    op.create_table(
        "claims",
        sa.Column("id", sa.String(length=16), nullable=False),
        sa.Column("article", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("quote", sa.Text(), server_default="", nullable=False),
        sa.Column("prefix", sa.Text(), server_default="", nullable=False),
        sa.Column("suffix", sa.Text(), server_default="", nullable=False),
        sa.Column("origin", sa.Text(), server_default="", nullable=False),
        sa.Column("withdrawn", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("parked", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("parked_for", sa.Text(), server_default="", nullable=False),
        sa.Column("parked_until", sa.Text(), server_default="", nullable=False),
        sa.Column("score", sa.Float(), nullable=True),
        sa.Column("reasons", sa.Text(), server_default="[]", nullable=False),
        sa.Column("hedges", sa.Text(), server_default="[]", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_claims_article_articles")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claims")),
    )
    op.create_index("ix_claims_article_start", "claims", ["article", "start"], unique=False)


def _reviews() -> None:
    op.create_table(
        "ticks",
        sa.Column("article", sa.String(length=16), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("stop", sa.Integer(), nullable=False),
        sa.Column("reviewer", sa.String(length=36), nullable=False),
        sa.Column("time", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["article"], ["articles.id"], name=op.f("fk_ticks_article_articles")
        ),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["reviewers.id"], name=op.f("fk_ticks_reviewer_reviewers")
        ),
        sa.PrimaryKeyConstraint("article", "start", "stop", "reviewer", name=op.f("pk_ticks")),
    )
    op.create_table(
        "evidence",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("claim", sa.String(length=16), nullable=False),
        sa.Column("reviewer", sa.String(length=36), nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("link", sa.Text(), server_default="", nullable=False),
        sa.Column("quote", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("accessed", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name=op.f("fk_evidence_claim_claims")),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["reviewers.id"], name=op.f("fk_evidence_reviewer_reviewers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    op.create_index("ix_evidence_claim", "evidence", ["claim"], unique=False)
    op.create_table(
        "reviews",
        sa.Column("claim", sa.String(length=16), nullable=False),
        sa.Column("reviewer", sa.String(length=36), nullable=False),
        sa.Column("target", sa.String(length=12), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("correction", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("private", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("time", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name=op.f("fk_reviews_claim_claims")),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["reviewers.id"], name=op.f("fk_reviews_reviewer_reviewers")
        ),
        sa.PrimaryKeyConstraint("claim", "reviewer", "target", name=op.f("pk_reviews")),
    )
    op.create_index("ix_reviews_verdict", "reviews", ["verdict"], unique=False)
