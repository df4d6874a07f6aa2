"""People, and the seven tables of data with their history."""

from __future__ import annotations

from typing import Any

from alembic import op

from compliance.store.migrations.making import (
    at,
    day,
    in_order,
    index,
    long,
    make,
    make_versioned,
    number,
    one_current,
    one_of,
    person,
    text,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

LANGUAGES = "'nb', 'nn', 'en'"


def upgrade() -> None:
    """Make the tables."""
    _people()
    _units_and_employees()
    _assignments_and_records()
    _spans()


def downgrade() -> None:
    """Drop them, the referring ones first."""
    for name in (
        *("absences", "suspensions", "exemptions", "records", "assignments", "employees", "units"),
        *("people", "persons"),
    ):
        op.drop_table(name)


def _people() -> None:
    make(
        "persons",
        text("key", length=16),
        text("kind"),
        at("created_at"),
        at("forgotten_at", null=True),
        one_of("persons", "kind", "'employee', 'mailbox'"),
        key=("key",),
    )
    make_versioned(
        "people",
        ("person_key",),
        person("people"),
        text("employee_id", null=True),
        text("name", null=True),
        text("email", null=True),
        day("birth_date", null=True),
    )
    one_current("people", "employee_id")
    index("people", "email")


def _units_and_employees() -> None:
    make_versioned(
        "units",
        ("code",),
        text("code"),
        text("name"),
        text("parent", null=True),
        person("units", "leader", null=True),
        text("organisation", null=True),
    )
    make_versioned(
        "employees",
        ("person_key",),
        person("employees"),
        text("language", null=True),
        day("hired_on", null=True),
        day("left_on", null=True),
        one_of("employees", "language", LANGUAGES),
    )


def _assignments_and_records() -> None:
    make_versioned(
        "assignments",
        ("person_key", "role", "unit", "from_day"),
        person("assignments"),
        text("role"),
        text("unit"),
        day("from_day"),
        day("until_day", null=True),
        text("percent", null=True, length=40),
        long("attributes"),
        in_order("assignments"),
    )
    make_versioned(
        "records",
        ("identity",),
        text("identity"),
        number("n", null=True),
        person("records"),
        text("competence"),
        day("achieved_on"),
        day("valid_until", null=True),
        text("level", null=True),
        text("hours", null=True, length=40),
        text("status"),
        text("issuer", null=True),
        day("revoked_on", null=True),
        long("evidence"),
        one_of("records", "status", "'verified', 'pending', 'rejected'"),
        in_order("records", "achieved_on", "valid_until"),
    )
    index("records", "person_key")


def _spans() -> None:
    def days(table: str) -> tuple[Any, ...]:
        return person(table), day("from_day"), day("until_day", null=True), in_order(table)

    make_versioned(
        "exemptions",
        ("person_key", "requirement", "from_day"),
        *days("exemptions"),
        text("requirement"),
        long("reason"),
        text("approved_by", null=True),
        person("exemptions", "approved_by_key", null=True),
    )
    make_versioned(
        "suspensions",
        ("person_key", "competence", "from_day"),
        *days("suspensions"),
        text("competence"),
        long("reason"),
    )
    make_versioned("absences", ("person_key", "from_day"), *days("absences"), text("kind", null=True))
