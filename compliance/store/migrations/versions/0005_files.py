"""Files that prove records: stored by what they hold."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from compliance.store.migrations.making import at, index, make, number, one_of, person, text

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    make(
        "files",
        text("hash", length=64),
        text("media_type"),
        number("size"),
        at("stored_at"),
        one_of("files", "media_type", "'application/pdf', 'image/jpeg', 'image/png', 'image/webp'"),
        key=("hash",),
    )
    make(
        "proofs",
        text("key", length=32),
        number("record_id", sa.ForeignKey("records.id", name="fk_proofs_record_id_records")),
        person("proofs"),
        text(
            "file_hash",
            sa.ForeignKey("files.hash", name="fk_proofs_file_hash_files"),
            null=True,
            length=64,
        ),
        text("account_key", sa.ForeignKey("accounts.key", name="fk_proofs_account_key_accounts")),
        at("added_at"),
        at("erased_at", null=True),
        key=("key",),
    )
    for column in ("record_id", "person_key", "file_hash"):
        index("proofs", column)


def downgrade() -> None:
    """Drop them."""
    op.drop_table("proofs")
    op.drop_table("files")
