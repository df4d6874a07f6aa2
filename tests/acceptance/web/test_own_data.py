"""What is kept about oneself: who has seen it, all of it to take home, and where one is logged in."""

import io
import json
import re
import zipfile

import pytest
from starlette.testclient import TestClient

from compliance.settings import Retention, Web
from compliance.store import access_log
from compliance.store.access_log import Entry
from compliance.store.own_rows import HIDDEN
from compliance.web.app import create_app
from tests.acceptance.web.test_registering import typed
from tests.acceptance.web.town import DAY, DIVER, HOME_LEADER, HR, OFFICER

HASH = re.compile(r"\b[0-9a-f]{64}\b")


@pytest.fixture
def diver(town):
    return town.client(DIVER)


def rows(client, page=1):
    table = (
        client.get(f"/me/log?page={page}")
        .text.partition('<tbody role="rowgroup">')[2]
        .partition("</tbody>")[0]
    )
    return [re.sub(r"<[^>]+>", " ", row).split() for row in table.split("</tr>") if "<td" in row]


def all_of(client):
    return json.loads(client.get("/me/data.json").content)


def test_an_employee_sees_who_opened_their_page_and_as_what(town, diver):
    town.client(OFFICER).get(f"/people/{town.key(DIVER)}")
    town.client(HR).get(f"/people/{town.key(DIVER)}")
    newest, before = (" ".join(row) for row in rows(diver)[:2])
    assert re.search(r"^\d\d\.\d\d\.\d{4} kl\. \d\d\.\d\d hr \(HR\) Så siden din$", newest)
    assert re.search(r"\(leder\) Så siden din$", before)


def test_it_is_told_a_page_at_a_time_and_no_page_too_many(town, diver):
    with town.store.writing(aside=True) as session:
        entry = Entry("view", None, "person", (town.key(DIVER),), address="10.0.0.1")
        access_log.note(session, [entry] * 60)
    assert len(rows(diver)) == 50
    assert "Eldre" in diver.get("/me/log").text
    assert 10 <= len(rows(diver, 2)) <= 50
    assert diver.get("/me/log?page=99").status_code == 404
    assert diver.get("/me/log?page=0").status_code == 400


def test_what_somebody_takes_home_is_in_the_log(diver):
    all_of(diver)
    assert " ".join(rows(diver)[0]).endswith("(deg selv) Lastet ned opplysningene dine")


def test_the_file_has_every_version_the_findings_and_the_mails(town, diver):
    found = all_of(diver)
    assert found["name"] == town.answers.names.employee(DIVER)
    assert {one["requirement"] for one in found["findings"]} >= {"Røykdykking"}
    assert any("siste gyldige dag" in line for one in found["findings"] for line in one["why"])
    assert found["tables"]["people"][0]["employee_id"] == DIVER
    records = found["tables"]["records"]
    assert all({"known_from", "known_until", "competence"} <= set(row) for row in records)
    assert "smoke-diver-medical" in {row["competence"] for row in records}


def test_nothing_that_opens_anything_is_in_it(diver):
    text = diver.get("/me/data.json").text
    assert "argon2" not in text
    assert not HASH.search(text)
    assert not any(f'"{name}"' in text for name in HIDDEN)


def test_a_leader_gets_nothing_of_their_people(town):
    leader = town.client(HOME_LEADER)
    found = all_of(leader)
    mails = found["tables"]["outbox"]
    assert any(mail["text"] is None for mail in mails), "mails about others are told of without what they say"
    me, names = town.answers.names.employee(HOME_LEADER), town.answers.names
    people = {names.employee(id_) for unit in ("solbakken-1", "solbakken-2") for id_ in of(town, unit)} - {me}
    acted = {value for table in found["tables"].values() for row in table for value in row.values()}
    assert people
    assert not people & acted


def of(town, unit):
    return {one.employee for one in town.answers.of_unit.get(unit, ())}


def test_the_archive_reads_without_the_pages(diver):
    answer = diver.get("/me/data.zip")
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"] == 'attachment; filename="mine-opplysninger.zip"'
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.namelist() == ["les-meg.html", "data.json"]
        page = archive.read("les-meg.html").decode()
    assert "<h1>Mine opplysninger</h1>" in page
    assert "Bevis, med alle versjoner" in page
    assert not re.search(r'(src|href)="', page), "it asks nothing of any other place"


def test_one_is_logged_out_everywhere_but_here(town, diver):
    other = town.client(DIVER)
    page = diver.get("/password")
    assert page.text.count("testclient") >= 2
    assert diver.post("/password/others", data={"csrf": "wrong"}).status_code == 400
    answer = diver.post("/password/others", data={"csrf": typed(page)["csrf"]})
    assert answer.headers["location"] == "/password?ended=1"
    assert "Du er logget ut overalt ellers." in diver.get("/password?ended=1").text
    assert other.get("/me").status_code == 303
    assert diver.get("/me").status_code == 200


def test_the_pages_about_accessibility_and_privacy_say_whom_to_ask_and_how_long(town):
    english = {"accept-language": "en"}
    for page in ("/accessibility", "/privacy"):
        assert "personvern@fjordvik.example" in town.client().get(page, headers=english).text
    assert "no time limit is set" not in town.client().get("/privacy", headers=english).text
    bare = town.settings.model_copy(update={"web": Web(), "retention": Retention()})
    anybody = TestClient(create_app(bare, town.store, lambda: DAY), base_url="http://localhost")
    said = anybody.get("/accessibility", headers=english).text
    assert "your leader (no contact is set up for the pages)" in said
    said = anybody.get("/privacy", headers=english).text
    assert "The text of mails: until somebody erases it, because no time limit is set." in said
    assert town.settings.organisation in said
