"""Every folder of tests/broken_data is refused (or warned about) in exactly the words of its expected.txt.

A folder holds only the files that differ from `sound`. The words are a public interface: what, where, why, and what
was expected instead.
"""

import pytest

from compliance.errors import InputError
from compliance.services.intake.read import read_and_check
from tests.unit.intake.folders import BOOK, BROKEN, folder

CASES = sorted(path.parent for path in BROKEN.glob("*/expected.txt"))


def said(data):
    try:
        read_and_check(data, BOOK)
    except InputError as error:
        return list(error.problems)
    return ["(nothing)"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_folder_is_refused_in_these_words(case, tmp_path, monkeypatch):
    files = {file.name: file.read_bytes() for file in case.glob("*.csv")}
    data = folder(tmp_path, monkeypatch, files)
    assert said(data) == (case / "expected.txt").read_text("utf-8").splitlines()


def test_there_are_folders():
    """An empty list of cases would pass everything above."""
    assert len(CASES) >= 22


def test_the_sound_folder_is_taken_without_a_word(tmp_path, monkeypatch):
    assert read_and_check(folder(tmp_path, monkeypatch), BOOK).warnings == ()


@pytest.mark.parametrize("table", ["employees", "units", "assignments"])
def test_a_required_table_that_is_missing_is_named(tmp_path, monkeypatch, table):
    said_now = said(folder(tmp_path, monkeypatch, {f"{table}.csv": None}))
    assert said_now == [
        f"data: the file {table}.csv is missing; units, employees and assignments are required"
    ]


def test_an_optional_table_may_be_missing(tmp_path, monkeypatch):
    optional = dict.fromkeys(["records.csv", "exemptions.csv", "suspensions.csv", "absences.csv"])
    assert sorted(read_and_check(folder(tmp_path, monkeypatch, optional), BOOK).data) == [
        "assignments",
        "employees",
        "units",
    ]


def test_problems_of_all_tables_come_in_one_go_in_the_order_of_the_tables(tmp_path, monkeypatch):
    data = folder(
        tmp_path,
        monkeypatch,
        {
            "absences.csv": "employee,from\ne9,2026-06-01\n",
            "units.csv": "id,name,parent\nfire,Brann,\nwatch-1,,fire\nwatch-2,Vaktlag 2,fire\n",
            "employees.csv": "id,name,hired_on\ne1,Kari,x\ne2,Ola,\ne3,,\n",
        },
    )
    assert said(data) == [
        "data/units.csv:3:name: is empty; expected a text",
        'data/employees.csv:2:hired_on: "x" is not a day; expected a day written YYYY-MM-DD',
        "data/employees.csv:4:name: is empty; expected a text",
        'data/absences.csv:2:employee: "e9" is not an employee of the data',
    ]


def test_two_hundred_problems_are_told_and_the_rest_counted(tmp_path, monkeypatch):
    rows = "".join(f"e{number},Name,{number}\n" for number in range(4, 1504))
    sound = "id,name,hired_on\ne1,Kari,\ne2,Ola,\ne3,Åse,\n"
    problems = said(folder(tmp_path, monkeypatch, {"employees.csv": sound + rows}))
    assert len(problems) == 201
    assert problems[0] == 'data/employees.csv:5:hired_on: "4" is not a day; expected a day written YYYY-MM-DD'
    assert problems[199].startswith("data/employees.csv:204:hired_on: ")
    assert problems[200] == "... and 1,300 more problems"


def test_the_first_rows_are_told_whichever_column_is_wrong(tmp_path, monkeypatch):
    """Columns are read one after the other, but people correct a file from its top."""
    rows = "".join(f"e{number},,x\n" for number in range(300))
    problems = said(folder(tmp_path, monkeypatch, {"employees.csv": "id,name,hired_on\n" + rows}))
    assert [problem.split(":")[1] for problem in problems[:200]] == [
        str(2 + place // 2) for place in range(200)
    ]


def test_no_such_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert said(tmp_path.relative_to(tmp_path) / "nowhere") == [
        "nowhere: no such file or folder; expected a folder of CSV files or an .xlsx file"
    ]


def test_one_csv_file_is_not_a_data_folder(tmp_path, monkeypatch):
    data = folder(tmp_path, monkeypatch)
    assert said(data / "units.csv") == [
        "data/units.csv: is one CSV file; expected the folder that holds all of them, or an .xlsx file"
    ]


def test_a_file_that_can_not_be_opened_is_a_sentence(tmp_path, monkeypatch):
    data = folder(tmp_path, monkeypatch, {"absences.csv": None})
    (data / "absences.csv").mkdir()
    assert said(data) == ["data/absences.csv: can't be read: Is a directory"]


def test_a_table_that_is_there_twice_is_refused(tmp_path, monkeypatch):
    data = folder(tmp_path, monkeypatch, {"absences.CSV": "employee,from\n"})
    if len(list(data.iterdir())) < 8:
        pytest.skip("this disk knows no capitals")
    assert said(data) == ["data/absences.csv: is there twice, also as data/absences.CSV; keep one of them"]


def test_another_csv_file_is_only_warned_about(tmp_path, monkeypatch):
    data = folder(tmp_path, monkeypatch, {"phone list.csv": "a,b\n1,2\n"})
    assert read_and_check(data, BOOK).warnings == (
        (
            "data/phone list.csv: is not read; the tables are "
            "units, employees, assignments, records, exemptions, suspensions and absences"
        ),
    )
