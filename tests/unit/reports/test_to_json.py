"""A report as JSON: nothing is left out, dates and numbers are values."""

import json
from datetime import date
from decimal import Decimal

from reports.model import Cell, Column, Section
from reports.to_json import draw
from tests.unit.reports import town
from tests.unit.reports.drawn import LINES, report


def texts(section):
    """Everything that the cells of a section say, in order."""
    return [
        said
        for row in (*section["rows"], *([section["total"]] if section["total"] else []))
        for cell in row
        for said in (
            ([cell["text"]] if "text" in cell else [])
            + [
                f"{line['text']}: {line['detail']}" if "detail" in line else line["text"]
                for line in cell.get("lines", [])
            ]
        )
    ]


def test_every_cell_of_a_report_is_in_it():
    made = town.report("town")
    value = json.loads(draw(made))
    for section, shown in zip(
        (*made.sections, made.sheet), (*value["sections"], value["sheet"]), strict=True
    ):
        rows = (*section.rows, *((section.total,) if section.total else ()))
        assert texts(shown) == [said for row in rows for cell in row for said in cell.texts()]
        assert [column["heading"] for column in shown["columns"]] == [one.heading for one in section.columns]
    assert (value["format"], value["title"], value["language"]) == (1, "Kartlegging: Kommunen", "nb")
    assert [(one["name"], one["value"]) for one in value["about"]] == list(made.about)
    assert value["notes"] == list(made.notes)


def test_dates_are_written_as_iso_and_numbers_as_numbers():
    cells = (Cell("1. mai", date(2026, 5, 1)), Cell("0", 0), Cell("0,5", Decimal("0.5")), Cell("ja"))
    sheet = Section("S", tuple(Column(str(place)) for place in range(4)), (cells,))
    [row] = json.loads(draw(report(sheet=sheet)))["sheet"]["rows"]
    assert [cell.get("value") for cell in row] == ["2026-05-01", 0, 0.5, None]


def test_a_line_keeps_its_form_tone_and_address():
    [row] = json.loads(draw(report()))["sections"][0]["rows"]
    assert len(row[1]["lines"]) == len(LINES)
    assert {"text": "Åse", "detail": "valid", "tone": "good", "form": "item"} in row[1]["lines"]
    assert row[1]["lines"][-2]["link"] == "https://example.org/law?a=1&b=2"


def test_it_is_the_same_each_time():
    assert draw(town.report()) == draw(town.report())
