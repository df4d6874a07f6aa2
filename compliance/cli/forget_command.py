"""`compliance forget EMPLOYEE` and `compliance forget --due`: erase who somebody was."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

import click

from compliance.cli.days import DAY

if TYPE_CHECKING:
    from compliance.services.forgetting import Outcome
    from compliance.settings import Settings
    from compliance.store.db import Store


@click.command("forget")
@click.argument("employee", required=False)
@click.option("--due", is_flag=True, help="Everybody and every mail text whose time in settings is over.")
@click.option("--on", type=DAY, metavar="YYYY-MM-DD", help="As on this day (default: today).")
@click.option("--yes", is_flag=True, help="Don't ask.")
@click.option("--database", help="Which database (default: settings).")
def command(employee: str | None, due: bool, on: datetime | None, yes: bool, database: str | None) -> None:
    """Erase an employee's identity: name, address, birth date, id, free text, the texts of mails.

    Statuses, counts and that a notice was sent stay, under a key that says nothing. It can't be undone.
    """
    from compliance import clock
    from compliance.settings import load_settings
    from compliance.store.db import open_store

    if (employee is None) == (not due):
        raise click.UsageError("say either an employee or --due")
    settings = load_settings()
    store = open_store(database or settings.database)
    day = on.date() if on else clock.today(settings.zone)
    outcome = _due(store, settings, day, yes) if employee is None else _one(store, employee, day, yes)
    if outcome:
        _tell(outcome)


def _one(store: Store, employee: str, day: date, yes: bool) -> Outcome:
    from compliance.services.forgetting import describe, forget_one

    question = describe(store, employee)
    if not yes:
        click.confirm(question, abort=True, err=True)
    return forget_one(store, employee, day)


def _due(store: Store, settings: Settings, day: date, yes: bool) -> Outcome | None:
    from compliance.cli import output
    from compliance.services.forgetting import due, forget_due
    from compliance.store.scrubbing import scrub

    found = due(store, settings.retention, day, settings.zone)
    if not found.people and not found.mails:
        output.note("Nobody's time is over; nothing was erased")
        scrub(store)
        return None
    people = _count(len(found.people), "identity", "identities")
    if not yes:
        mails = _count(found.mails, "mail text", "mail texts")
        click.confirm(f"Erase {people} and {mails}? It can't be undone", abort=True, err=True)
    return forget_due(store, settings.retention, day, settings.zone)


def _tell(outcome: Outcome) -> None:
    from compliance.cli import output

    click.echo(
        f"Forgotten: {_count(outcome.people, 'person', 'people')}, "
        f"{_count(outcome.mails, 'mail text', 'mail texts')}, {_count(outcome.texts, 'other text', 'other texts')}"
    )
    if not outcome.clean:
        output.warn(
            "Another program was reading: old pages may still be in the database's files. "
            "Stop the scheduler and run the command again (with --due where nobody is left to forget)"
        )


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
