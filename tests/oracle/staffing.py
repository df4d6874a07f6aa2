"""Enough people, over time (rule language, 8)."""

from dataclasses import dataclass
from datetime import date

from rules.model import CLEARED
from tests.oracle.civil import ONE_DAY, next_day, plus


@dataclass(frozen=True)
class Row:
    """One row of the answer; `over_time` holds (first day, have) of every change within the horizon."""

    requirement: str
    unit: str | None
    need: int
    have: int
    short: int
    first_short_on: date | None
    over_time: tuple[tuple[date, int], ...] = ()
    fall: tuple[tuple[str, object], ...] = ()


def staffing(world, pairs, on, horizon):
    """Every row, ordered by requirement and unit (the whole organisation first)."""
    for code in sorted(world.book.requirements):
        version = world.book.requirements[code].on(on)
        if version is None or version.staffing is None:
            continue
        mine = [pair for pair in pairs if pair.code == code]
        for unit in places(version.staffing, mine, on):
            yield row(world, mine, code, version.staffing, unit, plus(on, horizon))


def places(asked, pairs, on):
    """Where it is asked: the whole, the units listed, or those with a matching assignment active."""
    if asked.per == "organisation":
        return [None]
    if asked.units:
        return sorted(asked.units)
    return sorted({unit for pair in pairs for unit in pair.units(on)})


def row(world, pairs, code, asked, unit, end):
    """Have and short on the day, and the first short day up to the end of the horizon, day by day."""
    on = world.on
    need = max(asked.at_least or 1, 2 if asked.twin else 1)
    there = {day: counting(world, pairs, asked, unit, day) for day in turning_days(pairs, on, end)}
    requirement = world.book.requirements[code]
    short = [day for day, who in there.items() if requirement.on(day) is not None and len(who) < need]
    changes = []
    for day, who in there.items():
        if not changes or changes[-1][1] != len(who):
            changes.append((day, len(who)))
    have = len(there[on])
    return Row(
        requirement=code,
        unit=unit,
        need=need,
        have=have,
        short=max(0, need - have),
        first_short_on=min(short, default=None),
        over_time=tuple(changes),
        fall=tuple(fall(world, pairs, asked, unit, min(short))) if short and min(short) != on else (),
    )


def turning_days(pairs, on, end):
    """The days from `on` to `end` on which a status or an assignment of anybody can change."""
    days = {on}
    for pair in pairs:
        days.update(pair.turning_days())
    return sorted(day for day in days if on <= day <= end)


def counting(world, pairs, asked, unit, day):
    """The employees with a matching assignment active there on the day who are cleared on it."""
    return {
        pair.person.id
        for pair in pairs
        if is_there(world, pair, asked, unit, day) and pair.status(day) in CLEARED
    }


def is_there(world, pair, asked, unit, day):
    """Whether a matching assignment is active in the place: a listed unit is counted with those below it."""
    if unit is None:
        return bool(pair.active(day))
    if asked.units:
        return any(world.below(one.of, unit) for one in pair.active(day))
    return unit in pair.units(day)


def fall(world, pairs, asked, unit, day):
    """Who counted the day before the first short day and no longer does, and their status there then."""
    before = counting(world, pairs, asked, unit, day - ONE_DAY)
    for pair in sorted(pairs, key=lambda pair: pair.person.id):
        if pair.person.id in before - counting(world, pairs, asked, unit, day):
            yield pair.person.id, pair.status(day) if is_there(world, pair, asked, unit, day) else None


def day_by_day(world, pairs, asked, unit, last):
    """Have on every day to the last one: what `over_time` is held to."""
    day = world.on
    while day <= last:
        yield day, len(counting(world, pairs, asked, unit, day))
        day = next_day(day)
