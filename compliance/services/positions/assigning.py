"""Positions and answers → assignments, and the questions that are left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from compliance.services.intake.data import Table
from compliance.services.positions.answers import Answer, Answers
from compliance.services.positions.deciding import Codes, Kind, Suggestion, Why
from rules.book import RuleBook


@dataclass(frozen=True, slots=True)
class Position:
    """One position: who, where, what the codes and the title say, and when."""

    employee: str
    unit: str
    kind: Kind
    first: date
    last: date | None
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class Assignment:
    """One row of the table assignments."""

    employee: str
    role: str
    unit: str
    first: date
    last: date | None
    percent: Decimal | None


@dataclass(frozen=True, slots=True)
class Question:
    """A kind of position whose roles somebody must say. `people` and `units` count whom it is about."""

    kind: Kind
    suggestion: Suggestion
    people: int
    units: int


@dataclass(frozen=True, slots=True)
class Assigned:
    """What came of it. `by_code`, `by_answer` and `open` count positions; `kept` are all answers given before.

    `unused` are those of them about one unit or employee that fitted no position.
    """

    assignments: tuple[Assignment, ...]
    questions: tuple[Question, ...]
    kept: tuple[Answer, ...]
    unused: tuple[Answer, ...]
    by_code: int
    by_answer: int
    open: int


def positions(table: Table) -> tuple[Position, ...]:
    """The rows of an export."""
    texts = {
        name: [" ".join((value or "").split()) for value in table.column(name)]
        for name in ("ks", "styrk08", "title")
    }
    kinds = map(Kind, texts["ks"], texts["styrk08"], texts["title"])
    rest = (table.column(name) for name in ("from", "until", "percent"))
    rows = zip(table.column("employee"), table.column("unit"), kinds, *rest, strict=True)
    return tuple(Position(*row) for row in rows)


def assign(
    rows: Sequence[Position], book: RuleBook, answers: Sequence[Answer], also: Sequence[str] = ()
) -> Assigned:
    """An assignment for each role of each position: answered ones first, else by code; `also` for every position.

    A code that is not enough gives nothing but a question: nobody is bound by a guess.
    """
    codes, said = Codes(book), Answers(answers)
    given: list[tuple[Position, str]] = []
    counts = dict.fromkeys(Why, 0)
    waiting: dict[Kind, list[Position]] = {}
    for row in rows:
        answered = said.roles(row.kind, row.unit, row.employee)
        suggestion = codes.suggest(row.kind) if answered is None else Suggestion(Why.ANSWER, answered)
        counts[suggestion.why] += 1
        settled = suggestion.why in (Why.CODE, Why.ANSWER)
        if not settled:
            waiting.setdefault(row.kind, []).append(row)
        given += [(row, role) for role in dict.fromkeys([*(suggestion.roles if settled else ()), *also])]
    return Assigned(
        tuple(_merged(given)),
        tuple(_question(kind, codes.suggest(kind), found) for kind, found in _in_order(waiting, codes)),
        tuple(answers),
        said.unused(),
        counts[Why.CODE],
        counts[Why.ANSWER],
        sum(len(found) for found in waiting.values()),
    )


def _in_order(waiting: dict[Kind, list[Position]], codes: Codes) -> list[tuple[Kind, list[Position]]]:
    """Those with roles to choose from first, then the most people."""
    return sorted(
        waiting.items(), key=lambda one: (not codes.suggest(one[0]).roles, -_people(one[1]), one[0])
    )


def _question(kind: Kind, suggestion: Suggestion, found: list[Position]) -> Question:
    return Question(kind, suggestion, _people(found), len({row.unit for row in found}))


def _people(found: list[Position]) -> int:
    return len({row.employee for row in found})


def _merged(given: list[tuple[Position, str]]) -> Iterator[Assignment]:
    """Two positions with the same role in the same unit from the same day are one assignment: the longer, the sum."""
    found: dict[tuple[str, str, str, date], Assignment] = {}
    for row, role in given:
        key = (row.employee, role, row.unit, row.first)
        new = Assignment(row.employee, role, row.unit, row.first, row.last, row.percent)
        old = found.get(key)
        found[key] = new if old is None else _together(old, new)
    yield from (found[key] for key in sorted(found))


def _together(one: Assignment, other: Assignment) -> Assignment:
    last = None if one.last is None or other.last is None else max(one.last, other.last)
    parts = [part for part in (one.percent, other.percent) if part is not None]
    return Assignment(
        one.employee, one.role, one.unit, one.first, last, sum(parts, Decimal()) if parts else None
    )
