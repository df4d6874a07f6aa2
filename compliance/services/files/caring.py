"""Whether the folder holds what the database says, and taking away what nobody knows of any more."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from compliance.errors import EnvironmentProblem
from compliance.store import file_folder, files
from compliance.store.db import Store


@dataclass(frozen=True, slots=True)
class Folder:
    """How the folder is: how many files and bytes there must be, a sentence for each that is gone or was changed, and
    how many files nobody knows of."""

    count: int
    size: int
    damaged: tuple[str, ...]
    strange: int


def look_after(store: Store, folder: Path) -> Folder:
    """Read every file and compare it with what was stored. FolderProblem where the folder itself can't be read."""
    with store.reading() as session:
        known = files.known(session)
    damaged = tuple(sentence for hash_ in sorted(known) if (sentence := _damage(folder, hash_)))
    return Folder(len(known), sum(known.values()), damaged, file_folder.strange(folder, known))


def sweep(store: Store, folder: Path) -> int:
    """Take away every file that nobody knows of any more; how many. Nobody stores one meanwhile."""
    with store.writing(aside=True) as session:
        return file_folder.sweep(folder, files.known(session))


def _damage(folder: Path, hash_: str) -> str:
    try:
        file_folder.get(folder, hash_)
    except EnvironmentProblem as error:
        return str(error)
    return ""
