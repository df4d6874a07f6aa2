"""`compliance schedule`: keep running."""

from __future__ import annotations

import click


@click.command("schedule")
@click.option("--once", is_flag=True, help="Do what is due now, the night and the mails, and stop.")
def command(*, once: bool) -> None:
    """The nightly job at its time, and the mails every few minutes, until it is stopped.

    Both are declared in compliance.toml ([schedule] nightly, delivery_minutes). Several schedulers on one database
    do each night once. A night that was missed is made up for.
    """
    import signal
    import sys
    import threading

    from compliance import scheduler as schedule
    from compliance.settings import load_settings
    from compliance.store.db import open_store
    from compliance.words.jobs import every, say

    settings = load_settings()
    worker = schedule.Scheduler(settings, open_store(settings.database), schedule.owner(), click.echo)
    if once:
        sys.exit(max(worker.wake(), worker.delivery()))
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    bells = schedule.start(worker)
    language, times = settings.language, settings.schedule
    often = every(times.delivery_minutes, language)
    click.echo(say("working", language, nightly=times.nightly, zone=settings.zone, often=often))
    stop.wait()
    bells.shutdown(wait=True)
    click.echo(say("stopped", language))
