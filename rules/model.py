"""The frozen model of a rule file, in the words of the file. Its enums are the only ones.

A `Pack` is one file. A `RuleBook` (see `rules.book`) is all packs of an installation, cross-checked.
Attribute names are the keys of the file; where a key is a Python keyword the attribute ends in `_`.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    WithJsonSchema,
)

from rules.dates import NO_END, Period

LANGUAGES = ("nb", "nn", "en")
"""The languages of the product, in the order in which a missing text falls back."""


class Kind(StrEnum):
    """What sort of thing a competence is."""

    CERTIFICATE = "certificate"
    COURSE = "course"
    EXERCISE = "exercise"
    AUTHORIZATION = "authorization"
    FITNESS = "fitness"
    EDUCATION = "education"
    APPOINTMENT = "appointment"


class Authority(StrEnum):
    """Who demands it: a local habit must never look like law."""

    LAW = "law"
    GUIDELINE = "guideline"
    INDUSTRY = "industry"
    LOCAL = "local"


class OnLapse(StrEnum):
    """What a lapse means at work."""

    STAND_DOWN = "stand-down"
    RESTRICT = "restrict"
    FOLLOW_UP = "follow-up"


class Status(StrEnum):
    """The one status of an employee, a requirement and a day, in the order in which the first that fits decides."""

    AWAY = "away"
    EXEMPT = "exempt"
    EXPIRING = "expiring"
    VALID = "valid"
    GRACE = "grace"
    DUE = "due"
    EXPIRED = "expired"
    MISSING = "missing"


CLEARED = frozenset({Status.VALID, Status.EXPIRING, Status.GRACE, Status.EXEMPT})
"""The statuses of those who may do the task."""

COMPLIANT = CLEARED | {Status.DUE, Status.AWAY}
"""The statuses that count as in order in statistics."""

Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]


def _period(value: object) -> object:
    return Period.parse(value) if isinstance(value, str) else value


def _day(value: object) -> object:
    """A civil date written YYYY-MM-DD, and nothing else that pydantic would also take (numbers, times)."""
    if isinstance(value, str):
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            raise ValueError("not a date written YYYY-MM-DD")
        return date.fromisoformat(value)
    return value


def _last_day(value: object) -> object:
    """A day of `until`: 9999-12-31, as HR systems write it, is no end."""
    day = _day(value)
    return None if day == NO_END else day


Duration = Annotated[
    Period,
    BeforeValidator(_period),
    WithJsonSchema({"type": "string", "pattern": r"^P(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$", "examples": ["P2Y", "P90D"]}),
]
Day = Annotated[date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
LastDay = Annotated[
    date | None, BeforeValidator(_last_day), WithJsonSchema({"type": "string", "format": "date"})
]


class Part(BaseModel):
    """Anything in a rule file: frozen, and closed against unknown keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )


class Text(Part):
    """A text in one or more languages; a plain string is the text in all of them."""

    nb: str | None = None
    nn: str | None = None
    en: str | None = None

    def say(self, language: str, code: str = "") -> str:
        """The text in `language`, or else in nb, nn, en, or else `code`."""
        wanted = (language, *LANGUAGES)
        return next((text for name in wanted if (text := getattr(self, name))), code)


def _text(value: object) -> object:
    return {language: value for language in LANGUAGES} if isinstance(value, str) else value


Words = Annotated[
    Text,
    BeforeValidator(_text),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "properties": {name: {"type": "string"} for name in LANGUAGES},
                    "additionalProperties": False,
                    "minProperties": 1,
                },
            ]
        }
    ),
]


class Source(Part):
    """Where a duty comes from: a law, a regulation, a guide, a local decision."""

    id: str
    section: str | None = None
    title: Words | None = None
    url: str | None = None


class AgeRow(Part):
    """How long a record lasts for those who are at most `to_age` years old on the day of achievement."""

    to_age: int | None = Field(None, ge=0)
    for_: Duration = Field(alias="for")


