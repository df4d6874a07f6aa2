"""What makes a row itself, and rows that are there twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from compliance.services.intake.data import Table
from compliance.services.intake.problems import shown
from compliance.services.intake.tables import TableSpec
from rules.facts import identities


def repeated_rows(spec: TableSpec, table: Table) -> tuple[str, Iterator[tuple[int, str]]]:
    """The column to point at, and (row, sentence) of each row whose identity an earlier one of the file has."""
    if any(name not in table.columns for name in spec.identity):
        return spec.identity[0], iter(())
    keys = _keys(spec, table)
    # Most files repeat nothing: one set tells so at once.
    given = [key for key in keys if key is not None]
    if len(set(given)) == len(given):
        return spec.identity[0], iter(())
    return spec.identity[-1], _later(spec, table, keys)


def _keys(spec: TableSpec, table: Table) -> Sequence[Any]:
    if spec.name == "records":
        return _record_keys(table)
    if len(spec.identity) == 1:
        return table.columns[spec.identity[0]]
    rows = zip(*(table.columns[name] for name in spec.identity), strict=True)
    return [None if None in row else row for row in rows]


def _record_keys(table: Table) -> Sequence[Any]:
    """Given ids; the identities of rows without one only where a given id is written like those."""
    ids = table.columns["id"]
    made = {"employee", "competence", "achieved_on"} <= table.columns.keys()
    alike = "/" in "".join(filter(None, ids))
    return identities(table.columns, range(len(table))) if made and alike else ids


def _later(spec: TableSpec, table: Table, keys: Sequence[Any]) -> Iterator[tuple[int, str]]:
    first: dict[Any, int] = {}
    for row, key in zip(table.rows, keys, strict=True):
        if key is None:
            continue
        if key in first:
            yield row, f"{_said(spec, key)} stands in row {first[key]} already; each may stand once in a file"
        else:
            first[key] = row


def _said(spec: TableSpec, key: Any) -> str:
    if isinstance(key, str):
        return f"{spec.name} {shown(key)}"
    parts = [f"{name} {value}" for name, value in zip(spec.identity, key, strict=True)]
    return f"the same {', '.join(parts)}"
