"""Guessing becomes slow, and nobody is locked out for good."""

from datetime import UTC, datetime, timedelta

import pytest

from compliance.services.access import guessing
from compliance.services.access.guessing import NAME, NAME_AND_PLACE, PLACE, Guess, Guesses

OWNER = Guess("104217", "10.0.0.7")


class Clock:
    def __init__(self):
        self.at = datetime(2026, 5, 1, tzinfo=UTC)

    def __call__(self):
        return self.at

    def go(self, step):
        self.at += step


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def guesses(clock):
    return Guesses(clock)


def rate(guesses, clock, guess_at, during):
    """How many guesses are looked at when somebody never stops trying."""
    end, looked_at, number = clock.at + during, 0, 0
    while clock.at < end:
        if wait := guesses.take(guess_at(number)):
            clock.go(wait)
        else:
            looked_at += 1
        number += 1
    return looked_at


def test_five_wrong_guesses_are_free_and_each_more_doubles_the_wait():
    waits = [NAME_AND_PLACE.wait(wrong).total_seconds() for wrong in range(17)]
    assert waits == [0, 0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]


def test_the_wait_is_never_longer_however_many_were_wrong():
    assert NAME_AND_PLACE.wait(10**6) == timedelta(minutes=15)
    assert NAME.wait(10**6) == PLACE.wait(10**6) == timedelta(minutes=1)


def test_from_one_place_a_day_of_guessing_at_one_name_is_about_a_hundred_guesses(guesses, clock):
    assert rate(guesses, clock, lambda _: OWNER, timedelta(hours=24)) < 120


def test_from_everywhere_a_day_of_guessing_at_one_name_is_under_two_thousand_guesses(guesses, clock):
    assert rate(guesses, clock, lambda n: Guess("104217", f"place {n}"), timedelta(hours=24)) < 2000


def test_from_one_place_a_day_of_guessing_at_all_names_is_under_two_thousand_guesses(guesses, clock):
    assert rate(guesses, clock, lambda n: Guess(f"name {n}", "10.0.0.7"), timedelta(hours=24)) < 2000


def test_guesses_that_must_wait_count_for_nothing(guesses, clock):
    for _ in range(5):
        guesses.take(OWNER)
    assert {guesses.take(OWNER) for _ in range(100)} == {timedelta(seconds=2)}
    clock.go(timedelta(seconds=2))
    assert not guesses.take(OWNER)


def test_many_at_once_gain_nothing_for_a_guess_counts_before_it_is_looked_at(guesses):
    assert sum(not guesses.take(OWNER) for _ in range(40)) == 5


def test_a_right_one_forgives_the_name_from_this_place(guesses):
    for _ in range(4):
        guesses.take(OWNER)
    guesses.take(OWNER)
    guesses.was_right(OWNER)
    assert not guesses.take(OWNER)


def test_who_logs_in_right_between_guesses_at_others_is_slowed_all_the_same(guesses):
    own = Guess("own", "10.0.0.7")
    for number in range(100):
        guesses.take(Guess(f"name {number}", "10.0.0.7"))
        if not guesses.take(own):
            guesses.was_right(own)
    assert guesses.take(Guess("one more", "10.0.0.7"))


def test_whoever_always_logs_in_right_never_waits(guesses):
    for _ in range(500):
        assert not guesses.take(OWNER)
        guesses.was_right(OWNER)


def test_a_browser_that_the_account_is_known_in_counts_for_itself(guesses):
    for number in range(200):
        guesses.take(Guess("104217", f"place {number}"))
    assert guesses.take(OWNER)
    known = Guess("104217", "10.0.0.7", browser="known")
    assert [bool(guesses.take(known)) for _ in range(6)] == [False] * 5 + [True]


def test_after_a_day_all_is_forgiven(guesses, clock):
    for _ in range(5):
        guesses.take(OWNER)
    clock.go(timedelta(hours=24))
    assert [bool(guesses.take(OWNER)) for _ in range(6)] == [False] * 5 + [True]


def test_neither_names_nor_places_are_kept_as_they_were_typed(guesses):
    guesses.take(OWNER)
    assert "104217" not in str(guesses._wrong)
    assert "10.0.0.7" not in str(guesses._wrong)


def test_the_memory_has_an_end(guesses, monkeypatch):
    monkeypatch.setattr(guessing, "MOST_KEPT", 50)
    for number in range(100):
        guesses.take(Guess(f"name {number}", f"place {number}"))
    assert len(guesses._wrong) == 50
