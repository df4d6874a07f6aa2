"""The handbook of the whole library in a real browser, from a file: read, searched, printed, asking for nothing."""

import re
from pathlib import Path

import pytest

from tests.acceptance.browser import browser, needs_browser
from tests.acceptance.program import Site
from tests.acceptance.test_mapping_page import TOO_FAINT

pytestmark = needs_browser
PACKS = Path(__file__).parents[2] / "rules" / "packs"
A4 = (595, 842)  # points


@pytest.fixture(scope="module")
def chromium():
    with browser() as opened:
        yield opened


@pytest.fixture(scope="module", params=["nb", "en"])
def book(request, tmp_path_factory):
    """The library as `compliance rules docs` writes it."""
    site = Site(tmp_path_factory.mktemp("handbook"))
    done = site.run(
        "rules", "docs", PACKS, "--out", "book", "--on", "2026-05-01", "--language", request.param
    )
    assert (done.status, done.err) == (0, "Written: book/index.html\n")
    return site.folder / "book"


@pytest.fixture
def opened(chromium, book):
    """Opens a page at a width."""

    def open_(name, width=1200, **how):
        page = chromium.new_page(viewport={"width": width, "height": 844}, **how)
        page.goto((book / name).as_uri())
        return page

    return open_


def pages(book):
    return sorted(file.name for file in book.glob("*.html"))


def test_there_is_a_page_for_every_pack(book):
    packs = {
        f"pack-{re.search(r'^pack: (.+)$', file.read_text('utf-8'), re.MULTILINE)[1]}.html"
        for file in PACKS.glob("*.yaml")
    }
    assert packs <= set(pages(book))


@pytest.fixture(scope="module")
def looked_at(chromium, book):
    """Every page opened once, narrow: what is wrong with each, the ids on it and its links."""
    own = {file.as_uri() for file in book.iterdir()}
    page = chromium.new_page(viewport={"width": 320, "height": 844})
    wrong, ids, links = {}, {}, {}
    page.on("console", lambda message: wrong[name].append(message.text))
    page.on("pageerror", lambda error: wrong[name].append(str(error)))
    page.on("request", lambda request: asked.append(request.url.partition("#")[0]))
    for name in pages(book):
        asked, wrong[name] = [], []
        page.goto((book / name).as_uri())
        wrong[name] += [f"asks for {url}" for url in asked if url not in own]
        wrong[name] += page.evaluate(UNTOLD)
        told = [page.get_by_role(role).count() for role in ("main", "banner", "search")]
        wrong[name] += [] if told == [1, 1, 1] else [f"main, banner, search: {told}"]
        for width in (320, 390, 768, 1200, 1920):
            page.set_viewport_size({"width": width, "height": 844})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wrong[name].append(f"scrolls sideways at {width}")
        page.set_viewport_size({"width": 320, "height": 844})
        ids[name] = set(page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)"))
        links[name] = page.evaluate("[...document.links].map(one => one.getAttribute('href'))")
    page.close()
    return wrong, ids, links


def test_no_page_complains_asks_for_anything_else_scrolls_sideways_or_keeps_from_a_screen_reader(looked_at):
    """Landmarks, headings, tables and labels are there to be told (UNTOLD)."""
    wrong, _, _ = looked_at
    assert len(wrong) > 10
    assert {name: found for name, found in wrong.items() if found} == {}


def test_every_link_inside_leads_to_a_place_that_is_there(looked_at):
    _, ids, links = looked_at
    for name, inside in links.items():
        for link in inside:
            if not link.startswith(("http://", "https://")):
                file, _, anchor = link.partition("#")
                assert (file or name) in ids, (name, link)
                assert not anchor or anchor in ids[file or name], (name, link)


def test_the_search_finds_as_one_types_and_leads_there(opened):
    page = opened("index.html")
    page.get_by_role("searchbox").fill("smoke-diving")
    hit = page.locator("#hits a").first
    assert hit.get_attribute("href") == "pack-fire.html#requirement-smoke-diving"
    assert re.match(r"\d+ ", page.get_by_role("status").inner_text())
    page.keyboard.press("Enter")
    page.wait_for_url("**/pack-fire.html#requirement-smoke-diving")
    assert page.locator("#requirement-smoke-diving").evaluate("one => one.getBoundingClientRect().top") < 844


