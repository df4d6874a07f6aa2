"""What employees send in: approved or rejected by somebody else, once, and told to the person."""

import re

import pytest

from tests.acceptance.web.test_registering import typed
from tests.acceptance.web.town import DIVER, HR, OFFICER, make_town

COLD = "/me/register?competence=smoke-exercise-cold"


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """One of our own: what is decided here would be seen by the other tests."""
    return make_town(tmp_path_factory.mktemp("approving") / "demo")


@pytest.fixture
def diver(town):
    return town.client(DIVER)


@pytest.fixture
def officer(town):
    return town.client(OFFICER)


@pytest.fixture
def form(diver, officer, day):
    """The address and the fields of the form of what the diver has just sent in."""
    before = set(addresses(officer))
    assert diver.post("/me/register", data=typed(diver.get(COLD), achieved_on=day)).status_code == 303
    (address,) = set(addresses(officer)) - before
    page = officer.get("/approvals").text
    own = page[page.index(f'action="{address}"') :]
    return address, dict(
        re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', own[: own.index("</form>")])
    )


@pytest.fixture
def day():
    """Another one for each test."""
    NUMBER.append(NUMBER[-1] - 1)
    return f"{NUMBER[-1]:02}.10.2026"


NUMBER = [28]


def addresses(client):
    return re.findall(r'action="(/approvals/\d+)"', client.get("/approvals").text)


@pytest.mark.usefixtures("form")
def test_the_first_page_says_how_many_wait(officer):
    count = len(addresses(officer))
    told = "1 bevis venter på deg" if count == 1 else f"{count} bevis venter på deg"
    assert told in officer.get("/").text


def test_approved_it_counts_and_waits_no_longer(diver, officer, form, day):
    address, fields = form
    assert "Venter på godkjenning" in diver.get("/me").text
    answer = officer.post(address, data=fields | {"act": "approved"})
    assert answer.status_code == 303
    receipt = officer.get(answer.headers["location"]).text
    assert "Godkjent: " in receipt
    assert f"Teller fra {day}." in receipt
    assert address not in addresses(officer)


def test_a_rejection_needs_a_reason_and_the_person_reads_it(diver, officer, form):
    address, fields = form
    without = officer.post(address, data=fields | {"act": "rejected"})
    assert without.status_code == 422
    assert "Velg en grunn i listen." in without.text
    number = address.rpartition("/")[2]
    assert f'href="#reason-{number}"' in without.text
    answer = officer.post(address, data=fields | {"act": "rejected", "reason": "unreadable"})
    assert "Avvist: " in officer.get(answer.headers["location"]).text
    assert "Avvist: Beviset kan ikke leses" in diver.get("/me").text


def test_whoever_comes_second_is_told_and_nothing_is_done(officer, form):
    """Two tabs, or two people: both have the form before them."""
    address, fields = form
    other = fields | {"token": "another", "act": "rejected", "reason": "wrong-day"}
    assert officer.post(address, data=fields | {"act": "approved"}).status_code == 303
    second = officer.post(address, data=other)
    assert second.status_code == 409
    assert "En annen var først: Det er alt godkjent. Ingenting er endret nå." in second.text


def test_nobody_decides_on_their_own_and_hr_on_nothing(diver, town, form):
    address, fields = form
    assert diver.get("/approvals").status_code == 403
    hr = town.client(HR)
    assert hr.get("/approvals").status_code == 403
    for client in (diver, hr):
        csrf = typed(client.get("/password"))["csrf"]
        sent = client.post(address, data=fields | {"csrf": csrf, "act": "approved"})
        assert sent.status_code == 403


def test_a_form_of_an_older_session_is_drawn_again_and_decides_nothing(officer, form):
    address, fields = form
    again = officer.post(address, data=fields | {"csrf": "old", "act": "approved"})
    assert "Alt du skrev, står her" in again.text
    assert address in addresses(officer)
