"""Who has seen and changed one's data: who by name and part, when, what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Literal

from sqlmodel import Session

from compliance.services.access.viewer import Role
from compliance.services.access.viewers import viewer_in
from compliance.store import access_log, people, places
from compliance.store.db import Store

PAGE = 50
Part = Literal["self", "leader", "safety-officer", "hr", "colleague", "program", ""]
"""Who somebody is to the person today; empty: nothing any more. `program`: a command on the server."""


@dataclass(frozen=True, slots=True)
class Look:
    """One row: when, by whom (a name or a log-in; empty: not known any more), as what, what was done on which page."""

    at: datetime
    name: str
    part: Part
    action: str
    page: str


def looks(store: Store, person: str, day: date, page: int) -> tuple[tuple[Look, ...], int]:
    """One page of what was seen and done about a person, the newest first (from page 1), and how many in all."""
    with store.reading() as session:
        count = access_log.count_about(session, person)
        rows = access_log.about(session, person, most=PAGE, skip=(max(page, 1) - 1) * PAGE)
        who = people.who(session, sorted({row.person for row in rows if row.person}))
        units = places.units_of(session, [person], day).get(person, frozenset())

        @cache
        def part(account: str) -> Part:
            return _part(session, account, person, units, day)

        found = tuple(
            Look(
                row.at,
                (who[row.person].name or "") if row.person in who else row.login or "",
                part(row.account) if row.account else "program",
                row.action,
                row.page or "",
            )
            for row in rows
        )
    return found, count


def _part(session: Session, account: str, person: str, units: frozenset[str], day: date) -> Part:
    viewer = viewer_in(session, account, day)
    if viewer is None:
        return ""
    if viewer.employee == person:
        return "self"
    if not viewer.led.isdisjoint(units):
        return "leader"
    for role, word in ((Role.SAFETY_OFFICER, "safety-officer"), (Role.HR, "hr")):
        if any(power.role is role and power.covers(units) for power in viewer.powers):
            return "safety-officer" if word == "safety-officer" else "hr"
    return "" if viewer.works_in.isdisjoint(units) else "colleague"
