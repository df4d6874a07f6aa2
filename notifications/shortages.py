"""When a staffing shortage is news: told when it comes into sight, when it begins, and when it grows.

A shortage has no person and so no stage of its own; its memory is the staffing of the last run. Its readers
are those whom the requirement's plan names beside the employee, warned as early as it warns them of people.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from notifications.stages import Stage, within_warning


@dataclass(frozen=True, slots=True)
class Staffing:
    """The staffing of one requirement in one unit (None: the whole organisation).

    `first_short_on` is the first day on which there are too few (None: none in sight). `recipients` maps the
    words of the plan's `to` to the keys that they mean for the unit.
    """

    requirement: str
    unit: str | None
    short: int
    first_short_on: date | None
    stages: tuple[Stage, ...] = ()
    recipients: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, slots=True)
class Shortage:
    """A shortage within a reader's warning time; `news` if it has to be told even where nothing else is."""

    recipient: str
    requirement: str
    unit: str | None
    news: bool


def shortages(
    today: Iterable[Staffing],
    day: date,
    *,
    last_run: date | None = None,
    before: Iterable[Staffing] = (),
) -> tuple[Shortage, ...]:
    """Every shortage that a reader should see on `day`, ordered by reader, unit and requirement.

    `before` is the staffing of the last run, of the day `last_run`.
    """
    known = {(row.requirement, row.unit): row for row in before}
    found: dict[tuple[str, str, str], Shortage] = {}
    for row in today:
        for word, readers in (row.recipients or {}).items():
            if word == "employee" or not _in_sight(row, row.stages, word, day):
                continue
            news = _is_news(row, known.get((row.requirement, row.unit)), word, day, last_run)
            for reader in readers:
                place = (reader, row.unit or "", row.requirement)
                told_by = found.get(place)
                found[place] = Shortage(
                    reader, row.requirement, row.unit, news or bool(told_by and told_by.news)
                )
    return tuple(found[place] for place in sorted(found))


def _in_sight(row: Staffing, stages: tuple[Stage, ...], word: str, day: date) -> bool:
    named = any(word in stage.to for stage in stages)
    return named and row.first_short_on is not None and within_warning(stages, row.first_short_on, day, word)


def _is_news(row: Staffing, old: Staffing | None, word: str, day: date, last_run: date | None) -> bool:
    if old is None or last_run is None or not _in_sight(old, row.stages, word, last_run):
        return True
    if row.short > old.short:
        return True
    first, told = row.first_short_on, old.first_short_on
    return first is not None and told is not None and told > day and first < told
