"""The examples of the pack everyone guard its numbers."""

import pytest

from tests.unit.packs.wrong_numbers import fails


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("hours: 40,", "hours: 39,"),
        ("hours: 40,", "hours: 41,"),
        ("within: P50Y", "within: P25Y"),
        (
            "safety-representative-training, shorter-safety-training-agreement",
            "safety-representative-training",
        ),
        (
            "safety-representative-training, shorter-safety-training-agreement",
            "shorter-safety-training-agreement",
        ),
        ("due_within: P6M", "due_within: P7M"),
        ("due_within: P6M", "due_within: P180D"),
        ("due_within: P1M", "due_within: P30D"),
        ("due_within: P1M", "due_within: P32D"),
        ("    valid_for: P1Y", "    valid_for: P366D"),
        ("    bound_to: unit\n", ""),
        ("expiring: P30D", "expiring: P29D"),
        ("expiring: P30D", "expiring: P31D"),
        ("    needs: hse-leader-training\n    due_within: P6M", "    needs: hse-leader-training"),
        ("roles: [chief-executive]", "roles: [chief-executive, leader]"),
        ("safety-representative, working-environment-committee-member", "safety-representative"),
    ],
)
def test_a_wrong_number_fails_an_example(line, wrong):
    assert fails("everyone", line, wrong)
