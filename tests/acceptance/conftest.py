"""An installation that has had its first night, for each test a copy of its own."""

import shutil

import pytest

from tests.acceptance.program import Site
from tests.integration.night.conftest import DATA, RULES

SETTINGS = """\
organisation = "Fjordvik kommune"
language = "en"

[smtp]
host = "127.0.0.1"
port = 1
security = "none"
timeout = 2
"""
STOPPED = "\nStopped; what was not finished was not saved. Run the command again.\n"
"""What Ctrl-C leads to; the first line end is for the `^C` of the terminal."""


@pytest.fixture(scope="session")
def first_night(tmp_path_factory):
    """Made once; a database with three people, a run of 1 May 2026, and two mails that wait."""
    site = Site(tmp_path_factory.mktemp("first") / "site")
    site.write({"compliance.toml": SETTINGS, "rules/watch.yaml": RULES})
    site.write({f"data/{name}": text for name, text in DATA.items()})
    for command in (("import", "data"), ("run", "--on", "2026-05-01")):
        done = site.run(*command)
        assert done.status == 0, done.err
    return site


@pytest.fixture
def site(first_night, tmp_path):
    """A copy of one's own."""
    folder = tmp_path / "site"
    shutil.copytree(first_night.folder, folder)
    return Site(folder)


@pytest.fixture
def empty_site(site):
    """The same, without a database."""
    for file in site.folder.glob("compliance.db*"):
        file.unlink()
    return site
