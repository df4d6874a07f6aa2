"""An import's own answers: who gets in, what is refused with which words, how large it may be, a session that ended."""

import re
import time
import tomllib

import pytest

from tests.acceptance.web.town import HR, OFFICER, make_town

CSV = "Ansattnr;Fra;Til\n{rows}"


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """One of our own: what is imported here would be seen by the other tests."""
    return make_town(tmp_path_factory.mktemp("imported") / "demo")


@pytest.fixture(scope="module")
def hr(town):
    return town.client(HR)


def csrf(client):
    return re.search(r'name="csrf" value="([^"]+)"', client.get("/password").text)[1]


def send(client, content, kind="absences", token=None):
    data = {"csrf": token or csrf(client), "kind": kind}
    return client.post("/imports", data=data, files={"file": ("fil.csv", content, "text/csv")})


def test_only_hr_sends_files_in_and_a_draft_opens_for_nobody_else(town, hr):
    address = send(hr, b"Ansattnr;Fra\n10025;01.12.2026\n").headers["location"]
    assert hr.get(address).status_code == 200
    officer = town.client(OFFICER)
    assert send(officer, b"Ansattnr;Fra\n").status_code == 403
    assert officer.get(address).status_code == 403


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7", "Filen er ikke en tabell. Velg en fil som er lagret som Excel (.xlsx) eller CSV."),
        (b";;\n;;\n", "Det er ingen rader i filen. Se om eksporten er hel."),
        (b";".join([b"x"] * 300), "Filen har 300 kolonner; høyst 200 kan leses."),
    ],
)
def test_what_is_no_table_gets_a_sentence(hr, content, sentence):
    answer = send(hr, content)
    assert answer.status_code == 422
    assert sentence in answer.text


def test_a_file_that_is_too_large_gets_a_sentence_on_the_same_page(hr):
    answer = send(hr, b"a;b\n" * (6 * 2**20))
    assert answer.status_code == 422
    assert "Filen er større enn 20 MB." in answer.text


def test_nothing_is_kept_of_a_form_of_an_older_session(hr):
    answer = send(hr, b"Ansattnr;Fra\n10025;01.12.2026\n", token="old")
    assert answer.status_code == 200
    assert "Velg den en gang til." in answer.text


def test_a_step_of_an_older_session_is_drawn_again_with_what_was_chosen(hr):
    address = send(hr, b"Hvem;Fra\n10025;01.12.2026\n").headers["location"]
    sent = {"csrf": "old", "column-employee": "0", "column-from": "1"}
    answer = hr.post(address, data=sent)
    assert answer.status_code == 200
    assert '<option value="0" selected>Hvem</option>' in answer.text
    assert '<option value="0" selected>Hvem</option>' not in hr.get(address).text


def test_an_import_is_carried_out_once_and_told(hr):
    content = CSV.format(rows="10025;01.12.2026;31.12.2026\n").encode()
    address = send(hr, content).headers["location"].removesuffix("/columns")
    page = hr.get(f"{address}/changes").text
    assert "Last ned tilordningen" in page
    saved = hr.get(f"{address}/matching")
    assert saved.headers["content-disposition"] == 'attachment; filename="matching.toml"'
    assert tomllib.loads(saved.text)["columns"] == {"employee": "Ansattnr", "from": "Fra", "until": "Til"}
    fields = dict(
        re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page[page.index('action="' + address) :])
    )
    answer = hr.post(f"{address}/changes", data=fields)
    assert answer.headers["location"] == address
    assert "Filen er slettet" in hr.get(address).text
    assert hr.post(f"{address}/changes", data=fields).headers["location"] == address
    again = send(hr, content).headers["location"].removesuffix("/columns")
    assert "Alt i filen er kjent fra før." in hr.get(f"{again}/changes").text


def test_twenty_thousand_rows_are_looked_at_in_a_breath(hr):
    rows = "".join(
        f"{10001 + n % 1000};{1 + n % 28:02}.{1 + n % 12:02}.{1990 + n // 400 % 40};\n" for n in range(20_000)
    )
    address = send(hr, CSV.format(rows=rows).encode()).headers["location"].removesuffix("/columns")
    began = time.perf_counter()
    page = hr.get(f"{address}/rows").text
    assert time.perf_counter() - began < 10
    assert "Side 1 av" in page
    assert page.count('<th scope="row"') == 50
