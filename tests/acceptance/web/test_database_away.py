"""The database is busy or gone: a page says so, nothing is lost, and it goes on by itself once it is back."""

import re
import sqlite3
from contextlib import closing, contextmanager

import pytest
from sqlalchemy import event
from starlette.testclient import TestClient

from compliance.services.demo.logins import PASSWORD
from compliance.store import records
from compliance.store.db import open_store
from compliance.web.app import create_app
from tests.acceptance.web.town import DATABASE, DAY, OFFICER, make_town

FORM = "/units/watch-2/register"
KEPT = {
    "nb": ("Skjemaet kan ikke lagres akkurat nå", "Ingenting er lagret.", "Tilbake til skjemaet"),
    "nn": ("Skjemaet kan ikkje lagrast akkurat no", "Ingenting er lagra.", "Tilbake til skjemaet"),
    "en": ("The form can&#39;t be saved right now", "Nothing was saved.", "Back to the form"),
}
SERVER = "Databasen svarer ikke, den er opptatt, eller disken er full."


def filled(client, day="20.11.2026"):
    """The form for one person, as somebody fills it in."""
    page = client.get(f"{FORM}?competence=smoke-exercise-hot").text
    person = re.search(r'name="people" value="([0-9a-f]{16})"', page)[1]
    return typed_of(page) | {"achieved_on": day, "people": person}


def typed_of(page):
    """The hidden fields of the form on a page."""
    main = page[page.index("<main") :]
    return dict(re.findall(r'type="hidden" name="([\w-]+)" value="([^"]*)"', main))


def taken_up_again(client, page, form, text):
    """Back from the page that kept what was typed: the form has it all, and is carried out once."""
    kept = typed_of(page)
    assert kept["resume"] == "1"
    assert {name: kept.get(name) for name in form if name != "csrf"} == {
        name: value for name, value in form.items() if name != "csrf"
    }
    drawn = client.post(FORM, data=kept)
    assert drawn.status_code == 200, drawn.text
    assert f'value="{form["achieved_on"]}"' in drawn.text
    assert re.search(rf'value="{form["people"]}"[^>]*checked', drawn.text)
    assert text not in drawn.text
    again = typed_of(drawn.text) | {"achieved_on": form["achieved_on"], "people": form["people"]}
    done = client.post(FORM, data=again)
    assert (done.status_code, done.headers["location"]) == (303, f"/registered/{form['token']}")
    assert client.post(FORM, data=again).headers["location"] == done.headers["location"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A town of our own whose writers wait for a fifth of a second: its folder, and the officer's browser."""
    folder = tmp_path_factory.mktemp("away") / "demo"
    town = make_town(folder)
    store = open_store(town.settings.database, lock_seconds=0.2)
    client = TestClient(
        create_app(town.settings, store, lambda: DAY), base_url="http://localhost", follow_redirects=False
    )
    assert client.post("/log-in", data={"who": OFFICER, "password": PASSWORD}).status_code == 303
    return folder, client


def test_while_another_program_writes_reading_goes_on_and_a_form_can_be_sent_again(site):
    folder, client = site
    typed = filled(client)
    with closing(sqlite3.connect(folder / DATABASE, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert client.get("/readiness").status_code == 200
        refused = client.post(FORM, data=typed)
    assert refused.status_code == 503
    assert SERVER in refused.text
    taken_up_again(client, refused.text, typed, SERVER)


@contextmanager
def gone(folder):
    """While the block lasts, nothing can be opened or made anew where the database is."""
    away = folder / "elsewhere"
    away.mkdir(exist_ok=True)
    files = list(folder.glob(f"{DATABASE}*"))
    for file in files:
        file.rename(away / file.name)
    (folder / DATABASE).mkdir()
    try:
        yield
    finally:
        (folder / DATABASE).rmdir()
        for file in files:
            (away / file.name).rename(file)


def test_a_database_that_is_gone_is_said_and_found_again_without_a_restart(site):
    folder, client = site
    with gone(folder):
        answer = client.get("/readiness")
    assert answer.status_code == 503
    assert str(folder) not in answer.text
    assert client.get("/readiness").status_code == 200


@pytest.mark.parametrize("language", KEPT)
def test_what_was_typed_is_kept_in_the_page_that_says_the_database_is_gone(site, language):
    folder, client = site
    client.post("/language", data={"language": language, "next": "/"})
    form = filled(client, f"{10 + list(KEPT).index(language)}.11.2026")
    with gone(folder):
        refused = client.post(FORM, data=form)
    assert refused.status_code == 503
    for words in KEPT[language]:
        assert words in refused.text
    taken_up_again(client, refused.text, form, KEPT[language][0])


def test_files_are_said_to_be_chosen_again(site):
    folder, client = site
    client.post("/language", data={"language": "nb", "next": "/"})
    form = filled(client, "09.11.2026")
    with gone(folder):
        refused = client.post(
            FORM, data=form, files={"proof": ("a.pdf", b"%PDF-1.7\n%%EOF\n", "application/pdf")}
        )
    assert refused.status_code == 503
    drawn = client.post(FORM, data=typed_of(refused.text))
    assert "velg" in drawn.text[drawn.text.index("<main") :].casefold()
    assert "på nytt" in drawn.text


def test_a_full_disk_saves_nothing_and_keeps_what_was_typed(tmp_path):
    """SQLite itself is told that it may not grow: it answers as it does on a full disk."""
    town = make_town(tmp_path / "demo")
    client = town.client(OFFICER)
    form = filled(client)

    def small(connection, *_):
        connection.execute("PRAGMA max_page_count = 1")  # the least is what there is already

    event.listen(town.store.engine, "connect", small)
    town.store.engine.dispose()
    written = []
    for number in range(400):  # until the pages that are half empty are full
        answer = client.post(FORM, data=form | {"token": f"{number:032x}", "note": "x" * 900})
        written.append(answer.status_code)
        if answer.status_code == 503:
            break
        form["achieved_on"] = f"{1 + number % 20:02}.{1 + number // 20 % 11:02}.2025"
    assert written[-1] == 503
    assert SERVER in answer.text
    event.remove(town.store.engine, "connect", small)
    town.store.engine.dispose()
    kept = typed_of(answer.text)
    assert held(town, kept) == 0
    drawn = client.post(FORM, data=kept)
    assert drawn.status_code == 200
    again = typed_of(drawn.text) | {name: kept[name] for name in ("achieved_on", "people", "note")}
    assert [client.post(FORM, data=again).status_code for _ in range(2)] == [303, 303]
    assert held(town, kept) == 1


def held(town, form):
    """How many records the form has made."""
    with town.store.reading() as session:
        found = records.of_person(session, form["people"])
    return sum(f"{one.content.achieved_on:%d.%m.%Y}" == form["achieved_on"] for one in found)
