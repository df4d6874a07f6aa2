"""Exemptions, stand-downs and what is wrong, on the pages: the exact words, and what comes of it."""

import re
from html import unescape

import pytest

from compliance.services.demo.requests import make_requests
from compliance.store import accounts
from tests.acceptance.web.test_registering import typed
from tests.acceptance.web.town import DIVER, HOME_LEADER, HR, OFFICER, make_town

TASK = "smoke-diving"
LIST = "/readiness/watch-3/smoke-diving"


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """One of our own, with what waits in the demo: the diver's exemption and task, one confirmed stand-down."""
    made = make_town(tmp_path_factory.mktemp("requests") / "demo")
    make_requests(made.store, made.answers)
    return made


@pytest.fixture(scope="module")
def officer(town):
    return town.client(OFFICER)


@pytest.fixture(scope="module")
def diver(town):
    return town.client(DIVER)


def form_in(page, start):
    """The hidden fields of the first form after a text."""
    own = page[page.index(start) :]
    found = re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', own[: own.index("</form>")])
    return {name: unescape(value) for name, value in found}


def of_a_nurse(town):
    """Somebody of the nursing home with something to be exempt from, and what."""
    found = (
        one
        for one in town.answers.people
        if one.units[0].startswith("solbakken") and one.status in {"missing", "expired"}
    )
    one = next(found)
    return f"/people/{town.key(one.employee)}/exemption/{one.requirement}"


WRONG = [
    (
        {"from_day": "", "until_day": ""},
        "Skriv siste dag, slik: 07.03.2026. En dispensasjon har alltid en slutt.",
    ),
    (
        {"from_day": "22.11.2026"},
        "22.11.2026 har vært (i dag er 23.11.2026). En dispensasjon gis ikke bakover i tid. Skriv i dag eller senere.",
    ),
    (
        {"until_day": "22.11.2026"},
        "Siste dag (22.11.2026) er før første (23.11.2026). Skriv samme dag eller en senere.",
    ),
    (
        {"until_day": "23.11.2027"},
        "Det er mer enn 12 måneder til 23.11.2027. Skriv 22.11.2027 eller tidligere, og be på nytt om det trengs.",
    ),
    ({"from_day": "31.12.9998"}, "31.12.9998 er mer enn 12 måneder fram. Be om den når det nærmer seg."),
    ({"until_day": "30.02.2027"}, "«30.02.2027» er ikke en dato i kalenderen. Skriv den slik: 07.03.2026."),
    ({"reason": "because"}, "Velg en grunn i listen."),
    (
        {"note": "Venter på helseattest for røyk- og kjemikaliedykkere"},
        "Teksten nevner noe om helse. Ta det bort.",
    ),
]


@pytest.mark.parametrize(("changed", "sentence"), WRONG)
def test_what_is_wrong_is_told_and_what_was_typed_is_kept(town, changed, sentence):
    leader, address = town.client(HOME_LEADER), of_a_nurse(town)
    right = {"from_day": "23.11.2026", "until_day": "31.12.2026", "reason": "staffing", "note": ""}
    answer = leader.post(address, data=typed(leader.get(address)) | right | changed)
    assert answer.status_code == 422
    assert sentence in unescape(answer.text)
    kept = (value for field, value in changed.items() if field != "reason")
    assert all(f'value="{value}"' in unescape(answer.text) for value in kept)


def test_no_text_of_something_sensitive_through_this_door(town, diver):
    address = f"/people/{town.key(DIVER)}/exemption/{TASK}"
    page = diver.get(address)
    assert 'name="note"' not in page.text
    assert "bare dagene og en grunn fra listen" in page.text
    asked = {"from_day": "23.11.2026", "until_day": "31.12.2026", "reason": "staffing", "note": "kneet"}
    answer = diver.post(address, data=typed(page) | asked)
    assert answer.status_code == 422
    assert "Om dette kravet lagres ingen tekst. La feltet stå tomt." in answer.text


def test_what_waits_stands_on_the_first_page_and_leads_to_the_answer(town, officer):
    assert "1 venter på svar fra deg" in officer.get("/").text
    (address,) = set(re.findall(r'href="(/exemptions/\d+)"', officer.get("/exemptions").text))
    page = officer.get(address)
    without = officer.post(address, data=typed(page) | {"act": "refused", "why": ""})
    assert without.status_code == 422
    assert 'href="#why"' in without.text
    older = officer.post(address, data=typed(page) | {"csrf": "old", "act": "approved"})
    assert "ingenting er avgjort ennå" in older.text
    assert officer.post(address, data=typed(page) | {"act": "approved"}).status_code == 303
    after = officer.get(address).text
    assert "Hva det endret 23.11.2026" in after
    assert "Dispensasjon til" in after
    second = officer.post(address, data=typed(page) | {"token": "u", "act": "refused", "why": "ask-me"})
    assert second.status_code == 409
    assert "Noe ble endret mens du så på siden" in second.text
    assert "Gitt" in town.client(DIVER).get("/exemptions").text
    assert town.client(HOME_LEADER).get(address).status_code == 404


