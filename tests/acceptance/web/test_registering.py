"""Registering records from the pages: once, for whom it may be, and with nothing lost on the way."""

import re
from datetime import timedelta
from html import unescape

import pytest

from compliance.errors import EnvironmentProblem
from compliance.services.demo.logins import PASSWORD
from compliance.store import access_log, records
from tests.acceptance.web.town import DAY, DIVER, HOME_LEADER, HR, OFFICER, make_town

EXERCISE = "smoke-exercise-hot"
UNIT = f"/units/watch-3/register?competence={EXERCISE}"


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """One of our own: what is registered here would be seen by the other tests."""
    return make_town(tmp_path_factory.mktemp("registering") / "demo")


@pytest.fixture
def officer(town):
    return town.client(OFFICER)


@pytest.fixture
def day():
    """A day on which nobody has an exercise yet; another one for each test."""
    DAYS.append(DAYS[-1] - timedelta(days=1))
    return f"{DAYS[-1]:%d.%m.%Y}"


DAYS = [DAY]


def typed(page, **more):
    """The hidden fields of a drawn form, and what somebody fills in."""
    main = page.text[page.text.index("<main") :]
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', main)) | more


def told(answer):
    """What stands beside fields: field → sentence."""
    return dict(re.findall(r'id="(\w+)-problem">([^<]*)<', answer.text))


def held(town, employee, day):
    with town.store.reading() as session:
        found = records.of_person(session, town.key(employee))
    return [one for one in found if f"{one.content.achieved_on:%d.%m.%Y}" == day]


def test_an_exercise_for_several_people_is_registered_and_told(town, officer, day):
    people = [town.key(DIVER), town.key("10026")]
    form = typed(officer.get(UNIT), people=people, achieved_on=day)
    answer = officer.post("/units/watch-3/register", data=form)
    assert answer.status_code == 303
    receipt = officer.get(answer.headers["location"])
    assert receipt.status_code == 200
    assert all(f"/people/{key}" in receipt.text for key in people)
    (written,) = held(town, DIVER, day)
    assert (written.content.competence, written.content.status, written.n) == (EXERCISE, "verified", 1)
    with town.store.reading() as session:
        seen = access_log.about(session, people[0], most=2)
    assert ("change", "register", "watch-3") in [(one.action, one.page, one.unit) for one in seen]


def test_a_form_that_is_sent_twice_registers_once(town, officer, day):
    form = typed(officer.get(UNIT), people=[town.key(DIVER)], achieved_on=day)
    first, second = (officer.post("/units/watch-3/register", data=form) for _ in range(2))
    assert (first.status_code, first.headers["location"]) == (second.status_code, second.headers["location"])
    assert len(held(town, DIVER, day)) == 1


def test_the_whole_watch_is_one_tick(town, officer, day):
    form = typed(officer.get(UNIT), everybody="1", achieved_on=day)
    assert officer.post("/units/watch-3/register", data=form).status_code == 303
    watch = [id_ for id_, units in town.answers.units_of.items() if "watch-3" in units]
    assert [len(held(town, id_, day)) for id_ in watch] == [1] * len(watch)


def test_who_no_longer_works_there_is_told_of(town, officer, day):
    form = typed(officer.get(UNIT), people=[town.key(DIVER), town.key(HOME_LEADER)], achieved_on=day)
    answer = officer.post("/units/watch-3/register", data=form)
    assert told(answer)["people"].startswith("En av dem du krysset av for, arbeider ikke her lenger.")
    assert not held(town, DIVER, day)


def test_who_has_one_of_that_day_is_told_of_and_confirmed(town, officer, day):
    for _ in range(2):
        form = typed(officer.get(UNIT), people=[town.key(DIVER)], achieved_on=day)
        answer = officer.post("/units/watch-3/register", data=form)
    assert "alt registrert samme dag for" in told(answer)["again"]
    assert len(held(town, DIVER, day)) == 1
    assert officer.post("/units/watch-3/register", data=form | {"again": "1"}).status_code == 303
    assert [one.n for one in held(town, DIVER, day)] == [1, 2]


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("achieved_on", "", "Skriv datoen, slik: 07.03.2026."),
        (
            "achieved_on",
            "31.02.2026",
            "«31.02.2026» er ikke en dato i kalenderen. Skriv den slik: 07.03.2026.",
        ),
        (
            "achieved_on",
            "24.11.2026",
            "24.11.2026 har ikke vært ennå (i dag er 23.11.2026). Skriv dagen det ble gjennomført.",
        ),
        ("achieved_on", "07.03.0206", "07.03.0206 er svært lenge siden. Se om årstallet er riktig."),
        (
            "valid_until",
            "01.01.2026",
            "Siste gyldige dag (01.01.2026) er før datoen (07.03.2026). Skriv samme dag eller en senere.",
        ),
        (
            "hours",
            "mange",
            "«mange» er ikke et timetall. Skriv et tall med høyst to desimaler, for eksempel 7,5.",
        ),
        ("level", "gull", "Kompetansen har ingen nivåer. La feltet stå tomt."),
        ("issuer", "Kari 13097248022", "Feltet inneholder et fødselsnummer. Det lagres aldri. Ta det bort."),
        ("people", [], "Kryss av for minst én person."),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    town, officer, field, text, sentence
):
    given = {"achieved_on": "07.03.2026", "issuer": "Skolen", "people": [town.key(DIVER)], field: text}
    answer = officer.post("/units/watch-3/register", data=typed(officer.get(UNIT), **given))
    assert answer.status_code == 422
    assert told(answer).get(field, "") == sentence or sentence in answer.text
    assert f'href="#{field}"' in answer.text
    if field != "issuer":
        assert 'value="Skolen"' in answer.text
    if field != "people":
        assert f'value="{town.key(DIVER)}" checked' in answer.text
    assert not held(town, DIVER, "07.03.2026")


