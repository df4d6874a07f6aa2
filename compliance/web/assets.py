"""Style sheets, script and font: read once, served under an address that changes when anything of them does."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from fastapi import APIRouter, HTTPException, Response

FOLDER: Final = Path(__file__).parent / "static"
TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}
FOREVER: Final = {"cache-control": "public, max-age=31536000, immutable"}


@dataclass(frozen=True, slots=True)
class Assets:
    """Every file by its name below the folder, and one hash over all: a style sheet leads to others by bare names."""

    files: dict[str, bytes]
    hash: str

    def address(self, name: str) -> str:
        """Where a file is found; KeyError for one that is not there."""
        if name not in self.files:
            raise KeyError(name)
        return f"/static/{self.hash}/{name}"


@cache
def assets() -> Assets:
    """All files that browsers may ask for; licences beside them are not among them."""
    names = sorted(path for path in FOLDER.rglob("*") if path.suffix in TYPES)
    files = {path.relative_to(FOLDER).as_posix(): path.read_bytes() for path in names}
    digest = hashlib.sha256()
    for name, content in files.items():
        digest.update(f"{name} {len(content)} ".encode() + content)
    return Assets(files, digest.hexdigest()[:16])


router = APIRouter()


@router.get("/static/{hash_}/{name:path}")
def static(hash_: str, name: str) -> Response:
    """One file, to be kept for good; an address of an earlier version leads nowhere."""
    found = assets()
    if hash_ != found.hash or name not in found.files:
        raise HTTPException(404)
    return Response(found.files[name], media_type=TYPES[Path(name).suffix], headers=FOREVER)
