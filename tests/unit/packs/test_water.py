"""The examples of the pack water guard its numbers."""

import pytest

from rules.load import load_rules
from tests.unit.packs.wrong_numbers import PACKS, fails


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("achieved_from: 2024-03-01", "achieved_from: 2024-02-29"),
        ("                - cost-recovery-guide-2024\n", ""),
        ("level: working, achieved_from", "level: basic, achieved_from"),
        ("in_force: {from: 2024-07-01}", "in_force: {from: 2024-07-02}"),
        ("twin: true", "at_least: 1"),
        ("any_of: [adk1, pipe-layer-trade-certificate]", "any_of: [adk1]"),
        ("any_of: [adk1, pipe-layer-trade-certificate]", "any_of: [pipe-layer-trade-certificate]"),
        ("roles: [water-operator, network-operator]", "roles: [water-operator]"),
        ("roles: [water-operator, network-operator]", "roles: [network-operator]"),
        ("due_within: P1Y", "due_within: P365D"),
        ("due_within: P3M", "due_within: P90D"),
    ],
)
def test_a_wrong_number_fails_an_example(line, wrong):
    assert fails("water", line, wrong)


def test_only_the_duty_to_know_ones_work_is_law():
    book = load_rules([PACKS / "water.yaml"])
    assert {code: str(item.versions[-1].authority) for code, item in book.requirements.items()} == {
        "cost-recovery": "local",
        "trench-work": "industry",
        "drinking-water": "law",
        "waterworks-operation": "local",
        "network-hygiene": "local",
    }


def test_that_one_of_each_trench_crew_is_certified_is_said_not_to_be_checked():
    (version,) = load_rules([PACKS / "water.yaml"]).requirements["trench-work"].versions
    assert "minst én i hvert grøftelag" in version.not_checked.nb
