"""Every command of the guide to the handbook works as it stands there, and its table names the pages that are made."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from compliance.words.handbook_pages import say
from tests.acceptance.program import Site
from tests.golden.handbook.harbour import HERE

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "how-to" / "handbook.md").read_text("utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """An installation with the library in its folder of rules."""
    made = Site(tmp_path_factory.mktemp("guide") / "site")
    shutil.copytree(ROOT / "rules" / "packs", made.folder / "rules")
    return made


def test_the_guide_has_commands():
    assert len(COMMANDS) >= 5


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_works(site, command):
    program, *arguments = shlex.split(command)
    done = site.run(*arguments)
    assert (program, done.status) == ("compliance", 0), done.err
    if "--out" in arguments:
        assert (site.folder / arguments[arguments.index("--out") + 1] / "index.html").exists()
    else:
        assert done.out.count("\n") > 20


def test_the_links_it_gives_lead_to_places_that_are_there(site):
    site.run("rules", "docs", "--out", "linked")
    links = re.findall(r"`([\w-]+\.html)#([\w-]+)`", GUIDE)
    assert len(links) >= 2
    for file, anchor in links:
        assert f'id="{anchor}"' in (site.folder / "linked" / file).read_text("utf-8")


def test_the_table_names_every_page():
    rows = re.findall(r"^\| ([A-Z][\w ]+) \|", GUIDE, re.MULTILINE)
    pages = ("index", "roles", "sources", "confirm", "not-checked", "changed")
    assert [say(page, "en") for page in pages] == rows


def test_the_example_is_what_the_program_says():
    example = GUIDE.split("<!-- example -->\n```\n")[1].split("\n```\n")[0]
    assert (HERE / "boat-driving-en.txt").read_text("utf-8").startswith(f"{example}\n")
