"""`compliance forget EMPLOYEE` and `compliance forget --due`: erase who somebody was."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from compliance.cli.days import DAY
from compliance.cli.language_option import LANGUAGE

if TYPE_CHECKING:
    from pathlib import Path

    from compliance.services.forgetting import Outcome
    from compliance.settings import Settings
    from compliance.store.db import Store


@click.command("forget")
@click.argument("employee", required=False)
@click.option("--due", is_flag=True, help="Everything whose time in settings is over.")
@click.option("--on", type=DAY, metavar="YYYY-MM-DD", help="As on this day (default: today).")
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.option("--database", help="Which database (default: settings).")
@LANGUAGE
def command(
    employee: str | None,
    due: bool,
    on: datetime | None,
    yes: bool,
    database: str | None,
    language: str | None,
) -> None:
    """Erase an employee's identity: name, address, birth date, id, free text, the texts of mails.

    Statuses, counts and that a notice was sent stay, under a key that says nothing. It can't be undone.
    """
    from compliance import clock
    from compliance.services.files.place import beside
    from compliance.settings import load_settings
    from compliance.store.db import open_store

    if (employee is None) == (not due):
        raise click.UsageError("say either an employee or --due")
    settings = load_settings()
    store = open_store(database or settings.database)
    folder = settings.files.folder or beside(store.url)
    day = on.date() if on else clock.today(settings.zone)
    said = language or settings.language
    given = (day, yes, said, folder)
    outcome = _due(store, settings, *given) if employee is None else _one(store, employee, *given)
    if outcome:
        _tell(outcome, said)


def _one(store: Store, employee: str, day: date, yes: bool, language: str, folder: Path) -> Outcome:
    from compliance.services.forgetting import describe, forget_one
    from compliance.words.forgetting import say

    who = describe(store, employee)
    if not yes:
        click.confirm(say("ask one", language, who=who), abort=True, err=True)
    return forget_one(store, employee, day, folder)


def _due(
    store: Store, settings: Settings, day: date, yes: bool, language: str, folder: Path
) -> Outcome | None:
    from compliance.cli import output
    from compliance.services.forgetting import clear, due, forget_due
    from compliance.store.scrubbing import scrub
    from compliance.words.counted import counted
    from compliance.words.forgetting import say

    found = due(store, settings.retention, day, settings.zone)
    if not found.people and not found.mails and not found.views:
        output.note(say("nobody due", language))
        scrub(store)
        clear(store, folder)
        return None
    if not yes:
        people = counted(len(found.people), "person", language)
        mails = counted(found.mails, "mail text", language)
        views = counted(found.views, "log row", language)
        click.confirm(say("ask due", language, people=people, mails=mails, views=views), abort=True, err=True)
    return forget_due(store, settings.retention, day, settings.zone, folder)


def _tell(outcome: Outcome, language: str) -> None:
    from compliance.cli import output
    from compliance.words.counted import counted
    from compliance.words.forgetting import say

    people = counted(outcome.people, "person", language)
    mails = counted(outcome.mails, "mail text", language)
    texts = counted(outcome.texts, "other text", language)
    views = counted(outcome.views, "log row", language)
    files = counted(outcome.files, "file of proof", language)
    told = {"people": people, "mails": mails, "texts": texts, "views": views, "files": files}
    click.echo(say("forgotten", language, **told))
    if not outcome.clean:
        output.warn(say("old pages", language))
