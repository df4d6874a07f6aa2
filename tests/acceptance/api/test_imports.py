"""Tables in: what would change, every problem with its place, all or nothing, for HR alone and in their part."""

from datetime import timedelta

import pytest

from compliance.services.access.viewer import Power, Role, Viewer
from compliance.services.importing_rights import not_for
from compliance.services.intake.data import Table
from compliance.store import access_log, accounts, grants, record_acts, records
from compliance.store.db import change_number
from compliance.store.grants import Grant
from tests.acceptance.web.town import DAY, DIVER, HOME_LEADER, HR, OFFICER


def absence(first, **more):
    return {"employee": DIVER, "from": first, **more}


def number(town):
    with town.store.reading() as session:
        return change_number(session)


def test_a_dry_run_says_what_would_change_and_changes_nothing(api_town, programs):
    before = number(api_town)
    body = {"tables": {"absences": [absence("2027-03-01")]}}
    answer = programs.post(HR, "/imports?dry_run=true", body).json()
    assert answer["changes"] == [
        {"table": "absences", "added": 1, "corrected": 0, "withdrawn": 0, "unchanged": 0}
    ]
    assert number(api_town) == before
    assert programs.post(HR, "/imports", body).json() == {**answer, "dry_run": False}
    assert number(api_town) == before + 1


def test_whose_data_an_import_changed_stands_in_the_log_and_under_the_record(api_town, programs):
    competence = next(code for code, one in api_town.answers.book.competences.items() if not one.sensitive)
    row = {"id": "lms-77", "employee": DIVER, "competence": competence, "achieved_on": "2026-01-05"}
    for day in ("2026-01-05", "2026-01-06"):
        assert programs.post(HR, "/imports", {"tables": {"records": [row | {"achieved_on": day}]}}).is_success
    with api_town.store.reading() as session:
        newest = access_log.about(session, api_town.key(DIVER), most=2)
        written = records.history(session, "lms-77")
        acts = record_acts.of_versions(session, [one.row for one in written])
    assert [(one.action, one.page) for one in newest] == [("change", "import")] * 2
    assert [acts[one.row].act for one in written] == ["corrected", "registered"], "the newest first"


@pytest.mark.parametrize(("query", "status"), [("?dry_run=true", 200), ("", 422)])
def test_every_problem_stands_with_its_place(programs, query, status):
    body = {"tables": {"absences": [absence("2027-03-01"), absence("31.02.2027", until="x")]}}
    answer = programs.post(HR, f"/imports{query}", body)
    assert answer.status_code == status
    told = {(one["pointer"], one["row"]): one["detail"] for one in answer.json()["problems"]}
    assert set(told) == {("/tables/absences/1/from", 3), ("/tables/absences/1/until", 3)}
    assert told["/tables/absences/1/until", 3] == '"x" is not a day; expected a day written YYYY-MM-DD'


def test_a_file_says_its_table_and_row(programs):
    file = ("file", ("absences.csv", b"employee,from\nnobody,2027-01-01\n"))
    headers = programs.headers(HR)
    answer = programs.client.post("/api/imports?dry_run=true", headers=headers, files=[file])
    (told,) = answer.json()["problems"]
    assert (told["table"], told["row"], told["column"], told["pointer"]) == ("absences", 2, "employee", None)
    assert told["detail"] == '"nobody" is not an employee of the data'


def test_a_file_that_is_called_like_no_table_is_told(programs):
    file = ("file", ("../../etc/passwd", b"x"))
    answer = programs.client.post("/api/imports?dry_run=true", headers=programs.headers(HR), files=[file])
    assert answer.json()["problems"][0]["detail"].startswith(
        "Files are called after their tables, units.csv, "
    )


def test_an_import_is_for_hr(programs):
    answer = programs.post(OFFICER, "/imports", {"tables": {"absences": [absence("2027-03-02")]}})
    assert (answer.status_code, answer.json()["detail"]) == (403, "An import is for HR.")


