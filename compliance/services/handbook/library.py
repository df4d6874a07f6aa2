"""The whole library as a handbook: an overview, a page for each field, and the lists that lead into them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from compliance.services.handbook.competence import competence_sheet
from compliance.services.handbook.lists import changed_page, confirm_page, not_checked_page
from compliance.services.handbook.overview import overview_page
from compliance.services.handbook.requirement import requirement_sheet
from compliance.services.handbook.role import role_sheet
from compliance.services.handbook.shelf import Shelf, by_name
from compliance.services.handbook.source_list import sources_page
from compliance.words import date_words
from compliance.words.handbook_pages import labels
from reports.handbook.model import Handbook, Item, Page, Run, Section
from rules.model import Pack

HASH_SHOWN = 12
"""So many letters of a rule book's hash tell it from any other."""


def handbook(shelf: Shelf) -> Handbook:
    """The handbook of a rule book in one language, on one day. The same input gives the same value."""
    book, language = shelf.teller.book, shelf.teller.language
    fields = [_field_page(shelf, pack) for pack in shelf.packs]
    lists = [_roles_page(shelf), sources_page(shelf), confirm_page(shelf), not_checked_page(shelf)]
    if book.overrides or book.off:
        lists.append(changed_page(shelf))
    return Handbook(
        language,
        shelf.say("title"),
        shelf.say("footer", day=date_words(shelf.teller.on, language), hash=book.hash[:HASH_SHOWN]),
        (overview_page(shelf), *fields, *lists),
        labels(language),
    )


def _field_page(shelf: Shelf, pack: Pack) -> Page:
    """Everything that a pack defines but its roles: requirements first, then what they ask for."""
    teller = shelf.teller
    requirements = [
        requirement_sheet(teller, code, requirement)
        for code, requirement in shelf.requirements(pack.pack).items()
    ]
    competences = [
        competence_sheet(teller, code, teller.book.competences[code])
        for code in shelf.owned("competence", pack.pack)
    ]
    sections = (
        Section(
            "requirements",
            teller.say("heading requirements"),
            sheets=by_name(requirements),
            kind=teller.say("requirement"),
        ),
        Section(
            "competences",
            teller.say("heading competences"),
            sheets=by_name(competences),
            kind=teller.say("competence"),
        ),
    )
    return Page(
        f"pack-{pack.pack}",
        pack.title.say(teller.language),
        tuple(sections),
        about=tuple(_about(shelf, pack, len(requirements), len(competences))),
        contents=True,
    )


def _about(shelf: Shelf, pack: Pack, requirements: int, competences: int) -> Iterator[tuple[str, str]]:
    teller = shelf.teller
    yield shelf.say("about day"), teller.day(teller.on)
    yield shelf.say("about requirements"), teller.count(requirements)
    yield shelf.say("about competences"), teller.count(competences)
    if origin := teller.book.origins.get(("pack", pack.pack)):
        yield shelf.say("about file"), PurePath(origin.file).name


def _roles_page(shelf: Shelf) -> Page:
    """Each role with all that it must meet, field by field."""
    roles, sections = shelf.teller.book.roles, []
    for pack in shelf.packs:
        sheets = [role_sheet(shelf.teller, code, roles[code]) for code in shelf.owned("role", pack.pack)]
        if sheets:
            heading = pack.title.say(shelf.teller.language)
            sections.append(
                Section(f"roles-{pack.pack}", heading, sheets=by_name(sheets), kind=shelf.teller.say("role"))
            )
    lead = (Item((Run(shelf.say("lead roles")),)),)
    return Page("roles", shelf.say("roles"), tuple(sections), lead, contents=True)
