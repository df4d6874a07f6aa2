"""docs/reference/access.md and the program say the same of exemptions, stand-downs and what is wrong."""

import pytest

from compliance.services.access import rights
from compliance.services.access.viewer import Viewer
from tests.unit.access.parts import ASKED, OTHER, PARTS, PERSON, UNITS
from tests.unit.access.test_access_table import table

ASKER = "the one who asked"


def ask(kind):
    return lambda viewer: rights.may_ask_exemption(viewer, PERSON, UNITS, ASKED[kind])


def decide(above):
    return lambda viewer: rights.may_decide_exemption(
        viewer, PERSON, UNITS, ASKED["plain"], asker=ASKER, above=above
    )


def confirm(kind):
    return lambda viewer: rights.may_confirm_stand_down(viewer, PERSON, UNITS, ASKED[kind])


def settle(*, passed):
    return lambda viewer: rights.may_settle_task(viewer, PERSON, UNITS, passed=passed)


DONE = {
    "ask for an exemption": ask("plain"),
    "ask, sensitive": ask("sensitive"),
    "ask, sensitive part": ask("sensitive part"),
    "decide on it": decide(None),
    "decide, no officer": decide(UNITS),
    "confirm a stand-down": confirm("plain"),
    "confirm, sensitive part": confirm("sensitive part"),
    "settle what is wrong": settle(passed=False),
    "settle, passed to HR": settle(passed=True),
}
MAY = table("Exemptions, stand-downs, what is wrong")


def test_every_part_has_its_cells_and_no_others():
    assert set(MAY) == {(who, what) for who in PARTS for what in DONE}


@pytest.mark.parametrize(("who", "what"), MAY)
def test_what_may_be_done_is_what_the_table_says(who, what):
    assert ("yes" if DONE[what](PARTS[who]) else "no") == MAY[who, what]


@pytest.mark.parametrize("who", PARTS)
def test_nobody_decides_on_what_they_asked_for(who):
    viewer = PARTS[who]
    given = {"asker": viewer.account, "above": UNITS}
    assert not rights.may_decide_exemption(viewer, PERSON, UNITS, ASKED["plain"], **given)


def test_a_leader_who_is_not_above_the_asker_does_not_decide():
    """Of a unit beside, which the person works in too."""
    leader = Viewer("a", "e3", led=OTHER)
    both = UNITS | OTHER
    assert rights.may_ask_exemption(leader, PERSON, both, ASKED["plain"])
    given = {"asker": ASKER, "above": UNITS}
    assert not rights.may_decide_exemption(leader, PERSON, both, ASKED["plain"], **given)
