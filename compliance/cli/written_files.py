"""How commands write files: whole, or not at all."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from compliance.errors import EnvironmentProblem


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the file and put it in its place: it is there whole, or the old one stays.

    Raises EnvironmentProblem where the place refuses.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(content)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        sentence = f"{path}: can't be written ({error.strerror}); see to the folder and its permissions"
        raise EnvironmentProblem(sentence) from error
