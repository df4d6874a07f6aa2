"""The direction of imports: the contracts in pyproject.toml hold, and they can be broken."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.architecture.tree import PROJECT

LINTER = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
FORBIDDEN = {
    "rules/bad.py": "import compliance.clock\nimport sqlalchemy\n",
    "notifications/bad.py": "import rules\n",
    "reports/bad.py": "import sqlalchemy\n",
    "compliance/store/bad.py": "import compliance.services\n",
    "compliance/services/bad.py": "import rich\n",
    "compliance/cli/bad.py": "import compliance.cli.worse\n",
    "compliance/cli/worse.py": "import compliance.cli.bad\n",
}


def test_every_contract_can_be_broken(tmp_path):
    """A contract that nothing can break would promise nothing: one planted import for each."""
    contracts = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    (tmp_path / "pyproject.toml").write_bytes((PROJECT / "pyproject.toml").read_bytes())
    for package in (
        "compliance",
        "compliance/cli",
        "compliance/services",
        "compliance/store",
        "rules",
        "notifications",
        "reports",
    ):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    (tmp_path / "compliance/clock.py").touch()
    for path, text in FORBIDDEN.items():
        (tmp_path / path).write_text(text, encoding="utf-8")
    answer = subprocess.run(LINTER, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    broken = re.findall(r"^(.+) BROKEN$", answer.stdout, re.MULTILINE)
    assert answer.returncode == 1, answer.stdout + answer.stderr
    assert sorted(broken) == sorted(contract["name"] for contract in contracts)


def test_the_contracts_hold():
    answer = subprocess.run(LINTER, cwd=PROJECT, capture_output=True, text=True, timeout=120, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
