"""`compliance user grant|revoke|deputy|deputies`: what is given to whom, and who leads in whose place."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import click

from compliance.cli.days import DAY
from compliance.cli.language_option import LANGUAGE

if TYPE_CHECKING:
    from compliance.settings import Settings
    from compliance.store.db import Store

ROLES = ("safety-officer", "hr", "administrator")
DATABASE = click.option("--database", help="Another database than that of the settings.")
FROM = click.option("--from", "from_", type=DAY, metavar="DAY", help="The first day. Without: today.")
UNTIL = click.option("--until", type=DAY, metavar="DAY", help="The last day. Without: no end.")


@click.command("grant")
@click.argument("login")
@click.argument("role", type=click.Choice(ROLES))
@click.option("--unit", help="A safety officer's unit, with those below. Without: all.")
@click.option(
    "--requirement", help="A safety officer's requirement. Without: all but the sensitive ones in full."
)
@click.option("--organisation", help="The number of HR's organisation, where there are several.")
@FROM
@UNTIL
@DATABASE
@LANGUAGE
def grant(
    *,
    login: str,
    role: str,
    unit: str | None,
    requirement: str | None,
    organisation: str | None,
    from_: datetime | None,
    until: datetime | None,
    database: str | None,
    language: str | None,
) -> None:
    """Give an account a role. Leaders need none: whoever leads a unit is known by the data."""
    settings, store = opened(database)
    give(
        store,
        settings,
        login,
        role,
        language or settings.language,
        from_=from_,
        until=until,
        unit=unit,
        organisation=organisation,
        requirement=requirement,
    )


@click.command("revoke")
@click.argument("number", type=int)
@DATABASE
@LANGUAGE
def revoke(number: int, database: str | None, language: str | None) -> None:
    """Take back the grant with this NUMBER, which `compliance user list` shows."""
    from compliance.cli.user_tables import grant_words
    from compliance.services.access import granting
    from compliance.words.users import say

    settings, store = opened(database)
    said = language or settings.language
    taken = granting.revoke(store, number)
    click.echo(say("revoked", said, number=number, grant=grant_words(taken, said)))


@click.command("deputy")
@click.argument("leader")
@click.argument("deputy")
@FROM
@UNTIL
@DATABASE
@LANGUAGE
def deputy(
    leader: str,
    deputy: str,
    from_: datetime | None,
    until: datetime | None,
    database: str | None,
    language: str | None,
) -> None:
    """Let the employee DEPUTY lead in the place of the employee LEADER, from a day until a day."""
    from compliance import clock
    from compliance.cli.user_tables import span_words
    from compliance.services.access import granting
    from compliance.words.users import say

    settings, store = opened(database)
    said = language or settings.language
    first = from_.date() if from_ else clock.today(settings.zone)
    kept = granting.stand_in(store, leader, deputy, first, until.date() if until else None)
    span = span_words(kept.from_day, kept.until_day, said)
    click.echo(say("deputy", said, number=kept.id, deputy=deputy, employee=leader, span=span))


@click.command("deputies")
@click.option("--end", "number", type=int, help="End the one with this number.")
@DATABASE
@LANGUAGE
def deputies(number: int | None, database: str | None, language: str | None) -> None:
    """List who leads in whose place."""
    from compliance.cli import output, user_tables
    from compliance.services.access import granting
    from compliance.words.users import say

    settings, store = opened(database)
    said = language or settings.language
    if number is not None:
        granting.end_stand_in(store, number)
        click.echo(say("deputy ended", said, number=number))
        return
    rows = user_tables.deputy_lines(store, said)
    if rows:
        columns = [say(name, said) for name in ("no.", "leader", "stands in", "from", "until")]
        output.table("", columns, rows)
    else:
        output.note(say("no deputies", said))


def give(
    store: Store,
    settings: Settings,
    login: str,
    role: str,
    language: str,
    *,
    from_: datetime | None = None,
    until: datetime | None = None,
    unit: str | None = None,
    organisation: str | None = None,
    requirement: str | None = None,
) -> None:
    """Grant a role from a day (today) on, and say so."""
    from compliance import clock
    from compliance.cli.user_tables import grant_words
    from compliance.services.access import granting
    from compliance.store.grants import Grant
    from compliance.words.users import say
    from rules.load import load_rules

    first = from_.date() if from_ else clock.today(settings.zone)
    last = until.date() if until else None
    wanted = Grant("", role, unit, organisation, requirement, first, last)
    book = load_rules(settings.rules) if wanted.requirement else None
    kept = granting.grant(store, book, login, wanted)
    click.echo(say("granted", language, number=kept.id, login=login, grant=grant_words(kept, language)))


def opened(database: str | None) -> tuple[Settings, Store]:
    """The settings, and the database that they or the option name."""
    from compliance.settings import load_settings
    from compliance.store.db import open_store

    settings = load_settings()
    return settings, open_store(database or settings.database)
