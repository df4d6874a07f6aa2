"""How long each record lasts: validity, ages, renewal windows and refreshers (rule language, 2 and 3.1 to 3.2)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rules.coverage import Rows, among, begins, keys, split
from rules.dates import ABSENT, ALWAYS, NEVER, Days, Period, add, end_of, subtract
from rules.facts import Index
from rules.model import AgeRow, Competence

NO_DAY = ALWAYS
"""The running last day before the first record: nothing to renew."""


@dataclass(frozen=True, slots=True)
class Series:
    """Records that take part in one competence, ordered by owner, achieved, own before refreshers, identity.

    `own` is False for records of a refresher; `printed` is the last valid day on the document (ABSENT: none);
    `born` the birth date (ABSENT: not known).
    """

    owner: Index
    achieved: Days
    own: NDArray[np.bool_]
    printed: Days
    born: Days


@dataclass(frozen=True, slots=True)
class Lasting:
    """What comes of each record of a series.

    `counts` is False for a refresher that came too late; `last` is the last valid day (NEVER: no end); `kept` tells
    that the date was kept, counted from `running`, the running last day before the record (NO_DAY: none);
    `renews` is the row of the own record that it stands in for (itself, for an own record; -1 where it doesn't count).
    """

    counts: NDArray[np.bool_]
    last: Days
    kept: NDArray[np.bool_]
    running: Days
    renews: Index


def lasting(competence: Competence, series: Series) -> Lasting:
    """Go through everybody's records in order (3.2); a competence without renewal needs no order."""
    if competence.renewal is None and not competence.renewed_by:
        count = len(series.owner)
        return Lasting(
            np.ones(count, dtype=bool),
            _last_day(competence, series, slice(None), series.achieved),
            np.zeros(count, dtype=bool),
            np.full(count, NO_DAY, dtype=np.int32),
            np.arange(count, dtype=np.int32),
        )
    return _Rounds(competence, series).run()


class _Rounds:
    """All records at once, again and again, each time with the running last days that came of the last round.

    A record depends on earlier ones of the same person alone: every round settles at least one more of each, and
    mostly all. Only those people are gone through again with whom a running last day changed; so that whoever has
    very many records holds nobody else up.
    """

    def __init__(self, competence: Competence, series: Series) -> None:
        self.competence, self.series = competence, series
        renewal = competence.renewal
        self.early = renewal.early if renewal else None
        self.late = renewal.late if renewal else None
        count = len(series.owner)
        self.counts = np.zeros(count, dtype=bool)
        self.last = np.full(count, NO_DAY, dtype=np.int32)
        self.kept = np.zeros(count, dtype=bool)
        self.before = np.full(count, NO_DAY, dtype=np.int32)

    def run(self) -> Lasting:
        owner = self.series.owner
        reach, rows = np.full(len(owner), NO_DAY, dtype=np.int32), np.arange(len(owner))
        while len(rows):
            self._round(rows, _before(owner[rows], reach[rows]))
            reached = np.where(self.counts[rows], self.last[rows], np.int32(NO_DAY))
            changed = owner[rows[reached != reach[rows]]]
            reach[rows] = reached
            rows = rows[among(changed, int(owner[-1]) + 1)[owner[rows]]]
        return Lasting(self.counts, self.last, self.kept, self.before, self._renews())

    def _round(self, rows: Rows, running: Days) -> None:
        """What comes of the records, with the running last day before each."""
        achieved = self.series.achieved[rows]
        until = running if self.late is None else add(running, self.late)
        counts = self.series.own[rows] | ((running != NO_DAY) & (achieved <= until))
        last, kept = self._last_and_kept(rows, achieved, running)
        self.counts[rows], self.kept[rows], self.before[rows] = counts, kept & counts, running
        self.last[rows] = last

    def _renews(self) -> Index:
        """The latest own record up to each that counts: a refresher that counts has one, of the same person."""
        own = np.where(self.series.own, np.arange(len(self.counts), dtype=np.int32), np.int32(-1))
        return np.where(self.counts, np.maximum.accumulate(own), np.int32(-1))

    def _last_and_kept(self, rows: Rows, achieved: Days, running: Days) -> tuple[Days, NDArray[np.bool_]]:
        """The last valid day, from the running one where the record falls in a renewal window."""
        from_achieved = _last_day(self.competence, self.series, rows, achieved)
        inside = np.zeros(len(rows), dtype=bool)
        if self.early is not None:
            inside |= (subtract(running, self.early) <= achieved) & (achieved <= running)
        if self.late is not None:
            inside |= (running < achieved) & (achieved <= add(running, self.late))
        inside &= (running != NO_DAY) & (running != NEVER) & (self.series.printed[rows] == ABSENT)
        if not inside.any():
            return from_achieved, inside
        from_running = _last_day(self.competence, self.series, rows, running)
        kept = inside & (from_running >= achieved)
        return np.where(kept, from_running, from_achieved), kept


def _before(owner: Index, reach: Days) -> Days:
    """The latest day that any earlier record of the same owner reaches; NO_DAY for the first."""
    running = split(np.maximum.accumulate(keys(owner, reach)))[1]
    result = np.concatenate((running[:1], running[:-1]))
    result[begins(owner)] = NO_DAY
    return result


def _last_day(competence: Competence, series: Series, rows: Rows | slice, base: Days) -> Days:
    """The last valid day of records: as printed, or else base + valid_for, moved by until_end_of."""
    printed = series.printed[rows]
    if competence.valid_for is None:
        computed = np.full(len(base), NEVER, dtype=np.int32)
    elif isinstance(competence.valid_for, Period):
        computed = end_of(add(base, competence.valid_for), competence.until_end_of)
    else:
        by_age = _by_age(competence.valid_for, series.born[rows], series.achieved[rows], base)
        computed = end_of(by_age, competence.until_end_of)
    return np.where(printed == ABSENT, computed, printed)


def _by_age(table: tuple[AgeRow, ...], born: Days, achieved: Days, base: Days) -> Days:
    """Base + the period of the first row that is not below the age on the day of achievement.

    Age n lasts until the day before birth + (n + 1) years. Without a birth date, the row that ends first.
    """
    ends = [add(base, row.for_) for row in table]
    result = ends[-1]
    known = born != ABSENT
    safe = np.where(known, born, 0).astype(np.int32)
    for row, end in zip(reversed(table[:-1]), reversed(ends[:-1]), strict=True):
        grown = add(safe, Period(years=(row.to_age or 0) + 1))
        result = np.where(achieved < grown, end, result)
    return np.where(known, result, np.minimum.reduce(ends))
