"""What an import would do, tried and taken back; and the import itself, once and in one transaction."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session

from compliance.errors import ComplianceError
from compliance.services import once
from compliance.services.access import rights
from compliance.services.access.viewer import Sight, Viewer
from compliance.services.access.viewers import asked_of
from compliance.services.importing import known_in
from compliance.services.intake.data import Data, Table
from compliance.services.intake.read import check_data
from compliance.services.intake.sensitive import withhold
from compliance.services.once import Form, NotAllowed, Stale
from compliance.services.registering.receipt import Standings, standings
from compliance.services.wizard.choices import for_next_time
from compliance.services.wizard.drafting import opened
from compliance.services.wizard.header import source_of
from compliance.services.wizard.look import Look, look
from compliance.services.wizard.planning import Planned, as_columns
from compliance.services.wizard.whose import CHOSEN
from compliance.store import drafts, people, record_acts
from compliance.store.db import Store, instant
from compliance.store.importing import put
from rules.book import RuleBook
from rules.model import CLEARED

MOMENT = timedelta(microseconds=1)
IN_WORDS = frozenset({"avslutt", "end"})
"""What is typed to end more than a tenth."""
MOST_WEIGHED = 3_000
"""For so many people at most it is worked out what becomes of their statuses: more would take too long for a page."""


class Unready(ComplianceError):
    """Something must be agreed to or answered first; `what` names it."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(what)


@dataclass(frozen=True, slots=True)
class Effect:
    """What becomes of one requirement: how many people come into order, and how many fall out of it."""

    requirement: str
    gained: int
    lost: int


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the person saw and agreed to: the look by its fingerprint, that rows are left out, a word typed."""

    fingerprint: str
    leave_out: bool = False
    word: str = ""


def effects(store: Store, book: RuleBook, viewer: Viewer, seen: Look, day: date) -> tuple[Effect, ...] | None:
    """What it would do to statuses, worked out by doing it and taking it back; None where it is about too many.

    What is hidden is left out: to see that a medical puts somebody in order is to see that they had none.
    """
    changes = seen.changes_shown
    ids = _employees(changes)
    if len(ids) > MOST_WEIGHED:
        return None
    if not ids:
        return ()
    with store.writing(aside=True) as session:
        at = instant(session)
        before = standings(session, book, ids, at - MOMENT, day)
        write(session, book, changes)
        after = standings(session, book, ids, at, day)
        session.rollback()
    return tuple(_effects(before, after, book, viewer))


def carry_out(store: Store, book: RuleBook, form: Form, key: str, agreed: Agreed, zone: str) -> None:
    """Write what was seen. A form that was carried out does nothing.

    Raises NotAllowed (no draft of this viewer), Unready (something is open, or was not agreed to) or Stale (the data
    has changed since it was looked at).
    """
    with store.writing() as session:
        if once.carried_out(session, form):
            return
        draft = drafts.find(session, key, form.viewer.account)
        open_ = opened(draft) if draft else None
        if open_ is None or not rights.may_import_somewhere(form.viewer):
            raise NotAllowed("a draft that is not there")
        seen = look(session, book, form.viewer, open_.file, form.day, zone)
        _check(seen, agreed)
        write(session, book, seen.changes)
        record_acts.sign_written(session, form.viewer.account)
        _remember(session, seen)
        drafts.settle(session, key, result_text(seen))
        once.keep(session, form, _about(session, seen))


def result_text(seen: Look) -> str:
    """What came of it, to be looked at later."""
    counts = {table: dict(found) for table, found in seen.counts.items()}
    said = {"counts": counts, "problems": seen.wrong_rows, "out": seen.out, "hidden": seen.hidden}
    return json.dumps(said)


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an import: table → act → rows; rows with problems, left out by an answer, not shown."""

    counts: Mapping[str, Mapping[str, int]]
    problems: int
    out: int
    hidden: int


def result_of(text: str) -> Result:
    """What `result_text` wrote."""
    return Result(**json.loads(text))


def _check(seen: Look, agreed: Agreed) -> None:
    if seen.missing or seen.open_words or seen.open_people:
        raise Unready("apply unanswered")
    if seen.fingerprint != agreed.fingerprint:
        raise Stale("the data has changed since the preview")
    if seen.problems and not agreed.leave_out:
        raise Unready("apply leave out")
    if seen.too_many_end and agreed.word.strip().casefold() not in IN_WORDS:
        raise Unready("apply in words")


def write(session: Session, book: RuleBook, changes: tuple[Planned, ...]) -> None:
    """The same checks and the same writing as of `compliance import`."""
    columns = as_columns(changes)
    data: Data = {
        name: Table(name, name, found, range(2, 2 + len(next(iter(found.values())))))
        for name, found in columns.items()
    }
    check_data(data, book, known=known_in(session))
    kept, _ = withhold(data, book)
    put(session, {name: table.columns for name, table in kept.items()}, (), lambda _rows: None)


def _remember(session: Session, seen: Look) -> None:
    source = source_of(seen.kind, seen.body.header)
    drafts.remember_matching(session, source, for_next_time(seen.choices))
    chosen = {one.name: one.someone.key for one in seen.people if one.state == CHOSEN and one.someone}
    drafts.remember_people(session, source, chosen)


def _employees(changes: Iterable[Planned]) -> set[str]:
    """The employee ids whose data would change."""
    return {str(one.values.get("employee") or one.values.get("id")) for one in changes}


def _about(session: Session, seen: Look) -> list[str]:
    keys = people.employee_keys(session)
    return sorted({keys[id_] for id_ in _employees(seen.changes) if id_ in keys})


def _effects(before: Standings, after: Standings, book: RuleBook, viewer: Viewer) -> Iterator[Effect]:
    """Of requirements whose status the viewer sees."""
    gained: Counter[str] = Counter()
    lost: Counter[str] = Counter()
    for pair in before.keys() | after.keys():
        old, new = before.get(pair), after.get(pair)
        told = new or old
        if told is None:
            continue
        units = frozenset(told.units)
        if rights.sight(viewer, "", units, asked_of(book, pair[1])) < Sight.STATUS:
            continue
        was, is_ = (one is not None and one.status in CLEARED for one in (old, new))
        gained[pair[1]] += is_ and not was
        lost[pair[1]] += was and not is_ and new is not None
    for code in sorted(gained.keys() | lost.keys()):
        if gained[code] or lost[code]:
            yield Effect(code, gained[code], lost[code])
