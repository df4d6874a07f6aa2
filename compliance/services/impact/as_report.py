"""The preview as a report: in short, the rules, staffing, mails, and whom it concerns, unit by unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from compliance.services.impact.rules import RequirementChange
from compliance.services.impact.staffing import WORSE, Effect, StaffingShift
from compliance.services.impact.telling import Telling, Told
from compliance.words import instant_words, number_words
from compliance.words.check import say as check_words
from compliance.words.notes import label
from reports.model import Align, Cell, Column, Form, Line, Report, Section, Tone

HASH_SHOWN = 12
"""So many characters of a rule book's hash tell one book from another."""
TONES = {"lose": Tone.BAD, "newly": Tone.BAD, "gain": Tone.GOOD, "freed": Tone.GOOD, "other": Tone.QUIET}


def impact_report(telling: Telling, at: datetime, zone: str) -> Report:
    """Build the report; `at` is an aware instant, told in the zone."""
    preview = telling.preview
    sections = [_rules(telling), _staffing(telling), _mails(telling), *_people(telling)]
    return Report(
        title=telling.say("title"),
        subtitle=telling.say("as of", day=telling.day(preview.on), until=telling.day(preview.until)),
        language=telling.language,
        sections=tuple(sections),
        sheet=sections[0],
        about=(
            (telling.say("in short"), telling.summary),
            (telling.say("rules"), _books(telling)),
            (telling.say("made"), instant_words(at, zone, telling.language)),
        ),
        notes=tuple(_notes(telling)),
    )


def _books(telling: Telling) -> str:
    books = telling.preview.books
    return telling.say("from to", old=books.old.hash[:HASH_SHOWN], new=books.new.hash[:HASH_SHOWN])


def _notes(telling: Telling) -> Iterator[str]:
    people = telling.preview.people
    if any(one.newly_required for one in people):
        yield telling.say("note loss")
    if any(one.requirement in telling.sensitive for one in people):
        yield telling.say("note sensitive")


def _rules(telling: Telling) -> Section:
    columns = (Column(_word(telling, "requirement"), width=4), Column(telling.say("change"), width=8))
    changes = sorted(telling.changes.requirements, key=lambda one: one.about)
    rows = [(_named(telling, one), _lines(_told(telling, one))) for one in changes]
    rows += [
        (
            Cell(lines=(Line(one.name, form=Form.STRONG), Line(one.code))),
            _lines(change.told for change in one.changes),
        )
        for one in telling.changes.apart
    ]
    return Section(telling.say("heading rules"), columns, tuple(rows), empty=telling.say("same rules"))


def _named(telling: Telling, one: RequirementChange) -> Cell:
    kinds = dict.fromkeys(note.kind for note in telling.notes.get(one.code, ()))
    marks = (Line(label(kind, telling.language), tone=Tone.SOON, form=Form.MARK) for kind in kinds)
    return Cell(lines=(Line(one.name, form=Form.STRONG), Line(one.code, tone=Tone.QUIET), *marks))


def _told(telling: Telling, one: RequirementChange) -> Iterator[str]:
    """What changes, and what is not settled of the requirement."""
    yield from telling.rule_lines(one)
    for note in telling.notes.get(one.code, ()):
        yield f"{label(note.kind, telling.language)}: {note.said(telling.preview.books.new, telling.language)}"


def _lines(texts: Iterable[str]) -> Cell:
    return Cell(lines=tuple(Line(text) for text in texts))


def _word(telling: Telling, key: str) -> str:
    return check_words(key, telling.language)


def _people(telling: Telling) -> Iterator[Section]:
    """A section for each unit; one that says so where nobody is concerned."""
    columns = (
        Column(_word(telling, "employee"), width=3),
        Column(_word(telling, "requirement"), width=3),
        Column(_word(telling, "status"), width=3),
        Column(telling.say("meaning"), width=3),
    )
    found = telling.people()
    for unit, rows in found:
        cells = tuple(_person(telling, row) for row in rows)
        yield Section(telling.unit(unit), columns, cells, note=telling.in_short(rows))
    if not found:
        yield Section(telling.say("heading people"), (), (), empty=telling.say("nobody"))


def _person(telling: Telling, row: Told) -> tuple[Cell, ...]:
    status = telling.old_new(row.old, row.new)
    return (
        Cell(telling.employee(row.employee)),
        Cell(telling.requirement(row.requirement)),
        Cell(
            lines=(Line(status), Line(f"{telling.say('day').lower()} {telling.day(row.on)}", tone=Tone.QUIET))
        ),
        Cell(row.meaning, tone=TONES[row.what]),
    )


def _staffing(telling: Telling) -> Section:
    columns = (
        Column(_word(telling, "requirement"), width=2),
        Column(_word(telling, "unit"), width=2),
        Column(telling.say("effect"), width=2),
        Column(_word(telling, "need"), Align.RIGHT, width=1),
        Column(_word(telling, "have"), Align.RIGHT, width=1),
        Column(_word(telling, "first short"), width=2),
        Column(telling.say("why"), width=2),
    )
    rows = tuple(_minimum(telling, one) for one in telling.preview.staffing)
    heading = telling.say("heading staffing")
    return Section(heading, columns, rows, empty=telling.say("staffing as before"))


def _minimum(telling: Telling, one: StaffingShift) -> tuple[Cell, ...]:
    tone = Tone.BAD if one.effect in WORSE else Tone.PLAIN if one.effect is Effect.OTHER else Tone.GOOD
    return (
        Cell(telling.requirement(one.requirement)),
        Cell(telling.unit(one.unit)),
        Cell(telling.effect(one), tone=tone),
        *map(Cell, telling.staffing_cells(one)),
        _lines(telling.why(one)),
    )


def _mails(telling: Telling) -> Section:
    columns: Sequence[Column] = (
        Column(telling.say("count"), width=6),
        *(Column(telling.say(key), Align.RIGHT, width=2) for key in ("old", "new", "difference")),
    )
    rows = tuple(
        (
            Cell(name),
            *(Cell(number_words(value, telling.language), value) for value in (old, new)),
            Cell(telling.difference(old, new), new - old),
        )
        for name, old, new in telling.mail_rows()
    )
    heading = telling.say("heading mails", day=telling.day(telling.preview.on))
    return Section(heading, tuple(columns), rows, note=telling.mail_note())
