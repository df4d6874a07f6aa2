"""Another way to log in stands beside the local accounts: a made-up one, as OpenID Connect would be."""

import secrets
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.testclient import TestClient

from compliance.services.access import managing
from compliance.services.access.guessing import Guesses
from compliance.services.access.ways_in import Beginning, LocalAccounts, Proof, WayIn, entered_as
from compliance.settings import Settings, Web
from compliance.store import access_log
from compliance.web.app import create_app
from tests.integration.access.conftest import DAY, PASSWORD
from tests.integration.store.test_commands import RULES


class Town:
    """Knows everybody, gives a code for one log-in, and takes it back once, with what the browser was given."""

    name, label = "town", "Storvik"

    def __init__(self, store):
        self.store, self.codes = store, {}

    def begin(self, back):
        kept = secrets.token_urlsafe(16)
        return Beginning(f"https://login.example/authorize?back={back}&state={kept}", kept)

    def vouch(self, login):
        code = secrets.token_urlsafe(8)
        self.codes[code] = login
        return code

    def enter(self, proof, day):
        login = self.codes.pop(proof.fields.get("code"), "")
        right = proof.kept and secrets.compare_digest(proof.kept, proof.fields.get("state", ""))
        return entered_as(self.store, login if right else "", day, proof.address)


@pytest.fixture
def town(brigade):
    return Town(brigade)


@pytest.fixture
def browser(brigade, tmp_path, town):
    rules = tmp_path / "fire.yaml"
    rules.write_text(RULES, encoding="utf-8")
    settings = Settings(rules=(rules,), web=Web(address="https://pages.example"))
    app = create_app(settings, brigade, lambda: DAY, [town])
    return lambda: TestClient(app, base_url="http://pages.example", follow_redirects=False)


def state_of(answer):
    return parse_qs(urlsplit(answer.headers["location"]).query)["state"][0]


def come_back(client, town, login, **more):
    state = state_of(client.get("/log-in/with/town?next=/me"))
    asked = {"code": town.vouch(login), "state": state} | more
    return client.get("/log-in/with/town/back", params=asked)


def test_the_local_accounts_are_one_way_and_a_made_up_one_another(brigade, town, account):
    ways: list[WayIn] = [LocalAccounts(brigade, Guesses(brigade.now)), town]
    typed = {"who": "e2", "password": PASSWORD}
    vouched = {"code": town.vouch("e2"), "state": "s"}
    proofs = [Proof(typed, "10.0.0.7"), Proof(vouched, "10.0.0.7", kept="s")]
    assert [way.enter(proof, DAY).account for way, proof in zip(ways, proofs, strict=True)] == [account] * 2


@pytest.mark.usefixtures("account")
def test_the_log_in_offers_it_and_sends_the_browser_there_and_back(browser, town):
    client = browser()
    page = client.get("/log-in?next=/me").text
    assert 'href="/log-in/with/town?next=/me">Logg inn med Storvik</a>' in page
    there = client.get("/log-in/with/town")
    assert there.headers["location"].startswith(
        "https://login.example/authorize?back=https://pages.example/log-in/with/town/back&"
    )
    answer = come_back(client, town, "e2")
    assert answer.headers["location"] == "/me"
    assert client.get("/me").status_code == 200


@pytest.mark.usefixtures("account")
def test_an_answer_that_this_browser_did_not_ask_for_lets_nobody_in(browser, town):
    """Somebody sends another person a link that would log them in as somebody else."""
    state = state_of(browser().get("/log-in/with/town"))
    victim = browser()
    answer = victim.get("/log-in/with/town/back", params={"code": town.vouch("e2"), "state": state})
    assert answer.status_code == 422
    assert victim.get("/me").status_code == 303


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("more", [{"state": "other"}, {"code": "other"}])
def test_what_does_not_fit_lets_nobody_in_and_is_in_the_log(browser, town, brigade, clock, more):
    client, tomorrow = browser(), clock() + timedelta(days=1)
    with brigade.reading() as session:
        before = access_log.count_before(session, tomorrow)
    answer = come_back(client, town, "e2", **more)
    assert answer.status_code == 422
    assert "Innloggingen ble ikke godtatt." in answer.text
    assert client.get("/me").status_code == 303
    with brigade.reading() as session:
        assert access_log.count_before(session, tomorrow) == before + 1


@pytest.mark.usefixtures("account")
def test_whoever_has_no_account_here_or_a_code_used_before_is_not_let_in(browser, town, brigade):
    assert come_back(browser(), town, "e10").status_code == 422
    managing.end(brigade, "e2")
    assert come_back(browser(), town, "e2").status_code == 422


@pytest.mark.usefixtures("account")
def test_it_leads_to_no_other_site(browser, town):
    client = browser()
    state = state_of(client.get("/log-in/with/town?next=https://evil.example/"))
    answer = client.get("/log-in/with/town/back", params={"code": town.vouch("e2"), "state": state})
    assert answer.headers["location"] == "/"


@pytest.mark.parametrize("kept", ["", "x", "bm90IGpzb24=", "eyJuYW1lIjogMX0=", "å"])
def test_a_cookie_that_is_not_ours_is_no_beginning(browser, town, kept):
    client = browser()
    answer = client.get(
        "/log-in/with/town/back",
        params={"code": town.vouch("e2")},
        headers={"cookie": f"entering={kept}".encode()},
    )
    assert answer.status_code == 422


def test_a_way_that_there_is_not_is_no_page(browser):
    assert browser().get("/log-in/with/other").status_code == 404
