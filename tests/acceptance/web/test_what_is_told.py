"""How much is told to whom on pages that open: what rests on something sensitive, and what colleagues may know."""

import pytest

from compliance.services.demo.logins import PASSWORD
from compliance.store import access_log, accounts
from tests.acceptance.web.town import DIVER, HOME_LEADER, HR, OFFICER

LOST_THE_MEDICAL = "Leif Halvorsen"
MEDICAL_LEG = "Helseattest for røyk- og kjemikaliedykkere: ikke oppfylt"


@pytest.fixture
def leif(town):
    """The person key of the diver who lost the medical."""
    [employee] = [id_ for id_, name in town.answers.names.employees.items() if name == LOST_THE_MEDICAL]
    return town.key(employee)


def test_the_safety_officer_granted_it_sees_what_is_lacking(town, leif):
    client = town.client(OFFICER)
    assert MEDICAL_LEG in client.get("/readiness/watch-3/smoke-diving").text
    assert MEDICAL_LEG in client.get(f"/people/{leif}").text


def test_hr_sees_the_status_and_not_what_it_consists_of(town, leif):
    client = town.client(HR)
    for page in (client.get("/readiness/watch-3/smoke-diving").text, client.get(f"/people/{leif}").text):
        assert LOST_THE_MEDICAL in page
        assert "Utløpt, gjaldt til 11.11.2026" in page
        assert MEDICAL_LEG not in page
        assert "bare for den det gjelder" in page


def test_colleagues_see_cleared_or_not_and_no_day_and_nobody_as_away(town):
    """Of everybody else the two words and no more; of oneself everything."""
    client = town.client(DIVER)
    page = client.get("/readiness/watch-3/smoke-diving").text
    shown = page[page.index("<main") : page.index('aria-labelledby="count"')]
    main, lapsing = shown.split('aria-labelledby="lapsing"')
    assert LOST_THE_MEDICAL in main
    assert "Kan ikke utføre oppgaven" in main
    for word in ("gjaldt til", "venter på godkjenning", "Fraværende", "oppfylt"):
        assert word not in main
    assert "Henrik Solheim" in lapsing
    assert "Olav Kleven" not in lapsing
    assert client.get(f"/people/{town.key(OFFICER)}").status_code == 403


def test_looking_at_somebody_is_noted_and_looking_at_oneself_is_not(town, leif):
    def looked_at(person):
        with town.store.reading() as session:
            return [
                (one.person, one.page)
                for one in access_log.about(session, person, most=1000)
                if one.action == "view"
            ]

    before, own = looked_at(leif), looked_at(town.key(OFFICER))
    client = town.client(OFFICER)
    client.get(f"/people/{leif}")
    client.get("/me")
    client.get("/units/watch-3")
    officer = town.key(OFFICER)
    assert sorted(looked_at(leif)[: len(looked_at(leif)) - len(before)]) == [
        (officer, "person"),
        (officer, "unit"),
    ]
    assert looked_at(officer) == own


def test_a_form_of_another_site_or_without_the_sessions_token_is_refused(town):
    client = town.client(HOME_LEADER)
    assert client.post("/log-out", data={"csrf": "guessed"}).status_code == 400
    elsewhere = {"sec-fetch-site": "cross-site"}
    assert client.post("/language", data={"language": "en"}, headers=elsewhere).status_code == 400
    assert client.get("/").status_code == 200, "still logged in"


def test_a_password_that_somebody_else_made_is_changed_before_anything_else(town):
    with town.store.writing(aside=True) as session:
        account = accounts.by_login(session, HOME_LEADER)
        accounts.set_password(session, account.key, account.password_hash, must_change=True)
    client = town.client(HOME_LEADER)
    answer = client.get("/units")
    assert (answer.status_code, answer.headers["location"]) == (303, "/password")
    token = client.get("/password").text.split('name="csrf" value="')[1].split('"')[0]
    form = {"csrf": token, "old": PASSWORD, "new": "short", "again": "short"}
    answer = client.post("/password", data=form)
    assert answer.status_code == 422
    assert "minst 12" in answer.text.casefold()
    long = "fire ord etter hverandre"
    answer = client.post("/password", data=form | {"new": long, "again": long})
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert client.get("/units").status_code == 200
    with town.store.writing(aside=True) as session:
        accounts.set_password(session, account.key, account.password_hash, must_change=False)
