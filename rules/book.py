"""The rule book of an installation: all packs, cross-checked, with where each part stands."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rules.dates import Period
from rules.errors import Position, Problem
from rules.model import Competence, Example, Pack, Requirement, Role, Stage, Text

STANDARD_REMINDERS = (
    Stage(before=Period(days=90), to=("employee",)),
    Stage(before=Period(days=30), to=("employee", "leader")),
    Stage(before=Period(days=7), to=("employee", "leader")),
    Stage(after=Period(days=1), to=("employee", "leader"), repeat=Period(days=14), up_to=6),
)
"""The plan named `standard` where no pack defines one."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Who changes a key of another pack's definition: the pack's code, and the place of the key."""

    pack: str
    position: Position


@dataclass(frozen=True, slots=True)
class Override:
    """What other packs change of one definition: key → who does."""

    keys: Mapping[str, Changed]


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A requirement that another pack switches off: why, which pack and where, and what it says when it is on."""

    reason: Text
    pack: str
    position: Position
    requirement: Requirement


@dataclass(frozen=True)
class RuleBook:
    """What every rule file of an installation says.

    `origins` maps ("competence" | "role" | "requirement" | "reminders" | "pack", code) to where it is defined;
    `owners` maps the same keys to the code of the pack; `files` holds (name, text) of every file read, in order;
    `examples` come with the place where each begins; `warnings` are problems that do not hinder use.

    `competences` and `requirements` are those in effect. `overrides` maps ("competence" | "requirement", code) to
    what other packs than the defining one change of it, and `library` the same to what the defining pack says;
    `off` holds the requirements that are switched off, by code.
    """

    packs: tuple[Pack, ...]
    competences: Mapping[str, Competence]
    roles: Mapping[str, Role]
    requirements: Mapping[str, Requirement]
    reminders: Mapping[str, tuple[Stage, ...]]
    examples: tuple[tuple[Position, Example], ...] = ()
    origins: Mapping[tuple[str, str], Position] = field(default_factory=dict)
    owners: Mapping[tuple[str, str], str] = field(default_factory=dict)
    files: tuple[tuple[str, str], ...] = ()
    warnings: tuple[Problem, ...] = ()
    overrides: Mapping[tuple[str, str], Override] = field(default_factory=dict)
    library: Mapping[tuple[str, str], Requirement | Competence] = field(default_factory=dict)
    off: Mapping[str, SwitchedOff] = field(default_factory=dict)

    @cached_property
    def hash(self) -> str:
        """SHA-256 over the texts of all files: the same texts are the same rule book, whatever their names."""
        digest = hashlib.sha256()
        for text in sorted(text for _, text in self.files):
            digest.update(len(text.encode()).to_bytes(8, "big") + text.encode())
        return digest.hexdigest()

    def roles_meeting(self, requirement: str) -> frozenset[str]:
        """The roles that a requirement binds: those it lists and all that include one of them."""
        if requirement not in self._meeting:
            listed = set(self.requirements[requirement].applies_to.roles)
            found = frozenset(role for role in self.roles if not listed.isdisjoint(self.included(role)))
            self._meeting[requirement] = found
        return self._meeting[requirement]

    def included(self, role: str) -> frozenset[str]:
        """A role and all roles that it includes, over any number of steps."""
        if role not in self._included:
            seen: set[str] = set()
            todo = [role]
            while todo:
                if (code := todo.pop()) not in seen:
                    seen.add(code)
                    todo.extend(self.roles[code].includes if code in self.roles else ())
            self._included[role] = frozenset(seen)
        return self._included[role]

    @cached_property
    def _meeting(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _included(self) -> dict[str, frozenset[str]]:
        """Found once: whoever evaluates asks for it again and again."""
        return {}
