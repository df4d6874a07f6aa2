"""A report as JSON, for other programs: everything in it, each value once, dates as ISO 8601 and numbers as numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from reports.model import Cell, Column, Line, Report, Section, Tone

FORMAT = 1
"""The form of the document; a new number where what stands here changes its meaning."""


def draw(report: Report) -> bytes:
    """The document as UTF-8, ended by a line break. What is empty is left out of cells and lines."""
    value = {
        "format": FORMAT,
        "title": report.title,
        "subtitle": report.subtitle,
        "language": report.language,
        "about": [{"name": name, "value": said} for name, said in report.about],
        "sections": [_section(section) for section in report.sections],
        "sheet": _section(report.sheet),
        "notes": list(report.notes),
    }
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"


def _section(section: Section) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "note": section.note,
        "columns": [_column(column) for column in section.columns],
        "rows": [_row(row) for row in section.rows],
        "total": _row(section.total),
        "empty": "" if section.rows else section.empty,
    }


def _column(column: Column) -> dict[str, Any]:
    return {"heading": column.heading, "align": column.align.value}


def _row(row: Sequence[Cell]) -> list[dict[str, Any]]:
    return [_cell(cell) for cell in row]


def _cell(cell: Cell) -> dict[str, Any]:
    value = {
        "text": cell.text,
        "value": _plain(cell.value),
        "lines": [_line(line) for line in cell.lines],
        "tone": "" if cell.tone is Tone.PLAIN else cell.tone.value,
    }
    return {name: said for name, said in value.items() if said not in ("", None, [])}


def _line(line: Line) -> dict[str, Any]:
    value = {
        "text": line.text,
        "detail": line.detail,
        "tone": "" if line.tone is Tone.PLAIN else line.tone.value,
        "form": line.form.value,
        "link": line.link or "",
    }
    return {name: said for name, said in value.items() if said}


def _plain(value: int | Decimal | date | None) -> int | float | str | None:
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
