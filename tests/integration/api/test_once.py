"""A write of a program is carried out once: sent twice at once, or again after the program died; on both databases."""

import threading

import pytest

from compliance.services import writes
from compliance.services.registering import writing
from compliance.services.writes import Asked
from compliance.store import records

EXAM = {"employee": "bo", "competence": "medical", "achieved_on": "2026-04-30"}


@pytest.fixture
def post(client, token):
    def post(body=None, key="one"):
        headers = {"Authorization": f"Bearer {token}", "Idempotency-Key": key}
        return client.post("/api/records", headers=headers, json=body or {"records": [EXAM]})

    return post


@pytest.fixture
def held(place, keys):
    def held():
        with place.store.reading() as session:
            found = records.of_person(session, keys["bo"])
        return [one for one in found if str(one.content.achieved_on) == EXAM["achieved_on"]]

    return held


def test_sent_twice_at_once_the_second_is_told_and_gets_the_answer_later(post, held, monkeypatch):
    begun, go_on = threading.Event(), threading.Event()
    carry_out = writing.register_each

    def slowly(*arguments, **more):
        begun.set()
        assert go_on.wait(30)
        carry_out(*arguments, **more)

    monkeypatch.setattr(writing, "register_each", slowly)
    answers = []
    first = threading.Thread(target=lambda: answers.append(post()))
    first.start()
    assert begun.wait(30)
    second = post()
    go_on.set()
    first.join()
    assert (second.status_code, second.json()["type"]) == (409, "/api/problems/in-progress")
    assert second.headers["retry-after"] == "1"
    assert [answers[0].status_code, post().content == answers[0].content] == [201, True]
    assert len(held()) == 1


def test_killed_between_the_write_and_its_answer_it_is_not_done_twice(post, held, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("compliance.web.api.once_only.finish", lambda *_: 1 / 0)
        assert post().json()["type"] == "/api/problems/fault"
    again = post()
    assert (again.status_code, len(again.json()["items"]), len(held())) == (201, 1, 1)


def test_a_key_keeps_what_was_asked_also_where_no_answer_came(post, held, monkeypatch):
    with monkeypatch.context() as broken:
        broken.setattr("compliance.web.api.once_only.finish", lambda *_: 1 / 0)
        post()
    other = post({"records": [EXAM], "again": True})
    assert (other.json()["type"], len(held())) == ("/api/problems/key-used-before", 1)


@pytest.mark.usefixtures("token")
def test_after_its_time_a_key_is_forgotten(place, clock):
    asked = Asked(1, "k", writes.request_hash(b"a"))
    assert writes.begin(place.store, asked) is None
    writes.finish(place.store, asked, 200, "{}")
    clock.go(hours=47)
    assert writes.begin(place.store, asked).answer == "{}"
    clock.go(hours=2)
    assert writes.begin(place.store, asked) is None
