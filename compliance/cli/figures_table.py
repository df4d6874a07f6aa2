"""Figures without names, on the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from compliance.cli import output
from compliance.cli.note_lines import Noted
from compliance.services.figures import Figure
from compliance.services.notes import public_notes
from compliance.words import date_words
from compliance.words.figures import say
from rules.book import RuleBook

NAMES = ("requirement", "bound", "cleared", "share", "compliant")


def show(book: RuleBook, found: Sequence[Figure], on: date, language: str) -> None:
    """Print one row for each requirement, and the sum."""
    if not found:
        click.echo(say("nobody", language, day=date_words(on, language)))
        return
    noted = Noted(book, public_notes(book, on, book.requirements), language)
    rows = [
        (
            f"{book.requirements[one.requirement].name.say(language, one.requirement)}{noted.marks(one.requirement)}",
            *_numbers(one.bound, one.cleared, one.compliant),
        )
        for one in found
    ]
    total = [sum(getattr(one, name) for one in found) for name in ("bound", "cleared", "compliant")]
    rows.append((say("sum", language), *_numbers(*total)))
    output.table(
        say("title", language, day=date_words(on, language)), [say(name, language) for name in NAMES], rows
    )
    noted.show_legend((one.requirement for one in found), after_table=True)


def _numbers(bound: int, cleared: int, compliant: int) -> tuple[int, int, str, int]:
    return bound, cleared, f"{100 * cleared // bound} %", compliant
