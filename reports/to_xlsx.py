"""A report's sheet as an Excel workbook: dates are dates, numbers are numbers, and nothing of it is ever run.

The second sheet says what it is about and how it is read. The same report gives the same bytes: the day of
making that a workbook carries is a fixed one, as the report says when it was made itself.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.labels import label
from reports.model import Align, Cell, Report, Section

MADE = datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook's dates have no zone
NARROWEST, WIDEST = 8, 60
"""Characters that a column takes, by what is in it."""
LONGEST = 32_767
"""Characters that Excel takes in a cell; what is longer is cut, ended by three dots."""
DATES = {"nb": "dd.mm.yyyy", "nn": "dd.mm.yyyy", "en": "d mmmm yyyy"}
NAME = 31
"""Characters that the name of a sheet may have."""
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def draw(report: Report) -> bytes:
    """The workbook as bytes."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, dict(_OPTIONS)) as book:
        book.set_properties({"title": report.title, "subject": report.subtitle, "created": MADE})
        formats = _Formats(book, report.language)
        heading = _sheet_name(report.sheet.heading)
        _fill(book.add_worksheet(heading), report.sheet, formats)
        about = _sheet_name(label("notes", report.language))
        _tell(book.add_worksheet(about if about.casefold() != heading.casefold() else "2"), report, formats)
    return file.getvalue()


def _sheet_name(text: str) -> str:
    """What Excel takes as a name: some signs are forbidden, and so is an apostrophe at either end."""
    return text.translate(_FORBIDDEN).strip(" '")[:NAME].strip(" '") or "1"


class _Formats:
    """How cells are drawn in one workbook."""

    def __init__(self, book: xlsxwriter.Workbook, language: str) -> None:
        top = {"valign": "top"}
        self.title: Format = book.add_format({"bold": True, "font_size": 14})
        self.head: Format = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 1}
        )
        self.head_right: Format = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 1, "align": "right"}
        )
        self.text: Format = book.add_format({**top, "text_wrap": True})
        self.number: Format = book.add_format({**top, "align": "right"})
        self.date: Format = book.add_format({**top, "align": "right", "num_format": DATES[language]})
        self.name: Format = book.add_format({**top, "bold": True})


def _fill(sheet: Worksheet, section: Section, formats: _Formats) -> None:
    """Headings that stay in sight, with a filter; a row for each line, and its print on as few pages as it can."""
    last = max(len(section.columns) - 1, 0)
    for place, column in enumerate(section.columns):
        head = formats.head_right if column.align is Align.RIGHT else formats.head
        sheet.write_string(0, place, _short(column.heading), head)
        sheet.set_column(place, place, _width(section, place))
    for number, row in enumerate(section.rows, 1):
        for place, cell in enumerate(row):
            _write(sheet, number, place, cell, formats)
    if not section.rows:
        sheet.write_string(1, 0, _short(section.empty), formats.text)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(section.rows), 1), last)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _write(sheet: Worksheet, row: int, place: int, cell: Cell, formats: _Formats) -> None:
    """Its value as what it is, else its words."""
    match cell.value:
        case None:
            sheet.write_string(row, place, _short("\n".join(cell.texts())), formats.text)
        case date() as day:
            # Excel counts days from 1900 on; an earlier one is written as words.
            if day.year >= 1900:
                sheet.write_datetime(row, place, datetime.combine(day, datetime.min.time()), formats.date)
            else:
                sheet.write_string(row, place, _short(cell.text), formats.text)
        case Decimal() | int() as value:
            sheet.write_number(row, place, float(value), formats.number)


def _tell(sheet: Worksheet, report: Report, formats: _Formats) -> None:
    """Title, what it is about, and how it is read."""
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, _short(report.title), formats.title)
    sheet.write_string(1, 0, _short(report.subtitle))
    row = 3
    for name, value in report.about:
        sheet.write_string(row, 0, _short(name), formats.name)
        sheet.write_string(row, 1, _short(value), formats.text)
        row += 1
    for note in report.notes:
        row += 1
        sheet.write_string(row, 1, _short(note), formats.text)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _width(section: Section, place: int) -> int:
    """As wide as its longest line, within bounds; a heading may take two lines, and has an arrow for the filter."""
    heading = max(len(section.columns[place].heading) // 2, *_words(section.columns[place].heading)) + 3
    contents = max((len(line) for row in section.rows for line in _lines(row[place])), default=0) + 1
    return min(max(heading, contents, NARROWEST), WIDEST)


def _words(text: str) -> list[int]:
    return [len(word) for word in text.split()] or [0]


def _lines(cell: Cell) -> Iterator[str]:
    for text in cell.texts():
        yield from text.split("\n")
