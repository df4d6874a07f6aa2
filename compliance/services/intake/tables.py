"""The seven tables of a data folder, declared once: their columns, what each holds, and what makes a row itself."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Holds(StrEnum):
    """What the cells of a column hold."""

    ID = "id"
    """The id of an employee, a unit or a record: one line of text."""
    CODE = "code"
    """A code of the rule book."""
    TEXT = "text"
    """Any text."""
    EMAIL = "email"
    """One e-mail address."""
    DAY = "day"
    """A civil date."""
    LAST_DAY = "last day"
    """A last day, inclusive; 9999-12-31 is no end and read as not given."""
    PRINTED_DAY = "printed last day"
    """A last valid day as printed; 9999-12-31 is kept, because a printed "no end" wins over the rules."""
    DECIMAL = "decimal"
    """A number of at least 0 with at most two decimals."""
    LANGUAGE = "language"
    """nb, nn or en."""
    STATUS = "status"
    """verified, pending or rejected."""


DAYS = frozenset({Holds.DAY, Holds.LAST_DAY, Holds.PRINTED_DAY})
LINES = frozenset({Holds.ID, Holds.CODE, Holds.EMAIL})
"""What must stand on one line."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `names` says whose ids or codes it holds: employees, units, or a kind of the rule book."""

    name: str
    holds: Holds
    required: bool = False
    names: str = ""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table. `identity` names the columns that make a row itself; `attributes`: other columns are welcome."""

    name: str
    columns: tuple[Column, ...]
    identity: tuple[str, ...]
    required: bool = False
    attributes: bool = False

    def column(self, name: str) -> Column | None:
        """The declared column of that name."""
        return next((column for column in self.columns if column.name == name), None)

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the declared columns, in order."""
        return tuple(column.name for column in self.columns)


_EMPLOYEE = Column("employee", Holds.ID, required=True, names="employees")
_COMPETENCE = Column("competence", Holds.CODE, required=True, names="competences")
_FROM = Column("from", Holds.DAY, required=True)
_UNTIL = Column("until", Holds.LAST_DAY)
_REASON = Column("reason", Holds.TEXT, required=True)

UNITS = TableSpec(
    "units",
    (
        Column("id", Holds.ID, required=True),
        Column("name", Holds.TEXT, required=True),
        Column("parent", Holds.ID, names="units"),
        Column("leader", Holds.ID, names="employees"),
        Column("organisation", Holds.ID),
    ),
    identity=("id",),
    required=True,
)
EMPLOYEES = TableSpec(
    "employees",
    (
        Column("id", Holds.ID, required=True),
        Column("name", Holds.TEXT, required=True),
        Column("email", Holds.EMAIL),
        Column("language", Holds.LANGUAGE),
        Column("birth_date", Holds.DAY),
        Column("hired_on", Holds.DAY),
        Column("left_on", Holds.LAST_DAY),
    ),
    identity=("id",),
    required=True,
)
ASSIGNMENTS = TableSpec(
    "assignments",
    (
        _EMPLOYEE,
        Column("role", Holds.CODE, required=True, names="roles"),
        Column("unit", Holds.ID, required=True, names="units"),
        _FROM,
        _UNTIL,
        Column("percent", Holds.DECIMAL),
    ),
    identity=("employee", "role", "unit", "from"),
    required=True,
    attributes=True,
)
RECORDS = TableSpec(
    "records",
    (
        Column("id", Holds.ID),
        _EMPLOYEE,
        _COMPETENCE,
        Column("achieved_on", Holds.DAY, required=True),
        Column("valid_until", Holds.PRINTED_DAY),
        Column("level", Holds.CODE),
        Column("hours", Holds.DECIMAL),
        Column("status", Holds.STATUS),
        Column("issuer", Holds.TEXT),
        Column("revoked_on", Holds.DAY),
        Column("evidence", Holds.TEXT),
    ),
    identity=("id",),
)
EXEMPTIONS = TableSpec(
    "exemptions",
    (
        _EMPLOYEE,
        Column("requirement", Holds.CODE, required=True, names="requirements"),
        _FROM,
        _UNTIL,
        _REASON,
        Column("approved_by", Holds.TEXT, required=True),
    ),
    identity=("employee", "requirement", "from"),
)
SUSPENSIONS = TableSpec(
    "suspensions",
    (_EMPLOYEE, _COMPETENCE, _FROM, _UNTIL, _REASON),
    identity=("employee", "competence", "from"),
)
ABSENCES = TableSpec(
    "absences",
    (_EMPLOYEE, _FROM, _UNTIL, Column("kind", Holds.TEXT)),
    identity=("employee", "from"),
)

TABLES = (UNITS, EMPLOYEES, ASSIGNMENTS, RECORDS, EXEMPTIONS, SUSPENSIONS, ABSENCES)
"""All tables, those first that others name."""

BY_NAME = {table.name: table for table in TABLES}
