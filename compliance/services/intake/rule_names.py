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
        where = book.origins.get(("requirement", code), code)
        missing = sorted(_units(requirement) - set(units))
        warnings += [
            f'{where}: the unit "{unit}" of {code} is not in the data{near.say(unit)}' for unit in missing
        ]
        if "assignments" in data:
            lacking = requirement.applies_to.attributes.keys() - data["assignments"].columns.keys()
            warnings += [
                f'{where}: {code} asks for the attribute "{name}", which no assignment has; '
                "it applies to nobody until the assignments have that column"
                for name in sorted(lacking)
            ]
    return tuple(warnings)


def _units(requirement: Requirement) -> set[str]:
    """The units that a requirement names, for whom it applies to and for staffing."""
    staffed = {
        unit for version in requirement.versions if version.staffing for unit in version.staffing.units
    }
    return staffed.union(requirement.applies_to.units)
