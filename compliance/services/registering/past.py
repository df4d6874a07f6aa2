"""A person's records with everything that was known of each: what it said, from when, by whom, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from compliance.services.access import rights
from compliance.services.access.viewer import Viewer
from compliance.services.registering.asking import asking, may_decide
from compliance.store import files, people, places, record_acts, records
from compliance.store.db import Store
from compliance.store.files import Proof
from compliance.store.record_acts import Act
from compliance.store.records import Version
from rules.book import RuleBook


@dataclass(frozen=True, slots=True)
class Past:
    """A record: its versions, the newest first; what was done by each (from a file: left out); who is called what.

    `may_change`: the viewer may correct and revoke it; `may_add`: they may add a file. `proofs` are its files.
    """

    versions: tuple[Version, ...]
    acts: Mapping[int, Act]
    names: Mapping[str, str]
    may_change: bool
    may_add: bool
    proofs: tuple[Proof, ...]

    @property
    def now(self) -> Version:
        """What is known now."""
        return self.versions[0]


def pasts(store: Store, viewer: Viewer, book: RuleBook, person: str, day: date) -> tuple[Past, ...]:
    """The records of a person that the viewer sees, the newest achievement first."""
    with store.reading() as session:
        units = places.units_of(session, [person], day).get(person, frozenset())
        return tuple(
            _past(session, viewer, book, one, units)
            for one in records.of_person(session, person)
            if one.content.competence in book.competences and sees(viewer, book, one, units)
        )


def past_of(store: Store, viewer: Viewer, book: RuleBook, row: int, day: date) -> Past | None:
    """The record that a version belongs to, where the viewer may change it or add a file; None otherwise."""
    with store.reading() as session:
        version = records.version(session, row)
        if version is None or version.content.competence not in book.competences:
            return None
        person = version.content.person
        units = places.units_of(session, [person], day).get(person, frozenset())
        found = _past(session, viewer, book, version, units)
    return found if (found.may_change or found.may_add) and found.now.current else None


def sees(viewer: Viewer, book: RuleBook, version: Version, units: frozenset[str]) -> bool:
    """Whoever is told of it when a requirement that asks for it is explained, and whoever may change it."""
    person, competence = version.content.person, version.content.competence
    sensitive = book.competences[competence].sensitive
    return rights.sees_record(viewer, person, units, asking(book)[competence], sensitive=sensitive)


def _past(session: Session, viewer: Viewer, book: RuleBook, version: Version, units: frozenset[str]) -> Past:
    versions = records.history(session, version.identity)
    acts = record_acts.of_versions(session, [one.row for one in versions])
    who = people.who(session, [act.person for act in acts.values() if act.person])
    names = {key: one.name for key, one in who.items() if one.name}
    content = version.content
    may = may_decide(viewer, content.person, units, book, content.competence)
    asked, sensitive = asking(book)[content.competence], book.competences[content.competence].sensitive
    waits = versions[0].content.status == "pending"
    add = rights.may_add_proof(viewer, content.person, units, asked, sensitive=sensitive, waits=waits)
    proofs = files.of_records(session, [version.identity]).get(version.identity, ())
    return Past(versions, acts, names, may, add, proofs)
