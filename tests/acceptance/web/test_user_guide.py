"""The user guide tells the truth: what is bold stands on the page, pictures are there and made by the command."""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.acceptance.web.town import make_town
from tests.pictures.wanted import NAMES

DOCS = Path(__file__).parents[3] / "docs"
GUIDE = sorted((DOCS / "brukerveiledning").glob("*.md"))
# Above each section stands where it is: addresses, each with the log-in of whoever reads them.
SECTION = re.compile(
    r"^## (?P<title>.+)\n<!-- side:(?P<pages>.*) -->\n(?P<text>(?:(?!^## ).*\n)*)", re.MULTILINE
)
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
SECTIONS = [
    pytest.param(found, id=f"{page.stem}: {found['title']}")
    for page in GUIDE
    for found in SECTION.finditer(page.read_text("utf-8"))
]


@pytest.fixture(scope="module")
def read(tmp_path_factory):
    """What somebody reads at an address, in bokmål."""
    town = make_town(tmp_path_factory.mktemp("guide") / "demo")
    keys = {name: town.key(id_) for id_, name in town.answers.names.employees.items()}
    clients = {}

    def open_page(address, login):
        client = clients.setdefault(login, town.client(None if login == "ingen" else login))
        for blank, value in re.findall(r"((?:navn:([^/]+))|meg)(?=/|$)", address):
            address = address.replace(blank, keys[value] if value else town.key(login))
        answer = client.get(address, headers={"accept-language": "nb"})
        assert answer.status_code == 200, (address, login, answer.status_code)
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.text)).split())

    return open_page


@pytest.mark.parametrize("section", SECTIONS)
def test_what_is_bold_stands_on_the_page(read, section):
    pages = [one.strip().rsplit(" ", 1) for one in section["pages"].split(",") if one.strip()]
    shown = " | ".join(read(*page) for page in pages)
    named = [" ".join(one.split()) for one in BOLD.findall(section["text"])]
    assert [one for one in named if one not in shown] == []
    assert not named or pages, "where it stands is said above the section"


def test_every_section_says_where_it_is():
    for page in GUIDE:
        text = page.read_text("utf-8")
        assert len(SECTION.findall(text)) == len(re.findall(r"^## ", text, re.MULTILINE)), page.name


def test_every_picture_is_there_and_made_by_the_command_and_none_is_left_over():
    shown = {
        Path(name).stem
        for page in [*DOCS.rglob("*.md"), *DOCS.parent.glob("*.md")]
        for name in re.findall(r"!\[[^\]]+\]\(([^)]+\.png)\)", page.read_text("utf-8"))
    }
    there = {one.stem for one in (DOCS / "images").glob("*.png")}
    assert shown == there == NAMES
    assert sum(one.stat().st_size for one in (DOCS / "images").iterdir()) < 3_000_000


def test_every_link_of_the_guide_leads_somewhere():
    for page in [*GUIDE, DOCS / "user-guide.md"]:
        for link in re.findall(r"\]\((?!http)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"
