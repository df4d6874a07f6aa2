"""The answers of blocks put together: of one block by requirement, of all of them by employee and requirement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rules.compiled import Compiled
from rules.dates import Days
from rules.facts import Index
from rules.findings import Findings, Timeline
from rules.status import NO_RUNS, Runs


@dataclass(slots=True)
class Part:
    """The findings of one block while they are gathered, requirement by requirement (columns as in `Findings`)."""

    employee: list[Index] = field(default_factory=list)
    status: list[NDArray[np.int8]] = field(default_factory=list)
    since: list[Days] = field(default_factory=list)
    last: list[Days] = field(default_factory=list)
    cycle_end: list[Days] = field(default_factory=list)
    beneath_end: list[Days] = field(default_factory=list)
    pending: list[NDArray[np.bool_]] = field(default_factory=list)
    unit_count: list[Index] = field(default_factory=list)
    units: list[Index] = field(default_factory=list)

    def add_nothing(self) -> None:
        """No findings of one requirement."""
        for column in fields(self):
            getattr(self, column.name).append(np.empty(0, dtype=_TYPES.get(column.name, np.int32)))


_TYPES = {"status": np.int8, "pending": np.bool_}
_ROWS = ("employee", "requirement", "status", "since", "last", "cycle_end", "beneath_end", "pending")


def block_findings(compiled: Compiled, on: int, part: Part) -> Findings:
    """The findings of one block, ordered by requirement and employee as they were made; `part` is used up."""
    rows = [len(column) for column in part.employee]
    requirement = np.repeat(np.arange(len(rows), dtype=np.int32), rows)
    columns: dict[str, NDArray[Any]] = {"requirement": requirement}
    for column in fields(Part):
        gathered = getattr(part, column.name)
        columns[column.name] = _joined(gathered, _TYPES.get(column.name, np.int32))
        gathered.clear()
    return Findings(
        on=on,
        requirements=compiled.requirement_codes,
        unit_start=_starts(columns.pop("unit_count")),
        **columns,
    )


def _starts(count: Index) -> NDArray[np.int64]:
    return np.concatenate(([0], np.cumsum(count, dtype=np.int64)))


def _joined(columns: Sequence[NDArray[Any]], kind: type) -> NDArray[Any]:
    return np.concatenate(columns) if columns else np.empty(0, dtype=kind)


def merged_findings(compiled: Compiled, on: int, blocks: list[Findings]) -> Findings:
    """All findings, ordered by employee and requirement. Blocks come in order, and so do their requirements.

    The list is emptied on the way: all findings twice would be more than the rest takes.
    """
    rows = sum(len(block) for block in blocks)
    columns: dict[str, NDArray[Any]] = {
        name: np.empty(rows, dtype=_TYPES.get(name, np.int32)) for name in _ROWS
    }
    count, units, done = np.empty(rows, dtype=np.int32), [np.empty(0, dtype=np.int32)], 0
    blocks.reverse()
    while blocks:
        block = blocks.pop()
        here = slice(done, done + len(block))
        order = np.argsort(block.employee, kind="stable")
        for name in _ROWS:
            np.take(getattr(block, name), order, out=columns[name][here], mode="clip")
        count_here = np.diff(block.unit_start).astype(np.int32)
        np.take(count_here, order, out=count[here], mode="clip")
        people = np.repeat(block.employee, count_here)
        units.append(block.units[np.argsort(people, kind="stable")])
        done += len(block)
    return Findings(
        on=on,
        requirements=compiled.requirement_codes,
        unit_start=_starts(count),
        units=np.concatenate(units),
        **columns,
    )


def block_timeline(compiled: Compiled, found: Sequence[tuple[Index, Runs]]) -> Timeline:
    """The runs of one block: for each requirement who is bound, and their runs; ordered as they were made."""
    rows = [len(runs.owner) for _, runs in found]
    return Timeline(
        compiled.requirement_codes,
        _joined([people[runs.owner] for people, runs in found], np.int32),
        np.repeat(np.arange(len(found), dtype=np.int32), rows),
        *(
            _joined([getattr(runs, name) for _, runs in found], getattr(NO_RUNS, name).dtype.type)
            for name in ("status", "start", "end")
        ),
    )


def merged_timeline(compiled: Compiled, blocks: Sequence[Timeline]) -> Timeline:
    """All runs, ordered by employee, requirement and start."""
    orders = [np.argsort(block.employee, kind="stable") for block in blocks]
    none = block_timeline(compiled, ())
    return Timeline(
        compiled.requirement_codes,
        *(
            np.concatenate(
                [
                    getattr(none, name),
                    *(getattr(block, name)[order] for block, order in zip(blocks, orders, strict=True)),
                ]
            )
            for name in ("employee", "requirement", "status", "start", "end")
        ),
    )
