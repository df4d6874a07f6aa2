"""The seven tables of an organisation's data, and the one table of identities.

Names, addresses, birth dates and employee ids stand in `people` and nowhere else; every other row says who by
a random person key. Each row of the seven tables (and of `people`) carries known_from and known_until.
Columns marked `free_text` hold what somebody wrote and may name a person: forgetting looks there.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Index, Text
from sqlmodel import Field

from compliance.store.columns import (
    ExactDecimal,
    Instant,
    Stored,
    Versioned,
    by_time,
    in_order,
    one_current,
    one_of,
)
from rules.model import LANGUAGES

FREE_TEXT: dict[str, Any] = {"info": {"free_text": True}}
PERSON = "persons.key"
KINDS = ("employee", "mailbox")
RECORD_STATUSES = ("verified", "pending", "rejected")


class Person(Stored, table=True):
    """A person, or a mailbox that gets mail, as a random key. It stays when the identity is forgotten."""

    __tablename__ = "persons"
    __table_args__ = (one_of("kind", KINDS),)

    key: str = Field(primary_key=True, max_length=16)
    kind: str
    created_at: datetime = Field(sa_type=Instant)
    forgotten_at: datetime | None = Field(default=None, sa_type=Instant)


class Identity(Versioned, table=True):
    """Who a person key is. The only place of names, addresses, birth dates and employee ids."""

    __tablename__ = "people"
    __table_args__ = (one_current("people", "person_key"), one_current("people", "employee_id"))

    person_key: str = Field(foreign_key=PERSON)
    employee_id: str | None = None
    name: str | None = None
    email: str | None = Field(default=None, index=True)
    birth_date: date | None = None


class Unit(Versioned, table=True):
    """A unit of the organisation; `parent` is a unit's id, `leader` a person key."""

    __tablename__ = "units"
    __table_args__ = (one_current("units", "code"),)

    code: str
    name: str = Field(sa_column_kwargs=FREE_TEXT)
    parent: str | None = None
    leader: str | None = Field(default=None, foreign_key=PERSON)
    organisation: str | None = None


class Employee(Versioned, table=True):
    """What is known of an employee beside the identity."""

    __tablename__ = "employees"
    __table_args__ = (one_current("employees", "person_key"), one_of("language", LANGUAGES))

    person_key: str = Field(foreign_key=PERSON)
    language: str | None = None
    hired_on: date | None = None
    left_on: date | None = None


class Assignment(Versioned, table=True):
    """A role in a unit, from a day until a day (inclusive). `attributes`: a JSON object, keys ordered."""

    __tablename__ = "assignments"
    __table_args__ = (
        one_current("assignments", "person_key", "role", "unit", "from_day"),
        in_order(),
    )

    person_key: str = Field(foreign_key=PERSON)
    role: str
    unit: str
    from_day: date
    until_day: date | None = None
    percent: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    attributes: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=FREE_TEXT)


class Record(Versioned, table=True):
    """A record of a competence. `identity` is the id given, or person key/competence/achieved_on/n;
    `n` is the order among equals of a record without id, and empty where an id was given."""

    __tablename__ = "records"
    __table_args__ = (
        one_current("records", "identity"),
        Index("ix_records_person_key", "person_key"),
        Index("ix_records_identity", "identity"),
        *by_time("records"),
        one_of("status", RECORD_STATUSES),
        in_order("achieved_on", "valid_until"),
    )

    identity: str = Field(sa_column_kwargs=FREE_TEXT)
    n: int | None = Field(default=None, ge=1)
    person_key: str = Field(foreign_key=PERSON)
    competence: str
    achieved_on: date
    valid_until: date | None = None
    level: str | None = None
    hours: Decimal | None = Field(default=None, sa_type=ExactDecimal)
    status: str = "verified"
    issuer: str | None = Field(default=None, sa_column_kwargs=FREE_TEXT)
    revoked_on: date | None = None
    evidence: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=FREE_TEXT)


class Exemption(Versioned, table=True):
    """A permission to do the task without meeting the requirement.

    Who approved it is a person key where it is an employee (`approved_by_key`), otherwise a text.
    """

    __tablename__ = "exemptions"
    __table_args__ = (
        one_current("exemptions", "person_key", "requirement", "from_day"),
        in_order(),
    )

    person_key: str = Field(foreign_key=PERSON)
    requirement: str
    from_day: date
    until_day: date | None = None
    reason: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=FREE_TEXT)
    approved_by: str | None = Field(default=None, sa_column_kwargs=FREE_TEXT)
    approved_by_key: str | None = Field(default=None, foreign_key=PERSON)


class Suspension(Versioned, table=True):
    """Days on which a competence is not held."""

    __tablename__ = "suspensions"
    __table_args__ = (
        one_current("suspensions", "person_key", "competence", "from_day"),
        in_order(),
    )

    person_key: str = Field(foreign_key=PERSON)
    competence: str
    from_day: date
    until_day: date | None = None
    reason: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=FREE_TEXT)


class Absence(Versioned, table=True):
    """Days on leave."""

    __tablename__ = "absences"
    __table_args__ = (one_current("absences", "person_key", "from_day"), in_order())

    person_key: str = Field(foreign_key=PERSON)
    from_day: date
    until_day: date | None = None
    kind: str | None = Field(default=None, sa_column_kwargs=FREE_TEXT)


DATA: tuple[type[Versioned], ...] = (Unit, Employee, Assignment, Record, Exemption, Suspension, Absence)
"""The seven tables."""
