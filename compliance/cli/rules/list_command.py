"""`compliance rules list`: every requirement, version by version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from compliance.cli.language_option import LANGUAGE
from compliance.cli.output import as_json, table
from compliance.cli.rules.paths import FORMAT, PATHS, book_of
from compliance.settings import load_settings
from compliance.words import authority_word, on_lapse_word
from compliance.words.rule_list import in_force_words, say
from rules.book import RuleBook
from rules.model import Authority, OnLapse, Text, Version

LIST_COLUMNS = ("requirement", "name", "authority", "on lapse", "in force", "roles")


@click.command("list")
@PATHS
@FORMAT
@LANGUAGE
def command(paths: tuple[Path, ...], format_: str, language: str | None) -> None:
    """List every requirement, version by version."""
    said = language or load_settings().language
    book = book_of(paths)
    rows = [
        _row(book, code, version, said)
        for code, requirement in book.requirements.items()
        for version in requirement.versions
    ]
    if format_ == "json":
        as_json(rows)
        return
    columns = [say(name, said) for name in LIST_COLUMNS]
    table(say("title", said), columns, [_line(row, said) for row in rows])


def _line(row: dict[str, Any], language: str) -> list[Any]:
    return [
        row["requirement"],
        row["name"],
        authority_word(Authority(row["authority"]), language),
        on_lapse_word(OnLapse(row["on_lapse"]), language),
        in_force_words(row["from"], row["until"], language),
        row["roles"],
    ]


def _row(book: RuleBook, code: str, version: Version, language: str) -> dict[str, Any]:
    requirement = book.requirements[code]
    return {
        "requirement": code,
        "name": requirement.name.say(language),
        "task": _say(requirement.task, language),
        "authority": str(version.authority),
        "sources": [" ".join(filter(None, (source.id, source.section))) for source in version.sources],
        "roles": list(requirement.applies_to.roles),
        "units": list(requirement.applies_to.units),
        "from": version.in_force.from_,
        "until": version.in_force.until,
        "due_within": str(version.due_within),
        "expiring": str(version.expiring),
        "grace": str(version.grace),
        "on_lapse": str(version.on_lapse),
        "staffing": version.staffing.need if version.staffing else None,
        "reminders": version.reminders,
        "confirm": _say(version.confirm, language),
        "pack": book.owners["requirement", code],
        "place": str(book.origins["requirement", code]),
    }


def _say(text: Text | None, language: str) -> str | None:
    return text.say(language) if text else None