class Renewal(Part):
    """How early and how late a renewal keeps the date."""

    early: Duration | None = None
    late: Duration | None = None


class Equivalent(Part):
    """A record of `competence` that counts as one of this, within the limits given."""

    competence: Code
    level: Code | None = None
    achieved_from: Day | None = None
    achieved_before: Day | None = None


def _equivalent(value: object) -> object:
    return {"competence": value} if isinstance(value, str) else value


class Competence(Part):
    """What a person can hold."""

    name: Words
    kind: Kind = Kind.CERTIFICATE
    valid_for: Duration | tuple[AgeRow, ...] | None = None
    until_end_of: Literal["month", "quarter", "year"] | None = None
    renewal: Renewal | None = None
    renewed_by: tuple[Code, ...] = ()
    levels: tuple[Code, ...] = ()
    prerequisites: tuple[Code, ...] = ()
    also_met_by: tuple[Annotated[Equivalent, BeforeValidator(_equivalent)], ...] = ()
    bound_to: Literal["unit"] | None = None
    sensitive: bool = False
    provider: Words | None = None
    cost: int | None = Field(None, ge=0)
    description: Words | None = None
    confirm: Words | None = None
    sources: tuple[Source, ...] = ()


class Role(Part):
    """What an employee does in a unit; `includes` names roles whose duties it shares."""

    name: Words
    includes: tuple[Code, ...] = ()
    styrk08: tuple[str, ...] = ()
    ks: tuple[str, ...] = ()
    description: Words | None = None


class Held(Part):
    """Need: some counting record of the competence, or of what also meets it, covers the day."""

    competence: Code
    level: Code | None = None
    achieved_from: Day | None = None
    achieved_before: Day | None = None


class AllOf(Part):
    """Need: every part holds."""

    all_of: tuple[Need, ...] = Field(min_length=1)


class AnyOf(Part):
    """Need: at least one part holds."""

    any_of: tuple[Need, ...] = Field(min_length=1)


class AtLeast(Part):
    """Need: at least so many of the parts hold."""

    at_least: int = Field(ge=1)
    of: tuple[Need, ...] = Field(min_length=1)


def _codes(value: object) -> object:
    return (value,) if isinstance(value, str) else value


