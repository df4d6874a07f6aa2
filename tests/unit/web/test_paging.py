"""A long list, a page at a time: nothing is left out, nothing twice, and a number that is too high is the last page."""

import pytest

from compliance.web.paging import PAGE, page_of


@pytest.mark.parametrize("count", [0, 1, PAGE, PAGE + 1, 3 * PAGE])
def test_the_pages_together_are_the_list(count):
    rows = list(range(count))
    first = page_of(rows, 1, "/units", {})
    pages = [page_of(rows, number, "/units", {}) for number in range(1, first.of + 1)]
    assert [row for page in pages for row in page.rows] == rows
    assert all(page.count == count and len(page.rows) <= PAGE for page in pages)
    assert page_of(rows, first.of + 7, "/units", {}) == pages[-1]


def test_the_address_of_a_page_keeps_what_was_asked_for_and_nothing_empty():
    assert page_of([], 1, "/units", {"q": "ø & å", "sort": ""}).address == "/units?q=%C3%B8+%26+%C3%A5&page="
    assert page_of([], 1, "/units", {"q": ""}).address == "/units?page="
