"""Spreadsheets imported for another editor, and claim models trained on the project."""

import sqlalchemy as sa
from alembic import op  # noqa: TID253  (only imported by Alembic itself)

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.add_column("changes", sa.Column("brought_by", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "models",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("made", sa.Text(), server_default="", nullable=False),
        sa.Column("reviewer", sa.String(length=36), nullable=False),
        sa.Column("used", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("report", sa.Text(), server_default="{}", nullable=False),
        sa.Column("weights", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reviewer"], ["reviewers.id"], name=op.f("fk_models_reviewer_reviewers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_models")),
    )
