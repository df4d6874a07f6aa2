"""The made-up municipality, and a program with a token for each part."""

from datetime import timedelta

import pytest
from starlette.testclient import TestClient

from compliance import clock
from compliance.services import tokens
from compliance.services.access.guessing import Guesses
from tests.acceptance.web.town import ADMINISTRATOR, DIVER, HOME_LEADER, HR, OFFICER, make_town

LOGINS = (DIVER, HOME_LEADER, OFFICER, HR, ADMINISTRATOR)


class Programs:
    """Programs of a town, by the log-in of the account that each acts as."""

    def __init__(self, town):
        self.town = town
        until = town.store.now() + timedelta(days=1)
        self.tokens = {
            login: tokens.add(town.store, f"program of {login}", list(tokens.SCOPES), login, until)
            for login in LOGINS
        }
        self.client = TestClient(town.app, base_url="http://localhost", follow_redirects=False)
        self.count = 0

    def headers(self, login, **more):
        given = {name.replace("_", "-"): value for name, value in more.items()}
        return {"Authorization": f"Bearer {self.tokens[login]}", **given}

    def get(self, login, path, **headers):
        return self.client.get(f"/api{path}", headers=self.headers(login, **headers))

    def post(self, login, path, body, *, key=None, **headers):
        """With a key of its own, unless the test gives one."""
        self.count += 1
        given = self.headers(login, idempotency_key=key or f"key {self.count}", **headers)
        return self.client.post(f"/api{path}", headers=given, json=body)


@pytest.fixture(scope="session")
def api_town(tmp_path_factory):
    """One of our own: programs write in it, and other tests should not see that."""
    return make_town(tmp_path_factory.mktemp("api-town") / "demo")


@pytest.fixture(scope="session")
def programs(api_town):
    return Programs(api_town)


@pytest.fixture(autouse=True)
def _no_wrong_tokens_yet(api_town):
    """What another test sent wrong keeps nobody waiting."""
    api_town.app.state.token_guesses = Guesses(clock.now)
