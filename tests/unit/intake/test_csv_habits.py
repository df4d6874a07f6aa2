"""What programs do to CSV files survives: separators, encodings, marks, line ends, Norwegian days and decimals."""

from datetime import date
from decimal import Decimal

import pytest

from compliance.errors import InputError
from compliance.services.intake import csv_files
from compliance.services.intake.read import read_data
from tests.unit.intake.folders import folder

EMPLOYEES = "id,name,birth_date\ne1,Kari Nordmann,1975-03-01\ne2,Ola Bråten,\ne3,Åse Ødegård,\n"
NAMES = ["Kari Nordmann", "Ola Bråten", "Åse Ødegård"]


def columns(tmp_path, monkeypatch, table, content, **options):
    return read_data(folder(tmp_path, monkeypatch, {f"{table}.csv": content}), **options)[table].columns


def refused(tmp_path, monkeypatch, table, content, **options):
    with pytest.raises(InputError) as caught:
        columns(tmp_path, monkeypatch, table, content, **options)
    return list(caught.value.problems)


@pytest.mark.parametrize(
    "content",
    [
        EMPLOYEES.encode(),
        EMPLOYEES.encode("utf-8-sig"),
        EMPLOYEES.replace(",", ";").encode("utf-8-sig"),
        EMPLOYEES.replace(",", "\t").encode(),
        EMPLOYEES.replace("\n", "\r\n").encode(),
        EMPLOYEES.replace("\n", "\r").encode(),
        EMPLOYEES.rstrip("\n").encode(),
        EMPLOYEES.replace("\n", "\n\n").encode(),
        EMPLOYEES.replace("\n", ",,\n").encode(),
        (EMPLOYEES + ",,\n,,\n").encode(),
        EMPLOYEES.replace("Kari Nordmann", '"Kari Nordmann"').encode(),
        EMPLOYEES.replace("Kari", "\u00a0 Kari").replace("id,", " id ,").encode(),
    ],
    ids=[
        "plain",
        "mark",
        "semicolon",
        "tab",
        "crlf",
        "cr",
        "no end of line",
        "blank lines",
        "separators at the end",
        "empty rows",
        "quotes",
        "space around",
    ],
)
def test_the_same_table_however_it_is_written(tmp_path, monkeypatch, content):
    found = columns(tmp_path, monkeypatch, "employees", content)
    assert found == {
        "id": ["e1", "e2", "e3"],
        "name": NAMES,
        "birth_date": [date(1975, 3, 1), None, None],
    }


@pytest.mark.parametrize("encoding", ["windows-1252", "cp865", "utf-16", "utf-16-le", "utf-32"])
def test_another_encoding_is_read_where_it_is_named(tmp_path, monkeypatch, encoding):
    content = EMPLOYEES.encode(encoding)
    assert columns(tmp_path, monkeypatch, "employees", content, encoding=encoding)["name"] == NAMES


def test_files_that_are_utf8_stay_so_where_another_encoding_is_named(tmp_path, monkeypatch):
    """A folder often holds files of several programs; the option is for those that are not UTF-8."""
    assert columns(tmp_path, monkeypatch, "employees", EMPLOYEES, encoding="windows-1252")["name"] == NAMES


def test_a_file_that_is_not_in_the_named_encoding_either_is_refused(tmp_path, monkeypatch):
    content = EMPLOYEES.encode("latin-1").replace(b"Kari", b"\x81ari")
    assert refused(tmp_path, monkeypatch, "employees", content, encoding="windows-1252") == [
        "data/employees.csv:2:name: is neither UTF-8 nor windows-1252; expected the encoding that it was saved in"
    ]


def test_utf16_is_not_read_as_an_encoding_of_one_byte(tmp_path, monkeypatch):
    assert refused(
        tmp_path, monkeypatch, "employees", EMPLOYEES.encode("utf-16"), encoding="windows-1252"
    ) == [
        "data/employees.csv:1:1: is neither UTF-8 nor windows-1252; expected the encoding that it was saved in"
    ]


def test_the_separator_is_the_headers_and_never_guessed_from_data(tmp_path, monkeypatch):
    found = columns(
        tmp_path,
        monkeypatch,
        "units",
        "id;name\nfire;Brann, redning, feiing, og, annet\nwatch-1;x\nwatch-2;y\n",
    )
    assert found["name"][0] == "Brann, redning, feiing, og, annet"


def test_a_separator_in_a_quoted_name_of_a_column_does_not_count(tmp_path, monkeypatch):
    header = 'employee;role;unit;from;"a,b,c,d,e,f"\n'
    found = columns(tmp_path, monkeypatch, "assignments", header + "e1;smoke-diver;fire;2020-01-01;x\n")
    assert found["a,b,c,d,e,f"] == ["x"]


