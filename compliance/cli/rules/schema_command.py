"""`compliance rules schema`: the JSON Schema of a rule file."""

from __future__ import annotations

import click

from compliance.cli.output import as_json


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a rule file, for editors."""
    from rules.schema import rule_file_schema

    as_json(rule_file_schema())
