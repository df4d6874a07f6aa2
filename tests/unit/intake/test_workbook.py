"""Excel workbooks: cells of every kind become the values of the table, and what can't be read is a sentence."""

import zipfile
from datetime import date, datetime, time
from decimal import Decimal

import pytest

from compliance.errors import InputError
from compliance.services.intake.read import read_and_check, read_data
from tests.unit.intake import workbooks
from tests.unit.intake.folders import BOOK, synthetic_number

NUMBER = synthetic_number(1, 81, 90)


@pytest.fixture
def book(tmp_path, monkeypatch):
    """Writes `data.xlsx` in the working folder: the sound sheets with these put in."""
    monkeypatch.chdir(tmp_path)

    def write(sheets=None, **options):
        both = {**workbooks.SOUND, **(sheets or {})}
        workbooks.write("data.xlsx", {name: rows for name, rows in both.items() if rows}, **options)
        return tmp_path.relative_to(tmp_path) / "data.xlsx"

    return write


def refused(path):
    with pytest.raises(InputError) as caught:
        read_and_check(path, BOOK)
    return list(caught.value.problems)


def test_cells_become_values(book):
    data = read_and_check(book(), BOOK).data
    assert data["units"].columns["id"] == ["fire", "17"]
    assert data["employees"].columns == {
        "id": ["e1", "1002"],
        "name": ["Kari", "Åse"],
        "birth_date": [date(1975, 3, 1), None],
        "left_on": [None, None],
    }
    assert data["assignments"].columns["percent"] == [Decimal(100), Decimal("62.5")]
    assert data["assignments"].columns["fixed"] == ["true", "false"]
    assert [str(hours) for hours in data["records"].columns["hours"]] == ["7.35", "0.3"]
    assert data["records"].file == "data.xlsx/records"


def test_days_typed_as_text_stand_beside_days_in_date_cells(book):
    """Norwegian Excel shows both alike."""
    rows = [["employee", "from"], ["e1", date(2026, 6, 1)], ["e1", "02.06.2026"], ["e1", " "]]
    assert read_data(book({"absences": rows[:3]}))["absences"].columns["from"] == [
        date(2026, 6, 1),
        date(2026, 6, 2),
    ]


def test_days_typed_in_two_ways_are_refused(book):
    rows = [["employee", "from"], ["e1", "2026-06-01"], ["e1", "02.06.2026"]]
    assert refused(book({"absences": rows})) == [
        (
            'data.xlsx/absences:3:from: "02.06.2026" is not written as the other days of this column; expected '
            "2026-06-02 (dd.mm.yyyy is read where every day of the column is written so)"
        )
    ]


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        (
            "achieved_on",
            datetime(2025, 1, 1, 10, 30),  # noqa: DTZ001 - Excel knows no zone
            '"2025-01-01 10:30:00" is not a day; expected a day written YYYY-MM-DD',
        ),
        (
            "achieved_on",
            45658,
            (
                '"45658" is Excel\'s number for a day; expected the column formatted as dates in Excel, '
                "or a day written YYYY-MM-DD"
            ),
        ),
        (
            "hours",
            time(7, 30),
            '"7:30:00" is not a number; expected a number of at least 0 with at most two decimals, such as 7.5',
        ),
        (
            "hours",
            7.125,
            (
                '"7.125" has more than two decimals; '
                "expected a number of at least 0 with at most two decimals, such as 7.5"
            ),
        ),
        (
            "hours",
            -1,
            '"-1" is negative; expected a number of at least 0 with at most two decimals, such as 7.5',
        ),
        (
            "evidence",
            int(NUMBER),
            "holds a national identity number, which is never stored; expected the employee number of the HR system",
        ),
    ],
)
def test_a_wrong_cell_is_named_by_sheet_row_and_column(book, column, cell, said):
    cells = {"employee": "e1", "competence": "exercise", "achieved_on": date(2025, 1, 1), column: cell}
    path = book({"records": [list(cells), list(cells.values())]})
    assert refused(path) == [f"data.xlsx/records:2:{column}: {said}"]


def test_an_error_of_excel_is_not_an_empty_cell(book):
    """Read as empty, an #N/A in `until` would mean that the assignment never ends."""
    rows = [
        ["employee", "from", "until"],
        ["e1", date(2026, 6, 1)],
        ["e1", date(2026, 7, 1), ("=NA()", None, "#N/A")],
    ]
    assert refused(book({"absences": rows})) == [
        "data.xlsx/absences:3:C: shows an error of Excel such as #N/A; correct the formula or empty the cell"
    ]


def test_an_error_on_a_sheet_that_is_not_read_does_not_matter(book):
    path = book({"Utregning": [[("=NA()", None, "#N/A")]]})
    assert read_and_check(path, BOOK).warnings == (
        (
            "data.xlsx/Utregning: is not read; the tables are "
            "units, employees, assignments, records, exemptions, suspensions and absences"
        ),
    )


def test_a_sheet_with_nearly_the_name_of_a_table_is_an_error(book):
    path = book({"Records": None, "records": None, "record": workbooks.SOUND["records"]})
    assert refused(path) == ['data.xlsx/record: is not the name of a table; did you mean "records"?']


def test_a_missing_sheet_is_named(book):
    assert refused(book({"units": None}))[0] == (
        "data.xlsx: the sheet units is missing; units, employees and assignments are required"
    )


def test_where_a_table_is_missing_the_sheets_under_other_names_are_told_with_it(book):
    """It is probably there, called what the HR system calls it."""
    assert refused(book({"employees": None, "Ansatte": [["Nr"], ["1"]]}))[:2] == [
        (
            "data.xlsx/Ansatte: is not read; the tables are "
            "units, employees, assignments, records, exemptions, suspensions and absences"
        ),
        "data.xlsx: the sheet employees is missing; units, employees and assignments are required",
    ]


def test_an_empty_sheet_has_no_header(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    workbooks.write("empty.xlsx", {**workbooks.SOUND, "absences": []})
    assert refused(tmp_path.relative_to(tmp_path) / "empty.xlsx") == [
        "empty.xlsx/absences: has no header line; the first row must name the columns"
    ]


def test_hidden_sheets_are_read_too(book):
    assert "records" in read_data(book(hidden=("records",)))


def test_rows_are_numbered_as_excel_shows_them(book):
    rows = [["employee", "from"], [None, None], ["e1", date(2026, 6, 1)], [], ["e9", date(2026, 6, 1)]]
    assert refused(book({"absences": rows})) == [
        'data.xlsx/absences:5:employee: "e9" is not an employee of the data'
    ]


def test_columns_and_rows_before_the_table_are_passed_over_or_said(book):
    rows = [[None, "employee", "from"], [None, "e1", date(2026, 6, 1)]]
    assert read_data(book({"absences": rows}))["absences"].columns["employee"] == ["e1"]
    assert refused(book({"absences": [[], *rows]})) == [
        "data.xlsx/absences: has no header line; the first row must name the columns"
    ]


def test_a_damaged_workbook_is_a_sentence(book, tmp_path):
    path = book()
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile("cut.xlsx", "w") as cut:
        for name in whole.namelist():
            if name != "xl/worksheets/sheet4.xml":
                cut.writestr(name, whole.read(name))
    [problem] = refused(tmp_path.relative_to(tmp_path) / "cut.xlsx")
    assert problem.startswith("cut.xlsx/records: can't be read: ")
