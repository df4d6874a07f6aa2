"""What waits in the demo: an exemption that is asked for, a task, and a stand-down that is confirmed already."""

from __future__ import annotations

from datetime import date, timedelta

from compliance.services.access.viewers import viewer_of
from compliance.services.answers import Answers
from compliance.services.demo.logins import EMPLOYEE, RESPONSE
from compliance.services.once import Form
from compliance.services.requests import exemptions, standing_down, wrong
from compliance.services.requests.typed import Wanted
from compliance.store import accounts
from compliance.store.db import Store
from compliance.store.tasks import About

ASKED_FOR = timedelta(days=60)
DIVING = "smoke-diving"


def make_requests(store: Store, answers: Answers) -> None:
    """Make them, as the people of the demo's log-ins would."""
    officer, diver = answers.leaders[RESPONSE], answers.keys[EMPLOYEE]
    _ask(store, answers, EMPLOYEE)
    about = About(diver, requirement=DIVING)
    wrong.say_wrong(store, answers.book, _form(store, EMPLOYEE, "wrong", answers.on), about, {DIVING})
    down = _first_down(answers, officer)
    if down is not None:
        form = _form(store, officer, "stand-downs", answers.on)
        standing_down.confirm(store, answers, form, answers.keys[down], DIVING)


def _ask(store: Store, answers: Answers, employee: str) -> None:
    """The diver asks the safety officer for an exemption from what lapses first, until the next test."""
    wanted = Wanted(answers.on, answers.on + ASKED_FOR, "waiting-place")
    form = _form(store, employee, "exemptions", answers.on)
    exemptions.ask(store, answers, form, answers.keys[employee], DIVING, wanted)


def _first_down(answers: Answers, officer: str) -> str | None:
    """Somebody of the fire service who stands down from smoke diving, and is not the officer."""
    found = (
        one.employee
        for one in answers.people
        if one.requirement == DIVING and one.employee != officer and standing_down.stands_down(answers, one)
    )
    return next(found, None)


def _form(store: Store, employee: str, page: str, on: date) -> Form:
    """As one sent from a page."""
    with store.reading() as session:
        account = accounts.by_login(session, employee)
    viewer = viewer_of(store, account.key, on) if account else None
    if viewer is None:
        raise LookupError(f"{employee} has no log-in")
    return Form(viewer, f"demo {page}", on, page)
