"""An HR system's export of positions, one row each, with the columns named as such systems name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from compliance.errors import InputError
from compliance.services.intake.csv_files import read_csv
from compliance.services.intake.data import Table
from compliance.services.intake.problems import Problems, all_of, one_of, shown
from compliance.services.intake.raw import RawTable, UnreadableError
from compliance.services.intake.read import read_table
from compliance.services.intake.tables import Column, Holds, TableSpec
from compliance.services.intake.workbook import Workbook
from compliance.services.positions.cells import with_plain_cells

POSITIONS = TableSpec(
    "positions",
    (
        Column("employee", Holds.ID, required=True),
        Column("unit", Holds.ID, required=True),
        Column("from", Holds.DAY, required=True),
        Column("until", Holds.LAST_DAY),
        Column("title", Holds.TEXT),
        Column("ks", Holds.TEXT),
        Column("styrk08", Holds.TEXT),
        Column("percent", Holds.DECIMAL),
    ),
    identity=("employee", "unit", "from"),
)

CALLED: Mapping[str, tuple[str, ...]] = {
    "employee": ("employee", "ansattnr", "ansattnummer", "ressursnr", "ressursnummer", "tilsettnr"),
    "unit": ("unit", "enhetsnr", "enhetskode", "enhetid", "organisasjonskode", "einingsnr", "orgenhet", "enhet",
             "arbeidssted"),
    "from": ("from", "fradato", "fra", "gyldigfra", "startdato", "frådato"),
    "until": ("until", "tildato", "til", "gyldigtil", "sluttdato"),
    "title": ("title", "stilling", "stillingstittel", "stillingsnavn", "tittel", "jobbtittel"),
    "ks": ("ks", "stillingskode", "kskode", "stillingskodeks"),
    "styrk08": ("styrk08", "styrk", "styrkkode"),
    "percent": ("percent", "stillingsprosent", "ansettelsesprosent", "prosent", "stillingspst"),
}  # fmt: skip
"""Column → what HR systems call it, letters and digits only; where several are there, the first counts."""

_NOT_NAMED_BY = re.compile(r"[\W_]+")
_CODE = re.compile(r"([0-9]{4})(?![0-9]).*", re.DOTALL)
_CATALOGUE = re.compile(r"[0-9]{7}")


@dataclass(frozen=True, slots=True)
class Export:
    """The positions as a table of the columns of `POSITIONS`; `unread` are the file's columns nobody asked for."""

    table: Table
    unread: tuple[str, ...]


def read_export(
    path: Path, named: Mapping[str, str], *, sheet: str | None = None, encoding: str | None = None
) -> Export:
    """Read a CSV file, or a sheet of an .xlsx (the first, or `sheet`).

    `named` says which column of the file is which, where its name is not among `CALLED` (an empty name: none is).
    Raises InputError with every problem.
    """
    raw = _raw(path, sheet, encoding)
    problems = Problems()
    found = _places(raw, named, problems)
    problems.refuse()
    unread = tuple(name for place, name in enumerate(raw.header) if name and place not in found.values())
    chosen = replace(raw, header=tuple(found), columns=tuple(raw.columns[place] for place in found.values()))
    table = read_table(POSITIONS, with_plain_cells(chosen), problems)
    for column in ("ks", "styrk08"):
        _read_codes(table, column, problems)
    _refuse_ends_before_start(table, problems)
    problems.refuse()
    return Export(table, unread)


def _raw(path: Path, sheet: str | None, encoding: str | None) -> RawTable:
    try:
        if path.suffix.lower() != ".xlsx":
            return read_csv(path, encoding, None)
        book = Workbook(path)
        name = sheet or book.sheets[0]
        if name not in book.sheets:
            raise InputError([f"{path}: has no sheet {shown(name)}; it has {all_of(book.sheets)}"])
        return book.read(name, None)
    except UnreadableError as error:
        place = "".join(f":{part}" for part in (error.row, error.column) if part)
        raise InputError([f"{path}{place}: {error.text}"]) from error
    except IsADirectoryError as error:
        raise InputError(
            [f"{path}: is a folder; expected the CSV or .xlsx file that the HR system made"]
        ) from error
    except FileNotFoundError as error:
        raise InputError([f"{path}: no such file; expected a CSV file or an .xlsx file"]) from error


