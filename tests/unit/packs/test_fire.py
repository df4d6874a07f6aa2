"""The examples of the pack fire guard its numbers."""

import pytest

from tests.unit.packs.wrong_numbers import fails


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("{to_age: 39, for: P3Y}", "{to_age: 40, for: P3Y}"),
        ("{to_age: 39, for: P3Y}", "{to_age: 38, for: P3Y}"),
        ("    valid_for: P1Y", "    valid_for: P13M"),
        ("achieved_before: 2022-03-01", "achieved_before: 2022-03-02"),
        ("achieved_before: 2022-03-01", "achieved_before: 2022-02-28"),
        ("      - fire-college\n", ""),
        ("times: 6", "times: 5"),
        ("times: 6", "times: 7"),
        ("times: 2", "times: 1"),
        ("smoke-exercise-cold], within: P1Y", "smoke-exercise-cold], within: P2Y"),
        ("at_least: 4", "at_least: 3"),
        ("    includes: [smoke-diver]\n", ""),
    ],
)
def test_a_wrong_number_fails_an_example(line, wrong):
    assert fails("fire", line, wrong)
