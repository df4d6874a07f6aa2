"""Lists that are longer than a page: each row on one page, reached without script, and only who is shown is noted."""

import re

import pytest

from compliance.store import accounts
from compliance.store.access_log import by_account
from tests.acceptance.web.town import HOME_LEADER, HR

ROW = re.compile(r'<th scope="row"[^>]*><a href="([^"]+)"')
NEXT = re.compile(r'<a class="ds-button" data-variant="secondary" href="([^"]+)" rel="next">')


def walk(client, address):
    """The rows of every page, as its links lead from one to the next; the titles of the pages."""
    rows, titles = [], []
    while address:
        text = client.get(address).text
        rows.append(ROW.findall(text))
        titles.append(re.search(r"<title>([^<]+) – ", text)[1])
        found = NEXT.search(text)
        address = found[1].replace("&amp;", "&") if found else ""
    return rows, titles


@pytest.fixture
def hr(town):
    client = town.client(HR)
    client.post("/language", data={"language": "en", "next": "/"})
    return client


@pytest.mark.parametrize(
    ("address", "size"),
    [("/units", 7), ("/units?sort=gaps", 7), ("/readiness", 4), ("/outbox", 5), ("/people?status=gap", 9)],
)
def test_every_row_is_on_one_page_in_the_same_order(hr, monkeypatch, address, size):
    monkeypatch.setattr("compliance.web.paging.PAGE", 10_000)
    (whole,), _ = walk(hr, address)
    assert len(whole) > size
    monkeypatch.setattr("compliance.web.paging.PAGE", size)
    pages, titles = walk(hr, address)
    assert [row for page in pages for row in page] == whole
    assert all(len(page) == size for page in pages[:-1])
    assert titles[1].endswith(f", page 2 of {len(pages)}")


def test_of_a_unit_with_many_people_only_those_shown_are_noted(town, monkeypatch):
    monkeypatch.setattr("compliance.web.paging.PAGE", 3)
    monkeypatch.setattr("compliance.web.routes.unit.PAGE", 3)
    leader = town.client(HOME_LEADER)
    text = leader.get("/units/solbakken-1?page=2").text
    matrix = text[text.index('id="everybody"') :]
    assert len(ROW.findall(matrix)) == 3
    with town.store.reading() as session:
        account = accounts.by_login(session, HOME_LEADER).key
        seen = by_account(session, account, most=1000)
    shown = {row.removeprefix("/people/").partition("#")[0] for row in ROW.findall(text)}
    at = max(one.at for one in seen)
    assert {one.about for one in seen if one.at == at} == shown
    assert len(shown) < len(town.answers.of_unit["solbakken-1"])
    name = re.search(r'<th scope="row"><a href="/people/[0-9a-f]+">([^<]+)</a>', matrix)[1]
    found = leader.get("/units/solbakken-1", params={"q": name}).text
    assert name in found[found.index('id="everybody"') :]
