"""The examples of the pack fire guard its numbers."""

import pytest

from rules.load import load_rules, load_texts
from rules.model import Authority, OnLapse
from tests.unit.packs.wrong_numbers import PACKS, fails

LEGS = {"smoke-diver-medical", "smoke-diver-physical-test", "smoke-diver-exercises"}
LICENCE = "because a cell was left blank.\n"
PREREQUISITES = "\n    kind: education\n    prerequisites:"


@pytest.fixture(scope="module")
def book():
    return load_rules([PACKS / "fire.yaml"])


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("{to_age: 39, for: P3Y}", "{to_age: 40, for: P3Y}"),
        ("{to_age: 39, for: P3Y}", "{to_age: 38, for: P3Y}"),
        ("{to_age: 49, for: P2Y}", "{to_age: 50, for: P2Y}"),
        ("{to_age: 49, for: P2Y}", "{to_age: 48, for: P2Y}"),
        ("{for: P1Y}", "{for: P2Y}"),
        ("    valid_for: P1Y", "    valid_for: P13M"),
        (
            "military-fire-training, achieved_before: 2022-03-01",
            "military-fire-training, achieved_before: 2022-03-02",
        ),
        (
            "military-fire-training, achieved_before: 2022-03-01",
            "military-fire-training, achieved_before: 2022-02-28",
        ),
        (
            "firefighter-part-time, achieved_before: 2022-03-01",
            "firefighter-part-time, achieved_before: 2022-03-02",
        ),
        (
            "firefighter-part-time, achieved_before: 2022-03-01",
            "firefighter-part-time, achieved_before: 2022-02-28",
        ),
        ("      - fire-college\n", ""),
        ("times: 6", "times: 5"),
        ("times: 6", "times: 7"),
        ("times: 2", "times: 1"),
        ("times: 1, of: chemical-diving-exercise", "times: 2, of: chemical-diving-exercise"),
        ("smoke-exercise-cold], within: P1Y", "smoke-exercise-cold], within: P2Y"),
        ("chemical-diving-exercise, within: P1Y", "chemical-diving-exercise, within: P13M"),
        ("at_least: 4", "at_least: 3"),
        ("at_least: 4", "at_least: 5"),
        ("    includes: [smoke-diver]\n", ""),
        ("    includes: [emergency-driver]\n", ""),
    ],
)
def test_a_wrong_number_fails_an_example(line, wrong):
    assert fails("fire", line, wrong)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        (
            "in_force: {from: 2022-03-01, until: 2023-07-11}",
            "in_force: {from: 2022-02-28, until: 2023-07-11}",
        ),
        (
            "in_force: {from: 2022-03-01, until: 2023-07-11}",
            "in_force: {from: 2022-03-02, until: 2023-07-11}",
        ),
        ("      - in_force: {from: 2023-07-12}", "      - in_force: {from: 2023-07-13}"),
        ("    in_force: {from: 2023-07-12}", "    in_force: {from: 2023-07-11}"),
        ("    in_force: {from: 2023-07-12}", "    in_force: {from: 2023-07-13}"),
        ("    in_force: {from: 2022-03-01}\n", ""),
        ("    in_force: {from: 2022-03-01}", "    in_force: {from: 2022-03-02}"),
        ("due_within: P3Y", "due_within: P35M"),
        ("due_within: P3Y", "due_within: P37M"),
        ("due_within: P2Y", "due_within: P3Y"),
        ("due_within: P2Y", "due_within: P23M"),
        ("        due_from: hired\n", ""),
        ("    due_from: hired\n    on_lapse", "    due_from: duty\n    on_lapse"),
    ],
)
def test_a_wrong_day_or_deadline_fails_an_example(line, wrong):
    assert fails("fire", line, wrong)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("    also_met_by: [preparedness-training-step-1, part-time-crew-command]\n", ""),
        ("[preparedness-training-step-1, part-time-crew-command]", "[preparedness-training-step-1]"),
        ("[preparedness-training-step-1, part-time-crew-command]", "[part-time-crew-command]"),
        (f"step B'}}{PREREQUISITES} [crew-command-a]\n", "step B'}\n"),
        (f"step C'}}{PREREQUISITES} [crew-command-a]\n", "step C'}\n"),
        (f"(former scheme){PREREQUISITES} [firefighter-part-time]\n", "(former scheme)\n"),
        (f"commander training, part-time{PREREQUISITES} [firefighter-part-time]\n", "commander training\n"),
        ("    valid_for: P5Y\n    provider: Statens", "    valid_for: P61M\n    provider: Statens"),
        ("    valid_for: P5Y\n    provider: Statens", "    valid_for: P59M\n    provider: Statens"),
        ("    valid_for: P5Y\n    provider: {nb: Lege", "    valid_for: P61M\n    provider: {nb: Lege"),
        ("    valid_for: P5Y\n    provider: {nb: Lege", "    valid_for: P59M\n    provider: {nb: Lege"),
        (f"{LICENCE}    valid_for: P5Y\n", LICENCE),
        (f"{LICENCE}    valid_for: P5Y\n", f"{LICENCE}    valid_for: P59M\n"),
        (f"{LICENCE}    valid_for: P5Y\n", f"{LICENCE}    valid_for: P61M\n"),
        ("    levels: [b, c1, c, ce]", "    levels: [b, c, c1, ce]"),
        ("    levels: [b, c1, c, ce]", "    levels: [b, c1, ce, c]"),
        ("emergency-vehicle-licence, level: c}", "emergency-vehicle-licence, level: c1}"),
        ("emergency-vehicle-licence, level: c}", "emergency-vehicle-licence, level: ce}"),
    ],
)
def test_a_wrong_way_to_a_competence_fails_an_example(line, wrong):
    assert fails("fire", line, wrong)


