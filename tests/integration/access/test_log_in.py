"""Logging in: who gets in, how a wrong guess is answered, and how long a session lasts."""

from datetime import date, timedelta

import pytest
from argon2 import PasswordHasher

from compliance.services.access import managing, passwords, sessions
from compliance.services.access.entering import Entered, Try, enter
from compliance.services.access.guessing import Guesses
from compliance.services.access.own_password import WrongPassword, change_own
from compliance.services.access.passwords import Weak, WeakPassword
from compliance.services.forgetting import due, forget_due, forget_one
from compliance.settings import Retention
from compliance.store import access_log, accounts
from compliance.store.db import change_number
from tests.integration.access.conftest import DAY, HASHER, LIMITS, PASSWORD
from tests.integration.store.brigade import EMPLOYEES, bring, cells, with_row


def given(login="e2", password=PASSWORD, address="10.0.0.7", browser=None):
    return Try(login, password, address, browser)


@pytest.fixture
def guesses(clock):
    return Guesses(clock)


def begin(store, account, browser="browser"):
    return sessions.begin(store, account, LIMITS, browser=browser, address="10.0.0.7")


def change(store, guesses, account, old, new="hester i regn og sol"):
    change_own(store, guesses, account, old, new, address="10.0.0.7")


def test_the_employee_number_and_the_password_give_the_account(brigade, account, guesses):
    assert enter(brigade, guesses, given(), DAY) == Entered(account)
    assert enter(brigade, guesses, given(login=" e2 "), DAY) == Entered(account)


def test_a_letter_written_as_two_characters_is_the_same_password(brigade, account, guesses):
    decomposed = PASSWORD.replace("å", "a\N{COMBINING RING ABOVE}")
    assert enter(brigade, guesses, given(password=decomposed), DAY) == Entered(account)


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("login", ["e2", "e10", "nobody", ""])
def test_a_wrong_password_an_employee_without_account_and_an_unknown_name_get_one_answer(
    brigade, guesses, login
):
    assert enter(brigade, guesses, given(login, "another password"), DAY) == Entered(None)


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("login", ["e2", "e10", "nobody", ""])
def test_a_password_is_looked_at_once_whoever_it_is_so_that_all_take_as_long(
    brigade, guesses, monkeypatch, login
):
    asked = []

    class Counting:
        def verify(self, kept, password):
            asked.append(kept)
            return HASHER.verify(kept, password)

    monkeypatch.setattr(passwords, "HASHER", Counting())
    enter(brigade, guesses, given(login, "another password"), DAY)
    assert len(asked) == 1


@pytest.mark.usefixtures("account")
def test_an_ended_account_gets_the_same_answer_and_can_be_made_again(brigade, guesses):
    managing.end(brigade, "e2")
    assert enter(brigade, guesses, given(), DAY) == Entered(None)
    again = managing.add(brigade, "e2", PASSWORD, is_employee=True)
    assert enter(brigade, guesses, given(), DAY) == Entered(again)


def test_whoever_left_logs_in_on_the_last_day_and_not_after(brigade, account, guesses):
    bring(brigade, employees=with_row(EMPLOYEES, 1, left_on=DAY))
    assert enter(brigade, guesses, given(), DAY) == Entered(account)
    assert enter(brigade, guesses, given(), DAY + timedelta(days=1)) == Entered(None)


def test_somebody_who_is_no_employee_logs_in_by_a_name_in_any_case(brigade, guesses):
    key = managing.add(brigade, "Drift@kommune.no", PASSWORD, is_employee=False)
    assert enter(brigade, guesses, given("DRIFT@kommune.no"), DAY) == Entered(key)


def test_the_sixth_wrong_guess_waits_and_says_how_long(brigade, account, guesses, clock):
    for _ in range(5):
        assert enter(brigade, guesses, given(password="another password"), DAY) == Entered(None)
    assert enter(brigade, guesses, given(), DAY).wait == timedelta(seconds=2)
    clock.go(seconds=2)
    assert enter(brigade, guesses, given(), DAY) == Entered(account)


@pytest.mark.usefixtures("account")
def test_waiting_says_nothing_of_whether_there_is_such_an_account(brigade, guesses):
    answers = {
        login: [enter(brigade, guesses, given(login, "another password"), DAY) for _ in range(8)]
        for login in ("e2", "nobody")
    }
    assert answers["e2"] == answers["nobody"]
    assert answers["e2"][-1].wait


def test_in_a_browser_where_they_logged_in_before_nobody_elses_guesses_count(
    brigade, account, guesses, clock
):
    begin(brigade, account, browser="of the owner")
    for number in range(200):
        enter_wrong = given(password="another password", address=f"10.0.{number}.1")
        if enter(brigade, guesses, enter_wrong, DAY).wait:
            clock.go(seconds=1)
            break
    assert enter(brigade, guesses, given(), DAY).wait
    assert enter(brigade, guesses, given(browser="of somebody else"), DAY).wait
    assert enter(brigade, guesses, given(browser="of the owner"), DAY) == Entered(account)


def test_a_password_kept_with_older_parameters_is_kept_anew_at_the_next_log_in(brigade, account, guesses):
    weak = PasswordHasher(time_cost=2, memory_cost=8, parallelism=1).hash(PASSWORD)
    with brigade.writing() as session:
        accounts.set_password(session, account, weak, must_change=False)
    assert enter(brigade, guesses, given(), DAY) == Entered(account)
    with brigade.reading() as session:
        kept = accounts.by_key(session, account).password_hash
    assert kept != weak
    assert not passwords.is_old(kept)


