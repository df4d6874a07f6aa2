"""The examples of the pack technical guard its numbers, dates and layers; law and what is no law are told apart."""

from pathlib import Path

import pytest

import rules
from rules.load import load_rules
from rules.model import Authority
from tests.unit.packs.wrong_numbers import fails

PACK = Path(rules.__file__).parent / "packs" / "technical.yaml"
MACHINES = ("truck", "crane", "earthmoving")


@pytest.fixture(scope="module")
def book():
    return load_rules([PACK])


def version(book, code):
    (only,) = book.requirements[code].versions
    return only


HOT_WORK = "    valid_for: P5Y\n    also_met_by: [hot-work-certificate-nordic]\n"
COURSE_1 = "    valid_for: P5Y\n    also_met_by: [road-work-course-2]\n"


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (HOT_WORK, HOT_WORK.replace("P5Y", "P4Y")),
        (HOT_WORK, HOT_WORK.replace("P5Y", "P61M")),
        (HOT_WORK, "    valid_for: P5Y\n"),
        (COURSE_1, COURSE_1.replace("P5Y", "P4Y")),
        (COURSE_1, "    valid_for: P5Y\n"),
        ("all_of: [road-work-course-1, road-work-course-3]", "all_of: [road-work-course-1]"),
        ("all_of: [road-work-course-1, road-work-course-3]", "all_of: [road-work-course-3]"),
        ("    needs: road-work-course-2\n", "    needs: road-work-course-1\n"),
        ("{competence: scaffold-theory, level: 9m}", "{competence: scaffold-theory, level: 5m}"),
        ("{competence: scaffold-practice, level: 9m}", "{competence: scaffold-practice, level: 5m}"),
        ("{competence: scaffold-theory, level: over-9m}", "{competence: scaffold-theory, level: 9m}"),
        ("{competence: scaffold-practice, level: over-9m}", "{competence: scaffold-practice, level: 9m}"),
        ("levels: [5m, 9m, over-9m]", "levels: [over-9m, 9m, 5m]"),
        ("        - scaffold-experience\n", ""),
        ("    includes: [scaffold-builder-9m]\n", ""),
        ("in_force: {from: 2016-01-01}", "in_force: {from: 2015-12-31}"),
        ("in_force: {from: 2016-01-01}", "in_force: {from: 2016-01-02}"),
        ("    valid_for: P3Y\n", "    valid_for: P2Y\n"),
        ("    valid_for: P3Y\n", "    valid_for: P1096D\n"),
        ("    valid_for: P1Y\n", "    valid_for: P13M\n"),
        ("    valid_for: P1Y\n", "    valid_for: P1Y\n    until_end_of: year\n"),
        ("in_force: {from: 2023-08-24}", "in_force: {from: 2023-08-23}"),
        ("in_force: {from: 2023-08-24}", "in_force: {from: 2023-08-25}"),
        ("hours: 35", "hours: 34.5"),
        ("hours: 35", "hours: 35.5"),
        ("of: driver-refresher, within: P5Y", "of: driver-refresher, within: P4Y"),
        ("of: driver-refresher, within: P5Y", "of: driver-refresher, within: P6Y"),
        ("        - driver-initial-training\n", ""),
        ("roles: [height-worker, chimney-sweep]", "roles: [height-worker]"),
        ("roles: [electrical-worker, caretaker]", "roles: [electrical-worker]"),
        *(
            (f"[{machine}-certificate-foreign, {machine}-permission]", f"[{machine}-permission]")
            for machine in MACHINES
        ),
        *(
            (f"[{machine}-certificate-foreign, {machine}-permission]", f"[{machine}-certificate-foreign]")
            for machine in MACHINES
        ),
        *((f"        - {machine}-type-training\n", "") for machine in MACHINES),
    ],
)
def test_a_wrong_number_fails_an_example(line, wrong):
    assert fails("technical", line, wrong)


@pytest.mark.parametrize(
    "code",
    [
        "hot-work-certificate",
        "hot-work-certificate-nordic",
        "road-work-course-1",
        "road-work-course-2",
        "road-work-course-3",
        "diisocyanate-training",
        "driver-code-95",
        "driver-initial-training",
    ],
)
@pytest.mark.parametrize("wrong", ["P4Y", "P61M"])
def test_five_years_are_five_years(code, wrong):
    text = PACK.read_text(encoding="utf-8")
    start = text.index(f"\n  {code}:\n")
    own = text[start : text.index("    valid_for: P5Y\n", start)] + "    valid_for: P5Y\n"
    assert fails("technical", own, own.replace("P5Y", wrong))


def test_only_what_is_law_calls_itself_law(book):
    said = {code: version(book, code).authority for code in book.requirements}
    assert {code for code, authority in said.items() if authority is Authority.INDUSTRY} == {"hot-work"}
    assert {code for code, authority in said.items() if authority is Authority.GUIDELINE} == {
        "road-work",
        "road-work-supervision",
        "traffic-direction",
    }
    assert {code for code, authority in said.items() if authority is Authority.LOCAL} == {
        "professional-driver-hours"
    }


@pytest.mark.parametrize(
    "code",
    ["scaffold-theory", "scaffold-practice", "scaffold-experience", "scaffold-instruction"]
    + [
        f"{machine}-{part}" for machine in MACHINES for part in ("certificate", "permission", "type-training")
    ],
)
def test_what_the_law_lets_last_never_ends(book, code):
    assert book.competences[code].valid_for is None


@pytest.mark.parametrize(
    "code", ["hot-work", "scaffold-use", "truck-driving", "crane-operation", "earthmoving", "fall-protection"]
)
def test_what_belongs_to_the_work_site_or_the_machine_is_said_not_to_be_checked(book, code):
    assert version(book, code).not_checked


def test_a_position_code_that_covers_several_is_on_the_sweep_and_a_function_has_none(book):
    assert book.roles["chimney-sweep"].ks == ("6014",)
    for code in (
        "hot-worker",
        "road-worker",
        "traffic-director",
        "scaffold-user",
        "height-worker",
        "diisocyanate-user",
    ):
        assert book.roles[code].ks == book.roles[code].styrk08 == ()
