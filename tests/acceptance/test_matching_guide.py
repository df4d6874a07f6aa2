"""The guide's matching file and commands work as they stand there."""

import re
import shlex
from pathlib import Path

import pytest

from tests.acceptance.commands import runner
from tests.integration.store.test_commands import DATA, RULES, SETTINGS

GUIDE = (Path(__file__).parents[2] / "docs" / "how-to" / "import-wizard.md").read_text(encoding="utf-8")
COMMANDS = [line for block in re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]
(MATCHING,) = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
LIST = "Kursliste\nDeltaker;Status;Fullført\nNordmann, Kari;Fullført;12.03.2026\nLi, Ola;Avbrutt;12.03.2026\n"


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    for folder in ("rules", "data"):
        (tmp_path / folder).mkdir()
    files = {f"data/{name}.csv": text for name, text in DATA.items()}
    files |= {"compliance.toml": SETTINGS, "rules/fire.yaml": RULES}
    files |= {"kursliste.csv": LIST, "matching.toml": MATCHING}
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    run = runner(tmp_path, monkeypatch, capfd)
    assert run("import", "data").returncode == 0
    return run


def test_the_commands_work_in_their_order_and_the_same_file_again_changes_nothing(run):
    assert len(COMMANDS) == 2
    for command in [*COMMANDS, COMMANDS[-1]]:
        done = run(*shlex.split(command)[1:])
        assert done.returncode == 0, done.stderr
        assert done.stderr.splitlines()[0] == "kursliste.csv: 1 row left out by answers of matching.toml"
        assert re.search(r"^records", done.stdout, re.MULTILINE)
    assert "Alt var kjent fra før; ingenting er endret." in done.stderr


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--complete", "absences"], "with a matching of records there is no --complete"),
        (["--encoding", "utf-16"], "leave out --encoding"),
    ],
)
def test_options_that_do_not_go_with_a_matching_are_refused(run, more, sentence):
    done = run("import", "kursliste.csv", "--matching", "matching.toml", *more)
    assert done.returncode == 2
    assert sentence in done.stderr


def test_a_dry_run_of_a_folder_changes_nothing(run):
    first = run("import", "data", "--dry-run")
    assert (first.returncode, "Alt var kjent" in first.stderr) == (0, True)
