"""From what a program sent about records to what is to be written, and what is wrong with it with its place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from compliance.services.access import rights
from compliance.services.registering.typed import Typed, Wanted, Wrong, read_typed
from compliance.web.api.callers import Call
from compliance.web.api.problems import ApiProblem, Place
from compliance.web.api.record_bodies import Details, NewRecord, NewRecords
from compliance.web.record_form import in_words

_OWN_WORDS = {
    "choose reason": "Give a reason of the list; a rejection must say why.",
    "left": "This person is not employed any more; leave the record out.",
    "has one": "This person has a record of this competence and day already; leave it out, or send `again`: true.",
    "revoked ahead": "The day has not been yet; a record is revoked from today or an earlier day.",
    "nothing changed": "Nothing differs from what the record says already.",
    "wrong achieved_on": "“{text}” is not a day of the calendar. Write it like this: 2026-03-07.",
    "wrong valid_until": "“{text}” is not a day of the calendar. Write it like this: 2026-03-07.",
    "same competence": "The competence stays; revoke the record and register another one.",
}
"""Where the sentence of the pages speaks of boxes to tick, or of days as Norwegians write them."""
_FIELDS = {"why": "reason", "revoked_on": "on"}
_NOBODY = "There is nobody with this {what} whom the account may see."


def read_new(call: Call, body: NewRecords) -> list[tuple[Wanted, str]]:
    """(record, person key) of each; a problem with everything that must be put right."""
    found: list[tuple[Wanted, str]] = []
    wrong: list[Place] = []
    for place, one in enumerate(body.records):
        key = _person(call, one)
        if key is None:
            what = "number" if one.employee is not None else "key"
            field = "employee" if one.employee is not None else "person"
            wrong.append(Place(detail=_NOBODY.format(what=what), pointer=f"/records/{place}/{field}"))
        record, told = _read(call, one, one.competence)
        wrong += places(call, told, f"/records/{place}")
        if key is not None and record is not None:
            found.append((record, key))
    if wrong:
        raise ApiProblem("wrong-input", None, wrong)
    return found


def read_record(call: Call, details: Details, competence: str) -> Wanted:
    """The record that is meant; a problem with everything that must be put right."""
    record, told = _read(call, details, competence)
    if record is None:
        raise ApiProblem("wrong-input", None, places(call, told))
    return record


def read_day(call: Call, text: str, competence: str) -> date:
    """The first day on which a record no longer counts."""
    record, told = read_typed(Typed(competence, text), call.answers.book, call.answers.on)
    if record is None:
        days = [
            Wrong("on", "revoked ahead" if one.what == "day ahead" else one.what, one.values) for one in told
        ]
        raise ApiProblem("wrong-input", None, places(call, days))
    return record.achieved_on


def refused(call: Call, body: NewRecords, wrong: Sequence[Wrong]) -> ApiProblem:
    """What the service refused, beside each record that it is about."""
    found: list[Place] = []
    for one in wrong:
        people = frozenset(one.values.get("people", ()))
        pointers = [
            f"/records/{place}/{'employee' if record.employee is not None else 'person'}"
            for place, record in enumerate(body.records)
            if _person(call, record) in people
        ]
        found += [Place(detail=_OWN_WORDS[one.what], pointer=pointer) for pointer in pointers]
    return ApiProblem("wrong-input", None, found or places(call, wrong))


def places(call: Call, wrong: Iterable[Wrong], before: str = "") -> list[Place]:
    """Each with the field that it is about."""
    return [
        Place(
            detail=_sentence(call, one),
            pointer=f"{before}/{_FIELDS.get(one.field, one.field)}",
        )
        for one in wrong
    ]


def _sentence(call: Call, wrong: Wrong) -> str:
    if wrong.what in _OWN_WORDS:
        return _OWN_WORDS[wrong.what].format(**wrong.values)
    return in_words(call.visit, [wrong])[0][1]


def _read(call: Call, details: Details, competence: str) -> tuple[Wanted | None, tuple[Wrong, ...]]:
    typed = Typed(
        competence,
        details.achieved_on,
        details.valid_until or "",
        details.level or "",
        details.hours or "",
        details.issuer or "",
    )
    return read_typed(typed, call.answers.book, call.answers.on)


def _person(call: Call, record: NewRecord) -> str | None:
    """The key of whom it is about, if the account may see them; None also where both or neither names somebody."""
    if (record.person is None) == (record.employee is None):
        return None
    key = record.person if record.person is not None else call.answers.keys.get(record.employee or "")
    employee = call.answers.employees.get(key or "")
    if key is None or employee is None:
        return None
    return key if rights.may_see_person(call.visit.viewer, key, call.visit.units_of(employee)) else None
