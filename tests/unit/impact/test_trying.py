"""What is kept of changes that are tried: for whom, how many, for how long."""

import threading
from datetime import UTC, datetime, timedelta

import pytest

from compliance.services.impact.changed_files import Changed
from compliance.services.impact.trying import KEPT, MOST_WAITING, Busy, State, Tries

CHANGED = Changed((), (), ())


class Clock:
    """A clock that is set by hand."""

    def __init__(self):
        self.now = datetime(2026, 5, 1, 8, tzinfo=UTC)

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def tries(clock):
    return Tries(clock)


@pytest.fixture
def gate():
    """What is worked out waits until the gate is open."""
    opened = threading.Event()
    yield opened
    opened.set()


def begin(tries, account="ada", token="one", work=lambda: "found"):
    return tries.begin(account, token, CHANGED, work)


def finished(tries, account, key):
    """The try once it is worked out."""
    tries._pool.submit(lambda: None).result(10)
    return tries.find(account, key)


def test_what_was_worked_out_is_found_by_who_asked_and_by_nobody_else(tries):
    key = begin(tries)
    assert finished(tries, "ada", key).found == "found"
    assert tries.find("bo", key) is None
    assert tries.find("ada", "guessed") is None


def test_it_is_gone_after_an_hour(tries, clock):
    key = begin(tries)
    finished(tries, "ada", key)
    clock.now += KEPT - timedelta(seconds=1)
    assert tries.find("ada", key)
    clock.now += timedelta(seconds=1)
    assert tries.find("ada", key) is None


def test_the_same_form_sent_twice_is_the_same_try(tries, gate):
    key = begin(tries, work=gate.wait)
    assert begin(tries) == key


def test_an_account_has_one_at_a_time(tries, gate):
    key = begin(tries, work=gate.wait)
    with pytest.raises(Busy) as busy:
        begin(tries, token="two")
    assert (busy.value.what, busy.value.key) == ("own", key)


def test_the_next_one_takes_the_place_of_the_last(tries):
    first = begin(tries)
    finished(tries, "ada", first)
    second = begin(tries, token="two")
    assert tries.find("ada", first) is None
    assert finished(tries, "ada", second).state is State.DONE


def test_no_more_wait_than_can_be_worked_out_soon(tries, gate):
    for number in range(MOST_WAITING):
        begin(tries, account=f"account {number}", work=gate.wait)
    with pytest.raises(Busy) as busy:
        begin(tries, account="one more")
    assert (busy.value.what, busy.value.key) == ("many", "")


def test_a_fault_is_told_and_stops_no_other(tries, caplog):
    failed = begin(tries, work=lambda: 1 / 0)
    assert finished(tries, "ada", failed).state is State.FAILED
    assert "could not be worked out" in caplog.text
    assert finished(tries, "bo", begin(tries, account="bo")).state is State.DONE
