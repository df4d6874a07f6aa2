"""Rows of a file about achievements → records as they are to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from compliance.services.wizard.cells import Problem
from compliance.services.wizard.choices import LEFT_OUT
from compliance.services.wizard.circle import Circle
from compliance.services.wizard.planning import Planned, Row, as_records
from compliance.services.wizard.questions import COUNTS, Words
from compliance.services.wizard.reading import Entry
from rules.book import RuleBook
from rules.model import Competence

_MORE = ("valid_until", "level", "hours", "issuer")
Said = tuple[int, str, Row]
"""(row, person key, what the file says)."""


def competences_of(entries: Sequence[Entry], words: Words) -> frozenset[str]:
    """The competences that the rows are about, as far as that is settled."""
    texts = {str(one.values["competence"]) for one in entries if one.values.get("competence")}
    return frozenset(code for text in texts if (code := words.competence(text)) and code != LEFT_OUT)


def said_of_records(
    entries: Sequence[Entry],
    keys: Mapping[int, str],
    words: Words,
    circle: Circle,
    book: RuleBook,
    day: date,
    *,
    with_status: bool,
) -> tuple[list[Said], list[Problem], int]:
    """What can be planned, what is wrong, and how many rows an answer leaves out."""
    said: list[Said] = []
    problems: list[Problem] = []
    out = 0
    for entry in entries:
        code = words.competence(str(entry.values.get("competence") or ""))
        status = words.status(str(entry.values.get("status") or "")) if with_status else COUNTS
        if LEFT_OUT in (code, status):
            out += 1
            continue
        if not entry.values.get("competence"):
            problems.append(Problem(entry.row, "competence", "row no competence"))
        if with_status and not entry.values.get("status"):
            problems.append(Problem(entry.row, "status", "row no status"))
        key = keys.get(entry.row)
        if key is None or code is None or status is None:
            continue
        wrong = list(_wrong(entry, key, book.competences[code], circle, day))
        problems += wrong
        if not wrong and entry.values.get("achieved_on"):
            said.append((entry.row, key, _said(entry, circle.people[key].id, code, status, book)))
    return said, problems, out


def plan_records(said: Sequence[Said], known: Sequence[Row], *, with_status: bool) -> list[Planned]:
    """Beside those known. A record that counts is not made to wait again by a file, and one that somebody has rejected
    or that waits counts only where the file has a column that says so."""
    settled = {
        (row["key"], row["competence"], row["achieved_on"])
        for row in known
        if not with_status or row["status"] == COUNTS
    }
    kept = [
        (number, key, _without_status(values) if _where(key, values) in settled else values)
        for number, key, values in said
    ]
    return [_with_status(one) for one in as_records(kept, known)]


def _where(key: str, values: Row) -> tuple[Any, ...]:
    return key, values["competence"], values["achieved_on"]


def _without_status(values: Row) -> Row:
    return {name: value for name, value in values.items() if name != "status"}


def _with_status(one: Planned) -> Planned:
    """A second one on a day that has one already is new, and has a status too."""
    return one if "status" in one.values else replace(one, values={**one.values, "status": COUNTS})


def _wrong(entry: Entry, key: str, competence: Competence, circle: Circle, day: date) -> Iterator[Problem]:
    values = entry.values
    achieved, until, level = values.get("achieved_on"), values.get("valid_until"), values.get("level")
    if key == circle.viewer:
        yield Problem(entry.row, "name", "row your own")
    if achieved is None:
        return
    if achieved > day:
        yield Problem(entry.row, "achieved_on", "row day ahead", {"day": achieved, "today": day})
    if until is not None and until < achieved:
        yield Problem(entry.row, "valid_until", "row until before", {"day": until, "first": achieved})
    if level and _level(competence, level) is None:
        what = "row unknown level" if competence.levels else "row no levels"
        yield Problem(entry.row, "level", what, {"text": level[:40], "levels": ", ".join(competence.levels)})


def _level(competence: Competence, text: str) -> str | None:
    return next((one for one in competence.levels if one.casefold() == text.casefold()), None)


def _said(entry: Entry, employee: str, code: str, status: str, book: RuleBook) -> Row:
    competence = book.competences[code]
    values: dict[str, Any] = {"employee": employee, "competence": code, "status": status}
    values["achieved_on"] = entry.values["achieved_on"]
    for name in _MORE:
        if name in entry.values:
            values[name] = entry.values[name]
    if values.get("level"):
        values["level"] = _level(competence, values["level"])
    if competence.sensitive:
        # Of sensitive ones only the days are kept, whatever door they come through.
        values = {name: value for name, value in values.items() if name not in {"issuer", "hours", "level"}}
    return values
