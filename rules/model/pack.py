"""One rule file."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from rules.model.competence import Competence
from rules.model.example import Example
from rules.model.override import Overriding
from rules.model.reminders import Plan
from rules.model.requirement import Requirement, Role
from rules.model.scalars import Code, Part
from rules.model.texts import Words


class Pack(Part):
    """One rule file."""

    format: Literal[1]
    pack: Code
    title: Words
    competences: dict[Code, Competence] = Field(default_factory=dict)
    roles: dict[Code, Role] = Field(default_factory=dict)
    requirements: dict[Code, Requirement] = Field(default_factory=dict)
    reminders: dict[Code, Plan] = Field(default_factory=dict)
    override: Overriding | None = None
    examples: tuple[Example, ...] = Field((), min_length=1)
