"""The end of the demo: its pages, and one log-in for each of the four people."""

from __future__ import annotations

import sys
from datetime import date
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import socket

    from compliance.services.demo.showing import Shown

PORT = 8000
MINUTE = 60
UNWATCHED = 600.0
"""Seconds after which the pages end where nobody can press Ctrl-C."""


def serve_demo(
    shown: Shown, language: str, seconds: float | None, day: date | None, listener: socket.socket
) -> None:
    """Serve the demo's pages; `day` is what they take for today (None: what it is)."""
    from compliance.web.app import create_app
    from compliance.web.serving import serve

    if seconds is None and not sys.stdout.isatty():
        seconds = UNWATCHED
    app = create_app(shown.settings, shown.store, (lambda: day) if day else None)
    serve(app, listener, seconds=seconds, ready=lambda: _tell(shown, language, listener, seconds))


def listen_for_demo() -> tuple[socket.socket, str]:
    """The usual port, or any where that is taken; and the address there, as mails name it."""
    from compliance.errors import EnvironmentProblem
    from compliance.web.serving import address, listen

    try:
        listener = listen("127.0.0.1", PORT)
    except EnvironmentProblem:
        listener = listen("127.0.0.1", 0)
    return listener, address(listener).rstrip("/")


def _tell(shown: Shown, language: str, listener: socket.socket, seconds: float | None) -> None:
    from compliance.services.demo.logins import PASSWORD
    from compliance.web.serving import address
    from compliance.words.demo import say

    click.echo()
    click.secho(
        say("serving", language, where=address(listener), password=PASSWORD), bold=sys.stdout.isatty()
    )
    for one in shown.logins:
        name = f"{one.name}, " if one.name else ""
        click.echo(f"  {one.login:6} {name}{say(one.part, language)}")
    if seconds is None:
        click.echo(say("until", language))
    else:
        unit, count = ("minutes", seconds / MINUTE) if seconds > MINUTE else ("seconds", seconds)
        click.echo(say(f"until {unit}", language, count=f"{count:g}"))
