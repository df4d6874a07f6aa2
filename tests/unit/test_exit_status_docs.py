"""The exit statuses that the reference tells are those of the program."""

import re
from pathlib import Path

from compliance import cli
from compliance.cli.check_command import GAP
from compliance.errors import EXIT_STATUS, EnvironmentProblem, InputError, exit_status, sentence

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "exit-status.md"
WRONG_USAGE = 2  # of the command line library


def documented():
    return {int(number) for number in re.findall(r"^\| (\d+) \|", PAGE.read_text("utf-8"), re.MULTILINE)}


def test_every_status_stands_in_the_reference_and_no_other():
    of_errors = {status for _, status in EXIT_STATUS}
    ends = {cli.NOT_CONFIRMED, cli.INTERRUPTED, cli.READER_GONE}
    assert documented() == {0, WRONG_USAGE, GAP} | of_errors | ends


def test_the_first_row_that_fits_decides():
    assert exit_status(InputError(["x"])) == 1
    assert exit_status(EnvironmentProblem("x")) == 4
    assert exit_status(FileNotFoundError(2, "No such file", "x")) == 4
    assert exit_status(ZeroDivisionError()) is None


def test_what_the_operating_system_refused_names_the_file():
    assert sentence(PermissionError(13, "Permission denied", "out.csv")) == (
        "out.csv: the operating system refuses: Permission denied; see to the place and its permissions"
    )
    assert sentence(OSError(28, "No space left on device")) == (
        "the operating system refuses: No space left on device; see to the place and its permissions"
    )
    assert sentence(InputError(["one", "two"])) == "one\ntwo"
