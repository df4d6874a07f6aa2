"""The small parts of the pages: where a link may lead, who may send a form, which language, which headers."""

import pytest
from starlette.datastructures import Headers

from compliance.web.addresses import inside
from compliance.web.assets import FOLDER, TYPES, assets
from compliance.web.headers import POLICY
from compliance.web.same_site import from_our_pages


@pytest.mark.parametrize("address", ["/", "/me", "/units/watch-3?q=a#b"])
def test_a_page_of_ours_is_followed(address):
    assert inside(address) == address


@pytest.mark.parametrize(
    "address", ["", "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "me", "/\nx"]
)
def test_nobody_is_led_elsewhere(address):
    assert inside(address) == "/"


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"sec-fetch-site": "same-origin"}, True),
        ({"sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site"}, False),
        ({"sec-fetch-site": "none"}, False),
        ({"origin": "https://here.example", "host": "here.example"}, True),
        ({"origin": "https://elsewhere.example", "host": "here.example"}, False),
        ({"origin": "null", "host": "here.example"}, False),
        ({}, True),
    ],
)
def test_a_form_is_taken_from_our_own_pages(headers, ours):
    assert from_our_pages("POST", Headers(headers)) is ours
    assert from_our_pages("GET", Headers(headers)), "looking changes nothing"


def test_the_policy_allows_nothing_from_elsewhere_and_nothing_written_in_the_page():
    assert "default-src 'none'" in POLICY
    assert "unsafe" not in POLICY
    assert "http" not in POLICY


def test_a_file_is_found_under_the_hash_of_all():
    found = assets()
    assert found.hash in found.address("app.css")
    with pytest.raises(KeyError):
        found.address("no-such.css")


def test_each_part_of_others_has_its_licence_beside_it():
    for part in (FOLDER / "vendor").iterdir():
        assert (part / "LICENSE").read_text("utf-8").strip(), part.name


def test_no_style_sheet_asks_another_host():
    for path in FOLDER.rglob("*.css"):
        assert TYPES[path.suffix]
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "://" not in text, path.name
        assert "@import" not in text, path.name
