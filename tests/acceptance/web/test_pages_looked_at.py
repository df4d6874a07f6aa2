"""Every page in a real browser: axe finds nothing, nothing scrolls sideways, nothing is asked of another host."""

from pathlib import Path

import pytest

from compliance.services.demo.logins import PASSWORD
from tests.acceptance.browser import needs_browser
from tests.acceptance.web.town import DIVER, HOME_LEADER, HR, OFFICER

pytestmark = needs_browser
AXE = (Path(__file__).parents[1] / "vendor" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = """axe.run({resultTypes: ["violations"]}).then(found => found.violations.map(
    one => `${one.id}: ${one.nodes.map(node => node.target.join(" ")).join(", ")}`))"""
PAGES = {
    None: ["/log-in", "/log-in?next=/me", "/nowhere"],
    OFFICER: [
        "/",
        "/readiness",
        "/readiness?q=nothing-of-the-kind",
        "/readiness/watch-3/smoke-diving",
        "/readiness/watch-3/smoke-diver-medical",
        "/units",
        "/units/watch-3",
        "/units/watch-3/register",
        "/approvals",
        "/units/watch-3/register?competence=smoke-exercise-hot",
        "/units/watch-3/register?competence=",
        "/units/kindergartens",
        "/password",
    ],
    HOME_LEADER: ["/", "/units", "/units/solbakken", "/units/solbakken-1", "person", "person/records", "/me"],
    HR: ["/", "/units?sort=gaps", "/outbox", "/outbox?q=nothing-of-the-kind", "/outbox/1", "person"],
    DIVER: [
        "/",
        "/me",
        "/me/register",
        "/me/register?competence=smoke-diver-medical",
        "/rules",
        "/rules?q=helseattest",
        "/rules/pack-fire",
        "/rules/sources",
    ],
}
EVERY = [(who, path) for who, paths in PAGES.items() for path in paths]
# (width, language, scheme): each page in both schemes and both languages, and at the narrowest that must do.
LOOKS = [(1200, "nb", "light"), (390, "en", "dark"), (320, "nn", "light")]


def log_in(page, pages, who):
    page.goto(f"{pages}/log-in")
    page.fill("#who", who)
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{pages}/")


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: "-".join(map(str, look)))
def readers(request, chromium, pages):
    """Login → a page of somebody logged in, all alike in width, language and scheme."""
    width, language, scheme = request.param
    opened = {}
    for who in PAGES:
        # The policy is kept from the one script that the test itself brings; another test looks at the policy.
        context = chromium.new_context(
            viewport={"width": width, "height": 844}, color_scheme=scheme, bypass_csp=True
        )
        page = context.new_page()
        page.goto(f"{pages}/log-in")
        if who:
            log_in(page, pages, who)
        page.click(f"footer button[value={language}]")
        opened[who] = page
    yield opened, width, language
    for page in opened.values():
        page.context.close()


@pytest.mark.parametrize(("who", "path"), EVERY)
def test_a_page_has_nothing_in_the_way_of_anybody(town, pages, readers, who, path):
    opened, width, language = readers
    page = opened[who]
    person = f"/people/{town.key(first_of_the_ward(town))}"
    page.goto(pages + path.replace("person", person))
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert page.get_attribute("html", "lang") == language
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(AXE)
    assert page.evaluate(RUN) == []
    assert page.locator("h1").count() == 1


def first_of_the_ward(town):
    """Somebody of the nursing home with gaps."""
    return next(
        one.employee for one in town.answers.people if "solbakken-1" in one.units and one.status == "missing"
    )


def test_pages_keep_their_policy_and_ask_nobody_else(chromium, pages):
    page = chromium.new_page(viewport={"width": 1200, "height": 844})
    complaints, asked = [], []
    page.on(
        "console",
        lambda message: complaints.append(message.text) if message.type in {"error", "warning"} else None,
    )
    page.on("request", lambda request: asked.append(request.url))
    log_in(page, pages, OFFICER)
    for path in ("/readiness", "/readiness/watch-4/smoke-diving", "/units/watch-4", "/rules/pack-fire"):
        page.goto(pages + path)
    assert complaints == []
    assert {url for url in asked if not url.startswith((f"{pages}/", "data:"))} == set()
    assert page.evaluate("document.fonts.check('16px Inter')")
    assert page.evaluate("typeof htmx") == "object"


def test_readiness_prints_on_one_page(chromium, pages):
    page = chromium.new_page()
    log_in(page, pages, OFFICER)
    page.goto(f"{pages}/readiness/watch-4/smoke-diving")
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1
