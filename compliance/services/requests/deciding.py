"""Who decides on an exemption: a safety officer for the requirement and unit, else the leader above who asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from compliance.services.access import rights
from compliance.services.access.viewer import Asked, Role, Viewer
from compliance.services.access.viewers import Tree, viewer_in
from compliance.store import accounts, grants, places


@dataclass(frozen=True, slots=True)
class Deciders:
    """Who may decide, beside what rights say. `above` None: a safety officer; empty: there is nobody at all."""

    asker: str
    above: frozenset[str] | None

    @property
    def nobody(self) -> bool:
        """Whether nobody can."""
        return self.above is not None and not self.above

    def let(self, viewer: Viewer, person: str, units: frozenset[str], asked: Asked) -> bool:
        """Whether this viewer may."""
        return rights.may_decide_exemption(viewer, person, units, asked, asker=self.asker, above=self.above)


def deciders(
    session: Session, asker: str, person: str, units: frozenset[str], asked: Asked, day: date
) -> Deciders:
    """Of an exemption for a person (key) in these units that an account asked for."""
    for officer in _officers(session, day):
        if rights.may_decide_exemption(officer, person, units, asked, asker=asker, above=None):
            return Deciders(asker, None)
    if asked.part:
        # Nobody else is told of it.
        return Deciders(asker, frozenset())
    rows = places.units(session)
    account, who = accounts.by_key(session, asker), viewer_in(session, asker, day)
    own = {person, account.person if account else None}
    led = (who.led if who else frozenset()) | Tree(rows).below(Tree(rows).led_by([person]))
    gone = places.ended_work(session, [row.leader for row in rows if row.leader], day)
    leaders = {row.code: row.leader for row in rows if row.leader not in {None, *own, *gone}}
    parents = {row.code: row.parent for row in rows}
    return Deciders(asker, frozenset(filter(None, (_first(unit, parents, leaders, led) for unit in units))))


def _officers(session: Session, day: date) -> Iterator[Viewer]:
    given = (one for one in grants.given(session) if one.role == Role.SAFETY_OFFICER)
    for account in dict.fromkeys(one.account for one in given):
        viewer = viewer_in(session, account, day)
        if viewer is not None:
            yield viewer


def _first(
    unit: str, parents: dict[str, str | None], leaders: dict[str, str | None], led: frozenset[str]
) -> str | None:
    """The first unit, upwards from this one, that has a leader and is not led by whoever asked or is asked for."""
    seen: set[str] = set()
    at: str | None = unit
    while at is not None and at not in seen:
        if at in leaders and at not in led:
            return at
        seen.add(at)
        at = parents.get(at)
    return None
