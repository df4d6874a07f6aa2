"""What the interface answers with: shapes, each with an example."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, PlainSerializer

from rules.model import Status


def two_decimals(value: Decimal) -> str:
    """Hours and the like: a text, so that no program makes 7.1 into 7.09999."""
    return f"{value:.2f}"


Hours = Annotated[
    Decimal,
    PlainSerializer(two_decimals, return_type=str),
    Field(examples=["7.50"]),
]
PersonKey = Annotated[str, Field(description="random key of a person", examples=["8c1f0a3be2d94576"])]
Employee = Annotated[str, Field(description="employee number", examples=["10025"])]


class Finding(BaseModel):
    """How one person stands with one requirement that binds them."""

    person: PersonKey
    employee: Employee
    requirement: str = Field(examples=["smoke-diving"])
    units: list[str] = Field(description="where it binds them", examples=[["watch-3"]])
    status: Status
    cleared: bool = Field(description="whether they may do the task")
    compliant: bool = Field(description="whether they count as in order in figures")
    since: date | None = Field(description="first day of the status")
    until: date | None = Field(description="last day of the status; null: it does not end by itself")
    cycle_end: date | None = Field(
        description="the last valid day, or the deadline, that reminders count from"
    )
    pending: bool = Field(description="records that await approval would clear them")
    sight: Literal["all", "status"] = Field(
        description="`all`: the explanation has each part of the requirement"
    )


class Standing(BaseModel):
    """A status with its days."""

    status: Status
    cleared: bool
    compliant: bool
    since: date | None
    until: date | None
    cycle_end: date | None
    pending: bool
    units: list[str]


class Explanation(BaseModel):
    """Why somebody has the status they have. `explanation` null: the account sees the status and not its parts."""

    person: PersonKey
    employee: Employee
    requirement: str = Field(examples=["smoke-diving"])
    on: date
    sight: Literal["all", "status"]
    finding: Standing | None = Field(description="null: the requirement does not apply to them on the day")
    explanation: dict[str, Any] | None = Field(
        description="as `compliance explain --format json` has it; numbers with decimals are texts"
    )


class Fall(BaseModel):
    """Somebody who no longer counts on the first short day; `status` null: no longer there."""

    person: PersonKey
    status: Status | None


class Count(BaseModel):
    """How many there are from a day on."""

    from_: date = Field(alias="from")
    have: int


class Staffing(BaseModel):
    """Whether there are enough people who are cleared for a requirement in a unit, now and in the coming year."""

    requirement: str = Field(examples=["smoke-diving"])
    unit: str | None = Field(description="null: the whole organisation", examples=["watch-3"])
    need: int
    have: int
    short: int = Field(description="how many there are too few today")
    first_short_on: date | None = Field(description="the first day with too few within twelve months")
    fall: list[Fall] = Field(description="who no longer counts then, of those whose status the account sees")
    over_time: list[Count]


class Person(BaseModel):
    """Somebody whom the account may see."""

    person: PersonKey
    employee: Employee
    name: str = Field(examples=["Kari Nordmann"])
    units: list[str] = Field(description="where they have an assignment today", examples=[["watch-3"]])


class RequirementRow(BaseModel):
    """A requirement in the rule book, as far as programs need it; the whole stands in the handbook."""

    code: str = Field(examples=["smoke-diving"])
    name: str
    authority: str | None = Field(description="what demands it; null: no version is in force on the day")
    sensitive: bool = Field(
        description="it rests on something sensitive: others see the status, not its parts"
    )
    counted: bool = Field(description="a watch must have enough people who are cleared for it")
    competences: list[str] = Field(description="the competences that it rests on, in any version")


class UnitRow(BaseModel):
    """A unit that the account may look at, or works in."""

    unit: str = Field(examples=["watch-3"])
    name: str = Field(examples=["Vaktlag 3"])
    parent: str | None = Field(description="the unit above it")


class Record(BaseModel):
    """What is known of a record. `row` is its version, which ETag and If-Match name."""

    id: str = Field(description="the record, whichever version")
    row: int
    person: PersonKey
    employee: Employee | None = Field(description="null: nobody known any more, and in answers to writes")
    competence: str = Field(examples=["smoke-exercise-hot"])
    achieved_on: date
    valid_until: date | None
    level: str | None
    hours: Hours | None
    status: Literal["verified", "pending", "rejected"]
    issuer: str | None
    revoked_on: date | None
    withdrawn: bool = Field(
        description="a later import left it out, or somebody was forgotten: it counts no more"
    )
    changed_at: datetime


class PastVersion(BaseModel):
    """What was known of a record from an instant on, and what was done then."""

    known_from: datetime
    did: Literal["registered", "approved", "rejected", "corrected", "revoked"] | None = Field(
        description="null: it came from a file"
    )
    reason: str | None = Field(description="a word of a list")
    by: PersonKey | None = Field(description="who did it, where that is a person known here")
    record: Record


class PastRecord(BaseModel):
    """A record and its versions, the newest first; `may_change`: the account may correct and revoke it."""

    record: Record
    may_change: bool
    history: list[PastVersion]
