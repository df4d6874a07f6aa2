"""The project's own code keeps its rules, and each check finds what it is for (planted in a made-up one)."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.architecture import code_scan
from tests.architecture.tree import PROJECT

Scan = Callable[[Path], list[str]]
SCANS: list[Scan] = [
    code_scan.long_modules,
    code_scan.long_functions,
    code_scan.meaningless_names,
    code_scan.late_imports,
    code_scan.clock_reads,
    code_scan.environment_reads,
]


def plant(root: Path, path: str, text: str) -> Path:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("scan", SCANS, ids=lambda scan: scan.__name__)
def test_the_project_has_none(scan):
    assert scan(PROJECT) == []


@pytest.mark.parametrize(
    ("folder", "limit"), [("rules", 300), ("compliance/store", 300), ("tests/unit", 400)]
)
def test_a_module_past_its_limit_is_found(tmp_path, folder, limit):
    plant(tmp_path, f"{folder}/long.py", "x = 1\n" * (limit + 1))
    plant(tmp_path, f"{folder}/just.py", "x = 1\n" * limit)
    assert code_scan.long_modules(tmp_path) == [f"{folder}/long.py: {limit + 1} lines, at most {limit}"]


def test_a_migration_may_be_a_long_list(tmp_path):
    path = f"{code_scan.MIGRATIONS}0001_first.py"
    plant(tmp_path, path, "def upgrade():\n" + "    x = 1\n" * 400)
    assert code_scan.long_modules(tmp_path) == []
    assert code_scan.long_functions(tmp_path) == []


def test_a_function_past_its_limit_is_found_and_its_docstring_does_not_count(tmp_path):
    body = "    x = 1\n" * 39
    plant(
        tmp_path,
        "rules/a.py",
        f"def fits():\n    '''One\n\n    two.\n    '''\n{body}\n\ndef long():\n{body}    x = 2\n",
    )
    assert code_scan.long_functions(tmp_path) == ["rules/a.py:47: long has 41 lines, at most 40"]


@pytest.mark.parametrize("path", ["rules/utils.py", "compliance/helpers/mail.py", "tests/unit/common.py"])
def test_a_name_that_says_nothing_is_found(tmp_path, path):
    assert code_scan.meaningless_names(plant(tmp_path, path, "")) == [path]


def test_a_late_import_is_found_but_not_in_the_command_line(tmp_path):
    text = "import json\n\n\ndef f():\n    from pathlib import Path\n    return Path, json\n"
    plant(tmp_path, "compliance/cli/a.py", text)
    plant(tmp_path, "rules/a.py", text)
    assert code_scan.late_imports(tmp_path) == ["rules/a.py:5"]


@pytest.mark.parametrize(
    "reading",
    [
        "datetime.now(UTC)",
        "datetime.datetime.now()",
        "date.today()",
        "datetime.utcnow()",
        "time.time()",
        "func.now()",
    ],
)
def test_reading_the_clock_is_found_but_not_in_its_module(tmp_path, reading):
    plant(tmp_path, "compliance/clock.py", f"x = {reading}\n")
    plant(tmp_path, "compliance/services/a.py", f"x = {reading}\n")
    [found] = code_scan.clock_reads(tmp_path)
    assert found.startswith("compliance/services/a.py:1: ")


@pytest.mark.parametrize("fine", ["clock.now()", "clock.today()", "time.monotonic()", "time.perf_counter()"])
def test_asking_the_clock_module_or_measuring_a_duration_is_fine(tmp_path, fine):
    assert code_scan.clock_reads(plant(tmp_path, "compliance/services/a.py", f"x = {fine}\n")) == []


@pytest.mark.parametrize(
    "reading", ["import os\nx = os.environ['A']", "import os\nx = os.getenv('A')", "from os import environ"]
)
def test_reading_the_environment_is_found_but_not_in_the_settings(tmp_path, reading):
    plant(tmp_path, "compliance/settings.py", reading)
    plant(tmp_path, "notifications/a.py", reading)
    [found] = code_scan.environment_reads(tmp_path)
    assert found.startswith("notifications/a.py:")
