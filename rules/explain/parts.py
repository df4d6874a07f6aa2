"""The need as a tree: each part with the days on which it holds, its records, and whether it decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from rules.coverage import Stretches
from rules.dates import NEVER, day
from rules.explain.acts import act_readings
from rules.explain.explanation import Part
from rules.explain.reading import Reading
from rules.explain.records import held_readings
from rules.explain.state import holds_on, state, until
from rules.explain.table import Table
from rules.model import AllOf, AnyOf, AtLeast, Held, Hours, Need, Not, Times
from rules.needs import Scope, holds

_ToBlame = Callable[[Stretches, bool], bool]


@dataclass(frozen=True, eq=False)
class _Node:
    """A part of the need with the stretches on which evaluation finds that it holds."""

    need: Need
    stretches: Stretches
    parts: tuple[_Node, ...]


def tree(table: Table, need: Need, scope: Scope) -> Part:
    """The need of one employee on the day of the check."""
    root = _node(table, need, scope)
    decisive = set(map(id, _culprits(root, table.on)))
    return _part(table, root, decisive)


def _node(table: Table, need: Need, scope: Scope) -> _Node:
    parts = tuple(_node(table, part, scope) for part in parts_of(need))
    return _Node(need, holds(need, table.world, scope), parts)


def parts_of(need: Need) -> tuple[Need, ...]:
    """The needs within a need."""
    match need:
        case AllOf():
            return need.all_of
        case AnyOf():
            return need.any_of
        case AtLeast():
            return need.of
        case Not():
            return (need.not_,)
        case _:
            return ()


def _part(table: Table, node: _Node, decisive: set[int]) -> Part:
    now = state(node.stretches, table.on)
    parts = tuple(_part(table, part, decisive) for part in node.parts)
    readings = _readings(table, node.need)
    have, asked = _count(node.need, parts, [one for one in readings if one.used])
    return Part(
        need=node.need,
        holds=now.holds,
        since=day(now.start),
        until=until(now.end),
        have=have,
        asked=asked,
        decides=id(node) in decisive,
        parts=parts,
        readings=readings,
    )


def _readings(table: Table, need: Need) -> tuple[Reading, ...]:
    match need:
        case Held():
            return held_readings(table, need)
        case Times() | Hours():
            return act_readings(table, need)
        case _:
            return ()


def _count(need: Need, parts: tuple[Part, ...], used: list[Reading]) -> tuple[Decimal, Decimal]:
    """How many there are, and how many it takes."""
    holding = Decimal(sum(part.holds for part in parts))
    match need:
        case AllOf():
            return holding, Decimal(len(parts))
        case AnyOf():
            return holding, Decimal(1)
        case AtLeast():
            return holding, Decimal(need.at_least)
        case Not():
            return 1 - holding, Decimal(1)
        case Times():
            return Decimal(len(used)), Decimal(need.times)
        case Hours():
            return sum((one.record.hours for one in used), Decimal()), need.hours
        case Held():
            return Decimal(len(used)), Decimal(1)


def _culprits(root: _Node, on: int) -> Iterator[_Node]:
    """The parts that decide: those that end together with the whole, or keep it from holding on the day."""
    now = state(root.stretches, on)
    if now.holds and now.end < NEVER:
        last = now.end - 1

        def turns(stretches: Stretches, falling: bool) -> bool:  # noqa: FBT001 - a direction, told by its name
            before, after = holds_on(stretches, last), holds_on(stretches, last + 1)
            return before == falling and after != falling

        yield from _blamed(root, turns)
    elif not now.holds:
        yield from _blamed(root, lambda stretches, wanted: holds_on(stretches, on) != wanted)


def _blamed(node: _Node, to_blame: _ToBlame, wanted: bool = True) -> Iterator[_Node]:  # noqa: FBT001, FBT002 - as in `_ToBlame`
    """The node and the parts within it that are to blame; what stands within a `not` is wanted the other way."""
    if to_blame(node.stretches, wanted):
        yield node
        for part in node.parts:
            yield from _blamed(part, to_blame, wanted != isinstance(node.need, Not))
