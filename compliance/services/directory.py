"""What people and units are called: all that a report needs of the identity table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any


@dataclass(frozen=True)
class Directory:
    """Names by id. Where employees share a name, the id stands behind it: nobody is taken for another."""

    employees: Mapping[str, str]
    units: Mapping[str, str]

    @classmethod
    def from_tables(cls, tables: Mapping[str, Mapping[str, Sequence[Any]]]) -> Directory:
        """Read the names of `employees` and `units` from a data folder's columns."""
        return cls(_names(tables.get("employees", {})), _names(tables.get("units", {})))

    def employee(self, id_: str) -> str:
        """The name of an employee, with the id where it is shared; the id alone where there is no name."""
        name = self.employees.get(id_)
        if not name:
            return id_
        return f"{name} ({id_})" if self._shared[name] > 1 else name

    def unit(self, id_: str) -> str:
        """The name of a unit, or its id."""
        return self.units.get(id_) or id_

    @cached_property
    def _shared(self) -> Counter[str]:
        return Counter(self.employees.values())


def _names(table: Mapping[str, Sequence[Any]]) -> dict[str, str]:
    return dict(zip(table.get("id", ()), table.get("name", ()), strict=True))
