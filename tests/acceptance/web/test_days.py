"""The four people's days, with the keyboard alone, and without script."""

import pytest
from playwright.sync_api import expect

from compliance.services.demo.logins import PASSWORD
from tests.acceptance.browser import needs_browser
from tests.acceptance.web.test_pages_looked_at import log_in
from tests.acceptance.web.town import DIVER, HOME_LEADER, HR, OFFICER

pytestmark = needs_browser


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def page(request, chromium):
    context = chromium.new_context(
        java_script_enabled=request.param, viewport={"width": 390, "height": 844}, locale="nb-NO"
    )
    yield context.new_page()
    context.close()


def go(page, name):
    """Go to a link by its name and follow it with the keyboard."""
    link = page.get_by_role("link", name=name).first
    link.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_the_safety_officer_sees_who_stands_down_and_why(page, pages):
    log_in(page, pages, OFFICER)
    expect(page.get_by_text("For få i dag: Vaktlag 4")).to_be_visible()
    go(page, "Beredskap")
    expect(page.locator("tbody tr").first).to_contain_text("For få: mangler 1")
    go(page, "Vaktlag 3")
    expect(page.get_by_role("heading", level=1)).to_have_text("Røykdykking: Vaktlag 3")
    down = page.get_by_role("region", name="Skal ikke utføre oppgaven")
    expect(down).to_contain_text("Helseattest for røyk- og kjemikaliedykkere: ikke oppfylt siden 12.11.2026")
    expect(page.locator("figcaption")).to_contain_text("Første dag med for få: 27.01.2027")
    expect(page.get_by_role("row", name="27.01.2027 3")).to_contain_text("1 for få")
    go(page, "Henrik Solheim")
    page.locator("li#smoke-diving summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator("li#smoke-diving .lines")).to_contain_text("siste gyldige dag")


def test_the_nursing_home_leader_sees_gaps_first(page, pages):
    log_in(page, pages, HOME_LEADER)
    go(page, "Solbakken sykehjem")
    go(page, "Solbakken, avdeling 1")
    headings = page.get_by_role("heading", level=2).all_text_contents()
    assert headings == ["Mangler nå (11)", "Går snart ut eller har frist (20)", "Alle ansatte og krav"]
    first = page.locator(".matrix tbody tr").first
    expect(first.locator("td").first).to_contain_text("Mangler")
    expect(first.locator("td").first.locator(".sign")).to_have_text("✕")


def test_hr_sees_who_was_mailed_what_and_why_and_not_the_text(page, pages):
    log_in(page, pages, HR)
    go(page, "E-poster")
    page.fill("#q", "røykdykkerøvelser")
    page.keyboard.press("Enter")
    page.wait_for_url("**/outbox?q=**")
    page.locator("tbody th a").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Hvorfor den ble sendt")).to_be_visible()
    expect(page.locator("main")).not_to_contain_text("Hei ")


def test_the_diver_sees_what_to_do_now(page, pages):
    log_in(page, pages, DIVER)
    go(page, "Min kompetanse")
    do = page.get_by_role("region", name="Gjør dette nå")
    expect(do.get_by_role("listitem").first).to_contain_text("Går snart ut: 26.01.2027")


def test_the_language_is_kept_with_the_person(page, pages):
    log_in(page, pages, HR)
    page.get_by_role("button", name="English").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Overview")
    page.get_by_role("button", name="Log out").press("Enter")
    expect(page.get_by_text("You are logged out.")).to_be_visible()
    log_in(page, pages, HR)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Bokmål").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Oversikt")


def test_a_page_is_reached_after_the_log_in_that_stood_before_it(page, pages):
    page.goto(f"{pages}/units/watch-3")
    expect(page.get_by_role("status")).to_have_text("Logg inn for å se siden. Du kommer dit etterpå.")
    page.fill("#who", OFFICER)
    page.fill("#password", "something else entirely")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Nummeret eller passordet er ikke riktig.")
    expect(page.locator("#who")).to_have_value(OFFICER)
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vaktlag 3")
