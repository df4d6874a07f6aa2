"""The watch of two, with its pages and interface over each database, and a token of its leader."""

from datetime import date, timedelta

import pytest
from starlette.testclient import TestClient

from compliance.services import tokens
from compliance.store import accounts, people
from compliance.web.app import create_app
from tests.integration.night.conftest import place

__all__ = ["place"]
DAY = date(2026, 5, 1)


@pytest.fixture
def keys(place):
    with place.store.reading() as session:
        return people.employee_keys(session)


@pytest.fixture
def token(place, keys):
    with place.store.writing(aside=True) as session:
        accounts.add(session, person=keys["chief"], login=None, password_hash="x", must_change=False)
    until = place.store.now() + timedelta(days=1)
    return tokens.add(place.store, "leader", ["records:write", "records:read"], "chief", until)


@pytest.fixture
def client(place):
    return TestClient(create_app(place.settings, place.store, lambda: DAY), base_url="http://localhost")
