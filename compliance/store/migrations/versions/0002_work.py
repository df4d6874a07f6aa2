"""Runs and what they found, the outbox, reminders, and the program's own state."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

from compliance.store.migrations.making import (
    at,
    day,
    index,
    json,
    long,
    mail,
    make,
    number,
    one_of,
    person,
    run,
    text,
)

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

STATUSES = "'away', 'exempt', 'expiring', 'valid', 'grace', 'due', 'expired', 'missing'"
LANGUAGES = "'nb', 'nn', 'en'"


def upgrade() -> None:
    """Make the tables."""
    _runs()
    _outbox()
    _reminders()
    _program()


def downgrade() -> None:
    """Drop them, the referring ones first."""
    for name in (
        *("store_state", "heartbeats", "nights", "skips", "ledger", "outbox_about", "outbox"),
        *("staffing_rows", "transitions", "standing", "runs", "rule_books"),
    ):
        op.drop_table(name)


def _runs() -> None:
    book = (text("hash", length=64), json("files"), at("first_used_at"))
    make("rule_books", *book, key=("hash",))
    make(
        "runs",
        day("on_day"),
        text("kind"),
        text("rule_book", sa.ForeignKey("rule_books.hash", name="fk_runs_rule_book_rule_books")),
        at("started_at"),
        at("finished_at"),
        sa.Column("duration", sa.Float(), nullable=False),
        json("counts"),
    )
    index("runs", "on_day")
    make(
        "standing",
        person("standing"),
        text("requirement"),
        text("status"),
        day("since"),
        day("cycle_end", null=True),
        one_of("standing", "status", STATUSES),
        key=("person_key", "requirement"),
    )
    make(
        "transitions",
        run("transitions"),
        person("transitions"),
        text("requirement"),
        text("from_status", null=True),
        text("to_status", null=True),
        day("since", null=True),
        day("cycle_end", null=True),
        one_of("transitions", "from_status", STATUSES),
        one_of("transitions", "to_status", STATUSES),
    )
    index("transitions", "run_id")
    index("transitions", "person_key")
    what = (run("staffing_rows"), text("requirement"), text("unit", null=True))
    numbers = (number(name) for name in ("need", "have", "short"))
    make("staffing_rows", *what, *numbers, day("first_short_on", null=True))
    index("staffing_rows", "run_id")


def _outbox() -> None:
    make(
        "outbox",
        text("message_id"),
        text("kind"),
        person("outbox", "recipient_key"),
        text("language"),
        text("subject", null=True),
        long("text"),
        long("html"),
        text("body_hash", length=64),
        text("state"),
        number("attempts"),
        at("not_before", null=True),
        at("lease_until", null=True),
        text("lease_owner", null=True),
        long("last_error"),
        at("created_at"),
        at("sent_at", null=True),
        at("erased_at", null=True),
        run("outbox", null=True),
        one_of("outbox", "state", "'queued', 'claimed', 'sent', 'stopped'"),
        one_of("outbox", "language", LANGUAGES),
        sa.UniqueConstraint("message_id", name="uq_outbox_message_id"),
    )
    index("outbox", "recipient_key")
    index("outbox", "state", "not_before")
    make("outbox_about", mail("outbox_about"), person("outbox_about"), key=("outbox_id", "person_key"))
    index("outbox_about", "person_key")


def _reminders() -> None:
    def cycle(table: str) -> tuple[Any, ...]:
        return (person(table), text("requirement"), day("cycle_end"), text("stage"))

    key = ("person_key", "requirement", "cycle_end", "stage", "recipient_key")
    make(
        "ledger",
        *cycle("ledger"),
        person("ledger", "recipient_key"),
        at("planned_at"),
        run("ledger"),
        mail("ledger"),
        sa.UniqueConstraint(*key, name="uq_ledger_key"),
    )
    index("ledger", "outbox_id")
    index("ledger", "cycle_end")
    make(
        "skips",
        *cycle("skips"),
        text("recipient_key"),
        text("reason"),
        day("first_day"),
        day("last_day"),
        sa.UniqueConstraint(*key, "reason", name="uq_skips_key"),
    )
    index("skips", "last_day")


def _program() -> None:
    times = (at("claimed_at"), at("lease_until"), at("finished_at", null=True))
    make("nights", day("day"), text("owner"), *times, key=("day",))
    make("heartbeats", text("name"), at("at"), text("detail"), key=("name",))
    make("store_state", number("change_number"), at("changed_at"))
