"""The mapping report in a real browser: readable on a phone, printable on A4, and it asks nothing of anybody."""

import re

import pytest

from reports import to_html
from rules.model import LANGUAGES
from tests.acceptance.browser import browser, needs_browser
from tests.unit.reports.town import report

pytestmark = needs_browser
A4_LANDSCAPE = (842, 595)  # points


@pytest.fixture(scope="module")
def chromium():
    with browser() as opened:
        yield opened


@pytest.fixture(params=LANGUAGES)
def address(request, tmp_path):
    """The page as a file, as a leader opens it."""
    file = tmp_path / "mapping.html"
    file.write_bytes(to_html.draw(report("town", request.param)))
    return file.as_uri()


def opened(chromium, address, width):
    """The page at a width, what it complained of, and what else it asked for."""
    page = chromium.new_page(viewport={"width": width, "height": 844})
    complaints, asked = [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    return page, complaints, [url for url in asked if url != address]


@pytest.mark.parametrize("width", [320, 390, 768, 1200])
def test_the_page_never_scrolls_sideways(chromium, address, width):
    page, _, _ = opened(chromium, address, width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_asks_for_nothing_and_breaks_no_policy(chromium, address):
    """A style that the policy refused would be complained of, and leave the page bare."""
    page, complaints, asked = opened(chromium, address, 1200)
    assert (complaints, asked) == ([], [])
    assert page.evaluate("getComputedStyle(document.querySelector('thead th')).color") == "rgb(255, 255, 255)"


def test_on_a_phone_each_row_is_a_card_with_its_headings(chromium, address):
    page, _, _ = opened(chromium, address, 390)
    cell = page.locator("tbody td").first
    assert cell.evaluate("cell => getComputedStyle(cell).display") in {"block", "flex"}
    label = cell.get_attribute("data-label")
    assert label in cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert page.get_by_role("columnheader", name=label).count() >= 1, (
        "the table is still a table to a screen reader"
    )


def test_it_prints_on_a4_with_its_heads_on_every_page_and_no_row_cut(chromium, address):
    page, _, _ = opened(chromium, address, 1200)
    printed = page.pdf(prefer_css_page_size=True, print_background=True)
    sizes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    assert len(sizes) >= 2
    assert {(round(float(width)), round(float(height))) for width, height in sizes} == {A4_LANDSCAPE}
    page.emulate_media(media="print")
    style = "element => [getComputedStyle(element).display, getComputedStyle(element).breakInside]"
    assert page.locator("thead").first.evaluate(style)[0] == "table-header-group"
    assert page.locator("tbody tr").first.evaluate(style)[1] == "avoid"
    unit = page.locator("thead .running").nth(1)
    assert unit.is_visible(), "the unit stands in the head that every page repeats"
    assert not page.locator(".tabled h2").first.is_visible()


def test_every_text_stands_out_enough_from_what_is_behind_it(chromium, address):
    """WCAG 2.2 AA: a contrast of at least 4.5 to 1, measured on every text of the page."""
    page, _, _ = opened(chromium, address, 1200)
    assert page.evaluate(TOO_FAINT) == []


TOO_FAINT = """() => {
  const parts = color => color.match(/[\\d.]+/g).map(Number);
  const light = color => {
    const [r, g, b] = parts(color).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor, [, , , alpha = 1] = parts(color);
      if (alpha > 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim()) continue;
    const [a, b] = [light(getComputedStyle(element).color), light(behind(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faint.push([walker.currentNode.data, contrast]);
  }
  return faint;
}"""
