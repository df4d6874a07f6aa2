"""Exemptions asked for, stand-downs confirmed, and what somebody says is wrong."""

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
    number,
    one_of,
    person,
    text,
)

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    _asks()
    _stand_downs()
    _tasks()


def downgrade() -> None:
    """Drop them."""
    for name in ("tasks", "stand_downs", "exemption_asks"):
        op.drop_table(name)


def _account(table: str, name: str, *, null: bool = True) -> sa.Column[Any]:
    return text(name, sa.ForeignKey("accounts.key", name=f"fk_{table}_{name}_accounts"), null=null)


def _asks() -> None:
    table = "exemption_asks"
    make(
        table,
        person(table),
        text("requirement"),
        day("from_day"),
        day("until_day"),
        text("reason"),
        long("note"),
        _account(table, "asked_by", null=False),
        at("asked_at"),
        text("state"),
        text("why", null=True),
        _account(table, "decided_by"),
        at("decided_at", null=True),
        day("granted_from", null=True),
        _account(table, "ended_by"),
        at("ended_at", null=True),
        in_order(table),
        one_of(table, "state", "'waiting', 'approved', 'refused', 'withdrawn', 'ended'"),
    )
    for column in ("person_key", "asked_by", "state"):
        index(table, column)


def _stand_downs() -> None:
    table = "stand_downs"
    make(
        table,
        person(table),
        text("requirement"),
        day("since"),
        day("cycle_end", null=True),
        day("recommended_on"),
        at("recommended_at"),
        _account(table, "confirmed_by"),
        at("confirmed_at", null=True),
        day("ended_on", null=True),
        at("ended_at", null=True),
    )
    index(table, "ended_at")
    columns, is_open = ["person_key", "requirement"], sa.text("ended_at IS NULL")
    op.create_index(
        "uq_stand_downs_person_key_open",
        table,
        columns,
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def _tasks() -> None:
    table = "tasks"
    make(
        table,
        person(table),
        text("requirement", null=True),
        number("record_id", sa.ForeignKey("records.id", name="fk_tasks_record_id_records"), null=True),
        text("what", null=True),
        long("note"),
        at("raised_at"),
        text("state"),
        _account(table, "passed_by"),
        at("passed_at", null=True),
        text("outcome", null=True),
        _account(table, "settled_by"),
        at("settled_at", null=True),
        one_of(table, "state", "'open', 'passed', 'done'"),
    )
    for column in ("person_key", "state"):
        index(table, column)
