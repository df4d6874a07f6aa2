"""How a file is read, as a TOML file: saved on the pages, and read again for the next file. Pure.

It names nobody: who the people of a file are is remembered in the database (docs/how-to/import-wizard.md).
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from compliance.errors import InputError, near
from compliance.services.wizard.choices import Choices
from compliance.services.wizard.dates import ORDERS
from compliance.services.wizard.fields import FIELDS, KINDS
from compliance.services.wizard.header import LOOKED_AT
from compliance.services.wizard.sheets import Content


class _Said(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    kind: str
    also: str = ""
    columns: dict[str, str | int] = {}
    fixed: dict[str, str] = {}
    orders: dict[str, str] = {}
    words: dict[str, dict[str, str]] = {}


@dataclass(frozen=True, slots=True)
class Matching:
    """What a matching file says. `name`: the file; `columns`: field → heading, or place of the column from 1.

    The rest is as in `Choices`.
    """

    name: str
    kind: str
    columns: Mapping[str, str | int]
    fixed: Mapping[str, str]
    orders: Mapping[str, str]
    words: Mapping[str, Mapping[str, str]]
    also: str = ""


def written(kind: str, choices: Choices, header: tuple[str, ...]) -> str:
    """The choices as TOML; a column whose heading is empty or stands twice is named by its place."""
    columns: dict[str, str | int] = {}
    for field, place in choices.columns.items():
        heading = header[place]
        columns[field] = heading if heading and header.count(heading) == 1 else place + 1
    fixed = {name: text for name, text in choices.fixed.items() if text and name not in columns}
    lines = [f"kind = {_text(kind)}", *([f"also = {_text(choices.also)}"] if choices.also else [])]
    tables: dict[str, Mapping[str, object]] = {"columns": columns, "fixed": fixed, "orders": choices.orders}
    tables |= {f"words.{name}": said for name, said in choices.words.items()}
    for table, values in tables.items():
        if values:
            lines += ["", f"[{table}]", *(f"{_text(key)} = {_text(value)}" for key, value in values.items())]
    return "\n".join(lines) + "\n"


def read_matching(name: str, text: str) -> Matching:
    """What `written` wrote, or somebody by hand. Raises InputError with a sentence for each thing wrong."""
    try:
        said = _Said.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise InputError([f"{name}: this is not TOML: {error}"]) from error
    except ValidationError as error:
        raise InputError([_unfit(name, one["loc"], one["msg"]) for one in error.errors()]) from error
    if problems := list(_wrong(said)):
        raise InputError([f"{name}: {problem}" for problem in problems])
    return Matching(name, said.kind, said.columns, said.fixed, said.orders, said.words, said.also)


def applied(matching: Matching, content: Content, file: str) -> Choices:
    """The choices for a file: its table is where the headings stand. Raises InputError where they stand nowhere."""
    headings = [one for one in matching.columns.values() if isinstance(one, str)]
    best: tuple[str, ...] = ()
    for place, sheet in enumerate(content.sheets):
        for number, row in enumerate(sheet.rows[:LOOKED_AT], 1):
            there = tuple(one for one in headings if one in row)
            if len(there) == len(headings):
                return _choices(matching, place, number, row, file)
            best = max(best, there, key=len)
    lacking = ", ".join(f'"{one}"' for one in headings if one not in best)
    told = (
        f"{file}: no row among the first {LOOKED_AT} has the heading {lacking}; has the export changed? "
        f"Import it once on the pages and save the matching anew, or correct [columns] in {matching.name}"
    )
    raise InputError([told])


def _choices(matching: Matching, sheet: int, header: int, row: tuple[str, ...], file: str) -> Choices:
    columns, problems = {}, []
    for field, one in matching.columns.items():
        columns[field] = row.index(one) if isinstance(one, str) else one - 1
        if not 0 <= columns[field] < len(row):
            problems.append(
                f"{file}: there is no column {one} for {field}; correct [columns] in {matching.name}"
            )
        if isinstance(one, str) and row.count(one) > 1:
            problems.append(
                f'{file}:{header}: the heading "{one}" stands twice; give the place of the column (from 1) '
                f"for {field} in [columns] of {matching.name}"
            )
    if problems:
        raise InputError(problems)
    return Choices(
        sheet, header, columns, matching.fixed, matching.orders, matching.words, also=matching.also
    )


def _wrong(said: _Said) -> Iterator[str]:
    if said.kind not in KINDS:
        yield f'kind is "{said.kind}"; it is one of {", ".join(KINDS)}'
        return
    fields = {field.name: field for field in FIELDS[said.kind]}
    for table, names in (("columns", said.columns), ("fixed", said.fixed), ("orders", said.orders)):
        for name in names:
            if name not in fields:
                yield f'[{table}] has "{name}", which files of {said.kind} do not have{near(name, list(fields))}'
            elif table == "fixed" and not fields[name].fixed:
                yield f"[fixed] has {name}, which differs from row to row; name its column in [columns]"
    for name, order in said.orders.items():
        if order not in ORDERS:
            yield f'the order of {name} is "{order}"; it is "{ORDERS[0]}" (first) or "{ORDERS[1]}"'


def _unfit(name: str, place: tuple[Any, ...], why: str) -> str:
    where = ".".join(map(str, place))
    return f"{name}: {where}: {why[0].lower()}{why[1:]}; see docs/how-to/import-wizard.md"


def _text(value: object) -> str:
    """A TOML string: those of JSON are such, where nothing unprintable is in them."""
    return json.dumps(value, ensure_ascii=False)
