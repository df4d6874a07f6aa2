"""docs/reference/access.md and the program say the same, cell by cell."""

import re
from pathlib import Path

import pytest

from compliance.services.access import rights
from compliance.services.access.viewer import Sight
from tests.unit.access.parts import ASKED, PARTS, PERSON, UNIT, UNITS

PAGE = (Path(__file__).parents[3] / "docs" / "reference" / "access.md").read_text("utf-8")
SIGHTS = {
    Sight.LEGS: "all",
    Sight.STATUS: "status",
    Sight.CLEARED: "cleared",
    Sight.NOTHING: "nothing",
}
DONE = {
    "person's page": lambda viewer: rights.may_see_person(viewer, PERSON, UNITS),
    "unit's page": lambda viewer: rights.may_see_unit(viewer, UNIT),
    "readiness": lambda viewer: rights.may_see_readiness(viewer, UNIT, ASKED["plain"]),
    "readiness, counted": lambda viewer: rights.may_see_readiness(viewer, UNIT, ASKED["counted"]),
    "readiness, part": lambda viewer: rights.may_see_readiness(viewer, UNIT, ASKED["sensitive part"]),
    "verify a record": lambda viewer: rights.may_verify(viewer, PERSON, UNITS, ASKED["plain"]),
    "verify, sensitive": lambda viewer: rights.may_verify(viewer, PERSON, UNITS, ASKED["sensitive"]),
    "register": lambda viewer: rights.may_register(viewer, PERSON, UNITS, [ASKED["plain"]], sensitive=False),
    "register, sensitive": lambda viewer: rights.may_register(
        viewer, PERSON, UNITS, [ASKED["sensitive"]], sensitive=True
    ),
    "open a file": lambda viewer: rights.may_open_proof(
        viewer, PERSON, UNITS, [ASKED["plain"]], sensitive=False
    ),
    "add a file": lambda viewer: rights.may_add_proof(
        viewer, PERSON, UNITS, [ASKED["plain"]], sensitive=False, waits=True
    ),
    "add a file, sensitive": lambda viewer: rights.may_add_proof(
        viewer, PERSON, UNITS, [ASKED["sensitive"]], sensitive=True, waits=True
    ),
    "approve an exemption": lambda viewer: rights.may_approve_exemption(
        viewer, PERSON, UNITS, ASKED["plain"]
    ),
    "figures": lambda viewer: UNIT in rights.units_counted(viewer, ASKED["plain"]),
    "figures, part": lambda viewer: UNIT in rights.units_counted(viewer, ASKED["sensitive part"]),
    "mails": lambda viewer: rights.may_see_mail(viewer, [UNITS]),
    "unit's calendar": lambda viewer: rights.may_follow_unit(viewer, UNIT),
    "who has looked": lambda viewer: rights.may_see_views_of(viewer, PERSON),
    "import": lambda viewer: rights.may_import(viewer, UNITS),
    "rule change": lambda viewer: (
        rights.may_try_rules(viewer) and UNIT in rights.units_counted(viewer, ASKED["plain"])
    ),
    "accounts": rights.may_administer,
}


def table(heading):
    """The table below a heading, as (who, what) → word."""
    below = PAGE.partition(f"## {heading}\n")[2]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in below.splitlines()
        if line[:1] == "|"
    ]
    head = rows[0]
    body = rows[2 : 2 + len(PARTS)]
    return {(row[0], what): word for row in body for what, word in zip(head[1:], row[1:], strict=True)}


SEEN = table("How much is seen of one person's standing with one requirement")
MAY = table("What opens, and what may be done")


def test_every_part_has_its_cells_and_no_others():
    assert set(SEEN) == {(who, kind) for who in PARTS for kind in ASKED}
    assert set(MAY) == {(who, what) for who in PARTS for what in DONE}


@pytest.mark.parametrize(("who", "kind"), SEEN)
def test_as_much_is_seen_as_the_table_says(who, kind):
    assert SIGHTS[rights.sight(PARTS[who], PERSON, UNITS, ASKED[kind])] == SEEN[who, kind]


@pytest.mark.parametrize(("who", "what"), MAY)
def test_what_opens_is_what_the_table_says(who, what):
    assert ("yes" if DONE[what](PARTS[who]) else "no") == MAY[who, what]


def test_no_file_of_what_is_sensitive_is_opened_or_added_by_anybody():
    for viewer in PARTS.values():
        for asked in ASKED.values():
            assert not rights.may_open_proof(viewer, PERSON, UNITS, [asked], sensitive=True)
            assert not rights.may_add_proof(viewer, PERSON, UNITS, [asked], sensitive=True, waits=True)


def test_what_somebody_approved_stays_what_they_saw():
    asked = [ASKED["plain"]]
    may = {
        waits: rights.may_add_proof(PARTS["the person"], PERSON, UNITS, asked, sensitive=False, waits=waits)
        for waits in (True, False)
    }
    assert may == {True: True, False: False}


def test_the_page_says_where_it_is_decided():
    assert re.search(r"`compliance/services/access/rights\.py`", PAGE)
