"""What a database can answer instead of what was asked, each as a sentence: what, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from compliance.errors import EnvironmentProblem

MAKE = "`compliance import FOLDER` makes it, `compliance demo` makes one to try"


def place(url: URL) -> str:
    """How a database is named to its user: the file, or host and name (never the password)."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    port = f":{url.port}" if url.port else ""
    return f"PostgreSQL database {url.database} on {url.host or 'this machine'}{port}"


class NoDatabaseYetError(EnvironmentProblem):
    """Nothing was imported yet."""

    def __init__(self, url: URL) -> None:
        super().__init__(f"{place(url)}: there is no database yet; {MAKE}")


def no_folder(file: Path) -> EnvironmentProblem:
    """The folder of the file is missing."""
    return EnvironmentProblem(
        f"{file}: the folder {file.parent} does not exist; make it, or set `database` to another place"
    )


def of_another_program(url: URL) -> EnvironmentProblem:
    """There are tables, but not ours."""
    return EnvironmentProblem(
        f"{place(url)}: this database belongs to another program; "
        "set `database` to one that is empty or was made by compliance. Nothing was changed"
    )


def newer(url: URL, revision: str) -> EnvironmentProblem:
    """Written by a later version of the program."""
    return EnvironmentProblem(
        f"{place(url)}: a newer version of this program has used this database (its form is {revision}, "
        "unknown here); install that version or a later one. Nothing was changed"
    )


@contextmanager
def said_as_sentences(url: URL, wait: float) -> Iterator[None]:
    """Turn what the database's driver raises into a sentence; what is a fault of the program stays one."""
    try:
        yield
    except DBAPIError as error:
        sentence = _sentence(url, wait, str(error.orig), getattr(error.orig, "sqlstate", None))
        if sentence is None:
            raise
        raise EnvironmentProblem(f"{place(url)}: {sentence}") from error


def _sentence(url: URL, wait: float, message: str, sqlstate: str | None) -> str | None:
    if url.get_backend_name() == "sqlite":
        return _of_sqlite(Path(str(url.database)), wait, message)
    return _of_postgresql(wait, message, sqlstate)


_OF_SQLITE = {
    "unable to open database file": "can't be opened; give this user the right to write in {folder}",
    "readonly database": "can't be written; give this user the right to write the file, and in {folder}",
    "file is not a database": "this is not a database; set `database` to another file. Nothing was changed",
    "malformed": "this database file is damaged; put back the last copy (docs/how-to/store.md)",
    "disk is full": "the disk is full; make room and try again. Nothing was changed",
    "disk I/O error": "the disk can't be read or written; see to it, and to limits on files. Nothing was changed",
}


def _of_sqlite(file: Path, wait: float, message: str) -> str | None:
    if "database is locked" in message:
        return _busy(wait)
    sentence = next((sentence for part, sentence in _OF_SQLITE.items() if part in message), None)
    return sentence and sentence.format(folder=file.parent)


def _of_postgresql(wait: float, message: str, sqlstate: str | None) -> str | None:
    if sqlstate == "55P03":
        return _busy(wait)
    if sqlstate in {"25006", "42501"}:
        return "this user may not write in it; give the user of `database` all rights on the schema"
    if sqlstate is None or sqlstate[:2] in {"08", "28", "3D", "57", "53"}:
        return f"can't be reached ({_reason(message)}); see that the server runs and that `database` is right"
    return None


def _reason(message: str) -> str:
    """The driver's last line that is no advice of its own (those are indented), without what went before."""
    lines = [line for line in message.splitlines() if line.strip() and not line[0].isspace()]
    return " ".join(lines[-1].rpartition("failed: ")[2].split()) if lines else "no answer"


def _busy(wait: float) -> str:
    return f"another program has been writing for over {wait:g} seconds; try again when it is done"
