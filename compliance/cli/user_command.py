"""`compliance user`: accounts for the pages, what is granted to them, and deputies of leaders."""

from __future__ import annotations

import click

from compliance.cli.language_option import LANGUAGE
from compliance.cli.user_grants import DATABASE, deputies, deputy, give, grant, opened, revoke

FORMAT = click.option("--format", "form", type=click.Choice(["table", "json"]), default="table")
KEEPS = click.option("--keep-password", is_flag=True, help="It need not be changed at the first log-in.")


@click.group("user")
def command() -> None:
    """Who may log in to the pages, and what is granted to them."""


for part in (grant, revoke, deputy, deputies):
    command.add_command(part)


@command.command("add")
@click.argument("login")
@click.option(
    "--no-employee", "outsider", is_flag=True, help="LOGIN is a name of your choice, of no employee."
)
@click.option("--administrator", is_flag=True, help="Grant the role administrator at once.")
@KEEPS
@DATABASE
@LANGUAGE
def add(
    login: str,
    outsider: bool,
    administrator: bool,
    keep_password: bool,
    database: str | None,
    language: str | None,
) -> None:
    """Make an account for the employee with the id LOGIN.

    The password is asked for, or read from standard input; it can't be given on the command line, where others see it.
    """
    from compliance.cli.typed_password import typed_password
    from compliance.services.access import managing
    from compliance.words.users import say

    settings, store = opened(database)
    said = language or settings.language
    password = typed_password(login, said)
    managing.add(store, login, password, is_employee=not outsider, must_change=not keep_password)
    then = say("stays" if keep_password else "must change", said)
    click.echo(say("added", said, login=login, then=then))
    if administrator:
        give(store, settings, login, "administrator", said)


@command.command("password")
@click.argument("login")
@KEEPS
@DATABASE
@LANGUAGE
def password(login: str, keep_password: bool, database: str | None, language: str | None) -> None:
    """Give an account another password; it is logged out everywhere."""
    from compliance.cli.typed_password import typed_password
    from compliance.services.access import managing
    from compliance.words.users import say

    settings, store = opened(database)
    said = language or settings.language
    managing.listed(store, login)  # a wrong name is said before a password is asked for
    given = typed_password(login, said)
    managing.set_password(store, login, given, must_change=not keep_password)
    then = say("stays" if keep_password else "must change", said)
    click.echo(say("changed", said, login=login, then=then))


@command.command("list")
@click.argument("login", required=False)
@DATABASE
@FORMAT
@LANGUAGE
def list_(login: str | None, database: str | None, form: str, language: str | None) -> None:
    """List the accounts, or one, with what is granted and the grants' numbers."""
    from compliance.cli import output, user_tables
    from compliance.services.access import managing
    from compliance.words.users import say

    settings, store = opened(database)
    said = language or settings.language
    rows = managing.listed(store, login)
    if form == "json":
        output.as_json([user_tables.values(row) for row in rows])
    elif rows:
        columns = [say(name, said) for name in ("login", "name", "logged in", "no.", "may")]
        output.table("", columns, [line for row in rows for line in user_tables.lines(row, said)])
    else:
        output.note(say("none", said))


@command.command("end")
@click.argument("login")
@click.option("--yes", is_flag=True, help="Don't ask.")
@DATABASE
@LANGUAGE
def end(login: str, yes: bool, database: str | None, language: str | None) -> None:
    """End an account: it logs in no more, and what was granted is taken back."""
    from compliance.services.access import managing
    from compliance.words.users import say

    settings, store = opened(database)
    said = language or settings.language
    managing.listed(store, login)
    if not yes:
        click.confirm(say("ask end", said, login=login), abort=True, err=True)
    managing.end(store, login)
    click.echo(say("ended", said, login=login))


@command.command("end-sessions")
@click.argument("login", required=False)
@click.option("--all", "every", is_flag=True, help="Of everybody.")
@DATABASE
@LANGUAGE
def end_sessions(login: str | None, every: bool, database: str | None, language: str | None) -> None:
    """Log an account out everywhere, or everybody with --all."""
    from compliance.services.access import managing
    from compliance.words.counted import counted
    from compliance.words.users import say

    if (login is None) != every:
        raise click.UsageError("name an account, or write --all")
    settings, store = opened(database)
    said = language or settings.language
    ended = managing.end_sessions(store, login)
    click.echo(say("sessions ended", said, sessions=counted(ended, "session", said)))
