"""The rules as the handbook tells them, page by page, and a search in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from compliance.services.access import rights
from compliance.services.handbook.library import handbook
from compliance.services.handbook.shelf import Shelf
from compliance.services.handbook.teller import Teller
from compliance.web.visit import OpenVisit, not_there
from reports.handbook.model import Handbook
from reports.handbook.to_html import anchors
from reports.links import followed
from rules.book import RuleBook
from rules.model import LANGUAGES

router = APIRouter()
MOST_HITS = 50
FIRST = "index"


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry that was found: its name, what it is, and where."""

    name: str
    kind: str
    page: str
    address: str


@dataclass(frozen=True, eq=False)
class Printed:
    """A handbook, where everything in it stands, and the rule book that it is made from."""

    handbook: Handbook
    places: Mapping[str, str]
    hash: str


@router.get("/rules")
def first(visit: OpenVisit, q: str = "") -> HTMLResponse:
    """The overview of the handbook; with words to look for, what was found."""
    return _page(visit, FIRST, q)


@router.get("/rules/{name}")
def one(visit: OpenVisit, name: str) -> HTMLResponse:
    """A page of the handbook."""
    return _page(visit, name, "")


def _page(visit: OpenVisit, name: str, text: str) -> HTMLResponse:
    printed = _printed(_Book(visit.answers.book), visit.language, visit.answers.on)
    book = printed.handbook
    page = next((one for one in book.pages if one.name == name), None)
    if page is None:
        raise not_there()
    return visit.draw(
        "rules.html",
        book=book,
        page=page,
        pages=[(one.title, _address(f"{one.name}.html"), one is page) for one in book.pages],
        lead=_leads(printed.places),
        text=text,
        hits=_hits(printed, text),
        labels=book.labels,
        may_try=rights.may_try_rules(visit.viewer),
    )


@dataclass(frozen=True)
class _Book:
    """A rule book that is known by its hash."""

    book: RuleBook

    def __hash__(self) -> int:
        return hash(self.book.hash)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Book) and self.book.hash == other.book.hash


@lru_cache(maxsize=2 * len(LANGUAGES))
def _printed(book: _Book, language: str, on: date) -> Printed:
    made = handbook(Shelf(Teller(book.book, language, on)))
    return Printed(made, anchors(made), book.book.hash)


def _address(place: str) -> str:
    """`pack-fire.html#requirement-x` → `/rules/pack-fire#requirement-x`."""
    name, _, anchor = place.partition("#")
    page = name.removesuffix(".html")
    address = "/rules" if page == FIRST else f"/rules/{page}"
    return f"{address}#{anchor}" if anchor else address


def _leads(places: Mapping[str, str]) -> Callable[[str], str]:
    def lead(to: str) -> str:
        return _address(places[to]) if to in places else followed(to) or ""

    return lead


def _hits(printed: Printed, text: str) -> list[Hit]:
    """Entries in which every word is found, those with it in the name first."""
    words = text.casefold().split()
    if not words:
        return []
    found: list[tuple[bool, Hit]] = []
    for page in printed.handbook.pages:
        for section in page.sections:
            for sheet in section.sheets:
                name = sheet.name.text.casefold()
                if all(word in f"{name} {sheet.code} {sheet.words.casefold()}" for word in words):
                    where = _address(printed.places[sheet.name_of])
                    hit = Hit(sheet.name.text, section.kind or section.heading, page.title, where)
                    found.append((not all(word in name for word in words), hit))
    return [hit for _, hit in sorted(found, key=lambda one: one[0])][:MOST_HITS]
