"""The demo goes the whole way: a municipality, its night, mails over SMTP, reports, and words about all of it."""

import csv
import email
import email.policy
import json
import re
import shutil
from collections import Counter

import pytest
from click.testing import CliRunner

from compliance.cli import group
from compliance.words.demo import say

DAY = "2026-11-23"
LEADER_OF_A_SHORT_WATCH = "thea.viken@fjordvik.example"
LOST_THE_MEDICAL = "leif.halvorsen@fjordvik.example"
SENSITIVE = re.compile(r"helseattest|fysisk|medical|physical", re.IGNORECASE)


# What comes after is the leader's own, and what the rules say in general.
ABOUT_OTHERS = re.compile("DINE EI?GNE|OM KRAV|YOUR OWN|ABOUT THE REQ")


def demo(*arguments):
    return CliRunner().invoke(group, ["demo", *arguments], catch_exceptions=False)


def command(*arguments):
    result = CliRunner().invoke(group, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """The demo of one day: what it printed, and its folder."""
    folder = tmp_path_factory.mktemp("here") / "demo"
    result = demo("--folder", str(folder), "--on", DAY)
    assert result.exit_code == 0, result.output
    return result.stdout, folder


@pytest.fixture(scope="module")
def mails(shown):
    """Every mail that came to the mail server, by reader."""
    _, folder = shown
    found = {}
    for path in sorted((folder / "mails").glob("*.eml")):
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        found.setdefault(mail["To"], []).append(mail)
    return found


@pytest.fixture
def inside(shown, monkeypatch):
    """As somebody who goes on in the demo's folder."""
    monkeypatch.chdir(shown[1])


def text(mail):
    return mail.get_body(("plain",)).get_content()


def test_it_tells_what_it_found(shown):
    printed, folder = shown
    lines = printed.splitlines()
    assert lines[0] == "Fjordvik kommune, en oppdiktet kommune, 23.11.2026"
    assert re.search(r"^gyldig +3\d{3}$", printed, re.MULTILINE)
    assert re.search(r"^Røykdykking[ *#]+Vaktlag 4 +4 +3 +23\.11\.2026$", printed, re.MULTILINE)
    assert re.search(
        r"^Røykdykking[ *#]+Vaktlag 3 +4 +5 +27\.01\.2027 +Henrik Solheim$", printed, re.MULTILINE
    )
    assert f"{folder}/mails/index.html" in printed


def test_every_file_it_names_is_there_and_opens(shown):
    printed, folder = shown
    named = re.findall(rf"{re.escape(str(folder))}/\S+\.html", printed)
    assert len(named) == 5
    for name in named:
        page = (folder.parent / name).read_text(encoding="utf-8")
        assert page.lstrip().startswith("<!doctype html>") or page.lstrip().startswith("<!DOCTYPE html>")


def test_as_many_mails_as_it_says_arrived_one_for_each_reader(shown, mails):
    printed, _ = shown
    assert f"{sum(map(len, mails.values()))} e-poster ble levert" in printed
    assert {reader: len(found) for reader, found in mails.items() if len(found) > 1} == {}
    assert len(mails) > 40


def test_the_leader_of_a_short_watch_reads_of_it_first(mails):
    [mail] = mails[LEADER_OF_A_SHORT_WATCH]
    body = text(mail)
    assert body.index("Vaktlag 4") < body.index("Geir Hovland")
    assert "manglar 1 no" in body


def test_health_is_named_to_nobody_but_the_one_it_concerns(shown, mails):
    """Of whoever lost the medical, the leader reads that they are not operative, and since when."""
    _, folder = shown
    [own] = mails[LOST_THE_MEDICAL]
    assert "Helseattest" in text(own)
    assert not any(SENSITIVE.search(mail["Subject"]) for found in mails.values() for mail in found)
    with (folder / "data" / "units.csv").open(encoding="utf-8") as file:
        leaders = {row["leader"] for row in csv.DictReader(file)}
    with (folder / "data" / "employees.csv").open(encoding="utf-8") as file:
        addresses = {row["email"] for row in csv.DictReader(file) if row["id"] in leaders}
    named = [
        reader
        for reader in addresses & mails.keys()
        for mail in mails[reader]
        if SENSITIVE.search(ABOUT_OTHERS.split(text(mail))[0])
    ]
    assert named == []


def test_readers_are_written_to_in_their_language(mails):
    openings = Counter(text(mail).split()[0] for found in mails.values() for mail in found)
    assert openings["Hei"] > openings["Hello"] + openings["Dear"] > 0


@pytest.mark.usefixtures("inside")
def test_a_second_night_on_the_same_day_mails_nobody():
    assert "Ingenting er nytt siden" in CliRunner().invoke(group, ["run", "--on", DAY]).output


@pytest.mark.usefixtures("inside")
def test_who_goes_on_in_the_folder_finds_the_same(shown):
    printed, _ = shown
    assert "26.01.2027" in command("explain", "10025", "smoke-diving", "--on", DAY)
    assert "Vaktlag 3" in command("report", "mapping", "--unit", "watch-3", "--on", DAY)
    findings = json.loads(command("check", "--on", DAY, "--format", "json"))["findings"]
    expired = [row for row in findings if row["status"] == "expired"]
    assert re.search(rf"^utløpt +{len(expired)}$", printed, re.MULTILINE)


def test_another_day_in_another_language_begins_afresh_in_the_same_folder_and_serves_its_pages(
    shown, tmp_path
):
    """With a log-in for each of four people; how mails read in each language is in tests/golden."""
    folder = tmp_path / "demo"
    shutil.copytree(shown[1], folder)
    day = ("--on", "2028-02-29", "--language", "en")
    result = demo("--folder", str(folder), *day, "--serve", "--for", "0.5")
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[0] == "Fjordvik kommune, a made-up municipality, 29 February 2028"
    [sent] = re.findall(r"^(\d+) mails ", result.stdout, re.MULTILINE)
    assert len(list((folder / "mails").glob("*.eml"))) == int(sent) > 40
    end = result.stdout[result.stdout.index("as one of the four") :]
    assert "fjordvik er oppdiktet" in end
    logins = [re.split(r"  +", line.strip())[0] for line in end.splitlines()[1:5]]
    assert [login.split()[0] for login in logins] == ["10003", "10071", "hr", "10025"]
    assert "0.5 seconds" in end.splitlines()[-1]


def test_it_speaks_nynorsk():
    said = say("title", "nn", organisation="Fjordvik kommune", day="29.02.2028")
    assert said == "Fjordvik kommune, ein oppdikta kommune, 29.02.2028"


def test_a_folder_of_somebody_elses_is_refused(tmp_path):
    (tmp_path / "budget.xlsx").write_text("important")
    with pytest.raises(Exception, match="the demo did not make what is in there"):
        demo("--folder", str(tmp_path), "--on", DAY)
    assert [path.name for path in tmp_path.iterdir()] == ["budget.xlsx"]
