"""The lawyer's way in: each law, regulation and guide with the requirements and competences that rest on it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from compliance.services.handbook.shelf import Shelf, by_name
from compliance.services.handbook.teller import Teller
from compliance.words import authority_word
from compliance.words.order import sort_key
from reports.handbook.model import Cell, Column, Field, Item, Page, Run, Section, Sheet, Table
from rules.model import Source

LAW = re.compile(r"(LOV|FOR)-\d{4}")
"""How the id of a law or a regulation begins."""


LAW_WORD = re.compile(r"(?i)lov|forskrift|\bact\b|regulation")


@dataclass(frozen=True)
class Rest:
    """Something that rests on a source: what, and of a requirement who demands it (empty for a competence)."""

    source: Source
    what: Run
    authority: str


def sources_page(shelf: Shelf) -> Page:
    """Every source that a rule file names, laws and regulations first, and what has none."""
    rests: dict[str, list[Rest]] = defaultdict(list)
    for rest in _rests(shelf):
        rests[_key(rest.source)].append(rest)
    sheets = by_name(_sheet(shelf, key, rests[key]) for key in sorted(rests))
    laws = tuple(sheet for sheet in sheets if LAW.match(_ident(sheet)))
    others = tuple(sheet for sheet in sheets if not LAW.match(_ident(sheet)))
    sections = [
        Section(name.replace(" ", "-"), shelf.say(name), sheets=group, kind=shelf.say("source"))
        for name, group in (("laws", laws), ("other sources", others))
        if group
    ]
    lead = (Item((Run(shelf.say("lead sources")),)),)
    return Page("sources", shelf.say("sources"), (*sections, *_without(shelf)), lead, contents=True)


def _rests(shelf: Shelf) -> Iterator[Rest]:
    """Everything in effect that names a source, once for each."""
    teller = shelf.teller
    for pack in shelf.packs:
        for code, requirement in shelf.in_effect(pack.pack).items():
            version = shelf.version(requirement)
            authority = authority_word(version.authority, teller.language)
            for source in version.sources:
                yield Rest(source, teller.requirement(code), authority)
        for code in shelf.owned("competence", pack.pack):
            for source in teller.book.competences[code].sources:
                yield Rest(source, teller.competence(code), "")


def _key(source: Source) -> str:
    """A law is known by its id; other ids (`DSB`) may stand for several works, which their titles tell apart."""
    title = source.title.say("nb") if source.title and not LAW.match(source.id) else ""
    return slug(f"{source.id} {title}")


def _sheet(shelf: Shelf, key: str, rests: list[Rest]) -> Sheet:
    """A source: its title, its id, and a row for each place in it with what rests on that."""
    teller, ident = shelf.teller, rests[0].source.id
    headings = (shelf.say("section"), shelf.say("about requirements"), shelf.say("about competences"))
    columns = tuple(Column(heading, width) for heading, width in zip(headings, (3, 5, 4), strict=True))
    name = _name(teller, rests)
    places: dict[tuple[Item, ...], list[Rest]] = defaultdict(list)
    for rest in rests:
        places[_where(teller, rest.source, name.text)].append(rest)
    ordered = sorted(places, key=lambda where: [(sort_key(item.text), item.runs[0].to) for item in where])
    rows = tuple((Cell(where), *_cells(places[where])) for where in ordered)
    table = Table(f"{name.text}: {shelf.say('rests')}", columns, rows)
    field = Field("sources", shelf.say("source"), (Item((Run(ident),)),))
    words = " ".join(filter(None, (rest.source.section for rest in rests)))
    return Sheet("source", key, name, (field,), table=table, words=f"{ident} {words}")


def _name(teller: Teller, rests: list[Rest]) -> Run:
    """The title that a source is cited by: one that says law or regulation before others, then the commonest."""
    titles = Counter(teller.text(rest.source.title) for rest in rests if rest.source.title)
    if not titles:
        return Run(rests[0].source.id)
    return min(titles, key=lambda title: (not LAW_WORD.search(title.text), -titles[title], title.text))


def _where(teller: Teller, source: Source, name: str) -> tuple[Item, ...]:
    """Where in it, and the title by which it is cited, where that is another."""
    where = Item((Run(source.section or source.id, source.url or ""),))
    title = teller.text(source.title) if source.title else Run(name)
    return (where,) if title.text == name else (where, Item((title,)))


def _cells(rests: list[Rest]) -> tuple[Cell, Cell]:
    """The requirements with who demands them, and the competences, each by name."""
    ordered = sorted(rests, key=lambda rest: (sort_key(rest.what.text), rest.what.to))
    requirements = (Item((rest.what, Run(f" – {rest.authority}"))) for rest in ordered if rest.authority)
    competences = (Item((rest.what,)) for rest in ordered if not rest.authority)
    return Cell(tuple(dict.fromkeys(requirements))), Cell(tuple(dict.fromkeys(competences)))


def _without(shelf: Shelf) -> Iterator[Section]:
    """The requirements that name no source."""
    teller = shelf.teller
    rows = [
        (Cell((Item((teller.requirement(code),)),)), Cell(marks=(teller.authority(version.authority),)))
        for pack in shelf.packs
        for code, requirement in shelf.in_effect(pack.pack).items()
        if not (version := shelf.version(requirement)).sources
    ]
    if rows:
        heading = shelf.say("without source")
        columns = (Column(teller.say("requirement"), 8), Column(shelf.say("authority"), 4))
        yield Section("without-source", heading, table=Table(heading, columns, tuple(rows)))


def slug(ident: str) -> str:
    """A source's id as an anchor: `FOR-2011-12-06-1357`, `ks-laring-13887`."""
    folded = ident.lower().replace("æ", "ae").replace("ø", "o").replace("å", "a")
    return re.sub(r"[^a-z0-9]+", "-", folded).strip("-") or "source"


def _ident(sheet: Sheet) -> str:
    return sheet.fields[0].items[0].text
