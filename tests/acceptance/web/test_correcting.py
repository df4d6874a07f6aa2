"""Correcting and revoking a record: what stood there stays, and a form that has become old changes nothing."""

import re

import pytest

from compliance.store import records
from tests.acceptance.web.test_registering import UNIT, told, typed
from tests.acceptance.web.town import DIVER, HR, OFFICER, make_town


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """One of our own: what is corrected here would be seen by the other tests."""
    return make_town(tmp_path_factory.mktemp("correcting") / "demo")


@pytest.fixture
def officer(town):
    return town.client(OFFICER)


@pytest.fixture
def address(town, officer):
    """The form of an exercise that was registered on the wrong day."""
    NUMBER.append(NUMBER[-1] - 1)
    form = typed(officer.get(UNIT), people=[town.key(DIVER)], achieved_on=f"{NUMBER[-1]:02}.09.2026")
    assert officer.post("/units/watch-3/register", data=form).status_code == 303
    page = officer.get(f"/people/{town.key(DIVER)}/records").text
    return max(re.findall(r'href="(/records/\d+)"', page), key=lambda one: int(one.rpartition("/")[2]))


NUMBER = [29]


def test_a_correction_says_what_it_changed_and_keeps_what_stood(town, officer, address):
    form = typed(
        officer.get(address), act="corrected", achieved_on=f"{NUMBER[-1]:02}.08.2026", reason="wrong-day"
    )
    answer = officer.post(address, data=form)
    assert answer.status_code == 303
    assert "Rettet: " in officer.get(answer.headers["location"]).text
    page = officer.get(f"/people/{town.key(DIVER)}/records").text
    assert f"dato {NUMBER[-1]:02}.09.2026" in page
    assert "rettet av Marte Ødegård (Feil dato)" in page


def test_a_revoked_one_counts_no_longer_from_the_day(officer, address):
    form = typed(officer.get(address), act="revoked", revoked_on="20.11.2026", why="by-mistake")
    answer = officer.post(address, data=form)
    assert "Teller ikke fra 20.11.2026." in officer.get(answer.headers["location"]).text


def test_what_is_missing_stands_beside_its_field(officer, address):
    without = officer.post(address, data=typed(officer.get(address), act="revoked", revoked_on="20.11.2026"))
    assert (without.status_code, told(without)) == (422, {"why": "Velg en grunn i listen."})
    day = officer.post(address, data=typed(officer.get(address), act="revoked", why="by-mistake"))
    assert told(day) == {"revoked_on": "Skriv datoen, slik: 07.03.2026."}
    ahead = typed(officer.get(address), act="revoked", revoked_on="24.11.2026", why="by-mistake")
    assert told(officer.post(address, data=ahead))["revoked_on"].endswith(
        "Skriv dagens dato eller en tidligere."
    )
    same = officer.post(
        address,
        data=typed(
            officer.get(address), act="corrected", achieved_on=f"{NUMBER[-1]:02}.09.2026", reason="wrong-day"
        ),
    )
    assert told(same) == {"achieved_on": "Dette er det samme som før. Endre det som er feil."}


def test_an_old_form_changes_nothing_and_what_was_typed_is_there(town, officer, address):
    mine = typed(
        officer.get(address), act="corrected", achieved_on="01.07.2026", reason="wrong-day", issuer="Skolen"
    )
    other = typed(officer.get(address), act="revoked", revoked_on="20.11.2026", why="by-mistake")
    assert officer.post(address, data=other).status_code == 303
    answer = officer.post(address, data=mine)
    assert answer.status_code == 409
    assert "En annen endret dette mens du så på det." in answer.text
    assert 'value="Skolen"' in answer.text
    with town.store.reading() as session:
        found = records.of_person(session, town.key(DIVER))
    assert not [one for one in found if f"{one.content.achieved_on}" == "2026-07-01"]


def test_nobody_changes_their_own_and_hr_nothing(town, address):
    for login in (DIVER, HR):
        client = town.client(login)
        assert client.get(address).status_code == 404
        page = client.get(f"/people/{town.key(DIVER)}/records")
        assert page.status_code == 200
        assert address not in page.text
    assert "Helseattest" not in town.client(HR).get(f"/people/{town.key(DIVER)}/records").text
