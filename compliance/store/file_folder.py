"""The folder of files, each under the SHA-256 of what it holds. Nobody but the program's own user may read it.

A file is written under another name, brought to the disk and then renamed: it is there whole or not at all. Whoever
writes or takes away does so within a writing transaction of the database, so that they take turns.
"""

from __future__ import annotations

import hashlib
import os
import re
import secrets
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from compliance.errors import EnvironmentProblem

_NAME = re.compile(r"[0-9a-f]{64}")
_HALF = ".half-"
"""How the name of a file begins that is being written."""


class FolderProblem(EnvironmentProblem):
    """The folder can't be used: it is full, gone, or not ours."""


class Damaged(FolderProblem):
    """A file is gone, or holds something else than what was stored."""


def hash_of(content: bytes) -> str:
    """What a file is known by."""
    return hashlib.sha256(content).hexdigest()


def put(folder: Path, content: bytes) -> str:
    """Store a file, once; its hash. FolderProblem where it can't be."""
    hash_ = hash_of(content)
    path = _path(folder, hash_)
    with _said(folder, "written to"):
        if path.is_file() and hash_of(path.read_bytes()) == hash_:
            return hash_
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        half = path.with_name(_HALF + secrets.token_hex(8))
        try:
            _write(half, content)
            half.replace(path)
        except OSError:
            with suppress(OSError):
                half.unlink(missing_ok=True)
            raise
        _bring_to_disk(path.parent)
    return hash_


def get(folder: Path, hash_: str) -> bytes:
    """What a file holds. Damaged where it is not what was stored, FolderProblem where it can't be read."""
    path = _path(folder, hash_)
    with _said(folder, "read"):
        if not path.is_file():
            raise Damaged(f"{path}: the file is gone; bring it back from the copy of {folder}")
        content = path.read_bytes()
    if hash_of(content) != hash_:
        raise Damaged(
            f"{path}: the file was changed since it was stored; bring it back from the copy of {folder}"
        )
    return content


def sweep(folder: Path, known: Collection[str]) -> int:
    """Take away every file that is not known, and what was written half; how many."""
    gone = 0
    with _said(folder, "written to"):
        for path in _files(folder):
            if path.name.startswith(_HALF) or (_NAME.fullmatch(path.name) and path.name not in known):
                path.unlink()
                gone += 1
    return gone


def strange(folder: Path, known: Collection[str]) -> int:
    """How many files there are that nobody knows of."""
    with _said(folder, "read"):
        return sum(path.name not in known for path in _files(folder))


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("??/*")) if path.is_file())


def _path(folder: Path, hash_: str) -> Path:
    return folder / hash_[:2] / hash_


def _write(path: Path, content: bytes) -> None:
    with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _bring_to_disk(folder: Path) -> None:
    """The name too must survive that the power fails; where a folder can't be opened so, the system sees to it."""
    with suppress(PermissionError):
        place = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(place)
        finally:
            os.close(place)


@contextmanager
def _said(folder: Path, verb: str) -> Iterator[None]:
    """What the system refuses becomes a sentence."""
    try:
        yield
    except OSError as error:
        raise FolderProblem(
            f"{folder}: the folder of files can't be {verb} ({error.strerror}); "
            "see to its permissions and the space on its disk, or name another with files.folder"
        ) from error
