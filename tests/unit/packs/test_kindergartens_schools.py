"""The examples of the pack kindergartens-schools guard its numbers."""

from pathlib import Path

import pytest

import rules
from rules.load import load_rules
from rules.model import Authority
from tests.unit.packs.wrong_numbers import fails

PACK = Path(rules.__file__).parent / "packs" / "kindergartens-schools.yaml"


@pytest.fixture(scope="module")
def book():
    return load_rules([PACK])


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("    valid_for: P2Y", "    valid_for: P3Y"),
        ("    until_end_of: month\n", ""),
        ("early: P3M", "early: P90D"),
        ("early: P3M", "early: P4M"),
        ("late: P1M", "late: P27D"),
        ("late: P1M", "late: P2M"),
        ("    renewed_by: [first-aid-children-refresher]\n", ""),
        ("grace: P30D", "grace: P29D"),
        ("grace: P30D", "grace: P31D"),
        ("due_within: P3M", "due_within: P89D"),
        ("due_within: P3M", "due_within: P91D"),
        ("    valid_for: P1Y", "    valid_for: P366D"),
        ("    valid_for: P1Y", "    valid_for: P11M"),
        ("in_force: {until: 2024-07-31}", "in_force: {until: 2024-07-30}"),
        ("in_force: {from: 2024-08-01}", "in_force: {from: 2024-08-02}"),
        ("[pedagogical-education, kindergarten-pedagogy]", "[kindergarten-pedagogy]"),
        ("[pedagogical-education, kindergarten-pedagogy]", "[pedagogical-education]"),
        ("        - kindergarten-teacher-education\n", ""),
        ("[teacher, bathing-supervisor]", "[teacher]"),
        ("[bathing-supervisor, pool-attendant]", "[bathing-supervisor]"),
        ("    includes: [kindergarten-staff]\n", ""),
        ("    includes: [school-staff]\n", ""),
    ],
)
def test_a_wrong_number_fails_an_example(line, wrong):
    assert fails("kindergartens-schools", line, wrong)


def test_everybody_in_a_kindergarten_or_a_school_shows_a_police_certificate(book):
    kindergarten = {
        "pedagogical-leader",
        "kindergarten-teacher",
        "kindergarten-assistant",
        "kindergarten-staff",
    }
    school = {"teacher", "swimming-teacher", "school-assistant", "after-school-worker", "school-staff"}
    assert book.roles_meeting("police-certificate-kindergarten") == kindergarten
    assert book.roles_meeting("police-certificate-school") == school


def test_tuberculosis_is_clarified_for_those_who_work_with_the_children_and_for_nobody_else(book):
    """A health question without ground in law must not be asked: not of the cleaner, not of the office."""
    requirement = book.requirements["tuberculosis-clearance-children"]
    assert book.roles_meeting("tuberculosis-clearance-children") == {
        "pedagogical-leader",
        "kindergarten-teacher",
        "kindergarten-assistant",
        "teacher",
        "swimming-teacher",
        "school-assistant",
        "after-school-worker",
    }
    assert requirement.versions[-1].authority is Authority.LAW


def test_the_yearly_life_saving_test_was_never_law(book):
    assert [version.authority for version in book.requirements["life-saving"].versions] == [
        Authority.GUIDELINE,
        Authority.GUIDELINE,
    ]


def test_each_version_of_the_school_rule_names_the_act_of_its_time(book):
    old, new = book.requirements["police-certificate-school"].versions
    assert [source.id for source in old.sources] == ["LOV-1998-07-17-61", "FOR-2006-06-23-724"]
    assert new.sources[0].id == "LOV-2023-06-09-30"
    assert new.confirm is not None
