"""What may not be in any file of the project, and what the lists of dependencies must hold."""

import re
import tomllib
from pathlib import Path

from tests.architecture.tree import PACKAGES, modules, place, text_files

# Put together from parts, so that this file does not hold what it looks for.
_FLAGS = "|".join(["--index" + "-url", "--extra-" + "index-url", "--find" + "-links", "--trusted" + "-host"])
_HOSTS = "|".join(
    ["pypi" + r"\.org", "python" + r"hosted\.org", "npm" + r"js\.(org|com)", "deb" + r"\.debian\.org"]
)
REGISTRY = re.compile(rf"(^|\s)({_FLAGS})\b|\bfile" + r"://" + rf"|\b({_HOSTS})\b")
MACHINE_PATH = re.compile(r"(?<![\w.~/:-])/(work|root|home|Users)/\w")
ADDRESS = re.compile(r"\w+://")
EXEMPTION = re.compile(r"#\s*(noqa|type:\s*ignore)(?P<rest>.*)$")
EXPLAINED = re.compile(r"^(:\s*[A-Z]+[0-9]+(,\s*[A-Z]+[0-9]+)*|\[[\w, -]+\])\s+(#|-|–)\s*\w+.*$")
LOCK = "requirements.lock"
REASONS = "docs/decisions/0002-dependencies.md"
LICENCES = "docs/third-party.md"


def _matching(root: Path, pattern: re.Pattern[str]) -> list[str]:
    return [
        place(root, path, number)
        for path in text_files(root)
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if pattern.search(line)
    ]


def registry_addresses(root: Path) -> list[str]:
    """Addresses of package registries and the options that name them; in the lock, any address at all."""
    found = _matching(root, REGISTRY)
    lock = root / LOCK
    if lock.exists():
        lines = enumerate(lock.read_text(encoding="utf-8").splitlines(), 1)
        found += [place(root, lock, number) for number, line in lines if ADDRESS.search(line)]
    return sorted(set(found))


def machine_paths(root: Path) -> list[str]:
    """Absolute paths that exist on one machine only."""
    return _matching(root, MACHINE_PATH)


def unexplained_exemptions(root: Path) -> list[str]:
    """Checks switched off without naming the check and the reason: `# noqa: S101 - why`."""
    found = []
    for path in modules(root, *PACKAGES, "tests"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = EXEMPTION.search(line)
            if match and not EXPLAINED.match(match["rest"]):
                found.append(place(root, path, number))
    return found


def dependencies(root: Path) -> dict[str, list[str]]:
    """Names of what the project depends on: under "" those it always needs, else by extra."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lists = {"": project.get("dependencies", []), **project.get("optional-dependencies", {})}
    return {extra: [_name(line) for line in lines] for extra, lines in lists.items()}


def _name(requirement: str) -> str:
    return re.split(r"[\[<>=!~; ]", requirement, maxsplit=1)[0].lower()


def _first_cells(path: Path) -> set[str]:
    rows = re.findall(
        r"^\|\s*`?([A-Za-z0-9_.-]+)`?[^|]*\|\s*(\S.*?)\s*\|", path.read_text(encoding="utf-8"), re.MULTILINE
    )
    return {name.lower() for name, rest in rows if rest}


def dependencies_without_reason(root: Path) -> list[str]:
    """Dependencies, those of tests and checks included, without a row in the decision about dependencies."""
    wanted = {name for names in dependencies(root).values() for name in names}
    return sorted(wanted - _first_cells(root / REASONS))


def dependencies_without_licence(root: Path) -> list[str]:
    """Dependencies of the running program without a row in the list of others' work."""
    named = dependencies(root)
    return sorted({*named[""], *named.get("postgres", [])} - _first_cells(root / LICENCES))
