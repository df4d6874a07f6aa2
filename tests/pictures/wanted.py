"""Which pictures there are: of what, seen by whom, and where each is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compliance.services.reports.mapping import mapping_report
from compliance.services.reports.matrix import matrix_report
from tests.acceptance.web.town import DIVER, HOME_LEADER, HR, OFFICER
from tests.pictures.taking import PHONE, Picture

if TYPE_CHECKING:
    from playwright.sync_api import Page


def _why(page: Page) -> None:
    """Open the explanation of smoke diving."""
    page.locator("li#smoke-diving summary").click()


def _three_of_the_watch(page: Page) -> None:
    """Fill in an exercise."""
    page.get_by_label("Dato", exact=True).fill("20.11.2026")
    for box in page.locator("input[name=people]").all()[:5]:
        box.check()


def _registered(page: Page) -> None:
    _three_of_the_watch(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Registrer", exact=True).click()


def _day_left_out(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name="Send inn").click()


MAIN = (
    Picture("readiness", OFFICER, "/readiness", last="#counted ~ .wide", most=800),
    Picture("watch", OFFICER, "/readiness/watch-3/smoke-diving", last="#count ~ .two", most=1500),
    Picture("unit", HOME_LEADER, "/units/solbakken-1", first="#everybody", most=620),
    Picture(
        "person",
        OFFICER,
        "person:Henrik Solheim",
        first="li#smoke-diving",
        last="li#smoke-diving",
        most=1500,
        before=_why,
    ),
    Picture("figures", HR, "/figures", last="#units ~ .wide", most=1300),
    Picture("me-phone", DIVER, "/me", width=PHONE, most=1250),
)
"""The main pages, which docs/reference/pages.md shows."""

GUIDE = (
    Picture("log-in-phone", None, "/log-in", width=PHONE, most=700),
    Picture(
        "register",
        OFFICER,
        "/units/watch-3/register?competence=smoke-exercise-hot",
        most=1150,
        before=_three_of_the_watch,
    ),
    Picture(
        "receipt",
        OFFICER,
        "/units/watch-3/register?competence=smoke-exercise-hot",
        most=700,
        before=_registered,
    ),
    Picture("units-below", HOME_LEADER, "/units/solbakken", last="#below ~ .cards"),
    Picture("gaps", HOME_LEADER, "/units/solbakken-1", last="#gaps ~ .wide", most=760),
    Picture("approvals", HOME_LEADER, "/approvals", most=560),
    Picture("units", HR, "/units?sort=gaps", most=760),
    Picture("import", HR, "/imports", most=720),
    Picture("mails", HR, "/outbox", most=760),
    Picture("rules", HR, "/rules/pack-fire", most=760),
    Picture("proof-phone", DIVER, "/me/register?competence=smoke-exercise-cold", width=PHONE, most=1100),
    Picture(
        "error-phone",
        DIVER,
        "/me/register?competence=smoke-exercise-cold",
        width=PHONE,
        most=800,
        before=_day_left_out,
    ),
)
"""What the user guide shows beside the main pages."""

ENGLISH = (
    Picture(
        "watch-en", OFFICER, "/readiness/watch-3/smoke-diving", last="#count ~ .two", most=1500, language="en"
    ),
)
"""For those who read the README in English."""

PICTURES = (*MAIN, *GUIDE, *ENGLISH)
REPORTS = {
    "mapping-report": (mapping_report, ("smoke-diving",)),
    "matrix-report": (matrix_report, ()),
}
"""Reports on a watch, which are files and no pages: what builds each, and the requirements in it (none: all)."""
NAMES = frozenset({*REPORTS, *(one.name for one in PICTURES)})
"""Of all of them."""
