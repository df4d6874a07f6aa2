"""The mapping report: task, competence requirement, who meets it, do we need more; for a unit and those below it.

`answer` evaluates what the report needs, `mapping_report` builds the value from it; both are pure.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from compliance.services.directory import Directory
from compliance.services.reports.frame import Made, about, end_of_horizon, nothing, subject
from compliance.services.reports.mapping_sections import (
    requirements_section,
    totals,
    unbound_section,
    unit_section,
)
from compliance.services.reports.mapping_sheet import sheet
from compliance.services.reports.people import Person, people_in
from compliance.services.reports.reasons import Reasons, reasons
from compliance.services.reports.scope import Asked, known_requirements, scope_of
from compliance.services.reports.tally import Row, Tally
from compliance.services.reports.telling import Teller
from compliance.services.sensitive import rests_on_sensitive, told_within
from compliance.words.mapping import say
from reports.model import Report, Section
from rules.book import RuleBook
from rules.evaluate import evaluate, timeline
from rules.facts import Facts
from rules.findings import Evaluation, Timeline


@dataclass(frozen=True, slots=True)
class Answer:
    """What the rules say for the day asked: findings and staffing, what comes after, and which parts decide."""

    evaluation: Evaluation
    timeline: Timeline
    reasons: Reasons


def answer(book: RuleBook, facts: Facts, asked: Asked) -> Answer:
    """Evaluate the requirements asked for (none: all, but for those that are told of within a wider one)."""
    codes = known_requirements(book, asked.requirements)
    if not codes and (within := told_within(book)):
        codes = tuple(code for code in book.requirements if code not in within)
    if codes:
        book = replace(book, requirements={code: book.requirements[code] for code in codes})
    evaluation = evaluate(book, facts, asked.on, horizon=asked.horizon)
    return Answer(evaluation, timeline(book, facts, asked.on), reasons(book, facts, asked.on))


def mapping_report(
    book: RuleBook, facts: Facts, directory: Directory, asked: Asked, answered: Answer, made: Made
) -> Report:
    """Build the report. Raises NotFoundError for a unit or requirement that nothing has."""
    codes = known_requirements(book, asked.requirements)
    scope = scope_of(facts, directory, asked.unit)
    until = end_of_horizon(asked)
    people = people_in(facts, answered.evaluation.findings, answered.timeline, scope, until)
    tally = Tally(book, scope, asked.on, until, answered.evaluation.staffing)
    rows = tally.rows(people)
    shown = {row.requirement for row in rows} | set(codes)
    sensitive = frozenset(code for code in shown if rests_on_sensitive(book, code))
    told = frozenset(person.employee for person in people)
    language = asked.language
    teller = Teller(book, directory, language, asked.on, until, answered.reasons, sensitive, told)
    sections = _sections(teller, tally, rows, people, [code for code in codes if code not in _bound(rows)])
    return Report(
        title=say("title", language, unit=subject(teller, asked, made)),
        subtitle=say("as of", language, day=teller.day(asked.on)),
        language=language,
        sections=tuple(sections) or (nothing(teller, asked),),
        sheet=sheet(teller, _in_order(teller, rows)),
        about=about(teller, asked, made),
        notes=_notes(teller, rows, shown),
    )


def _sections(
    teller: Teller, tally: Tally, rows: Sequence[Row], people: Sequence[Person], unbound: Sequence[str]
) -> list[Section]:
    """Figures in total where there is more than one row, the units, and the requirements shown."""
    sections = [totals(teller, tally, rows, people)] if len(rows) > 1 else []
    of_units = {
        unit: [row for row in rows if row.unit == unit] for unit in dict.fromkeys(row.unit for row in rows)
    }
    sections += [unit_section(teller, tally.scope, unit, here) for unit, here in of_units.items()]
    if unbound:
        sections.append(unbound_section(teller, unbound))
    if shown := sorted(_bound(rows) | set(unbound)):
        sections.append(requirements_section(teller, shown))
    return sections


def _bound(rows: Sequence[Row]) -> set[str]:
    return {row.requirement for row in rows}


def _in_order(teller: Teller, rows: Sequence[Row]) -> list[Row]:
    """Rows in the order in which the sections show them: units as they are, requirements by task."""
    units = {unit: place for place, unit in enumerate(dict.fromkeys(row.unit for row in rows))}
    return sorted(rows, key=lambda row: (units[row.unit], *teller.order(row.requirement)))


def _notes(teller: Teller, rows: Sequence[Row], shown: Collection[str]) -> tuple[str, ...]:
    """How to read the figures: only what this report needs."""
    kinds = {note.kind for code in shown for note in teller.notes(code)}
    notes = {
        "note cleared": bool(rows),
        "note need": bool(rows),
        "note train": bool(rows),
        "note total": len({row.unit for row in rows}) > 1,
        "note confirm": "confirm" in kinds,
        "note not checked": "not_checked" in kinds,
        "note sensitive": bool(teller.sensitive),
    }
    until = teller.day(teller.until)
    return (
        *(teller.say(note, day=until) for note, needed in notes.items() if needed),
        *_within(teller, shown),
    )


def _within(teller: Teller, shown: Collection[str]) -> Iterator[str]:
    """Which parts about health are not shown by themselves, and what tells of them."""
    parts: dict[str, list[str]] = {}
    for part, wider in told_within(teller.book).items():
        if wider in shown and part not in shown:
            parts.setdefault(wider, []).append(teller.name(part))
    for wider, names in parts.items():
        yield teller.say("note within", parts=", ".join(sorted(names)), wider=teller.name(wider))
