"""A report as a workbook: typed, filtered, ready to print, the same each time, and never anything that is run."""

import io
import re
import zipfile
from datetime import date, datetime
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from compliance.services.reports.matrix import matrix_report
from reports.model import Align, Cell, Column, Line, Report, Section
from reports.to_xlsx import LONGEST, draw
from rules.model import LANGUAGES
from tests.unit.reports import town

EVIL = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2",
    "@SUM(A1)",
    "<script>",
    "https://example.org/",
    "\u202edrawkcab",
    "007",
    "å" * 10_000,
]


def report(*rows, columns=2, heading="Figures", language="nb"):
    made = tuple(
        Column(f"Column {number}", Align.RIGHT if number else Align.LEFT) for number in range(columns)
    )
    section = Section(heading, made, rows, empty="Nothing here.")
    return Report("Title", "as of", language, (section,), section, (("Unit", "Watch 2"),), ("A note.",))


def sheets(content):
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def inside(content, name):
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return packed.read(name).decode()


def test_dates_are_dates_and_numbers_are_numbers():
    made = draw(
        report(
            (Cell("01.05.2026", date(2026, 5, 1)), Cell("1 234", 1234)),
            (Cell("b"), Cell("0,5", Decimal("0.5"))),
        )
    )
    assert sheets(made)["Figures"] == [["Column 0", "Column 1"], [date(2026, 5, 1), 1234.0], ["b", 0.5]]


@pytest.mark.parametrize(
    ("language", "shown"), [("nb", "dd.mm.yyyy"), ("nn", "dd.mm.yyyy"), ("en", "d mmmm yyyy")]
)
def test_dates_are_shown_as_the_language_writes_them(language, shown):
    made = draw(report((Cell("x", date(2026, 5, 1)), Cell("a")), language=language))
    assert f'formatCode="{shown}"' in inside(made, "xl/styles.xml")


def test_a_date_before_excels_first_is_written_as_words():
    made = draw(report((Cell("31.12.1899", date(1899, 12, 31)), Cell("a"))))
    assert sheets(made)["Figures"][1] == ["31.12.1899", "a"]


@pytest.mark.parametrize("evil", EVIL, ids=range(len(EVIL)))
def test_a_text_stays_that_text_and_is_never_run_or_followed(evil):
    made = draw(report((Cell(evil), Cell(lines=(Line(evil, "told"),)))))
    assert sheets(made)["Figures"][1] == [evil, f"{evil}: told"]
    page = inside(made, "xl/worksheets/sheet1.xml")
    assert "<f>" not in page
    assert "hyperlink" not in page


def test_what_excel_could_not_hold_is_cut_and_says_so():
    made = draw(report((Cell("x" * (LONGEST + 5)), Cell("a"))))
    said = sheets(made)["Figures"][1][0]
    assert (len(said), said[-1]) == (LONGEST, "…")


def test_the_headings_stay_in_sight_with_a_filter_and_on_every_page_of_paper():
    made = draw(report(*((Cell(f"{number}"), Cell("a")) for number in range(3))))
    page, book = inside(made, "xl/worksheets/sheet1.xml"), inside(made, "xl/workbook.xml")
    assert re.search(r'<pane ySplit="1" [^>]*state="frozen"', page)
    assert '<autoFilter ref="A1:B4"' in page
    assert re.search(r'orientation="landscape"', page)
    assert 'fitToHeight="0"' in page
    assert "Print_Titles" in book


def test_columns_are_as_wide_as_what_is_in_them_within_bounds():
    made = draw(report((Cell("x" * 30), Cell("y" * 500))))
    widths = [
        float(width)
        for width in re.findall(r'<col [^>]*width="([\d.]+)"', inside(made, "xl/worksheets/sheet1.xml"))
    ]
    assert 30 <= widths[0] <= 34
    assert 60 <= widths[1] <= 62


def test_the_second_sheet_says_what_it_is_about_and_how_it_is_read():
    told = sheets(draw(report((Cell("a"), Cell("b")))))["Slik leses tallene"]
    texts = {text for row in told for text in row if text}
    assert texts == {"Title", "as of", "Unit", "Watch 2", "A note."}


def test_without_rows_it_says_why():
    assert sheets(draw(report()))["Figures"][1][0] == "Nothing here."


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("A/B: [c]?", "A B   c"),
        ("'quoted'", "quoted"),
        ("x" * 40, "x" * 31),
        ("", "1"),
        ("Slik leses tallene", "Slik leses tallene"),
    ],
)
def test_a_heading_that_excel_refuses_as_a_name_is_made_one(heading, name):
    assert next(iter(sheets(draw(report((Cell("a"), Cell("b")), heading=heading))))) == name


@pytest.mark.parametrize("build", [town.mapping_report, matrix_report])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_reports_hold_every_cell_and_are_the_same_each_time(language, build):
    made = town.report(language=language, build=build)
    content = draw(made)
    assert content == draw(made)
    rows = sheets(content)[made.sheet.heading][1:]
    assert len(rows) == len(made.sheet.rows)
    for shown, row in zip(rows, made.sheet.rows, strict=True):
        for there, cell in zip(shown, row, strict=True):
            if cell.value is None:
                assert there == "\n".join(cell.texts())
            elif isinstance(cell.value, date):
                assert there == (there.date() if isinstance(there, datetime) else cell.value)
            else:
                assert there == float(cell.value)
