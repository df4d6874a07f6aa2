"""`compliance token`: the tokens with which programs come to the HTTP interface."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

import click

from compliance.cli.days import DAY
from compliance.cli.language_option import LANGUAGE
from compliance.cli.user_grants import DATABASE, opened

if TYPE_CHECKING:
    from compliance.services.tokens import Listed


@click.group("token")
def command() -> None:
    """Which programs may use the HTTP interface, as whom, and for what."""


@command.command("add")
@click.argument("name")
@click.option("--account", "login", required=True, help="The log-in of the account that it acts as.")
@click.option("--scope", "scopes", multiple=True, required=True, help="What it may ask; more than once.")
@click.option("--until", type=DAY, metavar="DAY", help="The last day. Without: a year from today.")
@DATABASE
@LANGUAGE
def add(
    name: str,
    login: str,
    scopes: tuple[str, ...],
    until: datetime | None,
    database: str | None,
    language: str | None,
) -> None:
    """Make a token called NAME. It is shown once, alone on standard output; nobody can be shown it again.

    Scopes: findings:read, staffing:read, people:read, records:read, records:write, import:write.
    """
    from dateutil.relativedelta import relativedelta

    from compliance import clock
    from compliance.services import tokens
    from compliance.store.history import end_of_day
    from compliance.words import date_words
    from compliance.words.tokens import say

    settings, store = opened(database)
    said = language or settings.language
    last = until.date() if until else clock.today(settings.zone) + relativedelta(years=1)
    text = tokens.add(store, name, scopes, login, end_of_day(last, settings.zone))
    click.echo(say("made", said, name=name, login=login, day=date_words(last, said)), err=True)
    click.echo(text)


@command.command("list")
@DATABASE
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
@LANGUAGE
def list_(database: str | None, form: str, language: str | None) -> None:
    """List the tokens: as whom they act, what they may ask, when they end, when they were last used."""
    from compliance.cli import output
    from compliance.services import tokens
    from compliance.words import date_words, instant_words
    from compliance.words.tokens import say

    settings, store = opened(database)
    said = language or settings.language
    rows = tokens.listed(store)
    if form == "json":
        output.as_json([_values(row) for row in rows])
    elif rows:
        columns = [say(name, said) for name in ("name", "account", "scopes", "ends", "used")]
        lines = [
            [
                row.token.name,
                row.login,
                ", ".join(sorted(row.token.scopes)),
                date_words(_last_day(row, settings.zone), said) + (say("over", said) if row.is_over else ""),
                instant_words(row.token.used_at, settings.zone, said) if row.token.used_at else None,
            ]
            for row in rows
        ]
        output.table("", columns, lines)
    else:
        output.note(say("none", said))


@command.command("end")
@click.argument("name")
@DATABASE
@LANGUAGE
def end(name: str, database: str | None, language: str | None) -> None:
    """End a token: it opens nothing from now on."""
    from compliance.services import tokens
    from compliance.words.tokens import say

    settings, store = opened(database)
    tokens.end(store, name)
    click.echo(say("ended", language or settings.language, name=name))


def _last_day(row: Listed, zone: str) -> date:
    from zoneinfo import ZoneInfo

    return row.token.expires_at.astimezone(ZoneInfo(zone)).date()


def _values(row: Listed) -> dict[str, Any]:
    """A token for machines, without the token."""
    return {
        "name": row.token.name,
        "account": row.login,
        "scopes": sorted(row.token.scopes),
        "made_at": row.token.made_at,
        "expires_at": row.token.expires_at,
        "used_at": row.token.used_at,
    }
