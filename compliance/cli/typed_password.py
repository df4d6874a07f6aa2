"""A password for a command: asked for on a terminal, read from standard input otherwise; never on the command line."""

from __future__ import annotations

import sys

import click

NONE_GIVEN = "no password was given; type it when asked, or send it on standard input as one line"


def typed_password(login: str, language: str) -> str:
    """The password; asked for twice on a terminal."""
    from compliance.errors import InputError
    from compliance.words.users import say

    if sys.stdin.isatty():
        asked: str = click.prompt(
            say("password for", language, login=login),
            hide_input=True,
            confirmation_prompt=say("once more", language),
            err=True,
        )
        return asked
    password = sys.stdin.readline().rstrip("\r\n")
    if not password:
        raise InputError([NONE_GIVEN])
    return password
