"""Grants and deputies: checked against units, requirements and people before they are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sqlmodel import Session

from compliance.errors import InputError, NotFoundError, near
from compliance.services.access.managing import log, named
from compliance.services.access.viewer import Role
from compliance.services.access.viewers import Tree
from compliance.store import access_log, grants, people, places
from compliance.store.access_log import Entry
from compliance.store.db import Store
from compliance.store.grants import Grant, Standin
from rules.book import RuleBook


def grant(store: Store, book: RuleBook | None, login: str, wanted: Grant) -> Grant:
    """Give an account a role (`wanted.account` is filled in); the grant with its number.

    The same grant given again stays one. Raises NotFoundError for an unknown account, unit, requirement, organisation;
    InputError for parts that do not belong together. Without `book` the requirement is not looked up.
    """
    _check_parts(wanted)
    if wanted.requirement is not None and book and wanted.requirement not in book.requirements:
        raise _unknown("requirement", wanted.requirement, list(book.requirements))
    with store.writing(aside=True) as session:
        account = named(session, login).key
        _check_places(Tree(places.units(session)), wanted)
        kept = replace(wanted, account=account, id=0)
        for one in grants.given(session, account):
            if replace(one, id=0) == kept:
                session.rollback()
                return one
        log(session, f"user grant {wanted.role}", account)
        return replace(kept, id=grants.add(session, kept))


def revoke(store: Store, which: int) -> Grant:
    """Take a grant back by its number; the grant. NotFoundError where there is none."""
    with store.writing(aside=True) as session:
        found = next((one for one in grants.given(session) if one.id == which), None)
        if found is None:
            raise NotFoundError(f"there is no grant {which}; `compliance user list` shows their numbers")
        grants.revoke(session, which)
        log(session, f"user revoke {found.role}", found.account)
    return found


def stand_in(store: Store, employee: str, deputy: str, from_day: date, until_day: date | None) -> Standin:
    """Let `deputy` lead in the place of `employee` (employee ids) on these days; kept with its number."""
    _check_days(from_day, until_day)
    if employee == deputy:
        raise InputError([f"{employee} can't be their own deputy; name two different employees"])
    with store.writing(aside=True) as session:
        leader, stands_in = (people.find_employee(session, one).key for one in (employee, deputy))
        if not Tree(places.units(session)).led_by([leader]):
            raise InputError([f"{employee} leads no unit; a deputy is for the leader of a unit"])
        kept = Standin(leader, stands_in, from_day, until_day)
        same = (one for one in grants.deputies(session, of_deputy=stands_in) if replace(one, id=0) == kept)
        if found := next(same, None):
            session.rollback()
            return found
        _log_deputy(session, "user deputy", kept)
        return replace(kept, id=grants.add_deputy(session, kept))


def end_stand_in(store: Store, which: int) -> Standin:
    """End it by its number; NotFoundError where there is none."""
    with store.writing(aside=True) as session:
        found = next((one for one in grants.deputies(session) if one.id == which), None)
        if found is None:
            raise NotFoundError(f"there is no deputy {which}; `compliance user deputies` shows their numbers")
        grants.end_deputy(session, which)
        _log_deputy(session, "user deputy --end", found)
    return found


def _check_parts(wanted: Grant) -> None:
    given = {"unit": wanted.unit, "organisation": wanted.organisation, "requirement": wanted.requirement}
    may = {
        Role.SAFETY_OFFICER: {"unit", "requirement"},
        Role.HR: {"organisation"},
        Role.ADMINISTRATOR: set(),
    }[Role(wanted.role)]
    what = {
        Role.SAFETY_OFFICER: "a safety officer has units and requirements",
        Role.HR: "HR is for all units of one organisation",
        Role.ADMINISTRATOR: "an administrator has the settings, and no units",
    }[Role(wanted.role)]
    too_much = [name for name, value in given.items() if value is not None and name not in may]
    if too_much:
        raise InputError([f"{what}; leave out --{name}" for name in too_much])
    _check_days(wanted.from_day, wanted.until_day)


def _check_days(from_day: date, until_day: date | None) -> None:
    if until_day is not None and until_day < from_day:
        raise InputError([f"until {until_day} is before from {from_day}; swap them, or leave out --until"])


def _check_places(tree: Tree, wanted: Grant) -> None:
    if wanted.unit is not None and wanted.unit not in tree.rows:
        raise _unknown("unit", wanted.unit, list(tree.rows))
    if wanted.role != Role.HR:
        return
    numbers = sorted({row.organisation for row in tree.rows.values() if row.organisation})
    if wanted.organisation is not None and wanted.organisation not in numbers:
        raise _unknown("organisation", wanted.organisation, numbers)
    if wanted.organisation is None and not tree.of_organisation(None):
        raise InputError(
            [f"every unit belongs to an organisation; write --organisation {' or '.join(numbers)}"]
        )


def _unknown(kind: str, word: str, known: list[str]) -> NotFoundError:
    return NotFoundError(f'there is no {kind} "{word}"{near(word, known)}')


def _log_deputy(session: Session, page: str, standin: Standin) -> None:
    entry = Entry("change", None, f"compliance {page}", (standin.person, standin.deputy))
    access_log.note(session, [entry])
