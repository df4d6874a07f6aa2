"""Forms that were carried out, and who wrote which version of a record by them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from compliance.store.migrations.making import at, index, make, number, one_of, text

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    key = sa.ForeignKey("accounts.key", name="fk_submissions_account_key_accounts")
    make(
        "submissions", text("token_hash", length=64), text("account_key", key), at("at"), key=("token_hash",)
    )
    index("submissions", "at")
    make(
        "record_acts",
        number("record_id", sa.ForeignKey("records.id", name="fk_record_acts_record_id_records")),
        text("account_key", sa.ForeignKey("accounts.key", name="fk_record_acts_account_key_accounts")),
        text("act"),
        text("reason", null=True),
        one_of("record_acts", "act", "'registered', 'approved', 'rejected', 'corrected', 'revoked'"),
        key=("record_id",),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("record_acts")
    op.drop_table("submissions")
