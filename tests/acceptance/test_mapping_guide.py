"""Every command of the guides to the reports works as it stands there."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.acceptance.program import Site
from tests.unit.reports import town

HOW_TO = Path(__file__).parents[2] / "docs" / "how-to"
GUIDES = [HOW_TO / "mapping-report.md", HOW_TO / "matrix-report.md"]
COMMANDS = [
    line
    for guide in GUIDES
    for block in re.findall(r"```sh\n(.*?)```", guide.read_text(encoding="utf-8"), re.DOTALL)
    for line in block.splitlines()
]


def run(folder, command):
    program, *arguments = shlex.split(command)
    assert program == "compliance"
    return Site(folder).run(*arguments)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A place as the guide takes it: rules, data, and a database that holds it."""
    made = tmp_path_factory.mktemp("guide")
    town.write(made)
    (made / "rules").mkdir()
    shutil.move(made / "town.yaml", made / "rules" / "town.yaml")
    imported = run(made, "compliance import data")
    assert imported.status == 0, imported.err
    return made


def test_the_guides_have_commands():
    assert len(COMMANDS) >= 8


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_works(folder, command):
    answer = run(folder, command)
    assert answer.status == 0, answer.err
    if written := re.search(r"--output (\S+)", command):
        assert (folder / written[1]).stat().st_size > 500
    else:
        assert answer.out.count("\n") > 5


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_the_picture_is_there_and_modest(guide):
    [picture] = re.findall(r"!\[[^]]+\]\((.+?)\)", guide.read_text(encoding="utf-8"))
    assert 10_000 < (guide.parent / picture).stat().st_size < 300_000
