"""Registering in a real browser, with and without script, wide and on a phone: nothing in the way, nothing for axe."""

import pytest
from playwright.sync_api import expect

from tests.acceptance.browser import needs_browser
from tests.acceptance.web.test_pages_looked_at import AXE, RUN, log_in
from tests.acceptance.web.town import DIVER, OFFICER, make_town, served

pytestmark = needs_browser
# (language, width, script); axe itself is a script, and whole days with it are in test_days.py
LOOKS = [("en", 1200, True), ("nb", 390, False)]
SAYS = {
    "nb": {
        "register": "Registrer",
        "next": "Neste",
        "date": "Dato",
        "wrong": "Skriv datoen, slik: 07.03.2026.",
        "nobody": "Kryss av for minst én person.",
        "done": "Registrert: Røykdykkerøvelse, varm",
        "mine": "Jeg har bevis",
        "send": "Send inn",
        "waits": "Venter på godkjenning",
        "records": "Kompetansebevis",
        "change": "Rett eller trekk tilbake",
        "reason": "Velg en grunn i listen.",
    },
    "en": {
        "register": "Register",
        "next": "Next",
        "date": "Date",
        "wrong": "Write the date, like this: 07.03.2026.",
        "nobody": "Tick at least one person.",
        "done": "Registered: ",
        "mine": "I have proof",
        "send": "Send in",
        "waits": "Awaits approval",
        "records": "Records",
        "change": "Correct or revoke",
        "reason": "Choose a reason in the list.",
    },
}


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A town of our own, served."""
    with served(make_town(tmp_path_factory.mktemp("by-hand") / "demo").app) as address:
        yield address


@pytest.fixture(params=LOOKS, ids=lambda look: "-".join(map(str, look)))
def look(request, chromium):
    language, width, script = request.param
    context = chromium.new_context(
        viewport={"width": width, "height": 844}, java_script_enabled=script, bypass_csp=True
    )
    yield context.new_page(), SAYS[language], language, width, script
    context.close()


def is_fine(look):
    """What every page keeps, in every state."""
    page, _, _, width, script = look
    page.wait_for_load_state()
    if script:
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.evaluate(AXE)
        assert page.evaluate(RUN) == []
    assert page.locator("h1").count() == 1


def open_as(look, address, who):
    page, _, language, *_ = look
    log_in(page, address, who)
    page.click(f"footer button[value={language}]")


def test_an_exercise_for_the_watch(look, address):
    page, says, _, width, _ = look
    open_as(look, address, OFFICER)
    page.goto(f"{address}/units/watch-3")
    page.get_by_role("link", name=says["register"], exact=True).click()
    page.select_option("#competence", "smoke-exercise-hot")
    is_fine(look)
    page.get_by_role("button", name=says["next"]).click()
    is_fine(look)
    page.get_by_role("button", name=says["register"], exact=True).click()
    summary = page.locator("#problems")
    expect(summary).to_contain_text(says["wrong"])
    expect(summary).to_contain_text(says["nobody"])
    expect(page.locator("#achieved_on-problem")).to_have_text(says["wrong"])
    is_fine(look)
    day = {1200: "20", 390: "18"}[width]
    page.get_by_label(says["date"], exact=True).fill(f"{day}.11.2026")
    boxes = page.locator("input[name=people]")
    for place in range(3):
        boxes.nth(place).focus()
        page.keyboard.press("Space")
    page.get_by_role("button", name=says["register"], exact=True).press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(says["done"])
    expect(page.locator("main ul.list > li")).to_have_count(3)
    is_fine(look)


def test_the_diver_has_proof(look, address):
    page, says, _, width, _ = look
    open_as(look, address, DIVER)
    page.goto(f"{address}/me")
    page.get_by_role("link", name=says["mine"]).click()
    page.select_option("#competence", "smoke-exercise-cold")
    page.get_by_role("button", name=says["next"]).click()
    day = {1200: "16", 390: "14"}[width]
    page.get_by_label(says["date"], exact=True).fill(f"{day}.11.2026")
    page.get_by_role("button", name=says["send"]).click()
    expect(page.locator("main")).to_contain_text(says["waits"], ignore_case=True)
    is_fine(look)


def test_a_record_is_looked_back_on_and_revoked(look, address):
    page, says, *_ = look
    open_as(look, address, OFFICER)
    page.goto(f"{address}/readiness/watch-3/smoke-diving")
    page.get_by_role("link", name="Henrik Solheim").first.click()
    page.get_by_role("link", name=says["records"], exact=True).click()
    page.locator("main summary").first.click()
    is_fine(look)
    page.get_by_role("link", name=says["change"]).first.click()
    is_fine(look)
    page.locator("button[value=revoked]").click()
    expect(page.locator("#revoked_on-problem")).to_have_text(says["wrong"])
    is_fine(look)


def test_what_was_sent_in_is_rejected_with_a_reason(look, address):
    page, says, *_ = look
    open_as(look, address, OFFICER)
    page.goto(f"{address}/approvals")
    page.locator("button[value=rejected]").first.click()
    expect(page.locator("#problems")).to_contain_text(says["reason"])
    is_fine(look)