def test_nothing_but_days_is_taken_of_something_sensitive(town):
    own = town.client(DIVER)
    form = typed(
        own.get("/me/register?competence=smoke-diver-medical"), achieved_on="07.03.2026", issuer="Legen"
    )
    answer = own.post("/me/register", data=form)
    assert told(answer)["issuer"] == "Om denne kompetansen lagres bare datoene. La feltet stå tomt."
    assert 'name="issuer"' not in own.get("/me/register?competence=smoke-diver-medical").text


def test_ones_own_awaits_approval_also_in_the_form_for_everybody(town, officer, day):
    own = town.client(DIVER)
    form = typed(own.get(f"/me/register?competence={EXERCISE}"), achieved_on=day)
    receipt = own.get(own.post("/me/register", data=form).headers["location"])
    assert "Venter på godkjenning og teller ikke ennå" in receipt.text
    assert [one.content.status for one in held(town, DIVER, day)] == ["pending"]
    key = town.key(OFFICER)
    page = officer.get("/units/brigade/register?competence=hse-leader-training")
    if key in page.text:
        officer.post("/units/brigade/register", data=typed(page, people=[key], achieved_on=day))
        assert [one.content.status for one in held(town, OFFICER, day)] == ["pending"]


def test_after_a_log_in_in_the_middle_the_form_is_there_again(town, day):
    client = town.client(OFFICER)
    form = typed(client.get(UNIT), people=[town.key(DIVER)], achieved_on=day, issuer="Skole & venner")
    client.cookies.clear()
    asked = client.post("/units/watch-3/register", data=form)
    assert asked.status_code == 401
    assert "Logg inn igjen, så er skjemaet der" in asked.text

    login = {name: unescape(value) for name, value in typed(asked).items()}
    back = client.post("/log-in", data=login | {"who": OFFICER, "password": PASSWORD})
    again = client.post("/units/watch-3/register", data=all_typed(back))
    assert f'value="{town.key(DIVER)}" checked' in again.text
    assert 'value="Skole &amp; venner"' in again.text
    assert not held(town, DIVER, day)
    sure = typed(again, people=[town.key(DIVER)], achieved_on=day, issuer="Skole & venner")
    assert client.post("/units/watch-3/register", data=sure).status_code == 303
    assert held(town, DIVER, day)[0].content.issuer == "Skole & venner"


def test_who_may_not_is_refused(town):
    for login in (DIVER, HR, HOME_LEADER):
        client = town.client(login)
        assert client.get(UNIT).status_code == 403
        form = {"csrf": typed(client.get("/password")).get("csrf", ""), "competence": EXERCISE, "token": "t"}
        sent = client.post(
            "/units/watch-3/register", data=form | {"people": [town.key(DIVER)], "achieved_on": "1"}
        )
        assert sent.status_code == 403


def test_a_leader_does_not_register_what_is_sensitive(town):
    assert "smoke-diver-medical" not in town.client(HOME_LEADER).get("/units/solbakken-1/register").text


def test_a_receipt_is_its_senders_alone(town, officer, day):
    form = typed(officer.get(UNIT), people=[town.key(DIVER)], achieved_on=day)
    place = officer.post("/units/watch-3/register", data=form).headers["location"]
    assert town.client(HR).get(place).status_code == 404


def test_what_was_written_stands_where_nothing_can_be_answered_from_it_yet(town, officer, day, monkeypatch):
    form = typed(officer.get(UNIT), people=[town.key(DIVER)], achieved_on=day, again="1")
    kept, before = officer.app.state.kept, len(held(town, DIVER, day))
    answers = kept.on

    def gone_after_the_write(on):
        if len(held(town, DIVER, day)) > before:
            raise EnvironmentProblem("the database is gone")
        return answers(on)

    monkeypatch.setattr(kept, "on", gone_after_the_write)
    answer = officer.post("/units/watch-3/register", data=form)
    assert (answer.status_code, len(held(town, DIVER, day))) == (303, before + 1)
    assert officer.get(answer.headers["location"]).status_code == 503


def all_typed(page):
    """Every hidden field, also those that come more than once."""
    main = page.text[page.text.index("<main") :]
    found = {}
    for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', main):
        found.setdefault(name, []).append(unescape(value))
    return found
