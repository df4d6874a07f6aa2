"""`compliance rules check`: every problem with its place, and what somebody should look at."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from compliance.cli.output import as_json, note, warn
from compliance.cli.rules.paths import FORMAT, PATHS, book_of
from rules.book import RuleBook
from rules.errors import Problem, RuleFileError


@click.command("check")
@PATHS
@FORMAT
def command(paths: tuple[Path, ...], format_: str) -> None:
    """Read the rule files; tell every problem with its place, and what to look at."""
    try:
        book = book_of(paths)
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
