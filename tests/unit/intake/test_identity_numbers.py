"""National identity numbers are found wherever they stand in a cell, and nothing else is taken for one."""

import pytest

from compliance.errors import InputError
from compliance.services.intake.identity_numbers import holds_identity_number
from compliance.services.intake.read import read_data
from compliance.services.intake.tables import TABLES
from tests.unit.intake.folders import SOUND, folder, synthetic_number

NUMBER = synthetic_number(1, 1, 90)
D_NUMBER = synthetic_number(41, 12, 85)


@pytest.mark.parametrize(
    "number",
    [
        NUMBER,
        D_NUMBER,
        synthetic_number(29, 2, 0),
        synthetic_number(31, 12, 99),
        synthetic_number(71, 1, 99),
        synthetic_number(1, 41, 90),
        synthetic_number(1, 66, 90),
        synthetic_number(1, 81, 90),
        synthetic_number(71, 92, 90),
    ],
    ids=["number", "D", "leap day", "last day", "D last day", "+40", "+65", "+80", "D +80"],
)
def test_every_kind_of_number_is_found(number):
    assert holds_identity_number(number)


@pytest.mark.parametrize(
    "text",
    [
        f"{NUMBER[:6]} {NUMBER[6:]}",
        f"{NUMBER[:6]}-{NUMBER[6:]}",
        f"{NUMBER[:6]}\u00a0{NUMBER[6:]}",
        f"{NUMBER[:2]}.{NUMBER[2:4]}.{NUMBER[4:6]} {NUMBER[6:]}",
        f"{NUMBER[:6]} {NUMBER[6:9]} {NUMBER[9:]}",
        f"born {NUMBER}, hired",
        f"scan-{NUMBER}.pdf",
        f"a{NUMBER}b",
        f"12345 {NUMBER}",
        f"{NUMBER} 7",
        f"{NUMBER}\n12345",
    ],
)
def test_it_is_found_however_it_is_written(text):
    assert holds_identity_number(text)


@pytest.mark.parametrize("place", range(11))
def test_one_digit_off_is_no_number(place):
    digit = str((int(NUMBER[place]) + 1) % 10)
    assert not holds_identity_number(NUMBER[:place] + digit + NUMBER[place + 1 :])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "987654321",
        NUMBER[:10],
        f"1{NUMBER}",
        f"{NUMBER}1",
        f"{NUMBER[:5]}x{NUMBER[5:]}",
        f"{NUMBER[:6]}  {NUMBER[6:]}",
        synthetic_number(32, 1, 90),
        synthetic_number(30, 2, 90),
        synthetic_number(72, 1, 90),
        synthetic_number(1, 13, 90),
        synthetic_number(0, 1, 90),
        "2026-05-01",
        "+47 98 76 54 32",
    ],
)
def test_other_digits_are_left_alone(text):
    assert not holds_identity_number(text)


CELLS = [(table.name, column.name) for table in TABLES for column in table.columns]


@pytest.mark.parametrize(("table", "column"), CELLS, ids=[".".join(cell) for cell in CELLS])
def test_it_is_refused_in_every_column_and_never_repeated(tmp_path, monkeypatch, table, column):
    header, first, *rest = (SOUND / f"{table}.csv").read_text("utf-8").splitlines()
    names = header.split(",")
    if column not in names:
        header, first = f"{header},{column}", f"{first},"
        rest = [f"{row}," for row in rest]
        names.append(column)
    cells = first.split(",")
    cells[names.index(column)] = NUMBER
    text = "\n".join([header, ",".join(cells), *rest])
    with pytest.raises(InputError) as caught:
        read_data(folder(tmp_path, monkeypatch, {f"{table}.csv": text}))
    assert caught.value.problems == (
        (
            f"data/{table}.csv:2:{column}: holds a national identity number, which is never stored; "
            "expected the employee number of the HR system"
        ),
    )
    assert NUMBER not in str(caught.value)


def test_it_is_refused_in_an_attribute_and_in_the_header(tmp_path, monkeypatch):
    text = f"employee,role,unit,from,note,{NUMBER}\ne1,smoke-diver,fire,2020-01-01,see {D_NUMBER},\n"
    with pytest.raises(InputError) as caught:
        read_data(folder(tmp_path, monkeypatch, {"assignments.csv": text}))
    assert [problem.split(": ")[0] for problem in caught.value.problems] == [
        "data/assignments.csv:1:6",
        "data/assignments.csv:2:note",
    ]
    assert NUMBER not in str(caught.value)
    assert D_NUMBER not in str(caught.value)
