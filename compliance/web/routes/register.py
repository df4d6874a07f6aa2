"""Registering a record: for several people of a unit at once, or one's own, which then awaits approval."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from fastapi import APIRouter
from fastapi.responses import Response

from compliance.services.access.sessions import new_id
from compliance.services.once import NotAllowed
from compliance.services.registering.asking import competences_in
from compliance.services.registering.typed import Typed, read_typed
from compliance.services.registering.writing import register
from compliance.services.registering.wrong import Refused
from compliance.services.reports.people import Person
from compliance.services.sensitive import stands_on
from compliance.store.file_folder import FolderProblem
from compliance.web.forms import Posted, SentForm
from compliance.web.notes import note_people
from compliance.web.proof_files import brought_by, not_stored, with_files_again
from compliance.web.record_form import Told, fields_of, in_words, typed_of
from compliance.web.to_receipt import to_receipt
from compliance.web.visit import OpenVisit, Visit, not_there, refused

router = APIRouter()
MOST_PEOPLE = 200
"""So many are offered in one form; of a larger unit only those who work in it itself, not below it."""


@router.get("/units/{unit}/register")
def unit_form(visit: OpenVisit, unit: str, competence: str = "") -> Response:
    """First which competence, then the form that fits it."""
    codes = _may(visit, unit)
    if competence not in codes:
        people = (one for one in visit.answers.people if unit in one.units)
        return _choose(visit, f"/units/{unit}/register", codes, _asked_of(visit, people), unit)
    note_people(visit, "register", [key for _, rows in _people(visit, unit) for key, _ in rows], unit)
    return _draw_unit(visit, unit, Typed(competence=competence), new_id(), ())


@router.post("/units/{unit}/register")
def unit_sent(posted: SentForm, unit: str) -> Response:
    """Register it, and show the receipt; or the form again, with everything in it."""
    visit, typed = posted.visit, typed_of(posted)
    if typed.competence not in _may(visit, unit):
        raise refused()
    offered = tuple(key for _, rows in _people(visit, unit) for key, _ in rows)
    if posted.one("everybody"):
        typed = replace(typed, people=offered)
    if set(offered).issuperset(typed.people):
        problems = _carry_out(posted, typed, typed.people, unit)
    else:
        problems = (("people", visit.voice("wrong moved")),)
    if not problems and posted.is_sure:
        return to_receipt(posted)
    told = with_files_again(posted, typed.competence, problems)
    return _draw_unit(visit, unit, typed, posted.token, told, again=not posted.is_sure)


@router.get("/me/register")
def own_form(visit: OpenVisit, competence: str = "") -> Response:
    """The same for oneself: "I have proof"."""
    key = _own(visit)
    codes = tuple(sorted(visit.answers.book.competences))
    if competence not in codes:
        asked = _asked_of(visit, visit.answers.of_employee.get(visit.answers.employees[key], ()))
        return _choose(visit, "/me/register", codes, asked)
    return _draw_own(visit, Typed(competence=competence), new_id(), ())


@router.post("/me/register")
def own_sent(posted: SentForm) -> Response:
    """Register it as awaiting approval."""
    visit, typed = posted.visit, typed_of(posted)
    key = _own(visit)
    if typed.competence not in visit.answers.book.competences:
        raise refused()
    problems = _carry_out(posted, typed, (key,), None)
    if not problems and posted.is_sure:
        return to_receipt(posted)
    told = with_files_again(posted, typed.competence, problems)
    return _draw_own(visit, typed, posted.token, told, again=not posted.is_sure)


def _carry_out(posted: Posted, typed: Typed, people: Sequence[str], unit: str | None) -> tuple[Told, ...]:
    """What must be put right; nothing where it was carried out, or is to be looked at first."""
    if not posted.is_sure:
        return ()
    state, visit = posted.visit.request.app.state, posted.visit
    wanted, wrong = read_typed(typed, visit.answers.book, state.today())
    brought, unfit = brought_by(posted, typed.competence)
    if wanted is None or unfit or not people:
        missing = () if people else (("people", visit.voice("wrong choose people")),)
        return (*in_words(visit, wrong), *unfit, *missing)
    try:
        form = posted.form("register", unit)
        again = bool(posted.one("again"))
        register(state.store, visit.answers.book, form, wanted, people, again=again, brought=brought)
    except Refused as error:
        return in_words(visit, error.wrong)
    except FolderProblem as error:
        return not_stored(posted, error)
    except NotAllowed as error:
        raise refused() from error
    return ()


def _may(visit: Visit, unit: str) -> tuple[str, ...]:
    """What the viewer may register in a unit; refused where it is nothing."""
    if unit not in visit.answers.parents:
        raise not_there()
    codes = competences_in(visit.viewer, unit, visit.answers.book)
    if not codes:
        raise refused()
    return codes


def _own(visit: Visit) -> str:
    key = visit.viewer.employee
    if key is None or key not in visit.answers.employees:
        raise refused()
    return key


def _people(visit: Visit, unit: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """(unit's name, [(person key, name)]) of the unit and, where it is not too many, of those below."""
    answers = visit.answers
    below = answers.below(unit)
    found: dict[str, list[tuple[str, str]]] = {one: [] for one in answers.scope.units if one in below}
    for employee, units in answers.units_of.items():
        for one in units:
            if one in found and employee in answers.keys:
                found[one].append((answers.keys[employee], answers.names.employee(employee)))
    kept = found if sum(map(len, found.values())) <= MOST_PEOPLE else {unit: found[unit]}
    seen: set[str] = set()
    return [(answers.names.unit(one), rows) for one in kept if (rows := _once(kept[one], seen))]


def _once(rows: Iterable[tuple[str, str]], seen: set[str]) -> list[tuple[str, str]]:
    """By name; who works in two of the units is offered once."""
    fresh = [row for row in sorted(rows, key=lambda row: row[1].casefold()) if row[0] not in seen]
    seen.update(key for key, _ in fresh)
    return fresh


def _choose(
    visit: Visit, address: str, codes: Iterable[str], asked: frozenset[str], unit: str = ""
) -> Response:
    """Which competence: those that are asked for here first."""
    book = visit.answers.book
    options = sorted((book.competences[code].name.say(visit.language, code), code) for code in codes)
    wanted = visit.request.query_params.get("competence")
    problems = [("competence", visit.voice("wrong choose competence"))] if wanted is not None else []
    return visit.draw(
        "register_what.html",
        status=422 if problems else 200,
        unit=visit.answers.names.unit(unit) if unit else "",
        back=f"/units/{unit}" if unit else "/me",
        address=address,
        groups=[
            ("asked here" if unit else "asked of you", [one for one in options if one[1] in asked]),
            ("all others", [one for one in options if one[1] not in asked]),
        ],
        problems=problems,
    )


def _asked_of(visit: Visit, people: Iterable[Person]) -> frozenset[str]:
    """The competences that the requirements of these people rest on."""
    book = visit.answers.book
    return frozenset[str]().union(*(stands_on(book, code) for code in {one.requirement for one in people}))


def _draw_unit(
    visit: Visit, unit: str, typed: Typed, token: str, problems: Sequence[Told], *, again: bool = False
) -> Response:
    return visit.draw(
        "register.html",
        status=422 if problems else 200,
        unit=visit.answers.names.unit(unit),
        back=f"/units/{unit}",
        address=f"/units/{unit}/register",
        groups=_people(visit, unit),
        own=visit.viewer.employee,
        **_values(visit, typed, token, problems, again=again),
    )


def _draw_own(
    visit: Visit, typed: Typed, token: str, problems: Sequence[Told], *, again: bool = False
) -> Response:
    return visit.draw(
        "register.html",
        status=422 if problems else 200,
        unit="",
        back="/me",
        address="/me/register",
        groups=[],
        own=visit.viewer.employee,
        **_values(visit, typed, token, problems, again=again),
    )


def _values(
    visit: Visit, typed: Typed, token: str, problems: Sequence[Told], *, again: bool
) -> dict[str, Any]:
    fields, most = fields_of(visit, typed.competence), visit.request.app.state.settings.files.largest_mb
    shown = {"typed": typed, "token": token, "problems": problems, "fields": fields}
    return {**shown, "look_again": again, "most": most}
