"""A page that stands alone, runs nothing, and that everybody can read."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from reports import to_html
from reports.model import Cell, Column, Line, Section
from tests.unit.reports.drawn import everything, numbers, report

VOID = frozenset({"meta", "col"})


class Page(HTMLParser):
    """Reads a page strictly: every element closed, in order. `seen` are elements with their attributes."""

    def __init__(self, page):
        super().__init__()
        self.open, self.seen, self.said = [], [], []
        self.feed(page.decode())
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.said.append(data.strip())

    def all(self, tag):
        return [attributes for name, attributes in self.seen if name == tag]


def test_the_page_is_well_formed_and_says_its_language():
    for language in ("nb", "nn", "en"):
        page = Page(to_html.draw(report(everything(), numbers(), language=language, notes=("Note",))))
        assert page.all("html") == [{"lang": language}]


def test_the_page_may_use_its_own_style_and_nothing_else():
    page = to_html.draw(report())
    style = re.search(r"<style>(.*?)</style>", page.decode(), re.DOTALL)[1]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    [policy] = [meta["content"] for meta in Page(page).all("meta") if meta.get("http-equiv")]
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_nothing_is_fetched_and_no_style_is_written_on_an_element():
    page = Page(to_html.draw(report(everything(), numbers())))
    assert not {"script", "img", "link", "iframe", "object"} & {tag for tag, _ in page.seen}
    assert not [tag for tag, attributes in page.seen if {"style", "src"} & set(attributes)]
    assert "url(" not in to_html.draw(report()).decode()


def test_what_people_are_called_is_text_and_never_markup():
    name = "<script>alert('x')</script>"
    section = Section(
        name, (Column(name),), ((Cell(name, lines=(Line(name, name, link=name),)),),), note=name
    )
    value = report(section, about=((name, name),), notes=(name,))
    page = Page(to_html.draw(value))
    assert not page.all("script")
    # Every place but the address of a link; headings twice.
    assert sum(name in said for said in page.said) == 10


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//example.org", "https://[x", "/etc"]
)
def test_only_web_pages_are_linked(address):
    section = Section("S", (Column("A"),), ((Cell(lines=(Line("law", link=address),)),),))
    page = Page(to_html.draw(report(section)))
    assert page.all("a") == []
    assert "law" in page.said


def test_a_link_leads_to_the_source_and_tells_it_nothing():
    page = Page(to_html.draw(report()))
    assert page.all("a") == [{"href": "https://example.org/law?a=1&b=2", "rel": "noopener noreferrer"}]


def test_headings_of_columns_and_rows_say_what_they_head():
    page = Page(to_html.draw(report(numbers(("a", 1), ("b", 2)))))
    assert [cell.get("scope") for cell in page.all("th")] == ["col", "col", "row", "row"]
    cells = [cell for cell in page.all("td") if "colspan" not in cell]
    assert [(cell["class"], cell["data-label"]) for cell in cells] == [("right", "Count")] * 2


def test_marks_that_must_not_be_taken_for_one_another_are_drawn_differently():
    """Without colour: frame, fill and style of letters make the difference."""
    style = to_html.draw(report()).decode()
    rules = [re.search(rf"p\.mark\.rank-{rank} {{(.*?)}}", style)[1] for rank in (0, 1, 3, 4)]
    shapes = [re.sub(r"(border-)?color: [^;]+;", "", rule).strip() for rule in rules]
    assert len(set(shapes)) == len(shapes)


def test_a_long_report_begins_with_its_contents():
    assert "Contents" not in Page(to_html.draw(report(*[numbers()] * 4))).said
    page = Page(to_html.draw(report(*[numbers()] * 5)))
    assert [a["href"] for a in page.all("a")] == [f"#section-{number}" for number in range(1, 6)]
    assert {a["href"][1:] for a in page.all("a")} <= {h2.get("id") for h2 in page.all("h2")}


def test_a_section_without_rows_says_why():
    assert (
        "Nobody is bound." in Page(to_html.draw(report(Section("S", (), (), empty="Nobody is bound.")))).said
    )
