"""The rule library that comes with the program, by name: `library` is all of it, `library:fire` one pack."""

from __future__ import annotations

import re
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


def meant_library(path: Path) -> str | None:
    """What to write where a path looks like the library's name and is none."""
    first, *rest = path.parts or ("",)
    if first.partition(":")[0].lower() != _NAME:
        return None
    pack = rest[0].removesuffix(".yaml") if rest else first.partition(":")[2].lower()
    return f"there is no such file or folder; the library is written {_NAME}{f':{pack}' if pack else ''}"


def library_name(file: Path) -> str:
    """How a file of the library is called wherever it is named: the same on every machine."""
    return f"{_NAME}:{file.relative_to(PACKS).as_posix()}"


def defined_in_library(section: str, code: str) -> str | None:
    """The name of the pack of the library that defines a code in a section of its file."""
    wanted = re.compile(rf"^{section}:\n(?:(?: .*)?\n)*?  {re.escape(code)}:", re.MULTILINE)
    found = (file for file in sorted(PACKS.glob("*.yaml")) if wanted.search(file.read_text(encoding="utf-8")))
    return next((f"{_NAME}:{file.stem}" for file in found), None)
