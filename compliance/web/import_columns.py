"""The step in which columns are matched: what it shows, and what was chosen on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from compliance.services.wizard import drafting
from compliance.services.wizard.cells import WrongError
from compliance.services.wizard.choices import Choices
from compliance.services.wizard.drafting import Open
from compliance.services.wizard.fields import ABSENCES, FIELDS, STAFF, Field, missing_fields
from compliance.services.wizard.header import LOOKED_AT, body, guessed_header, source_of
from compliance.services.wizard.look import Look
from compliance.services.wizard.reading import fixed_day
from compliance.store import drafts
from compliance.web.forms import Posted
from compliance.web.record_form import Told
from compliance.web.visit import Visit

SAMPLES = 3
FOR_ALL = "fixed"
"""The choice that one value is given for the whole file."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A field of the form: its name, the column chosen (a place, `fixed` or empty), and the value for all rows."""

    field: Field
    chosen: str
    fixed: str


def columns_shown(visit: Visit, draft: Open, seen: Look) -> Mapping[str, Any]:
    """Each field with its column, and the first rows of the table."""
    choices, found = seen.choices, seen.body
    sheets = [sheet.name for sheet in draft.file.content.sheets]
    rows = draft.file.content.sheets[min(choices.sheet, len(sheets) - 1)].rows
    return {
        "fields": [_choice(field, choices) for field in FIELDS[seen.kind]],
        "headings": [(str(place), _heading(visit, found.header, place)) for place in _filled(seen)],
        "samples": [[line.cells[place] for place in _filled(seen)] for line in found.lines[:SAMPLES]],
        "sheets": sheets,
        "sheet": choices.sheet,
        "header": choices.header,
        "lines": [(number, _line(row)) for number, row in enumerate(rows[:LOOKED_AT], 1) if any(row)],
        "rows": len(found.lines),
        "titles": found.titles[:3],
        "passed_over": found.passed_over,
        "withheld": draft.file.content.withheld,
        "competences": _competences(visit),
        "units": sorted((name or code, code) for code, name in seen.circle.units.items()),
        "roles": sorted(
            (one.name.say(visit.language, code), code) for code, one in visit.answers.book.roles.items()
        ),
        "also": choices.also,
        "everything": choices.everything,
        "can_be_everything": seen.kind in {STAFF, ABSENCES},
        "fixed_word": FOR_ALL,
    }


def columns_typed(posted: Posted, draft: Open, seen: Look) -> tuple[Choices, tuple[Told, ...]]:
    """The choices of the form. Where another sheet or header row was chosen, its columns are matched anew."""
    old = draft.file.choices
    sheet = _number(posted.one("sheet"), 0, len(draft.file.content.sheets) - 1, old.sheet)
    header = _number(posted.one("header"), 1, LOOKED_AT, old.header)
    if (sheet, header) != (old.sheet, old.header):
        return _elsewhere(posted, draft, sheet, header if sheet == old.sheet else 0), ()
    places = {field.name: posted.one(f"column-{field.name}") for field in FIELDS[seen.kind]}
    width = len(seen.body.header)
    columns = {name: int(text) for name, text in places.items() if text.isdecimal() and int(text) < width}
    fixed = {
        field.name: posted.one(f"fixed-{field.name}").strip()
        for field in FIELDS[seen.kind]
        if field.fixed and field.name not in columns and posted.one(f"fixed-{field.name}").strip()
    }
    chosen = replace(
        old,
        columns=columns,
        fixed=fixed,
        also=posted.one("also") if seen.kind == STAFF else "",
        everything=seen.kind in {STAFF, ABSENCES} and bool(posted.one("everything")),
    )
    return chosen, _wrong(posted, seen.kind, chosen)


def _elsewhere(posted: Posted, draft: Open, sheet: int, header: int) -> Choices:
    """The table of another sheet or another header row, matched as far as its headings are known."""
    found = draft.file.content.sheets[sheet]
    row = header or guessed_header(draft.file.kind, found)
    table = body(found, row)
    with posted.visit.request.app.state.store.reading() as session:
        remembered = drafts.matching_of(session, source_of(draft.file.kind, table.header))
    return drafting.matched(Choices(sheet, row), draft.file.kind, table, remembered)


def _wrong(posted: Posted, kind: str, chosen: Choices) -> tuple[Told, ...]:
    t, state = posted.visit.voice, posted.visit.request.app.state
    found: list[Told] = []
    for name in missing_fields(kind, chosen.columns, chosen.fixed):
        field = {"person": "employee", "position": "ks"}.get(name, name)
        found.append((f"column-{field}", t(f"import missing {name}")))
    for field_ in FIELDS[kind]:
        text = chosen.fixed.get(field_.name)
        if (
            text
            and field_.day
            and isinstance(fixed_day(text, state.today(), state.settings.zone), WrongError)
        ):
            found.append((f"fixed-{field_.name}", t("row no day", text=text[:40])))
    used = list(chosen.columns.values())
    for name, place in chosen.columns.items():
        if used.count(place) > 1:
            found.append((f"column-{name}", t("import column twice", name=t(f"import field {name}"))))
    return tuple(found)


def _choice(field: Field, choices: Choices) -> Choice:
    place = choices.columns.get(field.name)
    fixed = choices.fixed.get(field.name, "")
    return Choice(field, str(place) if place is not None else FOR_ALL if fixed else "", fixed)


def _filled(seen: Look) -> list[int]:
    """The columns that have a heading or anything below it."""
    header, lines = seen.body.header, seen.body.lines
    return [place for place, name in enumerate(header) if name or any(line.cells[place] for line in lines)]


def _heading(visit: Visit, header: tuple[str, ...], place: int) -> str:
    """The heading; with its place where it is empty or stands twice."""
    name, t = header[place], visit.voice
    if not name:
        return t("import column without name", place=place + 1)
    return t("import column place", name=name, place=place + 1) if header.count(name) > 1 else name


def _line(row: tuple[str, ...]) -> str:
    text = " | ".join(cell for cell in row if cell)
    return text if len(text) <= 70 else f"{text[:69]}…"


def _competences(visit: Visit) -> list[tuple[str, str]]:
    book = visit.answers.book
    return sorted((one.name.say(visit.language, code), code) for code, one in book.competences.items())


def _number(text: str, least: int, most: int, otherwise: int) -> int:
    return min(max(int(text), least), most) if text.isdecimal() else otherwise
