"""Every command and setting of the guide to the database works as it stands there, in its order."""

import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from compliance.settings import Settings
from compliance.store.db import open_store
from tests.acceptance.program import Site
from tests.integration.store.test_commands import DATA, RULES

GUIDE = (Path(__file__).parents[2] / "docs" / "how-to" / "store.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]
SETTINGS = [tomllib.loads(block) for block in re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with rule files and data in which there is an employee e17."""
    made = tmp_path_factory.mktemp("store-guide")
    for name in ("rules", "data"):
        (made / name).mkdir()
    (made / "rules" / "fire.yaml").write_text(RULES, encoding="utf-8")
    for name, text in DATA.items():
        (made / "data" / f"{name}.csv").write_text(re.sub(r"\be1\b", "e17", text), encoding="utf-8")
    return made


def test_the_guide_has_commands():
    assert len(COMMANDS) == 6


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_works(folder, command):
    program, *arguments = shlex.split(command)
    if program == "compliance":
        answer = Site(folder).run(*arguments, given=b"y\n")
        assert answer.status == 0, answer.err
    else:
        assert program == "python"
        subprocess.run([sys.executable, *arguments], cwd=folder, timeout=120, check=True)


def test_the_copy_is_a_database_with_everything_in_it(folder):
    with open_store(f"sqlite:///{folder / 'copy.db'}").reading() as session:
        names = session.connection().exec_driver_sql("SELECT name FROM people ORDER BY name").scalars().all()
    assert names == ["Kari Nordmann", "Ola Li"]  # as the guide says: a copy still knows who was forgotten
    with open_store(f"sqlite:///{folder / 'compliance.db'}").reading() as session:
        names = session.connection().exec_driver_sql("SELECT name FROM people").scalars().all()
    assert names == ["Ola Li"]


@pytest.mark.parametrize("written", SETTINGS, ids=lambda written: next(iter(written)))
def test_the_settings_of_the_guide_are_settings(written):
    assert Settings(**written).model_dump(include=set(written)) == written