def test_rows_of_other_parts_of_the_organisation_are_named(api_town):
    """HR of the watch alone: not of a nursing home, nor of a new unit there."""
    viewer = Viewer("a", None, powers=(Power(Role.HR, frozenset({"watch-3"})),))
    units = {"id": ["watch-3", "new-here", "new-there"], "parent": ["fire", "watch-3", "solbakken-1"]}
    assigned = {
        "employee": [DIVER, "new", "newer"],
        "unit": ["watch-3", "new-here", "new-there"],
    }
    data = {
        "units": Table("units", "", {name: list(of) for name, of in units.items()}, range(2, 5)),
        "assignments": Table(
            "assignments", "", {name: list(of) for name, of in assigned.items()}, range(2, 5)
        ),
    }
    found = not_for(api_town.store, viewer, data, DAY)
    assert [(one.table, one.row, one.column) for one in found] == [
        ("units", 4, "id"),
        ("assignments", 4, "employee"),
        ("assignments", 4, "unit"),
    ]


@pytest.fixture
def hr_too(api_town):
    """The leader of the nursing home is HR as well, for this test."""
    with api_town.store.writing(aside=True) as session:
        account = accounts.by_login(session, HOME_LEADER).key
        grant = grants.add(session, Grant(account, "hr", None, None, None, DAY, None))
    yield HOME_LEADER
    with api_town.store.writing(aside=True) as session:
        grants.revoke(session, grant)


def test_nobody_imports_their_own_approval(hr_too, programs):
    """A file is no way round whoever must approve a record or an exemption of theirs."""
    record = {"competence": "food-hygiene", "achieved_on": "2026-11-01", "status": "verified"}
    days = {"from": "2026-12-01", "until": "2027-01-31"}
    exemption = {
        "employee": hr_too,
        "requirement": "food-hygiene",
        "reason": "course full",
        "approved_by": "HR",
    }
    tables = {
        "records": [{"employee": hr_too, **record}, {"employee": DIVER, **record}],
        "exemptions": [{**exemption, **days}],
    }
    answer = programs.post(hr_too, "/imports", {"tables": tables})
    assert answer.status_code == 403, answer.text
    told = {(one["pointer"], one["detail"]) for one in answer.json()["problems"]}
    sentence = "is the account's own; somebody else must register or decide on it"
    assert told == {
        ("/tables/records/0/employee", sentence),
        ("/tables/exemptions/0/employee", sentence),
    }


def test_a_record_is_not_taken_from_whoever_has_it(api_town):
    """HR of the watch alone names the record of a nursing home by its id."""
    viewer = Viewer("a", None, powers=(Power(Role.HR, frozenset({"watch-3"})),))
    with api_town.store.reading() as session:
        (other, *_) = records.of_person(session, api_town.key(HOME_LEADER))
    told = {
        "id": [other.identity],
        "employee": [DIVER],
        "competence": [other.content.competence],
        "achieved_on": [other.content.achieved_on],
    }
    found = not_for(api_town.store, viewer, {"records": Table("records", "", told, range(2, 3))}, DAY)
    assert [(one.table, one.row, one.column, one.own) for one in found] == [("records", 2, "id", False)]


@pytest.mark.parametrize("by_id", [False, True])
def test_a_dry_run_does_not_say_which_day_of_a_medical_is_known(api_town, programs, by_id):
    """Not by its day, and not by the id that a record has which was registered here."""
    with api_town.store.reading() as session:
        found = records.of_person(session, api_town.key(DIVER))
    medical = next(one.content for one in found if one.content.competence == "smoke-diver-medical")
    answers = []
    for day in (medical.achieved_on, medical.achieved_on - timedelta(days=3)):
        given = {"employee": DIVER, "achieved_on": str(day), "status": medical.status}
        given["competence"] = "food-hygiene" if by_id else medical.competence
        given["id"] = f"{medical.person}/{medical.competence}/{day}/1" if by_id else None
        body = {"tables": {"records": [given]}}
        answers.append(programs.post(HR, "/imports?dry_run=true", body).json())
    assert answers[0] == answers[1]
    assert answers[0]["withheld"] == 1
    assert answers[0]["changes"] == [
        {"table": "records", "added": 0, "corrected": 0, "withdrawn": 0, "unchanged": 0}
    ]
