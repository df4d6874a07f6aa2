"""Events as an iCalendar file (RFC 5545, RFC 7986). Equal events give equal bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from icalendar import CLASS, TRANSP, Calendar, Event

from compliance.services.calendars.events import DayEvent
from compliance.store.calendars import EventState

MAKER = "-//compliance-tracker//calendar//EN"
OFTEN = timedelta(hours=6)
"""How often programs are asked to fetch it."""


@dataclass(frozen=True, slots=True)
class File:
    """A calendar as it is sent. `tag` changes with any byte of it."""

    content: bytes
    tag: str


def moved(
    known: Mapping[str, EventState], events: Mapping[str, DayEvent], now: datetime
) -> tuple[EventState, ...]:
    """Which events (by uid) changed since they were last asked for, new and gone ones too, with their next numbers."""
    found = []
    for uid in sorted({*known, *events}):
        before, event = known.get(uid), events.get(uid)
        digest = event.digest if event else ""
        if before is None:
            found.append(EventState(uid, digest, 0, now))
        elif before.digest != digest:
            found.append(EventState(uid, digest, before.sequence + 1, now))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Cover:
    """What is said of the calendar as a whole: its uid, its name, and where its events lead to (empty: nowhere)."""

    uid: str
    name: str
    page: str


def written(cover: Cover, events: Mapping[str, DayEvent], states: Mapping[str, EventState]) -> File:
    """The calendar, its events (by uid) in the order of their days."""
    ordered = sorted(events.items(), key=lambda item: (item[1].day, item[0]))
    calendar = Calendar.new(
        prodid=MAKER,
        uid=cover.uid,
        name=cover.name,
        refresh_interval=OFTEN,
        subcomponents=_events(ordered, states, cover.page),
    )
    calendar["REFRESH-INTERVAL"].params["VALUE"] = "DURATION"
    # What programs read that do not know RFC 7986.
    calendar["X-WR-CALNAME"] = cover.name
    calendar["X-PUBLISHED-TTL"] = "PT6H"
    content = calendar.to_ical(sorted=True)
    return File(content, hashlib.sha256(content).hexdigest()[:32])


def _events(
    ordered: Sequence[tuple[str, DayEvent]], states: Mapping[str, EventState], page: str
) -> list[Event]:
    found = []
    for uid, event in ordered:
        state = states[uid]
        # To the second: that is all that iCalendar knows.
        changed = state.changed_at.replace(microsecond=0)
        one = Event.new(
            uid=uid,
            stamp=changed,
            last_modified=changed,
            sequence=state.sequence,
            start=event.day,
            end=event.day + timedelta(days=1),
            summary=event.summary,
            classification=CLASS.PRIVATE,
            transparency=TRANSP.TRANSPARENT,
        )
        if page:
            one.url = page
        found.append(one)
    return found
