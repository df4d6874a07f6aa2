"""From what a program sent as an import to a folder that is read as `compliance import` reads one."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, Literal

from fastapi import Depends, Request
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException

from compliance.services.intake.tables import BY_NAME
from compliance.web.api.problems import ApiProblem, Place, wrong

Table = Literal["units", "employees", "assignments", "records", "exemptions", "suspensions", "absences"]
Cell = str | int | None
MOST_FILES = 10
_TOLD = re.compile(r"(?:(?P<row>\d+):)?(?:(?P<column>[^:\s]+):)? ?(?P<text>.*)", re.DOTALL)


class Tables(BaseModel):
    """The tables of docs/reference/data-formats.md, a row each an object by column. Numbers with decimals are texts."""

    model_config = ConfigDict(extra="forbid")

    tables: dict[Table, list[dict[str, Cell]]] = Field(
        examples=[{"absences": [{"employee": "10025", "from": "2026-12-01", "until": "2026-12-07"}]}]
    )
    complete: list[Table] = Field(
        [], description="these are the whole truth: rows that they lack are withdrawn"
    )
    yes: bool = Field(default=False, description="withdraw even more than a tenth of a table")


@dataclass(frozen=True, slots=True)
class Sent:
    """What came: tables, or files by the name that they are kept under."""

    tables: Mapping[Any, Sequence[Mapping[str, Cell]]]
    files: Mapping[str, bytes]
    complete: tuple[str, ...]
    yes: bool


async def _sent(request: Request) -> Sent:
    if request.headers.get("content-type", "").lower().startswith("multipart/"):
        return await _form(request)
    try:
        found = Tables.model_validate_json(await request.body())
    except ValidationError as error:
        raise ApiProblem("wrong-input", None, [_place(one) for one in error.errors()]) from error
    return Sent(dict(found.tables), {}, tuple(found.complete), found.yes)


SentTables = Annotated[Sent, Depends(_sent)]


async def _form(request: Request) -> Sent:
    try:
        async with request.form(max_files=MOST_FILES, max_fields=MOST_FILES) as form:
            return await _files(form)
    except (MultiPartException, HTTPException, ValueError) as error:
        raise wrong("The form could not be read; see that it is whole.", pointer="") from error


async def _files(form: FormData) -> Sent:
    files: dict[str, bytes] = {}
    for one in form.getlist("file"):
        if isinstance(one, UploadFile):
            files[_kept_as(one.filename or "")] = await one.read()
    if not files:
        raise wrong("Send at least one file, in the field `file`.", pointer="/file")
    whole = tuple(name.strip() for name in str(form.get("complete", "")).split(",") if name.strip())
    if strange := [name for name in whole if name not in BY_NAME]:
        raise wrong(f"There is no table {', '.join(strange)}.", pointer="/complete")
    return Sent({}, files, whole, str(form.get("yes", "")).lower() in {"true", "1", "yes"})


def _kept_as(name: str) -> str:
    """The name of a table's file; what else the sender's machine called it is not used."""
    plain = name.replace("\\", "/").rpartition("/")[2]
    stem, _, suffix = plain.rpartition(".")
    if suffix.lower() == "csv" and stem in BY_NAME:
        return f"{stem}.csv"
    if suffix.lower() == "xlsx":
        return "data.xlsx"
    raise wrong(
        f"Files are called after their tables, {', '.join(f'{one}.csv' for one in BY_NAME)}, or are one .xlsx file.",
        pointer="/file",
    )


@contextmanager
def as_folder(sent: Sent) -> Iterator[Path]:
    """A folder or workbook that is read like any other; erased at the end. Only this program may look into it."""
    with TemporaryDirectory(prefix="compliance-import-") as folder:
        place = Path(folder)
        for name, content in sent.files.items():
            (place / name).write_bytes(content)
        for name, rows in sent.tables.items():
            _write(place / f"{name}.csv", rows)
        workbook = place / "data.xlsx"
        yield workbook if workbook.exists() else place


def _write(file: Path, rows: Sequence[Mapping[str, Cell]]) -> None:
    header = list(dict.fromkeys(name for row in rows for name in row)) or ["id"]
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.writer(opened)
        writer.writerow(header)
        for row in rows:
            cells = [row.get(name) for name in header]
            writer.writerow(["" if cell is None else cell for cell in cells])


def place_of(problem: str, folder: Path, sent: Sent) -> Place:
    """A sentence of the import, with where it belongs: in the body that was sent, or in the file."""
    start = folder if folder.is_dir() else folder.parent
    told = problem.replace(f"{start}/", "")
    file, _, rest = told.partition(":")
    table = file.removesuffix(".csv")
    if table not in BY_NAME or not (found := _TOLD.fullmatch(rest)):
        return Place(detail=told.replace(str(start), "the data"), pointer="" if sent.tables else None)
    row, column, text = found["row"], found["column"], found["text"]
    pointer = f"/tables/{table}" if sent.tables else None
    if pointer and row and int(row) > 1:
        pointer += f"/{int(row) - 2}" + (f"/{column}" if column else "")
    return Place(detail=text, pointer=pointer, table=table, row=int(row) if row else None, column=column)


def _place(error: Any) -> Place:
    pointer = "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in error["loc"])
    return Place(detail=error["msg"], pointer=pointer)
