"""`compliance rules docs --out DIR`: the whole library as a handbook of web pages."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from compliance.cli.days import DAY
from compliance.cli.language_option import LANGUAGE
from compliance.cli.rules.paths import PATHS, book_of


@click.command("docs")
@PATHS
@click.option(
    "--out",
    "-o",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    metavar="DIR",
    help="The folder of the handbook: a new or empty one, or an earlier handbook, which is made anew.",
)
@click.option("--on", type=DAY, metavar="DAY", help="By the rules in force then, YYYY-MM-DD. Without: today.")
@LANGUAGE
def command(*, paths: tuple[Path, ...], folder: Path, on: datetime | None, language: str | None) -> None:
    """Write the rules as a handbook of web pages: read it, search it, print it.

    A page for each field, and lists by role, by source, of what is to be confirmed and of what is not checked here.
    It needs no server: open index.html.
    """
    from compliance import clock
    from compliance.cli.output import note
    from compliance.services.handbook.folder import write_folder
    from compliance.services.handbook.library import handbook
    from compliance.services.handbook.shelf import Shelf
    from compliance.services.handbook.teller import Teller
    from compliance.settings import load_settings
    from reports.handbook import to_html

    settings = load_settings()
    day = on.date() if on else clock.today(settings.zone)
    shelf = Shelf(Teller(book_of(paths), language or settings.language, day))
    write_folder(folder, to_html.draw(handbook(shelf)))
    note(f"Written: {folder / 'index.html'}")
