"""Each record of the employee as a need of the form competence reads it: used, or passed over and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import numpy as np

from rules.compiled import Path
from rules.coverage import Rows, Stretches, minus
from rules.dates import ALWAYS, NEVER, day
from rules.explain.arithmetic import arithmetic
from rules.explain.reading import Reading, Reason, SeenRecord, Why
from rules.explain.state import later, one, state, until
from rules.explain.table import Table, route_of
from rules.model import Held
from rules.renewal import NO_DAY, Lasting, Series

Cut = Literal["", "revoked", "left-unit"]
_CUT: dict[Why, Cut] = {Why.EXPIRED: "", Why.REVOKED: "revoked", Why.LEFT_UNIT: "left-unit"}
_STAGES = list(Why)


def held_readings(table: Table, need: Held) -> tuple[Reading, ...]:
    """Every record of the competence, of what stands in for it and of their refreshers, once, newest first.

    A record that can count in several ways is read in the way in which it counts longest, or else comes furthest.
    """
    best: dict[int, Reading] = {}
    for path in table.compiled.paths(need):
        route = route_of(table.compiled, need.competence, path)
        for row, reading in _Source(table, path, route).readings():
            if row not in best or _merit(reading) > _merit(best[row]):
                best[row] = reading
    return newest_first(table, best)


def newest_first(table: Table, readings: dict[int, Reading]) -> tuple[Reading, ...]:
    """Readings by row of the table, in the order in which they are told."""
    achieved, rank = table.records.achieved, table.records.rank
    return tuple(
        readings[row]
        for row in sorted(readings, key=lambda row: (achieved[row], rank[row], row), reverse=True)
    )


def _merit(reading: Reading) -> tuple[bool, int, int]:
    if reading.reason is None:
        return True, (reading.until or date.max).toordinal(), 0
    return False, 0, _STAGES.index(reading.reason.why)


@dataclass(frozen=True)
class _Last:
    """The last valid day of a record that takes part, and where it stands in the series."""

    series: Series
    outcome: Lasting
    place: int
    row: int
    basis: int


class _Source:
    """The records of one way to meet a need: those of the path's source and of its refreshers."""

    def __init__(self, table: Table, path: Path, route: tuple[str, ...]) -> None:
        self.table, self.path, self.route = table, path, route
        self.rows, self.series, self.outcome = table.world.lasting(path.source)
        self.counting = table.world.counting(path.source)
        self.competence = table.competence(path.source)

    def readings(self) -> Iterator[tuple[int, Reading]]:
        """Every record that can count in this way at all, whether it does or not."""
        for row in self.table.rows_of([self.path.source]):
            yield row, self._reading(row, own=True)
        for row in self.table.rows_of(self.competence.renewed_by):
            yield row, self._reading(row, own=False)

    def _reading(self, row: int, *, own: bool) -> Reading:
        reason = self.table.not_taking_part(row, own=own)
        if reason is not None:
            return self._passed(row, reason)
        place = int(np.flatnonzero((self.rows == row) & (self.series.own == own))[0])
        if not self.outcome.counts[place]:
            return self._passed(row, self._too_late(place))
        basis = int(self.rows[self.outcome.renews[place]])
        return self._lasting(_Last(self.series, self.outcome, place, row, basis))

    def _passed(self, row: int, reason: Reason) -> Reading:
        return Reading(self.table.seen(row), self.route, reason, None)

    def _too_late(self, place: int) -> Reason:
        """Why a refresher renews nothing."""
        running = int(self.outcome.running[place])
        if running == NO_DAY:
            return Reason(Why.NOTHING_TO_RENEW)
        renewal = self.competence.renewal
        late = renewal.late if renewal else None
        return Reason(Why.RENEWED_LATE, until=day(later(running, late) if late else running))

    def _lasting(self, last: _Last) -> Reading:
        """A record that counts as one of the source, for some days or none."""
        told = Reading(
            record=self.table.seen(last.row),
            route=self.route,
            reason=None,
            until=None,
            arithmetic=arithmetic(self.competence, self.series, self.outcome, last.place),
            stands_for=self._stands_for(last),
        )
        counted = np.flatnonzero((self.counting.rows == last.row) & (self.counting.basis == last.basis))
        if not len(counted):
            return replace(told, reason=self._no_day(last))
        reason = self._not_admitted(counted)
        if reason is not None:
            return replace(told, reason=reason)
        return self._on_the_day(told, last, int(counted[0]))

    def _stands_for(self, last: _Last) -> SeenRecord | None:
        return None if last.basis == last.row else self.table.seen(last.basis)

    def _on_the_day(self, told: Reading, last: _Last, counted: int) -> Reading:
        start, end = int(self.counting.start[counted]), int(self.counting.end[counted])
        ended = self._ended(last, end)
        if self.table.on >= end:
            return replace(told, reason=ended)
        suspended = self.table.suspension(self.route)
        if suspended is not None:
            code, days = suspended
            return replace(told, reason=Reason(Why.SUSPENDED, day(days.start), until(days.end), (code,)))
        interval = Stretches(one(0), one(start), one(end))
        covered = state(minus(interval, self.table.world.block.suspended(self.path.via)), self.table.on)
        cut = "suspended" if covered.end < end else _CUT[ended.why]
        return replace(told, until=until(covered.end), cut=cut)

    def _not_admitted(self, counted: Rows) -> Reason | None:
        """What of the level and the day of achievement that are asked the record lacks."""
        only = self.counting.at(counted)
        admitted = self.table.world.admitted
        if not admitted(replace(self.path, achieved=(ALWAYS, NEVER)), only)[0]:
            return Reason(Why.LEVEL, of=(self.path.level,))
        if not admitted(self.path, only)[0]:
            low, high = self.path.achieved
            return Reason(Why.LIMITS, since=day(low), until=until(high))
        return None

    def _ended(self, last: _Last, end: int) -> Reason:
        """What made the days of the record end."""
        table = self.table.records
        natural = min(int(last.outcome.last[last.place]) + 1, NEVER)
        if end == natural:
            return Reason(Why.EXPIRED, until=until(end))
        if end == min(int(table.revoked[last.row]), int(table.revoked[last.basis])):
            return Reason(Why.REVOKED, since=day(end))
        return Reason(Why.LEFT_UNIT, until=until(end))

    def _no_day(self, last: _Last) -> Reason:
        """Why a record that takes part counts on no day at all."""
        table, achieved = self.table.records, int(self.series.achieved[last.place])
        revoked = min(int(table.revoked[last.row]), int(table.revoked[last.basis]))
        if int(last.outcome.last[last.place]) < achieved:
            return Reason(Why.EXPIRED, until=day(int(last.outcome.last[last.place])))
        return Reason(Why.REVOKED, since=day(revoked)) if revoked <= achieved else Reason(Why.NO_UNIT)