def test_the_order_of_columns_is_free_and_a_column_may_be_left_out(tmp_path, monkeypatch):
    found = columns(tmp_path, monkeypatch, "absences", "from,employee\n2026-06-01,e3\n")
    assert found == {"from": [date(2026, 6, 1)], "employee": ["e3"]}


def test_norwegian_days_where_every_day_of_the_column_is_written_so(tmp_path, monkeypatch):
    found = columns(
        tmp_path, monkeypatch, "absences", "employee;from;until\ne1;01.02.2026;2026-03-01\ne2;29.02.2024;\n"
    )
    assert found["from"] == [date(2026, 2, 1), date(2024, 2, 29)]
    assert found["until"] == [date(2026, 3, 1), None]


@pytest.mark.parametrize("order", [("01.02.2026", "2026-02-01"), ("2026-02-01", "01.02.2026")])
def test_one_other_day_and_the_norwegian_ones_are_refused(tmp_path, monkeypatch, order):
    content = "employee,from\ne1,{}\ne2,{}\n".format(*order)
    row = 2 + order.index("01.02.2026")
    assert refused(tmp_path, monkeypatch, "absences", content) == [
        (
            f'data/absences.csv:{row}:from: "01.02.2026" is not written as the other days of this column; expected '
            "2026-02-01 (dd.mm.yyyy is read where every day of the column is written so)"
        )
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [("7,5", "7.5"), ("7.5", "7.5"), ("7,50", "7.5"), ("7", "7"), ("0,00", "0"), ("007", "7")],
)
def test_hours_take_a_decimal_comma_and_are_exact(tmp_path, monkeypatch, text, value):
    content = f"employee;competence;achieved_on;hours\ne1;exercise;2025-01-01;{text}\n"
    [hours] = columns(tmp_path, monkeypatch, "records", content)["hours"]
    assert isinstance(hours, Decimal)
    assert str(hours) == value


def test_no_end_is_none_in_until_and_kept_where_it_is_printed(tmp_path, monkeypatch):
    """A printed "no end" wins over the rules' validity; in `until` it says nothing more than an empty cell."""
    data = read_data(
        folder(
            tmp_path,
            monkeypatch,
            {
                "absences.csv": "employee,from,until\ne1,2026-01-01,9999-12-31\n",
                "records.csv": "employee,competence,achieved_on,valid_until\ne1,exercise,2025-01-01,31.12.9999\n",
            },
        )
    )
    assert data["absences"].columns["until"] == [None]
    assert data["records"].columns["valid_until"] == [date(9999, 12, 31)]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path, monkeypatch):
    """Blank rows count, and a line break inside a cell does not begin a row."""
    content = 'employee,from,kind\n\n,,\ne1,2026-01-01,"two\nlines"\n\ne2,2026-01-01,\n'
    table = read_data(folder(tmp_path, monkeypatch, {"absences.csv": content}))["absences"]
    assert list(table.rows) == [4, 6]
    assert table.columns["kind"] == ["two\nlines", None]


def test_a_blank_cell_at_the_head_of_a_row_does_not_make_it_blank(tmp_path, monkeypatch):
    content = "id,employee,competence,achieved_on\n,e1,exercise,2025-01-01\n,,,\nk1,e1,exercise,2025-01-02\n"
    table = read_data(folder(tmp_path, monkeypatch, {"records.csv": content}))["records"]
    assert table.columns["id"] == [None, "k1"]
    assert list(table.rows) == [2, 4]


def test_progress_tells_of_every_row(tmp_path, monkeypatch):
    steps = []
    read_data(folder(tmp_path, monkeypatch), progress=steps.append)
    assert sum(steps) == 3 + 3 + 3 + 3 + 1 + 1 + 1


def test_a_file_too_large_is_refused_before_it_is_read(tmp_path, monkeypatch):
    data = folder(tmp_path, monkeypatch)
    with (data / "records.csv").open("r+b") as file:
        # A hole: the file takes no room on the disk.
        file.truncate(csv_files.LARGEST_FILE + 1)
    with pytest.raises(InputError) as caught:
        read_data(data)
    assert caught.value.problems == ("data/records.csv: is 8.0 GiB, at most 8 are read; split it",)


def test_a_line_without_end_is_refused_before_it_is_read(tmp_path, monkeypatch):
    data = folder(tmp_path, monkeypatch)
    with (data / "records.csv").open("r+b") as file:
        file.truncate(5 * csv_files.LONGEST_LINE)
    with pytest.raises(InputError) as caught:
        read_data(data)
    assert caught.value.problems == (
        "data/records.csv: has a line of more than a million characters; expected one row on each line",
    )


def test_a_header_of_too_many_columns_is_refused(tmp_path, monkeypatch):
    header = ",".join(f"a{number}" for number in range(501))
    assert refused(tmp_path, monkeypatch, "assignments", header) == [
        "data/assignments.csv:1: names 501 columns, at most 500 are read"
    ]
