"""`compliance user`, as an administrator uses it: what it says, and what it says to a mistake."""

import io
import json
import sys

import pytest

from tests.acceptance.commands import runner
from tests.integration.store.test_commands import place  # noqa: F401 - a fixture

PASSWORD = "fire snegler på tur"


@pytest.fixture
def run(place, monkeypatch, capfd):  # noqa: F811 - the fixture
    """A function that runs a command of `compliance user` in a place with data; `typed` comes on standard input."""
    start = runner(place, monkeypatch, capfd)
    assert start("import", "data").returncode == 0

    def run(*arguments, typed=f"{PASSWORD}\n"):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        return start("user", *arguments, "--language", "en")

    return run


@pytest.fixture
def accounts(run):
    """e1 has an account."""
    assert run("add", "e1").returncode == 0
    return run


REFUSED = {
    "add e9": 'there is no employee "e9"',
    "add e1": 'there is an account "e1" already; `compliance user password` changes its password',
    "add e2 --no-employee": "e2 is an employee; leave out --no-employee",
    "password e9": 'there is no account "e9"; `compliance user add` makes one',
    "password nobody": 'there is no account "nobody"; `compliance user add` makes one',
    "list e2": 'there is no account "e2"; `compliance user add` makes one',
    "end e2": 'there is no account "e2"; `compliance user add` makes one',
    "end-sessions e2": 'there is no account "e2"; `compliance user add` makes one',
    "grant e2 hr": 'there is no account "e2"; `compliance user add` makes one',
    "grant e1 safety-officer --unit watch-2": 'there is no unit "watch-2"; did you mean "watch-1"?',
    "grant e1 safety-officer --requirement smokediving": 'there is no requirement "smokediving"; '
    'did you mean "smoke-diving"?',
    "grant e1 safety-officer --organisation 9": "a safety officer has units and requirements; "
    "leave out --organisation",
    "grant e1 hr --unit watch-1": "HR is for all units of one organisation; leave out --unit",
    "grant e1 hr --organisation 987": 'there is no organisation "987"',
    "grant e1 administrator --unit watch-1": "an administrator has the settings, and no units; leave out --unit",
    "grant e1 hr --from 2026-05-01 --until 2026-04-30": "until 2026-04-30 is before from 2026-05-01; "
    "swap them, or leave out --until",
    "revoke 7": "there is no grant 7; `compliance user list` shows their numbers",
    "deputy e1 e1": "e1 can't be their own deputy; name two different employees",
    "deputy e2 e1": "e2 leads no unit; a deputy is for the leader of a unit",
    "deputy e1 e9": 'there is no employee "e9"',
    "deputies --end 7": "there is no deputy 7; `compliance user deputies` shows their numbers",
}


@pytest.mark.parametrize("command", REFUSED)
def test_a_mistake_is_said_and_nothing_is_changed(accounts, command):
    before = accounts("list", "--format", "json").stdout
    done = accounts(*command.split())
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{REFUSED[command]}\n")
    assert accounts("list", "--format", "json").stdout == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "no password was given; type it when asked, or send it on standard input as one line"),
        ("kort\n", "password: is too short; write at least 12 characters, such as a short sentence"),
        ("kari nordmann 1\n", "password: contains the name or number that you log in with; leave it out"),
    ],
)
def test_a_password_that_can_not_be_used_makes_no_account(run, typed, said):
    done = run("add", "e1", typed=typed)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{said}\n")
    assert run("list").stderr == "Nobody has an account yet; `compliance user add` makes one.\n"


def test_a_log_in_that_is_nearly_right_is_offered(run):
    run("add", "drift", "--no-employee")
    assert run("end", "drfit").stderr == 'there is no account "drfit"; did you mean "drift"?\n'


def test_which_sessions_shall_end_must_be_said(run):
    done = run("end-sessions")
    assert done.returncode == 2
    assert done.stderr.endswith("Error: name an account, or write --all\n")


def test_what_is_made_is_said_and_listed(run):
    say = [
        run("add", "e1").stdout,
        run("add", "Drift", "--no-employee", "--administrator", "--keep-password").stdout,
        run("grant", "e1", "safety-officer", "--unit", "watch-1", "--requirement", "smoke-diving").stdout,
        run("grant", "e1", "safety-officer", "--from", "2026-05-01").stdout,
        run("grant", "e1", "hr", "--from", "2026-05-01", "--until", "2026-12-31").stdout,
    ]
    today = say[2].rpartition(" from ")[2]
    assert say == [
        "e1 can log in. The password must be changed at the first log-in.\n",
        f"Drift can log in. The password stays.\nGrant 1: Drift is administrator from {today}",
        f"Grant 2: e1 is safety officer in watch-1 for smoke-diving from {today}",
        "Grant 3: e1 is safety officer in all units from 1 May 2026.\n",
        "Grant 4: e1 is HR adviser from 1 May 2026 until 31 December 2026.\n",
    ]
    listed = run("list", "e1").stdout.splitlines()
    assert listed[0].split() == ["Log-in", "Name", "Logged", "in", "No.", "Granted"]
    assert listed[1].startswith("e1      Kari Nordmann          0    2  safety officer in watch-1")
    assert listed[3].endswith("4  HR adviser from 1 May 2026 until 31 December 2026")
    drift, e1 = json.loads(run("list", "--format", "json").stdout)
    assert (drift["login"], drift["must_change_password"]) == ("drift", False)
    assert [grant["role"] for grant in e1["grants"]] == ["safety-officer", "safety-officer", "hr"]
    assert "password_hash" not in e1


def test_the_same_grant_again_stays_one(accounts):
    once = accounts("grant", "e1", "hr", "--from", "2026-05-01").stdout
    assert accounts("grant", "e1", "hr", "--from", "2026-05-01").stdout == once
    assert accounts("revoke", "1").stdout == "Grant 1 was taken back: HR adviser from 1 May 2026.\n"
    assert accounts("revoke", "1").returncode == 1
    assert accounts("grant", "e1", "hr", "--from", "2026-05-01").stdout.startswith("Grant 2:")


def test_an_account_made_again_has_none_of_its_old_grants(accounts):
    accounts("grant", "e1", "administrator")
    assert accounts("end", "e1", typed="n\n").returncode == 1
    assert accounts("end", "e1", "--yes").stdout == "e1 can't log in any more.\n"
    accounts("add", "e1")
    [e1] = json.loads(accounts("list", "--format", "json").stdout)
    assert e1["grants"] == []


def test_a_deputy_is_listed_until_it_is_ended(run):
    said = run("deputy", "e1", "e2", "--from", "2026-07-01", "--until", "31.07.2026").stdout
    assert said == "Deputy 1: e2 leads for e1 from 1 July 2026 until 31 July 2026.\n"
    row = run("deputies").stdout.splitlines()[1]
    assert row.split() == ["1", "e1", "e2", "1", "July", "2026", "31", "July", "2026"]
    assert run("deputies", "--end", "1").stdout == "Deputy 1 was ended.\n"
    assert run("deputies").stderr == "No deputies.\n"


def test_another_password_logs_out_everywhere(accounts):
    said = accounts("password", "e1", typed="hester i regn og sol\n").stdout
    assert said == (
        "e1 has another password and is logged out everywhere. "
        "The password must be changed at the first log-in.\n"
    )
    assert accounts("end-sessions", "e1").stdout == "0 sessions ended.\n"
    assert accounts("end-sessions", "--all").stdout == "0 sessions ended.\n"
