"""The guide to a change of rules: its own packs change the library as it says, and every command works."""

import re
import shlex
from pathlib import Path

import pytest

from rules.load import load_rules
from tests.acceptance.commands import runner
from tests.acceptance.test_first_steps import DOCS, files

GUIDE = (DOCS / "how-to" / "rule-change.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", GUIDE, re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in block.splitlines() if "OLD" not in line]
SAID = [line for block in re.findall(r"```text\n(.*?)```", GUIDE, re.DOTALL) for line in block.splitlines()]
HOT = "smoke-exercise-hot"
DATA = {
    "units": "id,name,leader\nhome,Solbakken,lea\nwatch,Watch 1,lea\n",
    "employees": "id,name,email\n"
    + "".join(f"{who},{who},{who}@a.example\n" for who in ("lea", "ada", "bo", "dag")),
    "assignments": (
        "employee,role,unit,from\nada,medication-assistant,home,2020-01-01\nbo,medication-assistant,home,2020-01-01\n"
        "dag,smoke-diver,watch,2020-01-01\n"
    ),
    "records": "employee,competence,achieved_on\n"
    + "".join(
        f"{who},{what},2025-01-01\n"
        for who in ("ada", "bo")
        for what in ("medication-course", "medication-test", "medication-practical-check")
    )
    + "ada,medication-delegation,2025-01-01\nbo,medication-delegation,2025-09-01\n"
    + "".join(f"dag,smoke-exercise-{kind},2026-0{n}-01\n" for n in (1, 2) for kind in ("hot", "cold"))
    + "dag,smoke-exercise-cold,2026-03-01\ndag,smoke-exercise-cold,2026-04-01\n",
}


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    """The place of the guide: its packs, and a few people."""
    (tmp_path / "data").mkdir()
    for name, text in {**files(GUIDE), **{f"data/{name}.csv": text for name, text in DATA.items()}}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return runner(tmp_path, monkeypatch, capfd)


def test_it_has_both_changes():
    assert len(COMMANDS) == 3
    assert list(files(GUIDE)) == ["shorter.yaml", "hotter.yaml"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_works_and_finds_who_loses_clearance(run, command):
    done = run(*shlex.split(command)[1:])
    assert done.returncode == 3, done.stderr


def test_what_it_shows_is_what_is_said(run):
    said = run(*shlex.split(COMMANDS[0])[1:]).stdout
    shown = [line for line in SAID if not line.startswith("compliance ")]
    assert len(shown) == 3
    assert all(line in said for line in shown), said


def test_the_hot_exercises_are_changed_wherever_they_are_counted_but_for_chemical_divers(
    tmp_path, monkeypatch
):
    """The needs of the guide are those of the library but for the number, so that nothing else is lost on the way."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "hotter.yaml").write_text(files(GUIDE)["hotter.yaml"], encoding="utf-8")
    library = load_rules([Path("library:fire")])
    hotter = load_rules([Path("library:fire"), Path("hotter.yaml")])
    counted = {code for code, one in library.requirements.items() if HOT in str(one.versions[-1].needs)}
    changed = {code for _, code in hotter.overrides}
    assert counted - changed == {"chemical-diving"}
    for code in changed:
        before, now = (str(book.requirements[code].versions[-1].needs) for book in (library, hotter))
        assert before != now == before.replace("times=2", "times=3")
