"""A draft looked at as a whole: what is missing, what must be answered, what is wrong, what it would change."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlmodel import Session

from compliance.services.access.viewer import Viewer
from compliance.services.wizard import records_in, staff_in
from compliance.services.wizard.cells import Problem
from compliance.services.wizard.choices import Choices
from compliance.services.wizard.circle import Circle, circle_of
from compliance.services.wizard.fields import RECORDS, STAFF, missing_fields
from compliance.services.wizard.header import Body, body, source_of
from compliance.services.wizard.planning import CHANGED, ENDED, IDENTITY, UNCHANGED, Planned, ended
from compliance.services.wizard.questions import WordQuestion, Words
from compliance.services.wizard.reading import Entries, OrderQuestion, read_entries
from compliance.services.wizard.sheets import Content
from compliance.services.wizard.whose import OPEN, PersonQuestion, Whose, whose
from compliance.store import current, drafts
from rules.book import RuleBook

MOST_ENDED = 10
"""One in so many of the known rows may end without being confirmed in words."""


@dataclass(frozen=True, slots=True)
class File:
    """What was sent in, what kind of file it is, and how it is read."""

    kind: str
    content: Content
    choices: Choices


@dataclass(frozen=True, slots=True)
class Look:
    """Everything about a draft at one moment.

    `missing`: fields that nothing was chosen for. `out`: rows that an answer leaves out. `planned`: what the other rows
    come to; `held`: how many rows of a table could end (those of the viewer's organisation that hold today);
    `sensitive`: competences of which nothing known is shown.
    """

    kind: str
    choices: Choices
    body: Body
    circle: Circle
    missing: tuple[str, ...]
    orders: tuple[OrderQuestion, ...]
    words: tuple[WordQuestion, ...]
    people: tuple[PersonQuestion, ...]
    problems: tuple[Problem, ...]
    out: int
    planned: tuple[Planned, ...]
    held: int = 0
    sensitive: frozenset[str] = frozenset()

    @property
    def open_words(self) -> bool:
        """Whether words or the order of day and month must still be answered."""
        answers = [one.answer for one in self.orders] + [one.answer for one in self.words]
        return None in answers

    @property
    def open_people(self) -> bool:
        """Whether somebody must still be chosen."""
        return any(one.state == OPEN for one in self.people)

    @property
    def changes(self) -> tuple[Planned, ...]:
        """What would be written."""
        return tuple(one for one in self.planned if one.act != UNCHANGED)

    @property
    def shown(self) -> tuple[Planned, ...]:
        """What may be looked at: of sensitive competences not even whether something was known already."""
        return tuple(one for one in self.planned if not self._is_hidden(one))

    @property
    def changes_shown(self) -> tuple[Planned, ...]:
        """What would be written of what may be looked at."""
        return tuple(one for one in self.shown if one.act != UNCHANGED)

    @property
    def hidden(self) -> int:
        """How many rows are about sensitive competences."""
        return len(self.planned) - len(self.shown)

    def _is_hidden(self, one: Planned) -> bool:
        return one.table == "records" and one.values["competence"] in self.sensitive

    @property
    def counts(self) -> dict[str, Counter[str]]:
        """Table → how many of the rows that are shown are new, changed, ended, unchanged."""
        found: dict[str, Counter[str]] = {}
        for one in self.shown:
            found.setdefault(one.table, Counter())[one.act] += 1
        return found

    @property
    def wrong_rows(self) -> int:
        """How many rows have a problem."""
        return len({one.row for one in self.problems})

    @property
    def too_many_end(self) -> bool:
        """Whether more than a tenth would end."""
        gone = sum(1 for one in self.planned if one.act == ENDED)
        return gone * MOST_ENDED > self.held

    @property
    def fingerprint(self) -> str:
        """The same as long as the same would be written over the same; of what is hidden, as long as the file says
        the same: it stands on a page, and who tries one day after the other must not learn which one is known."""
        changes = self.changes_shown
        said: list[list[Any]] = [[one.table, one.act, one.key, sorted(one.values.items())] for one in changes]
        said += [[one.table, one.row, sorted(_old(one).items())] for one in changes if one.act == CHANGED]
        hidden = (one for one in self.planned if self._is_hidden(one))
        said += [[one.row, one.key, one.values["competence"]] for one in hidden]
        return hashlib.sha256(json.dumps(said, default=str).encode()).hexdigest()


def look(
    session: Session,
    book: RuleBook,
    viewer: Viewer,
    file: File,
    day: date,
    zone: str,
) -> Look:
    """Look at a file as it is chosen to be read, beside what is known now."""
    kind, content, choices = file.kind, file.content, file.choices
    found = body(content.sheets[min(choices.sheet, len(content.sheets) - 1)], choices.header)
    circle = circle_of(session, viewer, day)
    missing = missing_fields(kind, choices.columns, choices.fixed)
    if missing:
        return Look(kind, choices, found, circle, missing, (), (), (), (), 0, ())
    read = read_entries(found, choices, kind, day, zone)
    words = Words(kind, book, circle, choices)
    made = _Making(session, book, circle, choices, day, read, words)
    settled, (planned, problems, out, held) = made.all_of(kind, source_of(kind, found.header))
    problems = [*read.problems, *_empty(read, "achieved_on" if kind == RECORDS else "from"), *problems]
    return Look(
        kind,
        choices,
        found,
        circle,
        (),
        read.orders,
        words.questions(read.entries),
        settled.questions,
        _once(problems),
        out + len(settled.out),
        _without_wrong(planned, problems),
        held,
        frozenset(code for code, one in book.competences.items() if one.sensitive),
    )


Made = tuple[list[Planned], list[Problem], int, int]
"""Rows of tables, problems, rows left out by an answer, rows that could end."""


@dataclass(frozen=True, slots=True)
class _Making:
    """What each kind of file comes to."""

    session: Session
    book: RuleBook
    circle: Circle
    choices: Choices
    day: date
    read: Entries
    words: Words

    def all_of(self, kind: str, source: str) -> tuple[Whose, Made]:
        """Who the rows are about, and what they come to."""
        if kind == STAFF:
            return Whose({}, (), (), frozenset()), self.staff()
        remembered = drafts.people_of(self.session, source)
        settled = whose(self.read.entries, self.choices, self.circle, remembered)
        planned, problems, out, held = self.records(settled) if kind == RECORDS else self.absences(settled)
        return settled, (planned, [*settled.problems, *problems], out, held)

    def records(self, settled: Whose) -> Made:
        entries = [one for one in self.read.entries if one.row not in settled.out]
        with_status = "status" in self.choices.columns
        said, problems, out = records_in.said_of_records(
            entries, settled.keys, self.words, self.circle, self.book, self.day, with_status=with_status
        )
        people = sorted({key for _, key, _ in said})
        codes = records_in.competences_of(entries, self.words)
        known = current.records(self.session, people, codes)
        return records_in.plan_records(said, known, with_status=with_status), problems, out, 0

    def staff(self) -> Made:
        rows, problems, out = staff_in.placed(self.read.entries, self.words, self.circle)
        known = {row["id"]: row for row in current.employees(self.session)}
        people, wrong = staff_in.plan_employees(rows, known, self.circle)
        there = self._known("assignments", current.assignments(self.session))
        assigned = staff_in.plan_assignments(rows, self.words, self.book, self.choices, there, self.circle)
        gone, held = self._ended("assignments", there, assigned, self._unclear([*problems, *wrong], {}))
        return [*people, *assigned, *gone], [*problems, *wrong], out, held

    def absences(self, settled: Whose) -> Made:
        entries = [one for one in self.read.entries if one.row not in settled.out]
        there = self._known("absences", current.absences(self.session))
        found, problems = staff_in.plan_absences(entries, settled.keys, there, self.circle)
        unclear = self._unclear([*settled.problems, *problems], settled.keys)
        gone, held = self._ended("absences", there, found, unclear)
        return [*found, *gone], problems, 0, held

    def _known(self, table: str, rows: list[current.Row]) -> Mapping[tuple[Any, ...], current.Row]:
        ids = {key: id_ for id_, key in self.circle.ids.items()}
        named = [{**row, "employee": ids.get(row["key"], "")} for row in rows]
        return {tuple(row[name] for name in IDENTITY[table]): row for row in named}

    def _ended(
        self,
        table: str,
        known: Mapping[tuple[Any, ...], current.Row],
        kept: list[Planned],
        unclear: set[str],
    ) -> tuple[list[Planned], int]:
        """What ends because the file is the whole truth of the organisation, and how much of it there is.

        Nothing ends of employees (ids) about whom a row is `unclear`: what it says may be just that.
        """
        if not self.choices.everything:
            return [], 0
        ours = [row for row in known.values() if self.circle.has(row["key"]) and self._is_ours(row)]
        clear = [row for row in ours if row["employee"] not in unclear]
        identities = {tuple(one.values.get(name) for name in IDENTITY[table]) for one in kept}
        return ended(table, clear, identities, self.day), len(ended(table, ours, (), self.day))

    def _unclear(self, problems: list[Problem], keys: Mapping[int, str]) -> set[str]:
        """The employees (ids) about whom a row has a problem."""
        wrong = {one.row for one in (*self.read.problems, *_empty(self.read, "from"), *problems)}
        numbers = {str(one.values.get("employee")) for one in self.read.entries if one.row in wrong}
        return numbers | {self.circle.people[key].id for row, key in keys.items() if row in wrong}

    def _is_ours(self, row: current.Row) -> bool:
        return "unit" not in row or row["unit"] in self.circle.units


def _empty(read: Entries, name: str) -> list[Problem]:
    """Rows that leave a required day empty; where one stands that can't be read, that is told instead."""
    wrong = {problem.row for problem in read.problems if problem.field == name}
    rows = (entry.row for entry in read.entries if not entry.values.get(name) and entry.row not in wrong)
    return [Problem(row, name, "row no date") for row in rows]


def _once(problems: list[Problem]) -> tuple[Problem, ...]:
    """By row; of one cell only the first."""
    found = {(one.row, one.field): one for one in reversed(problems)}
    return tuple(sorted(found.values(), key=lambda one: (one.row, one.field)))


def _without_wrong(rows: list[Planned], problems: list[Problem]) -> tuple[Planned, ...]:
    """A row with a problem is not carried out in part."""
    wrong = {one.row for one in problems}
    return tuple(one for one in rows if one.row not in wrong)


def _old(one: Planned) -> dict[str, Any]:
    return dict(one.before or {})
