"""`compliance rules test`: run the examples in the rule files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from compliance.cli.output import as_json, progress, table, warn
from compliance.cli.rules.paths import FORMAT, PATHS, book_of
from compliance.settings import load_settings


@click.command("test")
@PATHS
@FORMAT
def command(paths: tuple[Path, ...], format_: str) -> None:
    """Run the examples in the rule files; list requirements without one."""
    from rules.examples import run_examples, without_example

    settings = load_settings()
    book = book_of(paths)
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


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
