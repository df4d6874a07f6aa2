"""Mails lead to the pages, where it is known where those are."""

from dataclasses import replace

import pytest

from compliance.services.reminders.links import pages_of_leaders
from compliance.services.reminders.remind import remind
from tests.unit.reminders import brigade
from tests.unit.reminders.brigade import VOICE, Brigade

PAGES = "https://kompetanse.fjordvik.example"


@pytest.fixture
def present():
    """Bo's medical has run out; Anna leads his watch, the chief the brigade."""
    return Brigade().works("bo", "diver").has("bo", "basic", "2010-01-01").present()


def mails(present, pages):
    made = remind(present, brigade.Past(), replace(VOICE, pages=pages)).mails
    return {one.mail.recipient_key: one.mail for one in made}


def test_an_employee_is_led_to_their_page_and_a_leader_to_the_unit(present):
    found = mails(present, PAGES)
    assert f"{PAGES}/me\n" in found["p-bo"].text
    assert f'href="{PAGES}/me"' in found["p-bo"].html
    assert f"{PAGES}/units/watch-1\n" in found["p-anna"].text
    assert "Send det inn på siden din" in found["p-bo"].text


def test_without_an_address_no_mail_holds_a_link_or_tells_of_pages(present):
    for mail in mails(present, "").values():
        assert "href" not in mail.html
        assert "siden din" not in mail.text


def test_a_leader_of_several_units_is_led_to_the_one_above_the_others_or_to_none(present):
    units = present.stored.facts.units
    chief = int(units.leader[0])
    below = replace(units, leader=units.leader.copy())
    below.leader[1] = chief
    apart = replace(below, parent=units.parent.copy())
    apart.parent[1] = -1
    for changed, expected in ((below, "/units/brigade"), (apart, None)):
        stored = replace(present.stored, facts=replace(present.stored.facts, units=changed))
        assert pages_of_leaders(stored).get("p-chief") == expected
