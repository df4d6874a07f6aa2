"""One requirement in one block: who is bound when, and the runs of every status (rule language, 5 and 7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rules.block import Block
from rules.compiled import window, windows
from rules.coverage import Keys, Stretches, clip, cover, join, keys, last_begun, only, union
from rules.dates import ABSENT, ALWAYS, NEVER, Days, add, number
from rules.facts import Index
from rules.findings import STATUSES
from rules.grace import tolerated
from rules.holdings import World
from rules.model import Status, Version
from rules.needs import Scope, holds
from rules.status import (
    AWAY,
    DUE,
    EXEMPT,
    GRACE,
    PRESENT,
    Laid,
    Runs,
    laid,
    layer,
    met_layers,
    one_after_another,
    runs,
)

_UNTIL_DUE = np.isin(np.arange(len(STATUSES)), [STATUSES.index(Status.DUE), STATUSES.index(Status.MISSING)])
IS_COVERED = np.isin(np.arange(len(STATUSES)), [STATUSES.index(Status.AWAY), STATUSES.index(Status.EXEMPT)])


@dataclass(frozen=True)
class Bound:
    """Whom a requirement binds in a block, and when.

    `rows` are the block's matching assignments (places from the block's first assignment), `assigned` their days by
    owner, and `present` the running stretches in which the requirement applies: assigned, and some version in force.
    """

    block: Block
    requirement: str
    rows: NDArray[np.int64]
    assigned: Stretches
    present: Stretches


def bound(block: Block, requirement: str) -> Bound:
    """Whom the requirement binds, from assignments, attributes, units, hire dates and versions."""
    table, rows = block.facts.assignments, block.assignment_rows
    matching = block.matching(requirement)
    owner = table.employee[rows][matching] - np.int32(block.first)
    assigned = Stretches(owner, table.start[rows][matching], table.end[rows][matching])
    spans = windows(block.compiled.book.requirements[requirement])
    stretches = union(assigned)
    if spans == ((ALWAYS, NEVER),):
        present = stretches
    else:
        present = cover(join([clip(stretches, start, end) for start, end in spans]))
    return Bound(block, requirement, matching, assigned, present)


@dataclass(frozen=True)
class Assessed:
    """What was found for one version of a requirement, by the owners of a scope (their new numbers)."""

    version: Version
    met: Stretches
    present: Stretches
    began: Days
    last_due: Days
    laid: Laid


def assess(bound_: Bound, world: World, scope: Scope) -> tuple[tuple[Assessed, ...], Runs]:
    """Every version of the requirement for the owners of the scope, and the runs of status of all versions."""
    requirement = world.block.compiled.book.requirements[bound_.requirement]
    present = only(bound_.present, scope.places)
    above = [
        *layer(only(world.block.absent, scope.places), AWAY),
        *layer(only(world.block.exempt(bound_.requirement), scope.places), EXEMPT),
    ]
    parts = tuple(_assess(version, present, above, world, scope) for version in requirement.versions)
    return parts, one_after_another([runs(part.laid) for part in parts])


def _assess(
    version: Version, present: Stretches, above: Sequence[Keys], world: World, scope: Scope
) -> Assessed:
    met = holds(version.needs, world, scope)
    start, end = window(version)
    began = _began(version, present, world.block, scope)
    inside = (present.start < end) & (present.end > start)
    here = clip(present, start, end)
    began = began[inside]
    last_due = add(began, version.due_within)
    layers = [*above, *layer(here, PRESENT), *met_layers(met, version.expiring)]
    if version.grace:
        layers += layer(tolerated(version, met, world, scope), GRACE)
    if version.due_within:
        layers += layer(_due(here, began, last_due, met), DUE)
    return Assessed(version, met, here, began, last_due, laid(layers))


def _began(version: Version, present: Stretches, block: Block, scope: Scope) -> Days:
    """The first day of the duty, for each running stretch in which the requirement applies (`due_from`)."""
    began = present.start
    own_clock = {"needs", "due_within"} & version.sets
    if own_clock and version.in_force.from_ is not None:
        began = np.maximum(began, np.int32(number(version.in_force.from_)))
    if version.due_from == "hired":
        hired = block.hired(scope.owners[present.owner])
        began = np.where(hired == ABSENT, began, hired)
    return began


def _due(present: Stretches, began: Days, last_due: Days, met: Stretches) -> Stretches:
    """The days until the last one to get it, or until the first end of what was held since the duty began."""
    end = np.minimum(last_due + 1, NEVER)
    if len(met):
        # Stretches of an owner end in the order in which they start: the first that ends on or after `began`.
        place = np.searchsorted(keys(met.owner, met.end), keys(present.owner, began), side="right")
        found = place < len(met)
        place = np.minimum(place, len(met) - 1)
        found &= met.owner[place] == present.owner
        end = np.where(found, np.minimum(end, met.end[place]), end)
    due = Stretches(present.owner, present.start, np.minimum(end, present.end))
    return due.where(due.start < due.end)


def beneath(parts: Sequence[Assessed], owner: Index, day: Days, status: NDArray[np.int8]) -> NDArray[np.int8]:
    """The statuses of owners on days, and what lies beneath where they are away or exempt."""
    covered = np.flatnonzero(IS_COVERED[status])
    result = status.copy()
    for part in parts:
        start, end = window(part.version)
        rows = covered[(day[covered] >= start) & (day[covered] < end)]
        result[rows] = part.laid.beneath(owner[rows], day[rows])
    return result


def cycle_end(parts: Sequence[Assessed], owner: Index, day: Days, status: NDArray[np.int8]) -> Days:
    """The end that names the cycle (rule language, 9) of each owner's status on a day; ABSENT for none.

    For valid and expiring the last day of the stretch, for grace and expired that of the latest that ended, for due
    and missing the last day to get it.
    """
    result = np.full(len(owner), ABSENT, dtype=np.int32)
    by_duty, by_stretch = _UNTIL_DUE[status], ~_UNTIL_DUE[status] & ~IS_COVERED[status]
    for part in parts:
        start, end = window(part.version)
        here = (day >= start) & (day < end)
        rows = np.flatnonzero(here & by_duty)
        result[rows] = part.last_due[last_begun(part.present, owner[rows], day[rows])]
        rows = np.flatnonzero(here & by_stretch)
        ends = part.met.end[last_begun(part.met, owner[rows], day[rows])]
        result[rows] = np.where(ends >= NEVER, NEVER, ends - 1)
    return result
