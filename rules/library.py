"""The rule library that comes with the program, by name: `library` is all of it, `library:fire` one pack."""

from __future__ import annotations

from pathlib import Path

from rules.near import did_you_mean, or_list

PACKS = Path(__file__).parent / "packs"
_NAME = "library"


def in_library(path: Path) -> Path | None:
    """The place of what a path names by the library's name; None for any other path, and for one that exists here."""
    name, colon, pack = str(path).partition(":")
    if name != _NAME or path.exists():
        return None
    # The name of a pack alone: a slash, as in `library:../own`, would lead out of the library.
    return PACKS / f"{pack.removesuffix('.yaml').replace('/', ':')}.yaml" if colon else PACKS


def not_in_library(path: Path) -> str:
    """What is wrong with a name that no pack has."""
    packs = sorted(file.stem for file in PACKS.glob("*.yaml"))
    hint = did_you_mean(str(path).partition(":")[2], packs)
    return f"the library has no such pack; {hint or f'write one of {or_list(packs)}'}"


def library_name(file: Path) -> str:
    """How a file of the library is called wherever it is named: the same on every machine."""
    return f"{_NAME}:{file.relative_to(PACKS).as_posix()}"
