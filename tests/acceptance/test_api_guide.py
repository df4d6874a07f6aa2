"""Every command of the guide to the HTTP interface works as it stands there, against a real `compliance serve`."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.program import Site
from tests.integration.store.test_commands import DATA, RULES

GUIDE = (Path(__file__).parents[2] / "docs" / "how-to" / "api.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]
PASSWORD = "fire snegler på tur"
ABSENCES = "employee,from,until\ne1,2026-12-01,2026-12-24\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A folder with the database that the guide begins with."""
    made = tmp_path_factory.mktemp("api-guide")
    for name in ("rules", "data"):
        (made / name).mkdir()
    (made / "rules" / "fire.yaml").write_text(RULES, encoding="utf-8")
    for name, text in {**DATA, "absences": ABSENCES}.items():
        (made / "data" / f"{name}.csv").write_text(text, encoding="utf-8")
    found = Site(made)
    (made / "data" / "absences.csv").rename(made / "absences.csv")
    assert found.run("import", "data").status == 0
    (made / "absences.csv").rename(made / "data" / "absences.csv")
    return found


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_every_command_works_in_its_order(site):
    token, answers = "", []
    with site.start("serve", "--port", "0") as process:
        where = re.search(r"http://127\.0\.0\.1:\d+", process.stdout.readline().decode())[0]
        for command in COMMANDS:
            ours = command.replace("compliance ", f"{sys.executable} -m compliance ", 1)
            line = ours if command.startswith("compliance") else command
            done = subprocess.run(
                ["sh", "-c", line.replace("http://127.0.0.1:8000", where)],
                cwd=site.folder,
                env={**os.environ, "TOKEN": token},
                input=f"{PASSWORD}\n".encode(),
                capture_output=True,
                timeout=60,
                check=True,
            )
            if command.startswith("compliance token add"):
                token = done.stdout.decode().strip()
            elif command.startswith("curl"):
                answers.append(json.loads(done.stdout))
        process.terminate()
    assert token.startswith("cmp_")
    _, people, tried, *brought = answers
    assert [one["employee"] for one in people["items"]] == ["e2"]
    assert (tried["dry_run"], tried["problems"], tried["changes"][0]["added"]) == (True, [], 1)
    assert [(one["dry_run"], one["changes"][0]["added"]) for one in brought] == [(False, 1), (False, 1)]
