"""`compliance rules list`: every requirement, version by version."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from compliance.cli.language_option import LANGUAGE
from compliance.cli.note_lines import Noted, signs
from compliance.cli.output import as_json, table
from compliance.cli.rules.paths import FORMAT, PATHS, book_of
from compliance.services.notes import Note, as_values, notes_of
from compliance.settings import load_settings
from compliance.words import authority_word, on_lapse_word
from compliance.words.rule_list import in_force_words, say
from rules.book import Override, RuleBook, SwitchedOff
from rules.model import Authority, OnLapse, Requirement, Text, Version

OFF_COLUMNS = ("requirement", "name", "reason", "pack")
LIST_COLUMNS = ("requirement", "name", "authority", "on lapse", "in force", "roles")


@click.command("list")
@PATHS
@FORMAT
@LANGUAGE
def command(paths: tuple[Path, ...], format_: str, language: str | None) -> None:
    """List every requirement, version by version, and those that are switched off."""
    said = language or load_settings().language
    book = book_of(paths)
    rows = [
        _row(book, code, requirement, version, said)
        for code, requirement in book.requirements.items()
        for version in requirement.versions
    ]
    off = [
        _row(book, code, one.requirement, version, said) | {"off": _off(one, said)}
        for code, one in book.off.items()
        for version in one.requirement.versions
    ]
    if format_ == "json":
        as_json([*rows, *off])
        return
    columns = [say(name, said) for name in LIST_COLUMNS]
    table(say("title", said), columns, [_line(row, said) for row in rows])
    Noted(book, _notes(book), said).show_legend(book.requirements, after_table=True)
    if book.off:
        click.echo()
        lines = [_off_line(code, one, said) for code, one in book.off.items()]
        table(say("off", said), [say(name, said) for name in OFF_COLUMNS], lines)


def _notes(book: RuleBook) -> dict[str, tuple[Note, ...]]:
    """What is not settled about each requirement in any of its versions, each note once."""
    return {
        code: tuple(dict.fromkeys(note for version in one.versions for note in notes_of(book, code, version)))
        for code, one in book.requirements.items()
    }


def _off(one: SwitchedOff, language: str) -> dict[str, str]:
    return {"reason": one.reason.say(language), "pack": one.pack, "place": str(one.position)}


def _off_line(code: str, one: SwitchedOff, language: str) -> list[str]:
    where = f"{one.pack} ({one.position})"
    return [code, one.requirement.name.say(language, code), one.reason.say(language), where]


def _line(row: dict[str, Any], language: str) -> list[Any]:
    return [
        row["requirement"],
        f"{row['name']}{signs(note['kind'] for note in row['notes'])}",
        authority_word(Authority(row["authority"]), language),
        on_lapse_word(OnLapse(row["on_lapse"]), language),
        in_force_words(row["from"], row["until"], language),
        row["roles"],
    ]


def _row(
    book: RuleBook, code: str, requirement: Requirement, version: Version, language: str
) -> dict[str, Any]:
    changed = book.overrides.get(("requirement", code), Override({})).keys
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
        "not_checked": _say(version.not_checked, language),
        "notes": as_values(notes_of(book, code, version)),
        "pack": book.owners["requirement", code],
        "place": str(book.origins["requirement", code]),
        "overridden": {key: {"pack": one.pack, "place": str(one.position)} for key, one in changed.items()},
        "off": None,
    }


def _say(text: Text | None, language: str) -> str | None:
    return text.say(language) if text else None
