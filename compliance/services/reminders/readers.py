"""Who the words of a reminder plan's `to` mean: the employee, leaders, holders of a role, addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np

from compliance.store.facts import StoredFacts

UNKNOWN_MAILBOX = "mailto:"
"""Begins the key of a mailbox that the database does not have yet."""


class Readers:
    """Readers on a day (a day number), as person keys. `mailboxes` maps lower-cased addresses to keys.

    A leader who has left, or all of whose assignments have ended, is passed by: the next one up is asked.
    """

    def __init__(self, stored: StoredFacts, on: int, mailboxes: Mapping[str, str]) -> None:
        self._keys = stored.keys
        self._units = stored.facts.units
        self._mailboxes = mailboxes
        self._roles = {role: place for place, role in enumerate(stored.facts.roles)}
        assignments = stored.facts.assignments
        active = (assignments.start <= on) & (on < assignments.end)
        self._active = (assignments.employee[active], assignments.role[active], assignments.unit[active])
        left = np.flatnonzero(stored.facts.employees.gone <= on)
        ended = np.setdiff1d(assignments.employee, assignments.employee[assignments.end > on])
        self._left = frozenset(left.tolist()) | frozenset(ended.tolist())
        self._above = lru_cache(maxsize=None)(self._climb)
        self._holders = lru_cache(maxsize=None)(self._find_holders)

    def of(
        self, words: Iterable[str], units: Sequence[int], employee: int | None
    ) -> dict[str, tuple[str, ...]]:
        """Word → the keys that it means for an employee (a place; None: for the units themselves) in units."""
        return {word: tuple(dict.fromkeys(self._mean(word, units, employee))) for word in words}

    def _mean(self, word: str, units: Sequence[int], employee: int | None) -> list[str]:
        if word == "employee":
            return [] if employee is None else [self._keys[employee]]
        if word == "leader":
            found = (self._leader(unit, employee) for unit in units)
            return [self._keys[leader] for leader in found if leader is not None]
        if word.startswith("role:"):
            role = word.removeprefix("role:")
            return [self._keys[place] for unit in units for place in self._holders(role, unit)]
        return [self._mailboxes.get(word, UNKNOWN_MAILBOX + word)]

    def _leader(self, unit: int, employee: int | None) -> int | None:
        """The leader of the unit, or of the nearest one above; never the employee."""
        leaders = (int(self._units.leader[above]) for above in self._above(unit))
        return next((one for one in leaders if one not in (-1, employee) and one not in self._left), None)

    def _climb(self, unit: int) -> tuple[int, ...]:
        """A unit and all above it."""
        found: list[int] = []
        while unit >= 0 and unit not in found:
            found.append(unit)
            unit = int(self._units.parent[unit])
        return tuple(found)

    def _find_holders(self, role: str, unit: int) -> tuple[int, ...]:
        employees, roles, units = self._active
        here = (roles == self._roles.get(role, -2)) & np.isin(units, self._above(unit))
        return tuple(np.unique(employees[here]).tolist())

    def roots(self) -> tuple[int, ...]:
        """The units that have none above: where the whole organisation is led."""
        return tuple(np.flatnonzero(self._units.parent < 0).tolist())