def test_the_search_minds_neither_accents_nor_order_and_says_when_there_is_nothing(opened):
    page = opened("roles.html")
    field = page.get_by_role("searchbox")
    field.fill("7174 NURSE")
    assert "roles.html#role-nurse" in page.locator("#hits a").first.get_attribute("href")
    field.fill("zzzz")
    assert page.locator("#hits a").count() == 0
    assert page.get_by_role("status").inner_text() in {"Ingen treff", "No hits"}
    page.keyboard.press("Escape")
    assert field.input_value() == ""
    assert page.locator("#results").is_hidden()


def test_the_keyboard_goes_from_the_skip_link_to_search_results(opened):
    page = opened("index.html")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#content"
    assert skip.bounding_box()["y"] >= 0, "it is seen when it has the focus"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"
    page.get_by_role("searchbox").focus()
    page.keyboard.type("nurse")
    page.keyboard.press("Tab")
    assert page.locator("#hits a:focus").count() == 1
    assert page.locator("#hits a:focus").evaluate("one => getComputedStyle(one).outlineStyle") == "solid"


def test_without_script_everything_is_there_to_read_and_no_dead_search(chromium, book):
    page = chromium.new_context(java_script_enabled=False).new_page()
    page.goto((book / "pack-fire.html").as_uri())
    assert page.locator("#requirement-smoke-diving").is_visible()
    assert page.locator("#search").is_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_enough_from_what_is_behind_it(opened, scheme):
    for name in ("index.html", "pack-water.html"):
        page = opened(name, color_scheme=scheme)
        page.get_by_role("searchbox").fill("a")
        assert page.evaluate(TOO_FAINT) == [], name
        page.close()


def test_it_prints_on_a4_without_navigation_and_with_addresses(opened):
    page = opened("pack-fire.html")
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert len(sizes) >= 2
    assert {(round(float(width)), round(float(height))) for width, height in sizes} == {A4}
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator("nav.pages").is_hidden()
    assert page.locator("#search").is_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    link = page.locator(".key-sources a").first
    assert link.get_attribute("href") in link.evaluate("one => getComputedStyle(one, '::after').content")
    assert page.locator(".field").first.evaluate("one => getComputedStyle(one).breakInside") == "avoid"


UNTOLD = """() => {
  const found = [];
  const tell = (what, element) => found.push(what + ': ' + element.outerHTML.slice(0, 80));
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(one => Number(one.tagName[1]));
  if (levels[0] !== 1 || levels.filter(level => level === 1).length !== 1) found.push('one h1 first');
  levels.forEach((level, place) => {
    if (place && level > levels[place - 1] + 1) found.push('heading skipped ' + place);
  });
  if (!document.documentElement.lang) found.push('no language');
  if (!document.title) found.push('no title');
  for (const one of document.querySelectorAll('nav, section, article'))
    if (!one.ariaLabel && !document.getElementById(one.getAttribute('aria-labelledby'))) tell('no name', one);
  for (const one of document.querySelectorAll('input'))
    if (!one.labels.length) tell('no label', one);
  for (const one of document.querySelectorAll('table')) {
    if (!one.caption || !one.caption.textContent.trim()) tell('no caption', one);
    if (!one.querySelector('thead th[scope=col]')) tell('no head', one);
    for (const row of one.tBodies[0].rows) if (row.cells[0].scope !== 'row') tell('no row head', row);
  }
  for (const one of document.links) if (!one.textContent.trim()) tell('empty link', one);
  for (const one of document.querySelectorAll('dl > div'))
    if (!one.querySelector('dt') || !one.querySelector('dd')) tell('half a pair', one);
  for (const one of document.querySelectorAll('main dd, main li')) if (!one.textContent.trim()) tell('empty', one);
  const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
  if (new Set(ids).size !== ids.length) found.push('an id twice');
  return found;
}"""
"""What a screen reader could not tell: headings out of order, parts, fields and tables without a name or head."""
