"""Compare what the program writes with a file that somebody has read and found good.

`UPDATE_GOLDEN=1 make test ARGS=tests/golden` writes the files anew; read the difference before it is committed.
"""

import os
from pathlib import Path

UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))


def same_as(path: Path, made: bytes) -> None:
    """The bytes are those of the file, shown line by line where they differ."""
    if UPDATE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)
    assert made.decode().splitlines(keepends=True) == path.read_bytes().decode().splitlines(keepends=True)
