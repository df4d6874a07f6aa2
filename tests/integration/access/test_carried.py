"""What browsers carry: cookies and tokens, and what they are worth to somebody else."""

import re
from http.cookies import SimpleCookie

import pytest
from starlette.testclient import TestClient

from compliance.services.access import managing
from compliance.settings import Settings, Web
from compliance.store import access_log
from compliance.web.app import create_app
from tests.integration.access.conftest import DAY, PASSWORD
from tests.integration.store.test_commands import RULES

NEW = "hester i regn og sol"


@pytest.fixture
def site(brigade, tmp_path):
    """A function that makes a browser at the pages of the brigade; `tls`: they are behind HTTPS."""
    rules = tmp_path / "fire.yaml"
    rules.write_text(RULES, encoding="utf-8")
    apps = {
        tls: create_app(Settings(rules=(rules,), web=Web(tls=tls)), brigade, lambda: DAY)
        for tls in (False, True)
    }

    def browser(*, tls=False, address="10.0.0.7"):
        where = "https://pages.example" if tls else "http://pages.example"
        return TestClient(apps[tls], base_url=where, follow_redirects=False, client=(address, 50000))

    return browser


def log_in(browser, password=PASSWORD, who="e2", **more):
    return browser.post("/log-in", data={"who": who, "password": password, **more})


def set_by(answer):
    """The cookies that an answer sets, by name."""
    jar = SimpleCookie()
    for line in answer.headers.get_list("set-cookie"):
        jar.load(line)
    return jar


def token(browser):
    return re.search(r'name="csrf" value="([^"]+)"', browser.get("/password").text).group(1)


def change(browser, csrf, old=PASSWORD, new=NEW):
    return browser.post("/password", data={"csrf": csrf, "old": old, "new": new, "again": new})


@pytest.mark.usefixtures("account")
def test_a_session_is_carried_in_a_cookie_that_no_script_reads_and_no_other_site_sends(site):
    jar = set_by(log_in(site()))
    for name in ("session", "browser"):
        assert (jar[name]["httponly"], jar[name]["samesite"], jar[name]["path"]) == (True, "lax", "/")
        assert not jar[name]["domain"]
    assert not jar["session"]["max-age"], "it ends with the browser too"


@pytest.mark.usefixtures("account")
def test_behind_https_cookies_go_over_https_alone_and_browsers_guard_their_names(site):
    answer = log_in(site(tls=True))
    jar = set_by(answer)
    assert set(jar) == {"__Host-session", "__Host-browser"}
    assert all(one["secure"] for one in jar.values())
    assert answer.headers["strict-transport-security"].startswith("max-age=31536000")


@pytest.mark.usefixtures("account")
def test_without_https_nothing_claims_that_there_is_any(site):
    answer = log_in(site())
    assert "strict-transport-security" not in answer.headers
    assert not any(one["secure"] for one in set_by(answer).values())


@pytest.mark.usefixtures("account")
def test_an_id_that_somebody_planted_in_the_browser_is_never_a_session(site):
    browser = site()
    browser.cookies.set("session", "planted", domain="pages.example")
    answer = log_in(browser)
    given = set_by(answer)["session"].value
    assert given != "planted"
    stranger = site()
    stranger.cookies.set("session", "planted")
    assert stranger.get("/me").headers["location"] == "/log-in?next=/me"


@pytest.mark.usefixtures("account")
def test_after_logging_out_the_cookie_is_worth_nothing(site):
    browser = site()
    kept = set_by(log_in(browser))["session"].value
    assert browser.get("/me").status_code == 200
    assert browser.post("/log-out", data={"csrf": token(browser)}).headers["location"] == "/log-in?left=1"
    again = site()
    again.cookies.set("session", kept)
    assert again.get("/me").status_code == 303


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("csrf", ["", "x", "0" * 64])
def test_a_form_without_the_sessions_token_changes_nothing(site, csrf):
    browser = site()
    log_in(browser)
    assert change(browser, csrf).status_code == 400
    assert browser.post("/log-out", data={"csrf": csrf}).status_code == 400
    assert log_in(site()).status_code == 303


@pytest.mark.usefixtures("account")
def test_the_token_of_another_session_is_not_taken_even_of_the_same_person(site):
    one, other = site(), site()
    log_in(one)
    log_in(other)
    assert change(one, token(other)).status_code == 400


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize(
    "headers",
    [{"sec-fetch-site": "cross-site"}, {"sec-fetch-site": "same-site"}, {"origin": "https://evil.example"}],
)
def test_a_log_in_from_another_sites_page_is_refused(site, headers):
    answer = site().post("/log-in", data={"who": "e2", "password": PASSWORD}, headers=headers)
    assert answer.status_code == 400
    assert "set-cookie" not in answer.headers


