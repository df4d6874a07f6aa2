"""Whom each row is about: by number, by what was chosen or remembered, by the one name that fits; else a question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compliance.services.wizard.cells import Problem
from compliance.services.wizard.choices import LEFT_OUT, Choices
from compliance.services.wizard.circle import Circle
from compliance.services.wizard.names import Meant, Names, Someone, name_key
from compliance.services.wizard.reading import Entry

FOUND, REMEMBERED, CHOSEN, OPEN, OUT = "found", "remembered", "chosen", "open", "left out"


@dataclass(frozen=True, slots=True)
class PersonQuestion:
    """A name of the file. `state` says how it was settled, `someone` with whom; `near` are those who may be meant."""

    name: str
    shown: str
    rows: int
    state: str
    someone: Someone | None
    near: tuple[Someone, ...]


@dataclass(frozen=True, slots=True)
class Whose:
    """`keys`: row → person key; `questions`: the names, open ones first; `out`: rows of people left out."""

    keys: Mapping[int, str]
    questions: tuple[PersonQuestion, ...]
    problems: tuple[Problem, ...]
    out: frozenset[int]


def named(entry: Entry) -> tuple[str, str]:
    """The name and the address that a row gives."""
    values = entry.values
    parts = (values.get("given_name"), values.get("family_name"))
    name = values.get("name") or " ".join(part for part in parts if part)
    return str(name or ""), str(values.get("email") or "")


def as_one(name: str, email: str) -> str:
    """Name and address as they are compared and remembered."""
    return f"{name_key(name)} <{email.casefold()}>" if email else name_key(name)


def whose(entries: Iterable[Entry], choices: Choices, circle: Circle, remembered: Mapping[str, str]) -> Whose:
    """Settle every row that can be settled."""
    names = Names(circle.people.values())
    keys: dict[int, str] = {}
    problems: list[Problem] = []
    asked: dict[str, list[tuple[Entry, str, str]]] = {}
    for entry in entries:
        if number := entry.values.get("employee"):
            key, wrong = _by_number(str(number), entry.row, circle)
            if key:
                keys[entry.row] = key
            problems += wrong
            continue
        name, email = named(entry)
        if name or email:
            asked.setdefault(as_one(name, email), []).append((entry, name, email))
        else:
            problems.append(Problem(entry.row, "name", "row nobody"))
    questions = []
    out: set[int] = set()
    for one, rows in asked.items():
        meant = names.meant(rows[0][1], rows[0][2])
        question = _question(one, rows, meant, choices, circle, remembered)
        questions.append(question)
        numbers = [entry.row for entry, _, _ in rows]
        if question.state == OUT:
            out.update(numbers)
        elif question.someone:
            keys |= dict.fromkeys(numbers, question.someone.key)
    questions.sort(key=lambda one: (one.state != OPEN, one.state == FOUND, one.name))
    return Whose(keys, tuple(questions), tuple(problems), frozenset(out))


def _by_number(number: str, row: int, circle: Circle) -> tuple[str | None, list[Problem]]:
    key = circle.ids.get(number)
    if key is None:
        return None, [Problem(row, "employee", "row unknown number", {"text": number[:40]})]
    if not circle.has(key):
        return None, [Problem(row, "employee", "row not yours", {"text": number[:40]})]
    return key, []


def _question(
    one: str,
    rows: list[tuple[Entry, str, str]],
    meant: Meant,
    choices: Choices,
    circle: Circle,
    remembered: Mapping[str, str],
) -> PersonQuestion:
    shown = " · ".join(filter(None, rows[0][1:]))
    near_ = tuple(dict.fromkeys([*([meant.certain] if meant.certain else []), *meant.near]))
    said = choices.people.get(one)
    if said == LEFT_OUT:
        return PersonQuestion(one, shown, len(rows), OUT, None, near_)
    for state, key in ((CHOSEN, said), (REMEMBERED, remembered.get(one))):
        if key is not None and (someone := circle.people.get(key)):
            return PersonQuestion(one, shown, len(rows), state, someone, near_)
    state = FOUND if meant.certain else OPEN
    return PersonQuestion(one, shown, len(rows), state, meant.certain, near_)
