"""A brigade with accounts."""

from datetime import date, timedelta

import pytest
from argon2 import PasswordHasher

from compliance.services.access import managing, passwords
from compliance.services.access.sessions import Limits
from compliance.store import people
from tests.integration.store.brigade import bring

DAY = date(2026, 5, 1)
PASSWORD = "fire snegler på tur"
LIMITS = Limits(longest=timedelta(hours=10), idle=timedelta(minutes=60))
HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


@pytest.fixture(autouse=True)
def _passwords_are_kept_quickly(monkeypatch):
    """What is looked at here is not how hard a password is to guess from what is kept."""
    monkeypatch.setattr(passwords, "HASHER", HASHER)
    monkeypatch.setattr(passwords, "NOBODYS", HASHER.hash("nobody"))


@pytest.fixture
def brigade(store):
    """The store with a brigade in it: e1 leads it, e2 leads watch 1, e10 works there."""
    bring(store)
    return store


@pytest.fixture
def keys(brigade):
    """Employee id → person key."""
    with brigade.reading() as session:
        return people.employee_keys(session)


@pytest.fixture
def account(brigade):
    """The account of e2, whose password is its own."""
    return managing.add(brigade, "e2", PASSWORD, is_employee=True, must_change=False)
