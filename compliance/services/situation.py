"""Rule book, facts and names together: from files, or from the database. What every report and check begins with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from compliance.services.directory import Directory
from compliance.services.intake.read import read_and_check
from compliance.store import people, units
from compliance.store.db import Store
from compliance.store.facts import load_facts
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
    return Situation(
        book, build_facts(intake.columns), Directory.from_tables(intake.columns), intake.warnings
    )


def from_store(rules: Sequence[Path], store: Store, known: datetime | None = None) -> Situation:
    """Read rule files, and what the database knows (None: now, else at that instant)."""
    book = load_rules(rules)
    with store.reading() as session:
        facts = load_facts(session, known).facts
        names = {
            one.employee_id: one.name
            for one in people.everybody(session, known).values()
            if one.employee_id and one.name
        }
        return Situation(book, facts, Directory(names, units.names(session, known)))
