"""The mapping report for a spreadsheet: a line for each unit and requirement, a figure in each column."""

from __future__ import annotations

from collections.abc import Sequence

from compliance.services.reports.mapping_more import falls
from compliance.services.reports.mapping_who import LAPSING, NOT_CLEARED, groups, standing
from compliance.services.reports.people import Person
from compliance.services.reports.tally import Enough, For, Row
from compliance.services.reports.telling import MARK_TONES, Teller
from compliance.words import authority_word, yes_no
from reports.model import Align, Cell, Column, Line, Section
from rules.model import Status

WORDS = (
    "about day",
    "unit code",
    "about unit",
    "tasks",
    "requirement",
    "code",
    "source",
    "sources",
    "confirm",
    "not checked",
)
FIGURES = ("bound", "cleared", "soon", "not cleared", "away")
NEED = ("need", "have", "short", "train")
LAST = ("first short day", "why", "who meets", "who does not")


def sheet(teller: Teller, rows: Sequence[Row]) -> Section:
    """All rows of all units, in the order of the report."""
    columns = (
        *(Column(teller.say(key)) for key in WORDS),
        *(Column(teller.say(key), Align.RIGHT) for key in FIGURES),
        Column(teller.say("counted for")),
        Column(teller.say("twin competence")),
        *(Column(teller.say(key), Align.RIGHT) for key in NEED),
        *(Column(teller.say(key)) for key in LAST),
    )
    lines = tuple(_line(teller, row) for row in rows)
    empty = teller.say("nobody bound", day=teller.day(teller.on))
    return Section(teller.say("in total"), columns, lines, empty=empty)


def _line(teller: Teller, row: Row) -> tuple[Cell, ...]:
    enough, people = row.enough, row.people
    figures = (
        len(people),
        sum(person.cleared for person in people),
        sum(person.status in LAPSING for person in people),
        sum(person.status in NOT_CLEARED for person in people),
        sum(person.status is Status.AWAY for person in people),
    )
    first = enough.first_short_on
    return (
        *_words(teller, row),
        *(Cell(str(value), value) for value in figures),
        Cell(_counted_for(teller, row.unit, enough)),
        Cell(yes_no(enough.twin, teller.language)),
        *(Cell(str(value), value) for value in (enough.need, enough.have, enough.short, enough.train)),
        Cell(teller.day(first), first) if first else Cell(),
        Cell(falls(teller, row)),
        _names(teller, [person for person in people if person.cleared]),
        _names(teller, [person for person in people if not person.cleared]),
    )


def _words(teller: Teller, row: Row) -> tuple[Cell, ...]:
    code = row.requirement
    version = teller.book.requirements[code].on(teller.on)
    sources = version.sources if version else ()
    return (
        Cell(teller.day(teller.on), teller.on),
        Cell(row.unit),
        Cell(teller.unit(row.unit)),
        Cell(teller.task(code)),
        Cell(teller.name(code)),
        Cell(code),
        Cell(authority_word(version.authority, teller.language) if version else ""),
        Cell(lines=tuple(Line(teller.source(source).text) for source in sources)),
        *(_noted(teller, code, kind) for kind in MARK_TONES),
    )


def _noted(teller: Teller, code: str, kind: str) -> Cell:
    notes = (note for note in teller.notes(code, public=True) if note.kind == kind)
    return Cell(lines=tuple(Line(note.said(teller.book, teller.language)) for note in notes))


def _counted_for(teller: Teller, unit: str, enough: Enough) -> str:
    if enough.counted is For.EVERYBODY:
        return teller.say("everybody bound")
    return teller.unit(unit if enough.counted is For.UNIT else enough.unit)


def _names(teller: Teller, people: Sequence[Person]) -> Cell:
    found = (person for _, _, group in groups(teller, people) for person in group)
    return Cell(lines=tuple(Line(teller.person(person), standing(teller, person)) for person in found))
