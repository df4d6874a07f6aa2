"""What the tables say, checked against each other, the rule book and what is known already."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from compliance.services.intake.data import Data, Known, Table
from compliance.services.intake.identities import repeated_rows
from compliance.services.intake.nearness import Near
from compliance.services.intake.problems import Problems, one_of, shown
from compliance.services.intake.rule_names import unused_names
from compliance.services.intake.tables import BY_NAME, TableSpec
from rules.book import RuleBook
from rules.model import LANGUAGES, Competence, Requirement, Role

_SPANS = (("from", "until"), ("achieved_on", "valid_until"))
"""Pairs of first and last day."""

_UNKNOWN = {
    "employees": "is not an employee of the data",
    "units": "is not a unit of the data",
    "roles": "is not a role of the rule book",
    "competences": "is not a competence of the rule book",
    "requirements": "is not a requirement of the rule book",
}


def check_tables(data: Data, book: RuleBook, known: Known, problems: Problems) -> tuple[str, ...]:
    """Collect every problem of the tables; warnings about names that only the rule files have."""
    vocabularies = _vocabularies(data, book, known)
    called = _called(book)
    nears = {kind: Near(words, called.get(kind)) for kind, words in vocabularies.items()}
    for table in data.values():
        spec = BY_NAME[table.name]
        _check_names(spec, table, vocabularies, nears, problems)
        for first, last in _SPANS:
            _check_days(spec, table, first, last, problems)
        column, rows = repeated_rows(spec, table)
        problems.rows(table.name, table.file, (_place(spec, column), column), rows)
    if "records" in data:
        _check_levels(data["records"], book, problems)
    if "units" in data:
        _check_ancestors(data["units"], known, problems)
    return unused_names(data, book, vocabularies.get("units"))


def _vocabularies(data: Data, book: RuleBook, known: Known) -> dict[str, Collection[str]]:
    """What each kind of name may be; a kind whose table could not be read is left out: one problem is enough."""
    words: dict[str, Collection[str]] = {
        "roles": book.roles,
        "competences": book.competences,
        "requirements": book.requirements.keys() | book.off.keys(),
    }
    for kind, there in (("employees", known.employees), ("units", frozenset(known.units))):
        if there or (kind in data and "id" in data[kind].columns):
            words[kind] = _ids(data, kind) | there
    return words


def _called(book: RuleBook) -> dict[str, dict[str, str]]:
    """Kind → what its codes are called in any language, in lower case → the code."""
    kinds: Mapping[str, Mapping[str, Role | Competence | Requirement]] = {
        "roles": book.roles,
        "competences": book.competences,
        "requirements": book.requirements,
    }
    return {
        kind: {
            name.lower(): code
            for code in sorted(words, reverse=True)
            for language in LANGUAGES
            if (name := words[code].name.say(language))
        }
        for kind, words in kinds.items()
    }


def _ids(data: Data, table: str) -> frozenset[str]:
    return frozenset(data[table].columns.get("id", ())) - {None} if table in data else frozenset()


def _place(spec: TableSpec, column: str) -> int:
    return spec.column_names.index(column)


def _check_names(
    spec: TableSpec,
    table: Table,
    vocabularies: Mapping[str, Collection[str]],
    nears: Mapping[str, Near],
    problems: Problems,
) -> None:
    for place, column in enumerate(spec.columns):
        if column.names not in vocabularies or column.name not in table.columns:
            continue
        values = table.columns[column.name]
        unknown = set(values).difference(vocabularies[column.names], (None,))
        if unknown:
            kind, near = _UNKNOWN[column.names], nears[column.names]
            found = (pair for pair in zip(table.rows, values, strict=True) if pair[1] in unknown)
            problems.rows(table.name, table.file, (place, column.name), found, _unknown(kind, near))


def _unknown(kind: str, near: Near) -> Callable[[str], str]:
    return lambda value: f"{shown(value)} {kind}{near.say(value)}"


def _check_days(spec: TableSpec, table: Table, first: str, last: str, problems: Problems) -> None:
    if first not in table.columns or last not in table.columns:
        return
    firsts, lasts = table.columns[first], table.columns[last]
    found = (
        (row, f"{end} is before {first} ({start}); expected the same day or a later one")
        for row, start, end in zip(table.rows, firsts, lasts, strict=True)
        if end is not None and start is not None and end < start
    )
    problems.rows(table.name, table.file, (_place(spec, last), last), found)


def _check_levels(records: Table, book: RuleBook, problems: Problems) -> None:
    levels = records.columns.get("level")
    competences = records.columns.get("competence")
    if not levels or not competences:
        return
    pairs = {(code, level) for code, level in set(zip(competences, levels, strict=True)) if code and level}
    wrong = {pair: text for pair in pairs if (text := _wrong_level(*pair, book))}
    if wrong:
        found = (
            (row, wrong[pair])
            for row, pair in zip(records.rows, zip(competences, levels, strict=True), strict=True)
            if pair in wrong
        )
        problems.rows("records", records.file, (_place(BY_NAME["records"], "level"), "level"), found)


def _wrong_level(code: str, level: str, book: RuleBook) -> str | None:
    competence = book.competences.get(code)
    if competence is None or level in competence.levels:
        return None
    if not competence.levels:
        return f"{shown(level)} is given, but {code} has no levels; empty the cell"
    near = Near(competence.levels).say(level)
    return f"{shown(level)} is not a level of {code}; expected {one_of(competence.levels)}{near}"


def _check_ancestors(units: Table, known: Known, problems: Problems) -> None:
    ids, parents = units.column("id"), units.column("parent")
    above = {**known.units, **dict(zip(ids, parents, strict=True))}
    circles = {unit: circle for unit in above if (circle := _circle(unit, above))}
    found = ((row, circles[unit]) for row, unit in zip(units.rows, ids, strict=True) if unit in circles)
    problems.rows(
        "units", units.file, (_place(BY_NAME["units"], "parent"), "parent"), found, _its_own_ancestor
    )


def _its_own_ancestor(circle: Sequence[str]) -> str:
    way = " → ".join(circle)
    return f"{shown(circle[0])} is its own ancestor: {way}; expected a unit above it, or none"


def _circle(unit: str, above: Mapping[str, Any]) -> list[str]:
    """The way up from a unit that comes back to it; empty where it does not."""
    way, seen = [unit], {unit}
    while (upper := above.get(way[-1])) is not None:
        way.append(upper)
        if upper in seen:
            return way if upper == unit else []
        seen.add(upper)
    return []
