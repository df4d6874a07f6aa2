"""Rule files → one cross-checked rule book. The one loader of every command."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rules.book import STANDARD_REMINDERS, RuleBook
from rules.check import KINDS
from rules.errors import Position, Problem, RuleFileError
from rules.layers import layered
from rules.library import in_library, library_name, meant_library, not_in_library
from rules.override import library, overrides, switched_off
from rules.parse import Parsed, parse
from rules.source import MOST_BYTES, TOO_LARGE, Unreadable, decode

SUFFIXES = frozenset({".yaml", ".yml"})


def load_rules(paths: Sequence[Path]) -> RuleBook:
    """Read rule files, all `*.yaml` and `*.yml` files below folders, and packs of the library by name.

    Raises RuleFileError with every problem in every file; `warnings` of the book are what hinders nothing.
    """
    texts: list[tuple[str, str]] = []
    unread: list[Problem] = []
    for name, file in _files(paths, unread):
        try:
            texts.append((name, _text(name, file)))
        except Unreadable as unreadable:
            unread.append(unreadable.problem)
    return _book(texts, unread)


def load_texts(files: Sequence[tuple[str, str]]) -> RuleBook:
    """Read rule files from (name, text), as a stored rule book has them; raises RuleFileError as above."""
    unread: list[Problem] = []
    texts: list[tuple[str, str]] = []
    for name, text in files:
        if len(text.encode("utf-8", "surrogatepass")) > MOST_BYTES:
            unread.append(Problem(Position(name, 0, 0), TOO_LARGE))
        else:
            texts.append((name, text))
    return _book(texts, unread)


def _files(paths: Sequence[Path], unread: list[Problem]) -> list[tuple[str, Path]]:
    """Every rule file once, in order of the name it is known by; a path that gives none is a problem."""
    found: dict[Path, str] = {}
    for path in paths:
        place = in_library(path)
        try:
            inside = list(_below(place or path))
        except OSError as error:
            unread.append(_whole(path.as_posix(), _unreadable(error)))
            continue
        if not inside:
            unread.append(_whole(path.as_posix(), not_in_library(path) if place else _nothing_at(path)))
        for file in inside:
            found.setdefault(file.resolve(), library_name(file) if place else file.as_posix())
    return sorted((name, file) for file, name in found.items())


def _below(path: Path) -> Iterator[Path]:
    if path.is_dir():
        for inside in sorted(path.iterdir()):
            if inside.is_dir() and not inside.is_symlink():
                yield from _below(inside)
            elif inside.suffix.lower() in SUFFIXES and inside.is_file():
                yield inside
    elif path.is_file():
        yield path


def _nothing_at(path: Path) -> str:
    if not path.exists():
        return meant_library(path) or "there is no such file or folder; name an existing one"
    return (
        "no rule files here; name a folder with *.yaml files"
        if path.is_dir()
        else "not a file; name a rule file"
    )


def _whole(name: str, message: str) -> Problem:
    return Problem(Position(name, 0, 0), message)


def _unreadable(error: OSError) -> str:
    return f"can't be read ({error.strerror}); see to its permissions"


def _text(name: str, file: Path) -> str:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise Unreadable(_whole(name, TOO_LARGE))
        return decode(name, file.read_bytes())
    except OSError as error:
        raise Unreadable(_whole(name, _unreadable(error))) from None


def _book(texts: list[tuple[str, str]], unread: list[Problem]) -> RuleBook:
    files = [parse(name, text) for name, text in texts]
    layers = layered(files)
    found = [*unread, *(problem for file in files for problem in file.problems), *layers.problems]
    if found:
        raise RuleFileError(found)
    return RuleBook(
        packs=tuple(file.pack() for file in files),
        competences=_all(layers.effect, "competences"),
        roles=_all(files, "roles"),
        requirements=_all(layers.effect, "requirements"),
        reminders={"standard": STANDARD_REMINDERS, **_all(files, "reminders")},
        examples=tuple(
            (one.place, one.model) for file in files for one in file.defined.examples if one.model
        ),
        origins=dict(_places(files)),
        owners={key: file.code or "" for file in files for key, _ in _places([file])},
        files=tuple(texts),
        warnings=layers.warnings(),
        overrides=overrides(layers),
        library=library(layers),
        off=switched_off(layers),
    )


def _all(files: Sequence[Parsed], section: str) -> dict[str, Any]:
    found = {code: one.model for file in files for code, one in file.section(section).items()}
    return {code: found[code] for code in sorted(found)}


def _places(files: Sequence[Parsed]) -> Iterator[tuple[tuple[str, str], Position]]:
    for file in files:
        yield ("pack", file.code or ""), file.place
        for section, kind in KINDS.items():
            for code, one in file.section(section).items():
                yield (kind, code), one.place
