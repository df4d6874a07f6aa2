"""A sheet that Norwegian Excel opens rightly, and that runs nothing."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest

from reports import to_csv
from reports.model import Cell, Column, Line, Section
from tests.unit.reports.drawn import report


def drawn(*cells, headings=("heading",)):
    columns = tuple(Column(heading) for heading in headings)
    return to_csv.draw(report(sheet=Section("Sheet", columns, (cells,))))


def test_excel_is_told_that_it_is_utf_8_and_finds_semicolons_and_crlf():
    assert drawn(Cell("Åse; Øyvind"), Cell("b"), headings=("æ", "ø")) == (
        b"\xef\xbb\xbf" + 'æ;ø\r\n"Åse; Øyvind";b\r\n'.encode()
    )


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+47 22",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        " =1",
        "\n=1",
        "\N{FULLWIDTH EQUALS SIGN}1+1",
        "\N{FULLWIDTH PLUS SIGN}1",
        "\N{FULLWIDTH COMMERCIAL AT}A",
        '=HYPERLINK("x")',
    ],
)
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(text):
    rows = list(csv.reader(io.StringIO(drawn(Cell(text)).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows[1] == [f"'{text}"]


def test_a_heading_is_guarded_too():
    assert drawn(Cell("a"), headings=("=1",)).decode("utf-8-sig").startswith("'=1")


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        (Cell("12 500", 12500), "12500"),
        (Cell("−3", -3), "-3"),
        (Cell("7,5", Decimal("7.5")), "7,5"),
        (Cell("12.02.2027", date(2027, 2, 12)), "12.02.2027"),
        (Cell(lines=(Line("Åse", "gyldig"), Line("Per"))), '"Åse: gyldig\nPer"'),
    ],
)
def test_numbers_are_written_plainly_and_everything_else_as_the_report_says_it(cell, written):
    assert drawn(cell).decode("utf-8-sig") == f"heading\r\n{written}\r\n"


@pytest.mark.parametrize("text", ["=1+1", "-2", "@x", "Feier", "'tis", "", "'", "''=x"])
def test_a_guarded_text_is_read_as_it_was(text):
    assert to_csv.unguarded(to_csv.guarded(text)) == text
