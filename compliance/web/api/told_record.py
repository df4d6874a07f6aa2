"""A record as programs get it."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.store.records import Version
from compliance.web.api.models import Record
from rules.book import RuleBook


def told(version: Version, employees: Mapping[str, str], book: RuleBook) -> Record:
    """A version; of a sensitive competence only the days. `employees`: person key → employee id."""
    content = version.content
    is_open = content.competence in book.competences and not book.competences[content.competence].sensitive
    return Record(
        id=version.identity,
        row=version.row,
        person=content.person,
        employee=employees.get(content.person),
        competence=content.competence,
        achieved_on=content.achieved_on,
        valid_until=content.valid_until,
        level=content.level if is_open else None,
        hours=content.hours if is_open else None,
        status=content.status,  # type: ignore[arg-type]  # the table holds no other word
        issuer=content.issuer if is_open else None,
        revoked_on=content.revoked_on,
        withdrawn=not version.current,
        changed_at=version.known_until or version.known_from,
    )


def etag(row: int) -> str:
    """The version of a record, as the headers ETag and If-Match name it."""
    return f'"{row}"'
