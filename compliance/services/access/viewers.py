"""Who an account is on a day: the units it leads, its grants, its own place. Read anew for every request."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from weakref import WeakKeyDictionary

from sqlalchemy import Engine
from sqlmodel import Session

from compliance.services.access.viewer import Asked, Power, Role, Viewer
from compliance.services.sensitive import rests_on_sensitive, told_within
from compliance.store import accounts, grants, places
from compliance.store.db import Store, change_number
from compliance.store.grants import Grant
from compliance.store.places import UnitRow
from rules.book import RuleBook


def viewer_of(store: Store, account: str, day: date) -> Viewer | None:
    """Who an account is on a day; None where it is ended, or its employee is not known or has left before the day."""
    with store.reading() as session:
        return viewer_in(session, account, day, _tree(store, session))


_TREES: WeakKeyDictionary[Engine, tuple[int, Tree]] = WeakKeyDictionary()


def _tree(store: Store, session: Session) -> Tree:
    """The units, read anew where anything was written. Only for a reading transaction: it sees what was committed."""
    number = change_number(session)
    kept = _TREES.get(store.engine)
    if kept is None or kept[0] != number:
        before, rows = kept, places.units(session)
        tree = before[1] if before and before[1].is_of(rows) else Tree(rows)
        kept = _TREES[store.engine] = number, tree
    return kept[1]


def viewer_in(session: Session, account: str, day: date, tree: Tree | None = None) -> Viewer | None:
    """The same in a transaction that is open already; `tree`: the units, where they are known."""
    found = accounts.by_key(session, account)
    if found is None or (found.person and not places.employed(session, [found.person], day)):
        return None
    tree = tree or Tree(places.units(session))
    given = (grant for grant in grants.given(session, account) if holds(grant, day))
    person = found.person
    return Viewer(
        account=found.key,
        employee=person,
        language=found.language,
        powers=tuple(power_of(grant, tree) for grant in given),
        led=tree.below(_led(session, person, tree, day)) if person else frozenset(),
        works_in=places.units_of(session, [person], day).get(person, frozenset()) if person else frozenset(),
        must_change=found.must_change,
    )


def asked_of(book: RuleBook, requirement: str) -> Asked:
    """A requirement as rights look at it."""
    versions = book.requirements[requirement].versions
    counted = any(version.staffing for version in versions)
    part = requirement in told_within(book)
    return Asked(requirement, rests_on_sensitive(book, requirement), counted, part)


def holds(span: Grant | grants.Standin, day: date) -> bool:
    """Whether a day is within, both ends included."""
    return span.from_day <= day and (span.until_day is None or day <= span.until_day)


class Tree:
    """The units, and what is below and above what."""

    def __init__(self, rows: Sequence[UnitRow]) -> None:
        self.rows = {row.code: row for row in rows}
        self._given = tuple(rows)
        self._of_organisation: dict[str | None, frozenset[str]] = {}
        self._children: dict[str, list[str]] = {}
        for row in rows:
            if row.parent is not None:
                self._children.setdefault(row.parent, []).append(row.code)

    def is_of(self, rows: Sequence[UnitRow]) -> bool:
        """Whether these are its units, so that what is known of them stays good."""
        return self._given == tuple(rows)

    def below(self, codes: Iterable[str]) -> frozenset[str]:
        """These units and all below them."""
        found: set[str] = set()
        todo = [code for code in codes if code in self.rows]
        while todo:
            if (code := todo.pop()) not in found:
                found.add(code)
                todo += self._children.get(code, ())
        return frozenset(found)

    def led_by(self, people: Iterable[str]) -> list[str]:
        """The units that name one of these people as leader."""
        keys = frozenset(people)
        return [row.code for row in self.rows.values() if row.leader in keys]

    def organisation(self, code: str) -> str | None:
        """The organisation that a unit names, or the nearest above it that names one."""
        seen: set[str] = set()
        unit = self.rows.get(code)
        while unit and unit.organisation is None and unit.code not in seen:
            seen.add(unit.code)
            unit = self.rows.get(unit.parent) if unit.parent else None
        return unit.organisation if unit else None

    def of_organisation(self, number: str | None) -> frozenset[str]:
        """All units of an organisation; None: those that name none."""
        if number not in self._of_organisation:
            found = frozenset(code for code in self.rows if self.organisation(code) == number)
            self._of_organisation[number] = found
        return self._of_organisation[number]


def power_of(grant: Grant, tree: Tree) -> Power:
    """A grant with its units spelt out. Who is in no unit is covered where the grant covers every unit."""
    role = Role(grant.role)
    if role is Role.ADMINISTRATOR:
        return Power(role)
    if role is Role.HR:
        units = tree.of_organisation(grant.organisation)
        return Power(role, units, everywhere=bool(units) and len(units) == len(tree.rows))
    if grant.unit is None:
        return Power(role, frozenset(tree.rows), everywhere=True, requirement=grant.requirement)
    return Power(role, tree.below([grant.unit]), requirement=grant.requirement)


def _led(session: Session, person: str, tree: Tree, day: date) -> list[str]:
    """Units led as leader or as a deputy; nobody leads once all of their own assignments have ended."""
    stood_in_for = [one.person for one in grants.deputies(session, of_deputy=person) if holds(one, day)]
    if person in places.ended_work(session, [person], day):
        return []
    return tree.led_by([person, *stood_in_for])