def test_a_session_is_found_by_its_id_until_it_ends(brigade, account):
    id_ = begin(brigade, account)
    assert sessions.find(brigade, id_, LIMITS) == account
    assert sessions.find(brigade, id_ + "x", LIMITS) is None
    sessions.end(brigade, id_, address=None)
    assert sessions.find(brigade, id_, LIMITS) is None


def test_the_database_never_holds_an_id_or_a_password(brigade, account):
    id_ = begin(brigade, account, browser="the browser's own id")
    written = {value for *_, value in cells(brigade)}
    assert written.isdisjoint({id_, PASSWORD, "the browser's own id", sessions.form_token(id_)})


def test_a_session_ends_when_it_is_not_used_for_an_hour(brigade, account, clock):
    id_ = begin(brigade, account)
    for _ in range(3):
        clock.go(minutes=59)
        assert sessions.find(brigade, id_, LIMITS) == account
    clock.go(minutes=61)
    assert sessions.find(brigade, id_, LIMITS) is None


def test_a_session_ends_after_ten_hours_however_much_it_is_used(brigade, account, clock):
    id_ = begin(brigade, account)
    for _ in range(19):
        clock.go(minutes=30)
        assert sessions.find(brigade, id_, LIMITS) == account
    clock.go(minutes=31)
    assert sessions.find(brigade, id_, LIMITS) is None


def test_looking_at_pages_leaves_what_was_computed_from_the_data_good(brigade, account, clock):
    with brigade.reading() as session:
        before = change_number(session)
    id_ = begin(brigade, account)
    clock.go(minutes=5)
    sessions.find(brigade, id_, LIMITS)
    sessions.end(brigade, id_, address=None)
    with brigade.reading() as session:
        assert change_number(session) == before


def test_another_password_ends_every_session_and_the_old_password(brigade, account, guesses):
    ids = [begin(brigade, account) for _ in range(2)]
    change(brigade, guesses, account, PASSWORD)
    assert [sessions.find(brigade, id_, LIMITS) for id_ in ids] == [None, None]
    assert enter(brigade, guesses, given(), DAY) == Entered(None)
    assert enter(brigade, guesses, given(password="hester i regn og sol"), DAY) == Entered(account)


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("kort", (Weak.SHORT,)),
        ("e" * 201, (Weak.LONG, Weak.REPEATS)),
        ("ababababababab", (Weak.REPEATS,)),
        ("jeg heter NORDMANN", (Weak.NAMES,)),
        (PASSWORD, (Weak.SAME,)),
    ],
)
def test_a_password_that_is_easily_guessed_is_refused_and_nothing_is_changed(
    brigade, account, guesses, new, why
):
    with pytest.raises(WeakPassword) as raised:
        change(brigade, guesses, account, PASSWORD, new)
    assert raised.value.found == why
    assert enter(brigade, guesses, given(), DAY) == Entered(account)


def test_whoever_sits_at_somebodys_open_page_can_not_guess_the_password_there(brigade, account, guesses):
    for _ in range(5):
        with pytest.raises(WrongPassword) as raised:
            change(brigade, guesses, account, "another password")
        assert not raised.value.wait
    with pytest.raises(WrongPassword) as raised:
        change(brigade, guesses, account, PASSWORD)
    assert raised.value.wait == timedelta(seconds=2)


def test_log_ins_and_refusals_are_in_the_log_with_their_address(brigade, account, guesses):
    enter(brigade, guesses, given(password="another password"), DAY)
    sessions.end(brigade, begin(brigade, account), address="10.0.0.8")
    enter(brigade, guesses, given("nobody", "another password"), DAY)
    with brigade.reading() as session:
        seen = access_log.by_account(session, account)
    assert [(one.action, one.address) for one in seen] == [
        ("log-out", "10.0.0.8"),
        ("log-in", "10.0.0.7"),
        ("refused", "10.0.0.7"),
    ]
    assert "nobody" not in {value for *_, value in cells(brigade)}


def test_a_forgotten_person_can_not_log_in_and_the_log_no_longer_says_from_where(brigade, account, guesses):
    id_ = begin(brigade, account)
    forget_one(brigade, "e2", date(2026, 5, 1))
    assert sessions.find(brigade, id_, LIMITS) is None
    assert enter(brigade, guesses, given(), DAY) == Entered(None)
    with brigade.reading() as session:
        seen = access_log.by_account(session, account)
    assert [(one.action, one.address) for one in seen] == [("log-in", None)]
    hashes = [v for _, column, v in cells(brigade) if column == "password_hash"]
    assert hashes == ["None"]


def test_rows_of_the_log_are_erased_when_their_time_is_over_and_not_a_day_before(brigade, account):
    begin(brigade, account)
    kept = Retention(access_log=30)
    last, over = DAY + timedelta(days=30), DAY + timedelta(days=31)
    assert due(brigade, Retention(), over, "Europe/Oslo").views == 0
    assert due(brigade, kept, last, "Europe/Oslo").views == 0
    assert due(brigade, kept, over, "Europe/Oslo").views == 2
    assert forget_due(brigade, kept, over, "Europe/Oslo").views == 2
    with brigade.reading() as session:
        assert access_log.by_account(session, account) == ()
