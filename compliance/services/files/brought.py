"""Files on their way from a form to a record."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from compliance.services.files.looking import Fit


@dataclass(frozen=True, slots=True)
class Brought:
    """Files that somebody brought, and the folder that they go into."""

    folder: Path
    files: tuple[Fit, ...] = ()
