"""A calendar on the pages: its address is shown once, programs fetch it without a log-in, guessing is slowed."""

import re

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from compliance.services.demo.logins import PASSWORD
from compliance.web.app import create_app
from tests.acceptance.web.test_registering import typed
from tests.acceptance.web.town import DAY, DIVER, HR, OFFICER

ADDRESS = re.compile(r'value="(http://[^/"]+/calendar/[\w-]{43}\.ics)" readonly')


@pytest.fixture
def site(town):
    """An application of its own: who guesses here makes nobody else wait."""
    app = create_app(town.settings, town.store, lambda: DAY)

    def client(login=None):
        found = TestClient(app, base_url="http://localhost", follow_redirects=False)
        if login:
            found.post("/log-in", data={"who": login, "password": PASSWORD})
        return found

    return client


def opened(client, **more):
    page = client.get("/me/calendar")
    return client.post("/me/calendar", data=typed(page) | {"act": "open", "unit": ""} | more)


def test_the_address_is_shown_once_and_fetched_by_whoever_knows_it(site):
    diver = site(DIVER)
    answer = opened(diver)
    address = ADDRESS.search(answer.text)[1]
    assert not ADDRESS.search(diver.get("/me/calendar").text)
    fetched = site().get(address)
    assert fetched.status_code == 200
    assert fetched.headers["content-type"] == "text/calendar; charset=utf-8"
    assert fetched.headers["cache-control"] == "private, no-cache"
    assert "set-cookie" not in fetched.headers
    assert Calendar.from_ical(fetched.content).events
    assert site().get(address, headers={"if-none-match": fetched.headers["etag"]}).status_code == 304
    assert site().head(address).headers["etag"] == fetched.headers["etag"]


def test_a_medical_is_a_date_to_remember_and_no_more(site):
    fetched = site().get(ADDRESS.search(opened(site(DIVER)).text)[1]).text
    assert "Kompetanse: en dato å huske" in fetched
    assert not re.search("[Hh]else|[Ff]ysisk|Røykdykking", fetched)
    assert "Siste gyldige dag: Røykdykkerøvelser" in fetched, "exercises are nothing sensitive"


def test_the_same_form_a_second_time_tells_that_it_was_made(site):
    diver = site(DIVER)
    fields = typed(diver.get("/me/calendar")) | {"act": "open", "unit": ""}
    assert ADDRESS.search(diver.post("/me/calendar", data=fields).text)
    again = diver.post("/me/calendar", data=fields)
    assert "Adressen er laget og ble vist én gang. Fikk du ikke kopiert den, lag en ny." in again.text
    assert not ADDRESS.search(again.text)


def test_ended_it_is_not_there_any_more(site):
    diver = site(DIVER)
    address = ADDRESS.search(opened(diver).text)[1]
    ended = opened(diver, act="end")
    assert "Kalenderen er avsluttet. Adressen virker ikke lenger." in ended.text
    assert site().get(address).status_code == 404


def test_a_units_calendar_is_for_its_leaders_and_officers(site):
    answer = opened(site(OFFICER), unit="watch-3")
    fetched = site().get(ADDRESS.search(answer.text)[1]).text
    assert "For få: Røykdykking\\, Vaktlag 3" in fetched
    assert opened(site(DIVER), unit="watch-3").status_code == 403
    assert opened(site(OFFICER), unit="no-such-unit").status_code == 404
    assert site(HR).get("/me/calendar").status_code == 403


def test_guessing_addresses_becomes_slow(site):
    guesser = site()
    answers = [guesser.get(f"/calendar/{number:043}.ics").status_code for number in range(101)]
    assert answers == [404] * 100 + [429]
    waiting = guesser.get("/calendar/x.ics")
    assert waiting.status_code == 429
    assert int(waiting.headers["retry-after"]) >= 1
    assert site().get("/log-in").status_code == 200, "nobody's log-in waits for it"
