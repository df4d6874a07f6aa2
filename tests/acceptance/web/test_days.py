"""The four people's days, from the log-in to the end, with the keyboard; nothing is in the way after any step."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect
from sqlmodel import select

from compliance.services.demo.logins import PASSWORD
from compliance.store.tables_work import Mail
from compliance.words.pages import say
from tests.acceptance.browser import needs_browser
from tests.acceptance.web.crawling import faults_at
from tests.acceptance.web.test_pages_looked_at import log_in
from tests.acceptance.web.town import DIVER, HOME_LEADER, HR, OFFICER, make_town, served

pytestmark = needs_browser
LOOKS = [("nb", 1200), ("en", 390)]
PDF = b"%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n"
COURSE = "Kursrapport;;\n;;\nNavn;Fullført dato;Status\n{rows}"
TAKEN = ("Arne Haug;3. november 2026;Fullført\n", "Silje Stene;04.11.26;Fullført\n", "Tone Lien;;Påmeldt\n")


class Day:
    """Somebody at work: `says` are the words of the page in the language of the day."""

    def __init__(self, page, home, language, width):
        self.page, self.home, self.language, self.width = page, home, language, width

    def says(self, key, **values):
        return say(key, self.language, **values)

    def begin(self, who):
        log_in(self.page, self.home, who)
        with self.page.expect_navigation():
            self.page.click(f"footer button[value={self.language}]")
        self.is_fine()

    def is_fine(self):
        assert faults_at(self.page, self.width) == []

    def title(self):
        return self.page.get_by_role("heading", level=1)

    def follow(self, name, *, inside="body", exact=True):
        """A link, with the keyboard."""
        link = self.page.locator(inside).get_by_role("link", name=name, exact=exact).first
        self._enter(link)

    def press(self, name, *, inside="main", exact=True):
        """A button that sends a form, with the keyboard."""
        self._enter(self.page.locator(inside).get_by_role("button", name=name, exact=exact).first)

    def _enter(self, element):
        element.focus()
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.is_fine()

    def write(self, label, text):
        self.page.get_by_label(label, exact=True).focus()
        self.page.keyboard.type(text)

    def tick(self, element):
        element.focus()
        self.page.keyboard.press("Space")
        expect(element).to_be_checked()

    def go(self, menu):
        """To a page by the menu, which is folded where it is long and the screen narrow."""
        folded = self.page.locator("nav.main-menu summary")
        if folded.is_visible():
            folded.focus()
            self.page.keyboard.press("Enter")
        self.follow(self.says(f"menu {menu}"), inside="nav.main-menu")


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: "-".join(map(str, look)))
def place(request, tmp_path_factory):
    """A town of its own for each language and width, and where it is served."""
    town = make_town(tmp_path_factory.mktemp("days") / "demo")
    with served(town.app) as home:
        yield town, home, *request.param


@pytest.fixture
def day(place, chromium):
    _, home, language, width = place
    context = chromium.new_context(viewport={"width": width, "height": 844}, locale=language)
    yield Day(context.new_page(), home, language, width)
    context.close()


def test_the_safety_officer_sees_confirms_explains_and_registers(day):
    day.begin(OFFICER)
    day.go("readiness")
    day.follow("Vaktlag 3", inside="#counted ~ .wide", exact=False)
    down = day.page.get_by_role("region", name=day.says("stand down"))
    expect(down).to_contain_text("Leif Halvorsen")
    expect(day.page.locator("figcaption")).to_contain_text(day.says("first short day"))
    day.press(re.compile(day.says("confirm stand down")))
    expect(down).to_contain_text("Marte Ødegård")
    day.page.emulate_media(media="print")
    expect(day.page.locator(".only-paper")).to_be_visible()
    day.page.emulate_media(media="screen")
    day.follow("Henrik Solheim")
    day.page.locator("li#smoke-diving summary").focus()
    day.page.keyboard.press("Enter")
    expect(day.page.locator("li#smoke-diving .lines")).to_contain_text(
        "26 January 2027" if day.language == "en" else "26.01.2027"
    )
    day.is_fine()
    day.follow("Vaktlag 3")
    day.follow(day.says("register"))
    day.page.select_option("#competence", "smoke-exercise-hot")
    day.press(day.says("next step"))
    day.press(day.says("register"))
    expect(day.page.locator("#problems")).to_contain_text(day.says("wrong day missing"))
    day.write(day.says("field achieved"), "20.11.2026")
    day.tick(day.page.locator("input[name=everybody]"))
    day.press(day.says("register"))
    expect(day.title()).to_contain_text(day.says("receipt registered"))
    expect(day.page.locator("main ul.list > li")).to_have_count(8)


def test_the_leader_follows_the_mail_registers_approves_and_asks(day, place):
    town = place[0]
    day.page.goto(day.home + link_of_the_mail(town, HOME_LEADER))
    day.write(day.says("who"), HOME_LEADER)
    day.write(day.says("password"), PASSWORD)
    day.page.keyboard.press("Enter")
    expect(day.title()).to_have_text("Solbakken sykehjem")
    with day.page.expect_navigation():
        day.page.locator(f"footer button[value={day.language}]").press("Enter")
    day.follow("Solbakken, avdeling 1")
    headings = day.page.get_by_role("heading", level=2).all_text_contents()
    assert [one.split(" (")[0] for one in headings] == [
        day.says(key) for key in ("gaps now", "lapse soon", "everybody")
    ]
    expect(day.page.locator(".matrix td").first).to_contain_text(day.says("cell missing"))
    expect(day.page.locator(".matrix td .sign").first).to_have_text("✕")
    unit = day.page.url
    day.follow(day.says("register"))
    day.page.select_option("#competence", "cpr")
    day.press(day.says("next step"))
    day.write(day.says("field achieved"), "18.11.2026")
    for name in ("Arne Berg", "Bjørn Skog"):
        day.tick(day.page.get_by_label(name))
    day.page.set_input_files(
        "#files", {"name": "kursbevis.pdf", "mimeType": "application/pdf", "buffer": PDF}
    )
    day.press(day.says("register"))
    expect(day.page.locator("main ul.list > li")).to_have_count(2)
    day.go("approvals")
    day.press(re.compile(f"^{day.says('approve')}"))
    expect(day.title()).to_contain_text(day.says("receipt approved"))
    day.page.goto(unit)
    day.follow("Svein Bakke")
    day.follow(re.compile(f"^{day.says('ask exemption')}"), exact=False)
    day.press(day.says("send ask"))
    expect(day.page.locator("#problems")).to_contain_text(day.says("wrong until_day missing"))
    day.write(day.says("field to"), "31.12.2026")
    day.page.select_option("#reason", index=1)
    day.press(day.says("send ask"))
    expect(day.page.locator("main")).to_contain_text(day.says("exemption waiting"))


def link_of_the_mail(town, employee):
    """Where the mail to an employee leads."""
    with town.store.reading() as session:
        mail = session.exec(select(Mail).where(Mail.recipient_key == town.key(employee))).one()
    return re.search(rf"^{town.settings.web.address}(/\S+)$", mail.text, re.MULTILINE)[1]


def test_hr_follows_figures_to_a_person_imports_reads_rules_and_mails(day):
    day.begin(HR)
    day.go("figures")
    day.follow("Helse og omsorg")
    day.follow("Solbakken sykehjem")
    figures = day.page.url
    day.follow(day.says("figures to committee"))
    expect(day.title()).to_contain_text(day.says("figures committee"))
    day.page.goto(figures)
    day.follow(re.compile("."), inside="#requirements ~ .wide tbody", exact=False)
    day.follow(day.says("figures people"))
    day.follow(re.compile("."), inside="main tbody", exact=False)
    expect(day.page.get_by_role("link", name=day.says("records"), exact=True)).to_be_visible()
    imports_a_course(day)
    day.go("rules")
    day.follow("Brann og redning" if day.language == "nb" else "Fire and rescue", exact=False)
    day.go("outbox")
    day.page.locator("tbody th a").first.focus()
    day.page.keyboard.press("Enter")
    expect(day.page.get_by_role("heading", name=day.says("told of"))).to_be_visible()
    expect(day.page.locator("main")).not_to_contain_text("Hei ")
    day.is_fine()


def imports_a_course(day):
    """One course in the file, names for numbers, dates as people write them, and a row that can't be read."""
    day.go("imports")
    day.press(day.says("import send"))
    expect(day.page.locator("#problems")).to_contain_text(day.says("import choose file"))
    day.page.locator("#kind-records").press("Space")
    day.page.set_input_files(
        "#file",
        {
            "name": "HLR november.csv",
            "mimeType": "text/csv",
            "buffer": COURSE.format(rows="".join(TAKEN)).encode(),
        },
    )
    day.press(day.says("import send"))
    day.page.select_option("#column-competence", label=day.says("import for all"))
    day.page.select_option("#fixed-competence", "cpr")
    for step in ("words", "people"):
        day.press(day.says("import next"))
        expect(day.title()).to_have_text(day.says(f"import step {step}"))
    day.press(day.says("import next"))
    if day.says("import step rows") == day.title().inner_text():
        day.follow(day.says("import to changes"))
    day.press(day.says("import apply"))
    expect(day.page.locator("#leave_out-problem")).to_be_visible()
    day.tick(day.page.locator("#leave_out"))
    day.press(day.says("import apply"))
    expect(day.title()).to_contain_text(day.says("import done"))


