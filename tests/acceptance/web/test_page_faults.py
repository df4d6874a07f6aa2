"""What a reader gets when a page can't be made: a page that says so, with every header, and the reason in the log."""

import logging

import pytest
from starlette.testclient import TestClient

from compliance.services.demo.logins import PASSWORD
from compliance.web.app import create_app
from compliance.web.headers import POLICY
from rules.errors import Position, Problem, RuleFileError
from tests.acceptance.web.town import DAY, OFFICER


@pytest.fixture
def own(town):
    """An application of its own over the same store: what is broken in it is broken for nobody else."""
    app = create_app(town.settings, town.store, lambda: DAY)
    client = TestClient(app, base_url="http://localhost", follow_redirects=False)
    client.post("/log-in", data={"who": OFFICER, "password": PASSWORD})
    return app, client


def broken(monkeypatch, app, error):
    def fail(_day):
        raise error

    monkeypatch.setattr(app.state.kept, "on", fail)


def test_a_fault_of_ours_is_said_and_logged(own, monkeypatch, caplog):
    app, client = own
    broken(monkeypatch, app, RuntimeError("a secret of the program"))
    with caplog.at_level(logging.ERROR):
        answer = client.get("/readiness")
    assert answer.status_code == 500
    assert "Noe gikk galt hos oss" in answer.text
    assert "secret" not in answer.text
    assert "a secret of the program" in caplog.text
    assert answer.headers["content-security-policy"] == POLICY


def test_rule_files_that_became_unusable_are_said_and_the_reason_logged(own, monkeypatch, caplog):
    app, client = own
    problem = Problem(Position("fire.yaml", 3, 1), "unknown key")
    broken(monkeypatch, app, RuleFileError([problem]))
    answer = client.get("/readiness")
    assert answer.status_code == 503
    assert "Siden kan ikke vises akkurat nå" in answer.text
    assert "fire.yaml" not in answer.text
    assert "fire.yaml:3:1: unknown key" in caplog.text


def test_a_form_larger_than_any_of_ours_is_refused_before_it_is_read(own):
    _, client = own
    assert client.post("/log-in", content=b"x" * 70_000).status_code == 413


def test_behind_https_cookies_are_guarded_and_browsers_told(town):
    settings = town.settings.model_copy(update={"web": town.settings.web.model_copy(update={"tls": True})})
    client = TestClient(create_app(settings, town.store, lambda: DAY), base_url="https://localhost")
    answer = client.post("/log-in", data={"who": OFFICER, "password": PASSWORD}, follow_redirects=False)
    assert answer.headers["strict-transport-security"].startswith("max-age=")
    cookies = answer.headers.get_list("set-cookie")
    assert [cookie.split("=")[0] for cookie in cookies] == ["__Host-session", "__Host-browser"]
    assert all({"Secure", "HttpOnly", "Path=/"} <= set(cookie.split("; ")) for cookie in cookies)
