"""Read a data folder or a workbook: every table, every problem in one go, all or nothing."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from compliance.errors import InputError
from compliance.services.intake.check import check_tables
from compliance.services.intake.csv_files import read_csv
from compliance.services.intake.data import Data, Intake, Known, Table
from compliance.services.intake.headers import columns_of
from compliance.services.intake.nearness import misspelt
from compliance.services.intake.problems import Problems, all_of
from compliance.services.intake.raw import Progress, RawTable, UnreadableError
from compliance.services.intake.sensitive import withhold
from compliance.services.intake.tables import BY_NAME, TABLES, TableSpec
from compliance.services.intake.values import read_column
from compliance.services.intake.workbook import Workbook
from rules.book import RuleBook

NOBODY = Known()
"""Nothing but the data itself: the files must hold everybody and every unit that they name."""

_Reading = Callable[[], RawTable]
_Strangers = tuple[tuple[str, str], ...]
"""(file or sheet that is no table, what to say of it)."""


def read_and_check(
    path: Path,
    book: RuleBook,
    *,
    known: Known = NOBODY,
    encoding: str | None = None,
    progress: Progress | None = None,
) -> Intake:
    """Read a folder of CSV files or an .xlsx and check it against itself, the rule book and what is known.

    `encoding` is for CSV files that are not UTF-8; `progress` is told of rows read, some thousand at a time.
    Raise InputError with every problem of every table.
    """
    problems = Problems()
    data, warnings = _read(path, problems, known, encoding, progress)
    found = check_tables(data, book, known, problems)
    problems.refuse()
    data, withheld = withhold(data, book)
    return Intake(data, (*warnings, *found, *withheld))


def read_data(
    path: Path, *, encoding: str | None = None, progress: Progress | None = None, known: Known = NOBODY
) -> Data:
    """Read without checking what the cells name; raise InputError with every problem."""
    problems = Problems()
    data, _ = _read(path, problems, known, encoding, progress)
    problems.refuse()
    return data


def check_data(data: Data, book: RuleBook, *, known: Known = NOBODY) -> tuple[str, ...]:
    """Check what was read against itself, the rule book and what is known; warnings. InputError: every problem."""
    problems = Problems()
    warnings = check_tables(data, book, known, problems)
    problems.refuse()
    return warnings


def _read(
    path: Path, problems: Problems, known: Known, encoding: str | None, progress: Progress | None
) -> tuple[Data, tuple[str, ...]]:
    readings, strangers = _sources(path, problems, encoding, progress)
    data: Data = {}
    absent = False
    for spec in TABLES:
        if spec.name not in readings:
            # An import into a filled database may bring only what changed.
            if spec.required and not (known.employees and readings):
                absent = True
                problems.file(spec.name, str(path), _missing(spec, path))
            continue
        file, reading = readings[spec.name]
        try:
            with _no_collection():
                data[spec.name] = read_table(spec, reading(), problems)
        except UnreadableError as error:
            _unreadable(spec, file, error, problems)
        except OSError as error:
            problems.file(spec.name, file, f"can't be read: {error.strerror or error}")
    if absent:
        # The missing table may well be there under another name.
        for file, text in strangers:
            problems.file("", file, text)
    return data, tuple(f"{file}: {text}" for file, text in strangers)


def _unreadable(spec: TableSpec, file: str, error: UnreadableError, problems: Problems) -> None:
    if error.row and error.column:
        problems.rows(spec.name, file, (0, error.column), [(error.row, error.text)])
    else:
        problems.file(spec.name, f"{file}:{error.row}" if error.row else file, error.text)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Cells hold no circles of references: looking for some among millions takes longer than reading them."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_table(spec: TableSpec, raw: RawTable, problems: Problems) -> Table:
    """The values of a table; what is wrong in it is collected. The texts of `raw` are used up."""
    columns = {}
    for place, column in columns_of(spec, raw, problems).items():
        texts = raw.columns[place].texts
        meanings = read_column(column, raw.columns[place].different, raw.dated)
        if meanings.wrong:
            wrong = meanings.wrong
            found = ((row, wrong[text]) for row, text in zip(raw.rows, texts, strict=True) if text in wrong)
            problems.rows(spec.name, raw.file, (place, column.name), found)
        columns[column.name] = list(map(meanings.values.__getitem__, texts))
        # The texts are not needed any more: a large table is in memory once, not twice.
        texts.clear()
    if raw.too_long:
        width = len(raw.header)
        text = f"the row has more cells than the header's {width}; expected a text with a separator in quotes"
        problems.rows(spec.name, raw.file, (width, str(width + 1)), ((row, text) for row in raw.too_long))
    return Table(spec.name, raw.file, columns, raw.rows)


def _missing(spec: TableSpec, path: Path) -> str:
    what = f"sheet {spec.name}" if path.is_file() else f"file {spec.name}.csv"
    required = [table.name for table in TABLES if table.required]
    return f"the {what} is missing; {all_of(required)} are required"


def _sources(
    path: Path, problems: Problems, encoding: str | None, progress: Progress | None
) -> tuple[dict[str, tuple[str, _Reading]], _Strangers]:
    """Table name → (file, how to read it); what is not read, and why."""
    if path.is_dir():
        return _from_folder(path, problems, encoding, progress)
    if not path.is_file():
        raise InputError([f"{path}: no such file or folder; expected a folder of CSV files or an .xlsx file"])
    if path.suffix.lower() in (".csv", ".txt"):
        raise InputError(
            [f"{path}: is one CSV file; expected the folder that holds all of them, or an .xlsx file"]
        )
    return _from_workbook(path, problems, progress)


def _from_folder(
    path: Path, problems: Problems, encoding: str | None, progress: Progress | None
) -> tuple[dict[str, tuple[str, _Reading]], _Strangers]:
    try:
        files = [file for file in sorted(path.iterdir()) if file.suffix.lower() == ".csv"]
    except OSError as error:
        raise InputError([f"{path}: can't be read: {error.strerror or error}"]) from error
    strangers = _strangers(((file.stem, str(file)) for file in files), problems)
    found: dict[str, tuple[str, _Reading]] = {}
    for file in files:
        if file.stem in found:
            problems.file(
                file.stem, str(file), f"is there twice, also as {found[file.stem][0]}; keep one of them"
            )
        elif file.stem in BY_NAME:
            found[file.stem] = (str(file), partial(read_csv, file, encoding, progress))
    return found, strangers


def _from_workbook(
    path: Path, problems: Problems, progress: Progress | None
) -> tuple[dict[str, tuple[str, _Reading]], _Strangers]:
    try:
        book = Workbook(path)
    except UnreadableError as error:
        raise InputError([f"{path}: {error.text}"]) from error
    except OSError as error:
        raise InputError([f"{path}: can't be read: {error.strerror or error}"]) from error
    strangers = _strangers(((sheet, book.file(sheet)) for sheet in book.sheets), problems)
    named = [sheet for sheet in book.sheets if sheet in BY_NAME]
    return {name: (book.file(name), partial(book.read, name, progress)) for name in named}, strangers


def _strangers(named: Iterable[tuple[str, str]], problems: Problems) -> _Strangers:
    """Files and sheets that are no table: an error where a table's name was probably meant, else told here."""
    strangers = []
    for name, file in named:
        if name in BY_NAME:
            continue
        if meant := misspelt(name, BY_NAME):
            problems.file("", file, f'is not the name of a table; did you mean "{meant}"?')
        else:
            strangers.append((file, f"is not read; the tables are {all_of(list(BY_NAME))}"))
    return tuple(strangers)
