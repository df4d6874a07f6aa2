"""The files of the project, read from the folders themselves: a copy without version control works too."""

import ast
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PACKAGES = ("compliance", "rules", "notifications", "reports")
NOT_OURS = frozenset({".git", ".hypothesis", "__pycache__"})
NOT_OURS_AT_THE_TOP = frozenset({".venv", "demo", "build", "dist", "compliance.toml"})


def text_files(root: Path) -> Iterator[Path]:
    """Every text file that belongs to the project, in order; what the program or a tool wrote does not."""
    for path in sorted(root.iterdir()):
        if path.name not in NOT_OURS_AT_THE_TOP:
            yield from _texts(path)


def _texts(path: Path) -> Iterator[Path]:
    if path.name in NOT_OURS or path.name.endswith(("_cache", ".egg-info")):
        return
    if path.is_dir():
        for inside in sorted(path.iterdir()):
            yield from _texts(inside)
    elif path.is_file() and _is_text(path):
        yield path


def _is_text(path: Path) -> bool:
    with path.open("rb") as file:
        return b"\0" not in file.read(4096)


def modules(root: Path, *folders: str) -> Iterator[Path]:
    """The Python files of these folders."""
    for folder in folders:
        yield from (path for path in _texts(root / folder) if path.suffix == ".py")


def parsed(path: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(root: Path, path: Path, line: int | None = None) -> str:
    """How a finding names its place."""
    name = path.relative_to(root).as_posix()
    return name if line is None else f"{name}:{line}"
