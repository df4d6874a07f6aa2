"""When a refused mail is tried again."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from notifications.retry import Retry

NOW = datetime(2027, 1, 13, 6, 0, tzinfo=UTC)


def waits(chance=0.5):
    retry, found, tries = Retry(), [], 1
    while (then := retry.not_before(tries, NOW, chance)) is not None:
        found.append(then - NOW)
        tries += 1
    return found


def test_waits_double_up_to_half_a_day_and_end_after_sixteen_tries():
    minutes = [wait / timedelta(minutes=1) for wait in waits()]
    assert minutes == [5, 10, 20, 40, 80, 160, 320, 640, *[720] * 7]


def test_giving_up_takes_about_five_days():
    assert timedelta(days=4) < sum(waits(), timedelta()) < timedelta(days=6)


@given(st.integers(1, 15), st.floats(0, 1, exclude_max=True))
def test_chance_moves_a_wait_by_a_fifth_at_most(tries, chance):
    middle = Retry().not_before(tries, NOW, 0.5) - NOW
    wait = Retry().not_before(tries, NOW, chance) - NOW
    assert abs(wait - middle) <= middle / 5 + timedelta(microseconds=1)


@given(st.integers(1, 10**9), st.floats(0, 1, exclude_max=True))
def test_no_number_of_tries_is_too_much_for_the_calendar(tries, chance):
    then = Retry(tries=10**10).not_before(tries, NOW, chance)
    assert NOW < then <= NOW + timedelta(hours=15)
