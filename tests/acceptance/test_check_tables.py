"""`compliance check` and `compliance timeline` as people read them: words, groups, order, width, colours."""

import io
import json
import re
import shutil
import sys

import pytest

from tests.acceptance import commands
from tests.conformance.reading import CASES, read_case
from tests.unit.intake.folders import BROKEN, SOUND

SOURCE = ("--rules", BROKEN / "rules.yaml", "--data", SOUND, "--on", "2026-05-01")


@pytest.fixture
def compliance(tmp_path, monkeypatch, capfd):
    """Runs a command in an empty working folder."""
    return commands.runner(tmp_path, monkeypatch, capfd)


class Terminal(io.TextIOWrapper):
    """A terminal that remembers what was written."""

    def __init__(self):
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def isatty(self):
        return True

    def text(self):
        return self.buffer.getvalue().decode()


@pytest.fixture
def terminal(compliance, monkeypatch):
    """What a command writes on a terminal of so many columns."""

    def run(columns, *arguments):
        monkeypatch.setenv("TERM", "xterm")
        monkeypatch.setenv("COLUMNS", str(columns))
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setattr(sys, "stdout", Terminal())
        compliance(*arguments)
        return sys.stdout.text()

    return run


CHECK = """\
Kompetansekrav per 01.05.2026

First aid (first-aid): 0 av 3 kan utføre oppgaven

Id  Ansatt         Enhet             Status                         Siden
e1  Kari Nordmann  Brann og redning  mangler, frist var 01.01.2020  01.01.2020
e2  Ola Bråten     Vaktlag 1         mangler, frist var 01.01.2020  01.01.2020
e3  Åse Ødegård    Vaktlag 1         mangler, frist var 01.05.2021  01.05.2021

Smoke diving (smoke-diving): 0 av 3 kan utføre oppgaven

Id  Ansatt         Enhet             Status                         Siden
e1  Kari Nordmann  Brann og redning  mangler, frist var 01.01.2020  01.01.2020
e2  Ola Bråten     Vaktlag 1         mangler, frist var 01.01.2020  01.01.2020
e3  Åse Ødegård    Vaktlag 1         mangler, frist var 01.05.2021  01.04.2026

I alt: 6 mangler
"""
TIMELINE = """\
Status fra 01.05.2026 og framover

Ola Bråten (e2)

Krav       Status        Fra og med  Til og med
First aid  gyldig        01.01.2026  02.10.2026
First aid  går snart ut  03.10.2026  01.01.2027
First aid  utløpt        02.01.2027

"""


def test_the_table_word_for_word(compliance):
    """Those to look at in groups, the most urgent first, then by name; in order are only counted."""
    assert compliance("check", *SOURCE).stdout == CHECK


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "nb",
            ["Ansatt", "Enhet", "kan utføre oppgaven", "mangler, frist var 01.01.2020", "I alt: 6 mangler"],
        ),
        (
            "nn",
            [
                "Tilsett",
                "Eining",
                "kan utføre oppgåva",
                "manglar, fristen var 01.01.2020",
                "I alt: 6 manglar",
            ],
        ),
        (
            "en",
            ["Employee", "Unit", "are cleared", "missing, was due by 1 January 2020", "In all: 6 missing"],
        ),
    ],
)
def test_the_table_speaks_every_language(compliance, language, words):
    text = compliance("check", *SOURCE, "--language", language).stdout
    assert [word for word in words if word not in text] == []


def test_the_language_is_that_of_the_settings(compliance, monkeypatch):
    monkeypatch.setenv("COMPLIANCE_LANGUAGE", "nn")
    assert "Tilsett" in compliance("check", *SOURCE).stdout


def test_in_groups_by_unit_each_person_stands_under_every_unit(compliance):
    text = compliance("check", *SOURCE, "--by", "unit").stdout
    headings = [line for line in text.splitlines() if ": " in line and "krav er oppfylt" in line]
    assert headings == [
        "Brann og redning (fire): 0 av 2 krav er oppfylt",
        "Vaktlag 1 (watch-1): 0 av 4 krav er oppfylt",
    ]


