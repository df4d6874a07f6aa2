"""`compliance demo`: a made-up municipality, its night, its mails and its reports, to look at."""

from __future__ import annotations

import shutil
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from compliance.cli.days import DAY

if TYPE_CHECKING:
    from compliance.services.demo.showing import Shown

STEPS = 5


@click.command("demo")
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    default=Path("demo"),
    show_default=True,
    help="Where it is made; made anew each time.",
)
@click.option("--on", type=DAY, metavar="YYYY-MM-DD", help="The day. Without: today.")
@click.option("--serve", is_flag=True, help="At the end, serve the pages until Ctrl-C.")
@click.option(
    "--for",
    "seconds",
    type=click.FloatRange(min=0, min_open=True),
    help="With --serve: stop after so many seconds. Without a terminal: after ten minutes.",
)
@click.option("--language", type=click.Choice(["nb", "nn", "en"]), default="nb", show_default=True)
def command(
    *,
    folder: Path,
    on: datetime | None,
    serve: bool,
    seconds: float | None,
    language: Literal["nb", "nn", "en"],
) -> None:
    """Build a made-up municipality, do its nightly job, and show what came of it.

    The mails go to a small mail server of the demo's own and end as files; nothing leaves this machine.
    """
    from compliance import clock
    from compliance.cli import output
    from compliance.cli.demo_pages import listen_for_demo, serve_demo
    from compliance.services.demo.showing import show_all
    from compliance.services.demo.site import PAGES
    from compliance.settings import Settings

    day = on.date() if on else clock.today(Settings.model_fields["zone"].default)
    # The mails lead to the pages, so their place is known before anything is written.
    listener, pages = listen_for_demo() if serve else (None, PAGES)
    with output.progress(STEPS, "Demo") as advance:
        shown = show_all(folder, day, language, lambda _: advance(1), pages)
    _tell(shown, language)
    if listener:
        serve_demo(shown, language, seconds, day if on else None, listener)


def _tell(shown: Shown, language: Literal["nb", "nn", "en"]) -> None:
    from compliance.cli.check_tables import Telling, is_wide
    from compliance.cli.demo_tables import show_foot, show_head
    from compliance.cli.night_tables import show_notes, show_staffing, show_statuses, show_urgent

    telling = Telling(shown.situation, shown.checked.on, language, is_wide())
    show_head(shown, language)
    click.echo()
    show_statuses(shown.checked, language)
    click.echo()
    show_urgent(telling, shown.checked)
    click.echo()
    show_staffing(telling, shown.checked)
    show_notes(telling, shown.checked)
    click.echo()
    show_foot(shown, language, _program())


def _program() -> str:
    """How this program is called from another folder."""
    return "compliance" if shutil.which("compliance") else str(Path(sys.argv[0]).absolute())
