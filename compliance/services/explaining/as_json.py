"""An explanation for machines: plain lists and maps, codes instead of words, dates as dates."""

from __future__ import annotations

from typing import Any

from compliance.services.explaining.told_override import changed, library_says
from compliance.services.notes import as_values as notes_as_values
from compliance.services.notes import notes_of
from rules.book import RuleBook
from rules.dates import Period
from rules.explain import Assigned, Days, Explanation, Part, Reading, SeenRecord
from rules.model import CLEARED, COMPLIANT, AllOf, AnyOf, AtLeast, Held, Hours, Not, Source, Times, Version
from rules.model import Part as RulePart


def as_json(explanation: Explanation, book: RuleBook) -> dict[str, Any]:
    """The explanation as one JSON object; `finding` and `need` are null where the requirement does not apply."""
    return {
        "on": explanation.on,
        "employee": explanation.employee,
        "requirement": explanation.requirement,
        "finding": _finding(explanation),
        "warning_from": explanation.warning_from,
        "tolerance": _days_or_refusal(explanation),
        "away": _days(explanation.absent),
        "exempt": _days(explanation.exempt),
        "rule": _rule(explanation, explanation.version, book) if explanation.version else None,
        "overridden": _overridden(explanation, book),
        "not_in_force": _days(explanation.gap),
        "assignments": [_assignment(one) for one in explanation.assignments],
        "duty": _duty(explanation),
        "need": _Parts(book).part(explanation.need) if explanation.need else None,
    }


def _finding(explanation: Explanation) -> dict[str, Any] | None:
    found = explanation.finding
    if found is None:
        return None
    return {
        "status": found.status.value,
        "cleared": found.status in CLEARED,
        "compliant": found.status in COMPLIANT,
        "since": found.since,
        "until": found.until,
        "cycle_end": found.cycle_end,
        "pending": found.pending,
        "units": found.units,
    }


def _days_or_refusal(explanation: Explanation) -> dict[str, Any] | None:
    tolerance = explanation.tolerance
    return {"until": tolerance.until, "refused": tolerance.refused or None} if tolerance else None


def _days(days: Days | None) -> dict[str, Any] | None:
    return {"from": days.first, "until": days.last} if days else None


def _duty(explanation: Explanation) -> dict[str, Any] | None:
    duty = explanation.duty
    return {"began": duty.began, "last_day": duty.last, "by": duty.by} if duty else None


def _rule(explanation: Explanation, version: Version, book: RuleBook) -> dict[str, Any]:
    return {
        "authority": version.authority.value,
        "sources": [_source(one) for one in version.sources],
        "confirm": version.confirm.model_dump(exclude_none=True) if version.confirm else None,
        "notes": notes_as_values(notes_of(book, explanation.requirement, version)),
        "in_force": {"from": version.in_force.from_, "until": version.in_force.until},
        "due_within": str(version.due_within),
        "due_from": version.due_from,
        "expiring": str(version.expiring),
        "grace": str(version.grace),
        "on_lapse": version.on_lapse.value,
    }


def _overridden(explanation: Explanation, book: RuleBook) -> list[dict[str, Any]]:
    """The keys that other packs change of the requirement and its competences, and what the library says."""
    return [
        {
            "kind": target[0],
            "code": target[1],
            "key": key,
            "pack": one.pack,
            "place": str(one.position),
            "library": _plain(library_says(explanation, book, target, key)),
        }
        for target in changed(explanation, book)
        for key, one in book.overrides[target].keys.items()
    ]


def _plain(value: Any) -> Any:
    """A value of the rule file by its own keys; what it does not say is left out."""
    if isinstance(value, RulePart):
        fields = {
            field.alias or name: getattr(value, name) for name, field in type(value).model_fields.items()
        }
        return {key: _plain(part) for key, part in fields.items() if part is not None and key != "sets"}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, Period) else value


def _source(source: Source) -> dict[str, Any]:
    title = source.title.model_dump(exclude_none=True) if source.title else None
    return {"id": source.id, "section": source.section, "title": title, "url": source.url}


def _assignment(one: Assigned) -> dict[str, Any]:
    return {
        "role": one.role,
        "bound_as": one.bound_as,
        "unit": one.unit,
        "from": one.first,
        "until": one.last,
        "active": one.active,
        "attributes": dict(one.attributes),
        "unfit": [reason.value for reason in one.unfit],
    }


class _Parts:
    """The need as a tree; of records of sensitive competences neither level nor hours."""

    def __init__(self, book: RuleBook) -> None:
        self.book = book

    def part(self, part: Part) -> dict[str, Any]:
        """A part of the need with its records and the parts within it."""
        told: dict[str, Any] = {
            **_form(part),
            "holds": part.holds,
            "since": part.since,
            "until": part.until,
            "have": part.have,
            "asked": part.asked,
            "decides": part.decides,
        }
        if part.parts:
            told["parts"] = [self.part(inner) for inner in part.parts]
        else:
            told["used"] = [self.reading(reading) for reading in part.used]
            told["passed_over"] = [self.reading(reading) for reading in part.passed_over]
        return told

    def reading(self, reading: Reading) -> dict[str, Any]:
        """A record, its arithmetic, and why it is passed over."""
        told: dict[str, Any] = {**self.record(reading.record), "route": reading.route}
        if reading.reason is None:
            told |= {"counts_until": reading.until, "cut_by": reading.cut or None}
        else:
            reason = reading.reason
            told["reason"] = {
                "why": reason.why.value,
                "since": reason.since,
                "until": reason.until,
                "of": reason.of,
            }
        if reading.stands_for is not None:
            told["stands_for"] = self.record(reading.stands_for)
        if reading.arithmetic is not None:
            told["arithmetic"] = _arithmetic(reading)
        return told

    def record(self, record: SeenRecord) -> dict[str, Any]:
        """A record."""
        told: dict[str, Any] = {"competence": record.competence, "achieved_on": record.achieved}
        if not self.book.competences[record.competence].sensitive:
            told |= {"level": record.level, "hours": record.hours}
        return told | {"revoked_on": record.revoked}


def _arithmetic(reading: Reading) -> dict[str, Any] | None:
    sum_ = reading.arithmetic
    if sum_ is None:
        return None
    return {
        "printed": sum_.printed,
        "base": sum_.base,
        "kept": sum_.kept or None,
        "valid_for": str(sum_.period) if sum_.period else None,
        "age": {"years": sum_.age.years, "to_age": sum_.age.to_age} if sum_.age else None,
        "until_end_of": sum_.until_end_of,
        "moved_from": sum_.moved_from,
        "last_valid_day": sum_.last,
    }


def _form(part: Part) -> dict[str, Any]:
    """The form of the need and what it asks, by the keys of the rule file."""
    match part.need:
        case Held() as held:
            limits = {"achieved_from": held.achieved_from, "achieved_before": held.achieved_before}
            asked = {"level": held.level, **limits}
            return {"form": "competence", "competence": held.competence} | {
                key: value for key, value in asked.items() if value is not None
            }
        case Times() as times:
            return {"form": "times", "times": times.times, "of": times.of, "within": str(times.within)}
        case Hours() as hours:
            return {"form": "hours", "hours": hours.hours, "of": hours.of, "within": str(hours.within)}
        case AllOf():
            return {"form": "all_of"}
        case AnyOf():
            return {"form": "any_of"}
        case AtLeast() as some:
            return {"form": "at_least", "at_least": some.at_least}
        case Not():
            return {"form": "not"}
