"""The tables of `compliance check`: whom to look at, in groups, the most urgent first; then how many of each."""

from __future__ import annotations

import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import click

from compliance.cli.note_lines import Noted
from compliance.cli.output import STYLES, table
from compliance.services.checking import Checked, FindingRow
from compliance.services.notes import public_notes
from compliance.services.situation import Situation
from compliance.words import date_words, status_word
from compliance.words.check import say
from compliance.words.order import sort_key
from rules.dates import NEVER, day
from rules.findings import StaffingRow
from rules.model import CLEARED, Status

WIDE = 100
"""From so many columns on there is room for ids and first days."""

URGENCY = (
    *(Status.EXPIRED, Status.MISSING, Status.GRACE, Status.DUE),
    *(Status.EXPIRING, Status.AWAY, Status.EXEMPT, Status.VALID),
)
LOOKED_AT = frozenset({Status.EXPIRED, Status.MISSING, Status.GRACE, Status.DUE, Status.EXPIRING})


@dataclass(frozen=True)
class Telling:
    """How one answer is told: in which language, by whose names, how wide."""

    situation: Situation
    on: date
    language: str
    wide: bool

    def say(self, key: str, **values: object) -> str:
        """A text of the tables."""
        return say(key, self.language, **values)

    def day(self, value: date | None) -> str:
        """A date as people write it; nothing for none."""
        return date_words(value, self.language) if value else ""

    def name(self, code: str) -> str:
        """The name of a requirement."""
        return self.situation.book.requirements[code].name.say(self.language, code)

    def requirement(self, code: str) -> str:
        """The name of a requirement, and signs where something about it is not settled."""
        return f"{self.name(code)}{self.noted.marks(code)}"

    @cached_property
    def noted(self) -> Noted:
        """What is not settled about the requirements."""
        book = self.situation.book
        return Noted(book, public_notes(book, self.on, book.requirements), self.language)

    def unit(self, id_: str | None) -> str:
        """The name of a unit; None is the whole organisation."""
        return self.situation.directory.unit(id_) if id_ else self.say("organisation")

    def status(self, row: FindingRow) -> str:
        """A status in words with the day that matters."""
        word = status_word(row.status, self.language, _day_that_matters(row))
        return f"{word} ({self.say('pending')})" if row.pending else word


def show(situation: Situation, checked: Checked, by: str, *, everybody: bool, language: str) -> None:
    """Print the answer: the groups, what is in order, staffing, and the counts at the end."""
    telling = Telling(situation, checked.on, language, is_wide())
    click.secho(telling.say("title", day=telling.day(checked.on)), bold=sys.stdout.isatty())
    click.echo()
    if not len(checked.evaluation.findings):
        click.echo(telling.say("nobody"))
    _show_groups(telling, _grouped(telling, checked.findings(), by), by, everybody=everybody)
    show_staffing(telling, checked.evaluation.staffing, everybody=everybody)
    telling.noted.show_legend(checked.requirements())
    if len(checked.evaluation.findings):
        click.echo(f"{telling.say('total')}: {_counted(checked.counts(), language)}")


def is_wide() -> bool:
    """Whether there is room: always in a file or pipe."""
    return not sys.stdout.isatty() or shutil.get_terminal_size().columns >= WIDE


def _grouped(telling: Telling, rows: Iterable[FindingRow], by: str) -> dict[str, list[FindingRow]]:
    """Heading → rows, the headings in the order in which people look for them."""
    groups: dict[str, list[FindingRow]] = {}
    for row in rows:
        for key in [row.requirement] if by == "requirement" else row.units:
            groups.setdefault(key, []).append(row)
    name = telling.name if by == "requirement" else telling.unit
    marks = telling.noted.marks if by == "requirement" else _no_marks
    headed = {key: f"{name(key)} ({key})" for key in groups}
    order = sorted(groups, key=lambda key: sort_key(headed[key]))
    return {f"{headed[key]}{marks(key)}": groups[key] for key in order}


def _no_marks(_key: str) -> str:
    return ""


def _show_groups(
    telling: Telling, groups: Mapping[str, Sequence[FindingRow]], by: str, *, everybody: bool
) -> None:
    in_order = []
    for heading, rows in groups.items():
        shown = [row for row in rows if everybody or row.status in LOOKED_AT or row.pending]
        cleared = sum(row.status in CLEARED for row in rows)
        summary = telling.say(
            "cleared of" if by == "requirement" else "met of", have=cleared, bound=len(rows)
        )
        if not shown:
            in_order.append(f"  {heading}: {summary}")
            continue
        _show_group(telling, f"{heading}: {summary}", shown, by)
    if in_order:
        click.echo("\n".join([f"{telling.say('in order')}:", *in_order, ""]))


def _show_group(telling: Telling, title: str, rows: Sequence[FindingRow], by: str) -> None:
    names = telling.situation.directory
    by_name = {row.employee: sort_key(names.employee(row.employee)) for row in rows}
    ordered = sorted(rows, key=lambda row: (_urgency(row), by_name[row.employee], row.requirement))
    other = "unit" if by == "requirement" else "requirement"
    columns = ["id", "employee", other, "status", "since"] if telling.wide else ["employee", other, "status"]
    cells = [_cells(telling, row, columns) for row in ordered]
    styles = {telling.status(row): STYLES[row.status.value] for row in ordered}
    table(title, [telling.say(name) for name in columns], cells, styles)
    click.echo()


def _urgency(row: FindingRow) -> tuple[int, date]:
    """First the status, then the day: what lapses first stands first."""
    return URGENCY.index(row.status), _day_that_matters(row) or date.max


def _day_that_matters(row: FindingRow) -> date | None:
    ends = row.status in (Status.GRACE, Status.AWAY, Status.EXEMPT)
    return row.until if ends else row.cycle_end


def _cells(telling: Telling, row: FindingRow, columns: Sequence[str]) -> list[str]:
    values = {
        "id": row.employee,
        "employee": telling.situation.directory.employee(row.employee),
        "unit": ", ".join(telling.unit(unit) for unit in row.units),
        "requirement": telling.requirement(row.requirement),
        "status": telling.status(row),
        "since": telling.day(row.since),
    }
    return [values[name] for name in columns]


def show_staffing(telling: Telling, staffing: Sequence[StaffingRow], *, everybody: bool) -> None:
    """Print where there are too few, now or within the horizon, the first day first; with `everybody` every row."""
    rows = [row for row in staffing if everybody or row.first_short_on is not None]
    rows.sort(key=lambda row: NEVER if row.first_short_on is None else row.first_short_on)
    if not rows:
        return
    columns = ("requirement", "unit", "need", "have", "short", "first short")
    table(telling.say("staffing"), [telling.say(name) for name in columns], _staffing(telling, rows))
    click.echo()


def _staffing(telling: Telling, rows: Sequence[StaffingRow]) -> Iterator[list[object]]:
    for row in rows:
        first = None if row.first_short_on is None else day(row.first_short_on)
        places = [telling.requirement(row.requirement), telling.unit(row.unit)]
        yield [*places, row.need, row.have, row.short, telling.day(first)]


def _counted(counts: Mapping[Status, int], language: str) -> str:
    found = Counter(counts)
    words = [f"{found[status]} {status_word(status, language)}" for status in URGENCY if found[status]]
    return " · ".join(words)
