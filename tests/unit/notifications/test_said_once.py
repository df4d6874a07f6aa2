"""What must be confirmed is said once in a mail, where it is first of interest."""

from dataclasses import replace
from datetime import date

from notifications.content import Lapse, Rule, said_once

RULE = Rule(
    "Smoke diving", "local", "not operative", confirm=("ages", "number"), not_checked=("who is on duty",)
)
LATER = Lapse(RULE, "expiring", date(2026, 6, 1), date(2026, 6, 2), "stand-down")
SOONER = Lapse(
    Rule("Medical", "law", "not fit", confirm=("ages",)),
    "expiring",
    date(2026, 5, 1),
    date(2026, 5, 2),
    "stand-down",
)


def test_the_more_urgent_says_it_and_the_other_says_the_rest():
    first, second = said_once([LATER, SOONER])
    assert (first.rule.name, first.rule.confirm) == ("Medical", ("ages",))
    assert (second.rule.confirm, second.rule.not_checked) == (("number",), ("who is on duty",))


def test_nothing_else_of_them_changes():
    assert said_once([LATER]) == (LATER,)
    assert [replace(one, rule=RULE) for one in said_once([LATER, SOONER])] == [
        replace(SOONER, rule=RULE),
        LATER,
    ]
