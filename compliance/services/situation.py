"""Rule book, facts and names together: what every report and check begins with. Here from files alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from compliance.services.directory import Directory
from compliance.services.intake.read import read_and_check
from rules.book import RuleBook
from rules.facts import Facts, build_facts
from rules.load import load_rules


@dataclass(frozen=True, slots=True)
class Situation:
    """What is required, what is known, and what everybody is called; `warnings` are sentences to look at."""

    book: RuleBook
    facts: Facts
    directory: Directory
    warnings: tuple[str, ...] = ()


def from_files(
    rules: Sequence[Path],
    data: Path,
    *,
    encoding: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> Situation:
    """Read rule files and a data folder or workbook; every problem is raised (RuleFileError, InputError)."""
    book = load_rules(rules)
    intake = read_and_check(data, book, encoding=encoding, progress=progress)
    names = Directory.from_tables(intake.columns)
    return Situation(book, build_facts(intake.columns), names, intake.warnings)
