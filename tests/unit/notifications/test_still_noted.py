"""What must be confirmed is said once in a mail, after what is to be done."""

from datetime import date

from notifications.content import Lapse, Rule, still_noted

DAY = date(2026, 6, 1)
DIVING = Rule(
    "Smoke diving", "local", "not operative", confirm=("ages", "number"), not_checked=("who is on duty",)
)
MEDICAL = Rule("Medical", "law", "not fit", confirm=("ages",))
PLAIN = Rule("First aid", "local", "may not")


def lapses(*rules):
    return [Lapse(rule, "expiring", DAY, DAY, "stand-down") for rule in rules]


def test_the_first_says_it_and_the_next_says_the_rest():
    first, second = still_noted(lapses(MEDICAL, DIVING), ())
    assert (first.name, first.confirm) == ("Medical", ("ages",))
    assert (second.name, second.confirm, second.not_checked) == (
        "Smoke diving",
        ("number",),
        ("who is on duty",),
    )


def test_a_requirement_with_nothing_open_or_nothing_new_is_left_out():
    assert still_noted(lapses(DIVING, MEDICAL, PLAIN), ()) == (DIVING,)


def test_what_the_mail_says_anyway_is_not_said_again():
    assert still_noted(lapses(DIVING), [DIVING]) == ()
