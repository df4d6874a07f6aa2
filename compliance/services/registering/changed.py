"""Records that changed since an instant, as far as a viewer sees them, some at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from compliance.services.access.sessions import hash_of
from compliance.services.access.viewer import Viewer
from compliance.services.registering.past import sees
from compliance.store import places, records, submissions
from compliance.store.db import Store, last_change
from compliance.store.records import Version
from rules.book import RuleBook

MOST_READ = 5_000
"""So many rows are looked at in one go: whoever sees few of them is answered as quickly as others."""


@dataclass(frozen=True, slots=True)
class Changed:
    """Versions by number. `beyond`: go on from this number (None: there are no more). `at`: all until then is known."""

    versions: tuple[Version, ...]
    beyond: int | None
    at: datetime


def changed(
    store: Store, viewer: Viewer, book: RuleBook, day: date, since: datetime | None, *, after: int, most: int
) -> Changed:
    """The next ones beyond a number; perhaps none although there are more: what was read may all be others' to see."""
    with store.reading() as session:
        read = records.changed(session, since, after, MOST_READ)
        units = places.units_of(session, sorted({one.content.person for one in read}), day)
        at = last_change(session)
    found: list[Version] = []
    for one in read:
        if one.content.competence not in book.competences:
            continue
        if sees(viewer, book, one, units.get(one.content.person, frozenset())):
            found.append(one)
            if len(found) == most:
                return Changed(
                    tuple(found), one.row if one is not read[-1] or len(read) == MOST_READ else None, at
                )
    return Changed(tuple(found), read[-1].row if len(read) == MOST_READ else None, at)


def current(store: Store, viewer: Viewer, book: RuleBook, row: int, day: date) -> Version | None:
    """What a record says now, by the number of any of its versions; None where there is none that the viewer sees."""
    with store.reading() as session:
        version = records.version(session, row)
        newest = records.history(session, version.identity)[0] if version else None
        if newest is None or not newest.current or newest.content.competence not in book.competences:
            return None
        person = newest.content.person
        units = places.units_of(session, [person], day).get(person, frozenset())
    return newest if sees(viewer, book, newest, units) else None


def written(store: Store, token: str, account: str) -> tuple[Version, ...]:
    """What an account's form wrote, by its token; nothing where it was not carried out."""
    with store.reading() as session:
        at = submissions.carried_out(session, hash_of(token), account)
        return records.written_at(session, at) if at is not None else ()
