"""The first page: a card for each part of the viewer's day, with the figure that matters now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from compliance.services.access import rights
from compliance.services.overview.mailing import count_stopped
from compliance.services.overview.readiness import Post, posts
from compliance.services.overview.tallying import Tally, tallies
from compliance.services.reports.shown import Shown
from compliance.services.reports.urgency import Urgency, urgency
from compliance.services.requests import exemption_lists
from compliance.web.routes import approvals, stand_downs, tasks
from compliance.web.routes.outbox import may
from compliance.web.visit import OpenVisit, Visit

router = APIRouter()
MOST_UNITS = 6


@dataclass(frozen=True, slots=True)
class Card:
    """A way into a page: what is there, and how it stands in a line or two."""

    heading: str
    address: str
    lines: tuple[Shown, ...]


@router.get("/")
def start(visit: OpenVisit) -> HTMLResponse:
    """The overview."""
    return visit.draw(
        "start.html", name=visit.name.partition(" ")[0], on=visit.answers.on, cards=list(_cards(visit))
    )


def _cards(visit: Visit) -> Iterator[Card]:
    t = visit.voice
    employee, works_only = _employee(visit), not rights.units_seen(visit.viewer)
    if employee and works_only:
        yield Card(t("card me"), "/me", (_own(visit, employee),))
    if visit.sees_readiness and (shown := posts(visit.answers, visit.viewer)):
        yield Card(t("card readiness"), "/readiness", tuple(_readiness(visit, shown)))
    yield from _waiting_cards(visit)
    yield from _unit_cards(visit)
    if rights.may_see_outbox(visit.viewer):
        failed = count_stopped(visit.request.app.state.store, may(visit))
        told = (
            Shown("bad", t.many("card mails failed", failed))
            if failed
            else Shown("good", t("card mails fine"))
        )
        yield Card(t("card outbox"), "/outbox", (told,))
    if employee and not works_only:
        yield Card(t("card me"), "/me", (_own(visit, employee),))
    yield Card(t("card rules"), "/rules", (Shown("away", t("card rules lead")),))


def _employee(visit: Visit) -> str | None:
    """The employee id of whoever looks; None where it is nobody's here."""
    return visit.answers.employees.get(visit.viewer.employee or "")


def _waiting_cards(visit: Visit) -> Iterator[Card]:
    """What waits for this viewer to decide, confirm or settle; nothing where nothing waits."""
    t, store = visit.voice, visit.request.app.state.store
    decides, settles = rights.may_decide_somewhere(visit.viewer), rights.may_settle_somewhere(visit.viewer)
    if decides and (count := stand_downs.count_to_confirm(visit)):
        yield Card(t("card downs"), "/stand-downs", (Shown("bad", t.many("card downs waiting", count)),))
    if decides and (count := approvals.count_waiting(visit)):
        told = Shown("soon", t.many("card approvals", count))
        yield Card(t("menu approvals"), "/approvals", (told,))
    if decides and (count := exemption_lists.count_waiting(store, visit.answers, visit.viewer)):
        told = Shown("soon", t.many("card exemptions waiting", count))
        yield Card(t("menu exemptions"), "/exemptions", (told,))
    if settles and (count := tasks.count_waiting(visit)):
        yield Card(t("menu tasks"), "/tasks", (Shown("soon", t.many("card tasks", count)),))


def _readiness(visit: Visit, shown: tuple[Post, ...]) -> Iterator[Shown]:
    """Where there are too few, now and first."""
    t, names = visit.voice, visit.answers.names
    counted = [post for post in shown if post.staffing]
    if not counted:
        yield Shown("away", t("card ready"))
        return
    short = [post for post in counted if post.short]
    later = [post for post in counted if post.first_short and not post.short]
    if short:
        where = ", ".join(dict.fromkeys(names.unit(post.unit) for post in short))
        yield Shown("bad", t("card short", where=where))
    if later:
        first = later[0]
        yield Shown("soon", t("card short later", day=t.day(first.first_short), where=names.unit(first.unit)))
    if not short and not later:
        yield Shown("good", t("card enough"))


def _unit_cards(visit: Visit) -> Iterator[Card]:
    """A card for each unit led, the highest only; for those who see many, one that leads to the list."""
    t, answers, led = visit.voice, visit.answers, visit.viewer.led
    seen = rights.units_seen(visit.viewer)
    if not seen:
        return
    figures = tallies(answers, visit.viewer)
    tops = [
        unit
        for unit in answers.scope.units
        if unit in led and not led.intersection(answers.scope.above[unit])
    ]
    if seen - led or len(tops) > MOST_UNITS:
        highest = [unit for unit in seen if not seen.intersection(answers.scope.above[unit])]
        whole = Tally(
            "",
            sum(figures[unit].met for unit in highest),
            sum(figures[unit].all for unit in highest),
            {level: sum(figures[unit].counts.get(level, 0) for unit in highest) for level in Urgency},
        )
        yield Card(t("card units"), "/units", tuple(_figures(visit, whole)))
        return
    for unit in tops:
        yield Card(answers.names.unit(unit), f"/units/{unit}", tuple(_figures(visit, figures[unit])))


def _figures(visit: Visit, tally: Tally) -> Iterator[Shown]:
    t = visit.voice
    yield Shown("bad", t.many("card gaps", tally.gaps)) if tally.gaps else Shown("good", t("card no gaps"))
    if tally.soon:
        yield Shown("soon", t.many("card soon", tally.soon))


def _own(visit: Visit, employee: str) -> Shown:
    bound = visit.answers.of_employee.get(employee, ())
    levels = [urgency(one.status) for one in bound]
    to_do = sum(level <= Urgency.SOON for level in levels)
    if not to_do:
        return Shown("good", visit.voice("card me fine"))
    return Shown("bad" if Urgency.GAP in levels else "soon", visit.voice.many("card me to do", to_do))
