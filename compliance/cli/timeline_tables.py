"""The tables of `compliance timeline`: the runs of each employee, and how many are cleared over time."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby

import click

from compliance.cli.check_tables import Telling, is_wide
from compliance.cli.output import STYLES, table
from compliance.services.situation import Situation
from compliance.services.timeline import Course, Run
from compliance.words import status_word
from rules.dates import day
from rules.findings import StaffingRow


def show(situation: Situation, found: Course, language: str) -> None:
    """Print the runs, a table for each employee, then staffing over time."""
    telling = Telling(situation, found.on, language, is_wide())
    click.secho(telling.say("timeline title", day=telling.day(found.on)), bold=sys.stdout.isatty())
    click.echo()
    if not len(found.timeline.employee):
        click.echo(telling.say("nobody"))
    styles = {
        status_word(status, language): STYLES[status.value] for status in {run.status for run in found.runs()}
    }
    columns = [telling.say(name) for name in ("requirement", "status", "from", "until")]
    for employee, runs in groupby(found.runs(), key=lambda run: run.employee):
        heading = f"{situation.directory.employee(employee)} ({employee})"
        table(heading, columns, _runs(telling, runs), styles)
        click.echo()
    if rows := list(_staffing(telling, found.staffing)):
        columns = [telling.say(name) for name in ("requirement", "unit", "from", "need", "have", "short")]
        table(telling.say("staffing"), columns, rows)
    telling.noted.show_legend(found.requirements(), after_table=bool(rows))


def _runs(telling: Telling, runs: Iterator[Run]) -> Iterator[list[str]]:
    for run in runs:
        word = status_word(run.status, telling.language)
        yield [telling.requirement(run.requirement), word, telling.day(run.first), telling.day(run.last)]


def _staffing(telling: Telling, staffing: Sequence[StaffingRow]) -> Iterator[list[object]]:
    for row in staffing:
        for first, have in row.over_time:
            places = [telling.requirement(row.requirement), telling.unit(row.unit), telling.day(day(first))]
            yield [*places, row.need, have, max(0, row.need - have)]
