"""Accounts, grants and deputies as lines of a table and as values for machines."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from compliance.words import date_words
from compliance.words.users import role_word, say

if TYPE_CHECKING:
    from compliance.services.access.managing import Listed
    from compliance.store.db import Store
    from compliance.store.grants import Grant


def lines(row: Listed, language: str) -> list[list[Any]]:
    """One line for each grant; who and how often logged in on the first."""
    who: list[Any] = [row.account.login or row.account.key, row.account.name, row.sessions]
    given = [[grant.id, grant_words(grant, language)] for grant in row.grants] or [[None, None]]
    return [[*(who if place == 0 else [None] * len(who)), *grant] for place, grant in enumerate(given)]


def values(row: Listed) -> dict[str, Any]:
    """An account for machines, without its password."""
    names = ("id", "role", "unit", "organisation", "requirement", "from_day", "until_day")
    return {
        "login": row.account.login,
        "name": row.account.name,
        "must_change_password": row.account.must_change,
        "sessions": row.sessions,
        "grants": [{name: getattr(grant, name) for name in names} for grant in row.grants],
    }


def grant_words(grant: Grant, language: str) -> str:
    """`safety officer in watch-1 for smoke-diving from 2026-05-01`."""
    words = role_word(grant.role, language)
    if grant.role == "safety-officer":
        words += say("in unit", language, unit=grant.unit) if grant.unit else say("everywhere", language)
    if grant.organisation:
        words += say("in organisation", language, organisation=grant.organisation)
    if grant.requirement:
        words += say("for requirement", language, requirement=grant.requirement)
    return words + span_words(grant.from_day, grant.until_day, language)


def span_words(first: date, last: date | None, language: str) -> str:
    """` from 2026-05-01 until 2026-05-31`."""
    words = say("from day", language, day=date_words(first, language))
    return words + (say("until day", language, day=date_words(last, language)) if last else "")


def deputy_lines(store: Store, language: str) -> list[list[Any]]:
    """Who leads in whose place."""
    from compliance.store import grants, people

    with store.reading() as session:
        found = grants.deputies(session)
        known = people.who(session, sorted({key for one in found for key in (one.person, one.deputy)}))
    names = {key: who.employee_id or key for key, who in known.items()}
    return [
        [
            one.id,
            names.get(one.person, one.person),
            names.get(one.deputy, one.deputy),
            date_words(one.from_day, language),
            date_words(one.until_day, language) if one.until_day else None,
        ]
        for one in found
    ]
