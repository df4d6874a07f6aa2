"""What a change of rules would do, as its page shows it: whole in short, and person by person for one unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import quote

from compliance.services.impact.as_report import impact_report
from compliance.services.impact.seen import Seen
from compliance.services.impact.telling import Telling
from compliance.services.impact.trying import Try
from compliance.web.visit import Visit
from reports.model import Section


@dataclass(frozen=True, slots=True)
class Found:
    """The page. `units` are (name, in short, address) of those with somebody whom it concerns; `unit` the one chosen.

    `shown` are the employee ids of everybody who is named on it.
    """

    title: str
    subtitle: str
    about: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    replaced: tuple[str, ...]
    added: tuple[str, ...]
    sections: tuple[Section, ...]
    units: tuple[tuple[str, str, str], ...]
    unit: str
    back: str
    shown: frozenset[str]


def look(visit: Visit, one: Try, address: str, unit: str) -> Found | None:
    """The page for this viewer; None where nobody of the unit asked for is told of."""
    if one.found is None:
        return None
    keys = visit.answers.keys
    seen, tells_mails = Seen(visit.viewer, lambda employee: keys.get(employee, ""), visit.units_of).of(
        one.found
    )
    telling = Telling(seen, one.changes(seen, visit.language), visit.language)
    people = telling.people()
    place = next((at for at, (code, _) in enumerate(people) if code == unit), None)
    if unit and place is None:
        return None
    report = impact_report(telling, one.at, visit.voice.zone)
    rules, staffing, mails, *of_units = report.sections
    whole = (rules, staffing, mails) if tells_mails else (rules, staffing)
    named = {row.employee for row in people[place][1]} if place is not None else set(_named(telling))
    to = partial("{}?unit={}".format, address)
    return Found(
        report.title,
        report.subtitle,
        report.about,
        report.notes,
        one.changed.replaced,
        one.changed.added,
        (of_units[place],) if place is not None else whole,
        tuple((telling.unit(code), telling.in_short(rows), to(quote(code))) for code, rows in people),
        telling.unit(unit) if unit else "",
        address,
        frozenset(named),
    )


def shown_keys(visit: Visit, found: Found) -> list[str]:
    """The person keys of everybody who is named on the page."""
    keys = visit.answers.keys
    return [keys[employee] for employee in found.shown if employee in keys]


def _named(telling: Telling) -> Iterator[str]:
    """Who is named beside the staffing minimums."""
    for one in telling.preview.staffing:
        yield from one.lost
        yield from (fall.employee for fall in one.fall)
