"""A calendar as a program fetches it: by the secret of its address alone, for as long as its owner may have it."""

from __future__ import annotations

import threading
import weakref
from collections import OrderedDict
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from compliance.services.access import rights
from compliance.services.access.sessions import hash_of
from compliance.services.access.viewer import Viewer
from compliance.services.access.viewers import viewer_in
from compliance.services.answers import Answers, Kept
from compliance.services.calendars.events import DayEvent, own_events, uid_of, unit_events
from compliance.services.calendars.writing import Cover, File, moved, written
from compliance.store import access_log, calendars
from compliance.store.access_log import Entry
from compliance.store.calendars import Opened
from compliance.store.db import Store, instant
from compliance.words.calendars import say

NOTED_EVERY = timedelta(hours=24)
"""Programs fetch all day long: the log tells once a day that they do."""
MOST_KEPT = 2000


@dataclass(frozen=True, slots=True)
class Fetch:
    """Who asks: the secret of the address, from where, on which day; `pages` is where the pages are found."""

    secret: str
    address: str
    day: date
    pages: str
    language: str


class Feeds:
    """Calendars as they were written last, each for as long as the answers and its owner's rights are the same."""

    def __init__(self, store: Store, kept: Kept) -> None:
        """Nothing is written before somebody asks."""
        self._store, self._kept = store, kept
        self._lock = threading.Lock()
        self._files: OrderedDict[str, tuple[weakref.ref[Answers], Viewer, str, File]] = OrderedDict()

    def fetch(self, asked: Fetch) -> File | None:
        """The file; None where there is no such calendar, or its owner may not have it any more: then it ends here."""
        answers = self._kept.on(asked.day)
        with self._store.reading() as session:
            opened = calendars.find(session, hash_of(asked.secret))
            viewer = viewer_in(session, opened.account, asked.day) if opened else None
        if opened is None:
            return None
        if viewer is None or not _may_have(viewer, opened.unit, answers):
            with self._store.writing(aside=True) as session:
                calendars.end(session, opened.account, opened.unit)
            return None
        self._note(opened, viewer, asked.address)
        return self._file(opened, viewer, answers, asked)

    def _file(self, opened: Opened, viewer: Viewer, answers: Answers, asked: Fetch) -> File:
        with self._lock:
            made_of, of, pages, file = self._files.get(opened.secret_hash, (None, None, "", None))
        if file and made_of and made_of() is answers and (of, pages) == (viewer, asked.pages):
            return file
        file = self._write(opened, viewer, answers, asked)
        with self._lock:
            self._files[opened.secret_hash] = (weakref.ref(answers), viewer, asked.pages, file)
            self._files.move_to_end(opened.secret_hash)
            while len(self._files) > MOST_KEPT:
                self._files.popitem(last=False)
        return file

    def _write(self, opened: Opened, viewer: Viewer, answers: Answers, asked: Fetch) -> File:
        language = viewer.language or asked.language
        unit = opened.unit
        found = (
            own_events(answers, viewer.employee or "", language)
            if unit is None
            else unit_events(answers, viewer, unit, language)
        )
        events = {one.uid(opened.account, unit): one for one in found}
        name = say("own name", language) if unit is None else _unit_name(answers, unit, language)
        page = f"{asked.pages}/me" if unit is None else f"{asked.pages}/units/{quote(unit, safe='')}"
        cover = Cover(uid_of(opened.account, unit), name, page if asked.pages else "")
        return written(cover, events, self._states(opened, events))

    def _states(self, opened: Opened, events: dict[str, DayEvent]) -> dict[str, calendars.EventState]:
        """What is known of each event, brought up to date; written only where something moved."""
        with self._store.reading() as session:
            known = calendars.states(session, opened.account, opened.unit)
        if not moved(known, events, opened.made_at):
            return known
        with self._store.writing(aside=True) as session:
            # Read once more: another program may have fetched it meanwhile.
            known = calendars.states(session, opened.account, opened.unit)
            changed = moved(known, events, instant(session))
            calendars.keep(session, opened.account, opened.unit, changed)
        return known | {one.uid: one for one in changed}

    def _note(self, opened: Opened, viewer: Viewer, address: str) -> None:
        """Once a day; the log has the page's name, never the secret."""
        if opened.fetched_at and self._store.now() - opened.fetched_at < NOTED_EVERY:
            return
        about = (viewer.employee,) if opened.unit is None and viewer.employee else ()
        with self._store.writing(aside=True) as session:
            calendars.touch(session, opened.secret_hash)
            entry = Entry("download", opened.account, "calendar", about, opened.unit, address)
            access_log.note(session, [entry])


def _may_have(viewer: Viewer, unit: str | None, answers: Answers) -> bool:
    if unit is None:
        return viewer.employee is not None
    return unit in answers.parents and rights.may_follow_unit(viewer, unit)


def _unit_name(answers: Answers, unit: str, language: str) -> str:
    return say("unit name", language, unit=answers.names.unit(unit))
