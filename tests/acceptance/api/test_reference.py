"""docs/reference/api.md says what the OpenAPI document says, and who gets in as the interface lets them."""

import os
import re
from pathlib import Path

import pytest

from tests.acceptance.api.reference import BEGIN, written
from tests.acceptance.api.test_contract import OPERATIONS
from tests.acceptance.web.town import ADMINISTRATOR, DAY, DIVER, HOME_LEADER, HR, OFFICER

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "api.md"
TEXT = PAGE.read_text("utf-8")
PARTS = (DIVER, HOME_LEADER, OFFICER, HR, ADMINISTRATOR)
ROW = re.compile(r"^\| `(?P<operation>\w+)`(?: (?P<whose>own|other))? \|(?P<cells>.+)\|$", re.MULTILINE)
TABLE = [
    (match["operation"], match["whose"] or "", part, word.strip())
    for match in ROW.finditer(TEXT.partition(BEGIN)[0])
    for part, word in zip(PARTS, match["cells"].split("|"), strict=True)
]
OPEN = {"listProblems", "getProblem"}
LISTS = {
    "listFindings": "/findings",
    "listStaffing": "/staffing",
    "listPeople": "/people",
    "listRecords": "/records",
}
STRANGER = "kindergarten-blaklokka"


def test_the_addresses_and_problems_are_those_of_the_document(programs):
    told = written(programs.client.get("/api/openapi.json").json())
    if os.environ.get("UPDATE_GOLDEN"):
        PAGE.write_text(TEXT.partition(BEGIN)[0] + told, "utf-8")
    assert told == PAGE.read_text("utf-8").partition(BEGIN)[1] + PAGE.read_text("utf-8").partition(BEGIN)[2]


def test_every_operation_stands_in_the_table_of_who_gets_in():
    assert {operation for operation, *_ in TABLE} == set(OPERATIONS) - OPEN


@pytest.mark.parametrize(("operation", "whose", "part", "word"), TABLE)
def test_who_gets_in_is_as_the_table_says(api_town, programs, operation, whose, part, word):
    answer = _asked(api_town, programs, operation, whose, part)
    if operation in LISTS and answer.status_code == 200 and not answer.json()["items"]:
        assert word == "nobody"
    else:
        assert word == {200: "yes", 201: "yes", 403: "no"}.get(answer.status_code, str(answer.status_code))


def _asked(town, programs, operation, whose, part):
    """The request of an operation about the smoke diver ("own": of officer, HR, diver) or about a stranger."""
    employee = DIVER if whose == "own" else town.answers.leaders[STRANGER]
    key = town.key(employee)
    if operation in LISTS:
        return programs.get(part, LISTS[operation])
    if operation in {"listUnits", "listRequirements"}:
        return programs.get(part, "/units" if operation == "listUnits" else "/requirements")
    if operation == "explain":
        requirement = (
            town.answers.of_employee[employee][0].requirement if whose == "other" else "smoke-diving"
        )
        return programs.get(part, f"/people/{key}/explanation?requirement={requirement}")
    if operation == "listRecordsOfPerson":
        return programs.get(part, f"/people/{key}/records")
    if operation == "importTables":
        row = {"employee": employee, "from": "2027-01-01"}
        body = {"tables": {"absences": [row]}}
        return programs.post(part, "/imports?dry_run=true", body)
    return _about_a_record(programs, operation, part, employee)


def _about_a_record(programs, operation, part, employee):
    body = {"employee": employee, "competence": "smoke-exercise-hot", "achieved_on": str(DAY)}
    if operation == "registerRecords":
        return programs.post(part, "/records", {"records": [body], "again": True})
    (sent,) = programs.post(
        DIVER, "/records", {"records": [{**body, "employee": DIVER}], "again": True}
    ).json()["items"]
    address = f"/records/{sent['row']}"
    if operation == "getRecord":
        return programs.get(part, address)
    act, body = {
        "correctRecord": ("correction", {"achieved_on": "2026-01-02", "reason": "wrong-day"}),
        "revokeRecord": ("revocation", {"on": str(DAY), "reason": "by-mistake"}),
        "decideOnRecord": ("decision", {"decision": "approved"}),
    }[operation]
    return programs.post(part, f"{address}/{act}", body)
