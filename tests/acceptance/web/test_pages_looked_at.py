"""Pages in a real browser: their script and font are there, and readiness prints (every page: test_every_page.py)."""

from pathlib import Path

from compliance.services.demo.logins import PASSWORD
from tests.acceptance.browser import needs_browser
from tests.acceptance.web.town import HOME_LEADER, OFFICER

pytestmark = needs_browser
AXE = (Path(__file__).parents[1] / "vendor" / "axe-core" / "axe.min.js").read_text("utf-8")
RUN = """axe.run({resultTypes: ["violations"]}).then(found => found.violations.map(
    one => `${one.id}: ${one.nodes.map(node => node.target.join(" ")).join(", ")}`))"""


def log_in(page, pages, who):
    page.goto(f"{pages}/log-in")
    page.fill("#who", who)
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_url(f"{pages}/")


def test_script_and_font_come_from_here(chromium, pages):
    page = chromium.new_page(viewport={"width": 1200, "height": 844})
    log_in(page, pages, OFFICER)
    page.goto(f"{pages}/readiness/watch-4/smoke-diving")
    assert page.evaluate("document.fonts.check('16px Inter')")
    assert page.evaluate("typeof htmx") == "object"


def test_readiness_prints_on_one_page(chromium, pages):
    page = chromium.new_page()
    log_in(page, pages, OFFICER)
    page.goto(f"{pages}/readiness/watch-4/smoke-diving")
    assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_a_long_menu_is_folded_only_where_the_screen_is_narrow(chromium, pages):
    page = chromium.new_page(viewport={"width": 1200, "height": 844})
    log_in(page, pages, HOME_LEADER)
    page.goto(f"{pages}/approvals")
    summary = page.locator("nav.main-menu summary")
    last = page.locator("nav.main-menu").get_by_role("link", name="Regler")
    assert last.is_visible()
    assert not summary.is_visible()
    page.set_viewport_size({"width": 390, "height": 844})
    assert not last.is_visible()
    assert summary.inner_text().split() == ["Meny", ":", "Til", "godkjenning"]
    summary.press("Enter")
    assert last.is_visible()


def test_the_whole_matrix_of_a_large_unit_is_on_paper(chromium, pages):
    across = 1047  # 277 mm: A4 lying, without its margins
    page = chromium.new_page(viewport={"width": across, "height": 718})
    log_in(page, pages, HOME_LEADER)
    page.goto(f"{pages}/units/solbakken-1")
    page.emulate_media(media="print")
    assert page.locator(".matrix thead th").count() > 12
    assert page.locator(".matrix").bounding_box()["width"] <= across
