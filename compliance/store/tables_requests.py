"""What people ask for on pages: exemptions, a stand-down that somebody confirms, and what somebody says is wrong.

No answer is made from these tables. An exemption that was approved is a row of `exemptions` like any other.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Index, Text, text
from sqlmodel import Field

from compliance.store.columns import Instant, Stored, in_order, one_of
from compliance.store.tables import FREE_TEXT, PERSON
from compliance.store.tables_access import ACCOUNT

ASK_STATES = ("waiting", "approved", "refused", "withdrawn", "ended")
TASK_STATES = ("open", "passed", "done")


class ExemptionAsk(Stored, table=True):
    """An exemption that somebody asked for. `reason` and `why` (of a refusal) are words of a list.

    `from_day` is what was asked; an approval counts from `granted_from`, which is never before it was given.
    """

    __tablename__ = "exemption_asks"
    __table_args__ = (in_order(), one_of("state", ASK_STATES))

    id: int | None = Field(default=None, primary_key=True)
    person_key: str = Field(foreign_key=PERSON, index=True)
    requirement: str
    from_day: date
    until_day: date
    reason: str
    note: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=FREE_TEXT)
    asked_by: str = Field(foreign_key=ACCOUNT, index=True)
    asked_at: datetime = Field(sa_type=Instant)
    state: str = Field(default="waiting", index=True)
    why: str | None = None
    decided_by: str | None = Field(default=None, foreign_key=ACCOUNT)
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    granted_from: date | None = None
    ended_by: str | None = Field(default=None, foreign_key=ACCOUNT)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)


class StandDown(Stored, table=True):
    """Somebody should not do the task: recommended by the program, confirmed by a named person, until cleared again.

    One row for each unbroken time of not being cleared; `cycle_end` is the last day on which they were.
    """

    __tablename__ = "stand_downs"
    __table_args__ = (
        Index(
            "uq_stand_downs_person_key_open",
            "person_key",
            "requirement",
            unique=True,
            sqlite_where=text("ended_at IS NULL"),
            postgresql_where=text("ended_at IS NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    person_key: str = Field(foreign_key=PERSON)
    requirement: str
    since: date
    cycle_end: date | None = None
    recommended_on: date
    recommended_at: datetime = Field(sa_type=Instant)
    confirmed_by: str | None = Field(default=None, foreign_key=ACCOUNT)
    confirmed_at: datetime | None = Field(default=None, sa_type=Instant)
    ended_on: date | None = None
    ended_at: datetime | None = Field(default=None, sa_type=Instant, index=True)


class Task(Stored, table=True):
    """What an employee says is wrong about a requirement of theirs, or about a record (a version of it).

    `what` and `outcome` are words of a list; `passed`: it is for HR.
    """

    __tablename__ = "tasks"
    __table_args__ = (one_of("state", TASK_STATES),)

    id: int | None = Field(default=None, primary_key=True)
    person_key: str = Field(foreign_key=PERSON, index=True)
    requirement: str | None = None
    record_id: int | None = Field(default=None, foreign_key="records.id")
    what: str | None = None
    note: str | None = Field(default=None, sa_type=Text, sa_column_kwargs=FREE_TEXT)
    raised_at: datetime = Field(sa_type=Instant)
    state: str = Field(default="open", index=True)
    passed_by: str | None = Field(default=None, foreign_key=ACCOUNT)
    passed_at: datetime | None = Field(default=None, sa_type=Instant)
    outcome: str | None = None
    settled_by: str | None = Field(default=None, foreign_key=ACCOUNT)
    settled_at: datetime | None = Field(default=None, sa_type=Instant)


REQUESTS: tuple[type[Stored], ...] = (ExemptionAsk, Task)
"""Those with texts that somebody wrote."""
