"""What is known of most people stays; what is known now of a few is put in its place.

It gives the facts that building them anew would give, but for the order of names and of `Records.rank` and `row`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from rules.coverage import among
from rules.facts import Assignments, Employees, Facts, Index, Records, Spans

Table = TypeVar("Table", Records, Spans)
Attributes = Mapping[str, tuple[Index, tuple[str, ...]]]


def with_people(facts: Facts, part: Facts) -> Facts:
    """The facts, with everything that `part` knows of its people instead of what stood there of them.

    `part` has the same units, and none but employees that the facts have (ValueError otherwise).
    """
    if part.units.ids != facts.units.ids:
        raise ValueError("the part has other units")
    people = _places(facts.employees.ids, part.employees.ids)
    stays = ~among(people, len(facts.employees.ids))
    roles, role = _merged(facts.roles, part.roles)
    competences, competence = _merged(facts.competences, part.competences)
    requirements, requirement = _merged(facts.requirements, part.requirements)
    levels, level = _merged(facts.levels, part.levels)
    return replace(
        facts,
        employees=_employees(facts.employees, part.employees, people),
        assignments=_assignments(facts.assignments, part.assignments, stays, people, role),
        records=_records(facts.records, part.records, stays, people, competence, level),
        exemptions=_spans(facts.exemptions, part.exemptions, stays, people, requirement),
        suspensions=_spans(facts.suspensions, part.suspensions, stays, people, competence),
        absences=_spans(facts.absences, part.absences, stays, people, np.zeros(1, dtype=np.int32)),
        roles=roles,
        competences=competences,
        requirements=requirements,
        levels=levels,
    )


def of_people(facts: Facts, people: Index) -> Facts:
    """The facts with nothing known of anybody but these (places in order); places and names stay what they are."""
    chosen = among(people, len(facts.employees.ids))
    work = facts.assignments
    rows = np.flatnonzero(chosen[work.employee])
    attributes = {name: (column[rows], words) for name, (column, words) in work.attributes.items()}
    columns = {one.name: getattr(work, one.name)[rows] for one in fields(work) if one.name != "attributes"}
    return replace(
        facts,
        assignments=Assignments(**columns, attributes=attributes),
        records=_only(facts.records, chosen),
        exemptions=_only(facts.exemptions, chosen),
        suspensions=_only(facts.suspensions, chosen),
        absences=_only(facts.absences, chosen),
    )


def _places(ids: Sequence[str], wanted: Sequence[str]) -> Index:
    """Where these ids stand, in their order."""
    there = {id_: place for place, id_ in enumerate(ids)}
    if missing := [id_ for id_ in wanted if id_ not in there]:
        raise ValueError(f"the facts do not have {len(missing)} of the part's employees")
    return np.array([there[id_] for id_ in wanted], dtype=np.int32)


def _merged(names: tuple[str, ...], more: tuple[str, ...]) -> tuple[tuple[str, ...], Index]:
    """Names with new ones at the end, and the place there of each of `more`; the last entry, for none, is -1."""
    together = tuple(dict.fromkeys((*names, *more)))
    there = {name: place for place, name in enumerate(together)}
    return together, np.array([*(there[name] for name in more), -1], dtype=np.int32)


def _employees(all_: Employees, part: Employees, people: Index) -> Employees:
    columns = {}
    for name in ("hired", "born", "gone"):
        columns[name] = getattr(all_, name).copy()
        columns[name][people] = getattr(part, name)
    return Employees(all_.ids, **columns)


def _joined(
    before: Any, stays: NDArray[np.bool_], fresh: Mapping[str, NDArray[Any]]
) -> tuple[dict[str, NDArray[Any]], NDArray[np.intp], NDArray[np.int64]]:
    """The rows that stay and the fresh ones (each ordered within a person), by person; how: which stay, which order."""
    rows = np.flatnonzero(stays[before.employee])
    order = np.argsort(np.concatenate((before.employee[rows], fresh["employee"])), kind="stable")
    columns = {
        name: np.concatenate((getattr(before, name)[rows], column))[order] for name, column in fresh.items()
    }
    return columns, rows, order


def _records(
    before: Records, part: Records, stays: NDArray[np.bool_], people: Index, competence: Index, level: Index
) -> Records:
    fresh = {one.name: getattr(part, one.name) for one in fields(Records)}
    fresh |= {
        "employee": people[part.employee],
        "competence": competence[part.competence],
        "level": level[part.level],
    }
    order = np.lexsort((fresh["rank"], fresh["achieved"], fresh["competence"], fresh["employee"]))
    columns, _, _ = _joined(before, stays, {name: column[order] for name, column in fresh.items()})
    return Records(**{**columns, "row": np.arange(len(columns["row"]), dtype=np.int64)})


def _spans(before: Spans, part: Spans, stays: NDArray[np.bool_], people: Index, of: Index) -> Spans:
    fresh = {"employee": people[part.employee], "of": of[part.of], "start": part.start, "end": part.end}
    return Spans(**_joined(before, stays, fresh)[0])


def _assignments(
    before: Assignments, part: Assignments, stays: NDArray[np.bool_], people: Index, role: Index
) -> Assignments:
    fresh = {
        "employee": people[part.employee],
        "role": role[part.role],
        "unit": part.unit,
        "start": part.start,
        "end": part.end,
    }
    columns, rows, order = _joined(before, stays, fresh)
    attributes: dict[str, tuple[Index, tuple[str, ...]]] = {}
    for name in dict.fromkeys((*before.attributes, *part.attributes)):
        words, there = _attribute(before.attributes, name, len(before.employee))
        more, fresh_there = _attribute(part.attributes, name, len(part.employee))
        together, place = _merged(words, more)
        attributes[name] = (np.concatenate((there[rows], place[fresh_there]))[order], together)
    return Assignments(**columns, attributes=attributes)


def _attribute(attributes: Attributes, name: str, rows: int) -> tuple[tuple[str, ...], Index]:
    """The words of an attribute and its column; blank in a table that does not have it."""
    if name not in attributes:
        return (), np.full(rows, -1, dtype=np.int32)
    column, words = attributes[name]
    return words, column


def _only(table: Table, chosen: NDArray[np.bool_]) -> Table:
    rows = np.flatnonzero(chosen[table.employee])
    return type(table)(**{one.name: getattr(table, one.name)[rows] for one in fields(table)})
