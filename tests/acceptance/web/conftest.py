import pytest

from tests.acceptance.browser import browser
from tests.acceptance.web.town import make_town, served


@pytest.fixture(scope="session")
def town(tmp_path_factory):
    return make_town(tmp_path_factory.mktemp("town") / "demo")


@pytest.fixture(scope="session")
def pages(town):
    with served(town.app) as address:
        yield address


@pytest.fixture(scope="module")
def chromium():
    with browser() as opened:
        yield opened
