"""Teams: changes that merge in one order everywhere, settled disagreements, packets, and claims handed out."""

from uuid import uuid4

import sqlalchemy as sa
from alembic import op  # noqa: TID253  (only imported by Alembic itself)

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("changes", sa.Column("clock", sa.Integer(), server_default="0", nullable=False))
    op.execute("UPDATE changes SET clock = sequence")
    op.create_index("ix_changes_clock", "changes", ["clock"], unique=False)
    op.add_column("reviewers", sa.Column("login", sa.Text(), server_default="", nullable=False))
    with op.batch_alter_table("facts") as batch:
        batch.alter_column("name", type_=sa.String(length=80), existing_type=sa.String(length=40))
    _name_the_project()
    _adjudications()
    _packets_and_assignments()


def _name_the_project() -> None:
    """Sheets that are out already name the project by its first change."""
    connection = op.get_bind()
    first = connection.execute(
        sa.text("SELECT id FROM changes ORDER BY sequence LIMIT 1")
    ).scalar_one_or_none()
    connection.execute(
        sa.text("INSERT INTO facts (name, value) VALUES ('project', :value)"),
        {"value": first or str(uuid4())},
    )


def _adjudications() -> None:
    op.create_table(
        "adjudications",
        sa.Column("claim", sa.String(length=16), nullable=False),
        sa.Column("target", sa.String(length=12), nullable=False),
        sa.Column("reviewer", sa.String(length=36), nullable=False),
        sa.Column("verdict", sa.String(length=16), nullable=True),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("same_as", sa.Text(), server_default="", nullable=False),
        sa.Column("time", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["claim"], ["claims.id"], name=op.f("fk_adjudications_claim_claims")
        ),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["reviewers.id"], name=op.f("fk_adjudications_reviewer_reviewers")
        ),
        sa.PrimaryKeyConstraint("claim", "target", name=op.f("pk_adjudications")),
    )


def _packets_and_assignments() -> None:
    op.create_table(
        "packets",
        sa.Column("id", sa.String(length=36), nullable=False),
        sa.Column("reviewer", sa.String(length=36), nullable=False),
        sa.Column("made", sa.Text(), server_default="", nullable=False),
        sa.Column("clock", sa.Integer(), server_default="0", nullable=False),
        sa.Column("claims", sa.Integer(), server_default="0", nullable=False),
        sa.Column("merged", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["reviewers.id"], name=op.f("fk_packets_reviewer_reviewers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_packets")),
    )
    op.create_table(
        "assignments",
        sa.Column("claim", sa.String(length=16), nullable=False),
        sa.Column("reviewer", sa.String(length=36), nullable=False),
        sa.Column("since", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["claim"], ["claims.id"], name=op.f("fk_assignments_claim_claims")),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["reviewers.id"], name=op.f("fk_assignments_reviewer_reviewers")
        ),
        sa.PrimaryKeyConstraint("claim", "reviewer", name=op.f("pk_assignments")),
    )
