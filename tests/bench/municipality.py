"""A generated municipality: any number of employees, 10 records each, 20 roles of 6 requirements of all forms."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import numpy as np

from rules.book import RuleBook
from rules.dates import ABSENT, NEVER, number
from rules.facts import Assignments, Employees, Facts, Index, Records, Spans, Units
from rules.model import Competence, Requirement, Role, Staffing

COMPETENCES, ROLES, RECORDS_EACH = 40, 20, 10
SIMPLE = (0, 1, 2, 3, 4)
"""The places of the simple requirements among a role's six: single, any of 2, all of 3, 2 of 4, 4 times in a year."""


def rule_book() -> RuleBook:
    """40 competences, 20 roles, 120 requirements; one in ten competences keeps its date when renewed early."""
    competences = {f"c{place:02d}": _competence(place) for place in range(COMPETENCES)}
    roles = {f"r{place:02d}": Role.model_validate({"name": f"Role {place}"}) for place in range(ROLES)}
    requirements = {
        f"q{role:02d}{place}": _requirement(role, place) for role in range(ROLES) for place in range(6)
    }
    return RuleBook((), competences, roles, requirements, {})


def valid_years(competence: int) -> int | None:
    """The validity of a competence in whole years; every fourth has no end."""
    return None if competence % 4 == 3 else 1 + competence % 5


def _competence(place: int) -> Competence:
    keys: dict[str, Any] = {"name": f"Competence {place}"}
    if (years := valid_years(place)) is not None:
        keys["valid_for"] = f"P{years}Y"
    if place % 10 == 0:
        keys["renewal"] = {"early": "P3M"}
    return Competence.model_validate(keys)


def competences_of(role: int) -> list[int]:
    """The eleven competences that a role's requirements ask for, in the order of `needs_of`."""
    return [(role * 7 + step * 3) % COMPETENCES for step in range(11)]


def needs_of(role: int) -> list[Any]:
    """The needs of a role's six requirements."""
    code = [f"c{place:02d}" for place in competences_of(role)]
    return [
        code[0],
        {"any_of": [code[1], code[2]]},
        {"all_of": [code[3], code[4], code[5]]},
        {"at_least": 2, "of": [code[6], code[7], code[8], code[9]]},
        {"times": 4, "of": [code[9], code[10]], "within": "P1Y"},
        {"all_of": [code[2], {"any_of": [code[4], {"hours": 7, "of": code[10], "within": "P2Y"}]}]},
    ]


def _requirement(role: int, place: int) -> Requirement:
    extra: list[dict[str, Any]] = [{}, {"grace": "P30D"}, {}, {"due_within": "P3M"}, {}, {"expiring": "P30D"}]
    version = {"authority": "local", "needs": needs_of(role)[place], **extra[place]}
    return Requirement.model_validate(
        {
            "name": f"Requirement {role}/{place}",
            "applies_to": {"roles": [f"r{role:02d}"]},
            "versions": [version],
        }
    )


