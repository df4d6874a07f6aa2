"""`compliance import` and `compliance forget`, as somebody uses them."""

import json

import pytest

from tests.acceptance.commands import runner

RULES = """\
format: 1
pack: fire
title: Brann
competences:
  medical: {name: Helseattest, valid_for: P1Y}
roles:
  smoke-diver: {name: Røykdykker}
requirements:
  smoke-diving:
    name: Røykdykking
    task: Røykdykking
    authority: local
    applies_to: {roles: [smoke-diver]}
    needs: medical
examples:
  - title: Gyldig
    on: 2026-05-01
    employee: {roles: [smoke-diver], from: 2020-01-01}
    records: [{competence: medical, achieved_on: 2026-01-01}]
    expect: {smoke-diving: valid}
"""
DATA = {
    "units": "id,name,leader\nwatch-1,Vaktlag 1,e1\n",
    "employees": "id,name,email,left_on\ne1,Kari Nordmann,kari@kommune.no,\ne2,Ola Li,,2026-03-31\n",
    "assignments": "employee,role,unit,from\ne1,smoke-diver,watch-1,2020-01-01\ne2,smoke-diver,watch-1,2020-01-01\n",
    "records": "employee,competence,achieved_on\ne1,medical,2025-06-01\ne2,medical,2024-01-01\n",
}
SETTINGS = (
    'database = "sqlite:///compliance.db"\nrules = ["rules"]\n[retention]\nidentity_after_leaving = 30\n'
)

ERASED = (
    "Slettet: 1 person, 0 e-posttekster, 0 andre tekster, 0 rader i innsynsloggen, "
    "0 filer på kompetansebevis\n"
)


@pytest.fixture
def place(tmp_path):
    """A folder with settings, one rule file and a data folder."""
    (tmp_path / "compliance.toml").write_text(SETTINGS, encoding="utf-8")
    for folder in ("rules", "data"):
        (tmp_path / folder).mkdir()
    (tmp_path / "rules" / "fire.yaml").write_text(RULES, encoding="utf-8")
    for name, text in DATA.items():
        write(tmp_path, name, text)
    return tmp_path


@pytest.fixture
def run(place, monkeypatch, capfd):
    return runner(place, monkeypatch, capfd)


def write(place, name, text):
    (place / "data" / f"{name}.csv").write_text(text, encoding="utf-8")


def test_import_says_for_each_table_what_was_done(run):
    done = run("import", "data")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Tabell       Lagt til  Rettet  Trukket tilbake  Uendret",
        "units               1       0                0        0",
        "employees           2       0                0        0",
        "assignments         2       0                0        0",
        "records             2       0                0        0",
    ]


def test_the_same_again_is_said_to_be_known(run):
    run("import", "data")
    done = run("import", "data", "--format", "json")
    unchanged = {row["table"]: row["unchanged"] for row in json.loads(done.stdout)}
    assert unchanged == {"units": 1, "employees": 2, "assignments": 2, "records": 2}
    assert run("import", "data").stderr == "Alt var kjent fra før; ingenting er endret.\n"


def test_one_bad_row_and_not_even_a_database_is_made(run, place):
    write(place, "records", "employee,competence,achieved_on\ne1,medical,2025-06-01\ne9,medical,2025-02-30\n")
    done = run("import", "data")
    assert (done.returncode, done.stdout) == (1, "")
    assert "data/records.csv:3:employee: " in done.stderr
    assert "data/records.csv:3:achieved_on: " in done.stderr
    assert not (place / "compliance.db").exists()


def test_people_that_the_database_knows_need_not_be_brought_again(run, place):
    run("import", "data")
    for name in ("units", "employees", "assignments"):
        (place / "data" / f"{name}.csv").unlink()
    write(place, "records", "employee,competence,achieved_on\ne1,medical,2026-04-01\n")
    assert run("import", "data").stdout.splitlines()[1:] == [
        "records         1       0                0        0"
    ]


def test_a_table_that_is_no_table_is_refused_before_anything_is_read(run):
    done = run("import", "nowhere", "--complete", "recrods")
    assert done.returncode == 2
    assert done.stderr.endswith(
        '\nError: --complete recrods: there is no table "recrods"; did you mean "records"?\n'
    )


def test_complete_takes_away_more_than_a_tenth_only_with_yes(run, place):
    run("import", "data")
    write(place, "records", "employee,competence,achieved_on\ne1,medical,2025-06-01\n")
    assert run("import", "data", "--complete", "records").returncode == 1
    done = run("import", "data", "--complete", "records, absences", "--yes")
    assert done.returncode == 1  # there is no file of absences
    done = run("import", "data", "--complete", "records", "--yes")
    assert done.stdout.splitlines()[-1] == "records             0       0                1        1"


def test_the_database_answers_as_the_files_do_and_as_it_was_known(run):
    run("import", "data")
    check = ("check", "--on", "2026-05-01", "--format", "json")
    files = run(*check, "--data", "data")
    assert run(*check).stdout == files.stdout
    assert json.loads(files.stdout)["findings"][0]["status"] == "expiring"
    before = run(*check, "--known", "2020-01-01")
    assert json.loads(before.stdout) == {"on": "2026-05-01", "findings": [], "staffing": []}


def test_without_a_database_there_is_nobody_to_forget(run):
    done = run("forget", "e1", "--yes")
    assert done.returncode == 4
    assert done.stderr == (
        "compliance.db: there is no database yet; "
        "`compliance import FOLDER` makes it, `compliance demo` makes one to try\n"
    )


def test_forget_asks_first(run, monkeypatch):
    run("import", "data")
    asked = []
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda prompt: asked.append(prompt) or "n")
    assert run("forget", "e1").returncode == 1
    assert run("forget", "--due", "--on", "2026-05-01", "--language", "en").returncode == 1
    one, due = asked
    assert one == (
        "Slette hvem Kari Nordmann (e1) er, i alle versjoner, og tekstene i e-poster til og om vedkommende? "
        "Det kan ikke angres [y/N]: "
    )
    assert due == (
        "Erase the identity of 1 person, 0 mail texts and 0 rows of the access log? It can't be undone [y/N]: "
    )
    assert "Kari Nordmann" in run("explain", "e1", "smoke-diving", "--on", "2026-05-01").stdout


def test_forget_erases_and_says_how_much(run, place):
    run("import", "data")
    assert run("forget", "e1", "--yes").stdout == ERASED
    whole = b"".join(file.read_bytes() for file in place.glob("compliance.db*"))
    assert b"Kari" not in whole
    assert b"Ola Li" in whole
    again = run("forget", "e1", "--yes")
    assert (again.returncode, again.stderr) == (1, 'there is no employee "e1"\n')


def test_forget_due_forgets_whose_time_is_over(run):
    run("import", "data")
    assert run("forget", "--due", "--on", "2026-04-30", "--yes").stderr == (
        "Tiden er ikke ute for noen; ingenting er slettet\n"
    )
    done = run("forget", "--due", "--on", "2026-05-01", "--yes")
    assert done.stdout == ERASED
    assert run("forget", "e2", "--yes").returncode == 1


@pytest.mark.parametrize("arguments", [(), ("e1", "--due")])
def test_forget_takes_either_somebody_or_due(run, arguments):
    assert run("forget", *arguments).returncode == 2
