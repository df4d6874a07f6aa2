"""Names that the rule files use and the data does not have: warned about, because a slip there binds nobody."""

from __future__ import annotations

from collections.abc import Collection

from compliance.services.intake.data import Data
from compliance.services.intake.nearness import Near
from rules.book import RuleBook
from rules.model import Requirement


def unused_names(data: Data, book: RuleBook, units: Collection[str] | None) -> tuple[str, ...]:
    """A warning for each unit, and each attribute of assignments, that only a rule file names."""
    if units is None:
        return ()
    near = Near(units)
    warnings: list[str] = []
    for code, requirement in sorted(book.requirements.items()):
        warnings += [
            f'{_said(book, code, key)}: the unit "{unit}" of {code} is not in the data{near.say(unit)}'
            for unit, key in sorted(_units(requirement).items())
            if unit not in units
        ]
        if "assignments" in data:
            lacking = requirement.applies_to.attributes.keys() - data["assignments"].columns.keys()
            warnings += [
                f'{_said(book, code, "applies_to")}: {code} asks for the attribute "{name}", which no assignment has; '
                "it applies to nobody until the assignments have that column"
                for name in sorted(lacking)
            ]
    return tuple(warnings)


def _units(requirement: Requirement) -> dict[str, str]:
    """The units that a requirement names, each with the key under which it does."""
    staffed = {
        unit: "staffing"
        for version in requirement.versions
        if version.staffing
        for unit in version.staffing.units
    }
    return staffed | dict.fromkeys(requirement.applies_to.units, "applies_to")


def _said(book: RuleBook, code: str, key: str) -> str:
    """Where that key of a requirement stands: in the pack that changed it, else where the requirement is defined."""
    override = book.overrides.get(("requirement", code))
    if override and key in override.keys:
        return str(override.keys[key].position)
    return str(book.origins.get(("requirement", code), code))
