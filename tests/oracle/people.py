"""What the seven tables say of one employee, row by row, and who is bound by what (5, 6)."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from tests.oracle.civil import BEGINNING, FOREVER, last_day


def rows(table):
    """A table of columns as a list of rows; a cell that is empty is None."""
    names = list(table)
    return [
        dict(zip(names, (value or None for value in row), strict=True))
        for row in zip(*table.values(), strict=True)
    ]


@dataclass(frozen=True)
class Span:
    """Days from `first` to `last`, inclusive, of something (`of`: a competence, a requirement, a unit)."""

    first: date
    last: date
    of: str | None = None

    def covers(self, day):
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Assignment(Span):
    """A role in a unit; `of` is the unit."""

    role: str = ""
    attributes: dict = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Record:
    """One row of `records`; `printed` is the last valid day written on the document."""

    identity: str
    competence: str
    achieved: date
    printed: date | None
    level: str | None
    hours: object
    status: str
    revoked: date | None


@dataclass(frozen=True, eq=False)
class Person:
    """One employee with all their rows; `records` are those achieved by the day asked (7)."""

    id: str
    hired: date | None
    born: date | None
    assignments: tuple[Assignment, ...]
    records: tuple[Record, ...]
    exemptions: tuple[Span, ...]
    suspensions: tuple[Span, ...]
    absences: tuple[Span, ...]


class World:
    """A rule book, everybody's rows and the day asked. `pending_counts` takes unverified records as verified."""

    def __init__(self, book, tables, on, *, pending_counts=False):
        self.book = book
        self.on = on
        self.pending_counts = pending_counts
        self.tables = {name: rows(table) for name, table in tables.items()}
        self.parents = {row["id"]: row.get("parent") for row in self._rows("units")}

    def _rows(self, table, employee=None):
        everybody = self.tables.get(table, [])
        return [row for row in everybody if employee is None or row["employee"] == employee]

    @cached_property
    def people(self):
        """Everybody, ordered by id."""
        by_id = {row["id"]: row for row in self._rows("employees")}
        return tuple(self._person(by_id[name]) for name in sorted(by_id))

    def _person(self, row):
        name = row["id"]
        return Person(
            id=name,
            hired=row.get("hired_on"),
            born=row.get("birth_date"),
            assignments=tuple(self._assignments(name, last_day(row.get("left_on")))),
            records=tuple(record for record in self._records(name) if record.achieved <= self.on),
            exemptions=tuple(self._spans("exemptions", name, "requirement")),
            suspensions=tuple(self._spans("suspensions", name, "competence")),
            absences=tuple(self._spans("absences", name, None)),
        )

    def _spans(self, table, name, of):
        for row in self._rows(table, name):
            yield Span(row["from"], last_day(row.get("until")), row[of] if of else None)

    def _assignments(self, name, left):
        """An assignment also ends on the day the employee left (data formats, 1)."""
        known = {"employee", "role", "unit", "from", "until", "percent"}
        for row in self._rows("assignments", name):
            last = min(last_day(row.get("until")), left)
            if row["from"] <= last:
                attributes = {key: value for key, value in row.items() if key not in known}
                yield Assignment(row["from"], last, row["unit"], row["role"], attributes)

    def _records(self, name):
        """Rows without an id are employee/competence/achieved_on/n, n counting equals in the file."""
        equals = {}
        for row in self._rows("records", name):
            key = f"{name}/{row['competence']}/{row['achieved_on']}"
            if row.get("id") is None:
                equals[key] = equals.get(key, 0) + 1
            yield Record(
                identity=row.get("id") or f"{key}/{equals[key]}",
                competence=row["competence"],
                achieved=row["achieved_on"],
                printed=row.get("valid_until"),
                level=row.get("level"),
                hours=row.get("hours"),
                status=row.get("status") or "verified",
                revoked=row.get("revoked_on"),
            )

    def counts(self, record):
        """Only verified records count (3.1)."""
        return record.status == "verified" or (self.pending_counts and record.status == "pending")

    def below(self, unit, top):
        """Whether a unit is `top` or below it."""
        while unit is not None:
            if unit == top:
                return True
            unit = self.parents.get(unit)
        return False

    def includes(self, role, other):
        """Whether a role is another or includes it, over any number of steps (6)."""
        if role == other:
            return True
        known = self.book.roles.get(role)
        return known is not None and any(self.includes(step, other) for step in known.includes)

    def matching(self, person, requirement):
        """The assignments that a requirement binds (5, `applies_to`), whatever the day."""
        asked = self.book.requirements[requirement].applies_to
        if person.hired is not None:
            if asked.hired_from is not None and person.hired < asked.hired_from:
                return ()
            if asked.hired_before is not None and person.hired >= asked.hired_before:
                return ()
        return tuple(one for one in person.assignments if self._binds(asked, one))

    def _binds(self, asked, assignment):
        if not any(self.includes(assignment.role, role) for role in asked.roles):
            return False
        if asked.units and not any(self.below(assignment.of, unit) for unit in asked.units):
            return False
        blank = (None, "")
        return all(
            assignment.attributes.get(name) not in blank and assignment.attributes[name] in values
            for name, values in asked.attributes.items()
        )


def in_force(version):
    """The first and last day of a version."""
    return version.in_force.from_ or BEGINNING, version.in_force.until or FOREVER
