"""What a person can hold: competences, how long they last, and what renews or replaces them."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag, model_validator

from rules.model.scalars import FORM, MOST, Code, Day, Flag, Members, Part, Span
from rules.model.texts import Source, Words
from rules.model.written import lacking, wrong


class Kind(StrEnum):
    """What sort of thing a competence is."""

    CERTIFICATE = "certificate"
    COURSE = "course"
    EXERCISE = "exercise"
    AUTHORIZATION = "authorization"
    FITNESS = "fitness"
    EDUCATION = "education"
    APPOINTMENT = "appointment"


class AgeRow(Part):
    """How long a record lasts for those who are at most `to_age` years old on the day of achievement."""

    to_age: int | None = Field(None, ge=0, le=150, strict=True)
    for_: Span = Field(alias="for")


def _ascending(rows: tuple[AgeRow, ...]) -> tuple[AgeRow, ...]:
    for place, row in enumerate(rows):
        last = place == len(rows) - 1
        if last and row.to_age is not None:
            raise wrong("the last age row is for everybody else; leave its `to_age` out", place, "to_age")
        if not last and row.to_age is None:
            raise lacking(
                "only the last age row is without `to_age`; write the age up to which this one goes", place
            )
        before = rows[place - 1].to_age if place else None
        if before is not None and row.to_age is not None and row.to_age <= before:
            raise wrong(f"age rows go from young to old; write a `to_age` above {before}", place, "to_age")
    return rows


def _validity_form(value: Any) -> str:
    return f"{FORM}rows" if isinstance(value, list | tuple) else f"{FORM}period"


Validity = Annotated[
    Annotated[Span, Tag(f"{FORM}period")]
    | Annotated[tuple[AgeRow, ...], Field(min_length=1), AfterValidator(_ascending), Tag(f"{FORM}rows")],
    Discriminator(_validity_form),
]


class Renewal(Part):
    """How early and how late a renewal keeps the date."""

    early: Span | None = None
    late: Span | None = None


class Limits(Part):
    """From and before which day a record must have been achieved to count."""

    achieved_from: Day | None = None
    achieved_before: Day | None = None

    @model_validator(mode="after")
    def _leaves_days(self) -> Limits:
        if self.achieved_from and self.achieved_before and self.achieved_from >= self.achieved_before:
            raise wrong(
                "no day is from `achieved_from` on and before `achieved_before`; write a later one",
                "achieved_before",
            )
        return self


class Equivalent(Limits):
    """A record of `competence` that counts as one of this, within the limits given."""

    competence: Code
    level: Code | None = None


def code_alone(value: object) -> object:
    """A competence named by its code alone."""
    return value if isinstance(value, dict | Part) else {"competence": value}


class Competence(Part):
    """What a person can hold."""

    name: Words
    kind: Kind = Kind.CERTIFICATE
    valid_for: Validity | None = None
    until_end_of: Literal["month", "quarter", "year"] | None = None
    renewal: Renewal | None = None
    renewed_by: Members[Code] = ()
    levels: Members[Code] = ()
    prerequisites: Members[Code] = ()
    also_met_by: Members[Annotated[Equivalent, BeforeValidator(code_alone)]] = ()
    bound_to: Literal["unit"] | None = None
    sensitive: Flag = False
    provider: Words | None = None
    cost: int | None = Field(None, ge=0, le=100 * MOST, strict=True)
    description: Words | None = None
    confirm: Words | None = None
    sources: Members[Source] = ()
