"""Rows of an HR export → employees and their assignments as they are to be; rows about leave → absences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from compliance.services.positions.answers import Answer
from compliance.services.positions.assigning import Position, assign
from compliance.services.wizard.cells import Problem
from compliance.services.wizard.choices import LEFT_OUT, Choices
from compliance.services.wizard.circle import Circle
from compliance.services.wizard.names import name_key
from compliance.services.wizard.planning import Planned, Row, planned, without_repeats
from compliance.services.wizard.questions import Words, kind_of, position_key
from compliance.services.wizard.reading import Entry
from compliance.services.wizard.whose import named
from rules.book import RuleBook

_OF_EMPLOYEE = ("email", "birth_date", "hired_on", "left_on")
Placed = tuple[Entry, str]
"""A row and the unit that it is about."""


def placed(entries: Sequence[Entry], words: Words, circle: Circle) -> tuple[list[Placed], list[Problem], int]:
    """The rows that say who works where, what is wrong with the others, and how many an answer leaves out."""
    found: list[Placed] = []
    problems: list[Problem] = []
    out = 0
    for entry in entries:
        number, text = entry.values.get("employee"), entry.values.get("unit")
        unit = words.unit(str(text)) if text else None
        if unit == LEFT_OUT:
            out += 1
            continue
        wrong = list(_wrong(entry, circle))
        problems += wrong
        if not wrong and number and unit:
            found.append((entry, unit))
    return found, problems, out


def _wrong(entry: Entry, circle: Circle) -> list[Problem]:
    values, found = entry.values, []
    number, first, last = values.get("employee"), values.get("from"), values.get("until")
    if not number:
        found.append(Problem(entry.row, "employee", "row nobody"))
    elif (key := circle.ids.get(str(number))) is not None and not circle.has(key):
        found.append(Problem(entry.row, "employee", "row not yours", {"text": str(number)[:40]}))
    if not values.get("unit"):
        found.append(Problem(entry.row, "unit", "row no unit"))
    if not named(entry)[0]:
        found.append(Problem(entry.row, "name", "row no name"))
    if first and last and last < first:
        found.append(Problem(entry.row, "until", "row until before", {"day": last, "first": first}))
    return found


def plan_employees(
    rows: Sequence[Placed], known: Mapping[str, Row], circle: Circle
) -> tuple[list[Planned], list[Problem]]:
    """Each employee once, as their first row has them."""
    first: dict[str, tuple[int, dict[str, Any]]] = {}
    problems: list[Problem] = []
    for entry, _ in rows:
        number, name = str(entry.values["employee"]), named(entry)[0]
        if number not in first:
            values = {one: entry.values[one] for one in _OF_EMPLOYEE if one in entry.values}
            first[number] = (entry.row, {"id": number, "name": _as_known(name, known.get(number)), **values})
        elif name_key(first[number][1]["name"]) != name_key(_plain(name)):
            told = {"text": number[:40], "row": first[number][0]}
            problems.append(Problem(entry.row, "name", "row two names", told))
    found = [
        planned("employees", row, values, known.get(number), circle.ids.get(number))
        for number, (row, values) in first.items()
    ]
    return found, problems


def plan_assignments(
    rows: Sequence[Placed],
    words: Words,
    book: RuleBook,
    choices: Choices,
    known: Mapping[tuple[Any, ...], Row],
    circle: Circle,
) -> list[Planned]:
    """An assignment for each role of each position, by its code or by the answer; `also` for each of them."""
    roles = {word: words.roles(word) for word in {position_key(entry.values) for entry, _ in rows}}
    answers = [Answer(kind_of(word), "", "", found) for word, found in roles.items()]
    positions: list[Position] = []
    came_from: dict[tuple[Any, ...], int] = {}
    for entry, unit in rows:
        values = entry.values
        if not values.get("from"):
            continue
        number, first = str(values["employee"]), values["from"]
        kind = kind_of(position_key(values))
        positions.append(Position(number, unit, kind, first, values.get("until"), values.get("percent")))
        came_from.setdefault((number, unit, first), entry.row)
    also = [choices.also] if choices.also in book.roles else []
    found = []
    for one in assign(positions, book, answers, also).assignments:
        said: dict[str, Any] = {
            "employee": one.employee,
            "role": one.role,
            "unit": one.unit,
            "from": one.first,
        }
        said |= {"until": one.last} if "until" in choices.columns else {}
        said |= {"percent": one.percent} if one.percent is not None else {}
        identity = (one.employee, one.role, one.unit, one.first)
        row = came_from[one.employee, one.unit, one.first]
        found.append(planned("assignments", row, said, known.get(identity), circle.ids.get(one.employee)))
    return found


def plan_absences(
    entries: Sequence[Entry], keys: Mapping[int, str], known: Mapping[tuple[Any, ...], Row], circle: Circle
) -> tuple[list[Planned], list[Problem]]:
    """Absences of the people whom the rows are about."""
    rows: list[tuple[int, Row]] = []
    problems: list[Problem] = []
    for entry in entries:
        key, first, last = keys.get(entry.row), entry.values.get("from"), entry.values.get("until")
        if key is None or first is None:
            continue
        if last is not None and last < first:
            problems.append(Problem(entry.row, "until", "row until before", {"day": last, "first": first}))
            continue
        more = {name: entry.values[name] for name in ("until", "kind") if name in entry.values}
        rows.append((entry.row, {"employee": circle.people[key].id, "from": first, **more}))
    rows, repeated = without_repeats("absences", rows)
    found = [
        planned(
            "absences",
            row,
            values,
            known.get((values["employee"], values["from"])),
            circle.ids[values["employee"]],
        )
        for row, values in rows
    ]
    return found, [*problems, *repeated]


def _as_known(name: str, known: Row | None) -> str:
    """The name as it is known, where the file only writes it another way round."""
    plain = _plain(name)
    return str(known["name"]) if known and name_key(known["name"] or "") == name_key(plain) else plain


def _plain(name: str) -> str:
    """`Nordmann, Kari` as Kari Nordmann."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and first.strip() else name
