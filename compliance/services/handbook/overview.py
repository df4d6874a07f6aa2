"""The first page: how many requirements each field has and who demands them, then each field's requirements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from compliance.services.handbook.need_items import recurring_items
from compliance.services.handbook.requirement import marks, to_confirm
from compliance.services.handbook.shelf import Shelf
from compliance.services.handbook.teller import capital, line
from compliance.words import authority_word
from reports.handbook.model import Cell, Column, Item, Page, Run, Section, Table
from rules.model import Authority, Pack

NOTES = ("note authority", "note confirm", "note not checked", "note printed")
CONFIRM, NOT_CHECKED = "confirm", "not-checked"


def overview_page(shelf: Shelf) -> Page:
    """The way in."""
    lists = [_field(shelf, pack) for pack in shelf.packs if shelf.in_effect(pack.pack)]
    notes = tuple(Item((Run(shelf.say(key)),)) for key in NOTES)
    sections = (
        Section("fields", shelf.say("fields"), table=_counts(shelf)),
        *lists,
        Section("reading", shelf.say("reading"), notes),
    )
    lead = (Item((Run(shelf.say("lead index")),)),)
    return Page("index", shelf.say("index"), sections, lead, tuple(_about(shelf)))


def _about(shelf: Shelf) -> Iterator[tuple[str, str]]:
    teller = shelf.teller
    yield shelf.say("about day"), teller.day(teller.on)
    yield shelf.say("about requirements"), teller.count(len(teller.book.requirements))
    yield shelf.say("about competences"), teller.count(len(teller.book.competences))
    yield shelf.say("about roles"), teller.count(len(teller.book.roles))


def _counts(shelf: Shelf) -> Table:
    """A row for each field: how many requirements, by authority, and how much is open or not checked."""
    language = shelf.teller.language
    headings = [shelf.say("about requirements")]
    headings += [capital(authority_word(authority, language)) for authority in Authority]
    headings += [shelf.say(CONFIRM), shelf.say(NOT_CHECKED)]
    keys = ["", *Authority, CONFIRM, NOT_CHECKED]
    rows, total = [], Counter[str]()
    for pack in shelf.packs:
        counted = _counted(shelf, pack)
        total += counted
        name = Cell((Item((Run(shelf.title(pack), f"page:pack-{pack.pack}"),)),))
        rows.append((name, *(_number(shelf, counted[key]) for key in keys)))
    rows.append((Cell((line(shelf.say("total")),)), *(_number(shelf, total[key]) for key in keys)))
    columns = (Column(shelf.say("field"), 3), *(Column(heading, number=True) for heading in headings))
    return Table(shelf.say("fields"), columns, tuple(rows), total=True)


def _counted(shelf: Shelf, pack: Pack) -> Counter[str]:
    counted = Counter[str]()
    for requirement in shelf.in_effect(pack.pack).values():
        version = shelf.version(requirement)
        counted.update(["", version.authority])
        counted.update([CONFIRM] if to_confirm(shelf.teller, version) else [])
        counted.update([NOT_CHECKED] if version.not_checked else [])
    return counted


def _number(shelf: Shelf, number: int) -> Cell:
    return Cell((Item((Run(shelf.teller.count(number) if number else "–"),)),))


def _field(shelf: Shelf, pack: Pack) -> Section:
    """The requirements of a field, each in a row."""
    teller = shelf.teller
    rows = []
    for code, requirement in shelf.in_effect(pack.pack).items():
        version = shelf.version(requirement)
        roles = tuple(Item((teller.role(role),)) for role in requirement.applies_to.roles)
        often = recurring_items(teller, version.needs)
        rows.append(
            (
                Cell((Item((teller.requirement(code),)),)),
                Cell(roles),
                Cell(often),
                Cell(marks=tuple(marks(teller, version))),
            )
        )
    headings = (("about requirements", 3), ("who", 3), ("how often", 3), ("authority", 3))
    columns = tuple(Column(shelf.say(key), width) for key, width in headings)
    title = shelf.title(pack)
    return Section(f"field-{pack.pack}", title, table=Table(title, columns, tuple(rows)))
