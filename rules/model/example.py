"""Examples: tests that live with the rules. Rows have the columns of the data tables but the employee."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from rules.model.scalars import Code, Day, HourCount, LastDay, Members, Part, Word
from rules.model.statuses import Status
from rules.model.texts import Words
from rules.model.written import as_written, lacking, shown, wrong
from rules.near import did_you_mean


class Stretch(Part):
    """Days from `from` to `until`, inclusive; open where `until` is not given."""

    from_: Day = Field(alias="from")
    until: LastDay | None = None

    @model_validator(mode="after")
    def _has_days(self) -> Stretch:
        if self.until and self.until < self.from_:
            raise wrong(f"`until` is before `from`; write {self.from_} or a later day", "until")
        return self


class RecordRow(Part):
    """A row of the table of records. A printed `valid_until` of 9999-12-31 stays: it wins as no end."""

    id: Word | None = None
    competence: Code
    achieved_on: Day
    valid_until: Day | None = None
    level: Code | None = None
    hours: HourCount | None = None
    status: Literal["verified", "pending", "rejected"] = "verified"
    issuer: Word | None = None
    revoked_on: Day | None = None
    evidence: Word | None = None

    @model_validator(mode="after")
    def _lasts(self) -> RecordRow:
        if self.valid_until and self.valid_until < self.achieved_on:
            raise wrong(
                f"`valid_until` is before `achieved_on`; write {self.achieved_on} or a later day",
                "valid_until",
            )
        return self


class AbsenceRow(Stretch):
    """A row of the table of absences."""

    kind: Word | None = None


class ExemptionRow(Stretch):
    """A row of the table of exemptions; in an example the reason may be left out."""

    requirement: Code
    reason: Word | None = None
    approved_by: Word | None = None


class SuspensionRow(Stretch):
    """A row of the table of suspensions; in an example the reason may be left out."""

    competence: Code
    reason: Word | None = None


T = TypeVar("T", bound=Part)


def _distinct(key: Callable[[T], object], named: str) -> AfterValidator:
    """Refuse two rows with one identity, as an import would."""

    def check(rows: tuple[T, ...]) -> tuple[T, ...]:
        seen: set[object] = set()
        for place, row in enumerate(rows):
            identity = key(row)
            if identity in seen:
                raise wrong(f"two rows with the same {named}; correct one or leave it out", place)
            seen.add(identity if identity is not None else object())
        return rows

    return AfterValidator(check)


Records = Annotated[tuple[RecordRow, ...], Field(min_length=1), _distinct(lambda row: row.id, "`id`")]
Absences = Annotated[tuple[AbsenceRow, ...], Field(min_length=1), _distinct(lambda row: row.from_, "`from`")]
Exemptions = Annotated[
    tuple[ExemptionRow, ...],
    Field(min_length=1),
    _distinct(lambda row: (row.requirement, row.from_), "`requirement` and `from`"),
]
Suspensions = Annotated[
    tuple[SuspensionRow, ...],
    Field(min_length=1),
    _distinct(lambda row: (row.competence, row.from_), "`competence` and `from`"),
]


class ExampleEmployee(Stretch):
    """Who the example is about."""

    roles: Members[Code]
    unit: Word | None = None
    attributes: dict[str, Word] = Field(default_factory=dict)
    hired_on: Day | None = None
    birth_date: Day | None = None


class ExamplePerson(Part):
    """One person of an example: the columns of the data tables, without the employee."""

    employee: ExampleEmployee
    records: Records = ()
    absences: Absences = ()
    exemptions: Exemptions = ()
    suspensions: Suspensions = ()


def _expected(value: object) -> object:
    text = as_written(value)
    if text in [*Status, "none"]:
        return text
    meant = did_you_mean(str(text), [*Status, "none"]) or f"write one of {', '.join(Status)}, or none"
    raise wrong(f"{shown(value)} is no status; {meant}")


class ExpectedStaffing(Part):
    """How many an example expects to be there, and to be short."""

    have: int | None = Field(None, ge=0, strict=True)
    short: int | None = Field(None, ge=0, strict=True)

    @model_validator(mode="after")
    def _expects_something(self) -> ExpectedStaffing:
        if self.have is None and self.short is None:
            raise lacking("expects nothing; write `have`, `short` or both")
        return self


class Example(Part):
    """A test that lives with the rules: one person, or a team in `people`."""

    title: Words
    on: Day
    employee: ExampleEmployee | None = None
    records: Records = ()
    absences: Absences = ()
    exemptions: Exemptions = ()
    suspensions: Suspensions = ()
    people: Annotated[tuple[ExamplePerson, ...], Field(min_length=1)] = ()
    expect: dict[Code, Annotated[Status | Literal["none"], BeforeValidator(_expected)]] = Field(
        default_factory=dict
    )
    expect_staffing: dict[Code, ExpectedStaffing] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _is_about_somebody(self) -> Example:
        if self.employee is None and not self.people:
            raise lacking("an example about nobody; write `employee`, or `people` for a team")
        if self.people:
            for key in ("employee", "records", "absences", "exemptions", "suspensions"):
                if getattr(self, key):
                    raise wrong(f"`{key}` beside `people`; write it under one of the people", key)
            if self.expect:
                raise wrong("`expect` is about one employee; write `expect_staffing` for a team", "expect")
        if not self.expect and not self.expect_staffing:
            raise lacking("an example that expects nothing; write `expect`, or `expect_staffing` for a team")
        return self

    def team(self) -> tuple[ExamplePerson, ...]:
        """Everybody that the example is about."""
        if self.employee is None:
            return self.people
        person = ExamplePerson.model_construct(
            employee=self.employee,
            records=self.records,
            absences=self.absences,
            exemptions=self.exemptions,
            suspensions=self.suspensions,
        )
        return (person,)
