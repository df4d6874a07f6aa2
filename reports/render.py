"""The forms in which a report can be drawn: one table from the form's name to what draws it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from reports import to_csv, to_html, to_json, to_pdf, to_text, to_xlsx
from reports.model import Report


@dataclass(frozen=True, slots=True)
class Drawn:
    """How one form is called as a file, as a media type, and what draws it."""

    suffix: str
    media_type: str
    draw: Callable[[Report], bytes]


FORMATS: Mapping[str, Drawn] = {
    "html": Drawn(".html", "text/html; charset=utf-8", to_html.draw),
    "csv": Drawn(".csv", "text/csv; charset=utf-8", to_csv.draw),
    "json": Drawn(".json", "application/json", to_json.draw),
    "pdf": Drawn(".pdf", "application/pdf", to_pdf.draw),
    "text": Drawn(".txt", "text/plain; charset=utf-8", to_text.draw),
    "xlsx": Drawn(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", to_xlsx.draw),
}


def render(report: Report, form: str) -> bytes:
    """Draw a report; KeyError for a form that is not in `FORMATS`."""
    return FORMATS[form].draw(report)
