"""The lists that lead to what somebody must look after: to be confirmed, not checked here, changed locally."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from compliance.services.handbook.competence import competence_sheet
from compliance.services.handbook.requirement import requirement_sheet
from compliance.services.handbook.shelf import Shelf
from compliance.services.handbook.teller import Teller
from reports.handbook.model import Cell, Column, Field, Item, Page, Run, Section, Sheet, Table
from rules.model import Pack

Told = Iterator[tuple[Cell, ...]]


def confirm_page(shelf: Shelf) -> Page:
    """Everything that somebody must still check, field by field."""
    return _page(shelf, "confirm", "note confirm", ("what", "confirm"), _to_confirm)


def not_checked_page(shelf: Shelf) -> Page:
    """What the rules demand that the program does not see."""
    return _page(shelf, "not-checked", "lead not-checked", ("what", "not-checked"), _not_checked)


def changed_page(shelf: Shelf) -> Page:
    """What packs change of each other."""
    return _page(shelf, "changed", "lead changed", ("what", "change"), _changed)


def _page(
    shelf: Shelf, name: str, lead: str, headings: tuple[str, str], rows: Callable[[Shelf, Pack], Told]
) -> Page:
    first, second = headings
    columns = (Column(shelf.say(first), 4), Column(shelf.say(second), 8))
    sections = []
    for pack in shelf.packs:
        title = shelf.title(pack)
        if found := tuple(rows(shelf, pack)):
            sections.append(Section(f"{name}-{pack.pack}", title, table=Table(title, columns, found)))
    said = [shelf.say(lead), *([] if sections else [shelf.say("none")])]
    return Page(name, shelf.say(name), tuple(sections), tuple(Item((Run(text),)) for text in said))


def _to_confirm(shelf: Shelf, pack: Pack) -> Told:
    teller = shelf.teller
    for code, requirement in shelf.in_effect(pack.pack).items():
        version = shelf.version(requirement)
        if version.confirm:
            yield _named(teller, "requirement", code), Cell((Item((teller.text(version.confirm),)),))
    for code in shelf.owned("competence", pack.pack):
        if confirm := teller.book.competences[code].confirm:
            yield _named(teller, "competence", code), Cell((Item((teller.text(confirm),)),))


def _not_checked(shelf: Shelf, pack: Pack) -> Told:
    for code, requirement in shelf.in_effect(pack.pack).items():
        if text := shelf.version(requirement).not_checked:
            yield _named(shelf.teller, "requirement", code), Cell((Item((shelf.teller.text(text),)),))


def _changed(shelf: Shelf, pack: Pack) -> Told:
    teller = shelf.teller
    for code, requirement in shelf.requirements(pack.pack).items():
        yield from _row(requirement_sheet(teller, code, requirement), teller)
    for code in shelf.owned("competence", pack.pack):
        yield from _row(competence_sheet(teller, code, teller.book.competences[code]), teller)


def _row(sheet: Sheet, teller: Teller) -> Told:
    fields: list[Field] = [field for key in ("off", "overridden") if (field := sheet.field(key))]
    if fields:
        items = tuple(item for field in fields for item in field.items)
        name = Item((Run(sheet.name.text, sheet.name_of, sheet.name.language),))
        yield Cell((name, Item((Run(teller.say(sheet.kind)),)))), Cell(items)


def _named(teller: Teller, kind: str, code: str) -> Cell:
    run = teller.requirement(code) if kind == "requirement" else teller.competence(code)
    return Cell((Item((run,)), Item((Run(teller.say(kind)),))))
