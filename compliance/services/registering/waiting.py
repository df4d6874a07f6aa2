"""Records that wait for somebody's approval: for whoever may decide, and for the person who sent them in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from compliance.services.access.viewer import Viewer
from compliance.services.registering.asking import may_decide
from compliance.store import places, record_acts, records
from compliance.store.db import Store
from compliance.store.record_acts import Act
from compliance.store.records import Version
from rules.book import RuleBook


@dataclass(frozen=True, slots=True)
class Sent:
    """A record that somebody sent in; `act` is what was last done with it (None: it came from a file)."""

    version: Version
    act: Act | None


def to_decide(store: Store, viewer: Viewer, book: RuleBook, day: date) -> tuple[Version, ...]:
    """What the viewer may approve or reject, those that have waited longest first; never their own."""
    with store.reading() as session:
        waiting = [one for one in records.awaiting(session) if one.content.competence in book.competences]
        people = sorted({one.content.person for one in waiting})
        employed = places.employed(session, people, day)
        units = places.units_of(session, people, day)
    return tuple(
        one
        for one in waiting
        if (person := one.content.person) in employed
        and may_decide(viewer, person, units.get(person, frozenset()), book, one.content.competence)
    )


def sent_in(store: Store, person: str) -> tuple[Sent, ...]:
    """A person's records that await approval or were rejected, the newest achievement first."""
    with store.reading() as session:
        found = [one for one in records.of_person(session, person) if one.content.status != "verified"]
        acts = record_acts.of_versions(session, [one.row for one in found])
    return tuple(Sent(one, acts.get(one.row)) for one in found)


def last_word(store: Store, row: int) -> Version | None:
    """What a record says now, by the number of any of its versions; None where there is none any more."""
    with store.reading() as session:
        version = records.version(session, row)
        newest = records.history(session, version.identity)[0] if version else None
    return newest if newest and newest.current else None
