"""The sections of the mapping report: figures in total, four columns for each unit, and the requirements themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compliance.services.reports.mapping_more import more
from compliance.services.reports.mapping_who import LAPSING, NOT_CLEARED, who
from compliance.services.reports.people import Person
from compliance.services.reports.scope import Scope
from compliance.services.reports.tally import For, Row, Tally
from compliance.services.reports.telling import MARK_TONES, Teller
from compliance.words import on_lapse_word
from compliance.words.needs import need_words, parts_of
from compliance.words.notes import label
from reports.model import Align, Cell, Column, Form, Line, Section, Tone
from rules.model import Status, Version

FIGURES = ("bound", "cleared", "soon", "not cleared", "away", "short", "train")
STEP = " / "


def four_columns(teller: Teller) -> tuple[Column, ...]:
    """Tasks, competence requirement, who meets it, do we need more."""
    widths = (("tasks", 2), ("requirement", 3), ("who", 4), ("more", 3))
    return tuple(Column(teller.say(key), width=width) for key, width in widths)


def unit_section(teller: Teller, scope: Scope, unit: str, rows: Sequence[Row]) -> Section:
    """One unit: its requirements, ordered by task."""
    ordered = sorted(rows, key=lambda row: teller.order(row.requirement))
    path = STEP.join(teller.unit(above) for above in scope.above[unit])
    return Section(teller.unit(unit), four_columns(teller), tuple(_row(teller, row) for row in ordered), path)


def _row(teller: Teller, row: Row) -> tuple[Cell, ...]:
    return (
        Cell(teller.task(row.requirement)),
        Cell(lines=tuple(teller.requirement(row.requirement))),
        Cell(lines=tuple(who(teller, row))),
        Cell(lines=tuple(more(teller, row))),
    )


def unbound_section(teller: Teller, codes: Sequence[str]) -> Section:
    """Requirements that were asked for and bind nobody in the report, with the reason."""
    return Section(
        teller.say("binding nobody"),
        four_columns(teller),
        tuple(
            (
                Cell(teller.task(code)),
                Cell(lines=tuple(teller.requirement(code))),
                Cell(unbound(teller, code), tone=Tone.QUIET),
                Cell(),
            )
            for code in sorted(codes, key=teller.order)
        ),
    )


def unbound(teller: Teller, code: str) -> str:
    """Why a requirement has no people: it is not in force, or nobody has its roles."""
    in_force = teller.book.requirements[code].on(teller.on) is not None
    return teller.say("nobody bound" if in_force else "not in force", day=teller.day(teller.on))


def totals(teller: Teller, tally: Tally, rows: Sequence[Row], people: Sequence[Person]) -> Section:
    """One line of figures for each requirement, everybody counted once, and their sum."""
    codes = sorted({row.requirement for row in rows}, key=teller.order)
    figures = {code: _figures(tally, code, rows, people) for code in codes}
    name = Column(teller.say("requirement"), width=3)
    columns = (name, *(Column(teller.say(key), Align.RIGHT) for key in FIGURES))
    total = [sum(column) for column in zip(*figures.values(), strict=True)]
    return Section(
        teller.say("in total"),
        columns,
        tuple(
            (Cell(lines=tuple(teller.marked_name(code))), *_numbers(teller, values))
            for code, values in figures.items()
        ),
        total=(Cell(teller.say("sum")), *_numbers(teller, total)) if len(codes) > 1 else (),
    )


def _numbers(teller: Teller, values: Sequence[int]) -> Iterator[Cell]:
    for key, value in zip(FIGURES, values, strict=True):
        tone = Tone.BAD if value and key in {"not cleared", "short"} else Tone.PLAIN
        yield Cell(teller.count(value), value, tone=tone)


def _figures(tally: Tally, code: str, rows: Sequence[Row], people: Sequence[Person]) -> list[int]:
    """In the order of `FIGURES`. Each staffing minimum counts once, however many units it is shown in."""
    of = [person for person in people if person.requirement == code]
    counted = [row for row in rows if row.requirement == code]
    minima = {row.enough.unit: row.enough for row in counted if row.enough.counted is not For.EVERYBODY}
    alone = {row.unit for row in counted if row.enough.counted is For.EVERYBODY}
    everybody = tally.everybody([person for person in of if alone.intersection(person.units)])
    return [
        len(of),
        sum(person.cleared for person in of),
        sum(person.status in LAPSING for person in of),
        sum(person.status in NOT_CLEARED for person in of),
        sum(person.status is Status.AWAY for person in of),
        everybody.short + sum(enough.short for enough in minima.values()),
        everybody.train + sum(enough.train for enough in minima.values()),
    ]


def requirements_section(teller: Teller, codes: Sequence[str]) -> Section:
    """What each requirement takes, who demands it and where that stands, what a lapse means, what is not settled."""
    widths = (("requirement", 2), ("source", 2), ("takes", 3), ("lapse", 2), ("open points", 3))
    return Section(
        teller.say("requirements"),
        tuple(Column(teller.say(key), width=width) for key, width in widths),
        tuple(_about(teller, code) for code in sorted(codes, key=teller.order)),
    )


def _about(teller: Teller, code: str) -> tuple[Cell, ...]:
    version = teller.book.requirements[code].on(teller.on)
    if version is None:
        gone = Cell(teller.say("not in force", day=teller.day(teller.on)), tone=Tone.QUIET)
        return (Cell(teller.name(code)), gone, Cell(), Cell(), Cell())
    parts = (need_words(part, teller.book.competences, teller.language) for part in parts_of(version.needs))
    open_points = tuple(_notes(teller, code))
    return (
        Cell(teller.name(code)),
        Cell(lines=tuple(_sources(teller, version))),
        Cell(lines=tuple(Line(part, form=Form.ITEM) for part in parts)),
        Cell(on_lapse_word(version.on_lapse, teller.language)),
        Cell(lines=open_points) if open_points else Cell(teller.say("nothing to confirm"), tone=Tone.QUIET),
    )


def _sources(teller: Teller, version: Version) -> Iterator[Line]:
    """The authority, and every source in full."""
    yield teller.authority(version.authority)
    for source in version.sources:
        yield teller.source(source)
        if source.title:
            yield Line(source.title.say(teller.language), tone=Tone.QUIET)
    if not version.sources:
        yield Line(teller.say("no source"), tone=Tone.QUIET)


def _notes(teller: Teller, code: str) -> Iterator[Line]:
    """What to confirm, and what is not checked here, each kind under its own word."""
    notes = teller.notes(code)
    for kind, tone in MARK_TONES.items():
        texts = [note.said(teller.book, teller.language) for note in notes if note.kind == kind]
        if texts:
            yield Line(label(kind, teller.language), tone=tone, form=Form.MARK)
            yield from map(Line, texts)
