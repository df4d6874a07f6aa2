"""What somebody said is wrong, in words: what it is about, what they said, what became of it."""

from __future__ import annotations

from compliance.services.access import rights
from compliance.services.access.viewer import Sight
from compliance.services.registering.asking import asking
from compliance.services.requests.wrong import Open
from compliance.web.visit import Visit


def subject_of(visit: Visit, one: Open) -> str:
    """What a task is about, in so far as the viewer is told of it."""
    t, book, person = visit.voice, visit.answers.book, one.row.about.person
    employee = visit.answers.employees.get(person, "")
    units = visit.units_of(employee)
    if one.competence is not None:
        known = one.competence in book.competences
        asked = asking(book).get(one.competence, ())
        told = any(rights.sees_legs(visit.viewer, person, units, code) for code in asked)
        if not known or not (
            told or person == visit.viewer.employee or not book.competences[one.competence].sensitive
        ):
            return t("task withheld")
        return t(
            "task record", name=book.competences[one.competence].name.say(visit.language, one.competence)
        )
    code = one.row.about.requirement or ""
    if code not in book.requirements:
        return code
    if not _is_told(visit, one):
        return t("task withheld")
    return book.requirements[code].name.say(visit.language, code)


def mark_of(visit: Visit, one: Open) -> str:
    """Where on the person's page the requirement stands: empty where not even its code is told."""
    return f"#{one.row.about.requirement}" if _is_told(visit, one) else ""


def _is_told(visit: Visit, one: Open) -> bool:
    """Whether the viewer sees how the person stands with the requirement that a task is about."""
    person, code = one.row.about.person, one.row.about.requirement or ""
    units = visit.units_of(visit.answers.employees.get(person, ""))
    known = code in visit.answers.book.requirements
    return known and rights.sight(visit.viewer, person, units, visit.asked(code)) >= Sight.STATUS


def content_of(visit: Visit, one: Open) -> tuple[tuple[str, str], ...]:
    """What was said, as (field in words, value)."""
    t, row = visit.voice, one.row
    rows = (
        ("said what", t(f"what {row.what}") if row.what else t("said nothing")),
        ("said note", row.note or ""),
        ("said when", t.at(row.raised_at)),
    )
    return tuple((t(name), value) for name, value in rows if value)


def became(visit: Visit, one: Open) -> str:
    """What became of it, in a sentence."""
    t, row = visit.voice, one.row
    if row.state != "done":
        return t(f"said {row.state}", day=t.at(row.raised_at))
    settler = visit.answers.employees.get(row.settler or "")
    who = visit.answers.names.employee(settler) if settler else t("settled by hr")
    return t("said done", outcome=t(f"outcome {row.outcome}"), who=who, day=t.at(row.settled_at))
