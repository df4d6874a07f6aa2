"""The command `compliance`: a quick start, one file for each command, errors said as sentences.

Commands are imported only when they are called, so that `compliance --help` answers at once.
"""

from __future__ import annotations

import os
import sys
from typing import NoReturn

import click

from compliance.cli.lazy_group import LazyGroup, ReaderGone

COMMANDS = {
    "check": "Who meets the requirements on a day, from files or the database.",
    "demo": "Build a fictional municipality, run its night and show the result.",
    "doctor": "Check settings, database, rule files, mail and the last run; say what to do.",
    "explain": "Why one employee has the status they have for one requirement.",
    "forget": "Erase a person's identity; history and counts stay.",
    "import": "Read a data folder or an Excel file into the database.",
    "mail": "Look at the mails: every kind in every language.",
    "outbox": "What waits, what was sent, what was refused.",
    "positions": "An HR export becomes assignments, by position codes; what they leave open is asked.",
    "report": "Reports: the mapping of tasks against requirements, figures without names.",
    "rules": "Check, test, list and show the rule files.",
    "run": "The nightly job: check everybody, save the run, plan the reminders.",
    "schedule": "Keep running: the nightly job and mail delivery.",
    "serve": "Serve the pages, for people in a browser.",
    "timeline": "Every status from a day on.",
    "token": "Which programs may use the HTTP interface, and for what.",
    "user": "Who may log in to the pages, and what is granted to them.",
}
"""Command name → what it does, in a line. The command itself is `command` in `compliance.cli.<name>_command`."""

NOT_CONFIRMED, INTERRUPTED, READER_GONE = 1, 130, 141
"""Exit statuses beside those of errors (compliance.errors); the last two as shells count them, 128 + signal."""


@click.group(
    cls=LazyGroup,
    commands_in=COMMANDS,
    module="compliance.cli.{}_command",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(package_name="compliance-tracker", message="%(version)s")
def group() -> None:
    """Who may do the task, who may not, and why: competence requirements for municipalities."""


def main() -> None:
    """Run the command line; say what went wrong as sentences on standard error, with its exit status."""
    try:
        status = group(prog_name="compliance", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as usage:
        usage.show()
        sys.exit(usage.exit_code)
    except click.Abort as end:
        if isinstance(end.__cause__, KeyboardInterrupt):
            _end("Stopped; what was not finished was not saved. Run the command again.", INTERRUPTED)
        _end("Nothing was done.", NOT_CONFIRMED)
    except (ReaderGone, BrokenPipeError):
        _let_go_of_output()
        sys.exit(READER_GONE)
    except Exception as error:  # the outermost door: known errors are said, the rest stay visible faults
        from compliance.errors import exit_status, sentence

        known = exit_status(error)
        if known is None:
            raise
        _end(sentence(error), known)
    if status:
        sys.exit(status)


def _end(text: str, status: int) -> NoReturn:
    click.echo(text, err=True)
    try:
        sys.stdout.flush()
    except OSError:
        _let_go_of_output()
    sys.exit(status)


def _let_go_of_output() -> None:
    """What is left in the buffer would be tried once more when Python ends, and fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
