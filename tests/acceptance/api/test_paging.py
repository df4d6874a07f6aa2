"""Lists in pages: every row exactly once, whatever the size of a page and whatever is written meanwhile."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.acceptance.web.town import DAY, DIVER, HR, OFFICER

KEYS = {
    "/findings": lambda row: (row["person"], row["requirement"]),
    "/staffing": lambda row: (row["requirement"], row["unit"] or ""),
    "/people": lambda row: row["person"],
    "/units": lambda row: row["unit"],
    "/requirements": lambda row: row["code"],
    "/records": lambda row: row["row"],
}


def rows(programs, address, between=lambda: None, login=OFFICER):
    """Every row, page after page."""
    found = []
    while address:
        page = programs.get(login, address).json()
        found += page["items"]
        between()
        address = (page["next"] or "").removeprefix("/api")
    return found


@pytest.mark.parametrize("listing", KEYS)
def test_every_row_comes_once_and_in_order(programs, listing):
    whole = rows(programs, f"{listing}?limit=1000")
    keys = [KEYS[listing](row) for row in whole]
    assert keys
    assert keys == sorted(set(keys))

    @settings(max_examples=5, deadline=None)
    @given(st.integers(max(1, len(whole) // 12), len(whole) + 1))
    def in_pages(limit):
        assert rows(programs, f"{listing}?limit={min(limit, 1000)}") == whole

    in_pages()


def test_every_row_comes_once_while_others_write(programs):
    days = iter(range(200, 400))

    def write():
        day = str(DAY - timedelta(days=next(days)))
        body = {"employee": DIVER, "competence": "smoke-exercise-hot", "achieved_on": day}
        assert programs.post(OFFICER, "/records", {"records": [body]}).status_code == 201

    address = "/findings?unit=watch-3&limit=10"
    keys = [KEYS["/findings"](row) for row in rows(programs, address, write)]
    assert keys == [KEYS["/findings"](row) for row in rows(programs, address)]


def test_the_next_page_stands_in_the_header_too(programs):
    answer = programs.get(HR, "/units?limit=2")
    assert answer.headers["link"] == f'<{answer.json()["next"]}>; rel="next"'


@pytest.mark.parametrize(
    "take", [lambda cursor: cursor, lambda cursor: cursor[:-4], lambda _: "x", lambda _: "WzFd"]
)
def test_a_cursor_of_another_list_or_of_none_is_told(programs, take):
    cursor = programs.get(HR, "/people?limit=1").json()["next"].rpartition("cursor=")[2]
    answer = programs.get(HR, f"/people?q=a&cursor={take(cursor)}")
    assert answer.status_code == 422
    assert answer.json()["problems"] == [
        {
            "detail": "The cursor is not one of this list with these filters; take the whole address from `next`, "
            "or begin without a cursor.",
            "parameter": "cursor",
        }
    ]


def test_a_copy_is_kept_by_what_changed_since(programs):
    at = programs.get(OFFICER, "/records?limit=1").json()["as_of"]["at"]
    body = {"employee": DIVER, "competence": "smoke-exercise-hot", "achieved_on": "2025-01-07"}
    (new,) = programs.post(OFFICER, "/records", {"records": [body]}).json()["items"]
    since = rows(programs, f"/records?changed_since={at}")
    assert [(row["row"], row["employee"]) for row in since] == [(new["row"], DIVER)]
