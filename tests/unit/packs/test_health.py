"""The examples of the pack health guard its numbers."""

import pytest

from rules.load import load_texts
from rules.model import Authority
from tests.unit.packs.wrong_numbers import PACKS, fails

CARE = "nurse, social-educator, healthcare-worker, medication-assistant, care-assistant"


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("    bound_to: unit\n", ""),
        ("    valid_for: P4Y", "    valid_for: P5Y"),
        ("    valid_for: P2Y\n    prereq", "    valid_for: P3Y\n    prereq"),
        (", medication-practical-check]\n    desc", "]\n    desc"),
        ("[medication-course, medication-test, med", "[medication-course, med"),
        ("    renewed_by: [medication-test-refresher]\n", ""),
        ("        - nurse-authorisation\n", ""),
        ("        - social-educator-authorisation\n", ""),
        ("at_least: 5, per: unit}\n    reminders: med", "at_least: 4, per: unit}\n    reminders: med"),
        ("at_least: 5, per: unit}\n    reminders: care", "at_least: 6, per: unit}\n    reminders: care"),
        (
            "    due_within: P3M\n    expiring: P60D\n    on_",
            "    due_within: P90D\n    expiring: P60D\n    on_",
        ),
        ("expiring: P60D", "expiring: P61D"),
        ("    valid_for: P1Y\n", "    valid_for: P13M\n"),
        ("{early: P3M, late: P1M}", "{early: P4M, late: P1M}"),
        ("{early: P3M, late: P1M}", "{early: P2M, late: P1M}"),
        ("{early: P3M, late: P1M}", "{early: P3M, late: P2M}"),
        ("{early: P3M, late: P1M}", "{early: P3M}"),
        ("    renewed_by: [cpr-refresher]\n", ""),
        ("of: [defibrillation-course, defibrillation-refresher]", "of: [defibrillation-course]"),
        ("    renewed_by: [defibrillation-refresher]\n", ""),
        ("{times: 2, of: defibrillation-training,", "{times: 1, of: defibrillation-training,"),
        ("of: defibrillation-training, within: P1Y", "of: defibrillation-training, within: P2Y"),
        ("of: defibrillation-course, within: P1Y", "of: defibrillation-course, within: P6M"),
        ("    renewal: {early: P3M}\n", ""),
        ("of: violence-and-threats-exercise, within: P1Y", "of: violence-and-threats-exercise, within: P2Y"),
        ("      units: [nursing-homes]\n", ""),
        ("hired_from: 2017-01-01", "hired_from: 2017-01-02"),
        ("hired_from: 2017-01-01", "hired_from: 2016-12-31"),
        ("due_within: P0D", "due_within: P1D"),
        ("due_within: P1M", "due_within: P2M"),
        ("due_within: P1Y", "due_within: P2Y"),
        (CARE, CARE.replace("medication-assistant, ", "")),
        (", support-contact]", "]"),
        ("also_met_by: [nurse-authorisation, ", "also_met_by: ["),
        ("also_met_by: [care-degree, ", "also_met_by: ["),
        ("    needs: care-degree\n", "    needs: care-upper-secondary\n"),
    ],
)
def test_a_wrong_number_fails_an_example(line, wrong):
    assert fails("health", line, wrong)


@pytest.fixture(scope="module")
def requirements():
    text = (PACKS / "health.yaml").read_text(encoding="utf-8")
    return load_texts([("health.yaml", text)]).requirements


def test_what_no_law_demands_does_not_look_like_law(requirements):
    """The law has no interval for medication handling or resuscitation, and nothing on welfare technology."""
    authority = {code: item.versions[-1].authority for code, item in requirements.items()}
    assert {code for code, one in authority.items() if one is not Authority.LAW} == {
        "medication-handling",
        "cpr",
        "defibrillation",
        "welfare-technology",
    }


def test_mrsa_is_asked_about_in_nursing_homes_alone(requirements):
    """Home care is not covered, and a health question without ground in law must not be asked."""
    assert requirements["mrsa-clearance"].applies_to.units == ("nursing-homes",)
    assert requirements["tuberculosis-clearance"].applies_to.units == ()


@pytest.mark.parametrize(
    "code", ["nurse-authorisation", "cpr", "medication-handling", "coercion-basic-needs"]
)
def test_what_a_rota_would_show_is_said_not_to_be_checked(requirements, code):
    assert requirements[code].versions[-1].not_checked
