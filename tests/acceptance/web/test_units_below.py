"""A leader of units sees the gaps of all of them on one page, with who works where; each view is noted."""

import re

import pytest

from compliance.services.reports.urgency import Urgency, rank, urgency
from compliance.store import accounts
from compliance.store.access_log import by_account
from tests.acceptance.web.town import HOME_LEADER, HR

HOME, WARD = "solbakken", "solbakken-1"


def lines(text, heading):
    """The rows under a heading as (link, the rest without tags)."""
    section = text[text.index(f'<h2 id="{heading}"') :]
    section = section[: section.index("</section>")]
    rows = re.findall(r'<tr role="row"><th scope="row"[^>]*><a href="([^"]+)">(.*?)</tr>', section, re.DOTALL)
    return [(link, re.sub(r"<[^>]+>", " ", rest)) for link, rest in rows]


def bound(town, unit):
    """Everybody in a unit and below, each requirement once."""
    found = {
        (one.employee, one.requirement): one
        for inside in town.answers.below(unit)
        for one in town.answers.of_unit.get(inside, ())
    }
    return found.values()


def wanted(town, unit, *levels):
    people = sorted((one for one in bound(town, unit) if urgency(one.status) in levels), key=rank)
    return [f"/people/{town.key(one.employee)}#{one.requirement}" for one in people]


@pytest.mark.parametrize(
    ("heading", "levels"),
    [("gaps", [Urgency.GAP]), ("soon", [Urgency.DEADLINE, Urgency.SOON])],
)
def test_the_lists_hold_everybody_in_the_unit_and_below(town, heading, levels):
    text = town.client(HOME_LEADER).get(f"/units/{HOME}").text
    shown = [link for link, _ in lines(text, heading)]
    assert shown == wanted(town, HOME, *levels)[:50]
    assert len(shown) > len([one for one in town.answers.of_unit[HOME] if urgency(one.status) in levels])


def test_where_there_are_units_below_each_row_says_where_somebody_works(town):
    leader, names = town.client(HOME_LEADER), town.answers.names
    people = {f"/people/{town.key(one.employee)}#{one.requirement}": one for one in bound(town, HOME)}
    for link, row in lines(leader.get(f"/units/{HOME}").text, "gaps"):
        assert all(names.unit(unit) in row for unit in people[link].units)
    ward = leader.get(f"/units/{WARD}").text
    assert 'data-label="Enhet"' not in ward
    assert "of-unit" not in ward


def test_the_table_holds_all_of_them_and_the_heading_counts_them(town):
    text = town.client(HOME_LEADER).get(f"/units/{HOME}").text
    count = len({one.employee for one in bound(town, HOME)})
    assert f"{count} ansatte med enhetene under" in text
    assert "Alle ansatte og krav" in text
    matrix = text[text.index('id="everybody"') :]
    assert len(re.findall(r'<th scope="row">', matrix)) == min(count, 50)


def test_with_too_many_people_for_one_table_only_those_directly_in_the_unit_stand_in_it(town, monkeypatch):
    monkeypatch.setattr("compliance.services.overview.unit.WHOLE", 3)
    text = town.client(HOME_LEADER).get(f"/units/{HOME}").text
    assert "Alle som hører direkte til her, og alle krav" in text
    matrix = text[text.index('id="everybody"') :]
    own = {one.employee for one in town.answers.of_unit[HOME]}
    assert len(re.findall(r'<th scope="row">', matrix)) == len(own)
    assert [link for link, _ in lines(text, "gaps")] == wanted(town, HOME, Urgency.GAP)[:50]


def test_whoever_is_shown_from_below_is_noted(town):
    leader = town.client(HOME_LEADER)
    text = leader.get(f"/units/{HOME}").text
    with town.store.reading() as session:
        account = accounts.by_login(session, HOME_LEADER).key
        seen = by_account(session, account, most=1000)
    at = max(one.at for one in seen)
    shown = set(re.findall(r'href="/people/([0-9a-f]+)', text)) - {town.key(HOME_LEADER)}
    assert {one.about for one in seen if one.at == at} == shown
    assert len(shown) > len({one.employee for one in town.answers.of_unit[HOME]})


def test_at_the_top_the_most_urgent_stand_there_and_a_link_leads_to_all(town, monkeypatch):
    monkeypatch.setattr("compliance.web.routes.unit.PAGE", 5)
    hr = town.client(HR)
    top = next(unit for unit, above in town.answers.parents.items() if above is None)
    text = hr.get(f"/units/{top}").text
    row = hr.get("/units").text.partition(f'href="/units/{top}"')[2]
    everything = int(re.search(r'data-label="Mangler" class="number">(\d+)', row)[1])
    assert everything > 5
    assert f"Her står de 5 som haster mest, av {everything}." in text
    assert f'href="/people?unit={top}&amp;status=gap"' in text
