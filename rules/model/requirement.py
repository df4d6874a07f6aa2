"""Roles, requirements and their versions: who must meet what, from when, with what leeway and how many."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field, model_validator

from rules.dates import Period
from rules.model.needs import Need, has_not
from rules.model.scalars import Code, Count, Day, Duration, Flag, LastDay, Members, Part, Word
from rules.model.texts import Source, Words
from rules.model.written import lacking, wrong

ASSIGNMENT_COLUMNS = ("employee", "role", "unit", "from", "until")
"""Columns of an assignment that say something else than an attribute."""


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


class Role(Part):
    """What an employee does in a unit; `includes` names roles whose duties it shares."""

    name: Words
    includes: Members[Code] = ()
    styrk08: Members[Word] = ()
    ks: Members[Word] = ()
    description: Words | None = None


class AppliesTo(Part):
    """Who must meet a requirement."""

    roles: Members[Code]
    units: Members[Word] = ()
    attributes: dict[str, Members[Word]] = Field(default_factory=dict)
    hired_from: Day | None = None
    hired_before: Day | None = None

    @model_validator(mode="after")
    def _can_apply(self) -> AppliesTo:
        for name in self.attributes:
            if name in ASSIGNMENT_COLUMNS:
                raise wrong(
                    f'"{name}" is no attribute but a column of every assignment; '
                    "write `roles` and `units` under applies_to, and here the name of another column",
                    "attributes",
                    name,
                )
        if self.hired_from and self.hired_before and self.hired_from >= self.hired_before:
            raise wrong(
                "no day is from `hired_from` on and before `hired_before`; write a later one",
                "hired_before",
            )
        return self


class InForce(Part):
    """The days on which a version applies, inclusive; open where nothing is given."""

    from_: Day | None = Field(None, alias="from")
    until: LastDay | None = None

    @model_validator(mode="after")
    def _has_days(self) -> InForce:
        if self.from_ and self.until and self.until < self.from_:
            raise wrong(f"`until` is before `from`; write {self.from_} or a later day", "until")
        return self


class Staffing(Part):
    """How many cleared people there must be, and of what."""

    at_least: Count | None = None
    per: Literal["unit", "organisation"] = "unit"
    units: Members[Word] = ()
    twin: Flag = False

    @model_validator(mode="after")
    def _says_how_many_where(self) -> Staffing:
        if self.at_least is None and not self.twin:
            raise lacking("staffing without a number; write `at_least`, or `twin: true` for two")
        if self.per == "organisation" and self.units:
            raise wrong("`units` together with `per: organisation`; leave one of them out", "units")
        return self

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
    sources: Members[Source] = ()
    needs: Need
    due_within: Duration = Period()
    due_from: Literal["duty", "hired"] = "duty"
    description: Words | None = None
    confirm: Words | None = None
    not_checked: Words | None = None
    expiring: Duration = Period(days=90)
    grace: Duration = Period()
    on_lapse: OnLapse = OnLapse.FOLLOW_UP
    staffing: Staffing | None = None
    reminders: Code = "standard"
    sets: frozenset[str] = frozenset()

    @model_validator(mode="after")
    def _grace_without_not(self) -> Version:
        if self.grace and has_not(self.needs):
            raise wrong("`grace` together with a `not` in the needs; leave one of them out", "grace")
        return self


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
