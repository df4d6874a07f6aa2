"""What was known of a record, and which were written or ended since an instant, is found without reading all."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the indexes."""
    ended = sa.text("known_until IS NOT NULL")
    op.create_index("ix_records_identity", "records", ["identity"])
    op.create_index("ix_records_known_from", "records", ["known_from"])
    op.create_index(
        "ix_records_known_until", "records", ["known_until"], sqlite_where=ended, postgresql_where=ended
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_index("ix_records_known_until", "records")
    op.drop_index("ix_records_known_from", "records")
    op.drop_index("ix_records_identity", "records")
