"""What programs send about records."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from compliance.web.api.models import Record

MOST = 500
Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", examples=["2026-11-20"])]


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Details(_Body):
    """What a record says, of whomever."""

    achieved_on: Day
    valid_until: Day | None = None
    level: str | None = None
    hours: str | None = Field(
        None, max_length=40, description="a text with at most two decimals", examples=["7.50"]
    )
    issuer: str | None = None


class NewRecord(Details):
    """A record of one person, named by `person` (key) or by `employee` (number)."""

    person: str | None = Field(None, examples=["8c1f0a3be2d94576"])
    employee: str | None = Field(None, examples=["10025"])
    competence: str = Field(examples=["smoke-exercise-hot"])


class NewRecords(_Body):
    """Records to register: all of them, or none."""

    records: list[NewRecord] = Field(min_length=1, max_length=MOST)
    again: bool = Field(
        default=False,
        description="also for those who have one of the same competence and day; without it they are told of",
    )


class Correction(Details):
    """What the record should have said, and why it is corrected."""

    reason: Literal["wrong-day", "wrong-until", "wrong-details"]


class Revocation(_Body):
    """From which day it no longer counts, and why."""

    on: Day
    reason: Literal["by-mistake", "other-person", "withdrawn", "not-genuine"]


class Decision(_Body):
    """Whether a record that awaits approval counts; a rejection says why."""

    decision: Literal["approved", "rejected"]
    reason: (
        Literal["unreadable", "other-person", "wrong-day", "other-competence", "not-enough", "ask-me"] | None
    ) = None


class Written(BaseModel):
    """What was registered."""

    items: list[Record]
