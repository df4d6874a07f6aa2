"""An entry as lines for a terminal: a title, its marks, and short headed paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from compliance.services.explaining.lines import Line, Mark
from compliance.services.handbook.teller import Teller
from reports.handbook.model import Cell, Field, Item, Sheet, Table
from reports.links import followed

LONG = frozenset({"expiring", "grace", "reminders", "versions", "examples"})
"""The fields of a requirement that answer no first question of those whom it binds."""


def entry_lines(teller: Teller, sheet: Sheet) -> Iterator[Line]:
    """An entry, with every field that its sheet has."""
    yield Line(f"{sheet.name.text} ({sheet.code})", 0, Mark.HEADING)
    kind = teller.say(sheet.kind)
    yield Line(" · ".join([kind, *(mark.text for mark in sheet.marks)]))
    for field in sheet.fields:
        yield from _paragraph(field)
    if sheet.table:
        yield from _table(sheet.table)


def competence_lines(teller: Teller, sheets: Sequence[Sheet]) -> Iterator[Line]:
    """The competences that an entry asks for, more tightly: one line for each thing said of them."""
    if not sheets:
        return
    yield Line("")
    yield Line(teller.say("heading competences"), 0, Mark.HEADING)
    for sheet in sheets:
        yield Line("")
        yield Line(f"{sheet.name.text} ({sheet.code})", 1)
        for field in sheet.fields:
            yield from _points(field)


def _paragraph(field: Field) -> Iterator[Line]:
    yield Line("")
    yield Line(field.heading, 0, Mark.HEADING)
    several = len(field.items) > 1
    for item in field.items:
        yield from _item(item, 1, Mark.USED if several else Mark.NONE)


def _points(field: Field) -> Iterator[Line]:
    """A field in one line, or as one line for each of its items."""
    if len(field.items) == 1 and not field.items[0].under:
        yield Line(f"{field.heading}: {_said(field.items[0])}", 2, Mark.USED)
        return
    yield Line(f"{field.heading}:", 2, Mark.USED)
    for item in field.items:
        yield from _item(item, 3, Mark.USED)


def _item(item: Item, depth: int, mark: Mark) -> Iterator[Line]:
    yield Line(f"{_said(item)}:" if item.under else _said(item), depth, mark)
    for inner in item.under:
        yield from _item(inner, depth + 1, Mark.USED)


def _said(item: Item) -> str:
    """The line, with the web addresses that it leads to behind it."""
    addresses = [address for run in item.runs if (address := followed(run.to))]
    return ", ".join([item.text, *addresses])


def _table(table: Table) -> Iterator[Line]:
    """A row as its name, and under it what each column says."""
    yield Line("")
    yield Line(table.columns[0].heading, 0, Mark.HEADING)
    for name, *cells in table.rows:
        yield from _named(name)
        for column, cell in zip(table.columns[1:], cells, strict=True):
            yield Line(f"{column.heading}: {cell.line}", 2, Mark.USED)


def _named(cell: Cell) -> Iterator[Line]:
    first, *more = cell.items
    marks = " · ".join(mark.text for mark in cell.marks)
    yield Line(f"{first.text} – {marks}" if marks else first.text, 1)
    yield from (Line(item.text, 2) for item in more)


def all_lines(
    teller: Teller, found: Sequence[tuple[Sheet, Sequence[Sheet]]], *, full: bool = True
) -> Iterator[Line]:
    """Every entry of a code, each with the competences that it asks for; several are named first.

    Without `full` a requirement is told shortly, and the last line says how the rest is to be had.
    """
    told = found if full else _short(teller, found)
    if len(told) > 1:
        kinds = teller.say("and").join(teller.say(sheet.kind).lower() for sheet, _ in told)
        yield Line(teller.say("several", code=told[0][0].code, kinds=kinds))
        yield Line("")
    for place, (sheet, competences) in enumerate(told):
        if place:
            yield from (Line(""), Line(""))
        yield from entry_lines(teller, sheet)
        yield from competence_lines(teller, competences)
    if [*told] != [*found]:
        yield from (Line(""), Line(teller.say("more in full")))


def _short(
    teller: Teller, found: Sequence[tuple[Sheet, Sequence[Sheet]]]
) -> list[tuple[Sheet, Sequence[Sheet]]]:
    """Where the code is a requirement's, no competence, not even the one of the same code."""
    sheets = [sheet for sheet, _ in found]
    if any(sheet.kind == "requirement" for sheet in sheets):
        sheets = [sheet for sheet in sheets if sheet.kind != "competence"]
    return [(_without_long(teller, sheet), ()) for sheet in sheets]


def _without_long(teller: Teller, sheet: Sheet) -> Sheet:
    """Without the long fields of a requirement; time tolerated after a lapse is no detail, and stays."""
    if sheet.kind != "requirement":
        return sheet
    none = teller.say("grace none")
    fields = [
        field
        for field in sheet.fields
        if field.key not in LONG or (field.key == "grace" and field.line != none)
    ]
    return replace(sheet, fields=tuple(fields))
