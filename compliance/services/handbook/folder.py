"""The handbook as files in a folder of its own: made anew each time, and never over anything else."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from compliance.errors import InputError, can_be_written

MARK = ".made-by-compliance-rules-docs"
"""A file that says that the folder is a handbook of ours, and may be made anew."""
SUFFIXES = frozenset({".html", ".js"})


def write_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write the files, and take away those of an earlier handbook that are no longer there.

    Raises InputError where there is something else, and EnvironmentProblem where it can't be written.
    """
    with can_be_written(folder, "--out"):
        _check(folder)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / MARK).write_text(
            "`compliance rules docs` made this folder, and makes it anew each time.\n", "utf-8"
        )
        for old in folder.iterdir():
            if old.suffix in SUFFIXES and old.name not in files:
                old.unlink()
        for name, content in files.items():
            (folder / name).write_bytes(content)


def _check(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise InputError([f"{folder}: is a file; name a folder for the handbook with --out"])
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        sentence = f"{folder}: what is in there is no handbook of this program"
        raise InputError([f"{sentence}; name another folder with --out, or empty it"])