def _places(raw: RawTable, named: Mapping[str, str], problems: Problems) -> dict[str, int]:
    """Column → its place in the file."""
    found: dict[str, int] = {}
    if not named and not any(_first(raw.header, names) is not None for names in CALLED.values()):
        text = (
            f"the first row must name the columns, and none of its names is known: {all_of(_names(raw))}; "
            "delete what stands above the names, name another sheet with --sheet, "
            'or say which column is which with --column employee="..."'
        )
        problems.file("", raw.file, text)
        return found
    for column in POSITIONS.columns:
        if column.name in named:
            wanted = named[column.name]
            if wanted in raw.header:
                found[column.name] = raw.header.index(wanted)
            elif wanted:
                text = f"the file has no column {shown(wanted)}; it has {all_of(_names(raw))}"
                problems.file("", raw.file, text)
            continue
        place = _first(raw.header, CALLED[column.name])
        if place is not None:
            found[column.name] = place
        elif column.required:
            text = (
                f"no column is known as {column.name}; it has {all_of(_names(raw))}; "
                f'say which it is with --column {column.name}="..."'
            )
            problems.file("", raw.file, text)
    _refuse_twice(raw, found.values(), problems)
    if "ks" not in found and "styrk08" not in found and "title" not in found and not problems:
        text = (
            f"no column holds {one_of(['a KS position code', 'a STYRK-08 code', 'a title'])}; "
            'say which does with --column ks="..."'
        )
        problems.file("", raw.file, text)
    return found


def _refuse_twice(raw: RawTable, places: Iterable[int], problems: Problems) -> None:
    """Which of two columns of one name is meant, nobody can say; those that are not read may be as they are."""
    for place in places:
        if raw.header.count(name := raw.header[place]) > 1:
            text = f"the column {shown(name)} stands twice; give the one that is not meant another name"
            problems.file("", raw.file, text)


def _names(raw: RawTable) -> list[str]:
    return [shown(name) for name in raw.header if name]


def _first(header: Sequence[str], names: Sequence[str]) -> int | None:
    known = [_NOT_NAMED_BY.sub("", name.lower()) for name in header]
    return next((known.index(name) for name in names if name in known), None)


def _read_codes(table: Table, column: str, problems: Problems) -> None:
    """Four digits, also where the name of the code stands behind them: `7174 Sykepleier`."""
    if column not in table.columns:
        return
    wrong = []
    codes: list[str | None] = []
    for row, text in zip(table.rows, table.columns[column], strict=True):
        match = _CODE.fullmatch(text) if text else None
        codes.append(match[1] if match else None)
        if text and not match:
            wrong.append((row, text))
    table.columns[column] = codes
    place = list(table.columns).index(column)
    problems.rows("", table.file, (place, column), wrong, _not_a_code)


def _refuse_ends_before_start(table: Table, problems: Problems) -> None:
    """Annulled positions look so in some systems; the import would refuse them far from the row they came from."""
    if "from" not in table.columns or "until" not in table.columns:
        return
    days = zip(table.rows, table.columns["from"], table.columns["until"], strict=True)
    wrong = [
        (row, f"{last} is before from ({first}); expected the same day or a later one, or no such row")
        for row, first, last in days
        if first and last and last < first
    ]
    problems.rows("", table.file, (list(table.columns).index("until"), "until"), wrong)


def _not_a_code(text: str) -> str:
    if _CATALOGUE.fullmatch(text):
        return (
            f"{shown(text)} is a code of the a-melding's catalogue of occupations, built on the older STYRK-98; "
            'expected STYRK-08 of four digits, or leave the column out with --column styrk08=""'
        )
    return f"{shown(text)} is not a code of four digits; expected one such as 7174, or an empty cell"
