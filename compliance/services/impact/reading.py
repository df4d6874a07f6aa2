"""Two rule books, and one set of facts that is read for both: from files, or from the database without a trace."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from compliance.errors import InputError
from compliance.services.directory import Directory
from compliance.services.intake.data import Intake
from compliance.services.intake.read import read_and_check
from compliance.services.reminders.material import Past
from compliance.store.facts import StoredFacts
from compliance.store.people import Who
from rules.book import RuleBook
from rules.errors import RuleFileError
from rules.facts import build_facts
from rules.load import load_rules
from rules.model import Competence


@dataclass(frozen=True, slots=True)
class Books:
    """The rules as they are, and as they would be."""

    old: RuleBook
    new: RuleBook


@dataclass(frozen=True, slots=True)
class Known:
    """People, units and what happened to them, and what the runs before have left (nothing where files are read)."""

    stored: StoredFacts
    people: Mapping[str, Who]
    past: Past
    directory: Directory
    warnings: tuple[str, ...] = ()


def read_books(old: Sequence[Path], new: Sequence[Path]) -> Books:
    """Read both; raise InputError with every problem of both, each told with the side that has it."""
    books: list[RuleBook] = []
    problems: dict[str, list[str]] = {}
    for side, paths in (("OLD", old), ("NEW", new)):
        try:
            books.append(load_rules(paths))
        except RuleFileError as error:
            for problem in error.problems:
                problems.setdefault(str(problem), []).append(side)
    if problems:
        raise InputError([f"{' and '.join(sides)}: {text}" for text, sides in problems.items()])
    return Books(*books)


def from_files(
    books: Books, data: Path, *, encoding: str | None = None, progress: Callable[[int], None] | None = None
) -> Known:
    """Read a data folder or workbook. What either book knows is known; raises InputError with every problem."""
    intake = read_and_check(data, either(books), encoding=encoding, progress=progress)
    return known_from(intake)


def known_from(intake: Intake) -> Known:
    """As on the first run ever: nobody has been told anything."""
    columns = intake.columns
    facts, directory = build_facts(columns), Directory.from_tables(columns)
    stored = StoredFacts(
        facts,
        facts.employees.ids,
        tuple(directory.unit(id_) for id_ in facts.units.ids),
        np.arange(len(facts.records.row), dtype=np.int64),
        0,
    )
    return Known(stored, _people(columns), Past(), directory, intake.warnings)


def _people(columns: Mapping[str, Mapping[str, Sequence[Any]]]) -> dict[str, Who]:
    """Employees with the id as key: no key is shown anywhere."""
    table = columns.get("employees", {})
    ids = table.get("id", ())
    named = [table.get(name, [None] * len(ids)) for name in ("name", "email", "birth_date", "language")]
    return {row[0]: Who(row[0], *row) for row in zip(ids, *named, strict=True)}


def either(books: Books) -> RuleBook:
    """A book that knows what either does: a record of something that only one of them knows is no slip of the pen."""
    old, new = books.old, books.new
    return replace(
        new,
        competences={**old.competences, **new.competences, **_in_both(old, new)},
        roles={**old.roles, **new.roles},
        requirements={**old.requirements, **new.requirements},
        origins={**old.origins, **new.origins},
    )


def _in_both(old: RuleBook, new: RuleBook) -> dict[str, Competence]:
    """Competences of both books: with the levels of both, and sensitive where one of them says so."""
    return {
        code: new.competences[code].model_copy(
            update={
                "levels": tuple(dict.fromkeys((*new.competences[code].levels, *was.levels))),
                "sensitive": was.sensitive or new.competences[code].sensitive,
            }
        )
        for code, was in old.competences.items()
        if code in new.competences
    }
