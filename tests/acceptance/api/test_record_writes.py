"""Records in: once, by whom it may be, of the version that is meant; and every problem with its place."""

from datetime import timedelta

import pytest

from compliance.store import records
from tests.acceptance.web.town import DAY, DIVER, HOME_LEADER, HR, OFFICER

DAYS = [DAY - timedelta(days=500)]


@pytest.fixture
def day():
    """A day on which nobody has an exercise yet; another one for each test."""
    DAYS.append(DAYS[-1] - timedelta(days=1))
    return str(DAYS[-1])


def exercise(day, **more):
    return {"employee": DIVER, "competence": "smoke-exercise-hot", "achieved_on": day, **more}


def held(town, day):
    with town.store.reading() as session:
        found = records.of_person(session, town.key(DIVER))
    return [one for one in found if str(one.content.achieved_on) == day]


@pytest.fixture
def registered(programs, day):
    """A record, as the interface told of it."""
    answer = programs.post(OFFICER, "/records", {"records": [exercise(day)]})
    assert answer.status_code == 201, answer.text
    return answer.json()["items"][0]


def test_the_same_key_and_body_again_get_the_same_answer(api_town, programs, day):
    body = {"records": [exercise(day, hours="7.5")]}
    first, second = (programs.post(OFFICER, "/records", body, key="the same") for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.content == second.content
    assert first.json()["items"][0]["hours"] == "7.50"
    assert (first.headers.get("idempotent-replayed"), second.headers["idempotent-replayed"]) == (None, "true")
    assert len(held(api_town, day)) == 1


def test_the_same_key_with_another_body_is_told(api_town, programs, day):
    programs.post(OFFICER, "/records", {"records": [exercise(day)]}, key="one key")
    answer = programs.post(OFFICER, "/records", {"records": [exercise(day)], "again": True}, key="one key")
    assert (answer.status_code, answer.json()["type"]) == (422, "/api/problems/key-used-before")
    assert len(held(api_town, day)) == 1


def test_a_key_is_tied_to_the_token(api_town, programs, day):
    for login in (OFFICER, DIVER):
        body = {"records": [exercise(day)], "again": True}
        assert programs.post(login, "/records", body, key="shared").status_code == 201
    assert sorted(one.content.status for one in held(api_town, day)) == ["pending", "verified"]


def test_what_was_refused_leaves_its_key_free(programs, day):
    wrong = programs.post(OFFICER, "/records", {"records": [exercise(day, hours="many")]}, key="free")
    right = programs.post(OFFICER, "/records", {"records": [exercise(day)]}, key="free")
    assert (wrong.status_code, right.status_code) == (422, 201)


def test_a_write_without_a_key_is_told(programs):
    answer = programs.client.post("/api/records", headers=programs.headers(OFFICER), json={"records": [{}]})
    assert (answer.status_code, answer.json()["title"]) == (400, "A write needs an Idempotency-Key")


def test_every_problem_stands_with_its_place_and_nothing_is_written(api_town, programs, day):
    body = {
        "records": [
            exercise(day),
            exercise("2026-11-31", competence="smoke-exercise-hott"),
            exercise("2026-11-24", hours="x", employee="77777"),
        ]
    }
    answer = programs.post(OFFICER, "/records", body)
    assert answer.status_code == 422
    told = {one["pointer"]: one["detail"] for one in answer.json()["problems"]}
    assert told == {
        "/records/1/competence": "“smoke-exercise-hott” is not a competence of the rule book.",
        "/records/1/achieved_on": "“2026-11-31” is not a day of the calendar. Write it like this: 2026-03-07.",
        "/records/2/employee": "There is nobody with this number whom the account may see.",
        "/records/2/hours": "“x” is not a number of hours. Write a number with at most two decimals, such as 7.5.",
        "/records/2/achieved_on": "24 November 2026 is still to come (today is 23 November 2026). Write the day "
        "it was done.",
    }
    assert not held(api_town, day)


def test_who_has_one_of_that_day_is_told_of(programs, registered):
    body = {"records": [exercise(registered["achieved_on"])]}
    assert programs.post(OFFICER, "/records", body).json()["problems"] == [
        {
            "detail": "This person has a record of this competence and day already; "
            "leave it out, or send `again`: true.",
            "pointer": "/records/0/employee",
        }
    ]


def test_whoever_may_see_and_not_register_is_refused(api_town, programs, day):
    answer = programs.post(HR, "/records", {"records": [exercise(day)]})
    assert (answer.status_code, answer.json()["type"]) == (403, "/api/problems/not-allowed")
    assert not held(api_town, day)


def test_of_something_sensitive_only_days_are_taken(programs, day):
    body = {"records": [exercise(day, competence="smoke-diver-medical", issuer="Dr. Vik")]}
    answer = programs.post(OFFICER, "/records", body)
    assert [one["pointer"] for one in answer.json()["problems"]] == ["/records/0/issuer"]


def test_if_match_names_the_version_that_is_meant(programs, registered):
    row, body = registered["row"], {"achieved_on": "2025-01-09", "reason": "wrong-day"}
    first = programs.post(OFFICER, f"/records/{row}/correction", body, if_match=f'"{row}"')
    assert (first.status_code, first.headers["etag"]) == (200, f'"{first.json()["row"]}"')
    stale = programs.post(OFFICER, f"/records/{row}/revocation", revocation(), if_match=f'"{row}"')
    assert (stale.status_code, stale.headers["etag"]) == (412, first.headers["etag"])
    assert stale.json()["detail"] == f"The record is at version {first.json()['row']}."
    without = programs.post(OFFICER, f"/records/{row}/revocation", revocation())
    assert (without.status_code, without.json()["type"]) == (409, "/api/problems/changed-meanwhile")
    now = programs.get(OFFICER, f"/records/{row}")
    assert now.headers["etag"] == first.headers["etag"]
    last = programs.post(OFFICER, f"/records/{row}/revocation", revocation(), if_match=now.headers["etag"])
    assert (last.status_code, last.json()["revoked_on"]) == (200, str(DAY))


def revocation():
    return {"on": str(DAY), "reason": "by-mistake"}


def test_a_record_that_awaits_approval_is_decided_on_by_somebody_else(programs, day):
    (sent,) = programs.post(DIVER, "/records", {"records": [exercise(day)]}).json()["items"]
    assert sent["status"] == "pending"
    address = f"/records/{sent['row']}/decision"
    assert programs.post(DIVER, address, {"decision": "approved"}).status_code == 403
    assert programs.post(HOME_LEADER, address, {"decision": "approved"}).status_code == 404
    without = programs.post(OFFICER, address, {"decision": "rejected"})
    assert without.json()["problems"] == [
        {"detail": "Give a reason of the list; a rejection must say why.", "pointer": "/reason"}
    ]
    assert programs.post(OFFICER, address, {"decision": "approved"}).json()["status"] == "verified"
    late = programs.post(OFFICER, address, {"decision": "rejected", "reason": "unreadable"})
    assert (late.status_code, late.json()["type"]) == (409, "/api/problems/changed-meanwhile")


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (b"{", "application/json", 422),
        (b"a=b", "application/x-www-form-urlencoded", 415),
        (b"[" + b" " * 1_100_000 + b"]", "application/json", 413),
    ],
)
def test_a_body_that_is_none_is_told(programs, content, kind, status):
    headers = programs.headers(OFFICER, idempotency_key="k", content_type=kind)
    answer = programs.client.post("/api/records", headers=headers, content=content)
    assert (answer.status_code, answer.json()["status"]) == (status, status)


def test_of_somebody_else_leaders_get_the_status_and_no_legs(api_town, programs):
    key = api_town.key(DIVER)
    address = f"/people/{key}/explanation?requirement=smoke-diving"
    hr, officer = (programs.get(login, address).json() for login in (HR, OFFICER))
    assert (hr["sight"], hr["explanation"]) == ("status", None)
    assert (officer["sight"], officer["finding"]) == ("all", hr["finding"])
    assert officer["explanation"]["need"]["parts"]
