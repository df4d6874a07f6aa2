"""`compliance rules`: what is done with the rule files."""

from __future__ import annotations

import click

from compliance.cli.lazy_group import LazyGroup

COMMANDS = {
    "check": "Read the rule files; tell every problem with its place, and what to look at.",
    "diff": "Preview other rules: who loses clearance, where there will be too few, how many mails.",
    "docs": "Write the rules as a handbook of web pages: read it, search it, print it.",
    "list": "List every requirement, version by version, and those that are switched off.",
    "schema": "Print the JSON Schema of a rule file, for editors.",
    "show": "Show one requirement, competence or role as a person reads it.",
    "test": "Run the examples in the rule files; list requirements without one.",
}
"""Command name → what it does, in a line. The command itself is `command` in `compliance.cli.rules.<name>_command`."""


@click.group("rules", cls=LazyGroup, commands_in=COMMANDS, module="compliance.cli.rules.{}_command")
def command() -> None:
    """Check, test, list and show the rule files.

    PATHS are rule files, folders and packs of the library (library, library:fire); without any, those of
    the settings.
    """
