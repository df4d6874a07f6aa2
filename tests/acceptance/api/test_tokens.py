"""Who comes in: with a token alone, within its scopes, until its day; and what the log says of it."""

from datetime import timedelta

import pytest

from compliance.services import tokens
from compliance.services.demo.logins import PASSWORD
from compliance.store import access_log
from tests.acceptance.web.town import DIVER, HR, OFFICER


@pytest.fixture
def made(api_town):
    """A token of its own for a test, with a scope; its text."""

    def make(name, scope, days=1):
        until = api_town.store.now() + timedelta(days=days)
        return tokens.add(api_town.store, name, [scope], HR, until)

    return make


def ask(programs, token, path="/findings"):
    return programs.client.get(f"/api{path}", headers={"authorization": f"Bearer {token}"})


def test_nobody_comes_in_without_a_token_and_a_cookie_is_none(api_town):
    client = api_town.client(HR)
    answer = client.get("/api/findings")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {"type": "/api/problems/no-token", "title": "A token is needed", "status": 401}
    assert client.get("/units").status_code == 200, "the same session opens the pages"


def test_a_password_is_no_token(programs):
    assert ask(programs, PASSWORD).json()["detail"] == "The token is not known, or its time is over."


def test_a_token_that_was_ended_opens_nothing(api_town, programs, made):
    token = made("to be ended", "findings:read")
    assert ask(programs, token).status_code == 200
    tokens.end(api_town.store, "to be ended")
    assert ask(programs, token).status_code == 401


def test_a_token_lacks_what_it_was_not_given(programs, made):
    answer = ask(programs, made("findings alone", "findings:read"), "/people")
    assert answer.status_code == 403
    assert answer.json()["detail"] == "The token lacks the scope people:read."
    assert answer.headers["www-authenticate"] == 'Bearer error="insufficient_scope", scope="people:read"'


def test_what_comes_with_an_unknown_token_is_not_even_kept(programs):
    """Nor looked at: many large imports of strangers would fill the memory."""
    headers = {"authorization": "Bearer cmp_wrong", "content-type": "text/plain"}
    answer = programs.client.post("/api/imports", headers=headers, content=b"x" * 2_000_000)
    assert answer.status_code == 401


def test_wrong_tokens_wait_and_right_ones_never_do(programs):
    statuses = [ask(programs, "cmp_wrong").status_code for _ in range(6)]
    assert statuses == [401] * 5 + [429]
    waiting = ask(programs, "cmp_wrong")
    assert waiting.json()["title"] == "Too many wrong tokens"
    assert int(waiting.headers["retry-after"]) in range(1, 5)
    assert programs.get(HR, "/units").status_code == 200


def test_the_log_says_which_token_saw_whom(api_town, programs):
    key = api_town.key(DIVER)
    programs.get(OFFICER, f"/people/{key}/explanation?requirement=smoke-diving")
    with api_town.store.reading() as session:
        seen = access_log.about(session, key, most=1)[0]
    (token,) = [
        one.token for one in tokens.listed(api_town.store) if one.token.name == f"program of {OFFICER}"
    ]
    assert (seen.action, seen.page, seen.token) == ("view", "person", token.id)


def test_what_is_given_out_of_oneself_is_not_noted(api_town, programs):
    key = api_town.key(DIVER)
    with api_town.store.reading() as session:
        before = access_log.about(session, key)
    assert programs.get(DIVER, f"/people/{key}/explanation?requirement=smoke-diving").status_code == 200
    with api_town.store.reading() as session:
        assert access_log.about(session, key) == before
