"""`compliance positions`: from an HR export to assignments, with the questions answered in between."""

import csv
import json
import re
import shlex
from pathlib import Path

import pytest

import rules
from tests.acceptance.commands import runner

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "hr-export.md"
PACKS = Path(rules.__file__).parent / "packs"
EXPORT = """\
Ansattnr;Navn;Enhetsnr;Stillingskode;Stilling;Stillingsprosent;Fra dato;Til dato
0101;Kari Ås;1200;7174;Sykepleier;100;01.02.2020;
0102;Ola Li;1300;6014;Badebetjent;50;01.02.2021;
0103;Per Mo;1400;6014;Feier;100;01.02.2021;31.12.9999
0104;Ann By;1000;6559;Konsulent;100;01.02.2022;
"""


@pytest.fixture
def run(tmp_path, monkeypatch, capfd):
    given = runner(tmp_path, monkeypatch, capfd)
    (tmp_path / "positions.csv").write_text(EXPORT, encoding="utf-8")
    (tmp_path / "compliance.toml").write_text(f'rules = ["{PACKS.as_posix()}"]\n', encoding="utf-8")
    return given


def assignments(folder="from-hr"):
    with Path(folder, "assignments.csv").open(encoding="utf-8") as file:
        return {(row["employee"], row["role"]) for row in csv.DictReader(file)}


def answer(title, roles):
    path = Path("from-hr/questions.csv")
    text = path.read_text(encoding="utf-8-sig")
    line = next(line for line in text.splitlines() if title in line)
    path.write_text(text.replace(line, line + roles), encoding="utf-8-sig")


def test_the_command_of_the_guide_assigns_by_code_and_asks_for_6014(run):
    [command] = re.findall(r"```sh\ncompliance (.*?)\n```", GUIDE.read_text(encoding="utf-8"))
    done = run(*shlex.split(command))
    assert done.returncode == 0, done.stderr
    everybody = {(f"010{number}", "employee") for number in range(1, 5)}
    assert assignments() == everybody | {("0101", "nurse")}
    lines = [line.split() for line in done.stdout.splitlines()[1:]]
    assert [line[:2] for line in lines] == [["6014", "Badebetjent"], ["6014", "Feier"], ["6559", "Konsulent"]]
    assert all({"chimney-sweep,", "pool-attendant"} <= set(line) for line in lines[:2])
    assert done.stderr.splitlines() == [
        "1 stilling fikk rolle av stillingskoden.",
        (
            "3 stillinger venter på svar: skriv rollene i kolonnen roles i from-hr/questions.csv (- for ingen), "
            "og kjør kommandoen igjen."
        ),
        "Kolonner som ikke er lest: Navn.",
        "Skrevet: from-hr/assignments.csv (5 rader)",
    ]


def test_answers_are_read_again_and_never_lost(run):
    run("positions", "positions.csv", "--out", "from-hr")
    answer("Badebetjent", "pool-attendant")
    answer("Feier", "chimney-sweep")
    answer("Konsulent", "-")
    done = run("positions", "positions.csv", "--out", "from-hr", "--language", "en")
    assert assignments() == {("0101", "nurse"), ("0102", "pool-attendant"), ("0103", "chimney-sweep")}
    assert done.stderr.splitlines()[:3] == [
        "1 position got a role by the position code.",
        "3 positions got a role by your answers.",
        "No question is left.",
    ]
    # The sweep is gone from the next export, and back in the one after: nobody is asked again.
    Path("positions.csv").write_text(EXPORT.replace("Feier", "Renholder"), encoding="utf-8")
    assert "1 position" in run("positions", "positions.csv", "--out", "from-hr", "--language", "en").stderr
    Path("positions.csv").write_text(EXPORT, encoding="utf-8")
    assert run("positions", "positions.csv", "--out", "from-hr").returncode == 0
    assert ("0103", "chimney-sweep") in assignments()


def test_an_answer_about_nobody_in_the_export_is_told(run):
    run("positions", "positions.csv", "--out", "from-hr")
    with Path("from-hr/questions.csv").open("a", encoding="utf-8") as file:
        file.write("6014;;Feier;1400;103;;;;chimney-sweep\r\n")
    done = run("positions", "positions.csv", "--out", "from-hr", "--language", "en")
    assert (
        "Answers that fit no position in the file: 1400 103. Is the number right? "
        "Excel takes leading zeros away." in done.stderr.splitlines()
    )
    told = json.loads(run("positions", "positions.csv", "--out", "from-hr", "--format", "json").stdout)
    assert told["unused_answers"] == [{"unit": "1400", "employee": "103"}]


def test_a_title_that_excel_would_run_is_harmless_and_is_answered_as_any_other(run):
    Path("positions.csv").write_text(EXPORT.replace("Konsulent", "=1+1"), encoding="utf-8")
    run("positions", "positions.csv", "--out", "from-hr")
    assert "6559;;'=1+1;" in Path("from-hr/questions.csv").read_text(encoding="utf-8-sig")
    answer("=1+1", "nurse")
    for _ in range(2):
        run("positions", "positions.csv", "--out", "from-hr")
        assert ("0104", "nurse") in assignments()


def test_a_bad_export_leaves_the_files_of_the_last_one(run):
    run("positions", "positions.csv", "--out", "from-hr")
    before = Path("from-hr/assignments.csv").read_bytes()
    Path("positions.csv").write_text(EXPORT.replace("01.02.2020", "31.02.2020"), encoding="utf-8")
    done = run("positions", "positions.csv", "--out", "from-hr")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        'positions.csv:2:from: "31.02.2020" is not a day of the calendar; '
        "expected a day that exists, written YYYY-MM-DD\n"
    )
    assert Path("from-hr/assignments.csv").read_bytes() == before


def test_unknown_names_on_the_command_line_are_sentences(run):
    done = run("positions", "positions.csv", "--out", "o", "--also", "employe")
    assert done.stderr == '--also: the rule book has no role "employe"; did you mean "employee"?\n'
    done = run("positions", "positions.csv", "--out", "o", "--column", "employe=Ansattnr")
    assert done.returncode == 2
    assert '"employe=Ansattnr" is not NAME=COLUMN with a name among employee, unit' in done.stderr


def test_json_carries_counts_and_questions(run):
    told = json.loads(run("positions", "positions.csv", "--out", "o", "--format", "json").stdout)
    assert (told["by_code"], told["by_answer"], told["open"]) == (1, 0, 3)
    assert told["questions"][0]["why"] == "several"
    assert set(told["questions"][0]["candidates"]) == {"chimney-sweep", "pool-attendant"}
