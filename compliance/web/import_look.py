"""What the steps of an import have in common: the draft looked at, which steps there are, and how values read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from compliance.services.wizard.drafting import Open
from compliance.services.wizard.look import File, Look, look
from compliance.services.wizard.planning import Planned
from compliance.web.visit import Visit

STEPS = ("columns", "words", "people", "rows", "changes")


@dataclass(frozen=True, slots=True)
class Step:
    """A step as the list above the page shows it: its name, its address (empty: not yet), whether it is this one."""

    name: str
    address: str
    is_here: bool


def look_at(visit: Visit, file: File) -> Look:
    """The file as it is chosen to be read, beside what is known now."""
    state = visit.request.app.state
    with state.store.reading() as session:
        return look(session, visit.answers.book, visit.viewer, file, state.today(), state.settings.zone)


def first_step(seen: Look) -> str:
    """The first step at which something is open."""
    if seen.missing:
        return "columns"
    if seen.open_words:
        return "words"
    if seen.open_people:
        return "people"
    return "rows" if seen.problems else "changes"


def after(seen: Look, step: str) -> str:
    """Where one comes from a step: to the next one that has something on it, or back to one that is open."""
    has = {
        "words": bool(seen.words or seen.orders),
        "people": bool(seen.people),
        "rows": bool(seen.problems),
        "changes": True,
    }
    following = next(name for name in STEPS[STEPS.index(step) + 1 :] if has[name])
    return min(first_step(seen), following, key=STEPS.index)


def steps(draft: Open, seen: Look, here: str) -> list[Step]:
    """All steps; those behind the first open one lead nowhere yet."""
    reached = STEPS.index(first_step(seen))
    if reached >= STEPS.index("rows"):
        reached = len(STEPS)
    return [
        Step(name, f"/imports/{draft.key}/{name}" if place <= reached else "", name == here)
        for place, name in enumerate(STEPS)
    ]


def say_value(visit: Visit, name: str, value: Any) -> str:
    """A value of a row in words; `none` for nothing."""
    t = visit.voice
    if value is None:
        return t("import no value")
    if isinstance(value, date):
        return t.day(value)
    if isinstance(value, Decimal):
        return f"{value:f}".replace(".", "." if t.language == "en" else ",")
    if name == "status":
        return t(f"import status {value}")
    return str(value)


def say_what(visit: Visit, one: Planned) -> str:
    """What a planned row is about."""
    t, book, values = visit.voice, visit.answers.book, one.values
    if one.table == "records":
        competence = book.competences[values["competence"]].name.say(t.language, values["competence"])
        return f"{competence}, {t.day(values['achieved_on'])}"
    if one.table == "assignments":
        known = book.roles.get(values["role"])
        role = known.name.say(t.language, values["role"]) if known else values["role"]
        unit = visit.answers.names.unit(values["unit"])
        return f"{role}, {unit}, {t('import from day', day=t.day(values['from']))}"
    if one.table == "absences":
        return t("import absence from", day=t.day(values["from"]))
    return t("import employee", number=values["id"])