def test_the_parts_of_smoke_diving_remind_once_and_the_person_alone(book):
    """All the rest comes from the sum: nobody is told everything twice, and no leader of a single part."""
    plans = {code: book.requirements[code].versions[-1].reminders for code in LEGS}
    assert set(plans.values()) == {"book-early"}
    (stage,) = book.reminders["book-early"]
    assert stage.before is not None
    assert stage.to == ("employee",)


def test_the_parts_remind_before_the_sum_does(book):
    (early,) = book.reminders["book-early"]
    assert all(str(early.before) != str(stage.before) for stage in book.reminders["smoke-diving"])
    assert early.before.days > max(
        stage.before.days for stage in book.reminders["smoke-diving"] if stage.before
    )


def test_law_is_what_the_regulations_say_and_the_rest_is_the_services_own(book):
    local = {code for code, one in book.requirements.items() if one.versions[-1].authority is Authority.LOCAL}
    assert local == {"smoke-diving", "smoke-diver-exercises", "smoke-diver-leadership", "chemical-diving"}


def test_whoever_may_not_drive_under_emergency_may_still_drive(book):
    for code in ("emergency-driving", "emergency-driving-heavy"):
        assert book.requirements[code].versions[-1].on_lapse is OnLapse.RESTRICT


def test_nothing_is_said_of_the_time_before_the_regulation(book):
    """The regulation on fire services entered into force on 1 March 2022; what applied before is not described."""
    of_the_regulation = {
        code
        for code, one in book.requirements.items()
        if code.startswith(("firefighter", "crew-command", "fire-prevention"))
    }
    assert len(of_the_regulation) == 5
    for code in of_the_regulation:
        assert str(book.requirements[code].versions[0].in_force.from_) >= "2022-03-01"


def test_the_profession_is_told_of_positions_and_not_of_functions(book):
    assert {code for code, role in book.roles.items() if role.styrk08} == {
        "firefighter-full-time",
        "firefighter-part-time",
    }


def test_the_pack_of_ones_own_that_the_first_lines_show_fills_in_the_watches():
    text = (PACKS / "fire.yaml").read_text(encoding="utf-8")
    shown = [line.removeprefix("#      ") for line in text.splitlines() if line.startswith("#      ")]
    own = load_texts([("fire.yaml", text), ("own.yaml", "\n".join(shown) + "\n")])
    staffing = own.requirements["smoke-diving"].versions[-1].staffing
    assert staffing is not None
    assert staffing.units == ("watch-1", "watch-2")
    assert own.competences["smoke-diver-medical"].confirm is None