@pytest.fixture
def in_order(tmp_path):
    """A folder in which e2 has what first aid takes."""
    data = tmp_path / "in-order"
    shutil.copytree(SOUND, data)
    with (data / "records.csv").open("a", encoding="utf-8") as file:
        file.write("k9,e2,exercise,2026-01-01,,,2,,,,\n")
    return ("--rules", BROKEN / "rules.yaml", "--data", data, "--on", "2026-05-01")


def test_who_is_in_order_is_counted_and_shown_only_where_asked(compliance, in_order):
    text = compliance("check", *in_order).stdout
    assert "First aid (first-aid): 1 av 3 kan utføre oppgaven" in text
    assert "gyldig til" not in text
    assert text.endswith("I alt: 5 mangler · 1 gyldig\n")
    everybody = compliance("check", *in_order, "--all").stdout
    assert "gyldig til 01.01.2027" in everybody


def test_a_day_on_which_nothing_applies_is_said(compliance):
    source = [*SOURCE[:-1], "1999-01-01"]
    assert compliance("check", *source).stdout == (
        "Kompetansekrav per 01.01.1999\n\nIngen krav gjelder noen denne dagen.\n"
    )


def test_a_wide_terminal_shows_ids_and_days_a_narrow_one_neither(terminal):
    wide, narrow = terminal(120, "check", *SOURCE), terminal(60, "check", *SOURCE)
    assert "Siden" in wide
    assert "Siden" not in narrow
    assert max(len(line) for line in plain(narrow).splitlines()) <= 60
    assert "Kari Nordmann" in plain(narrow)


def test_a_status_has_its_colour_on_a_terminal(terminal):
    assert "\x1b[1;31mmangler, frist var 01.01.2020" in terminal(120, "check", *SOURCE)


def plain(text):
    """Without colours."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)


def test_the_timeline_of_one_employee(compliance, in_order):
    text = compliance("timeline", *in_order, "--employee", "e2", "--requirement", "first-aid").stdout
    assert text == TIMELINE


def test_the_timeline_for_machines(compliance, in_order):
    done = compliance("timeline", *in_order, "-e", "e2", "-e", "e1", "-r", "first-aid", "--format", "json")
    answer = json.loads(done.stdout)
    assert list(answer) == ["on", "timeline", "staffing"]
    assert [run["employee"] for run in answer["timeline"]] == ["e1", "e2", "e2", "e2"]
    assert answer["timeline"][1] == {
        "employee": "e2",
        "requirement": "first-aid",
        "status": "valid",
        "cleared": True,
        "since": "2026-01-01",
        "until": "2026-10-02",
    }


def test_the_first_run_of_the_timeline_is_the_finding(compliance, in_order):
    check = json.loads(compliance("check", *in_order, "--format", "json").stdout)
    course = json.loads(compliance("timeline", *in_order, "--format", "json").stdout)["timeline"]
    now = [run for run in course if run["since"] <= "2026-05-01" <= (run["until"] or "9999-12-31")]
    keys = ("employee", "requirement", "status", "cleared", "since", "until")
    assert now == [{key: finding[key] for key in keys} for finding in check["findings"]]


@pytest.mark.parametrize(
    ("option", "said"),
    [
        (("--employee", "e22"), 'employee "e22" is unknown; did you mean "e2"?\n'),
        (("--requirement", "first_aid"), 'requirement "first_aid" is unknown; did you mean "first-aid"?\n'),
    ],
)
def test_an_unknown_name_is_refused_with_a_near_match(compliance, option, said):
    done = compliance("timeline", *SOURCE, *option)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


def test_the_most_urgent_come_first(compliance):
    """Expired before missing before due, whatever the names."""
    case = read_case(next(folder for folder in CASES if folder.name == "case-11-001"))
    source = ("--rules", case.rules, "--data", case.data, "--on", case.on, "--by", "unit", "--language", "en")
    lines = compliance("check", *source).stdout.split("Two (u2)")[1].split("\n\n")[1].splitlines()[1:]
    said = [next(word for word in ("expired", "missing", "due by") if word in line) for line in lines]
    assert said == ["expired", "missing", "missing", "missing", "due by", "due by"]
    days = [line.split("due by ")[1].split("  ")[0].split(" (")[0] for line in lines if "missing" in line]
    assert days == ["25 December 2022", "16 December 2025", "1 April 2026"]
