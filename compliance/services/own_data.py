"""Everything about oneself (GDPR articles 15 and 20): one value, which the page, the file and the JSON are made of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from compliance.services.answers import Answers
from compliance.services.overview.why import explained
from compliance.services.reports.shown import shown
from compliance.services.reports.urgency import rank
from compliance.store import access_log
from compliance.store.access_log import Entry
from compliance.store.db import Store
from compliance.store.own_rows import OwnRows, rows_about


@dataclass(frozen=True, slots=True)
class Finding:
    """One requirement: how it stands, and every line of why."""

    requirement: str
    status: str
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnData:
    """All that is known of a person on a day, and how they stand. `tables` holds names and no keys of others."""

    organisation: str
    name: str
    on: date
    findings: tuple[Finding, ...]
    tables: tuple[OwnRows, ...]


def own_data(store: Store, answers: Answers, person: str, organisation: str, language: str) -> OwnData:
    """Everything about one person (by key), in their language."""
    employee = answers.employees[person]
    bound = sorted(answers.of_employee.get(employee, ()), key=rank)
    findings = (
        Finding(
            answers.book.requirements[one.requirement].name.say(language, one.requirement),
            shown(one, language).text,
            tuple(line.text for line in explained(answers, one, language) if line.text),
        )
        for one in bound
    )
    with store.reading() as session:
        tables = rows_about(session, person)
    return OwnData(organisation, answers.names.employee(employee), answers.on, tuple(findings), tables)


def note_download(store: Store, account: str, person: str, address: str | None) -> None:
    """Note that somebody took everything about themselves home."""
    with store.writing(aside=True) as session:
        access_log.note(session, [Entry("download", account, "own-data", (person,), None, address)])


def as_json(data: OwnData) -> str:
    """The same for machines: names of tables and columns as in docs/privacy, days and instants in ISO 8601."""
    value = {
        "organisation": data.organisation,
        "name": data.name,
        "on": data.on,
        "findings": [
            {"requirement": one.requirement, "status": one.status, "why": list(one.why)}
            for one in data.findings
        ],
        "tables": {table.table: [dict(row) for row in table.rows] for table in data.tables},
    }
    return json.dumps(value, ensure_ascii=False, indent=2, default=_plain)


def filled(table: OwnRows) -> tuple[tuple[str, ...], tuple[Mapping[str, Any], ...]]:
    """The columns of a table that hold anything, and its rows."""
    columns = tuple(name for name in table.rows[0] if any(row[name] not in (None, "") for row in table.rows))
    return columns, table.rows


def _plain(value: object) -> str:
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    raise TypeError(f"{type(value).__name__} has no form in JSON")