@pytest.mark.usefixtures("account")
def test_another_password_gives_this_browser_a_new_session_and_ends_all_others(site):
    here, elsewhere = site(), site()
    before = set_by(log_in(here))["session"].value
    log_in(elsewhere)
    answer = change(here, token(here))
    assert answer.status_code == 303
    assert set_by(answer)["session"].value != before
    assert here.get("/me").status_code == 200
    assert elsewhere.get("/me").status_code == 303
    assert log_in(site(), NEW).status_code == 303


def test_a_password_from_somebody_else_is_changed_before_anything_opens(site, brigade):
    managing.add(brigade, "e10", PASSWORD, is_employee=True)
    browser = site()
    log_in(browser, who="e10")
    assert [browser.get(page).headers["location"] for page in ("/", "/me", "/rules")] == ["/password"] * 3
    assert change(browser, token(browser)).headers["location"] == "/"
    assert browser.get("/me").status_code == 200


@pytest.mark.usefixtures("account")
def test_after_an_hour_without_use_the_page_is_reached_again_by_logging_in(site, clock):
    browser = site()
    log_in(browser)
    clock.go(minutes=61)
    answer = browser.get("/me?sort=day")
    assert answer.headers["location"] == "/log-in?next=/me%3Fsort%3Dday"
    assert log_in(browser, next="/me?sort=day").headers["location"] == "/me?sort=day"


@pytest.mark.usefixtures("account")
def test_a_form_sent_after_the_session_ended_changes_nothing_and_leads_back_to_its_page(site, clock):
    browser = site()
    log_in(browser)
    csrf = token(browser)
    clock.go(minutes=61)
    assert change(browser, csrf).headers["location"] == "/log-in?next=/password"
    assert log_in(browser).status_code == 303


@pytest.mark.usefixtures("account")
def test_after_a_wrong_password_the_number_stands_in_the_form_and_the_password_does_not(site):
    answer = log_in(site(), "another password", next="/me")
    assert answer.status_code == 422
    assert 'value="e2"' in answer.text
    assert 'value="/me"' in answer.text
    assert "another password" not in answer.text


@pytest.mark.usefixtures("account")
def test_an_unknown_number_gets_the_same_page_as_a_wrong_password(site):
    pages = [log_in(site(), "another password", who).text.replace(who, "WHO") for who in ("e2", "e99")]
    assert pages[0] == pages[1]


@pytest.mark.usefixtures("account")
def test_too_many_guesses_are_told_to_wait_in_the_readers_language(site):
    browser = site()
    for _ in range(5):
        assert log_in(browser, "another password").status_code == 422
    answer = browser.post(
        "/log-in", data={"who": "e2", "password": PASSWORD}, headers={"accept-language": "nn"}
    )
    assert answer.status_code == 429
    assert "For mange forsøk. Vent 2 sekund og prøv igjen." in answer.text


@pytest.mark.usefixtures("account")
def test_whoever_is_ended_is_out_with_the_next_page(site, brigade):
    browser = site()
    log_in(browser)
    managing.end(brigade, "e2")
    assert browser.get("/me").status_code == 303


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("kort", "Det nye passordet er for kort: minst 12 tegn, for eksempel en kort setning."),
        (PASSWORD, "Det er passordet du har nå. Skriv et annet."),
        ("nordmann på tur", "Det nye passordet inneholder navnet eller nummeret ditt. La det stå utenfor."),
    ],
)
def test_what_is_wrong_with_a_new_password_is_said_beside_it(site, new, said):
    browser = site()
    log_in(browser)
    answer = change(browser, token(browser), new=new)
    assert answer.status_code == 422
    assert said in answer.text


def test_another_persons_page_is_in_the_log_before_it_is_shown_and_ones_own_is_not(
    site, brigade, keys, account
):
    browser = site(address="10.0.0.9")
    log_in(browser)
    for employee in ("e10", "e2"):
        assert browser.get(f"/people/{keys[employee]}").status_code == 200
    with brigade.reading() as session:
        about = {employee: access_log.about(session, keys[employee]) for employee in ("e10", "e2")}
    [seen] = about["e10"]
    assert (seen.account, seen.person, seen.action, seen.page, seen.address) == (
        account,
        keys["e2"],
        "view",
        "person",
        "10.0.0.9",
    )
    assert [one.action for one in about["e2"]] == ["change"], "that the account was made"


@pytest.mark.usefixtures("account")
def test_a_page_that_was_refused_is_not_in_the_log_as_seen(site, brigade, keys):
    browser = site()
    log_in(browser)
    assert browser.get(f"/people/{keys['e1']}").status_code == 403
    with brigade.reading() as session:
        assert access_log.about(session, keys["e1"]) == ()
