"""Imports that are being prepared, and who was matched with whom."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from compliance.store.migrations.making import at, index, long, make, one_of, person, text

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    make(
        "import_drafts",
        text("key", length=43),
        text("account_key", sa.ForeignKey("accounts.key", name="fk_import_drafts_account_key_accounts")),
        text("kind"),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("choices", sa.Text(), nullable=False),
        long("result"),
        at("created_at"),
        at("changed_at"),
        one_of("import_drafts", "kind", "'records', 'staff', 'absences'"),
        key=("key",),
    )
    index("import_drafts", "account_key")
    index("import_drafts", "created_at")
    make(
        "person_matches",
        text("source"),
        text("name"),
        person("person_matches"),
        at("matched_at"),
        sa.UniqueConstraint("source", "name", name="uq_person_matches_source_name"),
    )
    index("person_matches", "person_key")
    make(
        "column_matches",
        text("source", length=64),
        sa.Column("matching", sa.Text(), nullable=False),
        at("matched_at"),
        key=("source",),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("column_matches")
    op.drop_table("person_matches")
    op.drop_table("import_drafts")
