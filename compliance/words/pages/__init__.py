"""What the pages say in their own words, a file for each page."""

from __future__ import annotations

from collections.abc import Mapping

from compliance.words.pages import (
    approvals,
    calendars,
    entry,
    exemptions,
    figures,
    files,
    frame,
    import_answers,
    import_changes,
    import_wrong,
    imports,
    outbox,
    own_data,
    paging,
    past_records,
    people,
    person,
    readiness,
    register,
    rule_change,
    stand_downs,
    start,
    statement,
    tasks,
    unit,
    wrong,
)

TEXTS: Mapping[str, Mapping[str, str]] = {
    **frame.TEXTS,
    **paging.TEXTS,
    **entry.TEXTS,
    **start.TEXTS,
    **readiness.TEXTS,
    **unit.TEXTS,
    **person.TEXTS,
    **outbox.TEXTS,
    **register.TEXTS,
    **approvals.TEXTS,
    **past_records.TEXTS,
    **files.TEXTS,
    **calendars.TEXTS,
    **own_data.TEXTS,
    **statement.TEXTS,
    **imports.TEXTS,
    **import_answers.TEXTS,
    **import_changes.TEXTS,
    **import_wrong.TEXTS,
    **wrong.TEXTS,
    **tasks.TEXTS,
    **stand_downs.TEXTS,
    **exemptions.TEXTS,
    **figures.TEXTS,
    **people.TEXTS,
    **rule_change.TEXTS,
}


def say(key: str, language: str, **values: object) -> str:
    """A text of the pages, its blanks filled in."""
    return TEXTS[key][language].format(**values)
