"""Readiness: every task and unit at a glance, and one of them in full, for the screen and for paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from compliance import clock
from compliance.services.access import rights
from compliance.services.access.viewer import Sight
from compliance.services.overview.readiness import Post, every_post, posts
from compliance.services.overview.why import decisive
from compliance.services.registering.asking import competences_in
from compliance.services.reports.people import Person
from compliance.services.reports.shown import Shown, as_seen
from compliance.web.chart import step_chart
from compliance.web.paging import PageNumber, Words, page_of
from compliance.web.standing_down import Downs, Standing
from compliance.web.visit import OpenVisit, Visit, not_there, refused
from rules.model import CLEARED

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Row:
    """One task in one unit, as the overview shows it."""

    post: Post
    unit: str
    task: str
    address: str
    verdict: Shown
    lapsing: str


@dataclass(frozen=True, slots=True)
class Line:
    """One person on the list: `page` is empty where it does not open, `why` where nothing may be told."""

    name: str
    page: str
    status: Shown
    why: tuple[str, ...] = ()
    hidden: bool = False
    when: str = ""
    tomorrow: bool = True
    standing: Standing | None = None


@router.get("/readiness")
def overview(visit: OpenVisit, q: Words = "", page: PageNumber = 1) -> HTMLResponse:
    """Every task and unit that the viewer may look at: those with a minimum first, the most urgent first."""
    if not visit.sees_readiness:
        raise refused()
    every = posts(visit.answers, visit.viewer)
    words = q.casefold().split()
    found = [post for post in every if all(word in _said(visit, post) for word in words)] if words else every
    here = page_of(sorted(found, key=lambda post: not post.staffing), page, "/readiness", {"q": q})
    rows = [_row(visit, post) for post in here.rows]
    return visit.draw(
        "readiness.html",
        text=q,
        page=here,
        any=bool(every),
        confirms=rights.may_decide_somewhere(visit.viewer),
        on=visit.answers.on,
        counted=[row for row in rows if row.post.staffing],
        uncounted=[row for row in rows if not row.post.staffing],
    )


@router.get("/readiness/{unit}/{requirement}")
def one(visit: OpenVisit, unit: str, requirement: str) -> HTMLResponse:
    """One task in one unit: who may do it, who stands down, who lapses, and how many there are over time."""
    answers = visit.answers
    if unit not in answers.parents or requirement not in answers.book.requirements:
        raise not_there()
    if not visit.may_see_readiness(requirement, unit):
        raise refused()
    found = [post for post in every_post(answers) if (post.unit, post.requirement) == (unit, requirement)]
    if not found:
        raise not_there()
    post = found[0]
    open_, others = _by_sight(visit, post.away)
    return visit.draw(
        "readiness_one.html",
        row=_row(visit, post),
        post=post,
        on=answers.on,
        now=clock.now(),
        register=f"/units/{post.unit}/register"
        if competences_in(visit.viewer, post.unit, answers.book)
        else "",
        chart=step_chart(post.staffing, answers.on) if post.staffing else None,
        cleared=tuple(_lines(visit, post, post.cleared)),
        down=tuple(_lines(visit, post, (*post.standing_down, *others), why=True)),
        away=tuple(_lines(visit, post, open_)),
        tells_days=any(visit.sees_status(one) for one in post.people),
        lapsing=tuple(_lines(visit, post, _by_sight(visit, post.lapsing)[0], why=True)),
        above=[(answers.names.unit(up), f"/units/{up}") for up in answers.scope.above[unit]],
    )


def _said(visit: Visit, post: Post) -> str:
    requirement = visit.answers.book.requirements[post.requirement].name.say(visit.language, post.requirement)
    return f"{visit.answers.names.unit(post.unit)} {requirement}".casefold()


def _by_sight(visit: Visit, people: Iterable[Person]) -> tuple[list[Person], list[Person]]:
    """Those whose status is seen, and those of whom only cleared or not cleared is told: not that they are away."""
    open_: list[Person] = []
    others: list[Person] = []
    for one in people:
        (open_ if visit.sees_status(one) else others).append(one)
    return open_, others


def _row(visit: Visit, post: Post) -> Row:
    requirement = visit.answers.book.requirements[post.requirement]
    return Row(
        post,
        visit.answers.names.unit(post.unit),
        requirement.name.say(visit.language, post.requirement),
        f"/readiness/{post.unit}/{post.requirement}",
        _verdict(visit, post),
        _how_many_lapse(visit, post),
    )


def _how_many_lapse(visit: Visit, post: Post) -> str:
    """A dash where the viewer is told of nobody's days."""
    seen = [one for one in post.people if visit.sees_status(one)]
    return visit.voice.count(len(_by_sight(visit, post.lapsing)[0])) if seen else "–"


def _verdict(visit: Visit, post: Post) -> Shown:
    t = visit.voice
    if post.short:
        return Shown("bad", t("short now", count=t.count(post.short)))
    if post.first_short:
        return Shown("soon", t("short from", day=t.day(post.first_short)))
    if post.staffing:
        return Shown("good", t("enough"))
    down = len(post.standing_down)
    return (
        Shown("bad", t("somebody down", count=t.count(down))) if down else Shown("good", t("everybody ready"))
    )


def _lines(visit: Visit, post: Post, people: Iterable[Person], *, why: bool = False) -> Iterator[Line]:
    answers, language, downs = visit.answers, visit.language, Downs(visit)
    for person in people:
        sight = visit.sight(person)
        told = decisive(answers, person, language) if why and sight is Sight.LEGS else ()
        lapse = person.lapse[0] if person.lapse else None
        page = visit.opens(person.employee)
        yield Line(
            answers.names.employee(person.employee),
            f"{page}#{person.requirement}" if page else "",
            as_seen(person, max(sight, Sight.CLEARED), language),
            told,
            why and sight is not Sight.LEGS,
            visit.voice.day(lapse),
            post.tomorrow.get(person.employee) in CLEARED,
            downs.of(person) if why else None,
        )
