"""Where the table begins in a sheet, which of its rows tell of somebody, and what makes two files alike."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from compliance.services.wizard.fields import guessed_columns, heading
from compliance.services.wizard.sheets import Sheet

LOOKED_AT = 30
"""The header is among the first so many rows."""
_TOTAL = re.compile(
    r"(?:totalt?|sum|summer|i alt|til saman|til sammen|antall|grand total|subtotal)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table below its header; `number` is its row in the sheet."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """The header, what stands above it, the rows below, and the numbers of rows passed over as they are no data."""

    header: tuple[str, ...]
    titles: tuple[str, ...]
    lines: tuple[Line, ...]
    passed_over: tuple[int, ...]


def guessed_header(kind: str, sheet: Sheet) -> int:
    """The row (from 1) that names the columns: where most headings are known, else the first of the fullest rows."""
    rows = sheet.rows[:LOOKED_AT]
    if not rows:
        return 1
    known = [len(guessed_columns(kind, row)) for row in rows]
    filled = [sum(1 for cell in row if cell) for row in rows]
    best = max(range(len(rows)), key=lambda place: (known[place], filled[place], -place))
    return best + 1


def body(sheet: Sheet, header_row: int) -> Body:
    """The table below a header row. Blank rows, the header once more and a total at the end are passed over."""
    header_row = min(max(header_row, 1), len(sheet.rows))
    header = sheet.rows[header_row - 1]
    titles = tuple(cell for row in sheet.rows[: header_row - 1] for cell in row if cell)
    filled = [
        Line(number, row) for number, row in enumerate(sheet.rows[header_row:], header_row + 1) if any(row)
    ]
    last = {line.number for line in filled[-3:]}
    columns = sum(1 for name in header if name)
    passed = {
        line.number
        for line in filled
        if line.cells == header or (line.number in last and _is_total(line.cells, columns))
    }
    lines = tuple(line for line in filled if line.number not in passed)
    return Body(header, titles, lines, tuple(sorted(passed)))


def _is_total(cells: Sequence[str], columns: int) -> bool:
    """A row that adds up: it begins with such a word, and fewer of its cells are filled than of the header's."""
    first = next(cell for cell in cells if cell)
    return bool(_TOTAL.match(first)) and sum(1 for cell in cells if cell) < max(columns, 2)


def source_of(kind: str, header: Sequence[str]) -> str:
    """What files of one system have in common: the kind, and the headings in their order (SHA-256)."""
    said = "\x1f".join([kind, *map(heading, header)])
    return hashlib.sha256(said.encode()).hexdigest()
