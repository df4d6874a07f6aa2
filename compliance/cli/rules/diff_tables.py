"""The tables of `compliance rules diff`: in short, the rules, who by unit and requirement, staffing, mails."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby

import click

from compliance.cli.note_lines import Noted
from compliance.cli.output import table
from compliance.services.impact.telling import Telling, Told
from compliance.words.check import say as check_words

STYLES = {"lose": "bold red", "newly": "bold red", "gain": "green", "freed": "green", "other": ""}
"""By what a row means."""


def show(telling: Telling) -> None:
    """Print the whole preview."""
    preview = telling.preview
    until = telling.say("as of", day=telling.day(preview.on), until=telling.day(preview.until))
    _heading(f"{telling.say('title')}, {until}")
    click.echo(f"{telling.summary}\n")
    noted = Noted(preview.books.new, telling.notes, telling.language)
    _show_rules(telling, noted)
    if preview.people or preview.staffing or preview.more_mails:
        _show_people(telling, noted)
        _show_staffing(telling, noted)
        _show_mails(telling)
    noted.show_legend(telling.shown(), after_table=True)


def _heading(text: str) -> None:
    click.secho(text, bold=sys.stdout.isatty())
    click.echo()


def _word(telling: Telling, key: str) -> str:
    return check_words(key, telling.language)


def _show_rules(telling: Telling, noted: Noted) -> None:
    lines = _rule_lines(telling, noted)
    if lines:
        _heading(telling.say("heading rules"))
    click.echo("\n".join(lines or [telling.say("same rules")]) + "\n")


def _rule_lines(telling: Telling, noted: Noted) -> list[str]:
    """Requirements whose demands change, then competences that none rests on, then what is only worded otherwise."""
    found = []
    for one in telling.changes.real:
        found += [
            f"{one.name} ({one.code}){noted.marks(one.code)}",
            *(f"  {line}" for line in telling.rule_lines(one)),
        ]
    apart = telling.changes.apart
    alone = [one.name for one in apart if not one.about]
    if alone:
        found.append(f"{telling.say('other competences')}: {', '.join(alone)}")
    wording = [one.name for one in telling.changes.requirements if one.about]
    wording += [one.name for one in apart if one.about]
    return [*found, f"{telling.say('only wording')}: {', '.join(wording)}"] if wording else found


def _show_people(telling: Telling, noted: Noted) -> None:
    if not telling.preview.people:
        click.echo(f"{telling.say('nobody')}\n")
    columns = [_word(telling, "id"), _word(telling, "employee")]
    columns += [telling.say(key) for key in ("old", "new", "day", "meaning")]
    for unit, rows in telling.people():
        styles = {row.meaning: STYLES[row.what] for row in rows}
        for code, group in groupby(rows, key=lambda row: row.requirement):
            here = list(group)
            heading = f"{telling.unit(unit)}: {telling.requirement(code)} ({code}){noted.marks(code)}"
            title = ": ".join(filter(None, (heading, telling.in_short(here))))
            table(title, columns, [_cells(telling, row) for row in here], styles)
            click.echo()


def _cells(telling: Telling, row: Told) -> list[str]:
    name = telling.employee(row.employee)
    return [row.employee, name, row.old, row.new, telling.day(row.on), row.meaning]


def _show_staffing(telling: Telling, noted: Noted) -> None:
    rows = list(_staffing(telling, noted))
    if not rows:
        click.echo(f"{telling.say('staffing as before')}\n")
        return
    words = ("requirement", "unit", "need", "have", "first short")
    requirement, unit, *figures = (_word(telling, key) for key in words)
    columns = [requirement, unit, telling.say("effect"), *figures, telling.say("why")]
    table(telling.say("heading staffing"), columns, rows)
    click.echo()


def _staffing(telling: Telling, noted: Noted) -> Iterator[list[str]]:
    for one in telling.preview.staffing:
        name = f"{telling.requirement(one.requirement)}{noted.marks(one.requirement)}"
        place = [name, telling.unit(one.unit), telling.effect(one)]
        yield [*place, *telling.staffing_cells(one), "; ".join(telling.why(one))]


def _show_mails(telling: Telling) -> None:
    columns = [telling.say("count"), *(telling.say(key) for key in ("old", "new", "difference"))]
    rows = [[name, old, new, telling.difference(old, new)] for name, old, new in telling.mail_rows()]
    table(telling.say("heading mails", day=telling.day(telling.preview.on)), columns, rows)
    click.echo(telling.mail_note())