def test_a_stand_down_says_by_whom_and_when_and_one_more_is_confirmed(officer):
    page = officer.get("/stand-downs").text
    assert re.search(r"Bekreftet av Marte Ødegård \d\d\.\d\d\.\d{4} kl\. \d\d\.\d\d", page)
    here = officer.get(LIST).text
    assert "Anbefalt å stå over 23.11.2026" in here
    fields = form_in(here, 'action="/stand-downs"')
    answer = officer.post("/stand-downs", data=fields)
    assert (answer.status_code, answer.headers["location"]) == (303, LIST)
    again = officer.post("/stand-downs", data=fields | {"token": "another"})
    assert again.status_code == 409
    assert "Dette er alt bekreftet" in again.text
    assert "Bekreftet av" in officer.get(LIST).text


def test_colleagues_and_hr_confirm_nothing_and_colleagues_are_told_nothing_of_it(town, diver):
    assert "å stå over" not in diver.get(LIST).text
    assert "Bekreftet av" not in diver.get(LIST).text
    hr = town.client(HR)
    assert "Anbefalt å stå over" in hr.get("/readiness/watch-4/smoke-diving").text
    assert 'action="/stand-downs"' not in hr.get("/readiness/watch-4/smoke-diving").text
    for client in (diver, hr):
        csrf = typed(client.get("/password"))["csrf"]
        down = next(one for one in town.answers.people if one.requirement == TASK and one.status == "expired")
        data = {"csrf": csrf, "token": "t", "person": town.key(down.employee), "requirement": TASK}
        assert client.post("/stand-downs", data=data).status_code == 403


def test_one_click_says_that_it_is_wrong_and_the_leader_settles_it(town, diver, officer):
    me = diver.get("/me").text
    assert "Meldt som feil" in me, "that of the demo"
    fields = form_in(me, 'action="/me/wrong"')
    answer = diver.post("/me/wrong", data=fields)
    place = answer.headers["location"]
    page = diver.get(place)
    assert "Lederen din har fått beskjed" in page.text
    assert diver.post(place, data=typed(page) | {"what": "wrong-date"}).status_code == 303
    tasks = officer.get("/tasks").text
    assert "Datoen er feil" in tasks
    number = place.rpartition("/")[2]
    fields = form_in(tasks, f'action="/tasks/{number}"')
    without = officer.post(f"/tasks/{number}", data=fields | {"act": "done", "outcome": ""})
    assert without.status_code == 422
    assert "Velg i listen hva som ble gjort." in without.text
    done = officer.post(f"/tasks/{number}", data=fields | {"act": "done", "outcome": "is-right"})
    assert (done.status_code, done.headers["location"]) == (303, "/tasks")
    assert "Det stemmer slik det står (Marte Ødegård," in diver.get("/me").text
    assert town.client(HOME_LEADER).get(place).status_code == 404


def test_a_click_after_the_log_in_expired_asks_to_be_sent_once_more(diver):
    answer = diver.post("/me/wrong", data={"csrf": "old", "token": "t", "requirement": TASK})
    assert "ingenting er meldt ennå" in answer.text
    assert form_in(answer.text, 'action="/me/wrong"')["requirement"] == TASK


def test_a_leader_is_not_led_to_what_is_withheld_from_them(town, diver):
    """Where somebody says that their medical is wrong, not even the link names it."""
    fields = form_in(diver.get("/me").text, 'action="/me/wrong"')
    part = "smoke-diver-medical"
    where = diver.post("/me/wrong", data=fields | {"token": "of a part", "requirement": part})
    assert where.status_code == 303
    leader = town.answers.leaders["watch-3"]
    with town.store.writing(aside=True) as session:
        kept = accounts.by_login(session, HR).password_hash
        accounts.add(session, person=town.key(leader), login=None, password_hash=kept, must_change=False)
    page = town.client(leader).get("/tasks").text
    assert part not in page
    assert f'href="/people/{town.key(DIVER)}"' in page


@pytest.mark.parametrize("page", ["tasks", "approvals"])
def test_a_number_that_no_row_can_have_is_no_fault_of_ours(officer, page):
    csrf = typed(officer.get("/password"))["csrf"]
    answer = officer.post(f"/{page}/{10**22}", data={"csrf": csrf, "token": "t", "act": "approved"})
    assert answer.status_code == 400
