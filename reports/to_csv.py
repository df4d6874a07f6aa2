"""A report's sheet as CSV that Norwegian Excel opens with a double click.

UTF-8 with a byte order mark (else Excel reads æøå as Windows-1252), semicolons (its list separator in Norway)
and CRLF. Numbers are written plainly and dates as the report says them. A text that a spreadsheet would take
for a formula gets an apostrophe in front: names come from people, and a name must never be run.
"""

from __future__ import annotations

import csv
import io
from datetime import date
from unicodedata import normalize

from reports.model import Cell, Report

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def draw(report: Report) -> bytes:
    """The sheet as bytes, with the column headings as its first line."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([guarded(column.heading) for column in report.sheet.columns])
    writer.writerows([_value(cell) for cell in row] for row in report.sheet.rows)
    return file.getvalue().encode("utf-8-sig")


def _value(cell: Cell) -> str:
    if cell.value is not None and not isinstance(cell.value, date):
        return str(cell.value).replace(".", ",")
    return guarded("\n".join(cell.texts()))


def guarded(text: str) -> str:
    """A text that no spreadsheet takes for a formula, not in its full-width letters either."""
    begins = normalize("NFKC", text.lstrip(" \n")[:1])
    return f"'{text}" if begins in _FORMULA else text


def unguarded(text: str) -> str:
    """The text as it was before `guarded`, for a sheet that is read again."""
    return text[1:] if text.startswith("'") and guarded(text[1:]) == text else text
