"""The pages of the handbook: what stands where, that every link leads somewhere, and equal bytes."""

import json
import re
from html.parser import HTMLParser

import pytest

from reports.handbook import to_html
from rules.load import load_rules
from rules.model import LANGUAGES
from tests.golden.handbook.harbour import LIBRARY, WRITTEN, whole


def page(name, **how):
    return next(one for one in whole(**how).pages if one.name == name)


def rows(table):
    return [[cell.line or " ".join(mark.text for mark in cell.marks) for cell in row] for row in table.rows]


def test_the_pages_are_the_overview_the_fields_and_the_lists():
    assert [one.name for one in whole().pages] == [
        *("index", "pack-harbour", "roles", "sources", "confirm", "not-checked", "changed")
    ]


def test_nothing_changed_locally_and_there_is_no_list_of_it():
    assert "changed" not in [one.name for one in whole(book=WRITTEN).pages]


def test_the_overview_counts_by_authority_and_what_is_open():
    counts = page("index", book=WRITTEN).sections[0].table
    assert [column.heading for column in counts.columns] == [
        *(
            "Field",
            "Requirements",
            "Law or regulation",
            "Guideline",
            "Industry requirement",
            "Local requirement",
        ),
        *("To be confirmed", "Not checked here"),
    ]
    assert rows(counts) == [
        ["Harbour and boats", "3", "1", "1", "1", "–", "1", "1"],
        ["Total", "3", "1", "1", "1", "–", "1", "1"],
    ]


def test_what_is_switched_off_is_not_counted_and_stands_last_on_its_page():
    assert rows(page("index").sections[0].table)[0][1] == "2"
    sheets = page("pack-harbour").sections[0].sheets
    assert [sheet.code for sheet in sheets] == ["boat-driving", "radio", "lamp"]


def test_the_overview_tells_only_what_comes_back():
    listed = page("index").sections[1].table
    driving = rows(listed)[0]
    assert "Skipper course" not in driving[2]
    assert "Night trip" in driving[2]


def test_sources_lead_from_law_to_what_rests_on_it():
    laws, others, without = page("sources").sections
    [law] = laws.sheets
    assert law.name.text == "Boat regulation"
    assert rows(law.table) == [
        ["§ 4", "", "Skipper course"],
        ["§ 7", "Drive a boat – law or regulation", ""],
    ]
    assert [sheet.name.text for sheet in others.sheets] == ["Havneplan"]
    assert rows(without.table) == [["Use the radio", "Guideline"]]


def test_the_lists_of_what_somebody_must_look_after():
    [confirm] = page("confirm", book=WRITTEN).sections
    assert [row[1] for row in rows(confirm.table)] == ["The number of trips", "The age table"]
    [unchecked] = page("not-checked").sections
    assert rows(unchecked.table) == [["Drive a boat; Requirement", "Two on board at night"]]
    [changed] = page("changed").sections
    assert [row[0] for row in rows(changed.table)] == [
        *("Drive a boat; Requirement", "Light the lamp; Requirement", "Rescue from water and ice; Competence")
    ]


def test_a_list_of_nothing_says_so(tmp_path):
    file = tmp_path / "p.yaml"
    file.write_text("format: 1\npack: p\ntitle: T\nroles: {r: {name: R}}\n", encoding="utf-8")
    assert [item.text for item in page("not-checked", book=load_rules([file])).lead][1:] == ["Nothing."]


def test_equal_input_gives_equal_bytes():
    assert to_html.draw(whole("nn")) == to_html.draw(
        whole("nn", load_rules([LIBRARY, LIBRARY.with_name("own.yaml")]))
    )


class Seen(HTMLParser):
    """The anchors, links and headings of a page, and its tables without a head."""

    def __init__(self, text):
        super().__init__()
        self.anchors, self.links, self.levels, self.labelled = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.anchors += [given["id"]] if "id" in given else []
        self.links += [given["href"]] if tag == "a" else []
        self.levels += [int(tag[1])] if re.fullmatch("h[1-6]", tag) else []
        self.labelled += [given["aria-labelledby"]] if "aria-labelledby" in given else []


@pytest.fixture(scope="module", params=LANGUAGES)
def seen(request):
    files = to_html.draw(whole(request.param))
    return {name: Seen(text.decode()) for name, text in files.items() if name.endswith(".html")}


def test_every_link_and_label_leads_somewhere(seen):
    for name, one in seen.items():
        for link in one.links:
            file, _, anchor = link.partition("#")
            if not link.startswith("https://"):
                assert not anchor or anchor in seen[file or name].anchors, (name, link)
                assert (file or name) in seen, (name, link)
        assert set(one.labelled) <= set(one.anchors), name


def test_no_anchor_stands_twice_on_a_page(seen):
    for name, one in seen.items():
        assert len(one.anchors) == len(set(one.anchors)), name


def test_headings_go_down_one_step_at_a_time_from_one_first(seen):
    for name, one in seen.items():
        assert one.levels.count(1) == 1, name
        assert one.levels[0] == 1, name
        steps = zip(one.levels, one.levels[1:], strict=False)
        assert all(after <= before + 1 for before, after in steps), name


def test_the_search_index_leads_to_every_entry():
    files = to_html.draw(whole("en"))
    listed = re.search(r"const ENTRIES = (\[.*?\n\]);", files["handbook.js"].decode(), re.DOTALL)[1]
    entries = {(kind, name): address for name, _, kind, _, address, _ in json.loads(listed)}
    assert entries["Requirement", "Drive a boat"] == "pack-harbour.html#requirement-boat-driving"
    assert entries["Role", "Mate"] == "roles.html#role-master"
    assert {kind for kind, _ in entries} == {"Requirement", "Competence", "Role", "Source"}


def test_text_of_a_rule_file_is_never_markup(tmp_path):
    file = tmp_path / "p.yaml"
    evil = '"<script>alert(1)</script>"'
    file.write_text(
        f"format: 1\npack: p\ntitle: {evil}\ncompetences: {{c: {{name: {evil}, sources: [{{id: {evil}, "
        f'url: "javascript:alert(1)"}}]}}}}\nroles: {{r: {{name: {evil}}}}}\n',
        encoding="utf-8",
    )
    pages = to_html.draw(whole(book=load_rules([file])))
    text = b"".join(content for name, content in pages.items() if name.endswith(".html"))
    assert b"<script>" not in text
    assert b"javascript:" not in text
