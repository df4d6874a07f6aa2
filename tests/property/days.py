"""Days and periods that collide: month ends, 29 February, the day before and after, one period from each other.

What a case is made of is chosen by *dice*: a string of bytes that Hypothesis draws in one go, each byte one choice,
0 the plainest. That is ten times as quick as a draw for every choice, and still shrinks to the plain choices.
"""

from datetime import date, timedelta

from hypothesis import strategies as st

from rules.dates import Period
from tests.oracle.civil import minus, plus

NO_END = date(9999, 12, 31)
LANDMARKS = (
    date(2024, 1, 31),
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2024, 6, 30),
    date(2024, 12, 31),
    date(2025, 1, 1),
    date(2025, 1, 31),
    date(2025, 2, 28),
    date(2025, 3, 1),
    date(2025, 3, 31),
    date(2025, 5, 31),
    date(2025, 6, 30),
    date(2025, 11, 30),
    date(2026, 1, 31),
    date(2026, 2, 28),
    date(2026, 3, 1),
    date(2026, 3, 31),
)
ASKED = (
    date(2026, 3, 1),
    date(2026, 2, 28),
    date(2025, 6, 30),
    date(2026, 5, 31),
    date(2024, 2, 29),
    date(2025, 12, 31),
    date(2028, 2, 29),
)
PERIODS = ("P1M", "P1Y", "P3M", "P2Y", "P6M", "P30D", "P90D", "P1D", "P2W", "P1M1D", "P1Y6M", "P365D", "P4Y")
FAR_PERIODS = ("P7974Y", "P99999D", "P9998Y11M", "P97999D")
# Not the calendar's last days: the naive evaluator takes 9999-12-31 itself for what never ends.
FAR_DAYS = (
    date(9998, 10, 17),
    date(9990, 10, 17),
    date(9996, 2, 29),
    date(1, 1, 1),
    date(1, 3, 1),
    date(4, 2, 29),
)
LONG = ("P1Y", "P2Y", "P1Y6M", "P4Y", "P6M", "P365D", "P3M")
BIRTHDAYS = (
    date(1984, 2, 29),
    date(1985, 2, 28),
    date(1985, 3, 1),
    date(1995, 3, 1),
    date(1995, 2, 28),
    date(1996, 2, 29),
)


def shifted(day, days):
    """The day so many days later, no later than the last of the far days."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), FAR_DAYS[0].toordinal()))


class Dice:
    """Choices made by the bytes of a string; where it is used up every choice is the plainest."""

    def __init__(self, thrown):
        self._thrown = iter(thrown)

    def roll(self, sides):
        """A number from 0 to sides - 1 (at most 65,536 sides)."""
        high = next(self._thrown, 0) if sides > 256 else 0
        return (high * 256 + next(self._thrown, 0)) % sides

    def of(self, options):
        """One of the options."""
        return options[self.roll(len(options))]

    def one_in(self, times):
        """True once in so many times."""
        return self.roll(times) == times - 1

    def some_of(self, options, least=0, most=2):
        """Some of the options, none twice, in any order."""
        left = list(options)
        many = min(len(left), least + self.roll(most - least + 1))
        return [left.pop(self.roll(len(left))) for _ in range(many)]

    def period(self, *, zero=False):
        """A period of the pool as text; `zero` where P0D is allowed too. Seldom one that leaves the calendar."""
        if self.one_in(100):
            return self.of(FAR_PERIODS)
        return self.of(("P0D", *PERIODS) if zero else PERIODS)

    def long_period(self):
        """A period that is mostly a year or more."""
        return self.period() if self.one_in(3) else self.of(LONG)

    def early_day(self):
        """A day that is mostly of 2024."""
        return self.of(LANDMARKS[:8]) if self.one_in(2) else self.day()

    def day(self):
        """A landmark, a day one period (and perhaps one day) from one, or any day of some years. Seldom a far one."""
        if self.one_in(100):
            return self.of(FAR_DAYS)
        kind = self.roll(3)
        if kind == 2:
            return date(2023, 1, 1) + timedelta(days=self.roll(2192))
        landmark = self.of(LANDMARKS)
        if kind == 0:
            return landmark
        moved = (plus, minus)[self.roll(2)](landmark, Period.parse(self.period()))
        return shifted(moved, self.of((0, 1, -1)))

    def later(self, first):
        """A day on or after another: a period away or the day before that, or any."""
        if self.one_in(3):
            return max(first, self.day())
        day = plus(first, Period.parse(self.period(zero=True)))
        return max(first, shifted(day, -self.roll(2)))

    def spans(self, least, most, first):
        """Spans (first, last or None) in time order: touching, a day apart, overlapping or far between."""
        for _ in range(least + self.roll(most - least + 1)):
            last = self.of((None, NO_END, None)) if self.one_in(2) else self.later(first)
            yield first, last
            first = shifted(last or first, self.of((1, 2, 1, 0, -20, 45)))


def dice(choices):
    """Dice for so many choices."""
    return st.binary(min_size=choices, max_size=choices).map(Dice)


periods = st.sampled_from(PERIODS).map(Period.parse)
