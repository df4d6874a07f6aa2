"""Everybody whom a viewer may look up: found, sorted and given out a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from compliance.services.answers import Answers, Derived
from compliance.services.reports.people import Person
from compliance.services.reports.urgency import Urgency, urgency
from compliance.words.order import sort_key
from rules.model import COMPLIANT

Standing = Literal["", "gap", "soon", "in-order"]
"""With a gap, without one but with something that lapses soon or has a deadline, with neither."""
Sort = Literal["name", "gaps", "lapse"]
Counted = Callable[[str], frozenset[str]]
"""The units where the status of anybody is seen, by requirement."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whom to look for: words of a name or a whole number, in a unit and those below, bound by a requirement."""

    text: str = ""
    unit: str | None = None
    requirement: str | None = None
    standing: Standing = ""
    sort: Sort = "name"


@dataclass(frozen=True, slots=True)
class Found:
    """One employee: how many gaps, how many lapse soon, and the next day on which something lapses (None: none)."""

    employee: str
    gaps: int
    soon: int
    lapse: date | None

    @property
    def standing(self) -> Standing:
        """The worst of it."""
        return "gap" if self.gaps else "soon" if self.soon else "in-order"


@dataclass(frozen=True, slots=True)
class _Entry:
    employee: str
    name: str
    rank: tuple[object, ...]
    units: frozenset[str]


def find(
    answers: Answers,
    wanted: Wanted,
    may_open: Callable[[frozenset[str]], bool],
    counted: Counted,
) -> tuple[Found, ...]:
    """Everybody wanted who works in units of which the viewer may open the people, in order."""
    inside = answers.below(wanted.unit) if wanted.unit else None
    open_: dict[frozenset[str], bool] = {}
    seen: dict[str, frozenset[str]] = {}
    found = []
    for entry in _named(answers, wanted.text):
        if inside is not None and entry.units.isdisjoint(inside):
            continue
        if entry.units not in open_:
            open_[entry.units] = may_open(entry.units)
        if not open_[entry.units]:
            continue
        one = _summed(answers, entry.employee, entry.units, wanted.requirement, seen, counted)
        if one is not None and wanted.standing in ("", one.standing):
            found.append(one)
    return tuple(sorted(found, key=_KEYS[wanted.sort]) if wanted.sort in _KEYS else found)


_KEYS: dict[str, Callable[[Found], tuple[object, ...]]] = {
    "gaps": lambda one: (-one.gaps, -one.soon),
    "lapse": lambda one: (one.lapse is None, one.lapse or date.max),
}


def _named(answers: Answers, text: str) -> list[_Entry]:
    """Those with the words in their names, or with that very number."""
    words = text.casefold().split()
    return [
        one
        for one in EVERYBODY.of(answers)
        if one.employee == text.strip() or all(word in one.name for word in words)
    ]


def _everybody(answers: Answers) -> list[_Entry]:
    """All who have not left, by name."""
    names = answers.names
    entries = (
        _Entry(id_, name.casefold(), (sort_key(name), id_), answers.places_of(id_))
        for id_ in answers.units_of
        if (name := names.employee(id_))
    )
    return sorted(entries, key=lambda one: one.rank)


def _still(before: list[_Entry], then: Answers, now: Answers, _: frozenset[str]) -> list[_Entry]:
    """The same list where everybody works where they did."""
    return before if then.units_of == now.units_of else _everybody(now)


EVERYBODY = Derived(_everybody, _still)


def _bound(answers: Answers) -> Mapping[str, frozenset[str]]:
    """Requirement → the units where it binds somebody."""
    found: dict[str, set[str]] = {}
    for one in answers.people:
        found.setdefault(one.requirement, set()).update(one.units)
    return {code: frozenset(units) for code, units in found.items()}


BOUND = Derived(_bound, lambda _, __, now, ___: _bound(now))


def _summed(
    answers: Answers,
    employee: str,
    units: frozenset[str],
    requirement: str | None,
    seen: dict[str, frozenset[str]],
    counted: Counted,
) -> Found | None:
    """What the viewer may know of one; None where the requirement asked for does not bind them, or is not seen."""
    gaps = soon = bound = 0
    lapse: date | None = None
    for one in answers.of_employee.get(employee, ()):
        code = one.requirement
        if requirement is not None and code != requirement:
            continue
        if code not in seen:
            seen[code] = counted(code)
        if seen[code].isdisjoint(units):
            continue
        bound += 1
        level = urgency(one.status)
        gaps += level is Urgency.GAP
        soon += level in (Urgency.SOON, Urgency.DEADLINE)
        if (day := _next_lapse(one)) is not None and (lapse is None or day < lapse):
            lapse = day
    return Found(employee, gaps, soon, lapse) if bound or requirement is None else None


def _next_lapse(person: Person) -> date | None:
    """The first day on which something that is in order no longer is."""
    if person.status not in COMPLIANT:
        return None
    return person.lapse[0] if person.lapse else None
