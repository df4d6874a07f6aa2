"""The examples of the pack health guard its numbers."""

import pytest

from tests.unit.packs.wrong_numbers import fails


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("    bound_to: unit\n", ""),
        ("    valid_for: P4Y", "    valid_for: P5Y"),
        ("    valid_for: P2Y", "    valid_for: P3Y"),
        (", medication-practical-check]\n    desc", "]\n    desc"),
        ("due_within: P3M", "due_within: P90D"),
        ("        - nurse-authorisation\n", ""),
        ("at_least: 5", "at_least: 4"),
    ],
)
def test_a_wrong_number_fails_an_example(line, wrong):
    assert fails("health", line, wrong)
