"""A small brigade as checked data, and every cell of a database for looking through."""

from datetime import date
from decimal import Decimal

from sqlalchemy import inspect, text

from compliance.services.importing import import_data
from compliance.services.intake.data import Intake, Table

D = date.fromisoformat

UNITS = [
    {"id": "brigade", "name": "Brann og redning", "leader": "e1"},
    {"id": "watch-1", "name": "Vaktlag 1", "parent": "brigade", "leader": "e2"},
]
EMPLOYEES = [
    {"id": "e1", "name": "Åse Østby", "email": "ase@kommune.no", "language": "nn"},
    {
        "id": "e2",
        "name": "Kari Nordmann",
        "email": "kari.nordmann@kommune.no",
        "language": "nb",
        "birth_date": D("1980-03-12"),
        "hired_on": D("2010-01-01"),
    },
    {"id": "e10", "name": "Ola Li", "hired_on": D("2015-06-01"), "left_on": D("2026-12-31")},
]
ASSIGNMENTS = [
    {
        "employee": "e2",
        "role": "smoke-diver",
        "unit": "watch-1",
        "from": D("2020-01-01"),
        "employment": "full-time",
    },
    {
        "employee": "e10",
        "role": "smoke-diver",
        "unit": "watch-1",
        "from": D("2021-01-01"),
        "percent": Decimal("62.5"),
    },
]
RECORDS = [
    {"employee": "e2", "competence": "medical", "achieved_on": D("2025-04-01"), "issuer": "Legevakta"},
    {"employee": "e2", "competence": "exercise", "achieved_on": D("2026-01-10"), "hours": Decimal("7.5")},
    {"employee": "e2", "competence": "exercise", "achieved_on": D("2026-01-10"), "hours": Decimal("2.25")},
    {
        "employee": "e10",
        "competence": "medical",
        "achieved_on": D("2025-05-01"),
        "valid_until": D("9999-12-31"),
    },
]


HEADERS = {"records": {"employee": 1, "competence": 1, "achieved_on": 1}}


def intake(**tables):
    """Checked data from rows; a column that no row has is not there."""
    data = {}
    for name, rows in tables.items():
        columns = dict.fromkeys(column for row in rows or [HEADERS.get(name, {})] for column in row)
        values = {column: [row.get(column) for row in rows] for column in columns}
        data[name] = Table(name, f"{name}.csv", values, range(2, len(rows) + 2))
    return Intake(data)


def brigade(**changed):
    """The whole brigade, some tables changed."""
    tables = {"units": UNITS, "employees": EMPLOYEES, "assignments": ASSIGNMENTS, "records": RECORDS}
    return intake(**{**tables, **changed})


def bring(store, **changed):
    """Import the brigade; what was done, as table → (added, corrected, withdrawn, unchanged)."""
    return done(import_data(store, brigade(**changed)))


def done(changes):
    return {one.table: (one.added, one.corrected, one.withdrawn, one.unchanged) for one in changes}


def with_row(rows, place, **values):
    """The rows with one of them changed."""
    return [{**row, **values} if number == place else row for number, row in enumerate(rows)]


def cells(store):
    """Every value of every column of every table, as (table, column, text)."""
    with store.reading() as session:
        connection = session.connection()
        for table in inspect(connection).get_table_names():
            for row in connection.execute(text(f'SELECT * FROM "{table}"')).mappings():
                for column, value in row.items():
                    yield table, column, str(value)