Codes = Annotated[
    tuple[Code, ...],
    BeforeValidator(_codes),
    Field(min_length=1),
    WithJsonSchema(
        {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
    ),
]


class Times(Part):
    """Need: at least so many records of those very competences, achieved within the period that ends on the day."""

    times: int = Field(ge=1)
    of: Codes
    within: Duration


class Hours(Part):
    """Need: the hours of such records add up to at least so many (exact, at most two decimals)."""

    hours: Decimal = Field(gt=0, decimal_places=2)
    of: Codes
    within: Duration


class Not(Part):
    """Need: the need within does not hold."""

    not_: Need = Field(alias="not")


NEED_FORMS = ("competence", "all_of", "any_of", "at_least", "times", "hours", "not")
"""The key that tells which form a need has; a plain code is `competence`."""


def _need_form(value: Any) -> str:
    if isinstance(value, dict):
        return next((form for form in NEED_FORMS if form in value), "competence")
    return {
        AllOf: "all_of",
        AnyOf: "any_of",
        AtLeast: "at_least",
        Times: "times",
        Hours: "hours",
        Not: "not",
    }.get(type(value), "competence")


def _need(value: object) -> object:
    return {"competence": value} if isinstance(value, str) else value


Need = Annotated[
    Annotated[Held, Tag("competence")]
    | Annotated[AllOf, Tag("all_of")]
    | Annotated[AnyOf, Tag("any_of")]
    | Annotated[AtLeast, Tag("at_least")]
    | Annotated[Times, Tag("times")]
    | Annotated[Hours, Tag("hours")]
    | Annotated[Not, Tag("not")],
    Discriminator(_need_form),
    BeforeValidator(_need),
]


class AppliesTo(Part):
    """Who must meet a requirement."""

    roles: tuple[Code, ...] = Field(min_length=1)
    units: tuple[str, ...] = ()
    attributes: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    hired_from: Day | None = None
    hired_before: Day | None = None


class InForce(Part):
    """The days on which a version applies, inclusive; open where nothing is given."""

    from_: Day | None = Field(None, alias="from")
    until: LastDay | None = None


class Staffing(Part):
    """How many cleared people there must be, and of what."""

    at_least: int | None = Field(None, ge=1)
    per: Literal["unit", "organisation"] = "unit"
    units: tuple[str, ...] = ()
    twin: bool = False

    @property
    def need(self) -> int:
        """How many it takes: `twin` alone is two."""
        return max(self.at_least or 1, 2 if self.twin else 1)


class Version(Part):
    """One version of a requirement, complete: what it did not set itself is inherited.

    `sets` names the keys that the version set itself (empty for a requirement without `versions`).
    """

    in_force: InForce = InForce()
    authority: Authority
    sources: tuple[Source, ...] = ()
    needs: Need
    due_within: Duration = Period()
    due_from: Literal["duty", "hired"] = "duty"
    description: Words | None = None
    confirm: Words | None = None
    expiring: Duration = Period(days=90)
    grace: Duration = Period()
    on_lapse: OnLapse = OnLapse.FOLLOW_UP
    staffing: Staffing | None = None
    reminders: Code = "standard"
    sets: frozenset[str] = frozenset()


class Requirement(Part):
    """What must hold, for whom, and from when. `versions` is never empty and ordered by `in_force.from`."""

    name: Words
    task: Words | None = None
    applies_to: AppliesTo
    versions: tuple[Version, ...] = Field(min_length=1)

    def on(self, day: date) -> Version | None:
        """The version in force on `day`, if any."""
        for version in self.versions:
            begun = version.in_force.from_ is None or version.in_force.from_ <= day
            if begun and (version.in_force.until is None or day <= version.in_force.until):
                return version
        return None


class Stage(Part):
    """One stage of a reminder plan: so long before or after the end of the cycle, to whom."""

    before: Duration | None = None
    after: Duration | None = None
    to: tuple[str, ...] = Field(min_length=1)
    repeat: Duration | None = None
    up_to: int | None = Field(None, ge=1)


class ExamplePerson(Part):
    """One person of an example: the columns of the data tables, without the employee."""

    employee: ExampleEmployee
    records: tuple[dict[str, Any], ...] = ()
    absences: tuple[dict[str, Any], ...] = ()
    exemptions: tuple[dict[str, Any], ...] = ()
    suspensions: tuple[dict[str, Any], ...] = ()


class ExampleEmployee(Part):
    """Who the example is about."""

    roles: tuple[Code, ...] = Field(min_length=1)
    from_: Day = Field(alias="from")
    until: LastDay | None = None
    unit: str | None = None
    attributes: dict[str, str] = Field(default_factory=dict)
    hired_on: Day | None = None
    birth_date: Day | None = None


class Example(Part):
    """A test that lives with the rules: one person, or a team in `people`."""

    title: Words
    on: Day
    employee: ExampleEmployee | None = None
    records: tuple[dict[str, Any], ...] = ()
    absences: tuple[dict[str, Any], ...] = ()
    exemptions: tuple[dict[str, Any], ...] = ()
    suspensions: tuple[dict[str, Any], ...] = ()
    people: tuple[ExamplePerson, ...] = ()
    expect: dict[Code, Status | Literal["none"]] = Field(default_factory=dict)
    expect_staffing: dict[Code, dict[str, int]] = Field(default_factory=dict)


class Pack(Part):
    """One rule file."""

    format: Literal[1]
    pack: Code
    title: Words
    competences: dict[Code, Competence] = Field(default_factory=dict)
    roles: dict[Code, Role] = Field(default_factory=dict)
    requirements: dict[Code, Requirement] = Field(default_factory=dict)
    reminders: dict[Code, tuple[Stage, ...]] = Field(default_factory=dict)
    examples: tuple[Example, ...] = ()