def facts(employees: int, seed: int = 1) -> Facts:
    """The people: half with two roles, one in fifty on leave, one record in two hundred revoked."""
    chance = np.random.default_rng(seed)
    unknown = np.full(employees, ABSENT, dtype=np.int32)
    still_here = np.full(employees, NEVER, dtype=np.int32)
    units = max(employees // 50, 1)
    nobody = np.full(units, -1, dtype=np.int32)
    return Facts(
        Employees(tuple(f"e{place:07d}" for place in range(employees)), unknown, unknown, still_here),
        Units(tuple(f"u{place:06d}" for place in range(units)), nobody, nobody),
        _assignments(employees, units, chance),
        _records(employees, chance),
        _spans(chance, employees, employees // 100),
        _spans(chance, employees, employees // 200),
        _spans(chance, employees, employees // 50),
        tuple(f"r{place:02d}" for place in range(ROLES)),
        tuple(f"c{place:02d}" for place in range(COMPETENCES)),
        tuple(sorted(f"q{role:02d}{place}" for role in range(ROLES) for place in range(6))),
        (),
    )


def _assignments(employees: int, units: int, chance: np.random.Generator) -> Assignments:
    who = np.repeat(np.arange(employees, dtype=np.int32), 1 + (chance.random(employees) < 0.5))
    start = _days(chance, len(who), date(2016, 1, 1), 3_000)
    order = np.lexsort((start, who))
    return Assignments(
        who,
        chance.integers(0, ROLES, len(who)).astype(np.int32),
        chance.integers(0, units, len(who)).astype(np.int32),
        start[order],
        np.full(len(who), NEVER, dtype=np.int32),
        {},
    )


def _records(employees: int, chance: np.random.Generator) -> Records:
    rows = employees * RECORDS_EACH
    who = np.repeat(np.arange(employees, dtype=np.int32), RECORDS_EACH)
    competence = chance.integers(0, COMPETENCES, rows).astype(np.int32)
    achieved = _days(chance, rows, date(2018, 1, 1), 3_200)
    order = np.lexsort((achieved, competence, who))
    achieved = achieved[order]
    revoked = np.where(chance.random(rows) < 0.005, achieved + 200, NEVER).astype(np.int32)
    return Records(
        employee=who,
        competence=competence[order],
        achieved=achieved,
        valid_until=np.full(rows, ABSENT, dtype=np.int32),
        level=np.full(rows, -1, dtype=np.int32),
        hours=chance.integers(1, 4, rows).astype(np.int64) * 350,
        status=np.zeros(rows, dtype=np.int8),
        revoked=revoked,
        rank=np.zeros(rows, dtype=np.int32),
        row=np.arange(rows, dtype=np.int64),
    )


def _spans(chance: np.random.Generator, employees: int, rows: int) -> Spans:
    who = chance.integers(0, employees, rows).astype(np.int32)
    start = _days(chance, rows, date(2026, 1, 1), 300)
    order = np.lexsort((start, who))
    who, start = who[order], start[order]
    return Spans(who, chance.integers(0, COMPETENCES, rows).astype(np.int32), start, start + np.int32(60))


def _days(chance: np.random.Generator, rows: int, first: date, within: int) -> Index:
    return (number(first) + chance.integers(0, within, rows)).astype(np.int32)


ON = date(2026, 5, 1)
HOARD = 5_000
"""Records of the one person who has far more than anybody."""


def staffed(book: RuleBook) -> RuleBook:
    """The same rules, with a staffing rule per unit on the first requirement of every role."""
    rule = Staffing(at_least=1)
    requirements = {
        code: one.model_copy(
            update={
                "versions": tuple(version.model_copy(update={"staffing": rule}) for version in one.versions)
            }
        )
        if code.endswith("0")
        else one
        for code, one in book.requirements.items()
    }
    return replace(book, requirements=requirements)


def with_hoarder(facts_: Facts) -> Facts:
    """The same people, the middle one of whom has 5,000 records more of one competence that is renewed early."""
    table, person = facts_.records, len(facts_.employees.ids) // 2
    at = int(np.searchsorted(table.employee, np.int32(person)))
    more = Records(
        employee=np.full(HOARD, person, dtype=np.int32),
        competence=np.zeros(HOARD, dtype=np.int32),
        achieved=np.arange(HOARD, dtype=np.int32) // 2 + number(date(2018, 1, 1)),
        valid_until=np.full(HOARD, ABSENT, dtype=np.int32),
        level=np.full(HOARD, -1, dtype=np.int32),
        hours=np.full(HOARD, 350, dtype=np.int64),
        status=np.zeros(HOARD, dtype=np.int8),
        revoked=np.full(HOARD, NEVER, dtype=np.int32),
        rank=np.arange(HOARD, dtype=np.int32),
        row=np.arange(HOARD, dtype=np.int64) + len(table.row),
    )
    columns = {
        field.name: np.insert(getattr(table, field.name), at, getattr(more, field.name))
        for field in fields(Records)
    }
    order = np.lexsort((columns["rank"], columns["achieved"], columns["competence"], columns["employee"]))
    return replace(facts_, records=Records(**{name: column[order] for name, column in columns.items()}))
