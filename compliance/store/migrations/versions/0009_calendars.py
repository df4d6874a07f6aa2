"""Calendars at a secret address."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from compliance.store.migrations.making import at, index, make, number, text

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    make(
        "calendars",
        text("secret_hash", length=64),
        _account("calendars"),
        text("unit", null=True),
        at("made_at"),
        at("fetched_at", null=True),
        key=("secret_hash",),
    )
    index("calendars", "account_key")
    make(
        "calendar_events",
        _account("calendar_events"),
        text("uid", length=32),
        text("unit", null=True),
        text("digest", length=64),
        number("sequence"),
        at("changed_at"),
        key=("account_key", "uid"),
    )


def downgrade() -> None:
    """Drop them."""
    op.drop_table("calendar_events")
    op.drop_table("calendars")


def _account(table: str) -> sa.Column[Any]:
    return text("account_key", sa.ForeignKey("accounts.key", name=f"fk_{table}_account_key_accounts"))