def test_the_employee_sees_sends_proof_objects_and_takes_their_data(day):
    day.begin(DIVER)
    day.go("me")
    do = day.page.get_by_role("region", name=day.says("to do"))
    expect(do.get_by_role("listitem").first).to_contain_text(
        "26 January 2027" if day.language == "en" else "26.01.2027"
    )
    day.follow(day.says("have proof"))
    day.page.select_option("#competence", "smoke-exercise-cold")
    day.press(day.says("next step"))
    day.press(day.says("send in"))
    expect(day.page.locator("#achieved_on-problem")).to_have_text(day.says("wrong day missing"))
    day.write(day.says("field achieved"), "16.11.2026")
    day.page.set_input_files(
        "#camera", {"name": "IMG_1.jpg", "mimeType": "image/jpeg", "buffer": photograph()}
    )
    day.press(day.says("send in"))
    day.go("me")
    expect(day.page.get_by_role("region", name=day.says("sent in"))).to_contain_text(day.says("sent pending"))
    day.press(re.compile(f"^{day.says('this is wrong')}"))
    expect(day.title()).to_have_text(day.says("wrong said"))
    day.go("me")
    day.follow(day.says("log title"))
    day.go("me")
    day.follow(day.says("data title"))
    with day.page.expect_download() as taken:
        day.page.get_by_role("link", name=day.says("data zip")).press("Enter")
    assert taken.value.suggested_filename.endswith(".zip")


