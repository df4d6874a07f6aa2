"""The step in which words are given a meaning: what it shows, and what was answered on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from compliance.services.wizard.choices import LEFT_OUT, Choices
from compliance.services.wizard.dates import DAY_FIRST, MONTH_FIRST, ORDERS, NoDayError, Reading, read_day
from compliance.services.wizard.drafting import Open
from compliance.services.wizard.look import Look
from compliance.services.wizard.questions import POSITION, STATUSES, WordQuestion
from compliance.web.forms import Posted
from compliance.web.record_form import Told
from compliance.web.visit import Visit

ON_A_PAGE = 25


@dataclass(frozen=True, slots=True)
class Asked:
    """A word on the page: where its answer goes, what is chosen, what may be (those likely first)."""

    place: int
    question: WordQuestion
    chosen: str
    likely: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Order:
    """A column whose days may be read both ways, and both readings of one of them."""

    field: str
    example: str
    readings: tuple[tuple[str, str], ...]
    chosen: str


def words_shown(visit: Visit, _draft: Open, seen: Look) -> Mapping[str, Any]:
    """The open questions first; the first so many."""
    orders = [
        Order(one.field, one.example, _readings(visit, one.example), one.answer or "") for one in seen.orders
    ]
    options = _options(visit, seen)
    shown = seen.words[:ON_A_PAGE]
    return {
        "orders": orders,
        "asked": [_asked(place, one, options[one.field]) for place, one in enumerate(shown)],
        "more": len(seen.words) - len(shown),
    }


def words_typed(posted: Posted, draft: Open, seen: Look) -> tuple[Choices, tuple[Told, ...]]:
    """The answers; an open question that was on the page and has none must be answered."""
    t, choices = posted.visit.voice, draft.file.choices
    orders = dict(choices.orders)
    problems: list[Told] = []
    for one in seen.orders:
        answer = posted.one(f"order-{one.field}")
        if answer in ORDERS:
            orders[one.field] = answer
        else:
            problems.append((f"order-{one.field}", t("import choose order", text=one.example)))
    answers: dict[str, dict[str, str]] = {}
    options = {name: {code for _, code in found} for name, found in _options(posted.visit, seen).items()}
    asked = {(one.field, one.word): one for one in seen.words}
    for place in range(ON_A_PAGE):
        name, word = posted.one(f"field-{place}"), posted.one(f"word-{place}")
        question = asked.get((name, word))
        if question is None:
            continue
        answer = posted.one(f"mean-{place}")
        if answer in options[name]:
            answers.setdefault(name, {})[word] = answer
        elif question.answer is None:
            problems.append((f"mean-{place}", t("import choose meaning", text=question.shown[:60])))
    return replace(choices.with_words(answers), orders=orders), tuple(problems)


def _asked(place: int, question: WordQuestion, options: list[tuple[str, str]]) -> Asked:
    likely = tuple(one for one in options if one[1] in question.likely)
    chosen = question.answer or question.suggested
    return Asked(place, question, chosen, likely, tuple(one for one in options if one not in likely))


def _options(visit: Visit, seen: Look) -> dict[str, list[tuple[str, str]]]:
    """Field → (what it is called, answer) for each answer that there is."""
    t, book = visit.voice, visit.answers.book
    out = (t("import leave rows out"), LEFT_OUT)
    competences = sorted((one.name.say(t.language, code), code) for code, one in book.competences.items())
    units = sorted((name or code, code) for code, name in seen.circle.units.items())
    roles = sorted((one.name.say(t.language, code), code) for code, one in book.roles.items())
    return {
        "status": [(t(f"import means {word}"), word) for word in STATUSES],
        "competence": [out, *competences],
        "unit": [out, *units],
        POSITION: [(t("import no role"), LEFT_OUT), *roles],
    }


def _readings(visit: Visit, example: str) -> tuple[tuple[str, str], ...]:
    found = []
    for order in (DAY_FIRST, MONTH_FIRST):
        try:
            day = read_day(example, Reading(order, "UTC", 2099))
        except NoDayError:
            continue
        found.append((_in_words(visit, day), order))
    return tuple(found)


def _in_words(visit: Visit, day: date) -> str:
    """The month by its name: nobody reads it the other way round."""
    month = visit.voice("import months").split()[day.month - 1]
    return f"{day.day} {month} {day.year}" if visit.language == "en" else f"{day.day}. {month} {day.year}"
