"""The preview as JSON has it (docs/reference/data-formats.md)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from compliance.services.checking import staffing_entry
from compliance.services.impact.fields import KeyChange
from compliance.services.impact.figures import figures
from compliance.services.impact.mails import Mails
from compliance.services.impact.people import Shift, Turn
from compliance.services.impact.preview import Preview
from compliance.services.impact.rules import CompetenceChange, RequirementChange, RuleChanges
from compliance.services.impact.staffing import StaffingShift
from compliance.services.notes import public_values


def as_values(preview: Preview, changes: RuleChanges) -> dict[str, Any]:
    """Everything, with codes and ids instead of names but for the words of the changes."""
    books, known = preview.books, preview.known
    old, new = preview.mails
    return {
        "on": preview.on,
        "until": preview.until,
        "rules": {"old": books.old.hash, "new": books.new.hash},
        "summary": asdict(figures(preview, changes)),
        "requirements": [_requirement(one) for one in changes.requirements],
        "competences": [_competence(one) for one in changes.competences],
        "people": [_person(one) for one in preview.people],
        "staffing": [_staffing(one) for one in preview.staffing],
        "mails": {"last_run": known.past.last_run, "old": _mails(old), "new": _mails(new)},
        **_notes(preview, changes),
    }


def _notes(preview: Preview, changes: RuleChanges) -> dict[str, Any]:
    """What is not settled of the requirements named, as the new rules have them; left out where there is nothing."""
    told = {one.code for one in changes.requirements} | {one.requirement for one in preview.people}
    book = preview.books.new
    notes = public_values(book, preview.on, told & book.requirements.keys())
    return {"notes": notes} if notes else {}


def _requirement(one: RequirementChange) -> dict[str, Any]:
    return {
        "requirement": one.code,
        "name": one.name,
        "change": str(one.what),
        "reason": one.reason or None,
        "wording_only": one.about,
        "changes": [_change(change) for change in one.changes],
        "through": [competence.code for competence in one.through],
    }


def _competence(one: CompetenceChange) -> dict[str, Any]:
    return {
        "competence": one.code,
        "name": one.name,
        "change": str(one.what),
        "changes": [_change(change) for change in one.changes],
        "requirements": list(one.requirements),
    }


def _change(one: KeyChange) -> dict[str, Any]:
    return {"key": one.key, "versions": one.when or None, "old": one.old, "new": one.new, "told": one.told}


def _person(one: Shift) -> dict[str, Any]:
    return {
        "employee": one.employee,
        "requirement": one.requirement,
        "units": list(one.units),
        "old": one.old,
        "new": one.new,
        "differs": {"on": one.differs_on, "old": one.old_then, "new": one.new_then},
        "loses": _turn(one.loss, "lost_anyway_on"),
        "gains": _turn(one.gain, "lapses_on"),
        "newly_required": one.newly_required,
        "no_longer_required": one.no_longer_required,
    }


def _turn(turn: Turn | None, other: str) -> dict[str, Any] | None:
    return {"on": turn.on, "old": turn.old, "new": turn.new, other: turn.other_on} if turn else None


def _staffing(one: StaffingShift) -> dict[str, Any]:
    return {
        "requirement": one.requirement,
        "unit": one.unit,
        "effect": str(one.effect),
        "old": one.old and staffing_entry(one.old),
        "new": one.new and staffing_entry(one.new),
        "lost": list(one.lost),
    }


def _mails(one: Mails) -> dict[str, Any]:
    return {
        "mails": one.mails,
        "kinds": dict(one.kinds),
        "reminders": one.reminders,
        "shortages": one.shortages,
    }
