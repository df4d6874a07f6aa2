"""Events as a file: what programs read of it, and that only what changed is told as changed."""

from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from compliance.services.calendars.events import DayEvent
from compliance.services.calendars.writing import Cover, moved, written
from compliance.store.calendars import EventState

NOW = datetime(2026, 5, 1, 4, 0, 0, 123456, tzinfo=UTC)
LATER = NOW + timedelta(days=3)
COVER = Cover("c1", "Min kompetanse", "https://kompetanse.example/me")


def event(day, summary="Siste gyldige dag: Førerkort; kode 160, «å»", about="driving"):
    return DayEvent("last", about, day, summary)


def file(*events):
    found = {one.uid("account", None): one for one in events}
    states = {one.uid: one for one in moved({}, found, NOW)}
    return written(COVER, found, states)


def read(made):
    return Calendar.from_ical(made.content)


@pytest.mark.parametrize(
    ("day", "after"),
    [
        (date(2027, 2, 28), date(2027, 3, 1)),
        (date(2028, 2, 28), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 3, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
        (date(2027, 3, 28), date(2027, 3, 29)),
    ],
)
def test_an_event_is_the_whole_of_one_day_and_its_end_is_the_day_after(day, after):
    """DTEND is not part of the event (RFC 5545, 3.6.1); a day on which the clock changes is a day like any other."""
    (one,) = read(file(event(day))).events
    assert (one.start, one.end) == (day, after)
    assert type(one.start) is date


def test_signs_that_mean_something_to_calendars_come_back_as_they_were():
    (one,) = read(file(event(date(2027, 1, 1)))).events
    assert one["SUMMARY"] == "Siste gyldige dag: Førerkort; kode 160, «å»"


def test_no_line_is_longer_than_calendars_must_read():
    content = file(event(date(2027, 1, 1), "å" * 300)).content
    assert max(len(line) for line in content.split(b"\r\n")) <= 75


def test_it_is_private_does_not_block_the_day_and_leads_to_the_page():
    (one,) = read(file(event(date(2027, 1, 1)))).events
    assert (one["CLASS"], one["TRANSP"], one["URL"]) == ("PRIVATE", "TRANSPARENT", COVER.page)


def test_programs_are_told_the_name_and_how_often_to_ask():
    whole = file()
    calendar = read(whole)
    assert (calendar["NAME"], calendar["X-WR-CALNAME"]) == ("Min kompetanse", "Min kompetanse")
    assert b"REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n" in whole.content
    assert b"X-PUBLISHED-TTL:PT6H\r\n" in whole.content


def test_equal_events_are_equal_bytes_in_whatever_order_they_come():
    one, other = event(date(2027, 1, 1)), event(date(2026, 7, 1), about="first-aid")
    assert file(one, other) == file(other, one)
    assert [found.start for found in read(file(one, other)).events] == [date(2026, 7, 1), date(2027, 1, 1)]


def test_another_day_is_the_same_event_with_the_next_number():
    first, second = event(date(2027, 1, 1)), event(date(2028, 1, 1))
    uid = first.uid("account", None)
    assert second.uid("account", None) == uid
    known = {one.uid: one for one in moved({}, {uid: first}, NOW)}
    assert moved(known, {uid: first}, LATER) == ()
    (state,) = moved(known, {uid: second}, LATER)
    assert (state.sequence, state.changed_at) == (1, LATER)
    (one,) = read(written(COVER, {uid: second}, {uid: state})).events
    assert (one["SEQUENCE"], one.last_modified) == (1, LATER.replace(microsecond=0))
    assert one.stamp == one.last_modified, (
        "without METHOD the stamp is when it last changed (RFC 5545, 3.8.7.2)"
    )


def test_an_event_that_comes_again_goes_on_counting():
    known = {"u": EventState("u", event(date(2027, 1, 1)).digest, 4, NOW)}
    (gone,) = moved(known, {}, LATER)
    assert (gone.digest, gone.sequence) == ("", 5)
    (again,) = moved({"u": gone}, {"u": event(date(2027, 1, 1))}, LATER)
    assert again.sequence == 6
    assert moved({"u": gone}, {}, LATER) == ()


def test_the_same_requirement_has_other_uids_in_other_peoples_calendars():
    one = event(date(2027, 1, 1))
    uids = {one.uid("a", None), one.uid("b", None), one.uid("a", "watch-1")}
    assert len(uids) == 3
    assert not any("driving" in uid for uid in uids)
