"""Figures and the search for people: what the command line says, as far as the viewer sees, and no further."""

import csv
import io
import json
import re
from datetime import date
from pathlib import Path

import pytest

from compliance.services.access.viewers import asked_of
from compliance.services.figures import figures
from tests.acceptance.commands import runner
from tests.acceptance.web.town import DIVER, HOME_LEADER, HR, OFFICER


@pytest.fixture(scope="module")
def hr(town):
    client = town.client(HR)
    client.post("/language", data={"language": "en", "next": "/"})
    return client


def sheet(client, address="/figures.csv"):
    """(what, name) → (apply, in order, gaps) as texts."""
    answer = client.get(address)
    assert answer.status_code == 200
    assert "attachment" in answer.headers["content-disposition"]
    rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    next(rows)
    return {(row[0], row[1]): tuple(row[2:5]) for row in rows}


@pytest.mark.parametrize("unit", ["", "fire-response", "watch-3"])
def test_each_requirement_has_the_figures_of_the_command_line(town, hr, unit):
    answers = town.answers
    found = sheet(hr, f"/figures.csv?unit={unit}")
    told = {
        ("Requirement", answers.book.requirements[one.requirement].name.say("en")): (
            str(one.bound),
            str(one.compliant),
            str(one.bound - one.compliant),
        )
        for one in figures(answers.book, answers.facts, answers.on, unit or None)
        if not asked_of(answers.book, one.requirement).part
    }
    assert told
    assert {key: row for key, row in found.items() if key[0] == "Requirement"} == told


def test_people_are_looked_up_by_the_requirements_that_bind_somebody_whom_one_sees(town):
    text = town.client(HOME_LEADER).get("/people").text
    choices = text[text.index('name="requirement"') :].partition("</select>")[0]
    offered = set(re.findall(r'<option value="([^"]+)"', choices))
    places = town.answers.below("solbakken")
    assert offered == {one.requirement for one in town.answers.people if places.intersection(one.units)}
    assert "smoke-diving" not in offered


def test_the_page_leads_from_sector_to_unit_to_requirement_to_people_to_a_person(hr):
    sectors = hr.get("/figures").text
    assert 'href="/figures?unit=fire"' in sectors
    watch = hr.get("/figures?unit=watch-3").text
    assert 'href="/figures?unit=watch-3&amp;requirement=smoke-diving"' in watch
    alone = hr.get("/figures?unit=watch-3&requirement=smoke-diving").text
    assert 'href="/people?unit=watch-3&amp;requirement=smoke-diving"' in alone
    people = hr.get("/people?unit=watch-3&requirement=smoke-diving").text
    person = re.search(r'href="(/people/[^"]+)"', people)
    assert hr.get(person[1]).status_code == 200


def test_a_committee_gets_no_names_no_way_down_and_no_small_figure(town, hr):
    page = hr.get("/figures?for=committee").text
    content = page[page.index("<main") : page.index("</main>")]
    assert "/people" not in content
    assert "unit=" not in content
    assert not any(name in content for name in town.answers.names.employees.values())
    for row in sheet(hr, "/figures.csv?for=committee").values():
        assert row[0] == "hidden" or min(map(int, row)) >= 5


def test_a_small_unit_has_no_figures_for_a_committee(hr):
    assert "There are too few people here" in hr.get("/figures?unit=watch-3&for=committee").text


@pytest.mark.parametrize("unit", ["", "health", "watch-3"])
def test_the_command_line_tells_a_committee_what_the_page_tells(town, hr, unit, capfd, tmp_path, monkeypatch):
    run = runner(tmp_path, monkeypatch, capfd)
    monkeypatch.chdir(Path(str(town.store.url.database)).parent)
    names, answers = town.answers.names, town.answers
    chosen = ("--unit", unit) if unit else ()
    options = ("--on", answers.on, "--for", "committee", "--format", "json", *chosen)
    done = run("report", "figures", *options)
    assert done.returncode == 0, done.stderr
    called = {
        "day": lambda code: f"{date.fromisoformat(code):%-d %B %Y}",
        "unit": names.unit,
        "requirement": lambda code: answers.book.requirements[code].name.say("en"),
    }
    told = {
        (one["of"].capitalize(), called[one["of"]](one["code"])): ("hidden", "hidden")
        if one.get("hidden")
        else (str(one["counted"]), str(one["in_order"]))
        for one in json.loads(done.stdout)["figures"]
    }
    page = sheet(hr, f"/figures.csv?for=committee&unit={unit}")
    assert told == {key: row[:2] for key, row in page.items()}
    assert (told == {}) is (unit == "watch-3")


@pytest.mark.parametrize("address", ["/figures?unit=watch-3", "/people?unit=watch-3"])
def test_a_leader_of_another_unit_gets_neither_figures_nor_people_of_it(town, address):
    assert town.client(HOME_LEADER).get(address).status_code == 403


@pytest.mark.parametrize(
    "address",
    ["/figures?unit=nowhere", "/figures?requirement=none", "/figures?role=none", "/people?unit=nowhere"],
)
def test_what_is_not_there_is_not_found(hr, address):
    assert hr.get(address).status_code == 404


def test_people_are_found_by_part_of_a_name_or_by_the_whole_number(town, hr):
    name = town.answers.names.employee(DIVER)
    for text in (name.split()[0].lower(), DIVER):
        assert name in hr.get("/people", params={"q": text}).text
    assert name not in hr.get("/people", params={"q": DIVER[:-1]}).text
    assert "Nobody you have access to fits" in hr.get("/people?q=zzzz").text


def test_people_come_fifty_at_a_time(hr):
    first, second = (hr.get(f"/people?page={page}").text for page in (1, 2))
    people = [set(re.findall(r'href="(/people/[^"]+)"', text)) for text in (first, second)]
    assert [len(one) for one in people] == [50, 50]
    assert people[0].isdisjoint(people[1])


def test_whoever_is_responsible_for_the_fire_service_finds_its_people_alone(town):
    officer = town.client(OFFICER)
    assert town.answers.names.employee(DIVER) in officer.get("/people", params={"q": DIVER}).text
    assert (
        town.answers.names.employee(HOME_LEADER) not in officer.get("/people", params={"q": HOME_LEADER}).text
    )
