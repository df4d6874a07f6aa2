"""Accounts, grants, deputies, sessions and the log of views."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from compliance.store.migrations.making import (
    at,
    day,
    in_order,
    index,
    long,
    make,
    one_of,
    person,
    text,
)

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _accounts()
    _sessions()
    _log()


def downgrade() -> None:
    """Drop them, the referring ones first."""
    for name in ("access_log", "known_browsers", "sessions", "deputies", "grants", "accounts"):
        op.drop_table(name)


def _account(table: str, *, null: bool = False) -> sa.Column[Any]:
    return text(
        "account_key", sa.ForeignKey("accounts.key", name=f"fk_{table}_account_key_accounts"), null=null
    )


def _accounts() -> None:
    make(
        "accounts",
        text("key", length=16),
        person("accounts", null=True),
        text("login", null=True),
        long("password_hash"),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        text("language", null=True),
        at("created_at"),
        at("ended_at", null=True),
        one_of("accounts", "language", "'nb', 'nn', 'en'"),
        sa.UniqueConstraint("person_key", name="uq_accounts_person_key"),
        sa.UniqueConstraint("login", name="uq_accounts_login"),
        key=("key",),
    )
    make(
        "grants",
        _account("grants"),
        text("role"),
        text("unit", null=True),
        text("organisation", null=True),
        text("requirement", null=True),
        day("from_day"),
        day("until_day", null=True),
        at("granted_at"),
        at("revoked_at", null=True),
        one_of("grants", "role", "'safety-officer', 'hr', 'administrator'"),
        in_order("grants"),
    )
    index("grants", "account_key")
    make(
        "deputies",
        person("deputies"),
        person("deputies", "deputy_key"),
        day("from_day"),
        day("until_day", null=True),
        at("named_at"),
        at("ended_at", null=True),
        in_order("deputies"),
    )
    index("deputies", "deputy_key")


def _sessions() -> None:
    hashed = text("id_hash", length=64)
    make("sessions", hashed, _account("sessions"), at("begun_at"), at("seen_at"), key=("id_hash",))
    index("sessions", "account_key")
    hashed = text("id_hash", length=64)
    account = _account("known_browsers")
    make("known_browsers", hashed, account, at("seen_at"), key=("id_hash", "account_key"))


def _log() -> None:
    actions = "'view', 'change', 'download', 'log-in', 'refused', 'log-out', 'password'"
    make(
        "access_log",
        at("at"),
        _account("access_log", null=True),
        text("action"),
        text("page", null=True),
        person("access_log", "about_key", null=True),
        text("about_unit", null=True),
        text("address", null=True),
        one_of("access_log", "action", actions),
    )
    index("access_log", "at")
    index("access_log", "account_key")
    index("access_log", "about_key", "at")
