"""What somebody said that the codes do not say, kept in a file that the next export reads again."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from compliance.errors import InputError
from compliance.services.intake.csv_files import read_csv
from compliance.services.intake.data import Table
from compliance.services.intake.nearness import Near
from compliance.services.intake.problems import Problems, shown
from compliance.services.intake.raw import UnreadableError
from compliance.services.intake.read import read_table
from compliance.services.intake.tables import Column, Holds, TableSpec
from compliance.services.positions.deciding import Kind
from reports.to_csv import unguarded
from rules.book import RuleBook

ANSWERS = TableSpec(
    "answers",
    (
        *(Column(name, Holds.TEXT) for name in ("ks", "styrk08", "title", "unit", "employee")),
        *(Column(name, Holds.TEXT) for name in ("people", "why", "candidates")),
        Column("roles", Holds.TEXT),
    ),
    identity=("ks", "styrk08", "title", "unit", "employee"),
)
NO_ROLE = "-"
"""An answer: no role of the rule book."""
_BETWEEN = re.compile(r"[\s,;]+")


@dataclass(frozen=True, slots=True)
class Answer:
    """Roles for the positions of a kind, in one unit or of one employee where these are given.

    `roles` is None where the question is still open, empty where the answer is that there is none.
    """

    kind: Kind
    unit: str
    employee: str
    roles: tuple[str, ...] | None

    @property
    def key(self) -> tuple[Kind, str, str]:
        """What makes it itself."""
        return self.kind, self.unit, self.employee


class Answers:
    """Finds the answer that fits best: of the employee in the unit, of the employee, of the unit, of the kind."""

    def __init__(self, answers: Iterable[Answer]) -> None:
        """Keep the answered ones by what they are about."""
        self._answers = {answer.key: answer for answer in answers if answer.roles is not None}
        self._used: set[tuple[Kind, str, str]] = set()

    def roles(self, kind: Kind, unit: str, employee: str) -> tuple[str, ...] | None:
        """The roles that were answered, or None where nothing was."""
        for key in ((kind, unit, employee), (kind, "", employee), (kind, unit, ""), (kind, "", "")):
            if key in self._answers:
                self._used.add(key)
                return self._answers[key].roles
        return None

    def unused(self) -> tuple[Answer, ...]:
        """Those about one unit or employee that no position has had, so far: old ones, or misspelt."""
        named = (answer for answer in self._answers.values() if answer.unit or answer.employee)
        return tuple(answer for answer in named if answer.key not in self._used)


def read_answers(path: Path, book: RuleBook, encoding: str | None = None) -> tuple[Answer, ...]:
    """The answers of a file, open questions included; raises InputError with every problem."""
    problems = Problems()
    try:
        raw = read_csv(path, encoding, None)
    except UnreadableError as error:
        place = "".join(f":{part}" for part in (error.row, error.column) if part)
        raise InputError([f"{path}{place}: {error.text}"]) from error
    if "roles" not in raw.header:
        problems.file("", raw.file, "the column roles is missing; expected a file that this command wrote")
        problems.refuse()
    table = read_table(ANSWERS, raw, problems)
    found = _answers(table, book, problems)
    problems.refuse()
    return found


def _answers(table: Table, book: RuleBook, problems: Problems) -> tuple[Answer, ...]:
    near = Near(book.roles)
    first: dict[tuple[Kind, str, str], int] = {}
    found = []
    columns = [[unguarded(value or "") for value in table.column(name)] for name in ANSWERS.column_names]
    for row, ks, styrk, title, unit, employee, _, _, _, said in zip(table.rows, *columns, strict=True):
        roles = tuple(dict.fromkeys(filter(None, _BETWEEN.split(said))))
        wrong = [
            f"{shown(role)} is not a role of the rule book; expected a role, or {NO_ROLE} for none{near.say(role)}"
            for role in roles
            if role not in book.roles and roles != (NO_ROLE,)
        ]
        answer = Answer(
            Kind(ks, styrk, title), unit, employee, () if roles == (NO_ROLE,) else roles if said else None
        )
        if answer.key in first:
            wrong.append(f"the same is answered already in row {first[answer.key]}; keep one of them")
        first.setdefault(answer.key, row)
        problems.rows("", table.file, (8, "roles"), ((row, text) for text in wrong))
        found.append(answer)
    return tuple(found)


def as_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """A table as a spreadsheet in Norwegian opens it: semicolons, UTF-8 with its mark."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8-sig")