def photograph():
    """As a phone takes it."""
    out = BytesIO()
    Image.new("RGB", (60, 80), "white").save(out, "JPEG")
    return out.getvalue()


@pytest.fixture(params=[True, False], ids=["script", "no script"])
def page(request, chromium):
    context = chromium.new_context(
        java_script_enabled=request.param, viewport={"width": 390, "height": 844}, locale="nb-NO"
    )
    yield context.new_page()
    context.close()


def test_the_language_is_kept_with_the_person(page, pages):
    log_in(page, pages, HR)
    page.get_by_role("button", name="English").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Overview")
    page.get_by_role("button", name="Log out").press("Enter")
    expect(page.get_by_text("You are logged out.")).to_be_visible()
    log_in(page, pages, HR)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.get_by_role("button", name="Bokmål").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Oversikt")


def test_a_page_is_reached_after_the_log_in_that_stood_before_it(page, pages):
    page.goto(f"{pages}/units/watch-3")
    expect(page.get_by_role("status")).to_have_text("Logg inn for å se siden. Du kommer dit etterpå.")
    page.fill("#who", OFFICER)
    page.fill("#password", "something else entirely")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("Nummeret eller passordet er ikke riktig.")
    expect(page.locator("#who")).to_have_value(OFFICER)
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Vaktlag 3")
