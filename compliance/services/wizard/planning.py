"""Rows that could be read → rows of the tables, with what a file does not say left as it is known. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from compliance.services.wizard.cells import Problem

NEW, CHANGED, UNCHANGED, ENDED = "new", "changed", "unchanged", "ended"
IDENTITY = {
    "employees": ("id",),
    "assignments": ("employee", "role", "unit", "from"),
    "absences": ("employee", "from"),
}
"""What makes a row itself, where rows are found by it; a record is found by person, competence and day."""
MAY_BE_EMPTIED = frozenset({"until", "left_on"})
_NOT_COMPARED = frozenset({"key", "n", "id", "employee"})
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Planned:
    """A row of a table as it is to be. `row` is where it came from (0: the file lacks it), `before` what is known."""

    table: str
    row: int
    key: str | None
    values: Row
    before: Row | None
    act: str

    @property
    def differs(self) -> tuple[str, ...]:
        """The columns that say something else than before, or say something new."""
        old = self.before or {}
        names = [name for name in self.values if name not in _NOT_COMPARED]
        return tuple(name for name in names if self.values[name] != old.get(name))


def planned(table: str, row: int, said: Row, known: Row | None, key: str | None) -> Planned:
    """A row of the file beside what is known of it: what the file does not say, or leaves empty, stays.

    An empty last day is the exception: the file then says that there is no end.
    """
    old = {name: value for name, value in (known or {}).items() if name not in {"key", "n"}}
    new = {name: value for name, value in said.items() if value is not None or name in MAY_BE_EMPTIED}
    done = Planned(table, row, key, {**old, **new}, known, NEW if known is None else CHANGED)
    return done if known is None or done.differs else replace(done, act=UNCHANGED)


def without_repeats(
    table: str, rows: Iterable[tuple[int, Row]]
) -> tuple[list[tuple[int, Row]], list[Problem]]:
    """Each once: the same row a second time is left out where it says the same, and is a problem where it does not."""
    first: dict[tuple[Any, ...], tuple[int, Row]] = {}
    problems: list[Problem] = []
    for number, values in rows:
        key = tuple(values.get(name) for name in IDENTITY[table])
        if key not in first:
            first[key] = (number, values)
        elif dict(first[key][1]) != dict(values):
            problems.append(Problem(number, IDENTITY[table][0], f"row twice {table}", {"row": first[key][0]}))
    return list(first.values()), problems


def as_records(rows: Iterable[tuple[int, str, Row]], known: Sequence[Row]) -> list[Planned]:
    """Records of the file (row, person key, values) beside those known of the same person, competence and day.

    The first such row of the file is the first one known, the second the second: a list that is sent in again, or
    comes from somewhere else than the record did, adds nothing. A record whose day was corrected since stays as it is.
    """
    there: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    moved: dict[str, list[Row]] = defaultdict(list)
    taken = {row["id"] for row in known}
    for row in known:
        there[row["key"], row["competence"], row["achieved_on"]].append(row)
        if row["n"] is not None:
            moved[row["id"].rpartition("/")[0]].append(row)
    found = []
    for number, key, values in rows:
        start = f"{key}/{values['competence']}/{values['achieved_on']}"
        same = there[key, values["competence"], values["achieved_on"]]
        away = [row for row in moved[start] if row["achieved_on"] != values["achieved_on"]]
        if same or not away:
            found.append(_record(number, key, values, same.pop(0) if same else None, start, taken))
        else:
            moved[start].remove(away[0])
            found.append(_as_known(number, away[0]))
    return found


def _record(number: int, key: str, values: Row, known: Row | None, start: str, taken: set[str]) -> Planned:
    """The identity that a record has is named as files name it: with the employee's id in the place of the key."""
    if known is None:
        n = next(n for n in range(1, len(taken) + 2) if f"{start}/{n}" not in taken)
        taken.add(identity := f"{start}/{n}")
    elif known["n"] is None:
        identity = known["id"]
    elif known["id"].rpartition("/")[0] != start:
        return _as_known(number, known)
    else:
        identity = known["id"]
    named = identity if known and known["n"] is None else f"{values['employee']}/{identity.partition('/')[2]}"
    one = planned("records", number, values, known, key)
    return replace(one, values={**one.values, "id": named})


def _as_known(number: int, known: Row) -> Planned:
    """Somebody has corrected the record here: that stays."""
    return Planned("records", number, known["key"], {**known}, known, UNCHANGED)


def ended(table: str, known: Iterable[Row], kept: Collection[tuple[Any, ...]], today: date) -> list[Planned]:
    """Rows that hold on the day and are not in the file (`kept` are the identities that are): they end the day before.

    What begins later is left: it can't have ended.
    """
    last = today - timedelta(days=1)
    found = []
    for row in known:
        until = row["until"]
        holds = row["from"] < today and (until is None or until >= today)
        if holds and tuple(row.get(name) for name in IDENTITY[table]) not in kept:
            values = {name: value for name, value in row.items() if name != "key"} | {"until": last}
            found.append(Planned(table, 0, row["key"], values, row, ENDED))
    return found


def as_columns(rows: Sequence[Planned]) -> dict[str, dict[str, list[Any]]]:
    """The rows as the columns of data files, a table at a time."""
    tables: dict[str, list[Planned]] = defaultdict(list)
    for row in rows:
        tables[row.table].append(row)
    return {table: _columns(found) for table, found in tables.items()}


def _columns(rows: Sequence[Planned]) -> dict[str, list[Any]]:
    names = dict.fromkeys(name for row in rows for name in row.values)
    return {name: [row.values.get(name) for row in rows] for name in names}
