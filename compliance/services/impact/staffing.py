"""Which staffing minimums break by a change of rules, and when, and which hold again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from compliance.services.impact.people import Shift
from rules.dates import day
from rules.facts import Facts
from rules.findings import Fall, StaffingRow


class Effect(StrEnum):
    """What becomes of a staffing minimum; the first three are for the worse, the next three for the better."""

    BROKEN = "broken"  # too few on some day of the horizon, and was not before
    EARLIER = "earlier"  # too few from an earlier day on
    FEWER = "fewer"  # too few from the same day on, but more are lacking
    MENDED = "mended"
    LATER = "later"
    MORE = "more"
    OTHER = "other"  # never too few, but with another margin


WORSE = frozenset({Effect.BROKEN, Effect.EARLIER, Effect.FEWER})


@dataclass(frozen=True, slots=True)
class StaffingShift:
    """One requirement in one unit (None: the whole organisation) under both books; None where it asks for nobody.

    `fall` names who no longer counts under the new rules on the first short day, as a check tells it. `lost` are
    those who have lost clearance by the change until then (or at any time, where there were too few before as well).
    """

    requirement: str
    unit: str | None
    effect: Effect
    old: StaffingRow | None
    new: StaffingRow | None
    fall: tuple[Fall, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def first_short_on(self) -> date | None:
        """The first day on which there are too few under the new rules."""
        return _first(self.new)


def staffing_shifts(
    old: Sequence[StaffingRow], new: Sequence[StaffingRow], people: Sequence[Shift], facts: Facts
) -> tuple[StaffingShift, ...]:
    """Every minimum that stands differently: first those for the worse, by the first short day."""
    before = {(row.requirement, row.unit): row for row in old}
    after = {(row.requirement, row.unit): row for row in new}
    above, found = _above(facts), []
    for key in dict.fromkeys((*before, *after)):
        was, will = before.get(key), after.get(key)
        effect = _effect(was, will)
        if effect is not None:
            # Where it was short already, those count who are lost at any time; else those lost until it is.
            by = None if effect is Effect.FEWER else _first(will)
            lost = tuple(_lost(people, *key, by, above)) if effect in WORSE else ()
            found.append(StaffingShift(*key, effect, was, will, will.fall if will else (), lost))
    return tuple(sorted(found, key=_order))


def _effect(old: StaffingRow | None, new: StaffingRow | None) -> Effect | None:
    was, will = _first(old), _first(new)
    if will and (was is None or will < was):
        return Effect.EARLIER if was else Effect.BROKEN
    if was and (will is None or was < will):
        return Effect.LATER if will else Effect.MENDED
    deep = _lacking(new) - _lacking(old)
    if will and deep:
        return Effect.FEWER if deep > 0 else Effect.MORE
    return Effect.OTHER if (old and (old.need, old.have)) != (new and (new.need, new.have)) else None


def _first(row: StaffingRow | None) -> date | None:
    return None if row is None or row.first_short_on is None else day(row.first_short_on)


def _lacking(row: StaffingRow | None) -> int:
    """How many are lacking on the worst day of the horizon."""
    return max((row.need - have for _, have in row.over_time), default=0) if row else 0


def _above(facts: Facts) -> dict[str, frozenset[str]]:
    """Each unit with all units above it."""
    ids, parents = facts.units.ids, facts.units.parent.tolist()
    found = {}
    for place, id_ in enumerate(ids):
        seen = {place}
        while (place := parents[place]) >= 0 and place not in seen:
            seen.add(place)
        found[id_] = frozenset(ids[one] for one in seen)
    return found


def _lost(
    people: Sequence[Shift],
    requirement: str,
    unit: str | None,
    first: date | None,
    above: dict[str, frozenset[str]],
) -> list[str]:
    """Who has lost clearance for the requirement in the unit or below it by the first short day."""
    return [
        shift.employee
        for shift in people
        if shift.requirement == requirement
        and shift.loss
        and (first is None or shift.loss.on <= first)
        and (unit is None or any(unit in above.get(one, ()) for one in shift.units))
    ]


def _order(shift: StaffingShift) -> tuple[object, ...]:
    worse = shift.effect not in WORSE
    first = shift.first_short_on or _first(shift.old) or date.max
    return worse, list(Effect).index(shift.effect) if worse else 0, first, shift.requirement, shift.unit or ""
