"""`compliance serve`: the pages."""

from __future__ import annotations

import click

OPEN = (
    "--host {host}: other machines would send passwords over the network for all to read; put a proxy that speaks "
    "HTTPS in front and write tls = true below [web] (docs/how-to/serve.md), or leave out --host"
)


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any that is free."
)
@click.option(
    "--for", "seconds", type=click.FloatRange(min=0, min_open=True), help="Stop after so many seconds."
)
@click.option(
    "--schedule/--no-schedule",
    "scheduling",
    default=None,
    help="Do the nightly job and send the mails too. Without: what web.schedule says.",
)
def command(*, host: str, port: int, seconds: float | None, scheduling: bool | None) -> None:
    """Serve the pages until Ctrl-C.

    People log in with accounts that `compliance user add` makes. Behind a proxy that speaks HTTPS, set tls = true below
    [web] in compliance.toml.
    """
    from contextlib import nullcontext

    from compliance.errors import InputError
    from compliance.scheduler import SERVING, scheduled
    from compliance.settings import load_settings
    from compliance.store.db import open_store
    from compliance.web.app import create_app
    from compliance.web.serving import address, is_this_machine, listen, serve
    from compliance.words.jobs import say

    settings = load_settings()
    if not settings.web.tls and not is_this_machine(host):
        raise InputError([OPEN.format(host=host)])
    store = open_store(settings.database)
    app = create_app(settings, store)
    # Rule files that can't be used are said here and now, and the first visitor need not wait for today's answers.
    app.state.kept.on(app.state.today())
    listener = listen(host, port)
    where = address(listener)
    with_nights = settings.web.schedule if scheduling is None else scheduling
    with scheduled(settings, store, click.echo) if with_nights else nullcontext():
        app.state.scheduling = SERVING if with_nights else None
        serve(
            app,
            listener,
            proxies=settings.web.trusted_proxies,
            seconds=seconds,
            ready=lambda: click.echo(say("serving", settings.language, where=where)),
        )
