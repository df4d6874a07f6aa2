"""Tokens of programs, what they wrote, and which token is behind a line of the log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from compliance.store.migrations.making import at, index, long, make, number, text

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    account = sa.ForeignKey("accounts.key", name="fk_tokens_account_key_accounts")
    make(
        "tokens",
        text("name"),
        text("token_hash", length=64),
        text("account_key", account),
        text("scopes"),
        at("made_at"),
        at("expires_at"),
        at("used_at", null=True),
        at("ended_at", null=True),
    )
    op.create_index("ix_tokens_token_hash", "tokens", ["token_hash"], unique=True)
    index("tokens", "account_key")
    make(
        "writes",
        number("token_id", sa.ForeignKey("tokens.id", name="fk_writes_token_id_tokens")),
        text("key_hash", length=64),
        text("request_hash", length=64),
        at("at"),
        number("status", null=True),
        long("answer"),
        key=("token_id", "key_hash"),
    )
    index("writes", "at")
    op.add_column("access_log", number("token_id", null=True))


def downgrade() -> None:
    """Drop them."""
    with op.batch_alter_table("access_log") as log:
        log.drop_column("token_id")
    op.drop_table("writes")
    op.drop_table("tokens")
