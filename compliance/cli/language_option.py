"""The option --language of commands that print for people."""

from __future__ import annotations

import click

LANGUAGE = click.option(
    "--language", type=click.Choice(["nb", "nn", "en"]), help="Of what is printed. Without: the settings'."
)
