"""The examples of the pack water guard its numbers."""

import pytest

from tests.unit.packs.wrong_numbers import fails


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("achieved_from: 2024-03-01", "achieved_from: 2024-02-29"),
        ("                - cost-recovery-guide-2024\n", ""),
        ("level: working, achieved_from", "level: basic, achieved_from"),
        ("in_force: {from: 2024-07-01}", "in_force: {from: 2024-07-02}"),
        ("twin: true", "at_least: 1"),
    ],
)
def test_a_wrong_number_fails_an_example(line, wrong):
    assert fails("water", line, wrong)
