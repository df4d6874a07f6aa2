"""HR's import in a real browser: a course list from a learning platform, by keyboard, wide and on a phone."""

import pytest
from playwright.sync_api import expect

from tests.acceptance.browser import needs_browser
from tests.acceptance.web.test_pages_looked_at import AXE, RUN, log_in
from tests.acceptance.web.town import DIVER, HR, make_town, served

pytestmark = needs_browser
LOOKS = [("nb", 1200), ("en", 390)]
SAYS = {
    "nb": {"send": "Send inn filen", "next": "Neste", "changes": "Se hva som endres", "apply": "Importer",
           "choose": "Velg en fil på maskinen.",
           "order": "Velg hvilken dag 3/12/2025 er.", "march": "12. mars 2025",
           "who": "Si hvem «Ukjent Person» er",
           "out": "Ta ikke med denne personen", "row": "«i fjor» er ikke en dato",
           "agree": "Kryss av for at radene med feil", "rest": "Ta inn resten uten raden",
           "done": "Importert"},
    "en": {"send": "Send in the file", "next": "Next", "changes": "See what changes", "apply": "Import",
           "choose": "Choose a file on your machine.",
           "order": "Choose which day 3/12/2025 is.", "march": "12 March 2025",
           "who": "Say who “Ukjent Person” is",
           "out": "Leave this person out", "row": "“i fjor” is not a date",
           "agree": "Tick that the rows with problems", "rest": "Take in the rest without the row", "done": "Imported"},
}  # fmt: skip


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """One of our own: what is imported here would be seen by the other tests."""
    return make_town(tmp_path_factory.mktemp("importing") / "demo")


@pytest.fixture(scope="module")
def address(town):
    with served(town.app) as address:
        yield address


def course(town, language):
    """Titles above the headings, names turned round, days in three spellings, a stranger, a total; windows-1252."""
    *first, last = town.answers.names.employees[DIVER].split()
    rows = [
        "KS Læring;;",
        f"Kurs {language};;",
        "Deltaker;Status;Fullført",
        f"{last}, {' '.join(first)};Fullført;3/12/2025",
        f"{' '.join(first)} {last};Ikke bestått;12. mars 2025",
        f"{' '.join(first)} {last};Fullført;i fjor",
        "Ukjent Person;Completed;2025-03-12T09:11:00+01:00",
        "Totalt;4;",
    ]
    return "\r\n".join(rows).encode("windows-1252")


@pytest.mark.parametrize(("language", "width"), LOOKS)
def test_a_course_list_is_taken_in(chromium, town, address, language, width):
    page = chromium.new_page(viewport={"width": width, "height": 844}, bypass_csp=True)
    says = SAYS[language]

    def press(name):
        with page.expect_navigation():
            page.get_by_role("button", name=name, exact=True).press("Enter")

    def is_fine():
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.evaluate(AXE)
        assert page.evaluate(RUN) == []

    log_in(page, address, HR)
    page.click(f"footer button[value={language}]")
    page.goto(f"{address}/imports")
    page.focus("#kind-records")
    page.keyboard.press("Space")
    press(says["send"])
    expect(page.locator("#file-problem")).to_have_text(says["choose"])
    is_fine()
    page.set_input_files(
        "#file", {"name": "kurs.csv", "mimeType": "text/csv", "buffer": course(town, language)}
    )
    press(says["send"])
    is_fine()
    competence = "smoke-exercise-hot" if language == "nb" else "smoke-exercise-cold"
    page.select_option("#fixed-competence", competence)
    press(says["next"])
    if language == "nb":
        press(says["next"])
        expect(page.locator("#problems")).to_contain_text(says["order"])
        is_fine()
        page.get_by_label(says["march"]).press("Space")
    else:
        # The file of the other language had the same columns: its answers are there.
        expect(page.get_by_label(says["march"])).to_be_checked()
    press(says["next"])
    press(says["next"])
    expect(page.locator("#problems")).to_contain_text(says["who"])
    is_fine()
    page.get_by_label(says["out"]).first.press("Space")
    press(says["next"])
    expect(page.locator("main")).to_contain_text(says["row"])
    is_fine()
    with page.expect_navigation():
        page.get_by_role("link", name=says["changes"]).press("Enter")
    is_fine()
    press(says["apply"])
    expect(page.locator("#problems")).to_contain_text(says["agree"])
    page.get_by_label(says["rest"]).press("Space")
    press(says["apply"])
    expect(page.get_by_role("heading", level=1)).to_have_text(says["done"])
    is_fine()
    page.close()
