"""An entry for machines: the same texts, by the keys of the rule file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from compliance.services.handbook.teller import Teller
from reports.handbook.model import Cell, Item, Sheet


def as_json(teller: Teller, found: Sequence[tuple[Sheet, Sequence[Sheet]]]) -> dict[str, Any]:
    """The day, the language, and every entry of the code with the competences that it asks for."""
    entries = [{**_entry(sheet), "competences": [_entry(one) for one in more]} for sheet, more in found]
    return {"on": teller.on, "language": teller.language, "entries": entries}


def _entry(sheet: Sheet) -> dict[str, Any]:
    fields = {
        field.key: {"heading": field.heading, "lines": [_item(item) for item in field.items]}
        for field in sheet.fields
    }
    entry: dict[str, Any] = {
        "kind": sheet.kind,
        "code": sheet.code,
        "name": sheet.name.text,
        "marks": [mark.text for mark in sheet.marks],
        "fields": fields,
    }
    if sheet.table:
        headings = [column.heading for column in sheet.table.columns]
        rows = [dict(zip(headings, map(_cell, row), strict=True)) for row in sheet.table.rows]
        entry["requirements"] = rows
    return entry


def _item(item: Item) -> dict[str, Any]:
    """A line; `to` lists where its parts lead: web addresses and `kind:code`."""
    told: dict[str, Any] = {"text": item.text}
    if leads := [run.to for run in item.runs if run.to]:
        told["to"] = leads
    if item.under:
        told["under"] = [_item(inner) for inner in item.under]
    return told


def _cell(cell: Cell) -> dict[str, Any]:
    return {"lines": [_item(item) for item in cell.items], "marks": [mark.text for mark in cell.marks]}
