"""`compliance rules test`: run the examples in the rule files, and say what they try out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from compliance.cli.language_option import LANGUAGE
from compliance.cli.output import as_json, progress
from compliance.cli.rules.paths import FORMAT, PATHS, book_of
from compliance.settings import load_settings


@click.command("test")
@PATHS
@FORMAT
@LANGUAGE
@click.option("--all", "every", is_flag=True, help="List every example, not only those that fail.")
@click.option(
    "--coverage-at-least",
    "least",
    type=click.IntRange(0, 100),
    metavar="PERCENT",
    help="End with 1 where the examples try less than this.",
)
def command(
    paths: tuple[Path, ...], format_: str, language: str | None, *, every: bool, least: int | None
) -> None:
    """Run the examples in the rule files; say which part of which need no example tries."""
    from compliance.cli.rules.test_tables import machine, show
    from rules.example_coverage import example_coverage, percent
    from rules.examples import run_examples

    said = language or load_settings().language
    book = book_of(paths)
    with progress(len(book.examples), "Examples") as advance:
        outcomes = run_examples(book, advance)
    tried = sorted(example_coverage(book, outcomes), key=lambda one: (one.of.pack, one.of.code))
    if format_ == "json":
        as_json(machine(book, outcomes, tried, said))
    else:
        show(book, outcomes, tried, said, every=every)
    failed = not all(outcome.passed for outcome in outcomes)
    if failed or (least is not None and percent(tried) < least):
        sys.exit(1)
