"""What a night found, on the terminal: how many of each status, what is most urgent, where there are too few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import click

from compliance.cli import output
from compliance.cli.check_tables import Telling
from compliance.services.checking import Checked, FindingRow
from compliance.services.sensitive import told_within
from compliance.words import date_words, status_word
from compliance.words.night import say
from rules.dates import NEVER, Period, add, column, day
from rules.findings import StaffingRow
from rules.model import CLEARED, OnLapse, Status

MOST = 12
"""So many of the most urgent are shown."""
MONTHS = 3
"""So far ahead a night looks for too few: further on, only what nobody has renewed yet is missing."""

_GRAVITY = {OnLapse.STAND_DOWN: 0, OnLapse.RESTRICT: 1, OnLapse.FOLLOW_UP: 2}


def show_statuses(checked: Checked, language: str) -> None:
    """How many findings have each status."""
    rows = [(status_word(status, language), count) for status, count in checked.counts().items()]
    if not rows:
        click.echo(say("nobody", language))
        return
    output.table("", [say("status", language), say("count", language)], rows)


def show_urgent(telling: Telling, checked: Checked) -> None:
    """Those who may not do a task, the gravest lapse first, then the newest."""
    not_cleared = _not_cleared(telling, checked)
    if not not_cleared:
        if len(checked.evaluation.findings):
            click.echo(say("all cleared", telling.language))
        return
    rows = _most_urgent(telling, not_cleared)
    names = ("employee", "unit", "requirement", "status")
    title = say("urgent", telling.language, shown=len(rows), all=len(not_cleared))
    output.table(
        title, [say(name, telling.language) for name in names], [_cells(telling, row) for row in rows]
    )


def _not_cleared(telling: Telling, checked: Checked) -> list[FindingRow]:
    """Who may not do a task; a part about health stands in the requirement that it is a part of."""
    within = told_within(telling.situation.book)
    return [
        row
        for row in checked.findings()
        if row.status not in CLEARED and row.status != Status.AWAY and row.requirement not in within
    ]


def _most_urgent(telling: Telling, rows: Iterable[FindingRow]) -> list[FindingRow]:
    return sorted(rows, key=lambda row: _urgency(telling, row))[:MOST]


def _urgency(telling: Telling, row: FindingRow) -> tuple[int, bool, int]:
    version = telling.situation.book.requirements[row.requirement].versions[-1]
    lapsed_on = row.since or date.min
    return _GRAVITY[version.on_lapse], row.status == Status.DUE, -lapsed_on.toordinal()


def _cells(telling: Telling, row: FindingRow) -> list[str]:
    return [
        telling.situation.directory.employee(row.employee),
        ", ".join(telling.unit(unit) for unit in row.units),
        telling.requirement(row.requirement),
        telling.status(row),
    ]


def show_staffing(telling: Telling, checked: Checked) -> None:
    """Where there are too few today or will be soon, and who then no longer counts."""
    names = ("requirement", "unit", "need", "have", "first short", "because of")
    rows = list(_staffing(telling, soon(checked)))
    if not rows:
        if checked.evaluation.staffing:
            click.echo(say("enough", telling.language, months=MONTHS))
        return
    output.table(
        say("staffing", telling.language, months=MONTHS),
        [say(name, telling.language) for name in names],
        rows,
    )


def soon(checked: Checked) -> list[StaffingRow]:
    """The rows of too few, now or soon, in order of the first such day."""
    until = int(add(column([checked.on]), Period(months=MONTHS))[0])
    rows = [row for row in checked.evaluation.staffing if (row.first_short_on or NEVER) <= until]
    return sorted(rows, key=lambda row: (row.first_short_on, row.requirement, row.unit or ""))


def _staffing(telling: Telling, rows: list[StaffingRow]) -> Iterator[list[object]]:
    for row in rows:
        first = day(row.first_short_on or 0)
        yield [
            telling.requirement(row.requirement),
            telling.unit(row.unit) if row.unit else say("organisation", telling.language),
            row.need,
            row.have,
            date_words(first, telling.language),
            ", ".join(telling.situation.directory.employee(fall.employee) for fall in row.fall),
        ]


def show_notes(telling: Telling, checked: Checked) -> None:
    """What the signs beside the requirements of the two tables above mean."""
    urgent = [row.requirement for row in _most_urgent(telling, _not_cleared(telling, checked))]
    telling.noted.show_legend([*urgent, *(row.requirement for row in soon(checked))], after_table=True)
