"""A stand-down as pages show it: recommended on which day, confirmed by whom and when, and whether the reader may."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from compliance.services.access import rights
from compliance.services.access.sessions import new_id
from compliance.services.reports.people import Person
from compliance.services.requests.standing_down import open_downs, stands_down
from compliance.store.stand_downs import Down, Pair
from compliance.web.visit import Visit


@dataclass(frozen=True, slots=True)
class Standing:
    """What is told of one person and requirement. `token` is empty where the reader has nothing to confirm."""

    person: str
    requirement: str
    told: str
    is_confirmed: bool
    token: str


class Downs:
    """The stand-downs of one request, read once."""

    def __init__(self, visit: Visit) -> None:
        self.visit = visit

    @cached_property
    def open(self) -> Mapping[Pair, Down]:
        """Whom and what → what is logged and has not ended."""
        return open_downs(self.visit.request.app.state.store)

    def of(self, person: Person) -> Standing | None:
        """None where the program recommends nothing, or the reader is not told how the person stands."""
        visit = self.visit
        if not stands_down(visit.answers, person) or not visit.sees_status(person):
            return None
        pair = visit.answers.keys[person.employee], person.requirement
        down = self.open.get(pair)
        is_confirmed = down is not None and down.confirmed_at is not None
        may = not is_confirmed and rights.may_confirm_stand_down(
            visit.viewer, pair[0], visit.units_of(person.employee), visit.asked(person.requirement)
        )
        return Standing(*pair, told_down(visit, down), is_confirmed, new_id() if may else "")


def told_down(visit: Visit, down: Down | None) -> str:
    """Recommended since when, or confirmed by whom; what no night has logged yet is recommended today."""
    t = visit.voice
    if down is None:
        return t("down recommended", day=t.day(visit.answers.on))
    if down.confirmed_at is None:
        return t("down recommended", day=t.day(down.recommended_on))
    return t("down stands", who=confirmer(visit, down), at=t.at(down.confirmed_at))


def confirmer(visit: Visit, down: Down) -> str:
    """The name of whoever confirmed it."""
    employee = visit.answers.employees.get(down.confirmer or "")
    return visit.answers.names.employee(employee) if employee else visit.voice("somebody")
