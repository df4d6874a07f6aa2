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


class Import:
    """A browser on an import, in one language and width."""

    def __init__(self, page, language, width):
        self.page, self.says, self.language, self.width = page, SAYS[language], language, width

    def press(self, what, role="button"):
        with self.page.expect_navigation():
            self.page.get_by_role(role, name=self.says[what], exact=True).press("Enter")

    def tells(self, what, where="#problems"):
        """It says so, and nothing on the page is in anybody's way."""
        expect(self.page.locator(where)).to_contain_text(self.says[what])
        assert self.page.evaluate("document.documentElement.scrollWidth") <= self.width
        self.page.evaluate(AXE)
        assert self.page.evaluate(RUN) == []

    def send_in(self, content):
        self.page.focus("#kind-records")
        self.page.keyboard.press("Space")
        self.press("send")
        self.tells("choose", "#file-problem")
        self.page.set_input_files("#file", {"name": "kurs.csv", "mimeType": "text/csv", "buffer": content})
        self.press("send")
        self.tells("next", "main")

    def choose_march(self):
        if self.language == "nb":
            self.press("next")
            self.tells("order")
            self.page.get_by_label(self.says["march"]).press("Space")
        else:
            # The file of the other language had the same columns: its answers are there.
            expect(self.page.get_by_label(self.says["march"])).to_be_checked()
        self.press("next")


@pytest.mark.parametrize(("language", "width"), LOOKS)
def test_a_course_list_is_taken_in(chromium, town, address, language, width):
    page = chromium.new_page(viewport={"width": width, "height": 844}, bypass_csp=True)
    log_in(page, address, HR)
    page.click(f"footer button[value={language}]")
    page.goto(f"{address}/imports")
    desk = Import(page, language, width)
    desk.send_in(course(town, language))
    page.select_option("#fixed-competence", f"smoke-exercise-{'hot' if language == 'nb' else 'cold'}")
    desk.press("next")
    desk.choose_march()
    desk.press("next")
    desk.tells("who")
    page.get_by_label(desk.says["out"]).first.press("Space")
    desk.press("next")
    desk.tells("row", "main")
    desk.press("changes", "link")
    desk.press("apply")
    desk.tells("agree")
    page.get_by_label(desk.says["rest"]).press("Space")
    desk.press("apply")
    desk.tells("done", "h1")
    page.close()
