"""Rows of a file as entries: every field's value, and what is wrong with it, before anybody is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from compliance.services.wizard.cells import Problem, WrongError, meanings
from compliance.services.wizard.choices import Choices
from compliance.services.wizard.dates import DAY_FIRST, Reading, example_of, order_of
from compliance.services.wizard.fields import field_of
from compliance.services.wizard.header import Body

BORN_OR_BEGUN = frozenset({"birth_date"})
"""Days of which two digits for the year never mean a year to come."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the file by fields; a field that says nothing is None. Fields that were wrong are None too."""

    row: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class OrderQuestion:
    """Days of a column that may be read both ways. `answer` is the order chosen."""

    field: str
    example: str
    answer: str | None


@dataclass(frozen=True, slots=True)
class Entries:
    """What the rows say, what is wrong with them, and which columns of days must be asked about."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    orders: tuple[OrderQuestion, ...]


def read_entries(body: Body, choices: Choices, kind: str, day: date, zone: str) -> Entries:
    """Read every row. `day` is today: two digits of a year are read near it."""
    columns: dict[str, dict[str, Any]] = {}
    orders: list[OrderQuestion] = []
    places = {name: place for name, place in choices.columns.items() if place < len(body.header)}
    for name, place in places.items():
        texts = [line.cells[place] for line in body.lines]
        reading = _reading(name, kind, texts, choices, day, zone, orders)
        columns[name] = meanings(name, texts, reading)
    fixed = _fixed(choices, kind, day, zone)
    entries, problems = [], []
    for line in body.lines:
        values = dict(fixed)
        for name, place in places.items():
            value = columns[name][line.cells[place]]
            if isinstance(value, WrongError):
                problems.append(Problem(line.number, name, value.what, value.values))
                value = None
            values[name] = value
        entries.append(Entry(line.number, values))
    return Entries(tuple(entries), tuple(problems), tuple(orders))


def fixed_day(text: str, day: date, zone: str) -> Any:
    """The day that was given for the whole file; a WrongError where it is none."""
    return meanings("day", [text], Reading(DAY_FIRST, zone, day.year + 20))[text]


def _fixed(choices: Choices, kind: str, day: date, zone: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, text in choices.fixed.items():
        if not text or name in choices.columns:
            continue
        field = field_of(kind, name)
        value = fixed_day(text, day, zone) if field.day else meanings(name, [text], None)[text]
        found[name] = None if isinstance(value, WrongError) else value
    return found


def _reading(
    name: str,
    kind: str,
    texts: list[str],
    choices: Choices,
    day: date,
    zone: str,
    orders: list[OrderQuestion],
) -> Reading | None:
    """How the days of a column are read; None: it holds none. What its days do not settle is asked."""
    if not field_of(kind, name).day:
        return None
    different = dict.fromkeys(texts)
    settled, answer = order_of(different), choices.orders.get(name)
    if settled is None:
        orders.append(OrderQuestion(name, example_of(different), answer))
    latest = day.year if name in BORN_OR_BEGUN else day.year + 20
    return Reading(settled or answer or DAY_FIRST, zone, latest)
