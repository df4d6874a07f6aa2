"""The matrix report: people × requirements for a unit and those below it, status and day in each cell.

It tells how somebody stands, never which part of a requirement they lack, so that nothing sensitive shows in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from compliance.services.directory import Directory
from compliance.services.reports.frame import Made, about, end_of_horizon, nothing, subject
from compliance.services.reports.mapping import Answer
from compliance.services.reports.people import Person, people_in
from compliance.services.reports.scope import Asked, Scope, scope_of
from compliance.services.reports.shown import day_that_matters, shown
from compliance.services.reports.telling import Teller
from compliance.words import date_words, yes_no
from compliance.words.matrix import say
from compliance.words.order import sort_key
from reports.model import Align, Cell, Column, Form, Line, Report, Section, Tone
from rules.book import RuleBook
from rules.facts import Facts
from rules.model import COMPLIANT

COLUMNS = 5
"""So many requirements stand beside each other: with more, a unit gets several tables, each of which fits on a page."""
STEP = " / "
_TONES: Mapping[str, Tone] = {"good": Tone.GOOD, "soon": Tone.SOON, "bad": Tone.BAD, "away": Tone.QUIET}
_SHEET = ("employee", "number", "requirement", "status", "day", "pending")


def matrix_report(
    book: RuleBook, facts: Facts, directory: Directory, asked: Asked, answered: Answer, made: Made
) -> Report:
    """Build the report. Raises NotFoundError for a unit that nothing has."""
    scope, until = scope_of(facts, directory, asked.unit), end_of_horizon(asked)
    people = people_in(facts, answered.evaluation.findings, answered.timeline, scope, until)
    told = frozenset(person.employee for person in people)
    teller = Teller(book, directory, asked.language, asked.on, until, answered.reasons, frozenset(), told)
    of_unit = {unit: [one for one in people if unit in one.units] for unit in scope.units}
    return Report(
        title=say("title", asked.language, unit=subject(teller, asked, made)),
        subtitle=teller.say("as of", day=teller.day(asked.on)),
        language=asked.language,
        sections=tuple(_sections(teller, scope, of_unit)) or (nothing(teller, asked),),
        sheet=_sheet(teller, asked, of_unit),
        about=about(teller, asked, made),
        notes=tuple(say(note, asked.language) for note in ("note day", "note in order") if people),
    )


def _sections(teller: Teller, scope: Scope, of_unit: Mapping[str, Sequence[Person]]) -> Iterator[Section]:
    """A table for each unit where somebody is bound; several where its requirements don't fit beside each other."""
    for unit, people in of_unit.items():
        codes = sorted({one.requirement for one in people}, key=teller.order)
        groups = [codes[start : start + COLUMNS] for start in range(0, len(codes), COLUMNS)]
        path = STEP.join(teller.unit(above) for above in scope.above[unit])
        for place, group in enumerate(groups, 1):
            name = teller.unit(unit)
            if len(groups) > 1:
                name = say("part", teller.language, unit=name, part=place, parts=len(groups))
            yield _table(teller, name, path, people, group)


def _table(
    teller: Teller, heading: str, path: str, people: Sequence[Person], codes: Sequence[str]
) -> Section:
    """Everybody of the unit whom one of these requirements binds, by name."""
    cells = {(one.employee, one.requirement): one for one in people if one.requirement in codes}
    names = sorted({one.employee for one in cells.values()}, key=lambda id_: _by_name(teller, id_))
    columns = (
        Column(say("employee", teller.language), width=2),
        *(Column(teller.name(code), width=2) for code in codes),
    )
    rows = tuple(
        (Cell(teller.directory.employee(id_)), *(_cell(teller, cells.get((id_, code))) for code in codes))
        for id_ in names
    )
    total = (
        Cell(say("in order", teller.language)),
        *(_total(teller, cells.values(), code) for code in codes),
    )
    return Section(heading, columns, rows, path, total)


def _by_name(teller: Teller, employee: str) -> tuple[object, ...]:
    return (sort_key(teller.directory.employee(employee)), employee)


def _cell(teller: Teller, person: Person | None) -> Cell:
    """The status by sign and word, and the day that matters."""
    if person is None:
        return Cell(say("does not apply", teller.language), tone=Tone.QUIET)
    said = shown(person, teller.language)
    lines = [Line(said.brief, said.on, _TONES[said.tone], Form.ITEM)]
    if person.pending:
        lines.append(Line(say("pending", teller.language), tone=Tone.QUIET))
    return Cell(lines=tuple(lines))


def _total(teller: Teller, people: Iterable[Person], code: str) -> Cell:
    """How many are in order, of how many."""
    of = [one for one in people if one.requirement == code]
    met = sum(one.status in COMPLIANT for one in of)
    words = say("of", teller.language, met=teller.count(met), all=teller.count(len(of)))
    return Cell(words, tone=Tone.PLAIN if met == len(of) else Tone.BAD)


def _sheet(teller: Teller, asked: Asked, of_unit: Mapping[str, Sequence[Person]]) -> Section:
    """A line for each person and requirement in each unit."""
    columns = (
        Column(teller.say("about day")),
        Column(teller.say("unit code")),
        Column(teller.say("about unit")),
        *(Column(say(key, teller.language), Align.LEFT) for key in _SHEET),
    )
    rows = tuple(
        _line(teller, unit, one)
        for unit, people in of_unit.items()
        for one in sorted(
            people, key=lambda one: (*_by_name(teller, one.employee), *teller.order(one.requirement))
        )
    )
    empty = nothing(teller, asked).empty
    return Section(say("matrix", teller.language), columns, rows, empty=empty)


def _line(teller: Teller, unit: str, person: Person) -> tuple[Cell, ...]:
    day = day_that_matters(person)
    return (
        Cell(teller.day(teller.on), teller.on),
        Cell(unit),
        Cell(teller.unit(unit)),
        Cell(teller.person(person)),
        Cell(person.employee),
        Cell(teller.name(person.requirement)),
        Cell(shown(person, teller.language).brief),
        Cell(date_words(day, teller.language) if day else "", day),
        Cell(yes_no(person.pending, teller.language)),
    )
