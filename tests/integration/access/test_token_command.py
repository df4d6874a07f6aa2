"""`compliance token`, as an administrator uses it: what it says, and what it says to a mistake."""

import io
import json
import sys

import pytest

from compliance.services.tokens import SCOPES
from compliance.store.db import open_store
from tests.acceptance.commands import runner
from tests.integration.store.test_commands import place  # noqa: F401 - a fixture

ADD = ("add", "sync", "--account", "e1", "--scope", "findings:read")


@pytest.fixture
def run(place, monkeypatch, capfd):  # noqa: F811 - the fixture
    start = runner(place, monkeypatch, capfd)
    assert start("import", "data").returncode == 0
    monkeypatch.setattr(sys, "stdin", io.StringIO("fire snegler på tur\n"))
    assert start("user", "add", "e1").returncode == 0
    return lambda *arguments: start("token", *arguments, "--language", "en")


def test_a_token_is_shown_once_and_only_its_hash_is_kept(run, place):  # noqa: F811 - the fixture
    made = run(*ADD, "--until", "2099-12-31")
    token = made.stdout.strip()
    assert token.startswith("cmp_")
    assert made.stderr == "The token sync acts as e1 until 31 December 2099. It is shown this once:\n"
    with open_store(f"sqlite:///{place / 'compliance.db'}").reading() as session:
        rows = session.connection().exec_driver_sql("SELECT * FROM tokens").all()
    assert len(rows) == 1
    assert token not in str(rows)


def test_it_is_listed_and_ended(run):
    run(*ADD, "--until", "2099-12-31")
    (listed,) = json.loads(run("list", "--format", "json").stdout)
    assert (listed["name"], listed["account"], listed["scopes"]) == ("sync", "e1", ["findings:read"])
    assert listed["expires_at"].startswith("2099-12-31T22:59:59")
    assert run("end", "sync").stdout == "The token sync opens nothing any more.\n"
    assert "No program has a token; `compliance token add` makes one." in run("list").stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "x", "--account", "e2", "--scope", "findings:read"), 'there is no account "e2"'),
        (
            ("add", "x", "--account", "e1", "--scope", "finding:read"),
            'there is no scope "finding:read"; did you mean "findings:read"?',
        ),
        (
            (*ADD, "--until", "2020-01-01"),
            "the token would end on 2020-01-01, which has been; write a later day",
        ),
        (("end", "synk"), 'there is no token "synk"'),
    ],
)
def test_a_mistake_is_told(run, arguments, told):
    done = run(*arguments)
    assert done.returncode == 1
    assert told in done.stderr


def test_a_name_is_taken_once(run):
    assert run(*ADD).returncode == 0
    assert run(*ADD).stderr.startswith('there is a token "sync" already; end it first, or take another name')


def test_the_help_names_every_scope(run):
    told = run("add", "--help").stdout
    assert all(scope in told for scope in SCOPES)
