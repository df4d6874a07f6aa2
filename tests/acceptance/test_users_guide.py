"""Every command of the guide to accounts works as it stands there, in its order."""

import re
import shlex
from pathlib import Path

import pytest

from compliance.services.access import passwords
from compliance.store import accounts, grants
from compliance.store.db import open_store
from tests.acceptance.program import Site
from tests.integration.store.test_commands import DATA, RULES

GUIDE = (Path(__file__).parents[2] / "docs" / "how-to" / "users.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]
PASSWORD = "fire snegler på tur"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with the database that the guide begins with: e1 leads, e2 is an employee, there is a watch 1."""
    made = tmp_path_factory.mktemp("users-guide")
    for name in ("rules", "data"):
        (made / name).mkdir()
    (made / "rules" / "fire.yaml").write_text(RULES, encoding="utf-8")
    for name, text in DATA.items():
        (made / "data" / f"{name}.csv").write_text(text, encoding="utf-8")
    run(made, "import data")
    return made


def run(folder, arguments, given=b"y\n"):
    done = Site(folder).run(*shlex.split(arguments), given=given)
    assert done.status == 0, done.err
    return done.out


def test_every_command_works_in_its_order(folder):
    assert len(COMMANDS) == 14
    for command in COMMANDS:
        asks = command.split()[2] in {"add", "password"}
        run(folder, command.removeprefix("compliance "), f"{PASSWORD}\n".encode() if asks else b"y\n")


def test_in_the_end_the_database_is_as_the_guide_says(folder):
    with open_store(f"sqlite:///{folder / 'compliance.db'}").reading() as session:
        assert passwords.fits(PASSWORD, accounts.by_login(session, "e1").password_hash)
        assert accounts.by_login(session, "e2") is None
        assert [grant.role for grant in grants.given(session)] == ["administrator"]
        assert grants.deputies(session) == ()
