"""`compliance rules`: check the rule files, run their examples, list what they require, print their schema."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from compliance.cli.language_option import LANGUAGE
from compliance.cli.output import as_json, note, progress, table, warn
from compliance.settings import load_settings
from compliance.words import authority_word, on_lapse_word
from compliance.words.rule_list import in_force_words, say
from rules.book import RuleBook
from rules.errors import Problem, RuleFileError
from rules.load import load_rules
from rules.model import Authority, OnLapse, Text, Version

LIST_COLUMNS = ("requirement", "name", "authority", "on lapse", "in force", "roles")
PATHS = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
FORMAT = click.option(
    "--format",
    "format_",
    type=click.Choice(["table", "json"]),
    default="table",
    help="For people or machines.",
)


@click.group("rules")
def command() -> None:
    """Check, test and list the rule files.

    PATHS are rule files and folders; without any, those of the settings.
    """


@command.command()
@PATHS
@FORMAT
def check(paths: tuple[Path, ...], format_: str) -> None:
    """Read the rule files; tell every problem with its place, and what to look at."""
    try:
        book = load_rules(_paths(paths))
    except RuleFileError as error:
        if format_ == "json":
            as_json({"problems": _places(error.problems), "warnings": []})
            sys.exit(1)
        note(str(error))
        note(f"{_count(len(error.problems), 'problem')}; nothing was used.")
        sys.exit(1)
    if format_ == "json":
        as_json({"problems": [], "warnings": _places(book.warnings), "counts": _counts(book)})
        return
    for warning in book.warnings:
        warn(f"{warning.position}: warning: {warning.message}")
    click.echo(
        f"{', '.join(_count(number, what) for what, number in _counts(book).items())}: "
        f"all in order, {_count(len(book.warnings), 'warning')}."
    )


@command.command("test")
@PATHS
@FORMAT
def run_tests(paths: tuple[Path, ...], format_: str) -> None:
    """Run the examples in the rule files; list requirements without one."""
    from rules.examples import run_examples, without_example

    settings = load_settings()
    book = load_rules(paths or settings.rules)
    with progress(len(book.examples), "Examples") as advance:
        outcomes = run_examples(book, advance)
    rows = [
        {
            "example": outcome.example.title.say(settings.language),
            "place": f"{outcome.position.file}:{outcome.position.line}",
            "result": "ok" if expectation.met else "FAILED",
            "requirement": expectation.requirement,
            "expected": str(expectation.expected),
            "got": str(expectation.got),
        }
        for outcome in outcomes
        for expectation in outcome.expectations
    ]
    failed = sum(not outcome.passed for outcome in outcomes)
    missing = without_example(book)
    if format_ == "json":
        as_json({"examples": rows, "failed": failed, "requirements_without_example": missing})
    else:
        columns = ["result", "requirement", "expected", "got", "place", "example"]
        table("Examples", columns, [[row[column] for column in columns] for row in rows])
        for code in missing:
            warn(f'{book.origins["requirement", code]}: the requirement "{code}" has no example')
        click.echo(f"{_count(len(outcomes), 'example')}: {len(outcomes) - failed} as expected, {failed} not.")
    if failed:
        sys.exit(1)


@command.command("list")
@PATHS
@FORMAT
@LANGUAGE
def list_(paths: tuple[Path, ...], format_: str, language: str | None) -> None:
    """List every requirement, version by version."""
    settings = load_settings()
    said = language or settings.language
    book = load_rules(paths or settings.rules)
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


@command.command()
def schema() -> None:
    """Print the JSON Schema of a rule file, for editors."""
    from rules.schema import rule_file_schema

    as_json(rule_file_schema())


def _paths(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    return paths or load_settings().rules


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


def _places(problems: Sequence[Problem]) -> list[dict[str, Any]]:
    return [
        {
            "file": problem.position.file,
            "line": problem.position.line,
            "column": problem.position.column,
            "message": problem.message,
        }
        for problem in problems
    ]


def _counts(book: RuleBook) -> dict[str, int]:
    return {
        "file": len(book.files),
        "competence": len(book.competences),
        "role": len(book.roles),
        "requirement": len(book.requirements),
        "example": len(book.examples),
    }


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
