"""A change of rules is tried on the pages: what it would do for whom one may see, and what is wrong with a file."""

import re
import threading
from html import unescape
from urllib.parse import unquote_plus

import pytest

from compliance.services.impact.trying import Tries
from compliance.store import access_log
from tests.acceptance.web.town import HOME_LEADER, HR, OFFICER

SHORTER = """\
format: 1
pack: shorter
title: {nb: Kortere fullmakt, nn: Kortare fullmakt, en: A shorter delegation}
override:
  competences:
    medication-delegation: {valid_for: P3M}
"""


@pytest.fixture(scope="module")
def hr(town):
    return town.client(HR)


@pytest.fixture
def others(town):
    """Tries of one test's own."""
    state = town.app.state
    before, state.tries = state.tries, Tries(town.store.now)
    yield
    state.tries = before


def csrf(client):
    return re.search(r'name="csrf" value="([^"]+)"', client.get("/password").text)[1]


def send(client, text=SHORTER, name="shorter.yaml", *, files=(), token="one", sure=True):
    fields = {"csrf": csrf(client) if sure else "old", "token": token, "name": name, "text": text}
    return client.post("/rule-change", data=fields, files=[("files", one) for one in files] or None)


def worked_out(town, client, answer):
    """The page of what came of it, and its address."""
    assert answer.status_code == 303, answer.text
    town.app.state.tries._pool.submit(lambda: None).result(120)
    address = answer.headers["location"]
    page = client.get(address)
    assert page.status_code == 200
    return address, unescape(page.text)


def test_hr_sees_what_a_change_would_do_and_that_is_noted(town, hr):
    before = town.app.state.kept.book().hash
    address, page = worked_out(town, hr, send(hr, token="found"))
    assert "Hva endringen av reglene fører til" in page
    assert "1 krav endres;" in page
    assert "shorter.yaml er lagt ved siden av filene som gjelder." in page
    assert town.app.state.kept.book().hash == before
    unit = re.search(r'href="(/rule-change/[^"]+\?unit=[^"]+)"', page)[1]
    people = unescape(hr.get(unit).text)
    assert "Legemiddelhåndtering" in people
    with town.store.reading() as session:
        named = [key for id_, key in town.answers.keys.items() if town.answers.names.employee(id_) in people]
        assert named
        assert all(
            any(row.page == "rule-change" for row in access_log.about(session, key, most=20, skip=0))
            for key in named
        )
    assert hr.get(f"{address}?unit=nowhere").status_code == 404


def test_nobody_else_opens_the_address(town, hr):
    address, _ = worked_out(town, hr, send(hr, token="mine"))
    assert town.client(OFFICER).get(address).status_code == 404
    assert town.client(HOME_LEADER).get(address).status_code == 403
    assert town.client().get(address).status_code == 303


def test_a_safety_officer_is_told_of_none_but_their_own(town):
    officer = town.client(OFFICER)
    _, page = worked_out(town, officer, send(officer))
    assert "Ingen som du har innsyn i, får en annen status." in page
    assert "E-poster" not in page


@pytest.mark.usefixtures("others")
def test_while_it_is_worked_out_a_page_waits_and_asks_again(hr, monkeypatch):
    gate = threading.Event()
    monkeypatch.setattr("compliance.web.routes.rule_change.worked_out", lambda *_: gate.wait(60))
    try:
        address = send(hr).headers["location"]
        waiting = hr.get(address)
        assert waiting.headers["refresh"] == "3"
        assert "Følgene regnes ut" in waiting.text
        again = send(hr, token="two")
        assert again.status_code == 422
        assert "Den forrige endringen din regnes ut ennå." in again.text
        assert address in again.text
        assert "medication-delegation" in again.text, "what was typed stays"
        assert send(hr).headers["location"] == address, "the same form sent twice"
    finally:
        gate.set()


@pytest.mark.usefixtures("others")
def test_a_fault_is_told(town, hr, monkeypatch):
    monkeypatch.setattr("compliance.web.routes.rule_change.worked_out", lambda *_: 1 / 0)
    _, page = worked_out(town, hr, send(hr))
    assert "Følgene kunne ikke regnes ut" in page


def test_what_is_wrong_in_a_file_stands_beside_its_line(hr):
    answer = send(hr, SHORTER.replace("P3M", "3 months"))
    page = unescape(answer.text)
    assert answer.status_code == 422
    assert "1 feil i reglene; den står nedenfor med linjen den gjelder." in page
    assert "shorter.yaml:6:" in page
    line = re.search(r'<tr class="it">.*?<td>(.*?)</td>', page)[1]
    assert line == "    medication-delegation: {valid_for: 3 months}"
    assert "valid_for: 3 months}</textarea>" in page.replace("\r\n", "\n").replace("\n</", "</")


@pytest.mark.parametrize(
    ("text", "name", "files", "sentence"),
    [
        ("", "", (), "Velg en regelfil, eller lim inn reglene."),
        (SHORTER, "", (), "Skriv hva filen med det du limte inn, skal hete"),
        (SHORTER, "shorter.txt", (), "«shorter.txt» er ikke navnet på en regelfil."),
        (SHORTER, "a.yaml", (("a.yaml", b"format: 1"),), "«a.yaml» er med to ganger. Behold den ene."),
        ("", "", (("a.yaml", b"\xff\xfe"),), "not UTF-8 from here on; save the file as UTF-8"),
        ("", "", (("a.yaml", b"#" * 1_100_000),), "Filene er større enn 1 MB til sammen."),
    ],
)
def test_what_can_not_be_tried_gets_a_sentence(hr, text, name, files, sentence):
    answer = send(hr, text, name, files=files)
    assert answer.status_code == 422
    assert sentence in unescape(answer.text)


def test_the_rules_in_effect_are_no_change(town, hr):
    name, text = next(one for one in town.app.state.kept.book().files if one[0].endswith("fire.yaml"))
    answer = send(hr, "", "", files=[(name.rpartition(":")[2].rpartition("/")[2], text.encode())])
    assert "ord for ord" in answer.text


def test_a_session_that_ended_in_the_middle_loses_nothing_typed(town, hr):
    nobody = town.client()
    answer = nobody.post(
        "/rule-change", data={"csrf": "old", "token": "t", "name": "s.yaml", "text": SHORTER}
    )
    assert "valid_for: P3M" in unquote_plus(unescape(answer.text))
    again = send(hr, sure=False)
    assert again.status_code == 200
    assert "valid_for: P3M" in again.text


def test_the_rules_lead_there_for_those_who_may(town, hr):
    assert 'href="/rule-change"' in hr.get("/rules").text
    leader = town.client(HOME_LEADER)
    assert "/rule-change" not in leader.get("/rules").text
    assert send(leader).status_code == 403
