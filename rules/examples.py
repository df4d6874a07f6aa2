"""Runs the examples of a rule book: does every one get what it expects."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rules.book import RuleBook
from rules.dates import Period
from rules.errors import Position
from rules.evaluate import evaluate
from rules.facts import Columns, build_facts
from rules.findings import STATUSES, Findings, StaffingRow
from rules.model import Example, ExamplePerson, Part
from rules.override import overridden, written

UNIT = "example"
"""The unit of whoever an example gives none."""
NONE = "none"
"""What an example expects where a requirement does not apply."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing that an example expects of a requirement, and what it gets: a status, or a staffing count."""

    requirement: str
    expected: str
    got: str

    @property
    def met(self) -> bool:
        """Whether it is as expected."""
        return self.expected == self.got


@dataclass(frozen=True, slots=True)
class Outcome:
    """One example that was run, and the book that it ran in."""

    position: Position
    example: Example
    expectations: tuple[Expectation, ...]
    book: RuleBook

    @property
    def passed(self) -> bool:
        """Whether all is as expected."""
        return all(expectation.met for expectation in self.expectations)


def run_examples(book: RuleBook, done: Callable[[int], None] | None = None) -> tuple[Outcome, ...]:
    """Run every example of the book, in order; `done` hears of each."""
    outcomes = []
    for shown_in, position, example in in_their_books(book):
        outcomes.append(Outcome(position, example, expectations(shown_in, example), shown_in))
        if done:
            done(1)
    return tuple(outcomes)


def in_their_books(book: RuleBook) -> Iterator[tuple[RuleBook, Position, Example]]:
    """Every example with its place and the book that it holds in: this one, or for the examples of a pack that
    another one overrides, the book in which that pack says what it was written to say."""
    packs = {place.file: code for (kind, code), place in book.origins.items() if kind == "pack"}
    books = {pack: written(book, pack) for pack in overridden(book)}
    for position, example in book.examples:
        yield books.get(packs.get(position.file, ""), book), position, example


def without_example(book: RuleBook) -> tuple[str, ...]:
    """The requirements that no example expects anything of, ordered."""
    expected = {code for _, example in book.examples for code in (*example.expect, *example.expect_staffing)}
    return tuple(sorted(book.requirements.keys() - expected))


def only_expected(book: RuleBook, example: Example) -> RuleBook:
    """The book with the requirements alone that the example expects something of: the others are not looked at.

    One that is switched off is not among them.
    """
    codes = dict.fromkeys((*example.expect, *example.expect_staffing))
    found = {code: book.requirements[code] for code in codes if code in book.requirements}
    return replace(book, requirements=found)


def expectations(book: RuleBook, example: Example) -> tuple[Expectation, ...]:
    """Everything that an example expects, with what it gets."""
    answer = evaluate(
        only_expected(book, example), build_facts(tables(example)), example.on, horizon=Period()
    )
    statuses = _statuses(answer.findings)
    found = [
        Expectation(code, str(status), statuses.get(code, NONE)) for code, status in example.expect.items()
    ]
    for code, staffing in example.expect_staffing.items():
        rows = [row for row in answer.staffing if row.requirement == code]
        words = [word for word in ("have", "short") if getattr(staffing, word) is not None]
        expected = ", ".join(f"{word} {getattr(staffing, word)}" for word in words)
        found.append(Expectation(code, expected, ", ".join(f"{word} {_sum(rows, word)}" for word in words)))
    return tuple(found)


def _sum(rows: Sequence[StaffingRow], word: str) -> int:
    """Over all units of the example together; where nobody is asked for, nobody is there and nobody short."""
    return sum(getattr(row, word) for row in rows)


def _statuses(findings: Findings) -> dict[str, str]:
    """Requirement → status, of the only employee."""
    return {
        findings.requirements[requirement]: str(STATUSES[status])
        for requirement, status in zip(findings.requirement, findings.status, strict=True)
    }


def tables(example: Example) -> dict[str, Columns]:
    """An example as the data tables that evaluation is built from."""
    team = [(name_of(place), person) for place, person in enumerate(example.team())]
    units = {person.employee.unit or UNIT for _, person in team}
    return {
        "units": {"id": sorted(units)},
        "employees": _columns(
            {"id": name, "birth_date": person.employee.birth_date, "hired_on": person.employee.hired_on}
            for name, person in team
        ),
        "assignments": _columns(row for name, person in team for row in _assignments(name, person)),
        "records": _rows(team, lambda person: person.records),
        "absences": _rows(team, lambda person: person.absences),
        "exemptions": _rows(team, lambda person: person.exemptions),
        "suspensions": _rows(team, lambda person: person.suspensions),
    }


def name_of(place: int) -> str:
    """The id of a person of an example in its tables, by the place in the team."""
    return f"e{place + 1}"


def _assignments(name: str, person: ExamplePerson) -> list[dict[str, Any]]:
    employee = person.employee
    return [
        {
            **employee.attributes,
            "employee": name,
            "role": role,
            "unit": employee.unit or UNIT,
            "from": employee.from_,
            "until": employee.until,
        }
        for role in employee.roles
    ]


def _rows(
    team: Sequence[tuple[str, ExamplePerson]], of: Callable[[ExamplePerson], Sequence[Part]]
) -> dict[str, list[Any]]:
    return _columns(
        {"employee": name, **row.model_dump(by_alias=True)} for name, person in team for row in of(person)
    )


def _columns(rows: Iterable[dict[str, Any]]) -> dict[str, list[Any]]:
    """Rows as equally long columns; what a row lacks is not given."""
    listed = list(rows)
    names = dict.fromkeys(name for row in listed for name in row)
    return {name: [row.get(name) for row in listed] for name in names}
