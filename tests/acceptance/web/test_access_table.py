"""Every page as every part: what opens is what docs/reference/pages.md says."""

import re
from pathlib import Path

import pytest

from compliance import clock
from compliance.services.access.guessing import Guesses
from compliance.web.app import MODULES
from tests.acceptance.web.town import DIVER, HOME_LEADER, OFFICER, PARTS

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "pages.md"
ROW = re.compile(r"^\| `(?P<route>/[^`]*)`(?: (?P<whose>own|other))? \|(?P<cells>.+)\|$", re.MULTILINE)
TABLE = [
    (match["route"], match["whose"] or "", part, word.strip())
    for match in ROW.finditer(PAGE.read_text("utf-8"))
    for part, word in zip(PARTS, match["cells"].split("|"), strict=True)
]
PUBLIC = {"/static/{hash_}/{name:path}"}
OWN_UNIT = {"employee": "watch-3", "leader": "solbakken-1", "HR": "watch-3"}
OWN_TASK = {"leader": "nurse-authorisation"}
OWN_PERSON = {"employee": DIVER, "leader": HOME_LEADER, "safety officer": OFFICER}
OTHER_UNIT, OTHER_TASK = "kindergarten-blaklokka", "police-certificate-kindergarten"


def the_address(town, route, whose, part):
    """The route with its blanks filled in."""
    own = whose == "own"
    if route.startswith("/people/"):
        stranger = town.answers.leaders[OTHER_UNIT]
        key = town.key(OWN_PERSON.get(part, DIVER) if own else stranger)
        route = route.replace("{key}", key)
    unit = OWN_UNIT.get(part, "watch-3") if own else OTHER_UNIT
    task = OWN_TASK.get(part, "smoke-diving") if own else OTHER_TASK
    blanks = {
        "{unit}": unit,
        "{requirement}": task,
        "{name}": "roles",
        "{mail_id}": "1",
        "{secret}": "nobody-s",
    }
    for blank, value in blanks.items():
        route = route.replace(blank, value)
    return route


def answer_word(answer):
    """The word of the table for an answer."""
    if answer.status_code == 303:
        return "log-in" if answer.headers["location"].startswith("/log-in") else "to start"
    return {200: "yes", 403: "no"}.get(answer.status_code, str(answer.status_code))


@pytest.fixture(scope="module")
def clients(town):
    return {part: town.client(login) for part, login in PARTS.items()}


@pytest.mark.parametrize(("route", "whose", "part", "word"), TABLE)
def test_a_page_opens_for_whom_the_table_says(town, clients, route, whose, part, word):
    # Several wrong secrets from one place would have to wait.
    town.app.state.calendar_guesses = Guesses(clock.now)
    assert answer_word(clients[part].get(the_address(town, route, whose, part))) == word


def test_every_page_stands_in_the_table():
    routes = {route.path for module in MODULES for route in module.router.routes if "GET" in route.methods}
    assert routes - PUBLIC == {route for route, *_ in TABLE}


def test_a_page_that_is_not_there_says_so_in_the_readers_language(clients):
    answer = clients["employee"].get("/nowhere", headers={"accept-language": "en"})
    assert answer.status_code == 404
    assert "Vi finner ikke siden" in answer.text, "the employee's own language comes before the browser's"
    assert (
        "We can&#39;t find the page"
        in clients["nobody"].get("/nowhere", headers={"accept-language": "en"}).text
    )
