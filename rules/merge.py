"""The answers of all blocks in one, in the order in which they are given: employee, then requirement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rules.compiled import Compiled
from rules.dates import Days
from rules.facts import Index
from rules.findings import Findings, Timeline
from rules.status import Runs


@dataclass(slots=True)
class Part:
    """The findings of one block while they are gathered, requirement by requirement (columns as in `Findings`)."""

    employee: list[Index] = field(default_factory=list)
    requirement: list[Index] = field(default_factory=list)
    status: list[NDArray[np.int8]] = field(default_factory=list)
    since: list[Days] = field(default_factory=list)
    last: list[Days] = field(default_factory=list)
    cycle_end: list[Days] = field(default_factory=list)
    beneath_end: list[Days] = field(default_factory=list)
    pending: list[NDArray[np.bool_]] = field(default_factory=list)
    unit_count: list[Index] = field(default_factory=list)
    units: list[Index] = field(default_factory=list)

    def add_units(self, count: Index, units: Index) -> None:
        """The units of the findings of one requirement: how many each has, and all of them."""
        self.unit_count.append(count)
        self.units.append(units)


_NAMES = (
    "employee",
    "requirement",
    "status",
    "since",
    "last",
    "cycle_end",
    "beneath_end",
    "pending",
    "unit_count",
)


def merged_findings(compiled: Compiled, on: int, parts: Sequence[Part]) -> Findings:
    """All findings, ordered by employee and requirement."""
    ordered = [_in_order(part) for part in parts]
    columns = {
        name: np.concatenate([columns[name] for columns in ordered] or [np.empty(0, dtype=np.int32)])
        for name in (*_NAMES, "units")
    }
    unit_start = np.append(0, np.cumsum(columns.pop("unit_count"), dtype=np.int64))
    return Findings(
        on=on,
        requirements=compiled.requirement_codes,
        unit_start=unit_start,
        employee=columns["employee"],
        requirement=columns["requirement"],
        status=columns["status"].astype(np.int8),
        since=columns["since"],
        last=columns["last"],
        cycle_end=columns["cycle_end"],
        beneath_end=columns["beneath_end"],
        pending=columns["pending"].astype(bool),
        units=columns["units"],
    )


def _in_order(part: Part) -> dict[str, NDArray[Any]]:
    """The columns of one block, ordered by employee and requirement.

    The requirements come in order already: a stable order by employee is enough.
    """
    if not part.employee:
        return {name: np.empty(0, dtype=np.int32) for name in (*_NAMES, "units")}
    employee = np.concatenate(part.employee)
    order = np.argsort(employee, kind="stable")
    columns: dict[str, NDArray[Any]] = {name: np.concatenate(getattr(part, name))[order] for name in _NAMES}
    people = np.repeat(employee, np.concatenate(part.unit_count))
    columns["units"] = np.concatenate(part.units)[np.argsort(people, kind="stable")]
    return columns


def merged_timeline(compiled: Compiled, parts: Sequence[Sequence[tuple[Index, Runs]]]) -> Timeline:
    """All runs, ordered by employee, requirement and start."""
    employee: list[Index] = [np.empty(0, dtype=np.int32)]
    requirement: list[Index] = [np.empty(0, dtype=np.int32)]
    rows: list[Runs] = []
    for part in parts:
        of_block = [people[runs.owner] for people, runs in part]
        order = (
            np.argsort(np.concatenate(of_block), kind="stable") if of_block else np.empty(0, dtype=np.int64)
        )
        if not of_block:
            continue
        code = np.concatenate([np.full(len(p), place, dtype=np.int32) for place, p in enumerate(of_block)])
        employee.append(np.concatenate(of_block)[order])
        requirement.append(code[order])
        rows.append(
            Runs(
                *(
                    np.concatenate([getattr(runs, name) for _, runs in part])[order]
                    for name in ("owner", "start", "end", "status")
                )
            )  # fmt: skip
        )
    none = np.empty(0, dtype=np.int32)
    return Timeline(
        compiled.requirement_codes,
        np.concatenate(employee),
        np.concatenate(requirement),
        np.concatenate([none.astype(np.int8), *(runs.status for runs in rows)]),
        np.concatenate([none, *(runs.start for runs in rows)]),
        np.concatenate([none, *(runs.end for runs in rows)]),
    )
