"""Whatever a sound table holds, reading gives it back: from CSV in any spelling, and from Excel."""

import csv
import io
import tempfile
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from compliance.errors import InputError
from compliance.services.intake.identity_numbers import holds_identity_number
from compliance.services.intake.problems import shown
from compliance.services.intake.read import read_data
from compliance.services.intake.tables import ABSENCES, ASSIGNMENTS, RECORDS
from rules.dates import NO_END
from tests.unit.intake import workbooks

PEOPLE = "id,name\ne1,Kari\n"
UNITS = "id,name\nu1,Brann\n"

texts = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30)
    .map(str.strip)
    .filter(lambda text: text and not holds_identity_number(text))
)
days = st.dates(date(1900, 3, 1), date(9999, 12, 30))
hours = st.decimals(0, 10_000, places=2).map(lambda value: value.normalize() + 0)
rows = st.fixed_dictionaries(
    {
        "employee": texts,
        "competence": texts,
        "achieved_on": days,
        "valid_until": st.none() | days | st.just(NO_END),
        "level": st.none() | texts,
        "hours": st.none() | hours,
        "status": st.sampled_from([None, "verified", "pending", "rejected"]),
        "evidence": st.none() | texts,
    }
)


def read_folder(files, **options):
    """What reading makes of these files (name → bytes)."""
    with tempfile.TemporaryDirectory() as name:
        for table, content in files.items():
            Path(name, f"{table}.csv").write_bytes(content)
        return read_data(Path(name), **options)


def problems(files):
    """What is wrong with them, as it is told."""
    try:
        read_folder(files)
    except InputError as error:
        return error.problems
    return ()


def sound(records):
    assignments = "employee,role,unit,from\n"
    return {
        "units": UNITS.encode(),
        "employees": PEOPLE.encode(),
        "assignments": assignments.encode(),
        "records": records,
    }


def as_csv(rows, names, *, norwegian, separator, ends, quoting):
    """The rows as a program writes them; a Norwegian one turns days round and has decimal commas."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, lineterminator=ends, quoting=quoting)
    writer.writerow(names)
    writer.writerows([[cell(row[name], norwegian=norwegian) for name in names] for row in rows])
    return out.getvalue()


def cell(value, *, norwegian):
    if isinstance(value, date):
        return f"{value:%d.%m}.{value.year:04}" if norwegian else value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", "," if norwegian else ".")
    return value


@given(
    rows=st.lists(rows, max_size=8),
    order=st.permutations([*list(RECORDS.column_names[1:8]), "evidence"]),
    norwegian=st.booleans(),
    separator=st.sampled_from(",;\t"),
    ends=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_csv_gives_back_what_was_written(rows, order, norwegian, separator, ends, quoting, encoding):
    text = as_csv(rows, order, norwegian=norwegian, separator=separator, ends=ends, quoting=quoting)
    table = read_folder(sound(text.encode(encoding)), encoding="utf-16")["records"]
    assert list(table.columns) == list(order)
    assert [dict(zip(order, row, strict=True)) for row in zip(*table.columns.values(), strict=True)] == [
        {name: row[name] for name in order} for row in rows
    ]
    assert list(table.rows) == list(range(2, len(rows) + 2))


@given(rows=st.lists(rows, max_size=6), order=st.permutations([*list(RECORDS.column_names[1:8]), "evidence"]))
def test_excel_gives_back_what_was_written(rows, order):
    """Days in date cells, hours as Excel's floats."""
    cells = [
        [float(row[name]) if name == "hours" and row[name] is not None else row[name] for name in order]
        for row in rows
    ]
    sheets = {
        "units": [["id", "name"]],
        "employees": [["id", "name"]],
        "assignments": [list(ASSIGNMENTS.column_names)],
        "records": [order, *cells],
    }
    with tempfile.TemporaryDirectory() as name:
        table = read_data(workbooks.write(Path(name, "data.xlsx"), sheets))["records"]
    assert {name: table.columns[name] for name in order} == {
        name: [row[name] for row in rows] for name in order
    }


@given(text=st.text(max_size=60), table=st.sampled_from([ABSENCES, RECORDS, ASSIGNMENTS]))
def test_any_file_is_read_or_refused_in_sentences(text, table):
    """Never a fault of the program, whatever stands in a file; and no sentence is more than a line."""
    header = ",".join(table.column_names)
    for problem in problems({**sound(b""), table.name: f"{header}\n{text}".encode("utf-8", "replace")}):
        assert problem == problem.strip()
        assert len(problem.splitlines()) == 1


@example(content=b"\n\x00\x0b\x80")
@given(content=st.binary(max_size=80))
def test_any_bytes_are_read_or_refused_in_sentences(content):
    assert all(len(problem.splitlines()) == 1 for problem in problems(sound(content)))


@given(text=st.text(max_size=100))
def test_a_cell_is_shown_on_one_short_line(text):
    told = shown(text)
    assert len(told) <= 42
    assert told.isprintable() or not text.isprintable()
    assert len(told.splitlines()) == 1
