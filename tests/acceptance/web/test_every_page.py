"""Every page that links lead to, and every form sent empty, as each of the people: nothing is in anybody's way,
neither wide and light nor narrow and dark."""

import pytest

from compliance.services.access.passwords import hashed
from compliance.services.demo.logins import PASSWORD
from compliance.services.importing import import_data
from compliance.services.intake.read import read_and_check
from compliance.settings import Settings, Smtp
from compliance.store import accounts, grants
from compliance.store.db import open_store
from compliance.store.grants import Grant
from compliance.store.people import everybody
from compliance.web.app import create_app
from rules.load import load_rules
from tests.acceptance.browser import needs_browser
from tests.acceptance.web.crawling import OWN, Walk
from tests.acceptance.web.town import DAY, PARTS, make_town, served

pytestmark = needs_browser
TABLES = {
    "units": "id,name,parent,leader\nhall,Hallen,,1\n",
    "employees": "id,name,email,language\n1,Siv Lie,,nb\n",
    "assignments": "employee,role,unit,from,until\n1,keeper,hall,2020-01-01,\n",
    "records": "employee,competence,achieved_on,valid_until\n",
}
RULES = "format: 1\npack: hall\ntitle: Hallen\nroles:\n  keeper: {name: Vaktmester}\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A town of our own: forms that are sent may change it."""
    with served(make_town(tmp_path_factory.mktemp("every") / "demo").app) as address:
        yield address


@pytest.fixture(scope="module")
def empty_home(tmp_path_factory):
    """One hall, one keeper of whom nothing is required, and who has every part at once."""
    folder = tmp_path_factory.mktemp("hall")
    for name, text in TABLES.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    (folder / "hall.yaml").write_text(RULES, "utf-8")
    settings = Settings.model_construct(
        organisation="Hallen",
        database=f"sqlite:///{folder / 'hall.db'}",
        rules=(folder / "hall.yaml",),
        smtp=Smtp(),
    )
    store = open_store(settings.database, create=True)
    import_data(store, read_and_check(folder, load_rules(settings.rules)))
    with store.writing(aside=True) as session:
        [key] = everybody(session)
        account = accounts.add(
            session, person=key, login=None, password_hash=hashed(PASSWORD), must_change=False
        )
        for role in ("safety-officer", "hr", "administrator"):
            grants.add(session, Grant(account, role, None, None, None, DAY, None))
    with served(create_app(settings, store, lambda: DAY)) as address:
        yield address


@pytest.fixture
def walking(chromium):
    """A function that walks as somebody and gives what is wrong."""

    def walk(home, login, language, seen=()):
        seen = {kind for kind in seen if kind[0] not in OWN}
        context = chromium.new_context()
        try:
            walked = Walk(context.new_page(), home, login, seen)
            walked.log_in(language)
            walked.everywhere()
        finally:
            context.close()
        return walked

    return walk


def test_everybody_gets_through_every_page(walking, home):
    seen, faults = set(), []
    for part, login in PARTS.items():
        walked = walking(home, login, "nb", seen)
        seen |= walked.seen
        faults += [f"{part}: {fault}" for fault in walked.faults]
    assert faults == []
    assert len(seen) > 25, "the walk ended early"


def test_where_there_is_nothing_yet_every_page_says_so(walking, empty_home):
    walked = walking(empty_home, "1", "en")
    assert walked.faults == []
    assert len(walked.seen) > 12, "the walk ended early"
