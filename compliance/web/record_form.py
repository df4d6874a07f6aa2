"""The fields of a record in a form: which a competence takes, what came in them, and what is wrong in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from compliance.services.registering.typed import Typed, Wrong
from compliance.store.records import Content
from compliance.web.forms import Posted
from compliance.web.visit import Visit
from rules.model import Kind

Told = tuple[str, str]
"""(field, sentence)."""
_WITHOUT_HOURS = frozenset({Kind.FITNESS, Kind.AUTHORIZATION, Kind.APPOINTMENT})


@dataclass(frozen=True, slots=True)
class RecordFields:
    """What the form for one competence shows. `levels` are the (word, code) to choose from, maybe none."""

    competence: str
    name: str
    levels: tuple[tuple[str, str], ...]
    takes_hours: bool
    takes_issuer: bool
    sensitive: bool


def fields_of(visit: Visit, competence: str) -> RecordFields:
    """The fields that a competence takes: of a sensitive one only the days."""
    found = visit.answers.book.competences[competence]
    open_ = not found.sensitive
    return RecordFields(
        competence,
        found.name.say(visit.language, competence),
        tuple((one, one) for one in found.levels) if open_ else (),
        open_ and found.kind not in _WITHOUT_HOURS,
        open_,
        found.sensitive,
    )


def typed_of(posted: Posted) -> Typed:
    """What was typed."""
    names = ("competence", "achieved_on", "valid_until", "level", "hours", "issuer")
    return Typed(**{name: posted.one(name) for name in names}, people=posted.all("people"))


def told_content(visit: Visit, content: Content) -> tuple[tuple[str, str], ...]:
    """What a record says, as (field in words, value); fields that are empty are left out."""
    t = visit.voice
    rows = (
        ("field achieved", t.day(content.achieved_on)),
        ("field until", t.day(content.valid_until)),
        ("field level", content.level or ""),
        (
            "field hours",
            f"{content.hours:f}".replace(".", "." if t.language == "en" else ",") if content.hours else "",
        ),
        ("field issuer", content.issuer or ""),
    )
    return tuple((t(name), value) for name, value in rows if value)


def in_words(visit: Visit, wrong: Iterable[Wrong]) -> tuple[Told, ...]:
    """Each as a sentence in the reader's language, beside the field that it is about."""
    return tuple((one.field, _sentence(visit, one)) for one in wrong)


def _sentence(visit: Visit, wrong: Wrong) -> str:
    t, names = visit.voice, visit.answers.names
    values = {
        name: t.day(value) if isinstance(value, date) else value for name, value in wrong.values.items()
    }
    if "people" in values:
        employees = visit.answers.employees
        values["people"] = ", ".join(
            names.employee(employees[key]) for key in values["people"] if key in employees
        )
    return t(f"wrong {wrong.what}", **values)
