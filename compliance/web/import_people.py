"""The step in which names are given a person: what it shows, and who was chosen on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from compliance.services.wizard.choices import LEFT_OUT, Choices
from compliance.services.wizard.drafting import Open
from compliance.services.wizard.look import Look
from compliance.services.wizard.names import Someone
from compliance.services.wizard.whose import FOUND, OPEN, PersonQuestion
from compliance.web.forms import Posted
from compliance.web.record_form import Told
from compliance.web.visit import Visit

ON_A_PAGE = 25
OTHER = "number"
"""The choice that an employee number is typed."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A name on the page: who is offered, what is chosen (a person key, LEFT_OUT, or nothing yet)."""

    place: int
    question: PersonQuestion
    offered: tuple[Someone, ...]
    chosen: str


def people_shown(visit: Visit, _draft: Open, seen: Look) -> Mapping[str, Any]:
    """The open ones first, a page at a time."""
    pages = max(1, -(-len(seen.people) // ON_A_PAGE))
    text = visit.request.query_params.get("page", "1")
    page = min(max(int(text), 1), pages) if text.isdecimal() and len(text) < 7 else 1
    shown = seen.people[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    asked = [_asked(place, one) for place, one in enumerate(shown)]
    return {
        "asked": asked,
        "open": sum(one.state == OPEN for one in seen.people),
        "all": len(seen.people),
        "page": page,
        "pages": pages,
        "left_out": LEFT_OUT,
        "other": OTHER,
        "shown_people": {one.key for each in asked for one in each.offered},
    }


def people_typed(posted: Posted, draft: Open, seen: Look) -> tuple[Choices, tuple[Told, ...]]:
    """Who was chosen. What the program had found by itself and was left so is not a choice."""
    t, choices = posted.visit.voice, draft.file.choices
    people = dict(choices.people)
    problems: list[Told] = []
    asked = {one.name: one for one in seen.people}
    for place in range(ON_A_PAGE):
        question = asked.get(posted.one(f"name-{place}"))
        if question is None:
            continue
        said, number = posted.one(f"who-{place}"), posted.one(f"number-{place}").strip()
        if number and said in {"", OTHER}:
            key = seen.circle.ids.get(number)
            if key is None or not seen.circle.has(key):
                problems.append((f"number-{place}", t("import unknown number", text=number[:40])))
            else:
                people[question.name] = key
        elif said == LEFT_OUT:
            people[question.name] = LEFT_OUT
        elif seen.circle.has(said):
            _keep(people, question, said)
        elif question.state == OPEN or said == OTHER:
            problems.append((f"who-{place}-0", t("import choose person", text=question.shown[:60])))
    return replace(choices, people=people), tuple(problems)


def _keep(people: dict[str, str], question: PersonQuestion, key: str) -> None:
    if question.state == FOUND and question.someone and question.someone.key == key:
        people.pop(question.name, None)
    else:
        people[question.name] = key


def _asked(place: int, question: PersonQuestion) -> Asked:
    own = [question.someone] if question.someone else []
    offered = tuple({one.key: one for one in [*own, *question.near]}.values())
    chosen = question.someone.key if question.someone else "" if question.state == OPEN else LEFT_OUT
    return Asked(place, question, offered, chosen)
