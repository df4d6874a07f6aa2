"""What may not be in the code, each as a function from a project's folder to the places where it is."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import PACKAGES, modules, parsed, place

MODULE_LINES, TEST_LINES, FUNCTION_LINES = 300, 400, 40
MEANINGLESS = frozenset(
    {"util", "utils", "helper", "helpers", "common", "base", "manager", "managers", "misc"}
)
ONLY_CLOCK = "compliance/clock.py"
ONLY_SETTINGS = "compliance/settings.py"
LATE_IMPORTS = "compliance/cli/"
MIGRATIONS = "compliance/store/migrations/versions/"  # a list of steps, never changed once it is out
NOW = {
    "now": {"datetime", "func", "dt"},
    "utcnow": {"datetime", "dt"},
    "today": {"date", "datetime", "dt"},
    "time": {"time"},
    "time_ns": {"time"},
    "localtime": {"time"},
    "gmtime": {"time"},
}


def long_modules(root: Path) -> list[str]:
    """Modules past their limit; one that nears it usually has two subjects."""
    found = []
    for limit, folders in ((MODULE_LINES, PACKAGES), (TEST_LINES, ("tests",))):
        for path in _sized(root, *folders):
            lines = len(path.read_text(encoding="utf-8").splitlines())
            if lines > limit:
                found.append(f"{place(root, path)}: {lines} lines, at most {limit}")
    return found


def long_functions(root: Path) -> list[str]:
    """Functions past their limit, their docstring not counted."""
    found = []
    for path in _sized(root, *PACKAGES, "tests"):
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _lines(node) > FUNCTION_LINES:
                where = place(root, path, node.lineno)
                found.append(f"{where}: {node.name} has {_lines(node)} lines, at most {FUNCTION_LINES}")
    return found


def _sized(root: Path, *folders: str) -> Iterator[Path]:
    return (path for path in modules(root, *folders) if not place(root, path).startswith(MIGRATIONS))


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function, clean=False) is None:
        return whole
    return whole - ((first.end_lineno or first.lineno) - first.lineno + 1)


def meaningless_names(root: Path) -> list[str]:
    """Files and folders with a name that says nothing of what is in them."""
    found = set()
    for path in modules(root, *PACKAGES, "tests"):
        parts = path.relative_to(root).with_suffix("").parts
        found |= {place(root, path) for part in parts if part.lower() in MEANINGLESS}
    return sorted(found)


def late_imports(root: Path) -> list[str]:
    """Imports inside functions: they hide a cycle or a cost. Only the command line may, to start quickly."""
    found = []
    for path in modules(root, *PACKAGES):
        if not place(root, path).startswith(LATE_IMPORTS):
            functions = (
                n for n in ast.walk(parsed(path)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
            )
            imports = (
                n for f in functions for n in ast.walk(f) if isinstance(n, ast.Import | ast.ImportFrom)
            )
            found += [place(root, path, node.lineno) for node in imports]
    return sorted(set(found))


def clock_reads(root: Path) -> list[str]:
    """Readings of what time it is, outside the one module for it (measuring a duration is something else)."""
    return [
        f"{place(root, path, node.lineno)}: {ast.unparse(node.func)}()"
        for path in modules(root, *PACKAGES)
        if place(root, path) != ONLY_CLOCK
        for node in _calls(parsed(path))
        if isinstance(node.func, ast.Attribute) and _last_name(node.func.value) in NOW.get(node.func.attr, ())
    ]


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def environment_reads(root: Path) -> list[str]:
    """Readings of environment variables, outside the one module for them."""
    found = []
    for path in modules(root, *PACKAGES):
        if place(root, path) == ONLY_SETTINGS:
            continue
        for node in ast.walk(parsed(path)):
            attribute = isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv"}
            imported = isinstance(node, ast.ImportFrom) and node.module == "os"
            names = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
            if attribute or (imported and names & {"environ", "getenv"}):
                found.append(place(root, path, node.lineno))
    return found
