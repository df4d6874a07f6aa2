"""The command itself answers the conformance cases, from files alone, as a program of its own."""

import json
import subprocess
import sys

import pytest

from tests.conformance.reading import CASES, only_what_is_asked, read_case


@pytest.mark.parametrize("folder", CASES[::3], ids=lambda folder: folder.name)
def test_compliance_check_answers_what_the_case_says(folder):
    """One JSON object on standard output and nothing else; exit status 0 whatever it finds."""
    case = read_case(folder)
    command = [
        sys.executable,
        "-m",
        "compliance",
        "check",
        "--rules",
        str(case.rules),
        "--data",
        str(case.data),
    ]
    done = subprocess.run(
        [*command, "--on", case.on.isoformat(), "--format", "json"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert only_what_is_asked(case.expected, json.loads(done.stdout)) == case.expected
